import CaseModel
import SeededRandom

@testable import RecordText

/// What people do to a letter, by chance. Every word that they write is a new one.
struct RandomSteps {
  var random: SplitMix64
  private var count = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func word() -> String {
    count += 1
    return "w\(count)w"
  }

  /// A letter to start from.
  mutating func letter() throws -> [UInt8] {
    let fields = """
      # \(word())
      title: Letter \(word())
      incidents:
        - a-0000
      kind: advocacy-letter
      # \(word())
      delivery: draft
      asks:
        - number: 1
          text: '\(word()) is asked'
        # \(word())
        - number: 2
          text: Second \(word())
      sources:
      - name: \(word())
        kind: press
        note: |-
          \(word())
          and \(word())
      - name: \(word())
        kind: press
      tags: # none
        - \(word())
        - \(word())
      message-id: \(word())
      x-own: "\(word())"
      x-map:
        a: \(word())
        b: \(word())

      """.replacing("tags: # none", with: "tags:")
    let text = (0..<random.below(4)).map { _ in paragraph() }.joined(separator: "\n\n")
    return Array("---\n\(fields)---\n\(text.isEmpty ? "" : "\n\(text)\n")".utf8)
  }

  private mutating func paragraph() -> String {
    (0...random.below(3)).map { _ in "- \(word()) is so" }.joined(separator: "\n")
  }

  /// What somebody makes of these bytes; nil where the letter is deleted.
  mutating func edit(_ bytes: [UInt8]) throws -> [UInt8]? {
    let text = try MergeText(bytes, of: MergedFile(path: History.path))
    let order = MergedFile(path: History.path).fieldOrder
    switch random.below(24) {
    case 0: return nil
    case 1, 2, 3: return edited(text, text.setting("title", to: .scalar(word()), order: order))
    case 4:
      let value = random.chance(40) ? nil : FieldValue.scalar(word())
      let name = random.pick(["message-id", "x-own"])
      return edited(text, text.setting(name, to: value, order: order))
    case 5, 6:
      return map(text, random.pick(["deadline", "x-map"]), order)
    case 7: return comment(bytes)
    case 8...15: return list(text, order)
    default: return edited(text, text.setting(body: body(text)))
    }
  }

  private func edited(_ text: MergeText, _ bytes: [UInt8]) -> [UInt8] {
    (try? RecordDocument(bytes: bytes)) == nil ? text.bytes : bytes
  }

  private mutating func map(_ text: MergeText, _ name: String, _ order: [String]) -> [UInt8] {
    var fields = text.fields.first { $0.name == name }?.value.fields ?? []
    if random.chance(15) { return edited(text, text.setting(name, to: nil, order: order)) }
    let day = "2017-0\(1 + random.below(9))-01"
    let names = name == "deadline" ? ["date", "reason"] : ["a", "b", "c"]
    if fields.isEmpty || random.chance(20) {
      fields = names.map { NamedValue($0, .scalar($0 == "date" ? day : word())) }
    } else {
      let index = random.below(fields.count)
      fields[index].value = .scalar(fields[index].name == "date" ? day : word())
    }
    return edited(text, text.setting(name, to: .map(fields), order: order))
  }

  private mutating func comment(_ bytes: [UInt8]) -> [UInt8] {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let places = lines.indices.filter {
      $0 > 0
        && (lines[$0].contains("title:") || lines[$0].contains("tags:")
          || lines[$0].hasPrefix("x-"))
    }
    guard !places.isEmpty else { return bytes }
    var new = lines
    new.insert("# \(word())", at: random.pick(places))
    return Array(new.joined(separator: "\n").utf8)
  }

  private mutating func list(_ text: MergeText, _ order: [String]) -> [UInt8] {
    let name = random.pick(["asks", "asks", "tags", "sources", "x-list"])
    var items = text.fields.first { $0.name == name }?.value.items ?? []
    switch random.below(items.isEmpty ? 3 : 10) {
    case 0, 1, 2:
      items.insert(
        item(name, items), at: random.chance(70) ? items.count : random.below(items.count + 1))
    case 3, 4: items.remove(at: random.below(items.count))
    case 5: items.shuffle(using: &random)
    default:
      let index = random.below(items.count)
      switch items[index] {
      case .map(var fields):
        let field = random.below(fields.count)
        switch fields[field].name {
        case "number":
          fields[field].value = .scalar("\(numbers(items).max().map { $0 + 1 } ?? 1)")
        case "kind": fields[field].value = .scalar(random.pick(["press", "witness"]))
        default: fields[field].value = .scalar(word())
        }
        items[index] = .map(fields)
      default: items[index] = .scalar(word())
      }
    }
    return edited(text, text.setting(name, to: items.isEmpty ? nil : .list(items), order: order))
  }

  private mutating func item(_ name: String, _ items: [FieldValue]) -> FieldValue {
    switch name {
    case "asks":
      let number = (numbers(items).max() ?? 0) + 1
      return .map([NamedValue("number", .scalar("\(number)")), NamedValue("text", .scalar(word()))])
    case "sources":
      return .map([
        NamedValue("name", .scalar(random.chance(50) ? "CNN" : word())),
        NamedValue("note", .scalar(word())),
      ])
    default: return .scalar(word())
    }
  }

  private func numbers(_ items: [FieldValue]) -> [Int] {
    items.compactMap { Int(ItemKey.key(of: $0)) }
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
