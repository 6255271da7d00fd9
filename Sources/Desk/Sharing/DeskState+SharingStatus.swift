import CaseModel
import TerminalUI

/// What the bottom line says of the history and of colleagues.
extension DeskState {
  /// How far a sync is, whether changes wait, and what is to be chosen; the most urgent last.
  var sharingStatus: [Span] {
    var parts: [Span] = []
    if let progress = sharing.progress {
      parts.append(Span(text: spoken(progress), style: Style(.accent)))
    } else if let mark = syncMark {
      parts.append(mark)
    } else if !isBriefInStatus, let mark = historyMark {
      parts.append(Span(text: mark, style: Style(.dim)))
    }
    // Those that were read: one can act on what the line shows.
    let count = sharing.choices.count
    if count > 0 {
      let way = isBriefInStatus ? "" : " (\(key(.chooseVersions)))"
      parts.append(
        Span(
          text: "\(count.grouped) choice\(count == 1 ? "" : "s")\(way)",
          style: Style(.accent, bold: true)))
    }
    return parts
  }

  private var isBriefInStatus: Bool { size.columns < 60 }

  private func spoken(_ progress: SyncProgress) -> String {
    let percent = progress.fraction.map { " \(Int(min(max(0, $0), 1) * 100))%" } ?? ""
    if sharing.isStopping { return "Stopping" + percent }
    guard !isBriefInStatus else { return progress.stage.spoken + percent }
    return "Syncing: \(progress.stage.spoken)\(percent) (\(key(.sync)) stops it)"
  }

  /// How the casebook here and the shared one stand to each other, in the fewest words; nil where no
  /// place is set up.
  private var syncMark: Span? {
    guard let standing = sharing.standing, standing.place != nil else { return nil }
    let waiting = standing.waiting > 0 ? "\(standing.waiting.grouped) to send" : ""
    if let failed = sharing.failedTry {
      let style = Style(failed.isOutOfReach ? .notice : .problem)
      let what = failed.isOutOfReach ? "Offline" : "Sync failed"
      if isBriefInStatus { return Span(text: what, style: style) }
      guard size.columns >= 100 else {
        return Span(text: waiting.isEmpty ? what : "\(what), \(waiting)", style: style)
      }
      let since = failed.isOutOfReach ? "since " : ""
      let when =
        failed.day == today && !failed.time.isEmpty
        ? failed.time : failed.day.spoken(in: settings.dates.style)
      let rest = waiting.isEmpty ? "" : ", \(waiting)"
      return Span(text: "\(what) \(since)\(when)\(rest) (\(key(.sync)))", style: style)
    }
    if isBriefInStatus {
      // What is overdue has the room there is.
      return waiting.isEmpty || overdue > 0 ? nil : Span(text: waiting, style: Style(.dim))
    }
    return Span(text: waiting.isEmpty ? inStep(standing) : waiting, style: Style(.dim))
  }

  private func inStep(_ standing: SyncStanding) -> String {
    guard let last = standing.lastSync else { return "Nothing to send" }
    return last.day == today
      ? "Synced \(last.clock)" : "Synced \(last.day.spoken(in: settings.dates.style))"
  }

  private var historyMark: String? {
    switch sharing.history {
    case .off?: "No history"
    case .waitingForPerson?: "History waits"
    case .on?, nil: nil
    }
  }
}

extension SyncStage {
  fileprivate var spoken: String {
    switch self {
    case .noting: "noting changes"
    case .fetching: "receiving"
    case .merging: "bringing together"
    case .sending: "sending"
    }
  }
}
