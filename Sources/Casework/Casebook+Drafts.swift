package import CaseModel
internal import CaseStore
internal import Synchronization

/// Drafts of forms are kept outside the casebook, each casebook's apart.
extension Casebook {
  /// Keeps a draft, in place of an earlier one of the same key. On return it is on the disk.
  package func save(_ draft: Draft) throws(Refusal) { try drafts.save(draft) }

  /// The draft of that key; nil where there is none. What is announced counts as done.
  package func draft(_ key: String) throws(Refusal) -> Draft? {
    if let announced = announcedDrafts.withLock({ $0[key] }) { return announced.draft }
    return try drafts.load(key)
  }

  /// Forgets a draft, if there is one.
  package func discardDraft(_ key: String) throws(Refusal) { try drafts.discard(key) }

  /// Announces that a draft is to be kept, so that a form finds it that opens before it is on the
  /// disk. It stays announced where it can't be kept.
  package func announce(_ draft: Draft) -> DraftDeed { announce(draft, for: draft.key) }

  /// Announces that the draft of that key is to be forgotten.
  package func announceNoDraft(_ key: String) -> DraftDeed { announce(nil, for: key) }

  private func announce(_ draft: Draft?, for key: String) -> DraftDeed {
    announcedDrafts.withLock { announced in
      let deed = DraftDeed(key: key, draft: draft, number: (announced[key]?.number ?? 0) + 1)
      announced[key] = deed
      return deed
    }
  }

  /// Does what was announced, in the order in which it was.
  package func carryOut(_ deed: DraftDeed) throws(Refusal) {
    if let draft = deed.draft { try save(draft) } else { try discardDraft(deed.key) }
    announcedDrafts.withLock { announced in
      if announced[deed.key] == deed { announced[deed.key] = nil }
    }
  }
}

/// What is to become of a draft, until it has.
package struct DraftDeed: Hashable, Sendable {
  let key: String
  /// Nil where it is to be forgotten.
  let draft: Draft?
  /// Tells announcements of one key apart.
  let number: Int
}
