import CaseModel
import Foundation
import RecordText
import SeededRandom
import Testing

/// Random histories, run in short with every test and in full by the command
///
///     CASEDESK_HISTORIES=10000 swift test -c release -Xswiftc -enable-testing --filter HistoryTests
///
/// `CASEDESK_HISTORY=626` begins with the history of that number. The kinds of records take turns.
@Suite("Of what several people made of one record nothing is lost")
struct HistoryTests {
  @Test("Every word that anybody wrote stands, was taken away by who saw it, or is on offer")
  func histories() throws {
    let count = ProcessInfo.processInfo.environment["CASEDESK_HISTORIES"].flatMap { Int($0) } ?? 60
    var figures = Figures()
    let first = ProcessInfo.processInfo.environment["CASEDESK_HISTORY"].flatMap { Int($0) } ?? 0
    for seed in first..<(first + count) { try run(UInt64(seed), &figures) }
    // A test in which nothing meets, or nothing is asked, would show nothing.
    #expect(figures.merges > count * 3)
    #expect(figures.asked > count / 2)
    #expect(figures.settled > count / 20)
    #expect(figures.restored > count / 10)
    #expect(figures.done > count / 20)
    print(
      """
      \(count) histories: \(figures.merges) merges, \(figures.asked) of them asked, \
      \(figures.settled) choices settled, \(figures.restored) earlier versions restored, \
      \(figures.done) follow-ups done by two, \(figures.rounds) rounds at most to agree
      """)
  }

  private struct Figures {
    var merges = 0
    var asked = 0
    var settled = 0
    var restored = 0
    var done = 0
    var rounds = 0
  }

  private func run(_ seed: UInt64, _ figures: inout Figures) throws {
    var steps = RandomSteps(seed: seed)
    let people = 2 + steps.random.below(4)
    let start = steps.random.chance(90) ? steps.record() : nil
    var history = History(
      path: steps.path, people: people, start: start, hasSteps: steps.random.chance(50))
    for time in 1...(8 + steps.random.below(18)) {
      let person = steps.random.below(people)
      // Some work in the same second.
      let now = time / (1 + steps.random.below(2))
      if steps.random.chance(65) {
        try change(person, &history, &steps, now, &figures)
      } else {
        let other = (person + 1 + steps.random.below(people - 1)) % people
        let head = try meet(
          history.heads[person], history.heads[other], person, &history, now, seed, &figures)
        history.heads[person] = head
      }
    }
    try agree(&history, &steps, seed, &figures)
  }

  private func change(
    _ person: Int, _ history: inout History, _ steps: inout RandomSteps, _ time: Int,
    _ figures: inout Figures
  ) throws {
    let head = history.versions[history.heads[person]]
    if steps.random.chance(head.bytes == nil ? 30 : 4) {
      let earlier = history.versions[steps.random.pick(head.past.sorted())].bytes
      if earlier != head.bytes { figures.restored += 1 }
      history.edit(person, earlier, choices: head.choices, at: time)
      return
    }
    guard let bytes = head.bytes else {
      if steps.random.chance(30) {
        history.edit(person, steps.record(), choices: head.choices, at: time)
      }
      return
    }
    if let choices = head.choices, steps.random.chance(50) {
      let open = try ChoiceText.choices(of: History.id, from: choices)
      let choice = steps.random.pick(open)
      let offer = steps.random.pick(choice.offers)
      if let settled = try? ChoiceText.settled(
        choice, with: offer.value, in: bytes, at: history.path)
      {
        let left = try ChoiceText.without(choice, in: choices)
        history.edit(person, settled, choices: left, at: time)
        figures.settled += 1
        return
      }
    }
    history.edit(person, try steps.edit(bytes), choices: head.choices, at: time)
  }

  private func meet(
    _ one: Int, _ other: Int, _ who: Int, _ history: inout History, _ time: Int, _ seed: UInt64,
    _ figures: inout Figures
  ) throws -> Int {
    let kind = RandomSteps.kind(of: seed)
    let count = history.versions.count
    let number = history.meet(one, other, by: who, at: time)
    guard history.versions.count > count else { return number }
    figures.merges += 1
    let merged = history.versions[number]
    let outcome = history.outcome(one, other)
    if !outcome.choices.isEmpty { figures.asked += 1 }
    // The same whoever merges.
    let mirrored = history.outcome(other, one)
    let isSame =
      mirrored.bytes == outcome.bytes && mirrored.choiceBytes == outcome.choiceBytes
      && mirrored.choices == outcome.choices
    try #require(isSame, "seed \(seed): \(text(history, one, other))")
    try #require(Set(mirrored.besides) == Set(outcome.besides), "seed \(seed)")
    // Nothing is lost.
    let lost = history.needed(merged.past).subtracting(merged.marks)
    try #require(
      lost.isEmpty,
      """
      seed \(seed): lost \(lost)
      \(lost.map { history.story(of: $0, in: merged.past) }.joined())\(text(history, one, other))
      """)
    // What could be read can be read.
    let isReadable = { (bytes: [UInt8]?) in
      bytes.map {
        (try? RecordReader.record(
          id: History.id, kind: kind, from: RecordDocument(bytes: $0))) != nil
      } ?? true
    }
    let versions = [history.versions[one], history.versions[other]]
    try #require(
      isReadable(merged.bytes) || !versions.allSatisfy { isReadable($0.bytes) },
      "seed \(seed): \(text(history, one, other))")
    // What both have done is done once.
    let done = Array("\nstatus: done\n".utf8)
    let times = (versions + [merged]).map { $0.bytes?.ranges(of: done).count ?? 0 }
    if kind == .followUp, times[0] == 1, times[1] == 1 {
      figures.done += 1
      try #require(times[2] == 1, "seed \(seed): \(text(history, one, other))")
      try #require(!outcome.choices.contains { $0.place == .field("status") }, "seed \(seed)")
    }
    if let choices = merged.choices {
      for choice in try ChoiceText.choices(of: History.id, from: choices) {
        try #require(!choice.offers.isEmpty, "seed \(seed)")
      }
    }
    return number
  }

  /// Everybody meets everybody until all have the same.
  private func agree(
    _ history: inout History, _ steps: inout RandomSteps, _ seed: UInt64, _ figures: inout Figures
  ) throws {
    let people = history.heads.count
    var time = 1_000
    for round in 1...(people * 4) {
      let order = Array(0..<people).shuffled(using: &steps.random)
      for (person, other) in zip(order, order.dropFirst() + order.prefix(1)) {
        let heads = (history.heads[person], history.heads[other])
        // Both merge at once, each on a machine of their own.
        history.heads[person] = try meet(heads.0, heads.1, person, &history, time, seed, &figures)
        history.heads[other] = try meet(heads.1, heads.0, other, &history, time + 1, seed, &figures)
        time += 2
      }
      figures.rounds = max(figures.rounds, round)
      let states = Set(
        history.heads.map { [history.versions[$0].bytes, history.versions[$0].choices] })
      if states.count == 1, round > 1 { return }
    }
    Issue.record("seed \(seed): they don't come to the same")
  }

  private func text(_ history: History, _ one: Int, _ other: Int) -> String {
    let base = history.base(of: one, other)
    let shown = { (name: String, bytes: [UInt8]?, choices: [UInt8]?) in
      "== \(name)\n" + (bytes.map { String(decoding: $0, as: UTF8.self) } ?? "nothing\n")
        + (choices.map { String(decoding: $0, as: UTF8.self) } ?? "")
    }
    let outcome = history.outcome(one, other)
    let mirrored = history.outcome(other, one)
    let versions = [history.versions[one], history.versions[other]]
    return shown("base", base.bytes, base.choices)
      + shown("one", versions[0].bytes, versions[0].choices)
      + shown("other", versions[1].bytes, versions[1].choices)
      + shown("merged", outcome.bytes, outcome.choiceBytes)
      + shown("mirrored", mirrored.bytes, mirrored.choiceBytes)
  }
}
