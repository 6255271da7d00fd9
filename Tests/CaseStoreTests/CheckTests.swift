import CaseModel
import CaseStore
import Glibc
import Testing

@Suite("Checking and reading a casebook")
struct CheckTests {
  @Test("Every record is found, in the order of the paths")
  func findsAll() throws {
    let casebook = try SampleCasebook()
    let (records, problems) = SampleCasebook.everything(try casebook.open())
    #expect(
      records.map(\.path) == [
        SampleCasebook.followUp, SampleCasebook.incident, SampleCasebook.letter,
      ])
    #expect(
      records.map(\.record.id) == [
        SampleCasebook.followUpID, SampleCasebook.incidentID, SampleCasebook.letterID,
      ])
    #expect(records.map(\.record.kind) == [.followUp, .incident, .letter])
    #expect(problems == [])
  }

  @Test("A check stops when it is told to")
  func stops() throws {
    let casebook = try SampleCasebook()
    var seen = 0
    try casebook.open().check { _ in
      seen += 1
      return seen == 2 ? .stop : .goOn
    }
    #expect(seen == 2)
  }

  @Test("A casebook without a folder for cases has no records and no problems")
  func withoutCases() throws {
    let folder = try TestFolder()
    folder.write("format: 1\nname: New\n", to: "casedesk.yaml")
    let (records, problems) = SampleCasebook.everything(try RecordFolder.open(folder.path))
    #expect(records == [] && problems == [])
  }

  private static let folder = "cases/2017/detentions-x2m9"

  private static let symbolicLink =
    "This is a symbolic link, which the desk doesn't follow. Put the file or folder itself here."

  /// What is put into the sample casebook, and the problem that is told of it; nil for none. What
  /// is wrong inside a file is told in the words of whoever reads it, left out here.
  private static let table: [(make: @Sendable (TestFolder) -> Void, problem: FileProblem?)] = [
    (
      { _ = symlink("/etc/passwd", $0.absolute("\(folder)/letter-evil-a1b2.md")) },
      FileProblem(
        path: "\(folder)/letter-evil-a1b2.md",
        message: symbolicLink)
    ),
    (
      { _ = symlink("/etc", $0.absolute("cases/2017/elsewhere")) },
      FileProblem(
        path: "cases/2017/elsewhere",
        message: symbolicLink)
    ),
    (
      { _ = symlink("/etc", $0.absolute("cases/2018")) },
      FileProblem(
        path: "cases/2018",
        message: symbolicLink)
    ),
    (
      { _ = symlink("/etc", $0.absolute("\(folder)/enclosures")) },
      FileProblem(
        path: "\(folder)/enclosures",
        message: symbolicLink)
    ),
    (
      { _ = mkfifo($0.absolute("\(folder)/letter-pipe-a1b2.md"), 0o600) },
      FileProblem(
        path: "\(folder)/letter-pipe-a1b2.md",
        message:
          "This is a named pipe, not a record, so it wasn't opened. Move it out of the casebook.")
    ),
    (
      { makeSocket($0.absolute("\(folder)/letter-socket-a1b2.md")) },
      FileProblem(
        path: "\(folder)/letter-socket-a1b2.md",
        message: "This is a socket, not a record, so it wasn't opened. Move it out of the casebook."
      )
    ),
    (
      { $0.makeFolder("\(folder)/letter-folder-a1b2.md") },
      FileProblem(
        path: "\(folder)/letter-folder-a1b2.md",
        message: "This is a folder with a record's name. Rename it, or move it away.")
    ),
    (
      { folder in
        folder.write("", to: "\(CheckTests.folder)/letter-huge-a1b2.md")
        truncate(folder.absolute("\(CheckTests.folder)/letter-huge-a1b2.md"), 50 << 20)
      },
      FileProblem(
        path: "\(folder)/letter-huge-a1b2.md",
        message: """
          This file has 50 MB, and a record has 16 MB at most, so it wasn't read. Shorten it, or \
          keep it as an enclosure.
          """)
    ),
    (
      { $0.write("Hello.\n", to: "\(folder)/memo-x.md") },
      FileProblem(
        path: "\(folder)/memo-x.md",
        message: """
          The desk knows incident.md, letter-….md, response-….md and follow-up-….md. Rename this \
          file, or move it out of cases/.
          """)
    ),
    (
      { $0.write("Hello.\n", to: "\(folder)/letter-Big Words.md") },
      FileProblem(
        path: "\(folder)/letter-Big Words.md",
        message: """
          A record's file name has only lower-case letters, digits and hyphens, 120 at most. Rename \
          this file.
          """)
    ),
    (
      { writeRaw(Array("letter-".utf8) + [0xC3, 0x28, 0xFF] + Array(".md".utf8), in: $0) },
      FileProblem(
        path: "\(folder)/letter-\\xC3(\\xFF.md",
        message: "The file's name isn't valid UTF-8. Rename it, so that it can be opened.")
    ),
    (
      { $0.write("Hello.\n", to: "\(folder)/letter-\u{1B}[31m-\u{202E}.md") },
      FileProblem(
        path: "\(folder)/letter-\\u{1B}[31m-\\u{202E}.md",
        message: """
          A record's file name has only lower-case letters, digits and hyphens, 120 at most. Rename \
          this file.
          """)
    ),
    (
      { $0.write("Hello.\n", to: "cases/letter-x-a1b2.md") },
      FileProblem(
        path: "cases/letter-x-a1b2.md",
        message: """
          The desk looks here for folders named after years, such as 2017. Rename or move this; \
          nothing in it is shown.
          """)
    ),
    (
      { $0.write(SampleCasebook.incidentText, to: "cases/2017/Bad Name/incident.md") },
      FileProblem(
        path: "cases/2017/Bad Name",
        message: """
          The desk looks here for incident folders named with lower-case letters, digits and \
          hyphens. Rename or move this; nothing in it is shown.
          """)
    ),
    (
      { $0.write("Hello.\n", to: "cases/2017/no-folder") },
      FileProblem(
        path: "cases/2017/no-folder",
        message: "This isn't a folder. Move it out of cases, or rename it.")
    ),
    (
      { $0.write(SampleCasebook.letterText, to: "cases/2018/lonely-a1b2/letter-lonely-c3d4.md") },
      FileProblem(
        path: "cases/2018/lonely-a1b2",
        message:
          "This incident folder has no incident.md. Put one there, or move its files to another.")
    ),
    (
      {
        $0.write(
          Array("---\ntitle: ".utf8) + [0xFF] + Array("\n---\n".utf8),
          to: "\(folder)/letter-bytes-a1b2.md")
      },
      FileProblem(path: "\(folder)/letter-bytes-a1b2.md", line: 2, column: 8, message: "")
    ),
    (
      { $0.write("---\ntitle X\n---\n", to: "\(folder)/letter-broken-a1b2.md") },
      FileProblem(
        path: "\(folder)/letter-broken-a1b2.md", line: 2, column: 1,
        message: "")
    ),
    (
      { $0.write("Notes.\n", to: "\(folder)/old/letter-hidden-a1b2.md") },
      FileProblem(
        path: "\(folder)/old",
        message:
          "The desk doesn't look into this folder. Move its records up, or name it enclosures."
      )
    ),
    ({ $0.write("Notes.\n", to: "\(folder)/notes.txt") }, nil),
    ({ $0.write("Notes.\n", to: "\(folder)/.letter-hidden.md.swp") }, nil),
    ({ $0.write("Scan.\n", to: "\(folder)/enclosures/letter-scan.md") }, nil),
    ({ $0.write("Half.\n", to: "\(folder)/.casedesk-part-00112233") }, nil),
    ({ $0.makeFolder("cases/2018/empty-a1b2") }, nil),
  ]

  private static func makeSocket(_ path: String) {
    mknod(path, S_IFSOCK | 0o600, 0)
  }

  private static func writeRaw(_ name: [UInt8], in folder: TestFolder) {
    var path = (Array("\(folder.path)/\(CheckTests.folder)/".utf8) + name).map {
      CChar(bitPattern: $0)
    }
    path.append(0)
    close(open(path, O_WRONLY | O_CREAT, 0o600))
  }

  @Test(
    "A file that can't be used is told of, left alone, and hides no other", arguments: table.indices
  )
  func tells(_ index: Int) throws {
    let (make, expected) = CheckTests.table[index]
    let casebook = try SampleCasebook()
    make(casebook.folder)
    let files = casebook.folder.files()
    let (records, problems) = SampleCasebook.everything(try casebook.open())
    #expect(records.map(\.path).contains(SampleCasebook.letter))
    #expect(problems.map(\.path) == (expected.map { [$0.path] } ?? []))
    if let problem = problems.first, let expected {
      if expected.message.isEmpty {
        #expect(problem.line == expected.line && problem.column == expected.column)
        #expect(!problem.message.isEmpty)
      } else {
        #expect(problem == expected)
      }
    }
    // Only our own leftovers go.
    #expect(casebook.folder.files() == files.filter { !$0.contains(".casedesk-part-") })
  }

  @Test("A check tells by stamps what changed, without reading")
  func checks() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    func stamps() -> [String: Stamp] {
      var stamps: [String: Stamp] = [:]
      store.check { finding in
        if case .file(let file) = finding { stamps[file.path] = file.stamp }
        return .goOn
      }
      return stamps
    }
    let first = stamps()
    #expect(first.count == 3)
    #expect(stamps() == first)
    #expect(store.stamp(of: SampleCasebook.letter) == first[SampleCasebook.letter])
    #expect(store.stamp(of: "cases/2017/none/letter-x.md") == nil)
    // Of the same length.
    casebook.folder.write(
      SampleCasebook.letterText.replacing("old", with: "odd"), to: SampleCasebook.letter)
    let second = stamps()
    #expect(second[SampleCasebook.letter] != first[SampleCasebook.letter])
    #expect(second[SampleCasebook.incident] == first[SampleCasebook.incident])
  }

  @Test("The stamp kept of a file that changed just now never matches; a settled one does")
  func unsettledStamps() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    // On a busy machine more time may go by between writing and reading than "just now" means.
    let stamps = (0..<50).map { _ -> Stamp? in
      casebook.folder.write(SampleCasebook.letterText, to: SampleCasebook.letter)
      return if case .record(let fresh) = store.load(SampleCasebook.letter) { fresh.stamp } else {
        nil
      }
    }
    #expect(stamps.contains(.unknown))
    usleep(80_000)
    guard case .record(let settled) = store.load(SampleCasebook.letter) else {
      Issue.record("not read")
      return
    }
    #expect(settled.stamp == store.stamp(of: SampleCasebook.letter))
    #expect(Stamp(settled.stamp.description) == settled.stamp)
    #expect(Stamp("1 2 3") == nil && Stamp("1 2 3 x") == nil && Stamp("1 2 3 4 5") == nil)
  }

  @Test("One record is loaded by its path; a missing one is nil, a misnamed one a problem")
  func loads() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    #expect(store.load("cases/2017/detentions-x2m9/letter-none-a1b2.md") == nil)
    #expect(store.load("cases/1999/none-a1b2/incident.md") == nil)
    for path in ["../etc/passwd", "cases/2017/detentions-x2m9/memo.md", "casedesk.yaml", ""] {
      #expect(
        store.load(path)
          == .problem(
            FileProblem(
              path: path,
              message: "No record has this name. Rename the file, or move it out of cases/.")))
    }
  }
}
