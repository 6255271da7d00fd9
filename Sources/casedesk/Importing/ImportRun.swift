import CaseModel
import Casework
import Exchange
import SeededRandom

/// An import that was read and isn't saved yet.
struct UnderstoodImport: Sendable {
  /// How it is saved.
  enum Saving: Sendable {
    /// As one change.
    case change(Change)
    /// As the files of a whole casebook, byte for byte, in place of this one, which is empty.
    case restoration([CasebookFile])
    /// Not at all: nothing is new.
    case nothing
  }

  var request: ImportRequest
  var proposal: ImportProposal
  var saving: Saving

  /// The title of the letter that it may answer, which is the person's to say; else empty.
  func mayAnswer(in casebook: Casebook) -> String {
    guard let offer = proposal.openOffer else { return "" }
    return (try? casebook.record(offer.letter))?.title ?? offer.letter.text
  }

  var isWorthSaving: Bool { if case .nothing = saving { false } else { true } }
}

/// Reads files that are to be imported into a casebook, and saves what was understood.
struct ImportRun: Sendable {
  let casebook: Casebook
  let today: Day
  /// The incident to which new records belong, where the file names none.
  var incident: RecordID?
  /// The title of an incident to be made for them instead.
  var newIncident: String?
  /// The text of a mapping file for tables.
  var mapping: String?
  /// Whether a response that may answer a letter is taken for an answer to it.
  var takesOffers = false

  /// What the file is understood to be. Nothing is saved.
  func understood(_ path: String) throws(Refusal) -> UnderstoodImport {
    var made: Incident?
    if let newIncident {
      var random = SplitMix64(seed: Digest.seed(Array((path + newIncident).utf8)))
      made = Incident(
        id: .make(.incident, words: newIncident, using: &random), title: newIncident)
    }
    let content = try ImportedPath(path)
    let request = ImportRequest(
      name: content.name, bytes: content.bytes, today: today, incident: incident ?? made?.id,
      organisation: casebook.settings.organisation, mapping: mapping,
      known: casebook.knownRecords)
    do throws(ImportRefusal) {
      var proposal = try content.proposal(for: request)
      if takesOffers { proposal = proposal.takingOffers() }
      var saving = UnderstoodImport.Saving.nothing
      if let change = proposal.change(of: request, newIncident: made) { saving = .change(change) }
      if proposal.kind == .json, isEmpty {
        let restoration = try JSONImport.restoration(of: request.bytes)
        saving = .restoration(
          restoration.files.map { CasebookFile(path: $0.path, bytes: $0.bytes) })
        (proposal.remarks, proposal.notPlaced) = (restoration.remarks, restoration.notPlaced)
      }
      return UnderstoodImport(request: request, proposal: proposal, saving: saving)
    } catch {
      throw Refusal(error.sentence)
    }
  }

  /// The same, with a response that may answer a letter taken for an answer to it.
  func takingOffers(_ understood: UnderstoodImport) -> UnderstoodImport {
    var taken = understood
    taken.proposal = understood.proposal.takingOffers()
    if case .change = understood.saving, let change = taken.proposal.change(of: taken.request) {
      taken.saving = .change(change)
    }
    return taken
  }

  /// Saves it as one step.
  /// - Parameter progress: called now and then; false stops it, as long as that can be.
  /// - Returns: nil where nothing was to be saved.
  func save(
    _ understood: UnderstoodImport,
    _ progress: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(Refusal) -> CommitReport? {
    switch understood.saving {
    case .nothing: nil
    case .change(let change): try casebook.commit(change, today: today, progress)
    case .restoration(let files): try casebook.restoreFiles(files, today: today)
    }
  }

  // A casebook that has no record takes an export as it is, with its settings.
  private var isEmpty: Bool {
    RecordKind.allCases.allSatisfy { kind in
      let page = try? casebook.page(
        ListQuery(kind), Window(offset: 0, limit: 1), today: today)
      return page?.total == 0
    }
  }
}

extension ImportedPath {
  fileprivate var name: String {
    switch self {
    case .file(let name, _), .mails(let name, _): name
    }
  }

  fileprivate var bytes: [UInt8] {
    switch self {
    case .file(_, let bytes): bytes
    // The list of a folder's mails stands for it.
    case .mails(_, let mails): mails.flatMap { Array("\(Digest.sha256($0.bytes))\n".utf8) }
    }
  }

  fileprivate func proposal(for request: ImportRequest) throws(ImportRefusal) -> ImportProposal {
    switch self {
    case .file: try request.proposal(textOfPDF: PDFText.of)
    case .mails(_, let mails):
      try MailImporter().folderProposal(for: request, mails: mails)
    }
  }
}
