import ArgumentParser
import CaseModel
import Casework
import Exchange
import TerminalUI

/// Reads everything and says what isn't as it should be.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read every file, and report what is broken, missing or changed.",
    discussion: """
      It finds records that can't be read, links that lead nowhere, outcomes of asks that a letter \
      doesn't have, enclosures and originals of imports that are missing or not what they were (by \
      their SHA-256), ids that two records have, clocks that can't be computed, files that are \
      nobody's, working files that a crash left, files that others on this machine may read, and an \
      index that differs from the files. Ends with 1 where it finds anything.

      --fix mends only what can't lose anything: it removes working files, keeps files to their \
      owner, and makes the index anew. What is left after that decides how it ends.

      \(AnswerColumn.names(columns)) Severities are error, warning and note.
      """)

  @ParentCommand var casedesk: Casedesk

  @Flag(help: "Mend what can be mended without losing anything.")
  var fix = false

  @OptionGroup var format: AnswerFormat

  func run() throws {
    try Casedesk.orStop {
      let casebook = try CasebookChoice.open(casedesk.path)
      defer { casebook.close() }
      for remark in casebook.openingRemarks { StandardError.say(remark) }
      // An index that is behind, or isn't made yet, is nothing amiss.
      if !casebook.isFresh { _ = casebook.refresh { _ in true } }
      var report = Check.inspect(casebook)
      if fix, report.isFixable {
        let fixed = Check.mend(casebook, report)
        for sentence in fixed.done + fixed.remarks { StandardError.say(sentence) }
        report = Check.inspect(casebook)
      }
      if format.isJSON {
        try StandardOutput.write(report.findings.map(\.object.line))
      } else {
        try Answer(columns: Check.columns, parts: [.init(rows: report.findings)]).write()
      }
      let looked =
        "\(counted(report.records, "record")) and \(counted(report.enclosures, "enclosure"))"
      guard !report.findings.isEmpty else {
        return StandardError.say("\(looked.capitalizedFirst) are as they should be.")
      }
      let errors = report.findings.count { $0.severity == .error }
      let remedy = !fix && report.isFixable ? " --fix mends some." : ""
      throw VerbEnding(
        status: .notFound,
        sentence: """
          \(counted(report.findings.count, "finding")) in \(looked); \
          \(errors == 0 ? "no error" : counted(errors, "error")).\(remedy)
          """)
    }
  }

  private static var columns: [AnswerColumn<InspectionFinding>] {
    [
      AnswerColumn("severity", \.severity.rawValue, style: { $0.severity.style }),
      AnswerColumn("kind", \.kind.rawValue),
      AnswerColumn("path", \.problem.path, shown: { _ in "" }),
      AnswerColumn("line", { $0.problem.line.map { "\($0)" } ?? "" }, shown: { _ in "" }),
      AnswerColumn("column", { $0.problem.column.map { "\($0)" } ?? "" }, shown: { _ in "" }),
      AnswerColumn("what is wrong", \.problem.message, shown: \.sentence),
    ]
  }

  private static func inspect(_ casebook: Casebook) -> InspectionReport {
    var line = ProgressLine()
    defer { line.remove() }
    return casebook.inspect { done, total in
      line.show("Reading every file: \(done) of about \(total) records")
      return true
    }
  }

  private static func mend(_ casebook: Casebook, _ report: InspectionReport) -> FixReport {
    var line = ProgressLine()
    defer { line.remove() }
    return casebook.fix(report) { progress in
      line.show(progress)
      return true
    }
  }
}

extension InspectionFinding.Severity {
  fileprivate var style: Style {
    switch self {
    case .error: Style(.overdue)
    case .warning: Style(.soon)
    case .note: Style(.dim)
    }
  }
}

extension Check {
  /// What help for JSON says of it.
  static let schemaLines = HelpPage.wrapped(
    """
    Of check it is a finding: finding \(terms(InspectionFinding.Kind.allCases.map(\.rawValue))), \
    severity \(terms(InspectionFinding.Severity.allCases.map(\.rawValue))), path in the casebook, \
    line and column from 1, field, message (what is wrong and what to do), and whether it is fixable \
    without losing anything. What isn't known is null. Answers have version \(JSONSchema.version), as \
    exports have.
    """, columns: 100)

  private static func terms(_ terms: [String]) -> String {
    "(\(terms.joined(separator: ", ")))"
  }
}

extension InspectionFinding {
  /// As an answer with `--json` has it.
  fileprivate var object: JSONValue {
    .object([
      JSONField("finding", .text(kind.rawValue)), JSONField("severity", .text(severity.rawValue)),
      JSONField("path", .text(problem.path)),
      JSONField("line", problem.line.map { .number($0) } ?? .null),
      JSONField("column", problem.column.map { .number($0) } ?? .null),
      JSONField("field", .optional(field)), JSONField("message", .text(problem.message)),
      JSONField("fixable", .bool(isFixable)),
    ])
  }
}
