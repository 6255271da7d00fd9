import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// Two edits of the same fields, on the desk.
@Suite("Two edits of the same fields, on the desk")
struct ClashScreens {
  private struct NoChange: Error {}

  /// A desk on which somebody else changed the title and the text of the letter under edit.
  private func clashing(_ screen: SizedScreen) throws -> DeskPlayer {
    var player = screen.player()
    player.press(.character("2"), .character("e"))
    player.type("Killings in Chechnya")
    let effects = player.desk.update(.event(.key(.control("s"))))
    let saved = effects.compactMap { if case .commit(let change) = $0 { change } else { nil } }
    guard case .replace(let base, let ours, _)? = saved.first?.steps.first,
      case .letter(var theirs) = base
    else { throw NoChange() }
    theirs.title = "Murders in Chechnya"
    let text = "Dear Ambassador,\nwe write again."
    let clash = Clash(
      base: base, ours: ours, theirs: .letter(theirs),
      fields: [
        Clash.Field(name: "title", ours: ours.title, theirs: theirs.title),
        Clash.Field(name: "text", ours: "", theirs: text),
      ])
    player.send(.refused(Refusal("Somebody else changed the same fields.", clash: clash)))
    return player
  }

  @Test("Both versions of each field, the first one chosen", arguments: choiceScreens)
  func choice(screen: SizedScreen) throws {
    var player = try clashing(screen)
    player.press(.character(" "))
    screen.expect(player)
  }

  private static let choiceScreens = [
    SizedScreen(
      120, 36,
      """
      ┌ Two edits of the same fields ────────────────────────────────────────────────────────────────────────────────┐
      │ Somebody else changed “Murders in Chechnya” meanwhile, and these fields otherwise than you. Choose one       │
      │ version of each; everything else of both edits is kept.                                                      │
      │                                                                                                              │
      │ Title                                                                                                        │
      │ (•) Theirs: Murders in Chechnya                                                                              │
      │ ( ) Yours:  Killings in Chechnya                                                                             │
      │                                                                                                              │
      │ Text                                                                                                         │
      │▸( ) Theirs: Dear Ambassador,                                                                                 │
      │             we write again.                                                                                  │
      │ ( ) Yours:  nothing                                                                                          │
      │                                                                                                              │
      │ [ Save as chosen ]                                                                                           │
      │ [ Back to the form ]                                                                                         │
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
      │                                                                                                              │
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Space Choose  Ctrl+S Save as chosen  Esc Back  ↑↓ Move
      """),
    SizedScreen(
      80, 24,
      """
      ┌ Two edits of the same fields ────────────────────────────────────────────────┐
      │ Somebody else changed “Murders in Chechnya” meanwhile, and these fields      │
      │ otherwise than you. Choose one version of each; everything else of both      │
      │ edits is kept.                                                               │
      │                                                                              │
      │ Title                                                                        │
      │ (•) Theirs: Murders in Chechnya                                              │
      │ ( ) Yours:  Killings in Chechnya                                             │
      │                                                                              │
      │ Text                                                                         │
      │▸( ) Theirs: Dear Ambassador,                                                 │
      │             we write again.                                                  │
      │ ( ) Yours:  nothing                                                          │
      │                                                                              │
      │ [ Save as chosen ]                                                           │
      │ [ Back to the form ]                                                         │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Space Choose  Ctrl+S Save as chosen  Esc Back  ↑↓ Move
      """),
    SizedScreen(
      40, 12,
      """
       of each; everything else of both edits↑
       is kept.

       Title
       (•) Theirs: Murders in Chechnya
       ( ) Yours:  Killings in Chechnya

       Text
      ▸( ) Theirs: Dear Ambassador,
                   we write again.           ↓
       Space Choose  Ctrl+S Save  Esc Back
      """),
  ]

  @Test("What is still to be chosen is said, with the focus there", arguments: incompleteScreens)
  func incomplete(screen: SizedScreen) throws {
    var player = try clashing(screen)
    player.press(.character(" "), .control("s"))
    screen.expect(player)
  }

  private static let incompleteScreens = [
    SizedScreen(
      120, 36,
      """
      ┌ Two edits of the same fields ────────────────────────────────────────────────────────────────────────────────┐
      │ Somebody else changed “Murders in Chechnya” meanwhile, and these fields otherwise than you. Choose one       │
      │ version of each; everything else of both edits is kept.                                                      │
      │                                                                                                              │
      │ Title                                                                                                        │
      │ (•) Theirs: Murders in Chechnya                                                                              │
      │ ( ) Yours:  Killings in Chechnya                                                                             │
      │                                                                                                              │
      │ Text                                                                                                         │
      │ ! Text is still to be chosen.                                                                                │
      │▸( ) Theirs: Dear Ambassador,                                                                                 │
      │             we write again.                                                                                  │
      │ ( ) Yours:  nothing                                                                                          │
      │                                                                                                              │
      │ [ Save as chosen ]                                                                                           │
      │ [ Back to the form ]                                                                                         │
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
      │                                                                                                              │
      │                                                                                                              │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Space Choose  Ctrl+S Save as chosen  Esc Back  ↑↓ Move
      """),
    SizedScreen(
      80, 24,
      """
      ┌ Two edits of the same fields ────────────────────────────────────────────────┐
      │ Somebody else changed “Murders in Chechnya” meanwhile, and these fields      │
      │ otherwise than you. Choose one version of each; everything else of both      │
      │ edits is kept.                                                               │
      │                                                                              │
      │ Title                                                                        │
      │ (•) Theirs: Murders in Chechnya                                              │
      │ ( ) Yours:  Killings in Chechnya                                             │
      │                                                                              │
      │ Text                                                                         │
      │ ! Text is still to be chosen.                                                │
      │▸( ) Theirs: Dear Ambassador,                                                 │
      │             we write again.                                                  │
      │ ( ) Yours:  nothing                                                          │
      │                                                                              │
      │ [ Save as chosen ]                                                           │
      │ [ Back to the form ]                                                         │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       Space Choose  Ctrl+S Save as chosen  Esc Back  ↑↓ Move
      """),
    SizedScreen(
      40, 12,
      """
       is kept.                              ↑

       Title
       (•) Theirs: Murders in Chechnya
       ( ) Yours:  Killings in Chechnya

       Text
       ! Text is still to be chosen.
      ▸( ) Theirs: Dear Ambassador,
                   we write again.           ↓
       Space Choose  Ctrl+S Save  Esc Back
      """),
  ]
}
