import CaseModel
import Casework
import Testing

@Suite("Saving, undoing and redoing")
struct CommitTests {
  typealias Book = TemporaryCasebook
  let book: Book
  let casebook: Casebook

  init() throws {
    book = try Book()
    casebook = try book.open()
    try book.fill(casebook)
  }

  enum Kind: CaseIterable { case createIncident, createRecords, replaceOne, replaceTwo, delete }

  @Test("Undo gives every byte back, and redo every byte again", arguments: Kind.allCases)
  func everyKind(kind: Kind) throws {
    book.replace("title: Detentions", by: "# Ours\ntitle:   Detentions", in: book.incidentFile)
    _ = casebook.refresh { _ in true }
    let before = book.snapshot()
    let listsBefore = try casebook.everything()
    let change = try change(kind)

    let report = try casebook.commit(change, today: Book.today)
    #expect(report.direction == .done)
    #expect(report.sentence == change.sentence)
    #expect(Set(report.ids).count == change.steps.count)
    #expect(report.remarks == [])
    let after = book.snapshot()
    #expect(after != before)
    let listsAfter = try casebook.everything()
    #expect(listsAfter != listsBefore)

    for _ in 0..<2 {
      #expect(try casebook.undo().direction == .undone)
      #expect(book.snapshot() == before)
      #expect(try casebook.everything() == listsBefore)
      #expect(try casebook.redo().direction == .redone)
      #expect(book.snapshot() == after)
      #expect(try casebook.everything() == listsAfter)
    }
    #expect(try book.openAnew().everything() == listsAfter)
  }

  @Test("Every change of the session is undone in turn, and a new change ends redoing")
  func inTurn() throws {
    let empty = try Book()
    let casebook = try empty.open()
    let before = empty.snapshot()
    try empty.fill(casebook)
    for number in 1...5 {
      _ = try casebook.commit(try retitle("Title \(number)", casebook), today: Book.today)
    }
    for number in (0..<5).reversed() {
      _ = try casebook.undo()
      #expect(
        try casebook.title(of: Book.chechnya) == (number == 0 ? "Detentions" : "Title \(number)"))
    }
    _ = try casebook.undo()
    #expect(empty.snapshot() == before)
    let error = #expect(throws: Refusal.self) { try casebook.undo() }
    #expect(
      error?.sentence
        == "There is nothing to undo: nothing was changed, or all of it was undone.")
    _ = try casebook.redo()
    _ = try casebook.commit(try retitle("Another", casebook), today: Book.today)
    #expect(throws: Refusal("There is nothing to redo: redo follows undo, before any new change."))
    {
      try casebook.redo()
    }
  }

  @Test("A change of several records is whole or absent")
  func wholeOrAbsent() throws {
    let before = book.snapshot()
    let followUp = FollowUp(
      id: RecordID("follow-up-a"), title: "Ask", incidents: [RecordID("no-such-incident")])
    let response = OfficialResponse(
      id: RecordID("response-a"), incidents: [Book.chechnya], letters: [Book.haley],
      from: Party(name: "Nikki Haley"))
    let change = Change(
      "Logged a response",
      [
        .create(.response(response), enclosing: []), .create(.followUp(followUp), enclosing: []),
      ])
    let refusal = #expect(throws: Refusal.self) {
      try casebook.commit(change, today: Book.today)
    }
    #expect(
      refusal?.sentence == """
        follow-up-a.md not saved: it belongs to no incident that is in the casebook. Choose an \
        incident first.
        """)
    #expect(book.snapshot() == before)
    #expect(try casebook.titles(.response) == [])
  }

  @Test("A record of an incident that the index doesn't know yet is saved where the incident is")
  func beforeTheCheck() throws {
    let fresh = try Casebook.open(
      book.path, cacheFolder: book.root + "/other", stateFolder: book.state)
    let followUp = FollowUp(
      id: RecordID("follow-up-a"), title: "Ask", incidents: [Book.chechnya])
    _ = try fresh.commit(
      Change("Added", [.create(.followUp(followUp), enclosing: [])]), today: Book.today)
    #expect(try fresh.titles(.followUp) == ["Ask"])
    #expect(fresh.needsRefresh)
    _ = fresh.refresh { _ in true }
    #expect(try fresh.everything() == book.openAnew().everything())
  }

  @Test("Somebody else's edit of another field stays when a change is undone, and redone")
  func disjoint() throws {
    _ = try casebook.commit(try retitle("New title", casebook), today: Book.today)
    book.replace("status: open", by: "status: closed", in: book.incidentFile)
    let undone = try casebook.undo()
    #expect(
      undone.remarks == ["incident.md: someone else changed status meanwhile; that is kept."])
    guard case .incident(let incident) = try casebook.record(Book.chechnya) else { return }
    #expect(incident.title == "Detentions")
    #expect(incident.status == .closed)
    _ = try casebook.redo()
    guard case .incident(let again) = try casebook.record(Book.chechnya) else { return }
    #expect(again.title == "New title")
    #expect(again.status == .closed)
    #expect(try casebook.everything() == book.openAnew().everything())
  }

  @Test("An undo that clashes with somebody else's edit loses nothing and can be done later")
  func clash() throws {
    _ = try casebook.commit(try retitle("New title", casebook), today: Book.today)
    let ours = book.text(book.incidentFile)
    book.replace("title: New title", by: "title: Theirs", in: book.incidentFile)
    let error = #expect(throws: Refusal.self) { try casebook.undo() }
    #expect(error?.sentence.hasPrefix("Not undone: cases/2017/chechnya-x2m9/incident.md: ") == true)
    #expect(try casebook.title(of: Book.chechnya) == "Theirs")
    #expect(try casebook.titles(.incident) == ["Theirs"])
    book.write(ours, to: book.incidentFile)
    _ = try casebook.undo()
    #expect(try casebook.title(of: Book.chechnya) == "Detentions")
  }

  @Test("An undo of a change to a file that somebody deleted says so and leaves the step")
  func deleted() throws {
    _ = try casebook.commit(try retitle("New title", casebook), today: Book.today)
    let ours = book.text(book.incidentFile)
    book.remove(book.incidentFile)
    let error = #expect(throws: Refusal.self) { try casebook.undo() }
    #expect(error?.sentence.contains("incident.md") == true)
    #expect(try casebook.titles(.incident) == [])
    book.write(ours, to: book.incidentFile)
    _ = try casebook.undo()
    #expect(try casebook.titles(.incident) == ["Detentions"])
  }

  @Test("A change that can't be undone is passed over the second time, and undone once it can be")
  func passedOver() throws {
    let letter = try casebook.record(Book.haley)
    guard case .letter(var spoken) = letter else { return }
    spoken.asks.append(Ask(number: 2, text: "Speak."))
    _ = try casebook.commit(
      Change("Added an ask", [.replace(from: letter, to: .letter(spoken))]), today: Book.today)
    _ = try casebook.commit(try retitle("New title", casebook), today: Book.today)
    let ours = book.text(book.incidentFile)
    book.remove(book.incidentFile)

    let refusal = #expect(throws: Refusal.self) { try casebook.undo() }
    #expect(refusal?.isConflict == true)
    #expect(
      refusal?.sentence == """
        Not undone: cases/2017/chechnya-x2m9/incident.md: someone else removed or moved this file \
        meanwhile, so there is nothing to change. Look at the folder, then try again. If it stays so, \
        the next undo passes over this change.
        """)
    let report = try casebook.undo()
    #expect(report.sentence == "Added an ask")
    #expect(report.remarks == ["Still not undone, and passed over: Renamed."])
    #expect(try casebook.record(Book.haley) == letter)

    // The first of all is the incident's own making.
    #expect(throws: Refusal.self) { try casebook.undo() }
    let before = book.snapshot()
    #expect(
      throws: Refusal(
        """
        Nothing undone. Still not undone, and passed over: Renamed. Still not undone, and passed \
        over: Added the incident and the letter.
        """)
    ) { try casebook.undo() }
    #expect(book.snapshot() == before)

    book.write(ours, to: book.incidentFile)
    #expect(try casebook.undo().sentence == "Renamed")
    #expect(try casebook.title(of: Book.chechnya) == "Detentions")
    #expect(try casebook.undo().sentence == "Added the incident and the letter")
    #expect(book.snapshot() == [:])
  }

  @Test("A change that can't be redone is passed over the second time")
  func redoPassedOver() throws {
    _ = try casebook.commit(try retitle("New title", casebook), today: Book.today)
    _ = try casebook.commit(
      Change("Deleted the letter", [.delete(try casebook.record(Book.haley))]), today: Book.today)
    for _ in 0..<2 { _ = try casebook.undo() }
    book.replace("title: Detentions", by: "title: Theirs", in: book.incidentFile)
    #expect(throws: Refusal.self) { try casebook.redo() }
    let report = try casebook.redo()
    #expect(report.sentence == "Deleted the letter")
    #expect(report.remarks == ["Still not redone, and passed over: Renamed."])
    #expect(try casebook.titles(.incident) == ["Theirs"])
    #expect(try casebook.titles(.letter) == [])
  }

  @Test("In a casebook that can't be written everything is shown and every change refused")
  func readOnly() throws {
    book.replace("format: 1", by: "format: 999", in: book.path + "/casedesk.yaml")
    let casebook = try book.open()
    #expect(casebook.whyReadOnly != nil)
    #expect(try casebook.titles(.incident) == ["Detentions"])
    let before = book.snapshot()
    let error = #expect(throws: Refusal.self) {
      try casebook.commit(try retitle("x", casebook), today: Book.today)
    }
    #expect(error?.sentence.contains("incident.md not saved") == true)
    #expect(book.snapshot() == before)
  }

  private func retitle(_ title: String, _ casebook: Casebook) throws -> Change {
    let old = try casebook.record(Book.chechnya)
    guard case .incident(var incident) = old else { return Change("", []) }
    incident.title = title
    return Change("Renamed", [.replace(from: old, to: .incident(incident))])
  }

  private func change(_ kind: Kind) throws -> Change {
    let letter = try casebook.record(Book.haley)
    switch kind {
    case .createIncident:
      let incident = Incident(id: RecordID("syria-p3ax"), title: "Syria")
      return Change("Added Syria", [.create(.incident(incident), enclosing: [])])
    case .createRecords:
      let response = OfficialResponse(
        id: RecordID("response-9tqd"), incidents: [Book.chechnya], letters: [Book.haley],
        from: Party(name: "Nikki Haley"), date: PartialDate("2017-04-18"),
        outcomes: [AskOutcome(letter: Book.haley, ask: 1, outcome: .pledged)])
      let followUp = FollowUp(
        id: RecordID("follow-up-p3ax"), title: "Thank her", incidents: [Book.chechnya],
        responses: [response.id])
      return Change(
        "Logged response from Nikki Haley",
        [
          .create(.response(response), enclosing: []), .create(.followUp(followUp), enclosing: []),
        ])
    case .replaceOne: return try retitle("Detentions in Grozny", casebook)
    case .replaceTwo:
      guard case .letter(var other) = letter else { return Change("", []) }
      other.asks.append(Ask(number: 2, text: "Speak."))
      let first = try retitle("Both", casebook)
      return Change("Changed both", first.steps + [.replace(from: letter, to: .letter(other))])
    case .delete: return Change("Deleted the letter", [.delete(letter)])
    }
  }
}
