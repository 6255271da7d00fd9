import TerminalUI
import Testing

@testable import Desk

/// What stands on the screen in a window of one size: a row of a table of screens.
struct SizedScreen: Sendable, CustomTestStringConvertible {
  let columns: Int
  let rows: Int
  let text: String

  init(_ columns: Int, _ rows: Int, _ text: String) {
    self.columns = columns
    self.rows = rows
    self.text = text
  }

  var testDescription: String { "\(columns)×\(rows)" }

  /// A desk in a window of this size.
  func player(
    _ casebook: FakeCasebook = Chechnya.casebook, options: DeskState.Options = .init()
  ) -> DeskPlayer {
    DeskPlayer(casebook, columns: columns, rows: rows, options: options)
  }

  /// Expects this of what lies over the panes, and of the line of hints under it.
  func expect(_ player: DeskPlayer, _ location: SourceLocation = #_sourceLocation) {
    expect(player.lines(in: player.openArea) + [player.status], location)
  }

  /// Expects this of the whole screen.
  func expect(whole player: DeskPlayer, _ location: SourceLocation = #_sourceLocation) {
    expect(player.lines, location)
  }

  private func expect(_ lines: [String], _ location: SourceLocation) {
    let wanted = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines == wanted, "\(lines.joined(separator: "\n"))", sourceLocation: location)
  }
}

extension DeskPlayer {
  /// What lies over the panes: a form, a choice of versions, or a list.
  fileprivate var openArea: Area {
    let body = Area(column: 0, row: 1, columns: desk.size.columns, rows: desk.size.rows - 2)
    let isNarrow = desk.screen.form == .narrow
    return switch desk.dialog {
    case .form: isNarrow ? body : desk.formBox
    case .clash: isNarrow ? body : desk.wideDialogBox
    case .narrowing, .naming, .confirmation, nil: body
    case let dialog?: dialog.box(on: desk.size, isPlain: desk.isPlain).area
    }
  }

  /// The engine of the open form.
  private var engine: Form? {
    if case .form(let form)? = desk.dialog { form.hosted.form } else { nil }
  }

  /// Opens the form or prompt that was asked for, with what the casebook has for it.
  mutating func open(_ request: FormRequest) { send(.formPrepared(request, FormMaterial())) }

  /// Presses Tab until the focus is there.
  mutating func tab(to stop: FormStop, _ location: SourceLocation = #_sourceLocation) {
    for _ in 0..<200 where engine?.focus != stop { press(Key(.tab)) }
    #expect(engine?.focus == stop, sourceLocation: location)
  }

  /// Goes to a field and types into it, or opens its list and chooses what the text finds.
  mutating func fill(
    _ name: String, _ text: String, _ location: SourceLocation = #_sourceLocation
  ) {
    tab(to: .field(name), location)
    let isTyped = engine?.field(name)?.isTyped ?? true
    if !isTyped { press(Key(.enter)) }
    type(text)
    if !isTyped { press(Key(.enter)) }
  }
}
