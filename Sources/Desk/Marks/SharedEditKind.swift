package import CaseModel

/// What can be done to several records at once.
package enum SharedEditKind: String, CaseIterable, Hashable, Sendable {
  case toggleDone = "done"
  case due, owner, status
  case addTag = "tag"
  case removeTag = "untag"
  case delete

  /// Whether it means something for a record.
  func applies(to record: Record) -> Bool {
    switch (self, record) {
    case (.toggleDone, .followUp(let followUp)): followUp.status != .cancelled
    case (.due, .followUp(let followUp)): followUp.status == .open
    case (.owner, .followUp), (.status, .incident): true
    case (.addTag, _), (.removeTag, _), (.delete, _): true
    case (.toggleDone, _), (.due, _), (.owner, _), (.status, _): false
    }
  }

  /// What is said of records to which it doesn't apply, and of those that can't be read; empty where
  /// it applies to all.
  func remark(on records: [Record], unread: Int) -> String {
    var sentences: [String] = []
    let total = records.count + unread
    let others = records.filter { !applies(to: $0) }
    if !others.isEmpty {
      let kinds = RecordKind.allCases.compactMap { kind in
        let count = others.count { $0.kind == kind }
        return count == 0 ? nil : (count, kind)
      }
      let isOfOwnKind = kinds.contains { $0.1 == kind }
      if let only = kinds.first, kinds.count == 1, !isOfOwnKind {
        let which = only.0 == 1 ? "is \(only.1.withArticle)" : "are \(only.1.plural)"
        let lack = only.0 == 1 ? "it has" : "they have"
        sentences.append("\(only.0) of \(total) \(which); \(lack) \(lacking).")
      } else {
        let have = others.count == 1 ? "has" : "have"
        sentences.append("\(others.count) of \(total) \(have) \(lacking).")
      }
    }
    if unread > 0 {
      sentences.append(
        "\(unread) of \(total) can't be read, and \(unread == 1 ? "is" : "are") left alone.")
    }
    return sentences.joined(separator: " ")
  }

  /// The kind of record that it is for; nil where it is for every kind.
  private var kind: RecordKind? {
    switch self {
    case .toggleDone, .due, .owner: .followUp
    case .status: .incident
    case .addTag, .removeTag, .delete: nil
    }
  }

  private var lacking: String {
    switch self {
    case .toggleDone: "nothing to mark done"
    case .due: "no due date to set together"
    case .owner: "no owner"
    case .status: "no status of an incident"
    case .addTag, .removeTag, .delete: "nothing to change"
    }
  }
}

extension RecordKind {
  /// `a letter`, `an incident`.
  fileprivate var withArticle: String { self == .incident ? "an \(name)" : "a \(name)" }
}

/// Records that are to be read, so that something can be done to all of them.
package struct MarkedRequest: Hashable, Sendable {
  package var edit: SharedEditKind
  package var ids: [RecordID]

  package init(_ edit: SharedEditKind, _ ids: [RecordID]) {
    self.edit = edit
    self.ids = ids
  }

  /// The draft that belongs to its prompt, if one was kept.
  package var draftKey: String { SharedEditPrompt.draftKey(edit) }
}

/// What came of reading records.
package struct MarkedMaterial: Hashable, Sendable {
  package var records: [Record]
  /// How many couldn't be read.
  package var unread: Int
  package var draft: Draft?

  package init(records: [Record], unread: Int = 0, draft: Draft? = nil) {
    self.records = records
    self.unread = unread
    self.draft = draft
  }
}
