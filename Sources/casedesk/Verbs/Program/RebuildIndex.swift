import ArgumentParser
import CaseModel
import Casework

/// Makes the index of a casebook anew.
struct RebuildIndex: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild-index",
    abstract: "Throw the index away and make it again from the records.",
    discussion: """
      The index only makes answers fast; it holds nothing that isn't in the records. It is made again \
      by itself where it is missing or damaged. The answer is how many records it holds.
      """)

  @ParentCommand var casedesk: Casedesk

  func run() throws {
    try Casedesk.orStop {
      let casebook = try CasebookChoice.open(casedesk.path)
      defer { casebook.close() }
      for remark in casebook.openingRemarks { StandardError.say(remark) }
      var line = ProgressLine()
      let report = casebook.rebuildIndex { progress in
        line.show(progress)
        return true
      }
      line.remove()
      for remark in report.remarks { StandardError.say(remark) }
      let today = SystemDay.today()
      let counts = try RecordKind.allCases.map { kind in
        (
          kind: kind,
          count: try casebook.page(
            ListQuery(kind), Window(offset: 0, limit: 1), today: today
          ).total
        )
      }
      let columns = [
        AnswerColumn<(kind: RecordKind, count: Int)>("kind", \.kind.plural),
        AnswerColumn("count") { String($0.count) },
      ]
      try Answer(columns: columns, parts: [.init(rows: counts)]).write()
      guard report.isComplete else {
        throw VerbEnding(status: .unusable, sentence: "Not everything could be looked at.")
      }
    }
  }
}
