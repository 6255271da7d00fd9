import CaseModel
import RecordText

/// Makes edits of files of a reversal, by what the files hold at this moment.
struct ReversalPlanner {
  let folder: RecordFolder
  private let folders: OpenFolders
  private let listings: EnclosureListings
  private let reversal: Reversal

  init(_ reversal: Reversal, folder: RecordFolder) {
    self.folder = folder
    self.reversal = reversal
    folders = OpenFolders(root: folder.root)
    listings = EnclosureListings(folder: folder, besides: Set(reversal.parts.map(\.path)))
  }

  func plan() throws(SaveFailure) -> [PlannedEdit] {
    var planned: [PlannedEdit] = []
    planned.reserveCapacity(reversal.parts.count)
    for part in reversal.parts {
      switch part {
      case .record(let path, let now, let then):
        planned.append(try plan(path, now: now, then: then))
      case .made(let path, let fingerprint): planned.append(try unmake(path, fingerprint))
      case .takeOut(let path, let fingerprint):
        if let edit = try takeOut(path, fingerprint) { planned.append(edit) }
      case .putBack(let path, let fingerprint, let trashed):
        if let edit = try putBack(path, fingerprint, trashed) { planned.append(edit) }
      }
    }
    // What a record lists again, or still, stays.
    let listed = Set(planned.compactMap(\.stored).flatMap(\.enclosurePaths))
    return planned.filter { $0.edit.after != nil || !listed.contains($0.edit.path) }
  }

  private func plan(
    _ path: String, now: [UInt8]?, then: [UInt8]?
  ) throws(SaveFailure) -> PlannedEdit {
    if Filing.isBesideRecords(path) { return try planBesideRecords(path, now: now, then: then) }
    let planning = try planning(path)
    let current = try planning.current()
    switch (now, then, current) {
    case (nil, let then?, nil): return try planning.create(then, foldersToMake: 2)
    case (nil, _, _?):
      throw planning.clash(
        "\(path): someone else made a file of this name meanwhile, so nothing was put back. Look at it."
      )
    case (_?, _, nil): throw planning.gone("there is nothing to change")
    case (let now?, let then?, let current?):
      if current == now { return try planning.replace(current, by: then) }
      let (base, _) = try planning.document(now)
      let (ours, _) = try planning.document(then)
      return try planning.merge(base: base, ours: ours, theirs: current)
    case (let now?, nil, let current?):
      return try unmake(current, Fingerprint(of: now), planning)
    case (nil, nil, nil):
      throw .refusing("\(path) not saved: there is nothing to do. Open the casebook again.")
    }
  }

  private func planning(_ path: String) throws(SaveFailure) -> RecordPlanning {
    guard let (kind, id) = Filing.identity(ofPath: path) else {
      throw .refusing("\(path) not saved: no record has this name. Rename the file.")
    }
    return RecordPlanning(
      folder: folder, folders: folders, path: path, id: id, kind: kind,
      clashEnding: "Theirs stands, and nothing was done. Change the record by hand.")
  }

  private func unmake(
    _ path: String, _ fingerprint: Fingerprint
  ) throws(SaveFailure) -> PlannedEdit {
    let planning = try planning(path)
    guard let current = try planning.current() else {
      throw planning.gone("there is nothing to change")
    }
    return try unmake(current, fingerprint, planning)
  }

  private func unmake(
    _ current: [UInt8], _ fingerprint: Fingerprint, _ planning: RecordPlanning
  ) throws(SaveFailure) -> PlannedEdit {
    guard Fingerprint(of: current) == fingerprint else {
      throw planning.clash(
        """
        \(planning.path): someone else changed this record meanwhile, so it wasn't taken away. \
        Delete it if you still want to.
        """)
    }
    return planning.remove(current)
  }

  /// Settings and the like, which aren't merged.
  private func planBesideRecords(
    _ path: String, now: [UInt8]?, then: [UInt8]?
  ) throws(SaveFailure) -> PlannedEdit {
    let before = now.map { Fingerprint(of: $0) }
    guard try folder.fingerprint(of: path, by: folders) == before else {
      throw .clash(
        path: path,
        Refusal(
          "\(path): someone else changed this file meanwhile, so nothing was done. Look at it."))
    }
    let edit: FileEdit
    switch (before, then) {
    case (let before?, let then?): edit = .replace(path, before, by: Fingerprint(of: then))
    case (let before?, nil): edit = .remove(path, before)
    case (nil, let then?): edit = .create(path, Fingerprint(of: then))
    case (nil, nil):
      throw .refusing("\(path) not saved: there is nothing to do. Open the casebook again.")
    }
    return PlannedEdit(
      edit: edit, content: then.map { .bytes($0) } ?? .nothing, foldersToMake: 1,
      reversal: .record(path: path, now: then, then: now))
  }

  // MARK: - Enclosures

  private func takeOut(
    _ path: String, _ fingerprint: Fingerprint
  ) throws(SaveFailure) -> PlannedEdit? {
    // What isn't what was taken in is left alone, and so is what another record lists by now.
    guard try folder.fingerprint(of: path, by: folders) == fingerprint,
      try !listings.mayList(path)
    else { return nil }
    let edit = FileEdit.remove(path, fingerprint)
    return PlannedEdit(
      edit: edit, content: .nothing,
      reversal: .putBack(path: path, fingerprint, trashed: "\(WorkName.trash)/\(edit.work)"))
  }

  private func putBack(
    _ path: String, _ fingerprint: Fingerprint, _ trashed: String
  ) throws(SaveFailure) -> PlannedEdit? {
    let present = try folder.fingerprint(of: path, by: folders)
    if present == fingerprint { return nil }
    guard present == nil else {
      throw .refusing("\(path): another enclosure has this name by now. Move it, then try again.")
    }
    return PlannedEdit(
      edit: .create(path, fingerprint), content: .copy(of: folder.absolutePath(of: trashed)),
      foldersToMake: 3, reversal: .takeOut(path: path, fingerprint))
  }
}

/// Which enclosures the records of incidents list, each incident's folder read once.
private final class EnclosureListings {
  private let folder: RecordFolder
  private let besides: Set<String>
  private var known: [String: Listing] = [:]

  private struct Listing {
    var listed: Set<String> = []
    /// One that can't be read may list anything.
    var hasUnreadable = false
  }

  /// - Parameter besides: the paths of records that don't count.
  init(folder: RecordFolder, besides: Set<String>) {
    self.folder = folder
    self.besides = besides
  }

  /// Whether a record of the same incident lists the enclosure, or may.
  func mayList(_ path: String) throws(SaveFailure) -> Bool {
    let incident = Filing.folder(of: Filing.folder(of: path))
    let listing: Listing
    if let read = known[incident] {
      listing = read
    } else {
      do {
        listing = try read(incident)
      } catch {
        throw .refusing("\(path) not moved: \(error.explanation)")
      }
      known[incident] = listing
    }
    return listing.hasUnreadable || listing.listed.contains(path)
  }

  private func read(_ incident: String) throws(FileFailure) -> Listing {
    var listing = Listing()
    let entries = try folder.root.folder(at: incident.split(separator: "/")).entries()
    for name in entries.compactMap(\.text) where Filing.kind(ofFile: name) != nil {
      let path = "\(incident)/\(name)"
      guard !besides.contains(path), let finding = folder.load(path) else { continue }
      switch finding {
      case .record(let stored): listing.listed.formUnion(stored.enclosurePaths)
      case .problem: listing.hasUnreadable = true
      }
    }
    return listing
  }
}
