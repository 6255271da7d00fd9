import CaseModel
import TerminalUI

/// Choosing between versions that people wrote without seeing each other's.
extension DeskState {
  /// Takes in the choices that are open.
  mutating func choicesFound(_ choices: [OpenChoice]) {
    sharing.choices = choices
    sharing.standing?.openChoices = choices.count
    if case .choices = dialog, choices.isEmpty { dialog = nil }
  }

  /// Lists the open choices, those about the record in hand first.
  mutating func chooseVersions() {
    dialog = .choices(Finder())
  }

  /// What is found for the words typed, those about the record in hand first.
  func openChoices(for typed: String) -> [OpenChoice] {
    let found = sharing.choices.filter {
      Finder.finds(typed, in: "\($0.spokenRecord) \($0.choice.place.spoken)")
    }
    let inHand = reader.record?.id
    return found.filter { $0.choice.record == inHand }
      + found.filter { $0.choice.record != inHand }
  }

  mutating func press(_ key: Key, inChoices finder: Finder) {
    var finder = finder
    switch finder.press(key, count: { openChoices(for: $0).count }) {
    case .stays: dialog = .choices(finder)
    case .closes: dialog = nil
    case .chosen:
      let found = openChoices(for: finder.typed)
      let place = finder.places.selection
      dialog =
        found.indices.contains(place)
        ? .choosing(ChoiceDialog(found[place], dates: settings.dates.style)) : nil
    }
  }

  func choiceRows(for typed: String) -> [DialogRow] {
    openChoices(for: typed).map { open in
      let count = open.choice.offers.count
      let names = open.choice.offers.map(\.who.name)
      return DialogRow(
        line: RowLine(
          [
            Span(text: open.spokenRecord),
            Span(text: " \(Glyphs.dot) \(open.choice.place.spoken)", style: Style(.dim)),
          ],
          right: [Span(text: count == 1 ? "1 version" : "\(count) versions", style: Style(.hint))]),
        detail: "Written by \(names.joined(separator: ", ")). Enter shows what each wrote.")
    }
  }

  mutating func press(_ key: Key, in choosing: ChoiceDialog) -> [DeskEffect] {
    var choosing = choosing
    let outcome = choosing.press(key, in: wideDialogArea)
    return act(on: outcome, of: choosing)
  }

  mutating func respond(to mouse: MouseEvent, in choosing: ChoiceDialog) -> [DeskEffect] {
    var choosing = choosing
    let outcome = choosing.respond(to: mouse, in: wideDialogArea)
    return act(on: outcome, of: choosing)
  }

  func draw(_ choosing: ChoiceDialog, in frame: inout Frame) {
    drawWideDialog(choosing.title, in: &frame)
    choosing.draw(into: &frame, area: wideDialogArea)
  }

  private mutating func act(
    on outcome: ChoiceDialog.Outcome, of choosing: ChoiceDialog
  ) -> [DeskEffect] {
    switch outcome {
    case .stays:
      dialog = .choosing(choosing)
      return []
    case .goesBack:
      dialog = sharing.choices.count > 1 ? .choices(Finder()) : nil
      return []
    case .chose(let offer):
      dialog = nil
      unanswered.append(Unanswered())
      return [.settleChoice(choosing.open.choice, offer)]
    }
  }
}
