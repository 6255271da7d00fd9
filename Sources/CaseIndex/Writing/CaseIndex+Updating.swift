package import CaseModel

extension CaseIndex {
  /// Takes in what was found, in one transaction. Letters whose responses changed are counted
  /// anew with it.
  /// - Parameter settings: what due dates are computed under.
  /// - Returns: paths that must be read again, since a record that had the same id is gone.
  package func update(
    with findings: [Finding], under settings: CasebookSettings
  ) throws(IndexFault) -> [String] {
    try update(with: findings.map { PreparedFinding($0, under: settings) })
  }

  /// Takes in what was found and prepared, in whatever order, in one transaction. Thousands at once
  /// are written much faster than the same a few at a time; a kill leaves all of them or none.
  /// - Returns: paths that must be read again, since a record that had the same id is gone.
  package func update(with findings: [PreparedFinding]) throws(IndexFault) -> [String] {
    guard !findings.isEmpty else { return [] }
    return try write { db in
      try prepareToWrite(db)
      var update = try IndexUpdate(db: db, sizes: sizes)
      for finding in findings { try update.take(finding) }
      return try update.finish()
    }
  }
}
