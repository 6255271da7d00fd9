import ArgumentParser
import CaseModel
import Casework
import Exchange

/// Writes records out.
struct ExportVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write out everything, tables, due dates, letters, case briefs.",
    discussion: """
      json is everything, without loss, one object a line (casedesk help json tells the fields); \
      import takes it in again. csv is a table for each kind, in a folder. ics has follow-ups and the \
      due dates of letters for a calendar. text and html are a letter to print. brief (Markdown) and \
      brief-page (one HTML file) tell an incident with everything about it. Without ids, json, csv and ics \
      have the whole casebook; an incident's id stands for all that is about it.

      What is marked as confidential is left out, and what was left out is told; \
      --with-confidential takes it along. An export that has a name of protected-names.txt isn't \
      made, and the place is told; --with-protected-names makes it all the same. A file that is there \
      is never overwritten.
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(help: "json, csv, ics, text, html, brief or brief-page.")
  var kind: Export.Kind

  @Argument(help: ArgumentHelp("Records' ids, or parts that no other has.", valueName: "id"))
  var parts: [String] = []

  @Option(
    help: ArgumentHelp("A new file, or for csv a new folder.", valueName: "path"),
    completion: .file())
  var to: String?

  @Flag(name: .customLong("with-confidential"), help: "Take along what is confidential.")
  var withConfidential = false

  @Flag(
    name: .customLong("with-protected-names"),
    help: "Make it even if it has a protected name.")
  var withProtectedNames = false

  @Option(help: ArgumentHelp("Take this day for today, as 2026-11-23.", valueName: "day"))
  var today: Day?

  @OptionGroup var freshness: Freshness

  func validate() throws {
    if kind == .csv, to == nil {
      throw ValidationError("csv is several tables; say with --to into which new folder.")
    }
    if parts.isEmpty, let subject = kind.subject {
      throw ValidationError("\(kind.rawValue) is of \(subject.withArticle); say which, by its id.")
    }
  }

  func run() throws {
    try Casedesk.orStop {
      let today = today ?? SystemDay.today()
      let casebook = try freshness.openToChange(casedesk.path)
      defer { casebook.close() }
      let ids = try parts.map { text in
        let subject = kind.subject
        let part = IDPart(
          text: text, kind: subject,
          onlyKind: "\(kind.rawValue) is of \(subject?.withArticle ?? "any record")")
        return try part.row(in: casebook, today: today).id
      }
      let run = ExportRun(
        casebook: casebook, today: today,
        export: Export(
          kind, includingConfidential: withConfidential,
          includingProtectedNames: withProtectedNames))
      let result = try made(by: run, of: ids)
      if let to {
        try result.write(to: to, as: kind)
      } else {
        try StandardOutput.write(bytes: result.files.flatMap(\.bytes))
      }
      for sentence in result.leftOut { StandardError.say(sentence) }
    }
  }
}

extension ExportVerb {
  private func made(by run: ExportRun, of ids: [RecordID]) throws -> Export.Result {
    do {
      return try run.result(of: ids)
    } catch let refusal as ExportRefusal {
      throw VerbEnding(
        status: .notFound, sentence: refusal.sentences.first ?? "Nothing was exported.",
        lines: Array(refusal.sentences.dropFirst()))
    }
  }
}

extension Export.Kind: ExpressibleByArgument {}
