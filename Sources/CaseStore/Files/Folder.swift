import CFileSystem
import Glibc

/// An open folder. Everything in it is reached from here by a single name and never through a
/// symbolic link, so that nothing can lead a save or a check out of the casebook.
struct Folder: Sendable {
  /// The path inside the casebook, for messages; empty for the casebook itself.
  let path: String
  let descriptor: Descriptor

  /// Opens the folder that a person named, wherever that leads.
  static func at(_ absolutePath: String) throws(FileFailure) -> Folder {
    let number = try uninterrupted(absolutePath, "open") {
      open(absolutePath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    return Folder(path: "", descriptor: Descriptor(number))
  }

  /// The path of what is called `name` in this folder.
  func path(of name: String) -> String { path.isEmpty ? name : path + "/" + name }

  func folder(_ name: String) throws(FileFailure) -> Folder {
    let number = try uninterrupted(path(of: name), "openat") {
      openat(descriptor.number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    return Folder(path: path(of: name), descriptor: Descriptor(number))
  }

  /// The folder a few steps down.
  func folder(at steps: some Sequence<Substring>) throws(FileFailure) -> Folder {
    var folder = self
    for step in steps { folder = try folder.folder(String(step)) }
    return folder
  }

  /// What the name stands for, links not followed; nil where there is nothing.
  func status(of name: String) throws(FileFailure) -> stat? {
    try status(of: name, shownAs: name)
  }

  func status(
    of name: UnsafePointer<CChar>, shownAs shown: String
  ) throws(FileFailure) -> stat? {
    var status = stat()
    do {
      _ = try uninterrupted(path(of: shown), "fstatat") {
        fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW)
      }
      return status
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// Makes a folder that only its owner can enter and, where that is wanted, sees to it that it is
  /// still there after a power cut.
  func makeFolder(_ name: String, isDurable: Bool = true) throws(FileFailure) -> Folder {
    _ = try uninterrupted(path(of: name), "mkdirat") { mkdirat(descriptor.number, name, 0o700) }
    let made = try folder(name)
    _ = try uninterrupted(made.path, "fchmod") { fchmod(made.descriptor.number, 0o700) }
    if isDurable { try sync() }
    return made
  }

  /// Removes a file's name. False where there was none.
  @discardableResult
  func remove(_ name: String) throws(FileFailure) -> Bool {
    do {
      _ = try uninterrupted(path(of: name), "unlinkat") { unlinkat(descriptor.number, name, 0) }
      return true
    } catch {
      if error.code == ENOENT { return false }
      throw error
    }
  }

  /// Removes a folder that is empty. False where it isn't, and stays.
  @discardableResult
  func removeIfEmpty(folder name: String) -> Bool {
    unlinkat(descriptor.number, name, AT_REMOVEDIR) == 0
  }

  /// Waits until the folder's names are on the disk.
  func sync() throws(FileFailure) {
    _ = try uninterrupted(path.isEmpty ? "The casebook's folder" : path, "fsync") {
      fsync(descriptor.number)
    }
  }
}

// MARK: - Names that change places

extension Folder {
  /// How far a change of names could be trusted.
  enum RenameSafety { case atomic, stepwise }

  /// Renames, never replacing anything: EEXIST where the new name is taken.
  @discardableResult
  func rename(
    _ name: String, to target: Folder, _ newName: String
  ) throws(FileFailure) -> RenameSafety {
    let to = target.path(of: newName)
    do {
      _ = try uninterrupted(to, "renameat2") {
        casedesk_rename_to_free_name(
          descriptor.number, name, target.descriptor.number, newName)
      }
      return .atomic
    } catch {
      guard error.meansUnsupported else { throw error }
    }
    // A second name, and then the first one's removal, never replaces anything either.
    do {
      _ = try uninterrupted(to, "linkat") {
        linkat(descriptor.number, name, target.descriptor.number, newName, 0)
      }
      try remove(name)
      return .atomic
    } catch {
      guard error.meansUnsupported || error.code == EPERM else { throw error }
    }
    if try target.status(of: newName) != nil { throw FileFailure(to, "renameat", EEXIST) }
    _ = try uninterrupted(to, "renameat") {
      renameat(descriptor.number, name, target.descriptor.number, newName)
    }
    return .stepwise
  }

  /// Lets two files change names, one of this folder and one of `other`. Where the file system can't
  /// do that in one step, `two` still gets the bytes of `one` in one step, and `one` a copy of what was
  /// there.
  @discardableResult
  func exchange(
    _ one: String, with two: String, of other: Folder
  ) throws(FileFailure) -> RenameSafety {
    do {
      _ = try uninterrupted(other.path(of: two), "renameat2") {
        casedesk_exchange(descriptor.number, one, other.descriptor.number, two)
      }
      return .atomic
    } catch {
      guard error.meansUnsupported else { throw error }
    }
    let kept = WorkName.part()
    try keepCopy(of: two, of: other, as: kept)
    _ = try uninterrupted(other.path(of: two), "renameat") {
      renameat(descriptor.number, one, other.descriptor.number, two)
    }
    _ = try uninterrupted(path(of: one), "renameat") {
      renameat(descriptor.number, kept, descriptor.number, one)
    }
    return .stepwise
  }

  private func keepCopy(
    of name: String, of other: Folder, as kept: String
  ) throws(FileFailure) {
    do {
      _ = try uninterrupted(path(of: kept), "linkat") {
        linkat(other.descriptor.number, name, descriptor.number, kept, 0)
      }
    } catch {
      guard error.meansUnsupported || error.code == EPERM else { throw error }
      let source = try OpenFile(name, in: other)
      let copy = try NewFile(kept, in: self)
      while let piece = try source.nextPiece() { try copy.write(piece) }
      try copy.sync()
    }
  }
}

extension FileFailure {
  /// Whether the file system doesn't know the request at all.
  fileprivate var meansUnsupported: Bool {
    code == EINVAL || code == ENOSYS || code == EOPNOTSUPP
  }
}
