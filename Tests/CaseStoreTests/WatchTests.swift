import CaseModel
import CaseStore
import Glibc
import Testing

@Suite("Watching a casebook")
struct WatchTests {
  /// Waits for the descriptor, and takes what changed.
  private func changes(_ watch: FolderWatch) -> FolderChanges {
    var descriptor = pollfd(fd: watch.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
    #expect(poll(&descriptor, 1, 2_000) == 1, "nothing was told")
    return watch.drain()
  }

  private func watched() throws -> (SampleCasebook, FolderWatch) {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let watch = FolderWatch(store)
    watch.coverAll(store)
    #expect(!watch.isPolling)
    #expect(watch.drain() == .paths([]))
    return (casebook, watch)
  }

  @Test("A changed, a new and a removed record are told by their paths, working files are not")
  func records() throws {
    let (casebook, watch) = try watched()
    let store = try casebook.open()
    let letter = try casebook.load(SampleCasebook.letter, store)
    let outcome = try casebook.commit(
      [.replace(from: letter, to: casebook.retitled(letter, "New"))], store)
    #expect(changes(watch) == .paths([SampleCasebook.letter]))
    _ = try store.revert(outcome.reversal)
    #expect(changes(watch) == .paths([SampleCasebook.letter]))
    unlink(casebook.folder.absolute(SampleCasebook.followUp))
    #expect(changes(watch) == .paths([SampleCasebook.followUp]))
    #expect(watch.drain() == .paths([]))
  }

  @Test("A file that is written in place is told once it is closed")
  func inPlace() throws {
    let (casebook, watch) = try watched()
    let file = open(casebook.folder.absolute(SampleCasebook.letter), O_WRONLY | O_TRUNC)
    write(file, "x", 1)
    close(file)
    #expect(changes(watch) == .paths([SampleCasebook.letter]))
  }

  @Test("What comes in new years and incidents is told, and watched from then on")
  func newFolders() throws {
    let (casebook, watch) = try watched()
    let path = "cases/2019/new-a1b2/incident.md"
    casebook.folder.write(SampleCasebook.incidentText, to: path)
    guard case .paths(let first) = changes(watch) else {
      Issue.record("too much")
      return
    }
    #expect(first.contains(path) && first.contains("cases/2019"))
    let letter = "cases/2019/new-a1b2/letter-new-c3d4.md"
    casebook.folder.write(SampleCasebook.letterText, to: letter)
    guard case .paths(let second) = changes(watch) else {
      Issue.record("too much")
      return
    }
    #expect(second.contains(letter))
  }

  @Test("A folder that moves is told at both places, and watched at the new one")
  func movedFolder() throws {
    let (casebook, watch) = try watched()
    casebook.folder.makeFolder("cases/2018")
    rename(
      casebook.folder.absolute("cases/2017/detentions-x2m9"),
      casebook.folder.absolute("cases/2018/detentions-x2m9"))
    guard case .paths(let moved) = changes(watch) else {
      Issue.record("too much")
      return
    }
    #expect(moved.contains("cases/2017/detentions-x2m9"))
    #expect(moved.contains("cases/2018/detentions-x2m9/incident.md"))
    casebook.folder.write("x", to: "cases/2018/detentions-x2m9/incident.md")
    guard case .paths(let changed) = changes(watch) else {
      Issue.record("too much")
      return
    }
    #expect(changed.contains("cases/2018/detentions-x2m9/incident.md"))
  }

  @Test("A year whose name changes takes its incidents along")
  func movedYear() throws {
    let (casebook, watch) = try watched()
    rename(casebook.folder.absolute("cases/2017"), casebook.folder.absolute("cases/2016"))
    guard case .paths(let moved) = changes(watch) else {
      Issue.record("too much")
      return
    }
    #expect(moved.contains("cases/2017"))
    #expect(moved.contains("cases/2016/detentions-x2m9/incident.md"))
    unlink(casebook.folder.absolute("cases/2016/detentions-x2m9/incident.md"))
    #expect(changes(watch) == .paths(["cases/2016/detentions-x2m9/incident.md"]))
  }

  @Test("A folder that moves out of the casebook isn't watched any more")
  func movedOut() throws {
    let (casebook, watch) = try watched()
    let elsewhere = try TestFolder()
    rename(
      casebook.folder.absolute("cases/2017/detentions-x2m9"), elsewhere.absolute("detentions-x2m9"))
    #expect(changes(watch) == .paths(["cases/2017/detentions-x2m9"]))
    elsewhere.write("x", to: "detentions-x2m9/incident.md")
    #expect(watch.drain() == .paths([]))
  }

  @Test("The settings file is told of; other files beside it aren't")
  func settings() throws {
    let (casebook, watch) = try watched()
    casebook.folder.write("x", to: "README.md")
    casebook.folder.write("format: 1\nname: Other\n", to: "casedesk.yaml")
    #expect(changes(watch) == .paths(["casedesk.yaml"]))
  }

  @Test("While git has its lock that can be asked, and its end is told")
  func git() throws {
    let casebook = try SampleCasebook()
    casebook.folder.makeFolder(".git")
    let store = try casebook.open()
    let watch = FolderWatch(store)
    #expect(!store.isGitBusy)
    casebook.folder.write("", to: ".git/index.lock")
    #expect(store.isGitBusy)
    #expect(watch.drain() == .paths([]))
    rename(
      casebook.folder.absolute(".git/index.lock"), casebook.folder.absolute(".git/index"))
    #expect(!store.isGitBusy)
    #expect(changes(watch) == .paths([".git/index.lock"]))
  }

  @Test("Many folders are each told by their own path, and by no other when some are gone")
  func many() throws {
    let casebook = try SampleCasebook()
    let paths = (0..<300).map { "cases/\(2000 + $0 % 7)/incident-\($0 * 37)/incident.md" }
    for path in paths { casebook.folder.write(SampleCasebook.incidentText, to: path) }
    let store = try casebook.open()
    let watch = FolderWatch(store)
    watch.coverAll(store)
    for path in paths.prefix(100) {
      let folder = String(path.dropLast("/incident.md".count))
      rename(casebook.folder.absolute(folder), casebook.folder.absolute(folder + "-moved"))
    }
    _ = watch.drain()
    for path in paths.dropFirst(100) {
      unlink(casebook.folder.absolute(path))
    }
    #expect(changes(watch) == .paths(Set(paths.dropFirst(100))))
  }

  @Test("When events were lost, the whole folder is to be checked")
  func overflow() throws {
    let (casebook, watch) = try watched()
    let path = casebook.folder.absolute(SampleCasebook.letter)
    let other = path + "~"
    // More than the kernel's queue holds, and none like the one before it.
    let limit = TestFolder.number(in: "/proc/sys/fs/inotify/max_queued_events") ?? 16_384
    // Four events a time.
    for _ in 0...(limit / 4 + 100) {
      close(open(other, O_WRONLY | O_CREAT, 0o600))
      rename(other, path)
    }
    #expect(changes(watch) == .unknown)
    #expect(watch.isCovering)
  }
}

extension FolderWatch {
  /// What the walk of a check does.
  func coverAll(_ store: RecordFolder) {
    for year in store.years({ _ in .goOn }) {
      _ = store.check(year: year) { finding in
        if case .folder(let path) = finding { cover(path) }
        return .goOn
      }
    }
    finishCovering()
  }
}
