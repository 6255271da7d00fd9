extension DifferenceWriter {
  /// A list of plain values: `Tag press added`, `Tags press and travel added, court taken away`.
  /// - Parameter shown: how a value is written in the sentence.
  mutating func list(
    _ name: String, _ label: (one: String, many: String), _ old: [String]?, _ new: [String],
    shown: (String) -> String = { $0 }
  ) {
    let old = old ?? []
    guard old != new else { return }
    let (known, kept) = (Set(old), Set(new))
    let added = new.filter { !known.contains($0) }
    let removed = old.filter { !kept.contains($0) }
    if added.isEmpty, removed.isEmpty {
      let predicate =
        old.count == new.count
        ? "put in another order" : old.count > new.count ? "no longer repeated" : "repeated"
      return note(name, label.many, predicate)
    }
    let subject = added.count + removed.count == 1 ? label.one : label.many
    let parts = [(added, "added"), (removed, "taken away")].compactMap { words, deed in
      words.isEmpty ? nil : "\(DifferenceWriter.listed(words.map(shown))) \(deed)"
    }
    note(name, subject, parts.joined(separator: ", "))
  }

  mutating func terms<Term: Vocabulary>(
    _ name: String, _ label: (one: String, many: String), _ old: [Term]?, _ new: [Term]
  ) {
    list(name, label, old?.map(\.rawValue), new.map(\.rawValue))
  }

  mutating func ids(
    _ name: String, _ label: (one: String, many: String), _ old: [RecordID]?, _ new: [RecordID]
  ) {
    list(name, label, old?.map(\.text), new.map(\.text))
  }

  mutating func phrases(
    _ name: String, _ label: (one: String, many: String), _ old: [String]?, _ new: [String]
  ) {
    list(name, label, old, new, shown: \.quotedBriefly)
  }

  /// A list of things with fields of their own, item by item.
  mutating func items<Item: Hashable>(
    _ name: String, _ label: String, _ old: [Item]?, _ new: [Item], _ words: ItemWords<Item>
  ) {
    let old = old ?? []
    guard old != new else { return }
    let origins = ItemOrigins.origins(of: new, in: old, by: words.key)
    let kept = Set(origins.compactMap { $0 })
    let isSameOrder = origins.compactMap { $0 }.isAscending
    for (item, origin) in zip(new, origins) {
      guard let origin else {
        note(name, words.subject(item), "added" + words.told(item))
        continue
      }
      let before = old[origin]
      guard before != item else { continue }
      var parts = ItemParts(dates: words.dates)
      words.compare(&parts, before, item)
      note(name, words.subject(before), parts.parts.joined(separator: "; "))
    }
    for (index, item) in old.enumerated() where !kept.contains(index) {
      note(name, words.subject(item), "taken away" + words.told(item))
    }
    if !isSameOrder { note(name, label, "put in another order") }
  }
}

/// How an item of a list is spoken of.
struct ItemWords<Item: Hashable> {
  var dates: DateStyle
  /// What tells it apart from others of its list.
  var key: (Item) -> String
  /// What a sentence about it begins with: `Ask 2`.
  var subject: (Item) -> String
  /// What it says, after a colon, where the subject doesn't say it.
  var tells: (Item) -> String?
  /// Adds what differs between two states of it; something wherever they differ.
  var compare: (_ parts: inout ItemParts, _ old: Item, _ new: Item) -> Void

  func told(_ item: Item) -> String { tells(item).map { ": \($0)" } ?? "" }

  /// What there is of these, as ``tells`` says it.
  static func joined(_ words: [String]) -> String? {
    let said = words.filter { !$0.isEmpty }
    return said.isEmpty ? nil : said.joined(separator: ", ")
  }
}

/// Pieces of a sentence about what differs within an item, each as `note set to “…”`.
struct ItemParts {
  private(set) var parts: [String] = []
  let dates: DateStyle

  init(dates: DateStyle) { self.dates = dates }

  /// - Parameter label: empty where the item itself is meant.
  mutating func value(_ label: String, _ old: String?, _ new: String?) {
    guard let change = DifferenceWriter.change(from: old, to: new) else { return }
    parts.append(label.isEmpty ? change : "\(label) \(change)")
  }

  mutating func words(_ label: String, _ old: String, _ new: String) {
    guard old != new else { return }
    // Two long texts may begin alike.
    if old.quotedBriefly == new.quotedBriefly, !old.isEmpty {
      return parts.append(label.isEmpty ? "changed" : "\(label) changed")
    }
    value(
      label, old.isEmpty ? nil : old.quoted, new.isEmpty ? nil : new.quoted)
  }

  mutating func term<Term: Vocabulary>(_ label: String, _ old: Term?, _ new: Term?) {
    value(label, old?.rawValue, new?.rawValue)
  }

  mutating func date(_ label: String, _ old: PartialDate?, _ new: PartialDate?) {
    value(label, old?.spoken(in: dates), new?.spoken(in: dates))
  }

  mutating func day(_ label: String, _ old: Day?, _ new: Day?) {
    value(label, old?.spoken(in: dates), new?.spoken(in: dates))
  }

  mutating func flag(_ old: Bool, _ new: Bool) {
    guard old != new else { return }
    parts.append(new ? "marked confidential" : "no longer confidential")
  }
}

extension String {
  /// Whole where it fits a sentence, else as much as names it.
  fileprivate var quoted: String { fitsSentence ? "“\(self)”" : quotedBriefly }
}

extension [Int] {
  fileprivate var isAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}
