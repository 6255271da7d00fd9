package import CaseModel
import Glibc

extension ChangePlanner {
  /// The edits that take files in; none for those of which the very same file is there already.
  func enclose(
    _ files: [IncomingFile], besideRecordAt path: String, foldersToMake: Int
  ) throws(SaveFailure) -> [PlannedEdit] {
    var planned: [PlannedEdit] = []
    for file in files {
      let edit = try enclose(file, besideRecordAt: path, foldersToMake: foldersToMake)
      if let edit { planned.append(edit) }
    }
    return planned
  }

  private func enclose(
    _ file: IncomingFile, besideRecordAt path: String, foldersToMake: Int
  ) throws(SaveFailure) -> PlannedEdit? {
    let name = file.enclosure.file
    guard EnclosureName.isClean(name) else {
      throw .refusing(
        """
        \(VisibleName.of(name)): an enclosure's name has letters, digits, spaces and .-_() only, \
        120 bytes at most. Choose another name.
        """)
    }
    guard let promised = Fingerprint(hex: file.enclosure.sha256) else {
      throw .refusing("\(name): its SHA-256 isn't 64 lower-case digits. Choose the file again.")
    }
    let target = Filing.path(ofEnclosure: name, besideRecordAt: path)
    if let present = try folder.fingerprint(of: target, by: folders) {
      if present == promised { return nil }
      throw .refusing("\(target): another enclosure has this name already. Choose another name.")
    }
    let content: PlannedEdit.Content
    switch file.content {
    case .file(let path): content = .copy(of: path)
    case .bytes(let bytes):
      guard Fingerprint(of: bytes) == promised else {
        throw .refusing("\(name): its bytes aren't those that its SHA-256 tells. Import it again.")
      }
      content = .bytes(bytes)
    }
    return PlannedEdit(
      edit: .create(target, promised), content: content, foldersToMake: foldersToMake,
      reversal: .takeOut(path: target, promised))
  }
}

extension RecordFolder {
  /// What a file of the casebook holds; nil where there is none.
  func fingerprint(of path: String, by folders: OpenFolders) throws(SaveFailure) -> Fingerprint? {
    do {
      let folder = try folders.folder(Filing.folder(of: path))
      return try OpenFile(Filing.name(of: path), in: folder).fingerprint()
    } catch {
      if error.code == ENOENT { return nil }
      throw .refusing("\(path) not saved: \(error.explanation)")
    }
  }

  /// The SHA-256 of a file that a person means to enclose, or why it can't be.
  package static func fingerprint(ofFileAt path: String) throws(Refusal) -> Fingerprint {
    let shown = VisibleName.of(path)
    do {
      let file = try OpenFile(at: path)
      if file.isRegular { return try file.fingerprint() }
    } catch {
      throw Refusal("\(shown): \(error.explanation)")
    }
    throw Refusal("\(shown): this isn't a file. Choose a file.")
  }
}
