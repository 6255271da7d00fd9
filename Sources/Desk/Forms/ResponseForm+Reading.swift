import CaseModel
import TerminalUI

/// The records that the form describes.
extension ResponseForm {
  /// From whom the response is, as typed. An address that nobody touched stays to the letter.
  var party: Party {
    var party = form.party("from")
    if form.changedText("from.address") == nil, let known = existing?.from.address {
      party.address = known
    }
    return party
  }

  func pendingResponse() -> PendingResponse {
    var response = existing ?? OfficialResponse(id: RecordID(""))
    if let title = form.changedText("title") { response.title = title }
    response.from = party
    response.kind = form.term("kind") ?? response.kind
    response.date = form.date("date", today: today, dates: dates)
    response.received = form.day("received", today: today, dates: dates, leaning: .past)
    response.channel = form.term("channel")
    response.stance = form.term("stance")
    response.letters = form.chosenLetters
    response.incidents = incidents
    response.outcomes = outcomes
    response.quotes = quotes
    response.sources = form.sources(from: existing?.sources ?? [], today: today, dates: dates)
    response.tags = form.words("tags")
    if form.field("text")?.isChanged == true { response.text = form.text("text") }
    response.enclosures = keptEnclosures
    return PendingResponse(
      existing: existing, response: response, files: pendingFiles, followUp: followUp(response))
  }

  /// Those chosen; for a new response also those that the letters answered are about.
  private var incidents: [RecordID] {
    let chosen = form.items(of: "incident", from: existing?.incidents ?? [incident]) {
      RecordID(form.text("\($0).id"))
    }
    .filter { !$0.text.isEmpty }
    guard existing == nil else { return chosen }
    let answered = form.chosenLetters.compactMap { id in letters.first { $0.id == id } }
    return answered.flatMap(\.incidents).reduce(into: chosen) { incidents, id in
      if !incidents.contains(id) { incidents.append(id) }
    }
  }

  /// Outcomes in the order in which they were logged, then the new ones. Outcomes for asks that the
  /// form couldn't show stay as they are.
  private var outcomes: [AskOutcome] {
    var typed: [AskOutcome] = shownAsks.compactMap { letter, ask in
      let name = askField(letter, ask)
      guard let outcome: Outcome = form.term("\(name).outcome") else { return nil }
      return AskOutcome(
        letter: letter.id, ask: ask.number, outcome: outcome, note: form.text("\(name).note"))
    }
    let kept: [AskOutcome] = (existing?.outcomes ?? []).compactMap { old in
      if let index = typed.firstIndex(where: { $0.letter == old.letter && $0.ask == old.ask }) {
        return typed.remove(at: index)
      }
      return isShown(old) ? nil : old
    }
    return kept + typed
  }

  private func isShown(_ outcome: AskOutcome) -> Bool {
    letters.contains { letter in
      letter.id == outcome.letter && letter.asks.contains { $0.number == outcome.ask }
    }
  }

  private var quotes: [Quote] {
    form.entries(of: "quote").compactMap { entry in
      let name = "quote.\(entry.serial)"
      var quote = Quote(
        words: form.text("\(name).words"), speaker: form.text("\(name).speaker"),
        to: form.text("\(name).to"), published: form.text("\(name).published"),
        date: form.date("\(name).date", today: today, dates: dates))
      guard quote != Quote(words: "") else { return nil }
      quote.isConfidential =
        form.opened(name, with: existing?.quotes ?? [])?.isConfidential ?? false
      return quote
    }
  }

  private func followUp(_ response: OfficialResponse) -> FollowUp? {
    guard existing == nil, form.isYes("next.wanted") else { return nil }
    return FollowUp(
      id: RecordID(""), title: form.text("next.title"), incidents: response.incidents,
      letters: response.letters,
      due: form.day("next.due", today: today, dates: dates, leaning: .future),
      owner: form.text("next.owner"), priority: form.term("next.priority") ?? .normal)
  }
}
