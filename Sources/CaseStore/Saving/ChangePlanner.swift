import CaseModel
import Glibc
import RecordText

/// Makes edits of files of a change to records, by what the files hold at this moment.
struct ChangePlanner {
  let folder: RecordFolder
  let change: Change
  let today: Day
  let folders: OpenFolders
  /// With those of the incidents that the change makes, into whose folders other records go.
  private let places: [RecordID: String]
  private let newIncidents: Set<RecordID>
  private let deleted: Set<String>

  init(folder: RecordFolder, places: [RecordID: String], today: Day, change: Change) {
    var places = places
    var newIncidents: Set<RecordID> = []
    var deleted: Set<String> = []
    for step in change.steps {
      switch step {
      case .create(.incident(let incident), _):
        newIncidents.insert(incident.id)
        places[incident.id] = Filing.path(forNew: .incident(incident), today: today) { _ in nil }
      case .delete(let record): places[record.id].map { _ = deleted.insert($0) }
      case .create, .replace: break
      }
    }
    self.folder = folder
    self.change = change
    self.today = today
    self.places = places
    self.newIncidents = newIncidents
    self.deleted = deleted
    folders = OpenFolders(root: folder.root)
  }

  /// - Parameter progress: told of each step; false stops it.
  func plan(_ progress: SaveStep) throws(SaveFailure) -> [PlannedEdit] {
    var planned: [PlannedEdit] = []
    planned.reserveCapacity(change.steps.count)
    for (place, step) in change.steps.enumerated() {
      guard progress(.planning, place) else {
        throw .refusing("\(name(of: step)) and the rest not saved, since it was stopped.")
      }
      switch step {
      case .create(let record, let files): planned += try create(record, files)
      case .replace(let old, let new, let files): planned += try replace(old, by: new, files)
      case .delete(let record): planned.append(try delete(record))
      }
    }
    if let kept = change.importRecord { planned += try plan(kept) }
    try refuseTwice(planned)
    return planned
  }

  /// What a step's file is called, as far as is known.
  func name(of step: Change.Step) -> String {
    switch step {
    case .create(let record, _), .replace(_, let record, _), .delete(let record):
      record.kind == .incident ? "\(record.id)/\(Filing.incident)" : "\(record.id).md"
    }
  }

  // MARK: - Steps

  private func create(
    _ record: Record, _ files: [IncomingFile]
  ) throws(SaveFailure) -> [PlannedEdit] {
    let path = Filing.path(forNew: record, today: today) { places[$0] }
    guard record.id.isWellFormed, let path, Filing.mayHold(path) else {
      throw .refusing(
        """
        \(record.id).md not saved: it belongs to no incident that is in the casebook. Choose an \
        incident first.
        """)
    }
    let planning = RecordPlanning(
      folder: folder, folders: folders, path: path, id: record.id, kind: record.kind)
    try refuse(record.problems, planning)
    if try planning.current() != nil {
      throw planning.clash(
        "\(path): a record of this name is there already. Save under another name.")
    }
    // A new incident's folder and year are made with it, and so may be the folder of all cases.
    let foldersToMake = record.kind == .incident || isInNewIncident(record) ? 3 : 0
    let enclosed = try enclose(files, besideRecordAt: path, foldersToMake: foldersToMake + 1)
    let document = try planning.printed { () throws(RecordTextError) in
      try RecordPrinter.document(for: record)
    }
    return enclosed + [
      try planning.create(document, foldersToMake: foldersToMake)
    ]
  }

  private func isInNewIncident(_ record: Record) -> Bool {
    record.incidents.first.map(newIncidents.contains) ?? false
  }

  private func replace(
    _ old: Record, by new: Record, _ files: [IncomingFile]
  ) throws(SaveFailure) -> [PlannedEdit] {
    let planning = try self.planning(new, "replaced")
    guard old.id == new.id, old.kind == new.kind else {
      throw .refusing("\(planning.path) not saved: a record keeps its name. Make a new one.")
    }
    // What was written by hand against the rules is no reason to refuse another edit.
    try refuse(new.problems.filter { !old.problems.contains($0) }, planning)
    guard let bytes = try planning.current() else { throw planning.gone("it isn't saved") }
    let (document, current) = try planning.document(bytes)
    let enclosed = try enclose(files, besideRecordAt: planning.path, foldersToMake: 1)
    if current == old {
      let updated = try planning.printed { () throws(RecordTextError) in
        try RecordPrinter.update(document, from: old, to: new)
      }
      return enclosed + [try planning.replace(bytes, by: RecordBytes.bytes(updated))]
    }
    // What only a document holds, as comments and unknown fields, is theirs in all three.
    let (base, ours) = try planning.printed { () throws(RecordTextError) in
      (
        try RecordPrinter.update(document, from: current, to: old),
        try RecordPrinter.update(document, from: current, to: new)
      )
    }
    return enclosed + [try planning.merge(base: base, ours: ours, theirs: bytes, edit: (old, new))]
  }

  private func delete(_ record: Record) throws(SaveFailure) -> PlannedEdit {
    let planning = try self.planning(record, "deleted")
    guard let bytes = try planning.current() else { throw planning.gone("it isn't deleted") }
    let (_, current) = try planning.document(bytes)
    guard current == record else {
      throw planning.clash(
        """
        \(planning.path): someone else changed this record meanwhile, so it wasn't deleted. Read it \
        again, then delete it if you still want to.
        """)
    }
    if record.kind == .incident { try refuseOrphans(of: planning.path) }
    return planning.remove(bytes)
  }

  private func planning(_ record: Record, _ done: String) throws(SaveFailure) -> RecordPlanning {
    guard let path = places[record.id], let identity = Filing.identity(ofPath: path),
      identity.id == record.id, identity.kind == record.kind
    else {
      throw .refusing(
        "\(record.id).md not \(done): its file isn't known. Open the casebook again, then try again."
      )
    }
    return RecordPlanning(
      folder: folder, folders: folders, path: path, id: record.id, kind: record.kind)
  }

  // MARK: - Refusals

  private func refuse(
    _ problems: [FieldProblem], _ planning: RecordPlanning
  ) throws(SaveFailure) {
    guard let problem = problems.first else { return }
    throw .refusing("\(planning.path) not saved, field \(problem.field): \(problem.message)")
  }

  private func refuseTwice(_ planned: [PlannedEdit]) throws(SaveFailure) {
    var seen: Set<String> = []
    for edit in planned.map(\.edit) where !seen.insert(edit.path).inserted {
      throw .refusing("\(edit.path) not saved: the change names it twice. Make two changes of it.")
    }
  }

  /// An incident goes only when nothing is left in its folder that belongs to it.
  private func refuseOrphans(of path: String) throws(SaveFailure) {
    let folderPath = Filing.folder(of: path)
    let left: [String]
    do {
      let folder = try folder.root.folder(at: folderPath.split(separator: "/"))
      left = try folder.entries().compactMap(\.text).filter {
        Filing.kind(ofFile: $0) != nil && $0 != Filing.incident
          && !deleted.contains(folder.path(of: $0))
      }
    } catch {
      throw .refusing("\(path) not deleted: \(error.explanation)")
    }
    guard left.isEmpty else {
      throw .refusing(
        "\(path) not deleted: its folder still has \(spokenFew(left)). Delete or move that first.")
    }
  }
}
