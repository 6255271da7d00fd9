import CaseModel
import CaseStore
import Glibc
import RecordText
import SeededRandom

/// What a colleague does to records, by chance. Each value that is written is a word of its own, and
/// before it is written a line says which words it takes the place of, so that afterwards none may be
/// missing that nobody saw and replaced.
struct Deeds {
  let folder: RecordFolder
  let history: HistoryFolder
  let now: Moment
  private var random: SplitMix64
  private let seed: UInt64
  private let today = Day(number: 20_781)
  private static let incident = RecordID("detentions-x2m9")

  init(path: String, seed: UInt64, now: Moment) throws(CasebookNotOpened) {
    folder = try RecordFolder.open(path)
    history = HistoryFolder.open(path, git: GitProgram.found(in: nil))
    random = SplitMix64(seed: seed)
    self.seed = seed
    self.now = now
  }

  func makeFirst() throws(SaveFailure) {
    let incident = Incident(
      id: Deeds.incident, title: "w0a1", date: PartialDate("2017-04"), tags: ["w0a2"],
      text: "w0a3\n\nw0a4\n")
    let letter = Letter(
      id: RecordID("letter-first-k7f3"), title: "w0b1", incidents: [Deeds.incident],
      kind: .advocacyLetter, asks: [Ask(number: 1, text: "w0b2")], tags: ["w0b3"], text: "w0b4\n")
    let followUp = FollowUp(
      id: RecordID("follow-up-first-p3ax"), title: "w0c1", incidents: [Deeds.incident])
    let records: [Record] = [.incident(incident), .letter(letter), .followUp(followUp)]
    try commit("Made a casebook", records.map { .create($0, enclosing: []) }, [:])
  }

  mutating func doSomething() throws(SaveFailure) {
    if random.chance(1, of: 4), let choice = folder.openChoices().randomElement(using: &random) {
      return try settle(choice)
    }
    var records: [Record] = []
    var places: [RecordID: String] = [:]
    folder.check { finding in
      if case .file(let file) = finding, case .record(let stored)? = folder.load(file.path) {
        records.append(stored.record)
        places[file.id] = file.path
      }
      return .goOn
    }
    records.sort { $0.id < $1.id }
    guard let record = records.randomElement(using: &random) else { return }
    let others = records.filter { $0.kind != .incident }
    switch Int.random(in: 0..<20, using: &random) {
    case 0 where others.count > 2:
      let gone = random.pick(others)
      say(gone, nil)
      try commit("Deleted \(gone.id)", [.delete(gone)], places)
    case 1, 2:
      let made = FollowUp(
        id: RecordID("follow-up-s\(seed)-\(letters())"), title: word(1),
        incidents: [Deeds.incident], text: word(2) + "\n")
      guard places[Deeds.incident] != nil else { return }
      say(nil, .followUp(made))
      try commit("Added \(made.id)", [.create(.followUp(made), enclosing: [])], places)
    default:
      let changed = changed(record)
      guard changed != record else { return }
      say(record, changed)
      try commit("Changed \(record.id)", [.replace(from: record, to: changed)], places)
    }
  }

  // MARK: - Changing

  private mutating func changed(_ record: Record) -> Record {
    switch record {
    case .incident(var incident):
      switch Int.random(in: 0..<4, using: &random) {
      case 0: incident.title = word(1)
      case 1: incident.tags = tags(incident.tags)
      case 2: incident.places = [word(1)]
      default: incident.text = text(incident.text)
      }
      return .incident(incident)
    case .letter(var letter):
      switch Int.random(in: 0..<4, using: &random) {
      case 0: letter.title = word(1)
      case 1: letter.asks = asks(letter.asks)
      case 2: letter.tags = tags(letter.tags)
      default: letter.text = text(letter.text)
      }
      return .letter(letter)
    case .followUp(var followUp):
      switch Int.random(in: 0..<4, using: &random) {
      case 0: followUp.title = word(1)
      case 1:
        followUp.status = .done
        followUp.done = today
      case 2: followUp.outcome = word(1)
      default: followUp.text = text(followUp.text)
      }
      return .followUp(followUp)
    case .response: return record
    }
  }

  private mutating func tags(_ tags: [String]) -> [String] {
    var tags = tags
    if tags.count > 3 { tags.remove(at: Int.random(in: 0..<tags.count, using: &random)) }
    return tags + [word(1)]
  }

  private mutating func asks(_ asks: [Ask]) -> [Ask] {
    var asks = asks
    if let place = asks.indices.randomElement(using: &random), random.chance(1, of: 2) {
      asks[place].text = word(1)
    } else {
      asks.append(Ask(number: (asks.map(\.number).max() ?? 0) + 1, text: word(1)))
    }
    return asks
  }

  private mutating func text(_ text: String) -> String {
    var paragraphs = text.split(separator: "\n\n").map { $0.filter { $0 != "\n" } }
    let place = paragraphs.indices.randomElement(using: &random)
    if let place, paragraphs.count > 3 || random.chance(1, of: 2) {
      paragraphs[place] = word(1)
    } else {
      paragraphs.insert(word(1), at: Int.random(in: 0...paragraphs.count, using: &random))
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  private func word(_ number: Int) -> String { "w\(seed)x\(number)" }

  private mutating func letters() -> String {
    String((0..<4).map { _ in random.pick(Array("abcdefghjkmnpqrs")) })
  }

  // MARK: - Saying and saving

  /// What goes, and what comes in its place.
  private func say(_ old: Record?, _ new: Record?) {
    let before = old.map(Deeds.words) ?? []
    let after = new.map(Deeds.words) ?? []
    tell(before.subtracting(after), by: after.subtracting(before))
  }

  private func tell(_ gone: Set<String>, by new: Set<String>) {
    let lists = [gone, new].map { $0.sorted().joined(separator: ",") }
    tellAtOnce("replaces \(lists[0]) by \(lists[1])")
  }

  /// The words of a record.
  private static func words(_ record: Record) -> Set<String> {
    var texts = [record.title, record.text] + record.tags
    switch record {
    case .incident(let incident): texts += incident.places
    case .letter(let letter): texts += letter.asks.map(\.text)
    case .followUp(let followUp): texts.append(followUp.outcome)
    case .response: break
    }
    return words(texts.joined(separator: " "))
  }

  private static func words(_ text: String) -> Set<String> {
    Set(
      text.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
        $0.first == "w" && $0.dropFirst().first?.isNumber == true
      })
  }

  private mutating func settle(_ choice: Choice) throws(SaveFailure) {
    let offer = random.pick(choice.offers)
    var path: String?
    folder.check { finding in
      guard case .file(let file) = finding, file.id == choice.record else { return .goOn }
      path = file.path
      return .stop
    }
    let chosen = offer.value.map(Deeds.words) ?? []
    var others = choice.offers.reduce(into: Set<String>()) {
      $0.formUnion(Deeds.words($1.value ?? ""))
    }
    // What stands there may be none of the offers by now; whoever settles it sees it.
    if let path {
      let now = Deeds.bytes(folder.absolutePath(of: path))
      let then = try? ChoiceText.settled(choice, with: offer.value, in: now, at: path)
      let words = [now, then ?? now].map { Deeds.words(String(decoding: $0, as: UTF8.self)) }
      others.formUnion(words[0].subtracting(words[1]))
      if choice.place == .record, offer.value == nil { others.formUnion(words[0]) }
    }
    tell(others.subtracting(chosen), by: [])
    do throws(SaveFailure) {
      _ = try folder.settle(choice, with: offer, at: path) { note("Chose", $0) }
    } catch {
      // An incident with records stays.
      tellAtOnce("not settled: \(error.sentence)")
    }
  }

  private static func bytes(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &piece, piece.count)
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  private func commit(
    _ sentence: String, _ steps: [Change.Step], _ places: [RecordID: String]
  ) throws(SaveFailure) {
    _ = try folder.commit(
      Change(sentence, steps), places: places, today: today,
      settling: {
        note(sentence, $0)
      })
  }

  private func note(_ sentence: String, _ outcome: SaveOutcome) {
    var files: [String: Fingerprint?] = [:]
    for stored in outcome.stored { files[stored.path] = stored.fingerprint }
    for path in outcome.removed { files[path] = .some(nil) }
    _ = history.note(sentence, files, now: now)
  }
}
