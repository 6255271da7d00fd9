import Casework
import Testing

@Suite("What is said of how changes of others become known")
struct WatchKindTests {
  @Test("Where every change shows by itself, nothing is said")
  func watched() { #expect(WatchKind.watched.sentence == nil) }

  @Test("Where folders are looked at, it is said which and how often")
  func polled() {
    #expect(
      WatchKind.polled(seconds: 2, folders: nil).sentence == """
        This machine can't watch folders, so the desk looks every 2 seconds for what others \
        changed. What a program writes into a file in place may show later.
        """)
    #expect(
      WatchKind.polled(seconds: 15, folders: 91_808).sentence == """
        This machine watches no more folders (fs.inotify.max_user_watches), so the desk looks at \
        91808 of them every 15 seconds for what others changed. What a program writes into a file \
        in place may show later.
        """)
  }
}
