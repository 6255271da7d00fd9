import CaseModel
import CaseStore
import Glibc
import Testing

@Suite("Drafts on the disk")
struct DraftFolderTests {
  private let parent: TestFolder
  private let drafts: DraftFolder

  init() throws {
    parent = try TestFolder()
    drafts = DraftFolder(path: parent.absolute("state/casedesk/drafts"))
  }

  private let draft = Draft(
    key: "response-to-letter-haley-k7f3", written: "2026-11-23 14:03",
    fields: [
      Draft.Field(name: "from", text: "Nikki Haley"),
      Draft.Field(name: "text", text: "Two lines,\n\"quoted\": yes — и дальше\n\n"),
    ])

  @Test("A draft is kept word for word, for its owner only, and can be discarded")
  func keeps() throws {
    #expect(try drafts.load(draft.key) == nil)
    try drafts.discard(draft.key)
    try drafts.save(draft)
    #expect(try drafts.load(draft.key) == draft)
    #expect(parent.files() == ["state/casedesk/drafts/response-to-letter-haley-k7f3.draft"])
    #expect(parent.mode(of: "state/casedesk/drafts") == 0o700)
    #expect(parent.mode(of: parent.files()[0]) == 0o600)

    var later = draft
    later.fields[0].text = "Nobody"
    try drafts.save(later)
    #expect(try drafts.load(draft.key) == later)
    try drafts.discard(draft.key)
    #expect(try drafts.load(draft.key) == nil)
    #expect(parent.files() == [])
  }

  @Test("A key that leads elsewhere is refused", arguments: ["../x", "", "a/b", "A", "a\u{1B}"])
  func badKeys(_ key: String) {
    #expect(throws: Refusal.self) { try drafts.save(Draft(key: key, written: "", fields: [])) }
    #expect(throws: Refusal.self) { try drafts.load(key) }
    #expect(throws: Refusal.self) { try drafts.discard(key) }
    #expect(parent.files() == [])
  }

  @Test("A draft that can't be read is told with file, line and column, and stays")
  func broken() throws {
    let path = "state/casedesk/drafts/x.draft"
    parent.write("key: x\nkey: x\n", to: path)
    let refusal = #expect(throws: Refusal.self) { try drafts.load("x") }
    #expect(refusal?.sentence.hasPrefix("\(parent.absolute(path)), line 2, column 1: ") == true)
    #expect(parent.files() == [path])
  }

  @Test("A folder that can't be made is told")
  func noFolder() {
    parent.write("", to: "state")
    let refusal = #expect(throws: Refusal.self) { try drafts.save(draft) }
    #expect(
      refusal?.sentence == """
        \(drafts.path)/\(draft.key).draft: the draft wasn't kept, since something that isn't a \
        folder stands in its place. Move that away first.
        """)
  }

  @Test("What a crash left half written goes, but not what another desk may be writing")
  func leftovers() throws {
    try drafts.save(draft)
    let kept = parent.files()
    let part = "state/casedesk/drafts/.casedesk-part-00112233"
    parent.write("fields:\n  - na", to: part)
    drafts.removeLeftovers()
    #expect(parent.files() == ([part] + kept).sorted())
    usleep(20_000)
    drafts.removeLeftovers(olderThanSeconds: 0)
    #expect(parent.files() == kept)
  }

  @Test("Killed at any system call, what was typed is there as it was kept before, or as it is now")
  func killed() throws {
    let older = "Typed first."
    let newer = "Typed first. Then more."
    func folderWithDraft() throws -> TestFolder {
      let folder = try TestFolder()
      #expect(try Probe.run(["draft", folder.absolute("drafts"), older]).output == "saved\n")
      return folder
    }
    let traced = try folderWithDraft()
    let trace = try Probe.trace(["draft", traced.absolute("drafts"), newer], in: traced)
    #expect(trace.fileCalls.count > 8)
    var found: Set<String> = []
    for call in trace.fileCalls {
      let folder = try folderWithDraft()
      let drafts = DraftFolder(path: folder.absolute("drafts"))
      let child = try Probe.run(
        ["draft", drafts.path, newer], injecting: "\(call.name):signal=KILL:when=\(call.index)")
      let text = try drafts.load("response-to-haley")?.fields.first?.text ?? "none"
      #expect([older, newer].contains(text), "killed at \(call.line)")
      if child.output.contains("saved") { #expect(text == newer) }
      found.insert(text)
    }
    #expect(found == [older, newer])
  }
}
