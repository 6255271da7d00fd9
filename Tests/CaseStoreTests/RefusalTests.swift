import CaseModel
import CaseStore
import Glibc
import Testing

@Suite("Changes that are refused")
struct RefusalTests {
  @Test("Of a change that is refused for one record, no other record is saved")
  func wholeOrNothing() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let letter = try casebook.load(SampleCasebook.letter, store)
    let followUp = try casebook.load(SampleCasebook.followUp, store)
    casebook.folder.write("---\nbroken\n---\n", to: SampleCasebook.followUp)
    let failure = #expect(throws: SaveFailure.self) {
      try casebook.commit(
        [.replace(from: letter, to: casebook.retitled(letter, "New")), .delete(followUp)], store)
    }
    #expect(
      failure?.sentence.hasPrefix(
        "cases/2017/detentions-x2m9/follow-up-call-p3ax.md, line 2, column ") == true)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == SampleCasebook.letterText)
    #expect(casebook.folder.text(of: SampleCasebook.followUp) == "---\nbroken\n---\n")
    #expect(casebook.folder.files() == SampleCasebook.files)
  }

  @Test("What can't be saved is refused with the file's name")
  func refusals() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let letter = try casebook.load(SampleCasebook.letter, store)
    let incident = try casebook.load(SampleCasebook.incident, store)
    let lost = FollowUp(id: RecordID("follow-up-x-a1b2"), title: "X", incidents: [RecordID("no")])
    let twin = FollowUp(
      id: SampleCasebook.followUpID, title: "Twin", incidents: [SampleCasebook.incidentID])
    let odd = FollowUp(
      id: RecordID("../../escape"), title: "X", incidents: [SampleCasebook.incidentID])
    let table: [([Change.Step], String)] = [
      (
        [.create(.followUp(lost), enclosing: [])],
        """
        follow-up-x-a1b2.md not saved: it belongs to no incident that is in the casebook. Choose an \
        incident first.
        """
      ),
      (
        [.create(.followUp(odd), enclosing: [])],
        """
        ../../escape.md not saved: it belongs to no incident that is in the casebook. Choose an \
        incident first.
        """
      ),
      (
        [.create(.followUp(twin), enclosing: [])],
        """
        cases/2017/detentions-x2m9/follow-up-call-p3ax.md: a record of this name is there already. \
        Save under another name.
        """
      ),
      (
        [.delete(incident)],
        """
        cases/2017/detentions-x2m9/incident.md not deleted: its folder still has \
        follow-up-call-p3ax.md and letter-haley-k7f3.md. Delete or move that first.
        """
      ),
      (
        [
          .replace(from: letter, to: try casebook.retitled(letter, "A")),
          .replace(from: letter, to: try casebook.retitled(letter, "B")),
        ],
        """
        cases/2017/detentions-x2m9/letter-haley-k7f3.md not saved: the change names it twice. Make \
        two changes of it.
        """
      ),
    ]
    for (steps, sentence) in table {
      let failure = #expect(throws: SaveFailure.self) { try casebook.commit(steps, store) }
      #expect(failure?.sentence == sentence)
    }
    #expect(casebook.folder.files() == SampleCasebook.files)
  }

  @Test("A record that breaks a rule of casework isn't saved, and the field is named")
  func brokenRules() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let old = try casebook.load(SampleCasebook.letter, store)
    guard case .letter(var letter) = old else { throw Probe.Missing("not a letter") }
    letter.asks = [Ask(number: 1, text: "Investigate."), Ask(number: 1, text: "Speak.")]
    let response = OfficialResponse(
      id: RecordID("response-a1b2"), incidents: [SampleCasebook.incidentID])
    let table: [(Change.Step, String)] = [
      (
        .create(.response(response), enclosing: []),
        """
        cases/2017/detentions-x2m9/response-a1b2.md not saved, field from: Say who responded: a \
        name, an office or a body is enough.
        """
      ),
      (
        .replace(from: old, to: .letter(letter)),
        """
        cases/2017/detentions-x2m9/letter-haley-k7f3.md not saved, field asks: Two asks have the \
        number 1.
        """
      ),
    ]
    for (step, sentence) in table {
      let failure = #expect(throws: SaveFailure.self) { try casebook.commit([step], store) }
      #expect(failure?.sentence == sentence)
    }
    #expect(casebook.folder.files() == SampleCasebook.files)
    #expect(casebook.folder.text(of: SampleCasebook.letter) == SampleCasebook.letterText)
  }

  @Test("A rule that a file broke by hand doesn't hinder an edit of another field")
  func brokenByHand() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let byHand = SampleCasebook.letterText.replacing(
      "archive-box: 12", with: "follows: letter-haley-k7f3")
    casebook.folder.write(byHand, to: SampleCasebook.letter)
    let old = try casebook.load(SampleCasebook.letter, store)
    #expect(old.problems.map(\.field) == ["follows"])
    _ = try casebook.commit(
      [.replace(from: old, to: casebook.retitled(old, "The new title"))], store)
    #expect(
      casebook.folder.text(of: SampleCasebook.letter)
        == byHand.replacing("'The old title'", with: "The new title"))
  }

  @Test("A record whose file went away isn't made again")
  func gone() throws {
    let casebook = try SampleCasebook()
    let store = try casebook.open()
    let letter = try casebook.load(SampleCasebook.letter, store)
    unlink(casebook.folder.absolute(SampleCasebook.letter))
    let failure = #expect(throws: SaveFailure.self) {
      try casebook.commit([.replace(from: letter, to: casebook.retitled(letter, "New"))], store)
    }
    #expect(
      failure?.sentence == """
        cases/2017/detentions-x2m9/letter-haley-k7f3.md: someone else removed or moved this file \
        meanwhile, so it isn't saved. Look at the folder, then try again.
        """)
  }

  @Test("A save never goes through a symbolic link")
  func symbolicLinks() throws {
    let casebook = try SampleCasebook()
    let elsewhere = try TestFolder()
    elsewhere.write(SampleCasebook.letterText, to: "letter.md")
    let store = try casebook.open()
    let letter = try casebook.load(SampleCasebook.letter, store)
    unlink(casebook.folder.absolute(SampleCasebook.letter))
    symlink(elsewhere.absolute("letter.md"), casebook.folder.absolute(SampleCasebook.letter))
    let failure = #expect(throws: SaveFailure.self) {
      try casebook.commit([.replace(from: letter, to: casebook.retitled(letter, "New"))], store)
    }
    #expect(
      failure?.sentence == """
        cases/2017/detentions-x2m9/letter-haley-k7f3.md not saved. This is a symbolic link, which \
        the desk doesn't follow. Put the file or folder itself here.
        """)
    #expect(elsewhere.text(of: "letter.md") == SampleCasebook.letterText)
  }
}
