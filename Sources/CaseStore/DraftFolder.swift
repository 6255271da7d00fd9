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

  /// Removes temporary files that a crash left; younger ones may be another desk's, which writes
  /// them in no time. Where one can't be removed, it stays.
  package func removeLeftovers(olderThanSeconds seconds: Int64 = 60) {
    guard let folder = try? Folder.at(path), let entries = try? folder.entries() else { return }
    for name in entries.compactMap(\.text) where WorkName.isPart(name) {
      guard let status = try? folder.status(of: name), Stamp(status).isOlder(thanSeconds: seconds)
      else { continue }
      _ = try? folder.remove(name)
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

  private func fileName(_ key: String) throws(Refusal) -> String {
    guard RecordID(key).isWellFormed else {
      throw Refusal("\(VisibleName.of(key)): a draft's key has lower-case words and hyphens only.")
    }
    return key + ".draft"
  }

  private func write(_ bytes: [UInt8], as name: String) throws(FileFailure) {
    let folder = try Folder.privately(at: path)
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
}
