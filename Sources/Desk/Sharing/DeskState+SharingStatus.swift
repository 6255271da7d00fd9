import CaseModel
import TerminalUI

/// What the bottom line says of the history and of colleagues.
extension DeskState {
  /// How far a sync is, whether changes wait, and what is to be chosen; the most urgent last.
  var sharingStatus: [Span] {
    var parts: [Span] = []
    let isNarrow = size.columns < 60
    if let progress = sharing.progress {
      let text = sharing.isStopping ? "Stopping" : progress.stage.spoken
      let percent = progress.fraction.map { " \(Int(min(max(0, $0), 1) * 100))%" } ?? ""
      let way = sharing.isStopping || isNarrow ? "" : " (\(key(.sync)) stops it)"
      parts.append(Span(text: text + percent + way, style: Style(.accent)))
    } else if !isNarrow, let mark = syncMark ?? historyMark {
      parts.append(Span(text: mark, style: Style(.dim)))
    }
    let count = sharing.standing?.openChoices ?? 0
    if count > 0 {
      let way = isNarrow ? "" : " (\(key(.chooseVersions)))"
      parts.append(
        Span(
          text: "\(count.grouped) choice\(count == 1 ? "" : "s")\(way)",
          style: Style(.accent, bold: true)))
    }
    return parts
  }

  /// `3 to send`, `Synced 14:03`; nil where no place is set up.
  private var syncMark: String? {
    guard let standing = sharing.standing, standing.place != nil else { return nil }
    if standing.waiting > 0 { return "\(standing.waiting.grouped) to send" }
    guard let last = standing.lastSync else { return "Not synced yet" }
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
    case .noting: "Syncing: noting changes"
    case .fetching: "Syncing: receiving"
    case .merging: "Syncing: bringing together"
    case .sending: "Syncing: sending"
    }
  }
}
