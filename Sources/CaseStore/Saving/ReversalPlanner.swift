import CaseModel
import RecordText

/// Makes edits of files of a reversal, by what the files hold at this moment.
struct ReversalPlanner {
  let folder: RecordFolder
  private let folders: OpenFolders
  private let listings: EnclosureListings
  private let reversal: Reversal
  private let occasion: ClashOccasion

  /// - Parameter occasion: when others may have changed the files that it finds changed.
  init(_ reversal: Reversal, folder: RecordFolder, _ occasion: ClashOccasion = .meanwhile) {
    self.folder = folder
    self.reversal = reversal
    self.occasion = occasion
    folders = OpenFolders(root: folder.root)
    listings = EnclosureListings(folder: folder, besides: Set(reversal.parts.map(\.path)))
  }

  func plan() throws(SaveFailure) -> [PlannedEdit] {
    var planned: [PlannedEdit] = []
    planned.reserveCapacity(reversal.parts.count)
    for part in reversal.parts {
      switch part {
      case .record(let path, let now, let then):
        if let edit = try plan(path, now: now, then: then) { planned.append(edit) }
      case .made(let path, let fingerprint): planned.append(try unmake(path, fingerprint))
      case .takeOut(let path, let fingerprint):
        if let edit = try takeOut(path, fingerprint) { planned.append(edit) }
      case .putBack(let path, let fingerprint, let trashed):
        if let edit = try putBack(path, fingerprint, trashed) { planned.append(edit) }
      }
    }
    // What a record lists again, or still, stays.
    let listed = Set(planned.compactMap(\.stored).flatMap(\.enclosurePaths))
    return planned.filter {
      let isNeeded = $0.edit.after != nil || !listed.contains($0.edit.path)
      return isNeeded && (occasion == .meanwhile || $0.edit.before != $0.edit.after)
    }
  }

  /// - Returns: nil where what was done long ago was taken back already.
  private func plan(
    _ path: String, now: [UInt8]?, then: [UInt8]?
  ) throws(SaveFailure) -> PlannedEdit? {
    guard Filing.identity(ofPath: path) != nil || !Filing.mayRestore(path) else {
      return try planUnmerged(path, now: now, then: then)
    }
    let planning = try planning(path)
    let current = try planning.current()
    if occasion == .since, current == then { return nil }
    switch (now, then, current) {
    case (nil, let then?, nil):
      if occasion == .since { try refuseWithoutIncident(planning) }
      return try planning.create(then, foldersToMake: 3)
    case (nil, _, _?):
      throw planning.clash(
        "\(path): \(occasion.made("a file of this name")), so nothing was put back. Look at it."
      )
    case (_?, _, nil): throw planning.gone("there is nothing to change")
    case (let now?, let then?, let current?):
      if current == now { return try planning.replace(current, by: then) }
      let (base, old) = try planning.document(now)
      let (ours, new) = try planning.document(then)
      return try planning.merge(
        base: base, ours: ours, theirs: current, edit: occasion == .since ? (old, new) : nil)
    case (let now?, nil, let current?):
      return try unmake(current, Fingerprint(of: now), planning)
    case (nil, nil, nil):
      throw .refusing("\(path) not saved: there is nothing to do. Open the casebook again.")
    }
  }

  /// A record comes back only where its incident is, or comes back with it.
  private func refuseWithoutIncident(_ planning: RecordPlanning) throws(SaveFailure) {
    let incident = "\(Filing.folder(of: planning.path))/\(Filing.incident)"
    guard planning.kind != .incident, !reversal.parts.contains(where: { $0.path == incident }),
      try folder.fingerprint(of: incident, by: folders) == nil
    else { return }
    throw .refusing(
      """
      \(planning.name) not put back: the incident to which it belongs isn't in the casebook. Put that \
      back first.
      """)
  }

  private func planning(_ path: String) throws(SaveFailure) -> RecordPlanning {
    guard let (kind, id) = Filing.identity(ofPath: path) else {
      throw .refusing("\(path) not saved: no record has this name. Rename the file.")
    }
    return RecordPlanning(
      folder: folder, folders: folders, path: path, id: id, kind: kind,
      clashEnding: occasion == .since
        ? "Nothing was done. Change the record by hand, or take the later change back first."
        : "Theirs stands, and nothing was done. Change the record by hand.",
      occasion: occasion)
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
        \(planning.path): \(occasion.changed("this record")), so it wasn't taken away. Delete it if \
        you still want to.
        """)
    }
    if planning.kind == .incident { try refuseOrphans(of: planning.path) }
    return planning.remove(current)
  }

  /// An incident goes only with all that belongs to it.
  private func refuseOrphans(of path: String) throws(SaveFailure) {
    let incident = Filing.folder(of: path)
    let going = Set(reversal.parts.map(\.path))
    let left: [String]
    do {
      left = try folder.root.folder(at: incident.split(separator: "/")).entries()
        .compactMap(\.text).filter {
          Filing.kind(ofFile: $0) != nil && !going.contains("\(incident)/\($0)")
        }
    } catch {
      throw .refusing("\(path) not taken away: \(error.explanation)")
    }
    guard left.isEmpty else {
      let refusal = Refusal(
        "\(path) not taken away: its folder has \(spokenFew(left)) by now. Delete or move that first."
      )
      throw .clash(path: path, refusal)
    }
  }

  /// Settings, enclosures and the like, which aren't merged.
  private func planUnmerged(
    _ path: String, now: [UInt8]?, then: [UInt8]?
  ) throws(SaveFailure) -> PlannedEdit {
    let present = try folder.fingerprint(of: path, by: folders)
    // What is as it is to be already is no reason to refuse the rest.
    let isDone = occasion == .since && present == then.map { Fingerprint(of: $0) }
    let before = isDone ? present : now.map { Fingerprint(of: $0) }
    guard present == before else {
      throw .clash(
        path: path,
        Refusal("\(path): \(occasion.changed("this file")), so nothing was done. Look at it."))
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
      edit: edit, content: then.map { .bytes($0) } ?? .nothing,
      foldersToMake: Filing.isBesideRecords(path) ? 1 : 4,
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
