import CaseModel
import Casework
import CursesTerminal
import Desk
import Dispatch
import Synchronization

/// The work behind the desk, away from the thread that draws. What it comes to is left in the
/// inbox.
final class Behind: Sendable {
  let inbox: Inbox<DeskAction>

  private let casebook: Casebook
  // Saves wait for each other and for nothing else; checks of the folder may take long.
  private let saving = DispatchQueue(label: "saving")
  private let checking = DispatchQueue(label: "checking")
  private let isStopped = Atomic<Bool>(false)
  private let isAbsorbing = Atomic<Bool>(false)

  init(casebook: Casebook, inbox: Inbox<DeskAction>) {
    self.casebook = casebook
    self.inbox = inbox
  }

  // MARK: Saving

  /// Saves, undoes or redoes; in the order asked for.
  func save(_ work: @escaping @Sendable (Casebook) throws(Refusal) -> CommitReport) {
    saving.async { [casebook, inbox] in
      do throws(Refusal) {
        inbox.post(.committed(try work(casebook)))
      } catch {
        inbox.post(.refused(error))
      }
    }
  }

  /// Keeps or forgets what isn't the casebook's, after the saves that were asked for before.
  func keep(_ work: @escaping @Sendable (Casebook) throws(Refusal) -> Void) {
    saving.async { [casebook, inbox] in
      do throws(Refusal) {
        try work(casebook)
      } catch {
        inbox.post(.failed(error))
      }
    }
  }

  /// Runs something else that may take its time.
  func answer(_ work: @escaping @Sendable (Casebook) -> DeskAction) {
    DispatchQueue.global().async { [casebook, inbox] in inbox.post(work(casebook)) }
  }

  // MARK: The folder

  /// Checks the whole folder, showing rows as they come.
  func refresh() {
    checking.async { [self] in
      var lastShown = ContinuousClock.now
      let report = casebook.refresh { progress in
        let now = ContinuousClock.now
        if now - lastShown > .milliseconds(250) {
          lastShown = now
          inbox.post(.progress(Progress(progress)))
          inbox.post(.casebookChanged)
        }
        return !isStopped.load(ordering: .relaxed)
      }
      inbox.post(.progress(nil))
      for remark in report.remarks { inbox.post(.notice(remark)) }
      inbox.post(.casebookChanged)
      tellProblems()
    }
  }

  /// Starts to watch the folder; `ready` is given what poll(2) is to watch, and the wait begins anew
  /// with it.
  func watch(_ ready: @escaping @Sendable (Int32) -> Void) {
    checking.async { [self] in
      if let descriptor = casebook.startWatching() {
        ready(descriptor)
        inbox.post(.progress(nil))
      }
      if let limitation = casebook.watchLimitation { inbox.post(.notice(limitation)) }
    }
  }

  /// Takes in what others changed, unless that is being done already.
  func absorb() {
    guard !isAbsorbing.exchange(true, ordering: .relaxed) else { return }
    checking.async { [self] in
      let changes = casebook.absorbDiskChanges()
      isAbsorbing.store(false, ordering: .relaxed)
      for remark in changes.remarks { inbox.post(.notice(remark)) }
      if casebook.needsRefresh {
        refresh()
      } else if !changes.ids.isEmpty {
        inbox.post(.casebookChanged)
        tellProblems()
      }
    }
  }

  /// Whether the watch's descriptor is being read already.
  var isAbsorbingNow: Bool { isAbsorbing.load(ordering: .relaxed) }

  private func tellProblems() {
    do throws(Refusal) {
      inbox.post(.problems(try casebook.problems()))
    } catch {
      inbox.post(.failed(error))
    }
  }

  // MARK: The end

  /// Stops checks, and waits until every save is done.
  func finish() {
    isStopped.store(true, ordering: .relaxed)
    saving.sync {}
    checking.sync {}
  }
}

extension Progress {
  init(_ progress: RefreshProgress) {
    let isKnown = progress.expected > 0 && progress.seen <= progress.expected
    self.init(
      text: "Reading the folder: \(progress.seen) records",
      fraction: isKnown ? Double(progress.seen) / Double(progress.expected) : nil)
  }
}
