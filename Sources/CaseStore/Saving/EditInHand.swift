import Glibc

/// An edit that is being carried out, with its folders open. Each step can be taken back, and
/// nothing that it finds in the way is ever overwritten or removed.
final class EditInHand {
  let edit: FileEdit
  /// Where the file is.
  let folder: Folder
  /// Where the working file is.
  let workFolder: Folder
  private(set) var isStaged = false
  private(set) var isInstalled = false
  // The name of a swap promises that the bytes are whole, so they are written under another.
  private let part: String
  private let madeFolders: [(parent: Folder, name: String)]

  /// Opens the folders. The last `makingFolders` of those on the way to the file are made where
  /// they don't exist; so is the trash, unless nothing may be.
  init(_ edit: FileEdit, in root: Folder, makingFolders: Int?) throws(FileFailure) {
    var made: [(parent: Folder, name: String)] = []
    do {
      var folder = root
      for (index, step) in edit.folders.enumerated() {
        let mayMake = index >= edit.folders.count - (makingFolders ?? 0)
        folder = try EditInHand.open(String(step), in: folder, mayMake: mayMake, made: &made)
      }
      let isBeside = edit.folders == edit.workFolders
      var workFolder = isBeside ? folder : root
      for step in isBeside ? [] : edit.workFolders {
        let mayMake = edit.after == nil && makingFolders != nil
        workFolder = try EditInHand.open(
          String(step), in: workFolder, mayMake: mayMake, made: &made)
      }
      self.edit = edit
      part = edit.before == nil ? edit.work : WorkName.part()
      self.folder = folder
      self.workFolder = workFolder
      madeFolders = made
    } catch {
      for (parent, name) in made.reversed() { parent.removeIfEmpty(folder: name) }
      throw error
    }
  }

  private static func open(
    _ name: String, in folder: Folder, mayMake: Bool, made: inout [(parent: Folder, name: String)]
  ) throws(FileFailure) -> Folder {
    do {
      return try folder.folder(name)
    } catch {
      guard mayMake, error.code == ENOENT else { throw error }
      made.append((folder, name))
      return try folder.makeFolder(name)
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
    return try NewFile(part, in: workFolder)
  }

  /// Waits until the new bytes are on the disk.
  func finishStaging(_ file: NewFile) throws(FileFailure) {
    try file.sync()
    if part != edit.work { try workFolder.rename(part, to: workFolder, edit.work) }
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
    do {
      if edit.before == nil {
        safety = try workFolder.rename(edit.work, to: folder, edit.name)
      } else if edit.after == nil {
        safety = try folder.rename(edit.name, to: workFolder, edit.work)
      } else {
        safety = try workFolder.exchange(edit.work, with: edit.name)
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
    if edit.after == nil {
      try workFolder.rename(edit.work, to: folder, edit.name)
    } else if edit.before == nil {
      try folder.rename(edit.name, to: workFolder, edit.work)
    } else {
      try workFolder.exchange(edit.work, with: edit.name)
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
    for (parent, name) in madeFolders.reversed() { parent.removeIfEmpty(folder: name) }
  }

  /// Forgets the old bytes, once nothing can go wrong any more.
  func finish() {
    // After a failed removal the name is still recognised, and cleaned with other leftovers.
    if edit.before != nil, edit.after != nil { _ = try? workFolder.remove(edit.work) }
  }
}
