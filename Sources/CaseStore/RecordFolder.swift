package import CaseModel
import Glibc
import RecordText
import Synchronization

/// A casebook's folder: the only way to its records. Reading needs no lock, since files are only
/// ever replaced as a whole; all writing goes through ``commit(_:places:today:)`` and
/// ``revert(_:)``.
package final class RecordFolder: Sendable {
  /// The absolute path, or the one that it was opened by.
  package let path: String
  /// What `casedesk.yaml` says.
  package let settings: CasebookSettings
  /// How the settings file looked before it was read; nil where it had changed so recently that its
  /// next change might look the same.
  package var settingsStamp: Stamp? { settled(readSettingsStamp) }
  private let readSettingsStamp: Stamp
  /// Why nothing can be saved here, as a sentence; nil where the casebook can be written.
  package let whyReadOnly: String?
  /// What came up while opening, as sentences: a change that a crash interrupted, for instance.
  package let openingRemarks: [String]
  let root: Folder
  let clock = FileClockKeeper()
  /// How long a save waits for another program's, in milliseconds.
  let patience: Int
  /// What is said once and not at every save.
  private let said = Mutex<Set<String>>([])

  init(
    path: String, root: Folder, settings: CasebookSettings, settingsStamp: Stamp,
    whyReadOnly: String?, openingRemarks: [String], patience: Int
  ) {
    readSettingsStamp = settingsStamp
    self.path = path
    self.root = root
    self.settings = settings
    self.whyReadOnly = whyReadOnly
    self.openingRemarks = openingRemarks
    self.patience = patience
  }

  /// Whether git is changing files: until it has finished, a file that is missing isn't to be
  /// taken for deleted. A ``FolderWatch`` tells of the end.
  package var isGitBusy: Bool {
    faccessat(root.descriptor.number, ".git/index.lock", F_OK, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// Where a file of the casebook lies on this machine.
  package func absolutePath(of path: String) -> String { self.path + "/" + path }
}

extension RecordFolder {
  /// Does something under the lock, after a change that a crash interrupted has been dealt with.
  func locked<Result>(
    for names: String, _ body: (_ remarks: [String]) throws(SaveFailure) -> Result
  ) throws(SaveFailure) -> Result {
    if let whyReadOnly {
      throw .refusing("\(names) not saved. \(whyReadOnly)")
    }
    let lock: CasebookLock?
    var remarks: [String] = []
    do {
      lock = try CasebookLock.take(in: root, waiting: patience)
      if let lock {
        remarks = try Recovery(root: root, isExclusive: lock.isExclusive).run()
        if !lock.isExclusive { remarks += once(RecordFolder.withoutLocks) }
      }
    } catch {
      throw .refusing("\(names) not saved: \(error.explanation) (\(VisibleName.of(error.path)))")
    }
    guard let lock else {
      let waited = patience < 1_000 ? "\(patience) milliseconds" : "\(patience / 1_000) seconds"
      throw .refusing(
        """
        \(names) not saved: another program has been saving in this casebook for \(waited). Wait \
        until it has finished, then save again.
        """)
    }
    return try withExtendedLifetime(lock) { () throws(SaveFailure) in try body(remarks) }
  }

  /// The remark, unless it was made before.
  func once(_ remark: String) -> [String] {
    said.withLock { $0.insert(remark).inserted } ? [remark] : []
  }

  private static let withoutLocks = """
    This disk has no locks, so two programs that save at once aren't kept apart. Let one person at \
    a time change the casebook.
    """
}
