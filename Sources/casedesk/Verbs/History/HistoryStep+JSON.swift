import CaseModel
import Exchange

extension HistoryStep {
  /// As an answer with `--json` has it.
  var object: JSONValue {
    var fields = [
      JSONField("version", .text(entry.version.text)),
      JSONField("when", .text(entry.when.written)), JSONField("who", .text(entry.who.name)),
      JSONField("address", .text(entry.who.address)),
      JSONField("origin", .text(entry.origin.term)),
      JSONField("signature", .text(entry.signature.term)),
      JSONField("sentence", .text(entry.sentence)),
      JSONField("records", .list(entry.records.map(\.object))),
      JSONField("other-files", .number(entry.otherFiles)),
    ]
    if let changes { fields.append(JSONField("changes", .list(changes.map(\.object)))) }
    return .object(fields)
  }

  /// What help for JSON says of it.
  static let schemaLines = HelpPage.wrapped(
    """
    Of history it is a step: version, when (as 2026-11-30T14:03:09+01:00), who, address, origin \
    (desk, outside, merge), signature (none, good, doubtful, unchecked), sentence, records (each with \
    id, record, and deed: made, changed or deleted), and the number of other-files; with --words or a \
    version also changes: of each record id, record, title, deed, and fields, each with its field, a \
    sentence, and of longer texts lines (same, added, removed).
    """, columns: 100)
}

extension HistoryEntry.Touch {
  fileprivate var object: JSONValue {
    .object([
      JSONField("id", .text(id.text)), JSONField("record", .text(kind.name)),
      JSONField("deed", .text(deed.term)),
    ])
  }
}

extension RecordDifference {
  fileprivate var object: JSONValue {
    .object([
      JSONField("id", .text(id.text)), JSONField("record", .text(kind.name)),
      JSONField("title", .text(title)), JSONField("deed", .text(deed.term)),
      JSONField("fields", .list(fields.map(\.object))),
    ])
  }
}

extension RecordDifference.Field {
  fileprivate var object: JSONValue {
    .object([
      JSONField("field", .text(name)), JSONField("sentence", .text(sentence)),
      JSONField("lines", .list(lines.map(\.object))),
    ])
  }
}

extension RecordDifference.Line {
  fileprivate var object: JSONValue {
    switch self {
    case .same(let text): .object([JSONField("same", .text(text))])
    case .removed(let text): .object([JSONField("removed", .text(text))])
    case .added(let text): .object([JSONField("added", .text(text))])
    }
  }
}
