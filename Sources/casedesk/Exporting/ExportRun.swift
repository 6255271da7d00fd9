import CaseModel
import Casework
import Exchange

/// Gathers what an export is made of, and makes it.
struct ExportRun {
  let casebook: Casebook
  let today: Day
  let export: Export

  /// Makes the files of an export of the whole casebook, or of some records.
  /// - Parameter ids: the records; none for everything. An incident stands for all that is about it.
  /// - Throws: an ``ExportRefusal`` where a protected name stands in the way, a ``Refusal`` where the
  ///   casebook can't be read.
  func result(of ids: [RecordID]) throws -> Export.Result {
    try export.files(of: ids.isEmpty ? try everything() : try material(of: ids))
  }

  private func material(of ids: [RecordID]) throws(Refusal) -> ExportMaterial {
    ExportMaterial(
      try entries(of: ids), known: { [casebook] in try? casebook.record($0) },
      enclosure: { [casebook] in casebook.exportedBytes(ofEnclosureAt: $0) },
      settings: casebook.settings,
      protectedNames: ProtectedNames(names: try casebook.protectedNames()), today: today,
      secondOfDay: SystemDay.secondOfDay())
  }

  // Read from the files themselves, so that nothing is missing that the index doesn't know yet.
  private func everything() throws(Refusal) -> ExportMaterial {
    var all: [CasebookFile] = []
    var files = casebook.exportFiles()
    while let file = try files.next() {
      // Only JSON has the enclosures themselves.
      if export.kind == .json || !file.isEnclosure { all.append(file) }
    }
    return ExportMaterial(
      files: all, protectedNames: try casebook.protectedNames(), today: today,
      secondOfDay: SystemDay.secondOfDay())
  }

  private func entries(of ids: [RecordID]) throws(Refusal) -> [ExportMaterial.Entry] {
    var wanted: [RecordID] = []
    var seen: Set<RecordID> = []
    for id in ids {
      var group = [id]
      if export.kind.takesWholeIncidents { group += try recordsAbout(id) }
      wanted += group.filter { seen.insert($0).inserted }
    }
    var entries: [ExportMaterial.Entry] = []
    for id in wanted {
      let file = try casebook.exportedFile(of: id)
      entries.append(
        ExportMaterial.Entry(try casebook.record(id), path: file.path, document: file.bytes))
    }
    return entries
  }

  // An incident brings all that is about it, a letter the responses to it, by which its asks stand.
  private func recordsAbout(_ id: RecordID) throws(Refusal) -> [RecordID] {
    let queries: [ListQuery] =
      switch try casebook.record(id) {
      case .incident:
        [RecordKind.letter, .response, .followUp].map { ListQuery($0, incident: id) }
      case .letter: [ListQuery(.response, letter: id)]
      case .response, .followUp: []
      }
    var ids: [RecordID] = []
    for query in queries {
      ids += try casebook.ids(of: query, limit: .max, today: today) ?? []
    }
    return ids
  }
}

extension CasebookFile {
  fileprivate var isEnclosure: Bool {
    path.hasPrefix("cases/") && path.split(separator: "/").dropLast().last == "enclosures"
  }
}

extension Export.Kind {
  /// Whether a record brings what belongs to it; a letter is printed alone.
  var takesWholeIncidents: Bool { self != .text && self != .html }

  /// What records it is made of; nil where any will do, and all where none is named.
  var subject: RecordKind? {
    switch self {
    case .text, .html: .letter
    case .brief, .briefPage: .incident
    case .json, .csv, .ics: nil
    }
  }
}
