internal import CaseModel

/// Proposes records from a table: incidents, letters, asks with responses, or follow-ups.
package enum TableImport {
  /// What was understood of a table. Each row is placed, joined to another row's record, in the
  /// casebook already, or listed with the reason why it isn't placed.
  /// - Parameter progress: is called after every thousand rows with their number.
  /// - Throws: why the file can't be read as a table at all.
  package static func proposal(
    for request: ImportRequest, progress: (Int) -> Void = { _ in }
  ) throws(ImportRefusal) -> ImportProposal {
    try reading(of: request, progress: progress).proposal
  }

  /// A proposal with an account of what became of each row.
  package static func reading(
    of request: ImportRequest, progress: (Int) -> Void = { _ in }
  ) throws(ImportRefusal) -> (proposal: ImportProposal, account: TableAccount) {
    let layout = try TableLayout(request)
    let harvest =
      switch layout.kind {
      case .incidents: harvest(layout, IncidentRows(request), progress)
      case .letters: harvest(layout, LetterRows(request), progress)
      case .asks: harvest(layout, AskRows(request), progress)
      case .followUps: harvest(layout, FollowUpRows(request), progress)
      }
    var remarks = layout.remarks + [harvest.account.sentence]
    if harvest.account.rows == layout.above.count {
      remarks.append("The table has names of columns, and no rows below them.")
    }
    let proposal = ImportProposal(
      .table, records: harvest.records, alreadyThere: harvest.alreadyThere,
      notPlaced: harvest.refused, remarks: remarks)
    return (proposal, harvest.account)
  }

  private static func harvest(
    _ layout: TableLayout, _ collector: some RowCollector, _ progress: (Int) -> Void
  ) -> TableHarvest {
    var collector = collector
    var harvest = TableHarvest(layout.text)
    harvest.account.empty = layout.emptyRows
    for row in layout.above {
      harvest.account.rows += 1
      harvest.refuse(row, "It stands above the columns' names.")
    }
    let columns = TableColumns(layout)
    for row in layout.rows {
      harvest.account.rows += 1
      do throws(RowFault) {
        try collector.take(RowCells(row, columns))
      } catch {
        harvest.refuse(row, error.reason)
      }
      if harvest.account.rows % 1_000 == 0 { progress(harvest.account.rows) }
    }
    collector.finish(into: &harvest)
    return harvest
  }
}
