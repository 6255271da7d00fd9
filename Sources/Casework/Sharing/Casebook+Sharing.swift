package import CaseModel
internal import CaseStore
internal import Glibc
internal import Synchronization

extension Casebook {
  /// How this casebook and the shared one stand to each other, without asking there. Starts git, which
  /// takes a moment.
  package var syncStanding: SyncStanding { sharing.standing(openChoices: choices().count) }

  /// Whether the folder of the shared casebook can be reached, as one on a stick; nil where none was
  /// set up, or it isn't in a folder. May take long where it is on another machine.
  package var isSyncPlaceThere: Bool? { sharing.isPlaceThere }

  /// Keeps where the shared casebook is: a folder, or an address of ssh or https. A folder that is
  /// empty, or isn't there yet, is made ready.
  /// - Throws: where that can't be such a place, or isn't there.
  package func setSyncPlace(_ address: String) throws(Refusal) { try sharing.setPlace(address) }

  /// Brings this casebook and the shared one together: notes what was done here, receives what others
  /// sent, merges, and sends.
  ///
  /// Whatever interrupts it, nothing is half done, and the next one goes on from there.
  /// - Parameter progress: called now and then; false stops it.
  package func sync(
    now: Moment, today: Day, progress: (SyncProgress) -> Bool = { _ in true }
  ) throws(Refusal) -> SyncReport {
    if let whyReadOnly { throw Refusal("Nothing was synced. \(whyReadOnly)") }
    let sharing = sharing
    let remarks = Mutex<[String]>([])
    var report = try sharing.sync(
      now: now,
      CasebookSharing.Surroundings(
        folder: { self.folder },
        note: { () throws(Refusal) in
          try sharing.history.commit(now: now, looking: .everywhere).remarks
        },
        save: { (save) throws(SaveFailure) in
          try self.saving.withLock { _ throws(SaveFailure) in
            let outcome = try save()
            let told = self.tellIndex(of: outcome) + self.followSettings()
            remarks.withLock { $0 += told }
            return outcome
          }
        }), progress)
    report.remarks += remarks.withLock { $0 }
    report.openChoices = choices().count
    return report
  }

  /// Makes a casebook in a folder that is missing or empty, of the shared one at an address. Where that
  /// was interrupted, the next call for the same folder goes on.
  /// - Parameter progress: called now and then; false stops it, and nothing is left in the folder.
  /// - Returns: what the person should know.
  @discardableResult
  package static func join(
    at path: String, from address: String, progress: (SyncProgress) -> Bool = { _ in true }
  ) throws(Refusal) -> [String] {
    try CasebookSharing.join(
      at: path, from: address, git: GitProgram.found(in: searchPath), searchPath: searchPath,
      progress)
  }

  /// Why ``join(at:from:progress:)`` can't make a casebook in a folder, as far as the folder tells; nil
  /// where it can.
  package static func hindrance(toJoiningAt path: String) -> Refusal? {
    CasebookSharing.hindrance(toJoiningAt: path)
  }

  private var sharing: CasebookSharing {
    CasebookSharing(historyFolder, searchPath: Casebook.searchPath)
  }

  private static var searchPath: String? { getenv("PATH").map { String(cString: $0) } }
}
