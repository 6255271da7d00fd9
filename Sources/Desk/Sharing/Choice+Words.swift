import CaseModel

extension Choice.Place {
  /// What it is about: `Stance`, `Asks 3`, `Text: “Dear Ambassador”`, `Keep or delete`.
  var spoken: String {
    switch self {
    case .record: return "Keep or delete"
    case .file: return "The whole file"
    case .field(let name, let item):
      let words = String(name.map { $0 == "-" ? " " : $0 })
      let label = words.prefix(1).uppercased() + words.dropFirst()
      return item.map { "\(label), \($0)" } ?? label
    case .text(let part): return part.map { "Text: “\($0)”" } ?? "Text"
    }
  }

  /// The same within a sentence: `the stance`, `the whole record`.
  var withinSentence: String {
    switch self {
    case .record: "whether to keep it"
    case .file: "the whole file"
    case .field(let name, let item):
      "the field \(name)" + (item.map { " (\($0))" } ?? "")
    case .text(let part): part.map { "the text at “\($0)”" } ?? "the text"
    }
  }
}

extension OpenChoice {
  /// `Response: Nikki Haley`, `Settings of the casebook`.
  var spokenRecord: String {
    if choice.record == Choice.settings { return "Settings of the casebook" }
    guard let kind else { return title }
    return "\(kind.name.prefix(1).uppercased() + kind.name.dropFirst()): \(title)"
  }
}
