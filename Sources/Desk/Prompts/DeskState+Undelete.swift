import CaseModel
import TerminalUI

/// Putting deleted records back, chosen from a list.
extension DeskState {
  /// Lists what can be put back, the last deleted first.
  mutating func deletedFound(_ records: [DeletedRecord]) {
    guard dialog == nil else { return }
    guard !records.isEmpty else {
      notice = Notice(text: "Nothing that was deleted is still in the trash.")
      return
    }
    dialog = .deleted(records, Finder())
  }

  /// What is found for the words typed.
  func deleted(_ records: [DeletedRecord], for typed: String) -> [DeletedRecord] {
    records.filter { Finder.finds(typed, in: "\($0.record.kind.name) \($0.record.title)") }
  }

  mutating func press(
    _ key: Key, inDeleted records: [DeletedRecord], _ finder: Finder
  ) -> [DeskEffect] {
    var finder = finder
    switch finder.press(key, count: { deleted(records, for: $0).count }) {
    case .stays: dialog = .deleted(records, finder)
    case .closes: dialog = nil
    case .chosen:
      dialog = nil
      let found = deleted(records, for: finder.typed)
      let place = finder.places.selection
      guard found.indices.contains(place) else { return [] }
      unanswered.append(Unanswered())
      return [.restore(found[place])]
    }
    return []
  }

  func deletedRows(_ records: [DeletedRecord], for typed: String) -> [DialogRow] {
    deleted(records, for: typed).map { deleted in
      let day = Day(number: deleted.deleted / 86_400)
      let kind = OneLine.padded(deleted.record.kind.name, to: 11)
      let when = TypedDate.distance(from: today, to: day)
      return DialogRow(
        line: RowLine(
          [Span(text: kind, style: Style(.dim)), Span(text: deleted.record.title)],
          right: [Span(text: when, style: Style(.hint))]),
        detail: """
          Enter puts the \(deleted.record.kind.name) back as it was. Deleted on \
          \(day.spokenWithWeekday(in: settings.dates.style)).
          """)
    }
  }
}
