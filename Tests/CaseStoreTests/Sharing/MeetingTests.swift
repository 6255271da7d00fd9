import CaseModel
import CaseStore
import Testing

@Suite("Two people who meet by way of a shared casebook")
struct MeetingTests {
  private let team: Team
  private let letter = SampleCasebook.letter

  init() throws { team = try Team() }

  @Test("have the same files after the second joined")
  func joining() throws {
    #expect(team.ben.files == team.ann.files)
    #expect(team.ben.git(["status", "--porcelain"]) == "")
    #expect(team.ben.git(["fsck", "--strict"]).contains("error") == false)
    #expect(team.ben.sharing.place == team.shared)
  }

  @Test("get each other's changes, and both come to the same files and the same history")
  func exchange() throws {
    try team.ann.change(letter, "The old title", "The new title", 2)
    try team.ben.change(letter, "archive-box: 12", "archive-box: 13", 3)
    #expect(try team.ann.sync(4) == SyncReport(sent: 1))
    let report = try team.ben.sync(5)
    #expect(report.received == 1)
    #expect(report.sent == 2)
    #expect(report.changed == [SampleCasebook.letterID])
    #expect(
      report.remarks == ["Brought together what both sides changed: the letter “The new title”."])
    #expect(try team.ann.sync(6).received == 2)
    #expect(team.ann.files == team.ben.files)
    let text = try #require(team.ann.text(letter))
    #expect(text.contains("The new title") && text.contains("archive-box: 13"))
    #expect(team.ann.git(["rev-parse", "HEAD"]) == team.ben.git(["rev-parse", "HEAD"]))
    #expect(team.ann.git(["status", "--porcelain"]) == "")
    #expect(team.ben.git(["status", "--porcelain"]) == "")
  }

  @Test("have every step in their history, also when it is read page by page")
  func pages() throws {
    try team.ann.change(letter, "The old title", "First of Ann", 2)
    try team.ben.change(letter, "archive-box: 12", "archive-box: 13", 3)
    try team.ann.change(letter, "First of Ann", "Second of Ann", 4)
    try team.ben.change(letter, "The old title", "Title of Ben", 5)
    try team.ben.change(letter, "archive-box: 13", "archive-box: 14", 6)
    try team.meet(7)
    for path in [nil, letter] {
      let whole = try team.ben.history.entries(of: path, limit: 100)
      #expect(!whole.goesOn)
      #expect(Set((2...6).map(Colleague.moment)).isSubset(of: whole.entries.map(\.when)))
      for size in 1...4 {
        var pages: [HistoryEntry] = []
        repeat {
          let page = try team.ben.history.entries(
            of: path, before: pages.last?.version, limit: size)
          pages += page.entries
          guard page.goesOn, pages.count < 100 else { break }
        } while true
        #expect(pages.map(\.version) == whole.entries.map(\.version))
      }
    }
  }

  @Test("are offered both versions of a field that both changed, who wrote them and when")
  func clash() throws {
    try team.ann.change(letter, "The old title", "Title of Ann", 2)
    try team.ben.change(letter, "The old title", "Title of Ben", 3)
    try team.meet(4)
    #expect(team.ann.files == team.ben.files)
    #expect(try #require(team.ann.text(letter)).contains("Title of Ben"))
    let choice = try #require(team.ann.choices.first)
    #expect(team.ann.choices.count == 1)
    #expect(choice.place == .field("title"))
    #expect(choice.offers.map(\.who.name) == ["Ann", "Ben"])
    #expect(choice.offers.map(\.when) == [2, 3].map(Colleague.moment))
  }

  @Test("are told of each of two records that are called the same")
  func namesakes() throws {
    let other = "cases/2017/detentions-x2m9/letter-haley-b2c3.md"
    try team.ann.write(SampleCasebook.letterText, other)
    try team.ann.note(2)
    try team.meet(3)
    try team.ann.change(letter, "archive-box: 12", "archive-box: 13", 4)
    try team.ben.change(letter, "archive-box: 12", "archive-box: 14", 5)
    try team.ann.change(other, "archive-box: 12", "archive-box: 13", 6)
    try team.ben.write(SampleCasebook.letterText + "\nOne more paragraph.\n", other)
    try team.ben.note(7)
    _ = try team.ann.sync(8)
    #expect(
      try team.ben.sync(8).remarks == [
        "Brought together what both sides changed: the letter “The old title”.",
        """
        People wrote different things in the letter “The old title”. All are kept: choose which one \
        stands.
        """,
      ])
  }

  @Test("have the choice settled for both by the one who chooses")
  func settling() throws {
    try team.ann.change(letter, "The old title", "Title of Ann", 2)
    try team.ben.change(letter, "The old title", "Title of Ben", 3)
    try team.meet(4)
    let choice = try #require(team.ann.choices.first)
    let folder = try RecordFolder.open(team.ann.path)
    _ = try folder.settle(choice, with: choice.offers[0], at: letter)
    try team.meet(5)
    #expect(team.ann.files == team.ben.files)
    #expect(team.ben.choices.isEmpty)
    #expect(try #require(team.ben.text(letter)).contains("Title of Ann"))
    #expect(throws: SaveFailure.self) {
      try folder.settle(choice, with: choice.offers[1], at: letter)
    }
  }

  @Test("keep a record that one deleted and the other changed, and are asked")
  func keptThoughDeleted() throws {
    try team.ann.change(letter, "The old title", "The new title", 2)
    try team.ben.remove(letter, 3)
    try team.meet(4)
    #expect(team.ann.files == team.ben.files)
    #expect(try #require(team.ben.text(letter)).contains("The new title"))
    #expect(team.ben.choices.map(\.place) == [.record])
  }

  @Test(
    "keep a field that one took away and the other changed, which isn't told as a record deleted")
  func keptField() throws {
    try team.ann.change(letter, "archive-box: 12\n", "", 2)
    try team.ben.change(letter, "archive-box: 12", "archive-box: 13", 3)
    _ = try team.ann.sync(4)
    #expect(
      try team.ben.sync(4).remarks == [
        """
        People wrote different things in the letter “The old title”. All are kept: choose which one \
        stands.
        """
      ])
    #expect(try #require(team.ben.text(letter)).contains("archive-box: 13"))
    #expect(team.ben.choices.first?.offers.map(\.value) == [nil, "13"])
  }

  @Test("keep an incident that one deleted while the other added a record to it, and are asked")
  func keptIncident() throws {
    let incident = "cases/2017/detentions-x2m9"
    for file in [SampleCasebook.letter, SampleCasebook.followUp, SampleCasebook.incident] {
      try team.ben.remove(file, 2)
    }
    try team.ann.write(SampleCasebook.followUpText, "\(incident)/follow-up-new-a2b3.md")
    try team.ann.note(3)
    _ = try team.ann.sync(4)
    #expect(
      try team.ben.sync(4).remarks == [
        """
        One side took away what the other still uses: the incident “Detentions”. It is kept: choose \
        whether it stays.
        """
      ])
    try team.meet(4)
    #expect(team.ann.files == team.ben.files)
    #expect(team.ben.text(SampleCasebook.incident) == SampleCasebook.incidentText)
    #expect(team.ben.text(SampleCasebook.letter) == nil)
    let choice = try #require(team.ben.choices.first)
    #expect(choice.record == SampleCasebook.incidentID)
    #expect(choice.place == .record)
    #expect(choice.offers.map(\.value) == [nil, "Detentions"])
  }

  @Test("keep an enclosure that one took away with its letter while the other changed the letter")
  func keptEnclosure() throws {
    let scan = "cases/2017/detentions-x2m9/enclosures/scan.pdf"
    try team.ann.write("a scan", scan)
    let hash = Fingerprint(of: Array("a scan".utf8)).hex
    try team.ann.change(
      letter, "archive-box: 12",
      "archive-box: 12\nenclosures:\n  - file: scan.pdf\n    sha256: \(hash)",
      2)
    try team.meet(3)
    #expect(team.ben.text(scan) == "a scan")
    try team.ann.change(letter, "The old title", "The new title", 4)
    try team.ben.remove(letter, 5)
    try team.ben.remove(scan, 6)
    try team.meet(7)
    #expect(team.ann.files == team.ben.files)
    #expect(team.ben.text(scan) == "a scan")
  }

  @Test("get files of any kind that lie in the casebook, byte for byte")
  func otherFiles() throws {
    let bytes = (0...255).map { UInt8($0) } + [13, 10, 13]
    try team.ann.write(bytes, "cases/2017/detentions-x2m9/enclosures/bytes.bin")
    try team.ann.write("a note\r\n", "notes/of ann/what.txt")
    try team.ann.write("names\n", "protected-names.txt")
    try team.ann.note(2)
    try team.meet(3)
    #expect(team.ann.files == team.ben.files)
    #expect(
      Colleague.bytes(team.ben.path + "/cases/2017/detentions-x2m9/enclosures/bytes.bin") == bytes)
    #expect(team.ben.text("notes/of ann/what.txt") == "a note\r\n")
  }

  @Test("lose nothing where one changes a file while the sync is under way")
  func meanwhile() throws {
    try team.ann.change(letter, "The old title", "Title of Ann", 2)
    try team.ann.sync(3)
    var isFirst = true
    let report = try team.ben.sync(4) { step in
      if step.stage == .merging, isFirst {
        isFirst = false
        let text = (team.ben.text(letter) ?? "").replacing("box: 12", with: "box: 99")
        try? team.ben.write(text, letter)
      }
      return true
    }
    #expect(report.received == 1)
    #expect(try #require(team.ben.text(letter)).contains("box: 99"))
    #expect(try #require(team.ben.text(letter)).contains("Title of Ann"))
  }

  @Test("send again where the other was quicker")
  func race() throws {
    try team.ann.change(letter, "The old title", "Title of Ann", 2)
    try team.ben.change(letter, "box: 12", "box: 13", 2)
    var isFirst = true
    try team.ben.sync(4) { step in
      if step.stage == .sending, isFirst {
        isFirst = false
        _ = try? team.ann.sync(3)
      }
      return true
    }
    try team.ann.sync(5)
    #expect(team.ann.files == team.ben.files)
    #expect(team.ann.git(["rev-parse", "HEAD"]) == team.ben.git(["rev-parse", "HEAD"]))
  }

  @Test("say how many steps wait, and when they last synced")
  func standing() throws {
    #expect(team.ann.sharing.standing(openChoices: 0).waiting == 0)
    #expect(team.ann.sharing.standing(openChoices: 0).lastSync == Colleague.moment(1))
    try team.ann.change(letter, "The old title", "Title of Ann", 2)
    #expect(team.ann.sharing.standing(openChoices: 2).waiting == 1)
    #expect(team.ann.sharing.standing(openChoices: 2).openChoices == 2)
    try team.ann.sync(3)
    let standing = SyncStanding(place: team.shared, lastSync: Colleague.moment(3))
    #expect(team.ann.sharing.standing(openChoices: 0) == standing)
  }
}
