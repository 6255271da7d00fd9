import SeededRandom
import Testing

@testable import TerminalUI

@Suite("Forms under random events")
struct FormRandomTests {
  @Test(
    "5,000 events: nothing traps, the cursor stays inside, what is kept comes back",
    arguments: 1..<6)
  func events(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var form = SmallForm()
    for step in 0..<1_000 {
      if Int.random(in: 0..<20, using: &random) == 0 {
        form.size = Size(
          columns: Int.random(in: 0...130, using: &random),
          rows: Int.random(in: 0...40, using: &random))
      }
      let event = event(for: form.size, &random)
      form.send(event)
      if case .wantsSuggestions(let field, let text) = form.takeEvents().last {
        form.form.suggest([FormSuggestion(text + "!", label: "\(text)!")], for: field)
      }
      let frame = form.frame
      guard frame.cursor.map(frame.area.contains) ?? true,
        form.form.stops.contains(form.form.focus), showsFocus(form, after: event)
      else {
        Issue.record(
          "seed \(seed), step \(step), \(form.size), \(form.form.focus), \(String(describing: frame.cursor))"
        )
        return
      }
    }
    expectRestored(form.form, seed)
  }

  /// Whether the focus can be seen, which only the wheel may take out of view.
  private func showsFocus(_ form: SmallForm, after event: TerminalEvent) -> Bool {
    guard case .key = event else { return true }
    let view = form.form.view(in: form.area)
    let layout = FormLayout(form.form, size: view.size)
    let first = form.form.visibleScroll(layout, rows: view.rows)
    guard view.rows > 0, let area = layout.area(of: form.form.focus) else { return view.rows == 0 }
    return area.row < first + view.rows && area.endRow > first
  }

  private func expectRestored(_ form: Form, _ seed: UInt64) {
    var restored = SmallForm().form
    restored.restore(form.keptTexts)
    #expect(restored.keptTexts == form.keptTexts, "seed \(seed)")
  }

  private func event(for size: Size, _ random: inout SplitMix64) -> TerminalEvent {
    let point = Point(
      column: Int.random(in: -1...max(1, size.columns), using: &random),
      row: Int.random(in: -1...max(1, size.rows), using: &random))
    let codes: [Key.Code] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .enter, .tab, .tab,
      .backspace, .delete, .escape, .insert, .function(4), .character(" "), .character("g"),
      .character("東"), .character("\u{301}"), .character("z"), .character("y"), .character("a"),
      .character("x"), .character("v"), .character("s"),
    ]
    let kinds: [MouseEvent.Kind] = [
      .press, .doubleClick, .drag, .release, .wheelUp, .wheelDown,
    ]
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return .mouse(MouseEvent(kinds.randomElement(using: &random) ?? .press, at: point))
    case 1: return .paste(random.text(length: 5))
    case 2: return .resized(size)
    default:
      let modifiers: [Key.Modifiers] = [
        [], [], [], [], .shift, .control, [.shift, .control], .alt,
      ]
      return .key(
        Key(
          codes.randomElement(using: &random) ?? .tab,
          modifiers.randomElement(using: &random) ?? []))
    }
  }
}
