import CaseModel
import SeededRandom
import TerminalUI
import Testing

@testable import Desk

@Suite("Dates in forms and prompts")
struct DateHabitTests {
  /// What `04/05/2017` is, and how 5 December 2026 stands in a field.
  static let styles: [(style: DateStyle, means: String, shown: String)] = [
    (.dayFirst, "Thu 04/05/2017", "05/12/2026"), (.monthFirst, "Wed 04/05/2017", "12/05/2026"),
  ]

  private func habits(_ style: DateStyle) -> DateHabits { DateHabits(style: style) }

  @Test("Slashes are read as the person writes dates", arguments: styles)
  func slashes(style: DateStyle, means: String, shown: String) {
    let player = player(style) { player in
      player.press(.character("1"), .character("n"), Key(.tab))
      player.type("04/05/2017")
    }
    #expect(player.screen.contains(means), "\(player.screen)")
  }

  @Test("Slashes are refused of somebody who doesn't write them")
  func refused() {
    let player = player(.spelled) { player in
      player.press(.character("1"), .character("n"), Key(.tab))
      player.type("04/05/2017")
      player.press(Key(.tab))
    }
    #expect(player.screen.contains("can mean 4 May or 5 Apr"), "\(player.screen)")
  }

  @Test("A prompt shows its dates and its arithmetic in that style", arguments: styles)
  func prompt(style: DateStyle, means: String, shown: String) {
    var letter = PromptTests.draft
    letter.delivery = .sent
    letter.sent = PartialDate("2026-12-05")
    letter.deadline = DeadlineByHand(
      date: Day("2026-12-05") ?? Fixture.today, reason: "Their promise")
    var form = HostedForm(
      .deadline(
        DeadlinePrompt(
          letter, settings: CasebookSettings(), today: Fixture.today, dates: habits(style))))
    #expect(form.engine.field("date")?.text == shown)
    form.press(Key(.backspace))
    let due = Day("2027-02-03").map { $0.spokenWithWeekday(in: style) } ?? ""
    #expect(
      form.engine.field("date")?.note
        == "The clock: sent Sat \(shown) + 60 days = \(due), in 71 days")
  }

  @Test(
    "What is typed by words is written out in that style when the focus leaves", arguments: styles)
  func pinned(style: DateStyle, means: String, shown: String) {
    var form = HostedForm(
      .followUp(
        FollowUpForm(
          incident: Fixture.incident, incidentTitle: "Detentions", letter: nil, letters: [],
          today: Fixture.today, dates: habits(style))))
    form.press(Key(.tab))
    form.type("5 Dec")
    form.press(Key(.tab))
    #expect(form.engine.field("due")?.text == shown)
  }

  @Test(
    "Whatever stands in a field is read as what it is, in every style",
    arguments: DateStyle.allCases)
  func roundTrip(style: DateStyle) throws {
    let texts = [
      "2017-04-05", "2017-12-31", "2017-04", "2017", "before 2017-04-05", "after 2017-04",
      "about 2017", "2017-04-05/2017-05-04", "2017-04/2017-06", "2011/2013", "0987-01-02",
    ]
    for text in texts {
      let date = try #require(PartialDate(text))
      let typed = try TypedDate(
        date.typed(in: style), today: Fixture.today, leaning: .past, allowsPartial: true,
        habits: habits(style))
      #expect(typed.date == date, "\(date.typed(in: style))")
    }
  }

  @Test("Opening and saving a form changes no date, in any style", arguments: DateStyle.allCases)
  func untouched(style: DateStyle) {
    let records = Chechnya.casebook.records
    for record in records {
      var form: any CaseForm
      let (today, dates) = (Fixture.today, habits(style))
      switch record {
      case .incident(let incident):
        form = IncidentForm(others: [], today: today, dates: dates, existing: incident)
      case .letter(let letter):
        form = LetterForm(
          incident: Chechnya.incident, incidentTitle: "", letters: [], responses: [],
          settings: CasebookSettings(), today: today, dates: dates, existing: letter)
      case .response(let response):
        form = ResponseForm(
          subject: .statement, letters: [], incident: Chechnya.incident, incidentTitle: "",
          today: today, dates: dates, existing: response)
      case .followUp(let followUp):
        form = FollowUpForm(
          incident: Chechnya.incident, incidentTitle: "", letter: nil, letters: [], today: today,
          dates: dates, existing: followUp)
      }
      form.refresh()
      #expect(form.pendingChange() == nil, "\(record.id)")
    }
  }

  private func player(
    _ style: DateStyle, _ play: (inout DeskPlayer) -> Void
  ) -> DeskPlayer {
    var options = DeskState.Options()
    options.settings.dates.style = style
    var player = DeskPlayer(Chechnya.casebook, options: options)
    play(&player)
    return player
  }
}
