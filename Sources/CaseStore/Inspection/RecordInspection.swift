package import CaseModel
import Glibc
import RecordText

/// A look at every file of a casebook. Reads all of them, and changes nothing.
package final class RecordInspection {
  /// What the records that can be read are, by their ids.
  package private(set) var known: [RecordID: (path: String, fingerprint: Fingerprint)] = [:]
  package private(set) var report = InspectionReport()

  private let folder: RecordFolder
  private var incident = IncidentInspection(folder: "")
  // What can be told only when every record was read.
  private var links: [(path: String, field: String, id: RecordID)] = []
  private var outcomes: [(path: String, letter: RecordID, ask: Int)] = []
  private var asks: [RecordID: Set<Int>] = [:]
  private var leftovers: [String] = []

  package init(_ folder: RecordFolder) { self.folder = folder }

  /// - Parameter progress: called after each record with how many were read; false stops it.
  package func run(_ progress: (Int) -> Bool) {
    withoutActuallyEscaping(progress) { progress in
      let walk = FolderWalk(root: folder.root) { finding in
        self.take(finding)
        return progress(self.report.records) ? .goOn : .stop
      }
      guard walk.run() == .goOn else { return }
      finishIncident()
      inspectLinks()
      inspectImports()
      inspectOthers()
      leftovers += folder.leftoversBesideCases()
      for path in folder.stillLeftOver(leftovers) {
        note(.leftover, path, "A working file that a crash left. casedesk check --fix removes it.")
      }
      let wide = WidePermissions(root: folder.root).find()
      if let first = wide.first {
        note(.permissions, first, WidePermissions.sentence(wide.count))
      }
      report.isComplete = true
    }
  }

  // MARK: - Records

  private func take(_ finding: WalkFinding) {
    switch finding {
    case .folder(let path):
      finishIncident()
      incident = IncidentInspection(folder: path)
    case .leftover(let path): leftovers.append(path)
    case .problem(let problem):
      let isRecord = Filing.identity(ofPath: problem.path) != nil
      if isRecord { incident.hasBroken = true }
      report.findings.append(InspectionFinding(isRecord ? .brokenRecord : .stranger, problem))
    case .file(let file):
      switch folder.load(file.path) {
      case .record(let stored): inspect(stored)
      case .problem(let problem):
        incident.hasBroken = true
        report.findings.append(InspectionFinding(.brokenRecord, problem))
      case nil: break
      }
    }
  }

  private func inspect(_ stored: StoredRecord) {
    report.records += 1
    let record = stored.record
    if let other = known[record.id] {
      note(
        .duplicateID, stored.path,
        "\(record.id) is also the record \(other.path), so the desk shows one of them. Rename one.")
    } else {
      known[record.id] = (stored.path, stored.fingerprint)
    }
    for problem in record.problems {
      note(.field, stored, field: problem.field, message: problem.message)
    }
    links += record.namedLinks.compactMap { link in
      known[link.id] == nil ? (stored.path, link.field, link.id) : nil
    }
    switch record {
    case .letter(let letter):
      asks[letter.id] = Set(letter.asks.map(\.number))
      inspectClock(of: letter, stored)
    case .response(let response):
      outcomes += response.outcomes.map { (stored.path, $0.letter, $0.ask) }
    case .incident, .followUp: break
    }
    for enclosure in record.enclosures { inspect(enclosure, of: stored) }
  }

  private func inspectClock(of letter: Letter, _ stored: StoredRecord) {
    switch letter.clockReading(under: folder.settings) {
    case .notStarted:
      note(
        .clock, stored, field: letter.sent == nil ? "clock" : "sent",
        message: """
          Its clock can't be computed, since the exact day on which it was sent isn't known. Write it \
          in the field sent, as 2017-04-17, or set the due date by hand.
          """)
    case .undefined(let name):
      note(
        .clock, stored, field: "clock",
        message: """
          Its clock can't be computed, since \(Filing.settings) defines no clock “\(name)”. Define it \
          there, or choose another.
          """)
    case .noClock, .paused, .due: break
    }
  }

  private func inspect(_ enclosure: Enclosure, of stored: StoredRecord) {
    report.enclosures += 1
    incident.listed.insert(enclosure.file)
    let check = folder.check(enclosure, besideRecordAt: stored.path)
    let kind: InspectionFinding.Kind
    switch check.finding {
    case .asRecorded: return
    case .changed: kind = .changedEnclosure
    case .missing, .unreadable: kind = .missingEnclosure
    }
    note(
      kind, stored, field: "enclosures", value: enclosure.file,
      message: VisibleName.of(check.sentence))
  }

  // MARK: - An incident's other files

  private func finishIncident() {
    guard Filing.incidentFolder(of: incident.folder) == incident.folder,
      let own = try? folder.root.folder(at: incident.folder.split(separator: "/")),
      let entries = try? own.entries()
    else { return }
    for entry in entries where !entry.isHidden {
      // Names with this ending were told of by the walk, and so were folders.
      guard let name = entry.text, !name.hasSuffix(".md"), name != Filing.enclosures,
        let status = try? own.status(of: name), status.st_mode & S_IFMT != S_IFDIR,
        !WorkName.isKept(name)
      else { continue }
      note(
        .stranger, own.path(of: entry.visible),
        """
        This isn't a record. Put it into the folder \(Filing.enclosures) and list it in a record, or \
        move it out of the casebook.
        """)
    }
    inspectUnlisted(in: own, besides: incident.listed, mayBeListed: incident.hasBroken)
  }

  private func inspectUnlisted(
    in own: Folder, besides listed: Set<String>, mayBeListed: Bool
  ) {
    guard let enclosures = try? own.folder(Filing.enclosures),
      let entries = try? enclosures.entries()
    else { return }
    for entry in entries where !entry.isHidden {
      if let name = entry.text, listed.contains(name) { continue }
      note(
        .unlistedEnclosure, enclosures.path(of: entry.visible),
        mayBeListed
          ? "No record that can be read lists this file; one here can't be read, and may."
          : "No record here lists this file. List it in one, or move it out of the casebook.")
    }
  }

  // MARK: - What needs all records

  private func inspectLinks() {
    for link in links where known[link.id] == nil {
      guard case .record(let stored) = folder.load(link.path) else { continue }
      note(
        .danglingLink, stored, field: link.field, value: link.id.text,
        message: """
          The field \(link.field) names \(link.id), which no record of this casebook is called. \
          Correct the name, or take it out.
          """)
    }
    for outcome in outcomes {
      guard let numbers = asks[outcome.letter], !numbers.contains(outcome.ask),
        case .record(let stored) = folder.load(outcome.path)
      else { continue }
      note(
        .strayOutcome, stored, field: "outcomes", value: outcome.letter.text,
        message: """
          The field outcomes names ask \(outcome.ask) of \(outcome.letter), which that letter doesn't \
          have. Correct the number, or add the ask to the letter.
          """)
    }
  }

  // MARK: - Beside the records

  private func inspectImports() {
    for place in folder.importPlaces() {
      switch place {
      case .leftover: continue
      case .problem(let problem): report.findings.append(InspectionFinding(.stranger, problem))
      case .file(let path, _):
        switch folder.loadImport(path) {
        case .problem(let problem):
          report.findings.append(InspectionFinding(.brokenRecord, problem))
        case .record(let stored): inspect(stored)
        case nil: break
        }
      }
    }
  }

  private func inspect(_ stored: StoredImport) {
    report.imports += 1
    for enclosure in stored.enclosures {
      report.enclosures += 1
      let check = folder.check(enclosure, besideRecordAt: stored.path)
      switch check.finding {
      case .asRecorded: continue
      case .changed: note(.changedOriginal, stored.path, VisibleName.of(check.sentence))
      case .missing, .unreadable:
        note(.missingOriginal, stored.path, VisibleName.of(check.sentence))
      }
    }
    let own = try? folder.root.folder(at: Filing.folder(of: stored.path).split(separator: "/"))
    if let own {
      inspectUnlisted(in: own, besides: Set(stored.enclosures.map(\.file)), mayBeListed: false)
    }
  }

  private func inspectOthers() {
    for case .problem(let problem) in folder.letterTemplates() {
      report.findings.append(InspectionFinding(.unreadable, problem))
    }
    do {
      _ = try folder.protectedNames(keepingToOwner: false)
    } catch {
      note(.unreadable, Filing.protectedNames, error.sentence.afterName(Filing.protectedNames))
    }
  }

  // MARK: - Noting

  private func note(_ kind: InspectionFinding.Kind, _ path: String, _ message: String) {
    let problem = FileProblem(path: VisibleName.of(path), message: message)
    report.findings.append(InspectionFinding(kind, problem))
  }

  private func note(
    _ kind: InspectionFinding.Kind, _ stored: StoredRecord, field: String, value: String? = nil,
    message: String
  ) {
    let place = stored.document.place(ofField: field, value: value)
    let problem = FileProblem(
      path: stored.path, line: place?.line, column: place?.column, message: message)
    report.findings.append(InspectionFinding(kind, problem, field: field))
  }
}

/// What is known of one incident's folder while its records are read.
private struct IncidentInspection {
  let folder: String
  var listed: Set<String> = []
  var hasBroken = false
}

extension String {
  /// A sentence that begins with a file's name, without it.
  fileprivate func afterName(_ name: String) -> String {
    hasPrefix(name + ": ") ? String(dropFirst(name.count + 2)) : self
  }
}
