import CaseModel
import CaseStore
import Glibc
import Testing

@Suite("Folders that the system doesn't watch")
struct PollTests {
  private static let folder = "cases/2017/detentions-x2m9"
  let casebook: SampleCasebook
  let store: RecordFolder

  init() throws {
    casebook = try SampleCasebook()
    for number in 1...3 {
      casebook.folder.write(
        SampleCasebook.incidentText, to: "cases/2018/other-\(number)/incident.md")
    }
    store = try casebook.open()
    // Until the stamps of the folders can be relied on.
    usleep(80_000)
  }

  private func watch(limit: Int) -> FolderWatch {
    let watch = FolderWatch(store, limit: limit)
    watch.coverAll(store)
    return watch
  }

  @Test("Without any watch, a look tells what came, changed by renaming, or went from a folder")
  func looks() {
    let watch = watch(limit: 0)
    #expect(watch.descriptor == nil)
    #expect(watch.polledFolders == 4)
    #expect(watch.look() == .paths([]))
    usleep(80_000)
    casebook.folder.write(SampleCasebook.letterText, to: "\(Self.folder)/letter-new-a1b2.md")
    guard case .paths(let paths) = watch.look() else {
      Issue.record("too much")
      return
    }
    #expect(paths.contains(Self.folder))
    #expect(paths.contains("\(Self.folder)/letter-new-a1b2.md"))
    #expect(!paths.contains { $0.hasPrefix("cases/2018") })
    unlink(casebook.folder.absolute("cases/2018/other-2/incident.md"))
    guard case .paths(let later) = watch.look() else {
      Issue.record("too much")
      return
    }
    #expect(later.contains("cases/2018/other-2"))
  }

  @Test("A new incident in a new year is told; one that is gone asks for a check")
  func comingAndGoing() {
    let watch = watch(limit: 0)
    casebook.folder.write(SampleCasebook.incidentText, to: "cases/2019/new-a1b2/incident.md")
    guard case .paths(let paths) = watch.look() else {
      Issue.record("too much")
      return
    }
    #expect(paths.contains("cases/2019/new-a1b2/incident.md"))
    rename(
      casebook.folder.absolute("cases/2018/other-1"), casebook.folder.absolute("gone"))
    #expect(watch.look() == .unknown)
    #expect(watch.isCovering)
  }

  @Test("The settings and git's end are looked at as well")
  func top() {
    casebook.folder.makeFolder(".git")
    let watch = watch(limit: 0)
    #expect(watch.look() == .paths([]))
    casebook.folder.write("", to: ".git/index.lock")
    #expect(watch.look() == .paths([]))
    unlink(casebook.folder.absolute(".git/index.lock"))
    #expect(watch.look() == .paths([".git/index.lock"]))
    casebook.folder.write("format: 1\nname: Other\n", to: "casedesk.yaml")
    #expect(watch.look() == .paths(["casedesk.yaml"]))
  }

  @Test("A file that is written in place shows in an incident that was shown, and in no other")
  func inPlace() {
    let watch = watch(limit: 0)
    #expect(watch.look() == .paths([]))
    usleep(80_000)
    append(to: SampleCasebook.letter)
    #expect(watch.look() == .paths([]))
    watch.noteShown(Self.folder)
    guard case .paths(let paths) = watch.look() else {
      Issue.record("too much")
      return
    }
    #expect(
      paths == [SampleCasebook.letter, SampleCasebook.incident, SampleCasebook.followUp])
  }

  @Test("Where watches run out, the rest is looked at, and nothing is told twice or missed")
  func partly() {
    // The casebook, its cases, two years, and the incidents of the newest.
    let watch = watch(limit: 7)
    #expect(watch.descriptor != nil)
    #expect(watch.isPolling)
    #expect(watch.polledFolders == 1)
    #expect(watch.look() == .paths([]))
    usleep(80_000)
    casebook.folder.write("x", to: "cases/2018/other-3/incident.md")
    #expect(watch.look() == .paths([]))
    guard case .paths(let told) = watch.drain() else {
      Issue.record("too much")
      return
    }
    #expect(told.contains("cases/2018/other-3/incident.md"))
    casebook.folder.write("x", to: SampleCasebook.letter)
    #expect(watch.drain() == .paths([]))
    guard case .paths(let paths) = watch.look() else {
      Issue.record("too much")
      return
    }
    #expect(paths.contains(SampleCasebook.letter))
  }

  @Test("With enough watches, nothing is looked at")
  func enough() {
    #expect(!watch(limit: 8).isPolling)
  }

  private func append(to path: String) {
    let file = open(casebook.folder.absolute(path), O_WRONLY | O_APPEND)
    write(file, "\n", 1)
    close(file)
  }
}
