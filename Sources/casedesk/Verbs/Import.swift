import ArgumentParser
import CaseModel
import Casework
import Exchange
import TerminalUI

/// Takes letters, mails, tables and exports in.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in letters, mails, tables, or an export of Casedesk.",
    discussion: """
      What a file is shows in its bytes: a letter as plain text, a mail (.eml), a box of mails (mbox, \
      or a Maildir as a folder), a table (CSV or TSV, in any usual encoding), an export of Casedesk \
      (JSON), or a PDF. Each file becomes one change, which undo takes back as a whole; its original is \
      kept with its SHA-256. What is in the casebook already stays as it is, so that importing twice \
      changes nothing. --dry-run shows what was understood, with its places in the file, and saves \
      nothing. What couldn't be placed is told; of a table it is written, row by row with the reasons, \
      to the file that --rest names, else to one beside the original.

      \(AnswerColumn.names(ImportedRecord.columns))
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(help: ArgumentHelp("Files, or folders of mails.", valueName: "file"))
  var files: [String]

  @Flag(name: .customLong("dry-run"), help: "Show what was understood, and save nothing.")
  var isDryRun = false

  @Option(help: ArgumentHelp("The incident that new records belong to.", valueName: "id"))
  var incident: String?

  @Option(
    name: .customLong("new-incident"),
    help: ArgumentHelp("Make an incident of this title for them.", valueName: "title"))
  var newIncident: String?

  @Flag(
    name: .customLong("as-answer"),
    help: "Take a mail that may answer a letter for an answer to the likeliest.")
  var isAnswer = false

  @Option(
    help: ArgumentHelp(
      "A file that says what a table's columns are, a line each: Column: field.",
      valueName: "file"), completion: .file())
  var mapping: String?

  @Option(
    name: .customLong("rest"),
    help: ArgumentHelp("Where rows go that couldn't be read.", valueName: "file"),
    completion: .file())
  var rest: String?

  @Option(help: ArgumentHelp("Take this day for today, as 2026-11-23.", valueName: "day"))
  var today: Day?

  @OptionGroup var freshness: Freshness

  func validate() throws {
    guard incident == nil || newIncident == nil else {
      throw ValidationError("--incident and --new-incident exclude each other; choose one.")
    }
    guard rest == nil || files.count == 1 else {
      throw ValidationError("--rest takes the rows of one file; import the files one by one.")
    }
  }

  func run() throws {
    try Casedesk.orStop {
      let today = today ?? SystemDay.today()
      let casebook = try freshness.openToChange(casedesk.path)
      defer { casebook.closeNoting() }
      var run = ImportRun(casebook: casebook, today: today)
      run.incident = try incident.map { text in
        let part = IDPart(
          text: text, kind: .incident, onlyKind: "--incident takes an incident's id")
        return try part.row(in: casebook, today: today).id
      }
      run.newIncident = newIncident
      run.takesOffers = isAnswer
      run.mapping = try mapping.map { path in
        guard case .file(_, let bytes) = try ImportedPath(path) else {
          throw Refusal("\(path) isn't a mapping file.")
        }
        return DecodedText(bytes).text
      }
      for path in files {
        let understood = try run.understood(path)
        if isDryRun {
          try StandardOutput.write(
            ([path + ": " + understood.proposal.headline] + understood.proposal.lines(limit: 200))
              .map { SafeText.string($0) })
        } else {
          try save(understood, of: path, by: run)
        }
      }
    }
  }

  private func save(
    _ understood: UnderstoodImport, of path: String, by run: ImportRun
  ) throws {
    var line = ProgressLine()
    let report = try run.save(understood) { done, total in
      line.show("Saving: \(done) of \(total) records")
      return true
    }
    line.remove()
    let isKnown = !understood.isWorthSaving && !understood.proposal.alreadyThere.isEmpty
    for remark in (isKnown ? [] : understood.proposal.remarks) + (report?.remarks ?? []) {
      StandardError.say(remark)
    }
    try Answer(
      columns: ImportedRecord.columns,
      parts: [.init(rows: ImportedRecord.all(of: understood.proposal))]
    ).write()
    if !isKnown { try tellRest(of: understood, path) }
  }

  private func tellRest(of understood: UnderstoodImport, _ path: String) throws {
    let notPlaced = understood.proposal.notPlaced
    guard !notPlaced.isEmpty else { return }
    guard understood.proposal.kind == .table else {
      for piece in notPlaced.prefix(Import.mostTold) {
        StandardError.say("Not placed: \(piece.sentence)")
      }
      let more = notPlaced.count - Import.mostTold
      if more > 0 { StandardError.say("\(more) more pieces weren't placed; --dry-run lists them.") }
      return
    }
    let rest = rest ?? "\(path).rest.csv"
    try NewOutput.write(try Import.rows(of: understood.request, notPlaced), to: rest)
    let rows = notPlaced.count == 1 ? "1 row wasn't" : "\(notPlaced.count) rows weren't"
    StandardError.say("\(rows) taken in; \(rest) has them with the reasons.")
  }

  private static func rows(
    of request: ImportRequest, _ notPlaced: [NotPlaced]
  ) throws(Refusal) -> [UInt8] {
    do throws(ImportRefusal) {
      return Array(try BadRowsFile.text(for: request, notPlaced: notPlaced).utf8)
    } catch {
      throw Refusal(error.sentence)
    }
  }

  private static let mostTold = 20
}

/// What became of a record of an import.
struct ImportedRecord {
  var id: RecordID
  var word: String
  var title: String

  static func all(of proposal: ImportProposal) -> [ImportedRecord] {
    proposal.records.map { proposed in
      let record = proposed.step.record
      let isNew = if case .create = proposed.step { true } else { false }
      return ImportedRecord(
        id: record.id, word: isNew ? "imported" : "changed", title: record.title)
    } + proposal.alreadyThere.map { ImportedRecord(id: $0, word: "there-already", title: "") }
  }

  /// How it is written.
  static var columns: [AnswerColumn<Self>] {
    [
      AnswerColumn("id", \.id.text), AnswerColumn("what", \.word), AnswerColumn("title", \.title),
    ]
  }
}
