/// Fields that come as often as a person wants, as the quotes of a statement.
package struct FormGroup: Hashable, Sendable {
  /// `quote`: the fields of its entries are called `quote.1.words`.
  package let name: String
  /// With its article, for buttons: `a quote`.
  package let indefinite: String
  /// One word or two, for headings: `quote`.
  package let singular: String
  /// The fields of an entry, named within it: `words`.
  package var template: [FormField]
  package private(set) var entries: [Entry]
  /// Whether entries can be added.
  package var isOpen = true
  /// What is said when an entry was removed, besides how it comes back: a whole sentence.
  package var removalNote = ""
  private(set) var removed: [Removed] = []
  private var nextSerial: Int
  private let originalSerials: [Int]

  /// One of the things that the group is of.
  package struct Entry: Hashable, Sendable {
    /// Never used twice in the group.
    package let serial: Int
    package var fields: [FormField]
  }

  struct Removed: Hashable, Sendable {
    var index: Int
    var entry: Entry
  }

  /// - Parameter texts: for each entry to begin with, the texts of its fields in the template's
  ///   order.
  package init(
    _ name: String, indefinite: String, singular: String, template: [FormField],
    texts: [[String]] = []
  ) {
    self.name = name
    self.indefinite = indefinite
    self.singular = singular
    self.template = template
    nextSerial = texts.count + 1
    originalSerials = Array(1..<(texts.count + 1))
    entries = []
    entries = texts.enumerated().map { index, texts in
      var entry = blank(serial: index + 1)
      for (field, text) in zip(entry.fields.indices, texts) {
        entry.fields[field].setOriginal(text)
      }
      return entry
    }
  }

  /// Whether entries came or went, or differ from what the form was opened with.
  package var isChanged: Bool {
    entries.map(\.serial) != originalSerials
      || entries.contains { $0.fields.contains(where: \.isChanged) }
  }

  /// The serials of the entries, for a draft: `1 2 4`.
  var serials: String { entries.map { String($0.serial) }.joined(separator: " ") }

  mutating func add() -> Int {
    let entry = blank(serial: nextSerial)
    nextSerial += 1
    entries.append(entry)
    return entry.serial
  }

  mutating func remove(_ serial: Int) {
    guard let index = entries.firstIndex(where: { $0.serial == serial }) else { return }
    removed.append(Removed(index: index, entry: entries.remove(at: index)))
  }

  /// Puts an entry that was removed back where it stood.
  mutating func bringBack(_ serial: Int) {
    guard let index = removed.firstIndex(where: { $0.entry.serial == serial }) else { return }
    let back = removed.remove(at: index)
    entries.insert(back.entry, at: min(back.index, entries.count))
  }

  /// Makes the entries of a draft, keeping those that are there.
  mutating func restore(serials text: String) {
    let serials = text.split(separator: " ").prefix(1_000).compactMap { Int($0) }
    var seen: Set<Int> = []
    let kept = serials.filter { (1..<1_000_000).contains($0) && seen.insert($0).inserted }
    entries = kept.map { serial in
      entries.first { $0.serial == serial } ?? blank(serial: serial)
    }
    nextSerial = max(nextSerial, (kept.max() ?? 0) + 1)
  }

  mutating func update(_ change: (inout FormField) -> Void) {
    for entry in entries.indices {
      for field in entries[entry].fields.indices { change(&entries[entry].fields[field]) }
    }
  }

  subscript(entry: Int, field: Int) -> FormField {
    get { entries[entry].fields[field] }
    _modify { yield &entries[entry].fields[field] }
  }

  private func blank(serial: Int) -> Entry {
    let fields = template.map { field in
      var field = field
      field.name = "\(name).\(serial).\(field.name)"
      return field
    }
    return Entry(serial: serial, fields: fields)
  }
}
