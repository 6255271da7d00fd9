import CaseModel
import SeededRandom

@testable import RecordText

/// What people do to a record, by chance. Every word and every day that they write is a new one.
struct RandomSteps {
  let kind: RecordKind
  var random: SplitMix64
  private var count = 0

  init(seed: UInt64) {
    kind = Self.kind(of: seed)
    random = SplitMix64(seed: seed)
  }

  /// The kinds take turns.
  static func kind(of seed: UInt64) -> RecordKind {
    let kinds: [RecordKind] = [.letter, .incident, .response, .followUp]
    return kinds[Int(seed % 4)]
  }

  /// Where the record is.
  var path: String {
    switch kind {
    case .letter: History.path
    case .incident: "cases/2017/a-0000/incident.md"
    case .response, .followUp: "cases/2017/a-0000/\(kind.name)-a-1111.md"
    }
  }

  mutating func word() -> String {
    count += 1
    return "w\(count)w"
  }

  mutating func day() -> Day {
    count += 1
    return Day(number: 12_000 + count)
  }

  /// A record to start from.
  mutating func record() -> [UInt8] {
    let text = (0..<random.below(4)).map { _ in paragraph() }.joined(separator: "\n\n")
    return Array("---\n\(fields())---\n\(text.isEmpty ? "" : "\n\(text)\n")".utf8)
  }

  /// What somebody makes of these bytes; nil where the record is deleted.
  mutating func edit(_ bytes: [UInt8]) throws -> [UInt8]? {
    let text = try MergeText(bytes, of: MergedFile(path: path))
    if kind == .followUp, random.chance(25) { return try completed(text) }
    switch random.below(24) {
    case 0: return nil
    case 1: return comment(bytes)
    case 2...8: return edited(text, text.setting(body: body(text)))
    default:
      let isList = random.chance(55)
      let fields = RandomField.fields(of: kind).filter { $0.isList == isList }
      return change(random.pick(fields), text)
    }
  }

  private func edited(_ text: MergeText, _ bytes: [UInt8]) -> [UInt8] {
    (try? RecordDocument(bytes: bytes)) == nil ? text.bytes : bytes
  }

  private func setting(_ text: MergeText, _ name: String, _ value: FieldValue?) -> [UInt8] {
    let order = MergedFile(path: path).fieldOrder
    return edited(text, text.setting(name, to: value, order: order))
  }

  /// Done on a day, at times with what came of it; or opened again.
  private mutating func completed(_ text: MergeText) throws -> [UInt8] {
    let isDone = text.fields.contains(NamedValue("status", .scalar("done")))
    var changes: [(String, FieldValue?)] = [
      ("status", .scalar(isDone ? "open" : "done")),
      ("done", isDone ? nil : .scalar(day().description)),
    ]
    if !isDone, random.chance(50) { changes.append(("outcome", .scalar(word()))) }
    var text = text
    for (name, value) in changes {
      text = try MergeText(setting(text, name, value), of: MergedFile(path: path))
    }
    return text.bytes
  }

  private mutating func comment(_ bytes: [UInt8]) -> [UInt8] {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let places = lines.indices.filter {
      $0 > 0
        && (lines[$0].hasPrefix("title:") || lines[$0].hasPrefix("tags:")
          || lines[$0].hasPrefix("x-"))
    }
    guard !places.isEmpty else { return bytes }
    var new = lines
    new.insert("# \(word())", at: random.pick(places))
    return Array(new.joined(separator: "\n").utf8)
  }

  // MARK: - Fields

  private mutating func value(_ kind: RandomField.Value, among items: [FieldValue] = [])
    -> FieldValue
  {
    switch kind {
    case .word: return .scalar(word())
    case .wordOr(let name): return .scalar(random.chance(50) ? name : word())
    case .day: return .scalar(day().description)
    case .term(let terms): return .scalar(random.pick(terms))
    case .number: return .scalar("\((numbers(items).max() ?? 0) + 1)")
    case .digest:
      let digits = String(random.next(), radix: 16)
      return .scalar(String(repeating: "0", count: 64 - digits.utf8.count) + digits)
    }
  }

  private mutating func change(_ field: RandomField, _ text: MergeText) -> [UInt8] {
    let old = text.fields.first { $0.name == field.name }?.value
    switch field.shape {
    case .value(let kind):
      let isGone = !field.isRequired && random.chance(30)
      return setting(text, field.name, isGone ? nil : value(kind))
    case .map(let parts):
      if random.chance(15) { return setting(text, field.name, nil) }
      var fields = old?.fields ?? []
      if fields.isEmpty || random.chance(20) {
        fields = parts.map { NamedValue($0.name, value($0.value)) }
      } else {
        let index = random.below(fields.count)
        if let part = parts.first(where: { $0.name == fields[index].name }) {
          fields[index].value = value(part.value)
        }
      }
      return setting(text, field.name, .map(fields))
    case .list(let parts):
      var items = old?.items ?? []
      change(&items, parts)
      return setting(text, field.name, items.isEmpty ? nil : .list(items))
    }
  }

  private mutating func change(_ items: inout [FieldValue], _ parts: [RandomField.Part]) {
    switch random.below(items.isEmpty ? 3 : 10) {
    case 0, 1, 2:
      items.insert(
        item(parts, items), at: random.chance(70) ? items.count : random.below(items.count + 1))
    case 3, 4: items.remove(at: random.below(items.count))
    case 5: items.shuffle(using: &random)
    default:
      let index = random.below(items.count)
      guard case .map(var fields) = items[index] else {
        items[index] = item(parts, items)
        return
      }
      let part = random.pick(parts)
      let place = fields.firstIndex { $0.name == part.name }
      if let place, !part.isRequired, random.chance(20) {
        fields.remove(at: place)
      } else if let place {
        fields[place].value = value(part.value, among: items)
      } else {
        fields.append(NamedValue(part.name, value(part.value, among: items)))
      }
      items[index] = .map(fields)
    }
  }

  /// An item of named parts, or of one without a name.
  private mutating func item(_ parts: [RandomField.Part], _ items: [FieldValue]) -> FieldValue {
    if let only = parts.first, only.name.isEmpty { return value(only.value) }
    let chosen = parts.filter { $0.isRequired || random.chance(40) }
    return .map(
      (chosen.isEmpty ? [parts[0]] : chosen).map {
        NamedValue($0.name, value($0.value, among: items))
      })
  }

  private func numbers(_ items: [FieldValue]) -> [Int] {
    items.compactMap { Int(ItemKey.key(of: $0)) }
  }

  // MARK: - The text below

  private mutating func paragraph() -> String {
    (0...random.below(3)).map { _ in "- \(word()) is so" }.joined(separator: "\n")
  }

  private mutating func body(_ text: MergeText) -> [UInt8] {
    var paragraphs = Paragraph.paragraphs(of: text.body)
    switch random.below(paragraphs.isEmpty ? 2 : 8) {
    case 0, 1:
      let place = random.chance(60) ? paragraphs.count : random.below(paragraphs.count + 1)
      paragraphs.insert(Paragraph(lines: Array(paragraph().utf8)), at: place)
    case 2: paragraphs.remove(at: random.below(paragraphs.count))
    case 3: paragraphs.shuffle(using: &random)
    case 4:
      let index = random.below(paragraphs.count)
      paragraphs[index].lines += Array("- \(word())\n".utf8)
    default:
      let index = random.below(paragraphs.count)
      var lines = paragraphs[index].text.split(separator: "\n").map { String($0) }
      guard !lines.isEmpty else { break }
      lines[random.below(lines.count)] = "- \(word()) is so"
      paragraphs[index].lines = Array((lines.joined(separator: "\n") + "\n").utf8)
    }
    return Paragraph.body(paragraphs, start: text.body)
  }
}
