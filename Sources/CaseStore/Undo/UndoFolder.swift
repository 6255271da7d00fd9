package import CaseModel
import Glibc

/// What undoes the last changes of a person in one casebook: a file each, that only its owner can
/// read, in a folder outside any casebook. Several programs may use it; whoever changes it has the
/// casebook's lock.
package struct UndoFolder: Sendable {
  /// The folder's absolute path.
  package let path: String
  private let most: Int
  private let mostBytes: Int

  /// The folder and those above it are made when the first change is kept.
  /// - Parameters:
  ///   - most: how many changes are kept, the newest.
  ///   - mostBytes: and of how many bytes together.
  package init(path: String, most: Int = 50, mostBytes: Int = 64 << 20) {
    self.path = path
    self.most = most
    self.mostBytes = mostBytes
  }

  /// A change that is kept, by its file's name without ending.
  package struct Entry: Hashable, Sendable {
    package let name: String
    /// Whether it was tried and refused before.
    package let wasRefused: Bool
  }

  /// What became of a kept change.
  package enum State: Hashable, Sendable {
    case kept
    /// Another program undid it, or this one.
    case undone
    /// It was let go for newer ones, or somebody removed it.
    case gone
  }

  /// Keeps what undoes a change as the newest, and lets go of the oldest beyond what is kept.
  /// - Returns: the name by which it is asked for; nil where it is larger than all that is kept.
  package func keep(_ kept: KeptReversal) throws(Refusal) -> String? {
    guard kept.size <= mostBytes else { return nil }
    do throws(FileFailure) {
      let folder = try Folder.privately(at: path)
      let files = try files(of: folder)
      let number = (files.map(\.number).max() ?? 0) + 1
      let name = UndoFolder.name(number)
      try write(kept.bytes, as: name + Ending.undo.rawValue, in: folder)
      try letGo(files, besides: kept.size, in: folder)
      return name
    } catch {
      throw Refusal("\(path): \(error.explanation)")
    }
  }

  /// The changes that can be undone, the newest first.
  package func entries() -> [Entry] {
    guard let folder = try? Folder.at(path), let files = try? files(of: folder) else { return [] }
    return files.filter { $0.ending != .undone }.sorted { $0.number > $1.number }
      .map { Entry(name: $0.name, wasRefused: $0.ending == .refused) }
  }

  package func state(of name: String) -> State {
    guard let folder = try? Folder.at(path) else { return .gone }
    for ending in [Ending.undo, .refused]
    where (try? folder.status(of: name + ending.rawValue)) ?? nil != nil {
      return .kept
    }
    return (try? folder.status(of: name + Ending.undone.rawValue)) ?? nil != nil ? .undone : .gone
  }

  /// What undoes it; nil where it isn't kept any more.
  package func load(_ entry: Entry) throws(Refusal) -> KeptReversal? {
    let name = entry.name + (entry.wasRefused ? Ending.refused : .undo).rawValue
    guard let bytes = try bytes(of: name, limit: 2 * mostBytes) else { return nil }
    if let kept = KeptReversal(bytes) { return kept }
    throw Refusal(
      """
      \(path)/\(name): this isn't a change that can be undone, so it is passed over. Delete that file.
      """)
  }

  /// The sentence and the day of a kept change; nil where it can't be read.
  package func heading(of entry: Entry) -> (sentence: String, day: Day)? {
    let name = entry.name + (entry.wasRefused ? Ending.refused : .undo).rawValue
    guard let folder = try? Folder.at(path), let file = try? OpenFile(name, in: folder),
      file.isRegular, let piece = try? file.nextPiece(),
      let start = KeptReversal.start(of: piece[...])
    else { return nil }
    return (start.sentence, start.day)
  }

  /// Notes that a change is undone: no program undoes it again.
  package func noteUndone(_ name: String) { rename(name, to: .undone) }

  /// Notes that undoing a change was refused.
  package func noteRefused(_ name: String) { rename(name, to: .refused) }

  // MARK: - Files

  private enum Ending: String, CaseIterable {
    case undo = ".undo"
    case refused = ".refused"
    /// An empty file by which other programs see it.
    case undone = ".undone"
  }

  private struct Kept {
    let name: String
    let number: Int
    let ending: Ending
    let size: Int
  }

  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }

  private func files(of folder: Folder) throws(FileFailure) -> [Kept] {
    var files: [Kept] = []
    for entry in try folder.entries() {
      guard let text = entry.text,
        let ending = Ending.allCases.first(where: { text.hasSuffix($0.rawValue) }),
        let number = Int(text.dropLast(ending.rawValue.count)), number > 0,
        text == UndoFolder.name(number) + ending.rawValue,
        let status = try folder.status(of: text), status.st_mode & S_IFMT == S_IFREG
      else { continue }
      files.append(
        Kept(
          name: UndoFolder.name(number), number: number, ending: ending, size: Int(status.st_size)))
    }
    return files
  }

  private func bytes(of name: String, limit: Int) throws(Refusal) -> [UInt8]? {
    do throws(FileFailure) {
      let file = try OpenFile(name, in: Folder.at(path))
      // What isn't a file, or is too long, is nothing that could be read back either.
      return file.isRegular ? try file.bytes(limit: limit) ?? [] : []
    } catch {
      if error.code == ENOENT { return nil }
      throw Refusal("\(path)/\(name): \(error.explanation)")
    }
  }

  private func write(_ bytes: [UInt8], as name: String, in folder: Folder) throws(FileFailure) {
    let part = WorkName.part()
    do {
      let file = try NewFile(part, in: folder)
      try file.write(bytes)
      try file.sync()
      try folder.rename(part, to: folder, name)
    } catch {
      _ = try? folder.remove(part)
      throw error
    }
  }

  /// Keeps room for a new one of `size` bytes, with the newest of the others.
  private func letGo(
    _ files: [Kept], besides size: Int, in folder: Folder
  ) throws(FileFailure) {
    var room = (count: most - 1, bytes: mostBytes - size)
    var marks = most
    for file in files.sorted(by: { $0.number > $1.number }) {
      if file.ending == .undone {
        marks -= 1
        if marks < 0 { try folder.remove(file.name + file.ending.rawValue) }
        continue
      }
      room = (room.count - 1, room.bytes - file.size)
      if room.count < 0 || room.bytes < 0 {
        room.bytes = -1
        try folder.remove(file.name + file.ending.rawValue)
      }
    }
  }

  private func rename(_ name: String, to ending: Ending) {
    guard let folder = try? Folder.at(path) else { return }
    for from in [Ending.undo, .refused] where from != ending {
      guard let status = try? folder.status(of: name + from.rawValue), status.st_size >= 0 else {
        continue
      }
      let (old, new) = (name + from.rawValue, name + ending.rawValue)
      renameat(folder.descriptor.number, old, folder.descriptor.number, new)
      if ending == .undone { folder.empty(new) }
      return
    }
  }
}
