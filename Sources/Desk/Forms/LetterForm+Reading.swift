import CaseModel
import TerminalUI

/// The letter that the form describes.
extension LetterForm {
  /// What the form doesn't show, or shows in other words and nobody touched, stays to the letter.
  var letter: Letter {
    var letter = letterButText
    if form.field("text")?.isChanged == true { letter.text = form.text("text") }
    return letter
  }

  /// All but the text, which may be long, and which no clock is about: cheap enough for each key.
  var letterButText: Letter {
    var letter = existing ?? Letter(id: RecordID(""), title: "", incidents: [incident])
    if let title = form.changedText("title") { letter.title = title }
    letter.kind = form.term("kind") ?? letter.kind
    letter.channel = form.term("channel")
    letter.delivery = form.term("delivery") ?? letter.delivery
    letter.sent = form.date("sent", today: today, dates: dates)
    letter.senders = form.parties("sender", from: existing?.senders ?? [])
    letter.addressees = form.parties("addressee", from: existing?.addressees ?? [])
    letter.asks = asks
    letter.clock = clock ?? letter.clock
    letter.pauses = form.items(of: "pause", from: existing?.pauses ?? []) { name in
      day("\(name).from").map {
        ClockPause(from: $0, to: day("\(name).to"), reason: form.text("\(name).reason"))
      }
    }
    letter.restarts = form.items(of: "restart", from: existing?.restarts ?? []) { name in
      day("\(name).date").map { ClockRestart(date: $0, reason: form.text("\(name).reason")) }
    }
    letter.deadline = deadline
    letter.incidents = form.items(of: "incident", from: existing?.incidents ?? [incident]) {
      RecordID(form.text("\($0).id"))
    }
    .filter { !$0.text.isEmpty }
    letter.follows = form.chosenRecord("follows", besides: existing?.follows)
    letter.passedOnFrom = form.chosenRecord("passedOnFrom", besides: existing?.passedOnFrom)
    letter.enclosures = keptEnclosures
    letter.sources = form.sources(from: existing?.sources ?? [], today: today, dates: dates)
    if form.field("tags")?.isChanged == true { letter.tags = form.words("tags") }
    return letter
  }

  /// The clock as chosen; nil while a count of days can't be read.
  var clock: Clock? {
    let kind = form.text("clock")
    let count = form.text("days")
    return isCounted ? Clock("\(kind) \(count)") : Clock(kind)
  }

  /// Whether the clock wants a number of days.
  var isCounted: Bool { ["days", "working-days"].contains(form.text("clock")) }

  // MARK: Asks

  /// What responses say of an ask they say of its number. So an ask keeps the number that it has,
  /// also when others go, and a new one gets a number that none ever had.
  var askNumbers: [Int: Int] {
    // What is asked again keeps the number that it had, which its entry has too.
    if beginning == .openAsks {
      let serials = form.entries(of: "ask").map(\.serial)
      return Dictionary(uniqueKeysWithValues: serials.map { ($0, $0) })
    }
    var numbers: [Int: Int] = [:]
    var next = highestAsk + 1
    for entry in form.entries(of: "ask") {
      if let known = existingAsk(entry) {
        numbers[entry.serial] = known.number
      } else {
        numbers[entry.serial] = next
        if !form.isBlank("ask.\(entry.serial).text") { next += 1 }
      }
    }
    return numbers
  }

  func existingAsk(_ entry: FormGroup.Entry) -> Ask? {
    let asks = existing?.asks ?? []
    return asks.indices.contains(entry.serial - 1) ? asks[entry.serial - 1] : nil
  }

  private var asks: [Ask] {
    let numbers = askNumbers
    return form.entries(of: "ask").compactMap { entry in
      let name = "ask.\(entry.serial).text"
      guard var ask = existingAsk(entry) else {
        guard let number = numbers[entry.serial], !form.isBlank(name) else { return nil }
        return Ask(number: number, text: form.text(name))
      }
      if let text = form.changedText(name) { ask.text = text }
      return ask
    }
  }

  // MARK: Days

  private var deadline: DeadlineByHand? {
    guard let date = form.day("deadline.date", today: today, dates: dates, leaning: .future) else {
      return nil
    }
    let reason = form.changedText("deadline.reason") ?? existing?.deadline?.reason
    return DeadlineByHand(date: date, reason: reason ?? "")
  }

  func day(_ name: String) -> Day? { form.day(name, today: today, dates: dates, leaning: .past) }
}
