import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Rows")
struct RowTests {
  @Test(
    "A letter's row says how many asks are answered, and where it stands",
    arguments: [
      (
        .longOverdue(due: Chechnya.day("2017-04-01"), days: 81), 1, 4,
        "1 of 4 asks answered · long overdue", "1/4 · long overdue"
      ),
      (
        .overdue(due: Chechnya.day("2017-06-20"), days: 1), 0, 1,
        "0 of 1 ask answered · overdue by 1 day", "0/1 · 1 day over"
      ),
      (.answered, 2, 2, "2 of 2 asks answered", "2/2 · answered"),
      (.answered, 0, 0, "answered", "answered"),
      (.draft, 0, 0, "draft", "draft"),
      (
        .partlyAnswered, 0, 3, "0 of 3 asks answered · replied, asks open",
        "0/3 · replied"
      ),
      (
        .dueSoon(due: Chechnya.day("2017-06-23")), 0, 1,
        "0 of 1 ask answered · due soon, Fri 23 Jun 2017", "0/1 · due Fri 23 Jun"
      ),
      (
        .awaitingReply(due: Chechnya.day("2017-07-23")), 1, 2,
        "1 of 2 asks answered · awaiting reply, due 23 Jul 2017", "1/2 · due 23 Jul 2017"
      ),
      (
        .paused(since: Chechnya.day("2017-06-20")), 0, 2,
        "0 of 2 asks answered · clock paused since 20 Jun 2017", "0/2 · paused"
      ),
      (.sentWithoutClock, 0, 0, "sent", "sent"),
    ] as [(LetterStanding.State, Int, Int, String, String)])
  func letters(
    state: LetterStanding.State, answered: Int, asks: Int, long: String, short: String
  ) {
    let row = LetterRow(
      id: Chechnya.haley, title: "T", addressee: Party(name: "Nikki Haley", office: "Ambassador"),
      furtherAddressees: 2, sent: PartialDate("2017-04"),
      standing: LetterStanding(state: state, answeredAsks: answered, asks: asks))
    let lines = row.lines(.spelled)
    #expect(text(lines[0].left) == "Apr 2017     Nikki Haley, Ambassador +2")
    #expect(text(lines[1].left) == long)
    #expect(text(row.line(.spelled).right) == short)
  }

  @Test("What is overdue is set off in words, not by its style alone")
  func overdueInWords() {
    let player = DeskPlayer(Chechnya.casebook)
    #expect(player.screen.contains("2! overdue"))
    #expect(player.screen.contains("RU  2!"))
    #expect(player.screen.contains("overdue by 5 days"))
    #expect(player.screen.contains("5 days over"))
  }

  @Test(
    "An incident's row keeps status, countries and overdue at the end",
    arguments: [
      (28, "Detentions of gay men in", "Chechnya", "open  RU, GE, AM +1  3!"),
      (50, "Detentions of gay men in Chechnya", "", "open  RU, GE, AM +1  3! overdue"),
    ])
  func incidents(columns: Int, first: String, rest: String, right: String) {
    let row = IncidentRow(
      id: Chechnya.incident, title: "Detentions of gay men in Chechnya", date: nil, status: .open,
      countries: ["RU", "GE", "AM", "AZ"], letters: 0, responses: 0, openFollowUps: 0, overdue: 3)
    let lines = row.lines(columns: columns)
    #expect(text(lines[0].left).split(separator: " ").joined(separator: " ") == first)
    #expect(text(lines[1].left) == rest)
    #expect(text(lines[1].right) == right)
  }

  @Test("A row without a date says so, and one without names shows the title")
  func nothingKnown() {
    let letter = LetterRow(
      id: Chechnya.haley, title: "The title", addressee: Party(), furtherAddressees: 0, sent: nil,
      standing: LetterStanding(state: .draft, answeredAsks: 0, asks: 0))
    #expect(text(letter.lines(.spelled)[0].left) == "not dated    The title")
    let response = ResponseRow(
      id: Chechnya.denial, title: "Reply", from: Party(), kind: .reply, stance: nil, date: nil,
      letters: [])
    #expect(text(response.line(columns: 80, .spelled).left) == "not dated    Reply")
  }

  private func text(_ spans: [Span]) -> String { spans.map(\.text).joined() }
}
