import Glibc

/// An edit that is being carried out. Each step can be taken back, and nothing that it finds in the
/// way is ever overwritten or removed.
final class EditInHand {
  let edit: FileEdit
  private(set) var isStaged = false
  private(set) var isInstalled = false
  private let folders: OpenFolders
  // The name of a swap promises that the bytes are whole, so they are written under another.
  private let part: String
  private let madeFolders: [OpenFolders.Made]

  /// Opens the folders. The last `makingFolders` of those on the way to the file are made where
  /// they don't exist; so is the trash, unless nothing may be.
  /// - Parameter isDurable: whether folders that are made are on the disk on return.
  init(
    _ edit: FileEdit, in folders: OpenFolders, makingFolders: Int?, isDurable: Bool = true
  ) throws(FileFailure) {
    var made: [OpenFolders.Made] = []
    do {
      _ = try folders.folder(
        edit.folder, making: makingFolders ?? 0, isDurable: isDurable, &made)
      let mayMake = edit.after == nil && makingFolders != nil
      _ = try folders.folder(
        edit.workFolder, making: mayMake ? 1 : 0, isDurable: isDurable, &made)
      self.edit = edit
      self.folders = folders
      part = edit.before == nil ? edit.work : WorkName.part()
      madeFolders = made
    } catch {
      EditInHand.remove(made, of: folders)
      throw error
    }
  }

  /// Where the file is.
  var folder: Folder {
    get throws(FileFailure) { try folders.folder(edit.folder) }
  }

  /// Where the working file is.
  var workFolder: Folder {
    get throws(FileFailure) { try folders.folder(edit.workFolder) }
  }

  private static func remove(_ made: [OpenFolders.Made], of folders: OpenFolders) {
    for made in made.reversed() {
      guard let parent = try? folders.folder(made.parent) else { continue }
      if parent.removeIfEmpty(folder: made.name) { folders.forget(parent.path(of: made.name)) }
    }
  }

  /// Takes the edit up where a crash left it.
  func resume(isInstalled: Bool) {
    isStaged = true
    self.isInstalled = isInstalled
  }

  /// The file to write the new bytes to.
  func startStaging() throws(FileFailure) -> NewFile {
    isStaged = true
    return try NewFile(part, in: try workFolder)
  }

  /// Gives the working file its name, once its bytes are on the disk.
  func finishStaging() throws(FileFailure) {
    guard edit.after != nil, part != edit.work else { return }
    let folder = try workFolder
    try folder.rename(part, to: folder, edit.work)
  }

  /// Waits until the bytes of a staged file are on the disk, where no one did before.
  func sync() throws(FileFailure) {
    guard edit.after != nil else { return }
    try workFolder.syncFile(part)
  }

  /// What came of putting the new bytes in place.
  enum Installation {
    case done(Folder.RenameSafety)
    /// The file wasn't what it was a moment ago: somebody who takes no lock changed it.
    case overtaken
  }

  /// Puts the file in its new state, and looks at what was displaced.
  func install() throws(FileFailure) -> Installation {
    let safety: Folder.RenameSafety
    let (folder, workFolder) = (try folder, try workFolder)
    do {
      if edit.before == nil {
        safety = try workFolder.rename(edit.work, to: folder, edit.name)
      } else if edit.after == nil {
        safety = try folder.rename(edit.name, to: workFolder, edit.work)
      } else {
        safety = try workFolder.exchange(edit.work, with: edit.name, of: folder)
      }
    } catch {
      // Made or removed by somebody else between the look and now.
      let isOvertaken = edit.before == nil ? error.code == EEXIST : error.code == ENOENT
      if isOvertaken { return .overtaken }
      throw error
    }
    isInstalled = true
    guard let before = edit.before else { return .done(safety) }
    let displaced = try OpenFile(edit.work, in: workFolder).fingerprint()
    return displaced == before ? .done(safety) : .overtaken
  }

  /// Puts the file back in its old state; the new bytes stay in the working file. Returns what the
  /// person must know: where a version is kept that somebody else wrote in between.
  func withdraw() throws(FileFailure) -> [String] {
    guard isInstalled else { return [] }
    let (folder, workFolder) = (try folder, try workFolder)
    if edit.after == nil {
      try workFolder.rename(edit.work, to: folder, edit.name)
    } else if edit.before == nil {
      try folder.rename(edit.name, to: workFolder, edit.work)
    } else {
      try workFolder.exchange(edit.work, with: edit.name, of: folder)
    }
    isInstalled = false
    guard let after = edit.after else { return [] }
    if try OpenFile(edit.work, in: workFolder).fingerprint() == after { return [] }
    return [try keepWork()]
  }

  /// Gives the working file a name that people see.
  func keepWork() throws(FileFailure) -> String {
    let kept = WorkName.kept(edit.name)
    try workFolder.rename(edit.work, to: folder, kept)
    return """
      Another version of \(edit.path) is kept as \(kept). Copy what is missing into \
      \(edit.name), then delete it.
      """
  }

  /// Forgets an edit that isn't in place: removes the working file and folders made for it.
  func discard() {
    guard !isInstalled else { return }
    // After a failed removal the name is still recognised, and cleaned with other leftovers.
    if isStaged, edit.after != nil {
      for name in Set([part, edit.work]) { _ = try? workFolder.remove(name) }
    }
    EditInHand.remove(madeFolders, of: folders)
  }

  /// Forgets the old bytes, once nothing can go wrong any more.
  func finish() {
    // After a failed removal the name is still recognised, and cleaned with other leftovers.
    if edit.before != nil, edit.after != nil { _ = try? workFolder.remove(edit.work) }
  }
}
