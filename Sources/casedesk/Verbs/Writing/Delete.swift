import ArgumentParser
import CaseModel
import Casework

/// Deletes records, which can be undone.
struct Delete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete records; casedesk undo brings them back.",
    discussion: """
      All are deleted, or none. An incident goes only when nothing is left in its folder; name what \
      is in it too. What was deleted stays in the casebook's folder .casedesk-trash.

      \(AnswerColumn.names(columns))
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(help: ArgumentHelp("Records' ids, or parts that no other has.", valueName: "id"))
  var parts: [String]

  @OptionGroup var freshness: Freshness

  private static var columns: [AnswerColumn<Record>] {
    [
      AnswerColumn("id", \.id.text), AnswerColumn("kind", \.kind.name),
      AnswerColumn("title", \.title),
    ]
  }

  func run() throws {
    try Casedesk.orStop {
      let today = SystemDay.today()
      let casebook = try freshness.openToChange(casedesk.path)
      defer { casebook.closeNoting() }
      var records: [Record] = []
      for part in parts {
        let id = try IDPart(text: part).row(in: casebook, today: today).id
        if !records.contains(where: { $0.id == id }) { records.append(try casebook.record(id)) }
      }
      let naming = try Delete.naming(records, in: casebook)
      let report = try casebook.commit(Delete.change(records), today: today)
      try Answer(columns: Delete.columns, parts: [.init(rows: records)]).write()
      for remark in report.remarks + naming { StandardError.say(remark) }
      StandardError.say(
        records.count == 1
          ? "“casedesk undo” brings it back." : "“casedesk undo” brings all of them back.")
    }
  }

  private static func change(_ records: [Record]) -> Change {
    guard records.count > 1 else { return .deleting(records[0]) }
    return Change("Deleted \(records.count) records", records.map { .delete($0) })
  }

  /// Which records that stay name one that goes.
  private static func naming(_ records: [Record], in casebook: Casebook) throws -> [String] {
    let gone = Set(records.map(\.id))
    return try records.compactMap { record in
      let others = try casebook.links(of: record.id)
        .filter { $0.isIncoming && !gone.contains($0.id) }.map(\.id.text)
      guard let first = others.first else { return nil }
      return others.count == 1
        ? "\(first) still names \(record.id)."
        : "\(others.count) records still name \(record.id): \(others.prefix(5).joined(separator: ", "))"
          + (others.count > 5 ? " …" : ".")
    }
  }
}
