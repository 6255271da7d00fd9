package import CaseModel

/// Why a change wasn't saved. Nothing of it stands in the casebook, unless the sentence says so.
package enum SaveFailure: Error, Hashable, Sendable {
  case refused(Refusal)
  /// Somebody else changed, made or removed the same record meanwhile in a way that can't be merged.
  /// Their version stands; ours is with whoever asked to save it.
  case clash(path: String, Refusal)

  /// What happened, to which file, and what to do.
  package var sentence: String { refusal.sentence }

  /// The same for whoever asked to save, with both versions where there is a choice.
  package var refusal: Refusal {
    switch self {
    case .refused(let refusal): return refusal
    case .clash(_, var refusal):
      refusal.isConflict = true
      return refusal
    }
  }
}

extension SaveFailure {
  static func refusing(_ sentence: String) -> SaveFailure { .refused(Refusal(sentence)) }
}

/// Names in a sentence: `a`, `a and b`, `a, b and c`.
func spoken(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.joined() }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

/// The same where there may be very many: the first few, and how many there are besides.
func spokenFew(_ names: [String]) -> String {
  guard names.count > 8 else { return spoken(names) }
  return names.prefix(5).joined(separator: ", ") + " and \(names.count - 5) more"
}
