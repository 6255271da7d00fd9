package import CaseModel
import Glibc

extension CasebookSharing {
  /// What a sync needs of whoever has the casebook open.
  package struct Surroundings {
    var folder: () -> RecordFolder
    var note: () throws(Refusal) -> [String]
    var save: (() throws(SaveFailure) -> SaveOutcome) throws(SaveFailure) -> SaveOutcome

    /// - Parameters:
    ///   - folder: the casebook's, as it was opened last.
    ///   - note: takes into the history what was changed and isn't noted yet; gives remarks.
    ///   - save: does what it is given, which changes files, and follows it.
    package init(
      folder: @escaping () -> RecordFolder, note: @escaping () throws(Refusal) -> [String],
      save: @escaping (() throws(SaveFailure) -> SaveOutcome) throws(SaveFailure) -> SaveOutcome
    ) {
      self.folder = folder
      self.note = note
      self.save = save
    }
  }

  /// Receives, brings together and sends. What is killed, cut off or refused midway is whole or absent,
  /// and made up for by the next one.
  package func sync(
    now: Moment, _ surroundings: Surroundings, _ progress: (SyncProgress) -> Bool
  ) throws(Refusal) -> SyncReport {
    switch history.standing {
    case .on: break
    case .off(let sentence):
      throw Refusal("Nothing was synced. Sharing needs the history of the casebook. \(sentence)")
    case .waitingForPerson:
      throw Refusal(
        "Nothing was synced, since the desk doesn't know who you are. Say your name first.")
    }
    guard let place else {
      throw Refusal("Nothing was synced, since there is no shared casebook yet. Set one up first.")
    }
    let address = try SharedAddress(place)
    guard let repository = history.repository, let person = history.person else {
      throw Refusal("Nothing was synced. Open the casebook again, then sync.")
    }
    let report: SyncReport?
    var refused: Refusal?
    do {
      report = try history.locked("syncing", waiting: false) {
        (folder, lock) throws(HistoryFailure) in
        let run = SyncRun(
          sharing: self, transport: Transport(repository: repository, address: address, ssh: ssh),
          repository: repository, person: person, now: now, lock: lock, deskFolder: folder,
          surroundings: surroundings)
        do throws(Refusal) {
          return try run.run(progress)
        } catch {
          refused = error
          throw .other(error.sentence)
        }
      }
    } catch {
      throw refused ?? Refusal(error.explanation)
    }
    guard let report else {
      throw Refusal("Nothing was synced: another program is syncing this casebook. Wait for it.")
    }
    note(lastSync: now)
    return report
  }
}
