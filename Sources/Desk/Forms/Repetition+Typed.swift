import CaseModel

extension Repetition {
  /// Reads what people type: `every 2 weeks`, `every month`, `3 days`, with `after it is done` or
  /// `from completion` behind it to count from then.
  init?(typed: String) {
    var words = typed.lowercased().split(separator: " ")[...]
    if words.first == "every" { words.removeFirst() }
    var every = 1
    if let figure = words.first.flatMap({ Int($0) }) {
      every = figure
      words.removeFirst()
    }
    guard let word = words.popFirst() else { return nil }
    let unit: Unit
    switch word {
    case "day", "days": unit = .days
    case "week", "weeks": unit = .weeks
    case "month", "months": unit = .months
    default: return nil
    }
    switch words.joined(separator: " ") {
    case "", "from due", "from the due date": self.init(every: every, unit: unit, from: .due)
    case "after it is done", "from completion", "after completion":
      self.init(every: every, unit: unit, from: .completion)
    default: return nil
    }
  }

  /// As it would be typed.
  var typed: String {
    let span = every == 1 ? String(unit.rawValue.dropLast()) : "\(every) \(unit.rawValue)"
    return "every \(span)" + (from == .completion ? " after it is done" : "")
  }
}
