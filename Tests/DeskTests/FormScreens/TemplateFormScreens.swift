import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// The chooser of templates on the desk.
@Suite("The chooser of templates on the desk")
struct TemplateFormScreens {
  private func casebook() throws -> FakeCasebook {
    var casebook = Chechnya.casebook
    casebook.templates = try LetterTemplate.shipped.map {
      .template(name: $0.name, try LetterTemplate($0.file))
    }
    return casebook
  }

  @Test("A letter from a template, about the selected incident", arguments: freshScreens)
  func fresh(screen: SizedScreen) throws {
    var player = screen.player(try casebook())
    player.press(.character("1"), .character("T"))
    screen.expect(player)
  }

  private static let freshScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ A letter from a template about: Detentions of gay men in Chechnya                                            │
      │▸Template   Advocacy letter              ▾  An answer is due in 60 days.                                      │
      │ Follows up –                                                                  ▾                              │
      │                                                                                                              │
      │ To                                                                                                           │
      │ Name                                                                                                         │
      │ Office                                                                                                       │
      │ Body                                                                                                         │
      │ Address                                                                                                      │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │ What it asks, one sentence each                                                                              │
      │ Ask                                                                                              [ Remove ]  │
      │            [ Add an ask ]                                                                                    │
      │                                                                                                              │
      │            [ Go on to the letter ]  [ Cancel ]                                                               │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Go on to the letter  Esc Close  Enter Choose
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ A letter from a template about: Detentions of gay men in Chechnya            │
      │▸Template   Advocacy letter              ▾  An answer is due in 60 days.      │
      │ Follows up –                                                              ▾  │
      │                                                                              │
      │ To                                                                           │
      │ Name                                                                         │
      │ Office                                                                       │
      │ Body                                                                         │
      │ Address                                                                      │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │ What it asks, one sentence each                                              │
      │ Ask                                                              [ Remove ]  │
      │            [ Add an ask ]                                                    │
      │                                                                              │
      │            [ Go on to the letter ]  [ Cancel ]                               │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Go on to the letter  Esc Close  Enter Choose
      """),
    SizedScreen(
      40, 12,
      """
       A letter from a template about: Deten…
      ▸Template
       Advocacy letter              ▾
       An answer is due in 60 days.
       Follows up
       –                                   ▾

       To
       Name
                                             ↓
       Tab Next  Ctrl+S Go on  Esc Close
      """),
  ]

  @Test("The open asks of the selected letter are asked again", arguments: againScreens)
  func again(screen: SizedScreen) throws {
    var player = screen.player(try casebook())
    player.press(.character("2"), .character("T"))
    screen.expect(player)
  }

  private static let againScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ A letter from a template about: Detentions of gay men in Chechnya                                            │
      │▸Template   Follow-up on unanswered asks ▾  An answer is due in 30 days.                                      │
      │ Follows up 17 Apr 2017 · Nikki Haley · The persecution of gay men in Chechnya ▾                              │
      │            3 asks are open; they are asked again unless you write others below:                              │
      │            1 Work with allies on a comprehensive response.                                                   │
      │            3 Ensure justice for the victims.                                                                 │
      │            4 Use the presidency of the Security Council.                                                     │
      │                                                                                                              │
      │ To                                                                                                           │
      │ Name       Nikki Haley                                                                                       │
      │ Office     U.S. Permanent Representative                                                                     │
      │ Body       U.S. Mission to the United Nations                                                                │
      │ Address                                                                                                      │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │ What it asks, one sentence each                                                                              │
      │ Ask                                                                                              [ Remove ]  │
      │            [ Add an ask ]                                                                                    │
      │                                                                                                              │
      │            [ Go on to the letter ]  [ Cancel ]                                                               │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Go on to the letter  Esc Close  Enter Choose
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ A letter from a template about: Detentions of gay men in Chechnya            │
      │▸Template   Follow-up on unanswered asks ▾  An answer is due in 30 days.      │
      │ Follows up 17 Apr 2017 · Nikki Haley · The persecution of gay men in Che… ▾  │
      │            3 asks are open; they are asked again unless you write others     │
      │            below:                                                            │
      │            1 Work with allies on a comprehensive response.                   │
      │            3 Ensure justice for the victims.                                 │
      │            4 Use the presidency of the Security Council.                     │
      │                                                                              │
      │ To                                                                           │
      │ Name       Nikki Haley                                                       │
      │ Office     U.S. Permanent Representative                                     │
      │ Body       U.S. Mission to the United Nations                                │
      │ Address                                                                      │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │ What it asks, one sentence each                                              │
      │ Ask                                                              [ Remove ]  │
      │            [ Add an ask ]                                                   ↓│
      └──────────────────────────────────────────────────────────────────────────────┘
       Tab Next  Ctrl+S Go on to the letter  Esc Close  Enter Choose
      """),
    SizedScreen(
      40, 12,
      """
       A letter from a template about: Deten…
      ▸Template
       Follow-up on unanswered asks ▾
       An answer is due in 30 days.
       Follows up
       17 Apr 2017 · Nikki Haley · The pe… ▾
       3 asks are open; they are asked again
       unless you write others below:
       1 Work with allies on a comprehensive
       response.                             ↓
       Tab Next  Ctrl+S Go on  Esc Close
      """),
  ]

  @Test("The list of templates is open", arguments: choosingScreens)
  func choosing(screen: SizedScreen) throws {
    var player = screen.player(try casebook())
    player.press(.character("1"), .character("T"), Key(.enter))
    screen.expect(player)
  }

  private static let choosingScreens = [
    SizedScreen(
      120, 36,
      """
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ A letter from a template about: Detentions of gay men in Chechnya                                            │
      │▸Template   Advocacy letter              ▾  An answer is due in 60 days.                                      │
      │ Follows up ┌ Type to find ────────────────┐                                   ▾                              │
      │            │▸ Advocacy letter             │                                                                  │
      │ To         │  Urgent appeal               │                                                                  │
      │ Name       │  Follow-up on unanswered asks│                                                                  │
      │ Office     └──────────────────────────────┘                                                                  │
      │ Body                                                                                                         │
      │ Address                                                                                                      │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │ What it asks, one sentence each                                                                              │
      │ Ask                                                                                              [ Remove ]  │
      │            [ Add an ask ]                                                                                    │
      │                                                                                                              │
      │            [ Go on to the letter ]  [ Cancel ]                                                               │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Enter Take  ↑↓ Move  Esc Leave as it is
      """),
    SizedScreen(
      80, 24,
      """
      ┌──────────────────────────────────────────────────────────────────────────────┐
      │ A letter from a template about: Detentions of gay men in Chechnya            │
      │▸Template   Advocacy letter              ▾  An answer is due in 60 days.      │
      │ Follows up ┌ Type to find ────────────────┐                               ▾  │
      │            │▸ Advocacy letter             │                                  │
      │ To         │  Urgent appeal               │                                  │
      │ Name       │  Follow-up on unanswered asks│                                  │
      │ Office     └──────────────────────────────┘                                  │
      │ Body                                                                         │
      │ Address                                                                      │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │ What it asks, one sentence each                                              │
      │ Ask                                                              [ Remove ]  │
      │            [ Add an ask ]                                                    │
      │                                                                              │
      │            [ Go on to the letter ]  [ Cancel ]                               │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Enter Take  ↑↓ Move  Esc Leave as it is
      """),
    SizedScreen(
      40, 12,
      """
       A letter from a template about: Deten…
      ▸Template
       Advocacy letter              ▾
       ┌ Type to find ────────────────┐
       │▸ Advocacy letter             │
       │  Urgent appeal               │    ▾
       │  Follow-up on unanswered asks│
       └──────────────────────────────┘
       Name
                                             ↓
       Enter Take  ↑↓ Move  Esc Leave
      """),
  ]
}
