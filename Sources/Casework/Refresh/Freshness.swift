internal import CaseIndex
package import CaseModel
internal import CaseStore
internal import Glibc

/// When the index may be used without looking through the folder first.
///
/// Each check that comes to its end notes when it began and how the folder looked from a distance.
/// An index is fresh while that was less than an hour ago and the folder still looks so. What git
/// changed shows at once, and so does an incident's folder that came or went. What another program
/// wrote into an incident's folder doesn't; ``isAsOnDisk(_:)`` finds it in records that are shown.
extension Casebook {
  /// Opens a casebook only to ask it, where its index is fresh; nil where it must be opened with
  /// ``open(_:cacheFolder:stateFolder:)`` and checked. Nothing can be saved through it.
  package static func openToAsk(
    _ path: String, cacheFolder: String, stateFolder: String
  ) throws(CasebookNotOpened) -> Casebook? {
    let casebook = try openToGuess(path, cacheFolder: cacheFolder, stateFolder: stateFolder)
    guard let casebook else { return nil }
    if casebook.isFresh { return casebook }
    casebook.close()
    return nil
  }

  /// The same where the index may be of long ago: for proposals to a person who is typing. Nil where
  /// there is none.
  package static func openToGuess(
    _ path: String, cacheFolder: String, stateFolder: String
  ) throws(CasebookNotOpened) -> Casebook? {
    let opened = try openFolder(path)
    let place = CasebookPlace(of: path)
    let index = CaseIndex.toAsk(
      folder: "\(cacheFolder)/index/\(place.key)", identity: place.identity)
    return index.map { index in
      Casebook(
        path, opened, place, index: IndexKeeper(asking: index), stateFolder: stateFolder,
        history: .open(path, git: nil), clock: Moment.onTheWall)
    }
  }

  /// Whether the index was checked not long ago, and the folder looks as it did then.
  package var isFresh: Bool {
    guard !needsRefresh, let noted = try? index.current.lastCheck(),
      let check = FolderLook(noted: noted)
    else { return false }
    return check.isNow(FolderLook(of: folder))
  }

  /// Whether these records' files are as the index had them, so that what is shown of them is so.
  package func isAsOnDisk(_ ids: [RecordID]) throws(Refusal) -> Bool {
    for known in try index.ask({ try $0.files(of: ids) }) {
      guard let known else { return false }
      if folder.isUnchanged(known.path, since: known.stamp) { continue }
      // A file that was read right after it was written has no stamp yet.
      guard case .record(let stored) = folder.load(known.path),
        stored.fingerprint.hex == known.record?.fingerprint
      else { return false }
    }
    return true
  }
}

/// How the folder looked from a distance, and when.
struct FolderLook: Hashable {
  /// For how long a check holds where the folder looks as it did.
  static let lasting = 3_600

  private var second: Int
  private var signs: String

  /// Nil where the folder changed a moment ago, so that it can't be told from later.
  init?(of folder: RecordFolder, at second: Int = time(nil)) {
    guard let signs = folder.signs else { return nil }
    self.second = second
    self.signs = signs
  }

  /// Reads what ``noted`` wrote.
  init?(noted: String) {
    let parts = noted.split(separator: "\n", maxSplits: 1)
    guard parts.count == 2, let second = Int(parts[0]) else { return nil }
    self.second = second
    signs = String(parts[1])
  }

  /// As the index keeps it.
  var noted: String { "\(second)\n\(signs)" }

  /// Whether the folder looks so now as it did at this look, not long before. A clock that was set
  /// back makes no look last longer.
  func isNow(_ now: FolderLook?) -> Bool {
    guard let now else { return false }
    return signs == now.signs && (0..<FolderLook.lasting).contains(now.second - second)
  }
}
