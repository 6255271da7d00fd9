import CaseModel
import TerminalUI

/// Sync with colleagues.
extension DeskState {
  /// Begins to sync; asks for a place where none was set up; stops a sync that runs.
  mutating func sync() -> [DeskEffect] {
    if sharing.progress != nil { return stopSync() }
    // Colleagues are to see who changed what.
    if sharing.history == .waitingForPerson { return [.prepareForm(.person)] }
    guard sharing.standing?.place != nil else { return [.prepareForm(.syncPlace)] }
    return startSync()
  }

  mutating func startSync() -> [DeskEffect] {
    sharing.progress = SyncProgress(stage: .noting)
    sharing.isStopping = false
    return [.sync]
  }

  mutating func stopSync() -> [DeskEffect] {
    guard sharing.progress != nil, !sharing.isStopping else { return [] }
    sharing.isStopping = true
    return [.stopSync]
  }

  /// Says what came of it.
  mutating func synced(_ report: SyncReport) -> [DeskEffect] {
    sharing.progress = nil
    sharing.isStopping = false
    sharing.failedTry = nil
    var sentences = [report.spoken] + report.remarks
    if report.openChoices > sharing.standing?.openChoices ?? 0 {
      sentences.append("\(key(.chooseVersions)) lists what is to be chosen.")
    }
    notice = Notice(text: sentences.joined(separator: " "))
    history.reload()
    return report.changed.isEmpty ? [] : reload()
  }

  mutating func syncFailed(_ refusal: Refusal) {
    let wasStopped = sharing.isStopping
    sharing.progress = nil
    sharing.isStopping = false
    notice = Notice(text: refusal.sentence, isProblem: !wasStopped)
    if !wasStopped {
      sharing.failedTry = FailedSync(isOutOfReach: refusal.isOutOfReach, day: today, time: now)
    }
  }

  /// Says that the shared casebook is back, where it was missed.
  mutating func syncPlaceIsThere() {
    guard let place = sharing.standing?.place, sharing.failedTry?.isOutOfReach == true else {
      return
    }
    sharing.failedTry = nil
    notice = Notice(text: "\(place) is there again. \(key(.sync)) syncs.")
  }

  /// Takes in how the two casebooks stand to each other.
  mutating func take(_ standing: SyncStanding) -> [DeskEffect] {
    let before = sharing.standing
    sharing.standing = standing
    let isNews = standing.openChoices != before?.openChoices ?? 0
    return isNews || standing.openChoices != sharing.choices.count ? [.findChoices] : []
  }

  /// Closes the prompt that asked for the place, and syncs: that shows whether it works.
  mutating func syncPlaceSet(_ standing: SyncStanding) -> [DeskEffect] {
    if standing.place != sharing.standing?.place { sharing.failedTry = nil }
    var effects = take(standing)
    if case .form(.syncPlace(let prompt)) = dialog, prompt.isSaving {
      dialog = nil
      effects.append(.discardDraft(key: prompt.draftKey))
    }
    return effects + (standing.place == nil ? [] : startSync())
  }

  /// Why a command of this room doesn't apply now, as a sentence; nil where it does.
  func reasonAgainstSharing(_ command: DeskCommand) -> String? {
    switch command {
    case .sync, .setUpSync:
      if let whyHistoryIsOff { return "Sync needs a history. \(whyHistoryIsOff)" }
      if command == .setUpSync, sharing.progress != nil { return "A sync is running." }
      return command == .sync && sharing.isStopping ? "The sync is being stopped." : nil
    case .chooseVersions:
      guard sharing.choices.isEmpty else { return nil }
      return sharing.standing?.openChoices ?? 0 > 0
        ? "What is to be chosen is being read; a moment, please."
        : "There is nothing to choose: no two people wrote the same thing differently."
    default: return nil
    }
  }
}

extension SyncReport {
  /// `Synced: 3 changes came in, 1 was sent.`
  fileprivate var spoken: String {
    func changes(_ count: Int) -> String {
      count == 1 ? "1 change" : "\(count.grouped) changes"
    }
    return switch (received, sent) {
    case (0, 0): "Synced: nothing new, here or there."
    case (_, 0): "Synced: \(changes(received)) came in."
    case (0, _): "Synced: \(changes(sent)) sent."
    case (_, _): "Synced: \(changes(received)) came in, \(changes(sent)) sent."
    }
  }
}
