import CaseModel
import SeededRandom
import TerminalUI

@testable import Desk

/// What a form may be given in any order, and answers as the desk might give them.
extension HostedForm {
  mutating func answerSomehow(_ effect: FormEffect) {
    switch effect {
    case .completeParty(let field, _):
      answer(.parties([Fixture.toner, Party(body: "UN")], field: field))
    case .completeIncident(let field, let text):
      answer(.incidents([IncidentFormTests.syria], field: field, text: text))
    case .completeValue(_, let field, let text):
      answer(.values([text + "s", "Maria"], field: field, text: text))
    case .completePath(let field, let text):
      answer(.paths([text + "/", text + ".pdf"], field: field))
    case .hashFile(_, let path):
      answer(
        path.count.isMultiple(of: 2)
          ? .hashed(path: path, sha256: "ab") : .unreadable(path: path, sentence: "No file."))
    case .save, .readImport, .export, .setPerson, .setSyncPlace: answer(.refused("Not now."))
    case .editExternally(let field, let text):
      answer(.edited(field: field, text: text + "\nedited"))
    case .goOn(let next): form = next
    case .close, .dropDraft, .copy: break
    }
  }

  func randomEvent(using random: inout SplitMix64) -> TerminalEvent {
    let codes: [Key.Code] = [
      .up, .down, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .enter, .enter,
      .tab, .tab, .tab, .backspace, .delete, .escape, .function(4), .character(" "),
      .character("p"), .character("ж"), .character("東"), .character("2"), .character("z"),
      .character("s"), .character("a"), .character("v"), .character("y"), .character("x"),
    ]
    let modifiers: [Key.Modifiers] = [[], [], [], [], [], .shift, .control]
    switch Int.random(in: 0..<12, using: &random) {
    case 0:
      let kinds: [MouseEvent.Kind] = [.press, .doubleClick, .drag, .wheelUp, .wheelDown]
      let point = Point(
        column: Int.random(in: 0...max(1, size.columns), using: &random),
        row: Int.random(in: 0...max(1, size.rows), using: &random))
      return .mouse(MouseEvent(kinds.randomElement(using: &random) ?? .press, at: point))
    case 1:
      let pastes = ["17 Apr 2017", "two\nlines\r\n", "ответ", "مرحبا", "\u{301}", "a\u{1B}[31m"]
      return .paste(pastes.randomElement(using: &random) ?? "")
    default:
      return .key(
        Key(
          codes.randomElement(using: &random) ?? .tab,
          modifiers.randomElement(using: &random) ?? []))
    }
  }
}
