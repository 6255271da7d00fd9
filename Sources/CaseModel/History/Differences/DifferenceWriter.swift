/// Writes sentences about what differs between two states of a record, in the order in which it is
/// asked to compare them.
struct DifferenceWriter {
  let dates: DateStyle
  private(set) var fields: [RecordDifference.Field] = []

  init(dates: DateStyle) { self.dates = dates }

  /// - Parameter predicate: what follows the subject.
  mutating func note(
    _ name: String, _ subject: String, _ predicate: String, _ lines: [RecordDifference.Line] = []
  ) {
    let sentence = subject.isEmpty ? predicate : "\(subject) \(predicate)"
    fields.append(
      RecordDifference.Field(name: name, sentence: sentence, lines: lines, subject: subject))
  }

  // MARK: Single values

  /// A value that is written as it stands in a record: a term, an id, a clock.
  mutating func value(_ name: String, _ label: String, _ old: String?, _ new: String?) {
    guard let change = DifferenceWriter.change(from: old, to: new) else { return }
    note(name, label, change)
  }

  mutating func term<Term: Vocabulary>(
    _ name: String, _ label: String, _ old: Term?, _ new: Term?
  ) {
    value(name, label, old?.rawValue, new?.rawValue)
  }

  mutating func day(_ name: String, _ label: String, _ old: Day?, _ new: Day?) {
    value(name, label, old.map(spoken), new.map(spoken))
  }

  mutating func date(_ name: String, _ label: String, _ old: PartialDate?, _ new: PartialDate?) {
    value(name, label, old?.spoken(in: dates), new?.spoken(in: dates))
  }

  /// Free words; what is too long for a sentence is told in lines.
  mutating func words(_ name: String, _ label: String, _ old: String?, _ new: String) {
    let old = old ?? ""
    guard old != new else { return }
    if [old, new].allSatisfy(\.fitsSentence) {
      return value(name, label, old.quotedOrNil, new.quotedOrNil)
    }
    let predicate = old.isEmpty ? "written" : new.isEmpty ? "taken away" : "changed"
    note(name, label, predicate, TextComparison(old, new).lines)
  }

  /// What stands below the fields.
  mutating func text(_ old: String?, _ new: String) {
    let old = old ?? ""
    guard old != new else { return }
    let comparison = TextComparison(old, new)
    let predicate =
      old.isEmpty ? "written" : new.isEmpty ? "taken away" : "changed: \(comparison.summary)"
    note("text", "Text", predicate, comparison.lines)
  }

  mutating func confidentiality(_ old: Confidentiality?, _ new: Confidentiality) {
    let old = old ?? .none
    guard old != new else { return }
    switch new {
    case .none: note("confidential", "", "No longer confidential")
    case .whole: note("confidential", "", "Marked confidential as a whole")
    case .fields(let names):
      note("confidential", "", "Marked confidential: \(DifferenceWriter.listed(names))")
    }
  }

  func spoken(_ day: Day) -> String { day.spoken(in: dates) }

  // MARK: Pieces of sentences

  /// `set to token`, `changed from token to refused`, `taken away; it was refused`; nil where nothing
  /// differs.
  static func change(from old: String?, to new: String?) -> String? {
    switch (old, new) {
    case (let old, let new) where old == new: nil
    case (let old?, let new?): "changed from \(old) to \(new)"
    case (nil, let new?): "set to \(new)"
    case (let old?, nil): "taken away; it was \(old)"
    case (nil, nil): nil
    }
  }

  /// `a`, `a and b`, `a, b and c`.
  static func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  /// Whether it is short enough, and in one line, to stand in a sentence.
  var fitsSentence: Bool {
    utf8.count <= 1_000 && count <= 160 && !contains { $0.isNewline }
  }

  /// In quotation marks; nil where it is empty.
  var quotedOrNil: String? { isEmpty ? nil : "“\(self)”" }

  /// In quotation marks, in one line, as much of it as names it.
  var quotedBriefly: String {
    let line = prefix(200).split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    guard line.count > 60 || count > 200 else { return "“\(line)”" }
    let cut = line.prefix(60)
    let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return "“\(words)…”"
  }

  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
