package import CaseModel
import Glibc
import RecordText

/// Drafts on the disk: one file each, that only its owner can read, in a folder outside any
/// casebook.
package struct DraftFolder: Sendable {
  /// The folder's absolute path.
  package let path: String

  /// The folder and those above it are made when the first draft is saved.
  package init(path: String) { self.path = path }

  /// Keeps a draft, in place of an earlier one of the same key. On return it is on the disk.
  package func save(_ draft: Draft) throws(Refusal) {
    let name = try fileName(draft.key)
    do {
      try write(DraftText.bytes(of: draft), as: name)
    } catch {
      throw Refusal("\(path)/\(name): the draft wasn't kept, since \(error.explanation)")
    }
  }

  /// The draft of that key; nil where there is none.
  package func load(_ key: String) throws(Refusal) -> Draft? {
    let name = try fileName(key)
    let bytes: [UInt8]?
    do {
      bytes = try OpenFile(name, in: Folder.at(path)).bytes(limit: FileWords.limit)
    } catch {
      if error.code == ENOENT { return nil }
      throw Refusal("\(path)/\(name): the draft couldn't be read, since \(error.explanation)")
    }
    guard let bytes else {
      throw Refusal("\(path)/\(name): this is too long for a draft. Look at it in an editor.")
    }
    do {
      return try DraftText.draft(from: bytes)
    } catch {
      throw Refusal(
        "\(path)/\(name), line \(error.line), column \(error.column): \(error.message)")
    }
  }

  /// The keys of all drafts, sorted. Temporary files that a crash left are removed.
  package func keys() throws(Refusal) -> [String] {
    do {
      let folder = try Folder.at(path)
      var keys: [String] = []
      for name in try folder.entries().compactMap(\.text) {
        // Another desk may be writing its own, which takes no minute.
        if WorkName.isPart(name), let status = try folder.status(of: name),
          Stamp(status).isOlder(thanSeconds: 60)
        {
          try folder.remove(name)
        }
        guard name.hasSuffix(DraftFolder.ending) else { continue }
        let key = String(name.dropLast(DraftFolder.ending.count))
        if RecordID(key).isWellFormed { keys.append(key) }
      }
      return keys
    } catch {
      if error.code == ENOENT { return [] }
      throw Refusal("\(path): the drafts couldn't be listed, since \(error.explanation)")
    }
  }

  /// Forgets a draft, if there is one.
  package func discard(_ key: String) throws(Refusal) {
    let name = try fileName(key)
    do {
      let folder = try Folder.at(path)
      if try folder.remove(name) { try folder.sync() }
    } catch {
      if error.code == ENOENT { return }
      throw Refusal("\(path)/\(name): the draft wasn't discarded, since \(error.explanation)")
    }
  }

  private static let ending = ".draft"

  private func fileName(_ key: String) throws(Refusal) -> String {
    guard RecordID(key).isWellFormed else {
      throw Refusal("\(VisibleName.of(key)): a draft's key has lower-case words and hyphens only.")
    }
    return key + DraftFolder.ending
  }

  private func write(_ bytes: [UInt8], as name: String) throws(FileFailure) {
    let folder = try made()
    let part = WorkName.part()
    do {
      let file = try NewFile(part, in: folder)
      try file.write(bytes)
      try file.sync()
      _ = try uninterrupted(name, "renameat") {
        renameat(folder.descriptor.number, part, folder.descriptor.number, name)
      }
      try folder.sync()
    } catch {
      _ = try? folder.remove(part)
      throw error
    }
  }

  private func made() throws(FileFailure) -> Folder {
    do {
      return try Folder.at(path)
    } catch {
      guard error.code == ENOENT else { throw error }
    }
    var made = ""
    for step in path.split(separator: "/") {
      made += (made.isEmpty && !path.hasPrefix("/") ? "" : "/") + step
      do {
        _ = try uninterrupted(made, "mkdir") { mkdir(made, 0o700) }
        try Folder.at(made + "/..").sync()
      } catch {
        // Those above are there already, and often not ours to write in.
        guard error.code == EEXIST || error.code == EROFS || error.code == EACCES else {
          throw error
        }
      }
    }
    let folder = try Folder.at(path)
    _ = try uninterrupted(path, "fchmod") { fchmod(folder.descriptor.number, 0o700) }
    return folder
  }
}
