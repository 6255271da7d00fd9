package import CaseModel
import Glibc
import RecordText

/// Makes edits of files of an export that is to fill an empty casebook.
struct RestorePlanner {
  let folder: RecordFolder
  let files: [CasebookFile]

  func plan() throws(SaveFailure) -> [PlannedEdit] {
    try refuseUnlessEmpty()
    var planned: [PlannedEdit] = []
    var named: Set<String> = []
    for file in files {
      try check(file)
      guard named.insert(file.path).inserted else {
        throw .refusing(
          "\(file.path): the export has two files of this name, so nothing was taken in.")
      }
      if let edit = try plan(file) { planned.append(edit) }
    }
    for (name, text) in LetterTemplate.shipped {
      let path = "\(Filing.templates)/\(name)"
      let bytes = RestorePlanner.shipped(text)
      guard !named.contains(path), try current(path) != nil else { continue }
      planned.append(
        PlannedEdit(
          edit: .remove(path, Fingerprint(of: bytes)), content: .nothing,
          reversal: .record(path: path, now: nil, then: bytes)))
    }
    return planned
  }

  // MARK: - Files

  private func plan(_ file: CasebookFile) throws(SaveFailure) -> PlannedEdit? {
    let after = Fingerprint(of: file.bytes)
    if Filing.isBesideRecords(file.path), let present = try current(file.path) {
      if present == file.bytes { return nil }
      return PlannedEdit(
        edit: .replace(file.path, Fingerprint(of: present), by: after), content: .bytes(file.bytes),
        reversal: .record(path: file.path, now: file.bytes, then: present))
    }
    let isRecord = Filing.identity(ofPath: file.path) != nil
    return PlannedEdit(
      edit: .create(file.path, after), content: .bytes(file.bytes), foldersToMake: 4,
      reversal: isRecord
        ? .made(path: file.path, after) : .takeOut(path: file.path, after))
  }

  private func check(_ file: CasebookFile) throws(SaveFailure) {
    let shown = VisibleName.of(file.path)
    guard Filing.mayRestore(file.path) else {
      throw .refusing(
        "\(shown): this can't be a file of a casebook, so nothing was taken in. Look at the export."
      )
    }
    if !Filing.isEnclosure(file.path), file.bytes.count > FileWords.limit {
      throw .refusing("\(shown): \(FileWords.tooLong(Int64(file.bytes.count)))")
    }
    guard file.path == Filing.settings else { return }
    let settings: SettingsText
    do {
      settings = try SettingsText(bytes: file.bytes)
    } catch {
      throw .refusing(
        """
        \(shown) of the export, line \(error.line), column \(error.column): \(error.message) Nothing \
        was taken in.
        """)
    }
    if settings.isNewer { throw .refusing("Nothing was taken in. \(SettingsText.newerFormat)") }
  }

  // MARK: - An empty casebook

  private func refuseUnlessEmpty() throws(SaveFailure) {
    let found: String?
    do {
      found = try firstOccupant()
    } catch {
      throw .refusing("The casebook isn't filled: \(error.explanation) (\(error.path))")
    }
    guard let found else { return }
    throw .refusing(
      """
      The casebook isn't filled, since it isn't empty: it has \(found). Make a new casebook, then \
      take the export in there.
      """)
  }

  /// Something that a casebook doesn't have when it was just made; nil where there is nothing.
  private func firstOccupant() throws(FileFailure) -> String? {
    for name in [Filing.cases, Filing.imports] {
      let below: Folder
      do {
        below = try folder.root.folder(name)
      } catch {
        if error.code == ENOENT { continue }
        throw error
      }
      for entry in try below.entries() {
        // Folders that a working file kept from being taken away may be left.
        let inner = try? entry.text.flatMap { try below.folder($0) }?.entries()
        if inner?.isEmpty != true { return below.path(of: entry.visible) }
      }
    }
    if try folder.root.status(of: Filing.protectedNames) != nil { return Filing.protectedNames }
    let templates: Folder
    do {
      templates = try folder.root.folder(Filing.templates)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    for entry in try templates.entries() where !entry.isHidden {
      let name = entry.visible
      let shipped = LetterTemplate.shipped.first { $0.name == name }
      let bytes = try OpenFile(name, in: templates).bytes(limit: FileWords.limit)
      if shipped == nil || bytes != shipped.map({ RestorePlanner.shipped($0.file) }) {
        return templates.path(of: name)
      }
    }
    return nil
  }

  /// The bytes of a shipped template in a new casebook.
  static func shipped(_ text: String) -> [UInt8] { Array(text.utf8) + [0x0A] }

  private func current(_ path: String) throws(SaveFailure) -> [UInt8]? {
    do throws(FileFailure) {
      let parent = try folder.root.folder(at: Filing.folder(of: path).split(separator: "/"))
      let file = try OpenFile(Filing.name(of: path), in: parent)
      guard file.isRegular else { throw FileFailure(path, "openat", ELOOP) }
      return try file.bytes(limit: FileWords.limit)
    } catch {
      if error.code == ENOENT { return nil }
      throw .refusing("\(path) not saved: \(error.explanation)")
    }
  }
}

extension RecordFolder {
  /// Fills an empty casebook with the files of an export, as one change: whole, or not at all.
  /// Settings and templates take the place of those of the new casebook. The bytes of records aren't
  /// looked into: what was broken is so again.
  package func restore(
    _ files: [CasebookFile], settling: (SaveOutcome) -> Void = { _ in }
  ) throws(SaveFailure) -> SaveOutcome {
    let planner = RestorePlanner(folder: self, files: files)
    return try save(names: files.map(\.path), settling: settling) { () throws(SaveFailure) in
      try planner.plan()
    }
  }
}
