import ArgumentParser
import CaseModel
import Casework
import Exchange
import TerminalUI

/// Looks whether everything is as it was once recorded.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Look whether history and enclosures are as once recorded.",
    discussion: """
      It reads the whole history and finds what is damaged in it; holds every enclosure against its \
      SHA-256 when it was taken in, and in the record now; tells which changes other programs than the \
      desk made; and checks signatures against the members in casedesk.yaml. Ends with 1 where \
      anything is amiss. casedesk check looks at the records as they are now.

      \(AnswerColumn.names(columns)) Severities are amiss and note.
      """)

  @ParentCommand var casedesk: Casedesk

  @OptionGroup var format: AnswerFormat

  func run() throws {
    try Casedesk.orStop {
      let casebook = try CasebookChoice.open(casedesk.path)
      defer { casebook.close() }
      for remark in casebook.openingRemarks { StandardError.say(remark) }
      casebook.noteBeforeAnswer()
      var line = ProgressLine()
      let report: VerificationReport
      do throws(Refusal) {
        report = try casebook.verify { fraction in
          line.show("Reading the whole history: \(Int((fraction * 100).rounded())) %")
          return true
        }
      } catch {
        line.remove()
        throw error
      }
      line.remove()
      if format.isJSON {
        try StandardOutput.write(report.findings.map(\.object.line))
      } else {
        try Answer(columns: Verify.columns, parts: [.init(rows: report.findings)]).write()
      }
      let looked =
        "\(counted(report.versions, "version")) and \(counted(report.enclosures, "enclosure"))"
      guard !report.isSound else {
        let signed = report.signed == 0 ? "" : " \(report.signed) of the versions are signed."
        return StandardError.say(
          "\(looked.capitalizedFirst) are as they were recorded.\(signed)")
      }
      let amiss = report.findings.count(where: \.isAmiss)
      throw VerbEnding(
        status: .notFound,
        sentence: "\(counted(amiss, "thing")) \(amiss == 1 ? "is" : "are") amiss in \(looked).")
    }
  }

  private static var columns: [AnswerColumn<VerificationReport.Finding>] {
    [
      AnswerColumn(
        "severity", \.severity, style: { $0.isAmiss ? Style(.overdue) : Style(.dim) }),
      AnswerColumn("file or version", \.subject), AnswerColumn("what is so", \.sentence),
    ]
  }
}

extension VerificationReport.Finding {
  fileprivate var severity: String { isAmiss ? "amiss" : "note" }

  /// As an answer with `--json` has it.
  fileprivate var object: JSONValue {
    .object([
      JSONField("severity", .text(severity)), JSONField("subject", .text(subject)),
      JSONField("message", .text(sentence)),
    ])
  }
}
