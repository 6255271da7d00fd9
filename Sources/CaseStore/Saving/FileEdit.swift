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

  var name: String { Filing.name(of: path) }

  /// The path of the file's folder.
  var folder: String { Filing.folder(of: path) }

  /// The path of the folder with the working file. An enclosure is prepared beside the records of its
  /// incident, where leftovers are looked for.
  var workFolder: String {
    if after == nil { return WorkName.trash }
    let folder = folder
    var slashes = 0
    let end = folder.utf8.firstIndex { byte in
      if byte == 0x2F { slashes += 1 }
      return slashes == 3
    }
    return end.map { String(folder[..<$0]) } ?? folder
  }

  static func create(_ path: String, _ after: Fingerprint) -> FileEdit {
    FileEdit(path: path, before: nil, after: after, work: WorkName.part())
  }

  static func replace(_ path: String, _ before: Fingerprint, by after: Fingerprint) -> FileEdit {
    FileEdit(
      path: path, before: before, after: after,
      work: WorkName.swap(Filing.name(of: path), before: before, after: after))
  }

  static func remove(_ path: String, _ before: Fingerprint) -> FileEdit {
    FileEdit(
      path: path, before: before, after: nil,
      work: WorkName.trashed(Filing.nameInTrash(ofPath: path), before))
  }
}
