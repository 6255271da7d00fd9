/// Two edits of one record that can't be put together by themselves: ours, which wasn't saved, and
/// somebody else's, which stands in the file. A person chooses field by field.
package struct Clash: Hashable, Sendable {
  /// The record that both edits started from.
  package let base: Record
  package let ours: Record
  package let theirs: Record
  /// Only fields that both changed, each in another way, in the order of the record.
  package let fields: [Field]

  /// A field's two versions, as records write them; empty where a version has none.
  package struct Field: Hashable, Sendable {
    /// As records call it; `text` for what stands below the fields.
    package let name: String
    package let ours: String
    package let theirs: String

    package init(name: String, ours: String, theirs: String) {
      self.name = name
      self.ours = ours
      self.theirs = theirs
    }
  }

  /// Whose version of a field is to stand.
  package enum Side: Hashable, Sendable { case ours, theirs }

  package init(base: Record, ours: Record, theirs: Record, fields: [Field]) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
    self.fields = fields
  }
}

extension Change {
  /// The same change, starting from what stands in the file now.
  /// - Parameter merged: the record as the person chose it to be.
  package func resolving(_ clash: Clash, as merged: Record) -> Change {
    var change = self
    change.steps = steps.map { step in
      guard case .replace(_, let new, let files) = step, new.id == clash.ours.id else {
        return step
      }
      return .replace(from: clash.theirs, to: merged, enclosing: files)
    }
    return change
  }
}
