/// Something that a redaction left out of a record: what and how much, never what it said.
package struct LeftOut: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    case wholeRecord
    /// A record all of whose incidents are confidential, or can't be read.
    case recordOfConfidentialIncidents
    /// A record whose list of confidential fields names one that isn't known, so that nobody can tell
    /// what was meant.
    case recordWithUnknownField
    /// Fields, by their names.
    case fields([String])
    case passages(Int, in: String)
    /// Items of a field: so many of the field `sources`.
    case items(Int, of: String)
    /// Links to records that are left out.
    case links(Int)
    /// Names of records and files in the record's texts that are left out themselves.
    case mentions(Int)
    /// The record's id, which is made of words that are left out.
    case id
  }

  /// As the export calls the record.
  package var record: RecordID
  package var what: What

  package init(_ record: RecordID, _ what: What) {
    self.record = record
    self.what = what
  }

  package var sentence: String {
    switch what {
    case .wholeRecord: "\(record) is confidential and was left out."
    case .recordOfConfidentialIncidents:
      "\(record) was left out, since no incident that it belongs to can be shown."
    case .recordWithUnknownField:
      """
      \(record) was left out, since its list of confidential fields names one that it can't have. \
      Mend that list.
      """
    case .fields(let names):
      names.count == 1
        ? "The field \(names[0]) of \(record) was left out."
        : "The fields \(names.joined(separator: ", ")) of \(record) were left out."
    case .passages(let count, let field):
      "\(counted(count, "passage")) in the \(field) of \(record) \(was(count)) left out."
    case .items(let count, let field):
      "\(counted(count, Self.singular(of: field))) of \(record) \(was(count)) left out."
    case .links(let count):
      "\(counted(count, "link")) of \(record) to what was left out \(was(count)) left out."
    case .mentions(let count):
      "\(counted(count, "mention")) of what was left out in \(record) \(was(count)) left out."
    case .id:
      "\(record) has a neutral name here, since its own is made of words that were left out."
    }
  }

  private func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  private func was(_ count: Int) -> String { count == 1 ? "was" : "were" }

  private static func singular(of field: String) -> String {
    field.hasSuffix("s") ? String(field.dropLast()) : field
  }
}
