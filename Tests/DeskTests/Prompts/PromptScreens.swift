import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// Prompts as they stand over the desk.
@Suite("Prompts on the screen")
struct PromptScreens {
  private func player(
    _ request: FormRequest, columns: Int = 80, rows: Int = 24
  ) -> DeskPlayer {
    var player = DeskPlayer(Chechnya.casebook, columns: columns, rows: rows)
    player.send(.formPrepared(request, FormMaterial()))
    return player
  }

  private func letter(_ id: RecordID) -> Letter {
    if case .letter(let letter)? = Chechnya.casebook.record(id) { return letter }
    return Letter(id: id, title: "")
  }

  @Test("80×24: a reminder")
  func reminder() {
    let player = player(.remind(.letter(letter(Chechnya.haley))))
    let lines = player.lines(in: player.desk.formBox)
    #expect(
      lines.joined(separator: "\n") == """
        ┌──────────────────────────────────────────────────────────────────────────────┐
        │ Remind me of: The persecution of gay men in Chechnya                         │
        │▸When     +3w                       Wed 12 Jul 2017, in 21 days               │
        │ Owner    whoever does it                                                     │
        │                                                                              │
        │          [ Remind me ]  [ Cancel ]                                           │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
        """)
  }

  @Test("80×24: a letter marked as sent")
  func sending() {
    var draft = letter(Chechnya.haley)
    draft.delivery = .draft
    draft.sent = nil
    let player = player(.send(draft))
    let lines = player.lines(in: player.desk.formBox)
    #expect(
      lines.joined(separator: "\n") == """
        ┌──────────────────────────────────────────────────────────────────────────────┐
        │ Mark as sent: The persecution of gay men in Chechnya                         │
        │▸Sent on  today                                                               │
        │          Wed 21 Jun 2017, today                                              │
        │          The answer: sent Wed 21 Jun 2017 + 60 days = Sun 20 Aug 2017, a     │
        │          weekend; so the next working day, Mon 21 Aug 2017, in 61 days       │
        │                                                                              │
        │          [ Mark as sent ]  [ Cancel ]                                        │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
        """)
  }

  @Test("120×36: a letter passed on")
  func passingOn() {
    var player = player(.passOn(letter(Chechnya.haley)), columns: 120, rows: 36)
    player.press(.control("s"))
    let lines = player.lines(in: player.desk.formBox)
    #expect(
      lines.joined(separator: "\n") == """
        ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
        │ Passed on: The persecution of gay men in Chechnya                                                            │
        │ ! One field needs a change before this can be saved.                                                         │
        │▸Name                                                                                                         │
        │          ! Say to whom it was passed on: a name, an office or a body.                                        │
        │ Office                                                                                                       │
        │ Body                                                                                                         │
        │ On       21 Jun 2017               Wed 21 Jun 2017, today                                                    │
        │                                                                                                              │
        │ Which asks went along                                                                                        │
        │ 1 Work with allies on a comprehensive       Yes                                                              │
        │ response.                                                                                                    │
        │ 2 Ensure a thorough investigation.          Yes                                                              │
        │ 3 Ensure justice for the victims.           Yes                                                              │
        │ 4 Use the presidency of the Security        Yes                                                              │
        │ Council.                                                                                                     │
        │                                                                                                              │
        │          [ Note that it was passed on ]  [ Cancel ]                                                          │
        │                                                                                                              │
        └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
        """)
  }

  @Test("80×24: a due date by hand")
  func deadline() {
    var player = player(.setDeadline(letter(Chechnya.haley)))
    player.type("+2w")
    player.press(Key(.tab))
    player.press(Key(.enter))
    let lines = player.lines(in: player.desk.formBox)
    #expect(
      lines.joined(separator: "\n") == """
        ┌──────────────────────────────────────────────────────────────────────────────┐
        │ Due date by hand: The persecution of gay men in Chechnya                     │
        │ ! One field needs a change before this can be saved.                         │
        │ Due      5 Jul 2017                Wed 5 Jul 2017, in 14 days                │
        │▸Reason   as: they asked for more time                                        │
        │          ! A day set by hand needs its reason, for whoever wonders later.    │
        │                                                                              │
        │          [ Set the due date ]  [ Cancel ]                                    │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
        """)
  }
}
