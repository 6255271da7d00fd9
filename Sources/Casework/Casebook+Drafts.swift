package import CaseModel
internal import CaseStore

/// Drafts of forms are kept outside the casebook, each casebook's apart.
extension Casebook {
  /// Keeps a draft, in place of an earlier one of the same key. On return it is on the disk.
  package func save(_ draft: Draft) throws(Refusal) { try drafts.save(draft) }

  /// The draft of that key; nil where there is none.
  package func draft(_ key: String) throws(Refusal) -> Draft? { try drafts.load(key) }

  /// Forgets a draft, if there is one.
  package func discardDraft(_ key: String) throws(Refusal) { try drafts.discard(key) }
}
