package import CaseModel
import Glibc

extension HistoryFolder {
  /// Writes down what a save did, until it is in the history. To be called while no other program can
  /// save. Not synced: after a power cut a lost line costs its sentence, not what was saved.
  /// - Parameter files: by their paths what they hold now, nil where there is none any more.
  /// - Returns: what the person should know.
  package func note(
    _ sentence: String, _ files: [String: Fingerprint?], now: Moment
  ) -> [String] {
    if case .off = standing { return [] }
    guard !files.isEmpty else { return [] }
    let line = HistoryNote(sentence: sentence, when: now, files: files).line
    do {
      _ = try locked("noting") { (folder, _) throws(HistoryFailure) in
        do throws(FileFailure) {
          try HistoryFolder.append(line, to: HistoryFolder.pending, in: folder)
        } catch {
          throw .file(error)
        }
      }
      return []
    } catch {
      return [
        """
        The change is saved, but its sentence can't be kept for the history: \(error.explanation)
        """
      ]
    }
  }

  static let pending = "pending"
  static let inWork = "in-work"

  /// How many changes wait to be noted.
  package var waiting: Int {
    guard let folder = try? Folder.at(casebook).folder(Repository.folder).folder("casedesk") else {
      return 0
    }
    return [HistoryFolder.inWork, HistoryFolder.pending].reduce(0) { count, name in
      count + ((try? HistoryFolder.notes(name, in: folder)) ?? []).count
    }
  }

  // MARK: - The file of what waits

  private static func append(
    _ line: [UInt8], to name: String, in folder: Folder
  ) throws(FileFailure) {
    let path = folder.path(of: name)
    let number = try uninterrupted(path, "openat") {
      openat(
        folder.descriptor.number, name,
        O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    }
    let file = Descriptor(number)
    var rest = line[...]
    while !rest.isEmpty {
      let count = try uninterrupted(path, "write") {
        rest.withUnsafeBytes { write(file.number, $0.baseAddress, $0.count) }
      }
      rest = rest.dropFirst(count)
    }
  }

  static func notes(_ name: String, in folder: Folder) throws(FileFailure) -> [HistoryNote] {
    let file: OpenFile
    do {
      file = try OpenFile(name, in: folder)
    } catch {
      if error.code == ENOENT { return [] }
      throw error
    }
    guard file.isRegular, let bytes = try file.bytes(limit: 1 << 30) else { return [] }
    return bytes.split(separator: 0x0A).compactMap { HistoryNote($0) }
  }

  /// Takes what waits into work, behind what an interrupted run left there.
  func takeNotes(_ folder: Folder) throws(HistoryFailure) -> [HistoryNote] {
    let notes = try locked("noting") { (_, _) throws(HistoryFailure) in
      do throws(FileFailure) {
        let earlier = try HistoryFolder.notes(HistoryFolder.inWork, in: folder)
        let later = try HistoryFolder.notes(HistoryFolder.pending, in: folder)
        if earlier.isEmpty {
          guard try folder.status(of: HistoryFolder.pending) != nil else { return later }
          _ = try uninterrupted("\(Repository.desk)/\(HistoryFolder.pending)", "renameat") {
            renameat(
              folder.descriptor.number, HistoryFolder.pending, folder.descriptor.number,
              HistoryFolder.inWork)
          }
        } else if !later.isEmpty {
          try HistoryFolder.append(
            Array(later.map(\.line).joined()), to: HistoryFolder.inWork, in: folder)
          try folder.remove(HistoryFolder.pending)
        }
        return earlier + later.filter { !earlier.contains($0) }
      } catch {
        throw .file(error)
      }
    }
    return notes ?? []
  }
}
