/// What a change does to one file of the casebook.
struct FileEdit: Hashable, Sendable {
  /// The path inside the casebook.
  let path: String
  /// What the file holds now; nil where it must not exist yet.
  let before: Fingerprint?
  /// What the file is to hold; nil where it is to go.
  let after: Fingerprint?
  /// The name of the new bytes until they are in place and, where they replace others, of those
  /// afterwards; for a file that is to go, its name in the trash.
  let work: String

  var name: String { String(steps.last ?? "") }

  /// The folders on the way to the file.
  var folders: ArraySlice<Substring> { steps.dropLast() }

  /// The folders on the way to the working file. An enclosure is prepared beside the records of
  /// its incident, where leftovers are looked for.
  var workFolders: ArraySlice<Substring> {
    after == nil ? [Substring(WorkName.trash)] : folders.prefix(3)
  }

  private var steps: [Substring] { path.split(separator: "/") }

  static func create(_ path: String, _ after: Fingerprint) -> FileEdit {
    FileEdit(path: path, before: nil, after: after, work: WorkName.part())
  }

  static func replace(_ path: String, _ before: Fingerprint, by after: Fingerprint) -> FileEdit {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return FileEdit(
      path: path, before: before, after: after,
      work: WorkName.swap(name, before: before, after: after))
  }

  static func remove(_ path: String, _ before: Fingerprint) -> FileEdit {
    FileEdit(
      path: path, before: before, after: nil,
      work: WorkName.trashed(Filing.nameInTrash(ofPath: path), before))
  }
}
