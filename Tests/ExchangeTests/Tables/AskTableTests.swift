import CaseModel
import Exchange
import Testing

@Suite("A table of asks with responses")
struct AskTableTests {
  static let tracker = """
    Tracker of our asks;;;;;;
    ;;;;;;
    Who asked;Asked of;Date asked;Request;Response;Answer date;Comment
    Lantern Rights Group;Ministry of Justice of Ruritania;03.04.2019;Release the editors;accepted;02.05.2019;They are free
    Lantern Rights Group;Ministry of Justice of Ruritania;03.04.2019;Return their computers;rejected;02.05.2019;
    Lantern Rights Group;Ministry of Justice of Ruritania;03.04.2019;Publish the ruling;pending;;
    Lantern Rights Group;President of Ruritania;04.04.2019;Pardon him;maybe;;
    Lantern Rights Group;President of Ruritania;04.04.2019;Pardon him;noted;05.05.2019;
    """

  @Test("becomes letters with numbered asks, and responses with outcomes")
  func tracker() throws {
    let table = try ImportedTable(Self.tracker)
    #expect(table.letters.count == 2)
    let letter = try #require(table.letters.first)
    #expect(letter.title == "Asks to Ministry of Justice of Ruritania, 3 Apr 2019")
    #expect(letter.senders == [Party(name: "Lantern Rights Group")])
    #expect(letter.addressees == [Party(body: "Ministry of Justice of Ruritania")])
    #expect(letter.delivery == .sent)
    #expect(letter.sent?.description == "2019-04-03")
    #expect(letter.incidents == [RecordID("raids-x2m9")])
    #expect(
      letter.asks == [
        Ask(number: 1, text: "Release the editors"), Ask(number: 2, text: "Return their computers"),
        Ask(number: 3, text: "Publish the ruling"),
      ])
    let response = try #require(table.responses.first)
    #expect(table.responses.count == 2)
    #expect(response.letters == [letter.id])
    #expect(response.from == Party(body: "Ministry of Justice of Ruritania"))
    #expect(response.date?.description == "2019-05-02")
    #expect(
      response.outcomes == [
        AskOutcome(letter: letter.id, ask: 1, outcome: .granted, note: "They are free"),
        AskOutcome(letter: letter.id, ask: 2, outcome: .refused),
      ])
    #expect(table.responses.last?.outcomes.map(\.outcome) == [.notAddressed])
    #expect(table.records.allSatisfy { $0.problems.isEmpty })
    #expect(
      table.refusals == [
        "line 1: It stands above the columns' names.",
        """
        line 7: “maybe” in “Response” is no outcome; that is granted, partly-granted, pledged, \
        refused, evaded, denied-premise or not-addressed.
        """,
      ])
    #expect(
      table.account.sentence == "6 rows: 4 placed, 2 not placed.")
    #expect(table.isAccountedFor)
  }

  @Test("says where each ask and outcome stands")
  func places() throws {
    let table = try ImportedTable(Self.tracker)
    let fields = table.proposal.records.flatMap(\.fields).map {
      "\($0.name) (\($0.place)): \($0.value)"
    }
    #expect(
      fields == [
        "ask 1 (line 4): Release the editors", "ask 2 (line 5): Return their computers",
        "ask 3 (line 6): Publish the ruling", "outcome of ask 1 (line 4): granted",
        "outcome of ask 2 (line 5): refused", "ask 1 (line 8): Pardon him",
        "outcome of ask 1 (line 8): not addressed",
      ])
  }

  @Test("that is imported again changes nothing; grown, it adds asks and outcomes")
  func again() throws {
    let first = try ImportedTable(Self.tracker)
    let again = try ImportedTable(Self.tracker, known: first.known)
    #expect(again.records.isEmpty)
    #expect(again.proposal.alreadyThere.count == 4)
    #expect(again.account.alreadyThere == 4)
    let grown = try ImportedTable(
      """
      Who asked;Asked of;Date asked;Request;Response;Answer date;Comment
      Lantern Rights Group;Ministry of Justice of Ruritania;03.04.2019;Pay them;accepted;02.05.2019;
      Lantern Rights Group;Ministry of Justice of Ruritania;03.04.2019;Publish the ruling;in part;01.06.2019;
      Lantern Rights Group;Ministry of Justice of Ruritania;03.04.2019;Release the editors;rejected;02.05.2019;
      """, known: first.known)
    let letter = try #require(grown.letters.first)
    #expect(letter.id == first.letters.first?.id)
    #expect(letter.asks.map(\.number) == [1, 2, 3, 4])
    #expect(letter.asks.last?.text == "Pay them")
    #expect(
      grown.responses.map { $0.outcomes.map { "\($0.ask) \($0.outcome.rawValue)" } } == [
        ["1 granted", "2 refused", "4 granted"], ["3 partly-granted"],
      ])
    #expect(
      grown.refusals == [
        """
        line 4: Its outcome is “refused”, and “granted” for the same ask in the same response.
        """
      ])
    #expect(grown.isAccountedFor)
  }

  @Test("as recommendations between states are published")
  func recommendations() throws {
    let table = try ImportedTable(
      """
      Paragraph,Recommending State,State under Review,Recommendation,Position,Theme,Session
      104.1,France,Ruritania,End torture,Supported,Torture,27
      104.2,France,Ruritania,Abolish the death penalty,Noted,Death penalty,27
      104.2,Norway,Ruritania,Abolish the death penalty,Noted,Death penalty,27
      """)
    #expect(table.letters.map { $0.senders.map(\.body) } == [["France"], ["Norway"]])
    #expect(table.letters.map { $0.asks.map(\.number) } == [[1, 2], [1]])
    #expect(
      table.responses.map { $0.outcomes.map(\.outcome) } == [
        [.granted, .notAddressed], [.notAddressed],
      ])
    #expect(
      table.letters.first?.text == """
        Session: 27
        Ask 1: Paragraph: 104.1
        Ask 2: Paragraph: 104.2
        """)
    #expect(table.letters.first?.tags == ["Torture", "Death penalty"])
    #expect(table.isAccountedFor)
  }

  @Test(
    "are told apart by every word, brackets included",
    arguments: [
      ("Release him (A)", "Release him (B)", 2), ("Release him!", "release him", 1), ("?", "!", 2),
    ])
  func alike(_ one: String, _ other: String, _ count: Int) throws {
    let table = try ImportedTable("to,ask,outcome\nX,\(one),accepted (in part)\nX,\(other),\n")
    #expect(table.letters.first?.asks.count == count)
    #expect(table.responses.first?.outcomes.map(\.outcome) == [.partlyGranted])
  }

  @Test("keep all that several rows say of one outcome")
  func notes() throws {
    let text = """
      to,ask,outcome,note,extra
      X,Act,granted,At once,a
      X,Act,granted,In writing,b
      X,Act,granted,At once,a
      """
    let table = try ImportedTable(text)
    #expect(table.responses.flatMap(\.outcomes).map(\.note) == ["At once\nIn writing"])
    #expect(table.letters.first?.text == "extra: a\nextra: b")
    #expect(table.account.placed == 2)
    #expect(table.account.joined == 1)
    #expect(try ImportedTable(text, known: table.known).records.isEmpty)
  }

  @Test("may name letters of the casebook")
  func existing() throws {
    let letter = Letter(
      id: RecordID("letter-novak-k7f3"), title: "Three editors",
      incidents: [RecordID("raids-x2m9")],
      delivery: .sent, addressees: [Party(name: "Petra Novak")],
      asks: [Ask(number: 1, text: "Release them.")])
    var known = KnownRecords()
    known.record = { $0 == letter.id ? .letter(letter) : nil }
    known.lettersTitled = { $0 == letter.title ? [letter] : [] }
    let table = try ImportedTable(
      """
      letter,ask,outcome,response date
      letter-novak-k7f3,release them,pledged,2019-05-02
      Three editors,Pay them.,,
      """, incident: nil, known: known)
    #expect(table.letters.map { $0.asks.map(\.text) } == [["Release them.", "Pay them."]])
    #expect(table.responses.map { $0.outcomes.map(\.ask) } == [[1]])
    #expect(table.responses.first?.from == Party(name: "Petra Novak"))
    #expect(table.account.placed == 2)
  }

  @Test("with the words of responses keeps them in the response's text")
  func words() throws {
    let table = try ImportedTable(
      """
      to,ask,number,answer,answer date
      Ministry of Justice,Release them,2,We can't.,2019-05-02
      Ministry of Justice,Pay them,1,We will see about it.,2019-05-02
      Ministry of Justice,Free her,2,,
      """)
    #expect(table.letters.first?.asks.map(\.text) == ["Pay them", "Release them"])
    #expect(table.responses.map(\.text) == ["Ask 2: We can't.\nAsk 1: We will see about it."])
    #expect(table.responses.first?.outcomes == [])
    #expect(table.refusals == ["line 4: Ask 2 of this letter is “Release them”, by line 2."])
    #expect(table.isAccountedFor)
  }
}
