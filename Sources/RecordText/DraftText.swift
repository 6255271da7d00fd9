package import CaseModel

/// The text of a draft that is kept outside the casebook, in the notation of records.
package enum DraftText {
  /// The text of `draft`. What was typed may be of any length.
  package static func bytes(of draft: Draft) -> [UInt8] {
    FieldPrinter.text(of: Draft.table.values(of: draft))
  }

  /// The draft that ``bytes(of:)`` was given.
  package static func draft(from bytes: [UInt8]) throws(RecordTextError) -> Draft {
    do throws(Fault) {
      var draft = Draft(key: "", written: "", fields: [])
      try Draft.table.read(FieldParser.fields(ofWhole: bytes), into: &draft, at: 0)
      return draft
    } catch {
      throw error.error(in: bytes)
    }
  }
}
