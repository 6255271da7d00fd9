import CaseModel
import TerminalUI

/// What follows from what was typed: the numbers of the asks, when the answer is due, and what is
/// wrong.
extension LetterForm {
  mutating func refresh() {
    proposeDelivery()
    form.setHidden(!isCounted, of: "days")
    for (serial, number) in askNumbers { form.setLabel("Ask \(number)", of: "ask.\(serial).text") }
    let written = self
    form.review { form, field in written.review(field, in: form) }
  }

  // A draft that gets a day on which it went has gone out, unless the person says otherwise.
  private mutating func proposeDelivery() {
    guard existing == nil || existing?.delivery == .draft else { return }
    let day = form.date("sent", today: today, dates: dates)?.earliestDay
    let hasGone = form.field("sent")?.isChanged == true && day.map { $0 <= today } ?? false
    form.propose((hasGone ? Delivery.sent : .draft).rawValue, for: "delivery")
  }

  private func review(_ field: FormField, in form: Form) -> FieldReview {
    if let review = reviewEnclosures(field, in: form) { return review }
    let parts = field.name.split(separator: ".")
    switch (parts.first, parts.last) {
    case ("title", _):
      return form.isBlank("title")
        ? FieldReview(problem: "A letter needs a subject.")
        : FieldReview(note: unfilledNote(field))
    case ("text", _): return FieldReview(note: unfilledNote(field))
    case ("incident", _): return form.reviewIncident(field, "A letter")
    case ("kind", _):
      return field.isEmpty ? FieldReview(problem: "Choose what the letter is for.") : .fine
    case ("sent", _): return reviewSent(in: form)
    case ("clock", _): return isCounted ? .fine : FieldReview(note: clockNote)
    case ("days", _):
      return clock == nil
        ? FieldReview(problem: "Write how many days they have, from 1 to 9999.")
        : FieldReview(note: clockNote)
    case ("addressee", _), ("sender", _): return form.reviewParty(field)
    case ("ask", _): return reviewAsk(field, in: form)
    case ("deadline", let last): return reviewDeadline(last, in: form)
    case ("pause", let last): return reviewPause(field, last, in: form)
    case ("restart", let last): return reviewRestart(field, last, in: form)
    case ("source", _): return form.reviewSource(field, today: today, dates: dates)
    default: return .fine
    }
  }

  private func reviewSent(in form: Form) -> FieldReview {
    let review = form.reviewDate(
      "sent", today: today, dates: dates, leaning: .past, allowsPartial: true)
    guard review.problem.isEmpty, form.term("delivery", of: Delivery.self) != .draft,
      let date = form.date("sent", today: today, dates: dates), date.earliestDay > today
    else { return review }
    return FieldReview(
      problem: "\(date.spoken(in: dates.style)) is still to come. Until then, choose Draft below.")
  }

  private func reviewAsk(_ field: FormField, in form: Form) -> FieldReview {
    let entry = form.entries(of: "ask").first { $0.fields.first?.name == field.name }
    guard let entry, let ask = existingAsk(entry), field.isBlank else { return .fine }
    return FieldReview(problem: "Ask \(ask.number) has no words. Write it, or remove it here.")
  }

  // MARK: The clock

  /// When the answer is due by the clock, with its arithmetic.
  private var clockNote: String {
    var counted = letterButText
    counted.deadline = nil
    var beginning = ""
    switch counted.delivery {
    case .draft:
      counted.delivery = .sent
      if counted.sent == nil {
        counted.sent = PartialDate(today)
        beginning = "if it goes out today: "
      }
    case .bounced, .withdrawn:
      let state = counted.delivery.spoken
      return counted.clock == .none ? "" : "no answer is waited for, since it is \(state)"
    case .sent, .delivered: break
    }
    switch counted.clockReading(under: settings) {
    case .noClock: return ""
    case .notStarted: return "runs from the exact day of sending, once that is known"
    case .undefined(let name): return "casedesk.yaml has no clock called \(name)"
    case .paused(let since): return "stands still since \(since.spoken(in: dates.style))"
    case .due(let deadline):
      let distance = TypedDate.distance(from: today, to: deadline.due)
      return "\(beginning)\(deadline.account.spoken(in: dates.style)), \(distance)"
    }
  }

  private func reviewDeadline(_ last: Substring?, in form: Form) -> FieldReview {
    guard last == "date" else {
      let lacksDate = !form.isBlank("deadline.reason") && form.isBlank("deadline.date")
      return lacksDate
        ? FieldReview(problem: "A reason needs a day: say above when the answer is due.") : .fine
    }
    let review = form.reviewDate(
      "deadline.date", today: today, dates: dates, leaning: .future, allowsPartial: false)
    guard review.problem.isEmpty, form.field("deadline.date")?.isChanged == true,
      !form.isBlank("deadline.date"), form.isBlank("deadline.reason")
    else { return review }
    return FieldReview(
      problem: "A day set by hand needs its reason, for whoever wonders later. Write it below.")
  }

  private func reviewPause(_ field: FormField, _ last: Substring?, in form: Form) -> FieldReview {
    guard last != "reason", !form.isBlank(entryOf: field) else { return .fine }
    let review = form.reviewDate(
      field.name, today: today, dates: dates, leaning: .past, allowsPartial: false)
    guard review.problem.isEmpty else { return review }
    if last == "from" {
      return form.isBlank(field.name)
        ? FieldReview(problem: "Say on which day the pause begins, or remove it.") : review
    }
    let name = field.name.split(separator: ".").dropLast().joined(separator: ".")
    guard let from = day("\(name).from"), let to = day("\(name).to"), to < from else {
      return review
    }
    return FieldReview(
      problem: """
        It can't end on \(to.spoken(in: dates.style)), before it begins on \
        \(from.spoken(in: dates.style)).
        """)
  }

  private func reviewRestart(
    _ field: FormField, _ last: Substring?, in form: Form
  ) -> FieldReview {
    guard last == "date", !form.isBlank(entryOf: field) else { return .fine }
    guard !form.isBlank(field.name) else {
      return FieldReview(problem: "Say on which day the clock began anew, or remove the restart.")
    }
    let review = form.reviewDate(
      field.name, today: today, dates: dates, leaning: .past, allowsPartial: false)
    guard let date = day(field.name),
      let sent = form.date("sent", today: today, dates: dates)?.exactDay,
      date <= sent
    else { return review }
    return FieldReview(
      note: """
        changes nothing: it isn't after \(sent.spoken(in: dates.style)), when the letter was sent
        """)
  }
}
