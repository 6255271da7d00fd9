import CaseModel
import Foundation

/// Hits found by splitting every text of every record anew, with Foundation's idea of marks.
extension ReferenceCasebook {
  /// Hits in order of days, newest first; those of one day in no order.
  func hits(_ query: SearchQuery, today: Day) -> [(day: Day?, record: Record)] {
    records.values.filter { isHit($0, query, today: today) }
      .map { (SearchableRecord($0).day, $0) }
      .sorted { ($0.0?.number ?? .min) > ($1.0?.number ?? .min) }
  }

  func isHit(_ record: Record, _ query: SearchQuery, today: Day) -> Bool {
    let searchable = SearchableRecord(record)
    if query.from != nil || query.through != nil {
      guard let day = searchable.day else { return false }
      if let from = query.from, day < from { return false }
      if let through = query.through, day > through { return false }
    }
    return query.terms.allSatisfy { term in
      let texts = term.field.map { searchable.fields[$0] ?? [] } ?? searchable.texts
      return texts.contains { stands(term, in: $0) } != term.isNegated
    }
      && query.states.allSatisfy { stands($0.name, record, today: today) != $0.isNegated }
  }

  private func stands(_ term: SearchTerm, in text: String) -> Bool {
    let words = plainWords(of: text)
    guard words.count >= term.words.count else { return false }
    return (0...(words.count - term.words.count)).contains { start in
      term.words.indices.allSatisfy { offset in
        let word = words[start + offset]
        let isBeginning = term.isPrefix && offset == term.words.count - 1
        return isBeginning ? word.hasPrefix(term.words[offset]) : word == term.words[offset]
      }
    }
  }

  private func plainWords(of text: String) -> [String] {
    let bare = text.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      !CharacterSet.nonBaseCharacters.contains($0)
    }
    return String(String.UnicodeScalarView(bare)).lowercased()
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func stands(_ state: SearchState.Name, _ record: Record, today: Day) -> Bool {
    switch (row(record, today: today), state) {
    case (.letter(let letter), .overdue): letter.standing.isOverdue
    case (.followUp(let followUp), .overdue):
      followUp.status == .open && followUp.due.map { $0 < today } ?? false
    case (.incident(let incident), .open): incident.status == .open
    case (.followUp(let followUp), .open): followUp.status == .open
    case (.letter(let letter), .open), (.letter(let letter), .unanswered):
      switch letter.standing.state {
      case .paused, .sentWithoutClock, .awaitingReply, .dueSoon, .overdue, .longOverdue: true
      case .draft, .bounced, .withdrawn, .partlyAnswered, .answered: false
      }
    case (.letter(let letter), .openAsks):
      switch letter.standing.state {
      case .draft, .bounced, .withdrawn: false
      default: letter.standing.answeredAsks < letter.standing.asks
      }
    default: false
    }
  }
}
