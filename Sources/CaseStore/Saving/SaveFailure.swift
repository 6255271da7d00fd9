package import CaseModel

/// Why a change wasn't saved. Nothing of it stands in the casebook, unless the sentence says so.
package enum SaveFailure: Error, Hashable, Sendable {
  case refused(Refusal)
  case clash(Clash)

  /// What happened, to which file, and what to do.
  package var sentence: String {
    switch self {
    case .refused(let refusal): refusal.sentence
    case .clash(let clash): clash.sentence
    }
  }
}

/// Somebody else changed the same record meanwhile in a way that can't be merged. Their version
/// stands; ours is with whoever asked to save it.
package struct Clash: Hashable, Sendable {
  package var id: RecordID
  /// The path inside the casebook.
  package var path: String
  /// The fields that both changed; empty where the record as a whole was made or removed.
  package var fields: [String]
  /// The record as it stands now; nil where there is none any more.
  package var theirs: StoredRecord?
  /// What happened, to which file and fields, and what to do.
  package var sentence: String
}

extension SaveFailure {
  static func refusing(_ sentence: String) -> SaveFailure { .refused(Refusal(sentence)) }
}

/// Names in a sentence: `a`, `a and b`, `a, b and c`.
func spoken(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.joined() }
  return names.dropLast().joined(separator: ", ") + " and " + last
}
