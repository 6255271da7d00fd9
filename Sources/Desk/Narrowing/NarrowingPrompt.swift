package import CaseModel
import TerminalUI

/// The line in which it is typed what a list is filtered by, and what may come next in it.
struct NarrowingPrompt: Hashable, Sendable {
  let pane: Pane
  private(set) var words: FilterWords
  /// What the list was narrowed to before, to go back to.
  let before: String?
  /// What could stand for the word under the cursor.
  private(set) var completions: [FilterCompletion] = []
  /// Which of them is chosen; nil while none is.
  private(set) var choice: Int?
  /// What the casebook knows, and what was asked of it.
  private var known: [String] = []
  private(set) var asked: ValueRequest?
  private let vocabulary: FilterVocabulary
  /// How the person writes dates.
  private let dates: DateHabits

  init(pane: Pane, kind: RecordKind, before: String?, today: Day, dates: DateHabits) {
    self.pane = pane
    self.dates = dates
    self.before = before
    words = FilterWords(before ?? "")
    vocabulary = FilterVocabulary(kind: kind)
    complete(today: today)
  }

  var text: String { words.text }

  /// What is to be asked of the casebook, once.
  mutating func request() -> ValueRequest? {
    let wanted = wantedValues
    guard wanted != asked else { return nil }
    asked = wanted
    return wanted
  }

  mutating func take(_ values: [String], for request: ValueRequest, today: Day) {
    guard request == asked else { return }
    known = values
    complete(today: today)
  }

  mutating func type(_ text: String, today: Day) {
    words.type(String(text.split(whereSeparator: \.isNewline).first ?? ""))
    complete(today: today)
  }

  mutating func takeBack(today: Day) {
    words.takeBack()
    complete(today: today)
  }

  mutating func clear(today: Day) {
    words = FilterWords("")
    complete(today: today)
  }

  /// Goes to the next completion, or the one before; above the first there is none.
  mutating func choose(forward: Bool) {
    let next = (choice ?? -1) + (forward ? 1 : -1)
    choice = completions.isEmpty || next < 0 ? nil : min(next, completions.count - 1)
  }

  /// Puts a completion in the place of the word under the cursor.
  mutating func take(_ place: Int, today: Day) {
    guard completions.indices.contains(place) else { return }
    let taken = completions[place]
    words.take(taken.word, ends: taken.isWhole)
    complete(today: today)
  }

  // MARK: Completions

  private var wantedValues: ValueRequest? {
    let word = OpenWord(words.open)
    guard let name = word.name, let field = vocabulary.knownField(name) else { return nil }
    return ValueRequest(field: field, text: word.value)
  }

  private mutating func complete(today: Day) {
    choice = nil
    let word = OpenWord(words.open)
    guard let name = word.name else {
      completions = vocabulary.names.filter { $0.text.hasPrefix(word.value.lowercased()) }.map {
        FilterCompletion(
          word: "\(word.minus)\($0.text):", shown: "\($0.text):", meaning: $0.meaning,
          isWhole: false)
      }
      return
    }
    if let values = vocabulary.values(of: name) {
      completions = values.filter { fits($0.text, word.value) && $0.text != word.value }.map {
        word.completion($0.text, meaning: $0.meaning)
      }
    } else if vocabulary.knownField(name) != nil {
      let found = known.filter { fits($0, word.value) && FilterWords.quoted($0) != word.value }
      // What begins as it was typed comes first.
      let typed = word.bare.lowercased()
      let near = found.filter { $0.lowercased().hasPrefix(typed) }
      let others = found.filter { !$0.lowercased().hasPrefix(typed) }
      completions = (near + others).map { word.completion($0, meaning: "") }
    } else if vocabulary.isDate(name) {
      completions = dates(word, today: today)
    } else {
      completions = []
    }
  }

  // What a typed date means, to be read rather than chosen.
  private func dates(_ word: OpenWord, today: Day) -> [FilterCompletion] {
    guard !word.bare.isEmpty,
      let date = try? TypedDate(
        word.bare, today: today, leaning: .past, allowsPartial: true, habits: dates
      ).date
    else { return [] }
    return [word.completion(word.bare, meaning: date.spoken(in: dates.style))]
  }

  private func fits(_ text: String, _ typed: String) -> Bool {
    SearchWords.complete(typed, to: text)
  }
}

/// What could stand for the word under the cursor.
struct FilterCompletion: Hashable, Sendable {
  /// The word as it is put into the line.
  var word: String
  /// As the list shows it.
  var shown: String
  var meaning: String
  /// Whether the word is whole then, so that the next one begins.
  var isWhole: Bool
}

/// The parts of a word that is being typed: `-`, the name before the colon, and what follows.
private struct OpenWord {
  var minus = ""
  var name: String?
  var value: String

  init(_ word: String) {
    var rest = Substring(word)
    if rest.first == "-" {
      minus = "-"
      rest = rest.dropFirst()
    }
    if let colon = rest.firstIndex(of: ":") {
      name = rest[..<colon].lowercased()
      rest = rest[colon...].dropFirst()
    }
    value = String(rest)
  }

  /// Without quotes.
  var bare: String { value.filter { !["\"", "“", "”", "„", "«", "»"].contains($0) } }

  func completion(_ value: String, meaning: String) -> FilterCompletion {
    FilterCompletion(
      word: "\(minus)\(name.map { $0 + ":" } ?? "")\(FilterWords.quoted(value))", shown: value,
      meaning: meaning, isWhole: true)
  }
}

/// Values that records of the casebook have in a field, asked for while one is typed.
package struct ValueRequest: Hashable, Sendable {
  package var field: SearchField
  /// What was typed of it.
  package var text: String

  package init(field: SearchField, text: String) {
    self.field = field
    self.text = text
  }
}
