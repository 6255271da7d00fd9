import CaseModel
import Casework
import CursesTerminal
import Desk
import Dispatch
import Synchronization

/// Notes in the history what was saved, a moment later and away from everything else, so that nothing
/// waits for it; and syncs with colleagues, on a person's word alone.
final class Noting: Sendable {
  private struct State: Sendable {
    /// Whether a look at what was done is to come.
    var isDue = false
    /// Whether it is to look at all files for what other programs changed.
    var looksOutside = false
    var isSyncing = false
    var isLookingForPlace = false
    var isStopped = false
    /// What was said of the history last; it isn't said twice.
    var told: [String] = []
  }

  private let casebook: Casebook
  private let inbox: Inbox<DeskAction>
  private let noting = DispatchQueue(label: "noting")
  private let syncing = DispatchQueue(label: "syncing")
  /// A folder on another machine may let one wait for long.
  private let looking = DispatchQueue(label: "looking for the shared casebook")
  private let state = Mutex(State())

  init(casebook: Casebook, inbox: Inbox<DeskAction>) {
    self.casebook = casebook
    self.inbox = inbox
  }

  /// Tells how it stands with the history and with colleagues, and notes what waits from before.
  /// - Parameter saysWhyOff: whether it is said, once for each casebook, that no history is kept.
  func start(sayingWhyOff saysWhyOff: Bool, today: Day) {
    noting.async { [self] in
      tell()
      looking.async { [self] in
        if casebook.isSyncPlaceThere == true { inbox.post(.syncPlaceIsThere) }
        lookForPlace()
      }
      if saysWhyOff, case .off(let why) = casebook.historyStanding {
        let notice = DeskState.historyNotice(why, on: today)
        guard (try? casebook.draft(notice.key))?.fields != notice.fields else { return }
        inbox.post(.historyOffIsNews(why))
      }
    }
    soon()
  }

  /// Notes what was done once a moment has passed, and with it all that is done until then.
  /// - Parameter outside: whether other programs may have changed something.
  func soon(outside: Bool = false) {
    let isFirst = state.withLock { state in
      defer { state.isDue = true }
      state.looksOutside = state.looksOutside || outside
      return !state.isDue && !state.isStopped
    }
    guard isFirst else { return }
    noting.asyncAfter(deadline: .now() + .milliseconds(1_500)) { [self] in noteIfDue() }
  }

  private func noteIfDue() {
    let due = state.withLock { state in
      defer { (state.isDue, state.looksOutside) = (false, false) }
      return (state.isDue, outside: state.looksOutside)
    }
    guard due.0 else { return }
    let report = casebook.noteHistory(
      now: SystemMoment.now(), looking: due.outside ? .everywhere : .nowhere)
    let isNews = state.withLock { state in
      defer { state.told = report.remarks }
      return report.remarks != state.told
    }
    if isNews { for remark in report.remarks { inbox.post(.notice(remark)) } }
    tell()
  }

  private func tell() {
    inbox.post(.historyNoted(casebook.historyStanding))
    inbox.post(.syncStanding(casebook.syncStanding))
  }

  // MARK: Sync

  func sync(today: Day) {
    let isFree = state.withLock { state in
      defer { state.isSyncing = true }
      return !state.isSyncing && !state.isStopped
    }
    guard isFree else { return }
    syncing.async { [self] in
      var told = ContinuousClock.now
      var stage: SyncStage?
      do throws(Refusal) {
        let report = try casebook.sync(now: SystemMoment.now(), today: today) { progress in
          let now = ContinuousClock.now
          if progress.stage != stage || now - told > .milliseconds(250) {
            (told, stage) = (now, progress.stage)
            inbox.post(.syncProgress(progress))
          }
          return state.withLock { $0.isSyncing && !$0.isStopped }
        }
        inbox.post(.synced(report))
      } catch {
        inbox.post(.syncFailed(error))
        looking.async { [self] in lookForPlace() }
      }
      state.withLock { $0.isSyncing = false }
      tell()
    }
  }

  /// Stops a sync, as soon as it can.
  func stopSync() { state.withLock { $0.isSyncing = false } }

  /// Looks now and then for the folder of the shared casebook where that is away, and tells when it is
  /// there.
  private func lookForPlace() {
    let isFirst = state.withLock { state in
      defer { state.isLookingForPlace = true }
      return !state.isLookingForPlace
    }
    if isFirst { lookForPlace(wasThere: nil) }
  }

  private func lookForPlace(wasThere: Bool?) {
    let isThere = casebook.isSyncPlaceThere
    if wasThere == false, isThere == true { inbox.post(.syncPlaceIsThere) }
    let goesOn = state.withLock { state in
      state.isLookingForPlace = isThere == false && !state.isStopped
      return state.isLookingForPlace
    }
    guard goesOn else { return }
    looking.asyncAfter(deadline: .now() + .seconds(2)) { [weak self] in
      self?.lookForPlace(wasThere: isThere)
    }
  }

  // MARK: The end

  /// Notes what waits, for as long as a person may be kept waiting.
  /// - Returns: what is left for the next time, as a sentence; nil where nothing is.
  func finish() -> String? {
    state.withLock { $0.isStopped = true }
    let group = DispatchGroup()
    noting.async(group: group) { [self] in noteIfDue() }
    syncing.async(group: group) {}
    guard group.wait(timeout: .now() + .seconds(15)) == .timedOut else { return nil }
    return """
      What you did is saved; noting it in the history wasn't done in time. The desk does it when it \
      is opened next.
      """
  }
}
