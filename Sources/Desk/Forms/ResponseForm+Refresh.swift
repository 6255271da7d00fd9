import CaseModel
import TerminalUI

/// What follows from what was typed: the asks of the letters chosen, the follow-up proposed, what
/// each date means, and what is wrong.
extension ResponseForm {
  mutating func refresh() {
    form.setFields(askFields(), of: "asks")
    for entry in form.entries(of: "quote") {
      let speaker = form.text("from.name")
      form.setPlaceholder(
        speaker.isEmpty ? "" : "\(speaker), if left empty", of: "quote.\(entry.serial).speaker")
    }
    if existing == nil { proposeNext() }
    let response = self
    form.review { form, field in response.review(field, in: form) }
  }

  // MARK: The follow-up proposed

  /// Asks of the chosen letters that neither this response nor an earlier one settles.
  var openAsks: [(letter: Letter, ask: Ask)] {
    shownAsks.filter { letter, ask in
      let outcome: Outcome? = form.term("\(askField(letter, ask)).outcome")
      return outcome?.answersAsk != true
        && !settled.contains(AskKey(letter: letter.id, number: ask.number))
    }
  }

  private mutating func proposeNext() {
    let proposal = proposedFollowUp()
    form.propose(proposal.isWanted ? "yes" : "no", for: "next.wanted")
    form.propose(proposal.title, for: "next.title")
    form.propose(proposal.due.typed(in: dates.style), for: "next.due")
    let isWanted = form.isYes("next.wanted")
    for name in ["title", "due", "owner", "priority"] {
      form.setHidden(!isWanted, of: "next.\(name)")
    }
  }

  private func proposedFollowUp() -> (isWanted: Bool, title: String, due: Day) {
    let who = party.shortName.isEmpty ? "them" : party.shortName
    let kind: ResponseKind? = form.term("kind")
    let open = openAsks
    switch kind {
    case .acknowledgement, .holdingReply, .autoReply:
      return (true, "Reply due from \(who)", workingDay(inDays: 14))
    default: break
    }
    guard !form.chosenLetters.isEmpty else {
      return (false, "Write to \(who) about the statement", workingDay(inDays: 14))
    }
    switch open.count {
    case 0: return (false, "Thank \(who)", workingDay(inDays: 14))
    case 1:
      return (true, "Ask \(who) about ask \(open[0].ask.number)", workingDay(inDays: 21))
    default:
      return (true, "Ask \(who) about the \(open.count) open asks", workingDay(inDays: 21))
    }
  }

  private func workingDay(inDays days: Int) -> Day {
    let day = today.adding(days: days)
    return switch day.weekday {
    case .saturday: day.adding(days: 2)
    case .sunday: day.adding(days: 1)
    default: day
    }
  }

  // MARK: Problems

  private func review(_ field: FormField, in form: Form) -> FieldReview {
    if let review = reviewEnclosures(field, in: form) { return review }
    let parts = field.name.split(separator: ".").map(String.init)
    switch (parts.first, parts.last) {
    case ("incident", _): return form.reviewIncident(field, "A response")
    case ("from", "name"):
      return party.isEmpty
        ? problem("Give at least a name, an office or a body: who responded?") : .fine
    case ("kind", _):
      return field.text.isEmpty
        ? problem(
          "Choose what kind it is: only some kinds end the wait for an answer.")
        : .fine
    case ("date", _): return reviewDateGiven("date", in: form)
    case ("received", _): return reviewReceived(in: form)
    case ("letter", _): return form.reviewChosenOnce(field, "This letter")
    case ("ask", "note"): return reviewNote(field, parts, in: form)
    case ("quote", let last): return reviewQuote(field, last, in: form)
    case ("source", _): return form.reviewSource(field, today: today, dates: dates)
    case ("next", "title"):
      return form.isBlank("next.title")
        ? problem("Say what is to be done, or choose No above.") : .fine
    case ("next", "due"):
      return form.reviewDate(
        "next.due", today: today, dates: dates, leaning: .future, allowsPartial: false)
    default: return .fine
    }
  }

  private func problem(_ sentence: String) -> FieldReview { FieldReview(problem: sentence) }

  private func reviewDateGiven(_ name: String, in form: Form) -> FieldReview {
    form.reviewPastDate(
      name, today: today, dates: dates, hint: "A response is logged once it was given")
  }

  private func reviewReceived(in form: Form) -> FieldReview {
    let review = form.reviewDate(
      "received", today: today, dates: dates, leaning: .past, allowsPartial: false)
    guard review.problem.isEmpty,
      let received = form.day("received", today: today, dates: dates, leaning: .past)
    else { return review }
    if received > today {
      return problem(
        """
        \(received.spoken(in: dates.style)) is still to come. Give the day on which it reached you.
        """)
    }
    if let given = form.date("date", today: today, dates: dates), received < given.earliestDay {
      return problem(
        """
        It can't have been received on \(received.spoken(in: dates.style)), before it was given on \
        \(given.spoken(in: dates.style)).
        """
      )
    }
    return review
  }

  private func reviewNote(_ field: FormField, _ parts: [String], in form: Form) -> FieldReview {
    let outcome = parts.dropLast().joined(separator: ".") + ".outcome"
    guard !form.isBlank(field.name), form.isBlank(outcome) else { return .fine }
    return problem("A note needs an outcome: choose what became of the ask.")
  }

  private func reviewQuote(_ field: FormField, _ last: String?, in form: Form) -> FieldReview {
    switch last {
    case "words":
      guard form.isBlank(field.name), !form.isBlank(entryOf: field) else { return .fine }
      return problem("A quote needs its exact words. Without them, remove the quote.")
    case "date": return reviewDateGiven(field.name, in: form)
    default: return .fine
    }
  }
}
