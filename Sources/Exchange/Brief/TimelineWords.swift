import CaseModel

/// A line of a timeline in words.
struct TimelineWords {
  enum Mark { case incident, letter, response, silence, toDo, done }

  let mark: Mark
  /// Empty where it isn't known.
  let date: String
  let title: String
  /// More about it; may be empty.
  let detail: String

  init(_ entry: TimelineEntry, in brief: BriefContent) {
    date = entry.date?.spoken ?? ""
    switch (entry.what, entry.record) {
    case (.silence(let silence), .letter(let letter)):
      mark = .silence
      title = Self.words(of: silence)
      detail = brief.label(of: letter.id) ?? ""
    case (_, .letter(let letter)):
      mark = .letter
      title = letter.title
      let addressees = letter.addressees.map(\.shortName).joined(separator: ", ")
      detail = [
        brief.label(of: letter.id) ?? letter.kind.label,
        addressees.isEmpty ? "" : "to \(addressees)",
        letter.asks.isEmpty ? "" : "\(letter.asks.count) ask\(letter.asks.count == 1 ? "" : "s")",
      ].filter { !$0.isEmpty }.joined(separator: " · ")
    case (_, .response(let response)):
      mark = .response
      title = response.headline
      let answered = response.letters.compactMap { brief.label(of: $0)?.lowercased() }
      detail = [
        response.title.isEmpty ? "" : response.kind.label, response.stance?.label ?? "",
        answered.isEmpty ? "" : "on \(answered.joined(separator: ", "))",
      ].filter { !$0.isEmpty }.joined(separator: " · ")
    case (let what, .followUp(let followUp)):
      mark = what == .toDo ? .toDo : .done
      title = followUp.title
      detail =
        switch what {
        case .toDo: "Still to be done"
        case .cancelled: "Cancelled"
        default: followUp.outcome.isEmpty ? "Done" : "Done: \(followUp.outcome)"
        }
    case (_, .incident(let incident)):
      mark = .incident
      title = incident.title
      detail = ""
    }
  }

  private static func words(of silence: Silence) -> String {
    let days = "\(silence.days) day\(silence.days == 1 ? "" : "s")"
    return silence.goesOn ? "No reply for \(days), and still none" : "A reply after \(days)"
  }
}
