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
  /// What is noted in the history, after each save and each change that was found.
  let noting: Noting

  private let casebook: Casebook
  // Saves wait for each other and for nothing else; checks of the folder may take long.
  private let saving = DispatchQueue(label: "saving")
  private let checking = DispatchQueue(label: "checking")
  private let isStopped = Atomic<Bool>(false)
  private let isAbsorbing = Atomic<Bool>(false)
  private let isChecking = Atomic<Bool>(false)
  private let isInterrupted = Atomic<Bool>(false)
  private let isLooking = Atomic<Bool>(false)

  init(casebook: Casebook, inbox: Inbox<DeskAction>) {
    self.casebook = casebook
    self.inbox = inbox
    noting = Noting(casebook: casebook, inbox: inbox)
  }

  // MARK: Saving

  /// Saves, undoes or redoes; in the order asked for.
  func save(_ work: @escaping @Sendable (Casebook) throws(Refusal) -> CommitReport) {
    saving.async { [casebook, inbox, noting] in
      do throws(Refusal) {
        inbox.post(.committed(try work(casebook)))
        noting.soon()
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

  /// Checks the whole folder, showing rows as they come; where that is being done, stops it. What was
  /// read until then stays, and the next check goes on from there.
  func refresh() {
    if isChecking.load(ordering: .relaxed) {
      isInterrupted.store(true, ordering: .relaxed)
    } else {
      checking.async { [self] in check() }
    }
  }

  private func check() {
    isInterrupted.store(false, ordering: .relaxed)
    isChecking.store(true, ordering: .relaxed)
    let start = ContinuousClock.now
    var line = ReadingLine()
    var told: (at: ContinuousClock.Instant, read: Int) = (start, 0)
    let report = casebook.refresh { progress in
      let now = ContinuousClock.now
      // The first rows show as soon as they are there.
      let isFirst = told.read == 0 && progress.read > 0
      if isFirst || now - told.at > .milliseconds(250) {
        inbox.post(.progress(Progress(text: line.text(progress, after: now - start))))
        if progress.read > told.read { inbox.post(.casebookChanged) }
        told = (now, progress.read)
      }
      return !isStopped.load(ordering: .relaxed) && !isInterrupted.load(ordering: .relaxed)
    }
    isChecking.store(false, ordering: .relaxed)
    inbox.post(.progress(nil))
    for remark in report.remarks { inbox.post(.notice(remark)) }
    if isInterrupted.load(ordering: .relaxed), !report.isComplete {
      inbox.post(.notice("Reading the folder was stopped. F5 goes on where it was."))
    }
    inbox.post(.casebookChanged)
    tellProblems()
    if report.isComplete {
      lookFromNowOn()
      noting.soon(outside: true)
    }
  }

  /// Starts to watch the folder; `ready` is given what poll(2) is to watch, and the wait begins anew
  /// with it. The check that comes next takes every folder into the watch.
  func watch(_ ready: @escaping @Sendable (Int32) -> Void) {
    checking.async { [self] in
      if let descriptor = casebook.startWatching() {
        ready(descriptor)
        inbox.post(.progress(nil))
      }
    }
    lookForFolderLater()
  }

  // A folder that went away with its stick is there again without a word.
  private func lookForFolderLater() {
    checking.asyncAfter(deadline: .now() + .seconds(2)) { [weak self] in
      guard let self, !isStopped.load(ordering: .relaxed) else { return }
      if casebook.lookForFolder() {
        inbox.post(.notice("The casebook's folder is there again."))
        check()
      }
      lookForFolderLater()
    }
  }

  /// Takes in what others changed, unless that is being done already.
  func absorb() {
    guard !isAbsorbing.exchange(true, ordering: .relaxed) else { return }
    checking.async { [self] in absorb(looking: false) }
  }

  private func absorb(looking: Bool) {
    let changes = casebook.absorbDiskChanges(looking: looking)
    if !looking { isAbsorbing.store(false, ordering: .relaxed) }
    for remark in changes.remarks { inbox.post(.notice(remark)) }
    if casebook.needsRefresh, !casebook.isGitBusy {
      check()
    } else if !changes.ids.isEmpty {
      inbox.post(.casebookChanged)
      tellProblems()
      noting.soon(outside: true)
    }
    // The system may have no watch left for folders that came.
    lookFromNowOn()
  }

  /// Looks now and then at folders that the system doesn't watch, as soon as there are some, and says
  /// so.
  private func lookFromNowOn() {
    guard case .polled = casebook.watchKind, !isLooking.exchange(true, ordering: .relaxed) else {
      return
    }
    if let sentence = casebook.watchKind.sentence { inbox.post(.notice(sentence)) }
    lookLater()
  }

  private func lookLater() {
    guard case .polled(let seconds, _) = casebook.watchKind else {
      isLooking.store(false, ordering: .relaxed)
      return
    }
    checking.asyncAfter(deadline: .now() + .seconds(seconds)) { [weak self] in
      guard let self, !isStopped.load(ordering: .relaxed) else { return }
      absorb(looking: true)
      lookLater()
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

  /// Stops checks, and waits until every save is done and noted.
  /// - Returns: what is left for the next time, as a sentence; nil where nothing is.
  func finish() -> String? {
    isStopped.store(true, ordering: .relaxed)
    saving.sync {}
    checking.sync {}
    return noting.finish()
  }
}
