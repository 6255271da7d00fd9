internal import CaseIndex
package import CaseModel
internal import CaseStore
internal import Synchronization

/// The one door to a casebook: what the desk and the command line read and change goes through
/// here. Records are read from and saved to their files; lists come from the index.
///
/// Any thread may ask. Reading never waits for saving; saves, checks of the folder and taking in
/// what others changed wait for each other, and run behind the drawing thread.
package final class Casebook: Sendable {
  /// The folder, as it was named when it was opened.
  package let path: String
  /// What came up while opening, as whole sentences.
  package let openingRemarks: [String]

  let index: IndexKeeper
  /// Whoever saves, or tells the index what files hold, has this: so that the index never hears of
  /// a file's older state after a newer one.
  let saving = Mutex(())
  let history = Mutex(UndoHistory())
  let refreshing = Mutex(())
  let watch = Mutex<FolderWatch?>(nil)
  let pace = Mutex(WatchPace())
  /// Files that were missing while git was at work, and may have come back.
  let heldBack = Mutex<Set<String>>([])
  let knownImports = Mutex(KnownImports())
  /// How often the system turned a reading down that may succeed the next time.
  let turnedDown = Atomic<Int>(0)
  /// Whether the path led nowhere when it was last looked at.
  private let isAway = Atomic<Bool>(false)
  /// What was done here, for good.
  let historyFolder: HistoryFolder
  /// The clock on the wall, by which the history says when something was done.
  let clock: @Sendable () -> Moment
  let drafts: DraftFolder
  /// What is to become of drafts, by their keys, until it has.
  let announcedDrafts = Mutex<[String: DraftDeed]>([:])
  let undoFolder: UndoFolder
  private let opened: Mutex<Opened>

  /// The folder with the settings that it was opened with.
  struct Opened: Sendable {
    var folder: RecordFolder
    var settingsStamp: Stamp?
  }

  init(
    _ path: String, _ opened: Opened, _ place: CasebookPlace, index: IndexKeeper,
    stateFolder: String, history: HistoryFolder, clock: @escaping @Sendable () -> Moment
  ) {
    self.path = path
    historyFolder = history
    self.clock = clock
    self.opened = Mutex(opened)
    self.index = index
    drafts = DraftFolder(path: "\(stateFolder)/drafts/\(place.key)")
    undoFolder = UndoFolder(path: "\(stateFolder)/undo/\(place.key)")
    drafts.removeLeftovers()
    openingRemarks = opened.folder.openingRemarks + index.openingRemarks
  }

  /// Opens a casebook without looking at its records: lists show what the index has until
  /// ``refresh(_:)`` has run.
  /// - Parameters:
  ///   - cacheFolder: where indexes of all casebooks are kept; made where it is missing.
  ///   - stateFolder: where drafts and what undoes changes are kept for all casebooks; made where
  ///     it is missing.
  ///   - searchPath: the folders in which git is looked for, as the environment names them; nil for
  ///     those of the system.
  ///   - clock: what the clock on the wall shows, for the history.
  package static func open(
    _ path: String, cacheFolder: String, stateFolder: String, searchPath: String? = nil,
    clock: @escaping @Sendable () -> Moment = Moment.onTheWall
  ) throws(CasebookNotOpened) -> Casebook {
    let opened = try openFolder(path)
    let place = CasebookPlace(of: path)
    do {
      let index = try IndexKeeper(
        folder: "\(cacheFolder)/index/\(place.key)", identity: place.identity)
      return Casebook(
        path, opened, place, index: index, stateFolder: stateFolder,
        history: .open(path, git: .found(in: searchPath)), clock: clock)
    } catch {
      throw CasebookNotOpened(.unusable, error.sentence)
    }
  }

  /// Makes a casebook in a folder that is missing or empty.
  package static func make(
    at path: String, name: String, organisation: String
  ) throws(Refusal) {
    try RecordFolder.createCasebook(at: path, name: name, organisation: organisation)
  }

  /// What `casedesk.yaml` says.
  package var settings: CasebookSettings { folder.settings }

  /// Why nothing can be saved here, as a sentence; nil where the casebook can be written.
  package var whyReadOnly: String? { folder.whyReadOnly }

  /// Notes how the index was left, so that the next start needs no check of it.
  package func close() { index.close() }

  var folder: RecordFolder { opened.withLock { $0.folder } }

  /// Reads the settings again where their file looks otherwise than it did.
  /// - Returns: a sentence where it can't be read; the old settings then stay.
  func rereadSettings() -> String? {
    let known = opened.withLock { $0 }
    guard known.folder.stamp(of: Filing.settings) != known.settingsStamp else { return nil }
    do {
      let anew = try Casebook.openFolder(path)
      opened.withLock { $0 = anew }
      return nil
    } catch {
      return "\(error.sentence) Until then the settings stay as they were."
    }
  }

  /// Opens the folder again where its path leads to another one than before, as after a stick was put
  /// back. The folder of another casebook isn't taken for it.
  /// - Returns: whether it did.
  @discardableResult
  func followPath() -> Bool {
    let known = folder
    guard known.whereabouts == .elsewhere, let anew = try? Casebook.openFolder(path),
      anew.folder.settings == known.settings
    else { return false }
    opened.withLock { $0 = anew }
    isAway.store(false, ordering: .relaxed)
    watch.withLock { $0 }?.follow(anew.folder)
    index.setNeedsRefresh(true)
    return true
  }

  /// Looks where the casebook's folder is; to be called every few seconds, since nobody tells of a
  /// folder that came back, as on a stick that was put in again.
  /// - Returns: whether it came back since the last call, so that ``refresh(_:)`` is due.
  package func lookForFolder() -> Bool {
    switch folder.whereabouts {
    case .elsewhere: return followPath()
    case .nowhere:
      isAway.store(true, ordering: .relaxed)
      return false
    case .here:
      guard isAway.exchange(false, ordering: .relaxed) else { return false }
      // Folders that came while it was away couldn't be watched.
      watch.withLock { $0 }?.follow(folder)
      index.setNeedsRefresh(true)
      return true
    }
  }

  static func openFolder(_ path: String) throws(CasebookNotOpened) -> Opened {
    let folder = try RecordFolder.open(path)
    return Opened(folder: folder, settingsStamp: folder.settingsStamp)
  }
}
