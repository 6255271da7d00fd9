package import CaseModel

extension CaseIndex {
  /// Takes in what was found, in one transaction. Letters whose responses changed are counted
  /// anew with it.
  /// - Parameter settings: what due dates are computed under.
  /// - Returns: paths that must be read again, since a record that had the same id is gone.
  package func update(
    with findings: [Finding], under settings: CasebookSettings
  ) throws(IndexFault) -> [String] {
    try write { db in
      var update = IndexUpdate(db: db, settings: settings)
      for finding in findings { try update.take(finding) }
      return try update.finish()
    }
  }
}
