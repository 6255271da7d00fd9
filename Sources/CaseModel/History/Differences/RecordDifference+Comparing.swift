extension RecordDifference {
  /// What came between two states of one record; nil where there is no difference in its fields and
  /// its text, though comments or unknown fields may differ.
  /// - Parameters:
  ///   - old: nil where the record was made.
  ///   - new: nil where it was deleted. Has the same id and kind as `old` otherwise.
  ///   - dates: how dates are written in the sentences.
  package init?(from old: Record?, to new: Record?, dates: DateStyle = .spelled) {
    guard let shown = new ?? old else { return nil }
    var writer = DifferenceWriter(dates: dates)
    if let new { writer.compare(old, new) }
    if old != nil, new != nil, writer.fields.isEmpty { return nil }
    self.init(
      id: shown.id, kind: shown.kind, title: shown.title,
      deed: new == nil ? .deleted : old == nil ? .made : .changed, fields: writer.fields)
  }

  /// A difference that can't be told field by field, since one of the two states can't be read as a
  /// record.
  /// - Parameters:
  ///   - title: of the state that can be read; empty where none can.
  ///   - before, after: why that state can't be read, as a whole sentence; nil where it can, or isn't
  ///     there.
  package init(
    unreadable id: RecordID, kind: RecordKind, title: String = "", deed: HistoryEntry.Deed,
    before: String?, after: String?
  ) {
    let sentence =
      switch (before, after) {
      case (_?, nil) where deed == .changed:
        "Mended: what stood here before can't be read as \(kind.withArticle)"
      case (_, nil): "What stood here can't be read as \(kind.withArticle)"
      case (nil, _?): "What stands here can't be read as \(kind.withArticle)"
      case (_?, _?): "Changed, though neither state can be read as \(kind.withArticle)"
      }
    let why = (after ?? before).map { [Line.same($0)] } ?? []
    self.init(
      id: id, kind: kind, title: title.isEmpty ? id.text : title, deed: deed,
      fields: [Field(name: "", sentence: sentence, lines: why)])
  }

  /// What happened to the record as a whole: `Changed the response “Mark Toner, public statement”`.
  package var heading: String {
    switch deed {
    case .made: "Made the \(called)"
    case .changed: "Changed the \(called)"
    case .deleted: "Deleted the \(called)"
    }
  }

  /// A field's sentence with the record in it, to stand by itself: `Stance of the response “Mark
  /// Toner, public statement” changed from token to denied-the-event`.
  package func sentence(of field: Field) -> String {
    guard !field.subject.isEmpty, field.sentence.hasPrefix(field.subject) else {
      return "\(called.capitalizedFirst): \(field.sentence)"
    }
    return "\(field.subject) of the \(called)\(field.sentence.dropFirst(field.subject.count))"
  }

  private var called: String { "\(kind.name) “\(title)”" }
}

extension RecordKind {
  /// `an incident`, `a letter`.
  fileprivate var withArticle: String { (self == .incident ? "an " : "a ") + name }
}

extension DifferenceWriter {
  fileprivate mutating func compare(_ old: Record?, _ new: Record) {
    switch new {
    case .incident(let incident):
      if case .incident(let old)? = old { compare(old, incident) } else { compare(nil, incident) }
    case .letter(let letter):
      if case .letter(let old)? = old { compare(old, letter) } else { compare(nil, letter) }
    case .response(let response):
      if case .response(let old)? = old { compare(old, response) } else { compare(nil, response) }
    case .followUp(let followUp):
      if case .followUp(let old)? = old { compare(old, followUp) } else { compare(nil, followUp) }
    }
  }
}
