/// A filter, parted into its words as they were typed: `status:open`, `-syria`,
/// `from:"law enforcement"`. Each is shown as a chip, and can be taken away alone.
struct FilterWords: Hashable, Sendable {
  /// Those after which something else came, if only a blank.
  private(set) var finished: [String] = []
  /// The last one, which may still go on; empty after a blank.
  private(set) var open = ""

  init(_ text: String) {
    var isInQuotes = false
    for character in text {
      if FilterWords.quotes.contains(character) {
        open.append(character)
        if isInQuotes { finish() }
        isInQuotes.toggle()
      } else if character.isWhitespace, !isInQuotes {
        finish()
      } else {
        open.append(character)
      }
    }
  }

  /// The whole filter, as ``CaseModel/SearchQuery`` reads it.
  var text: String { finished.map { $0 + " " }.joined() + open }

  /// All words.
  var all: [String] { open.isEmpty ? finished : finished + [open] }

  var isEmpty: Bool { finished.isEmpty && open.isEmpty }

  /// Goes on as typed or pasted.
  mutating func type(_ typed: String) {
    let whole = text + typed
    self = FilterWords(String(whole.prefix(FilterWords.longest)))
  }

  /// Puts a word in the place of the open one.
  /// - Parameter ends: whether the next one begins then.
  mutating func take(_ word: String, ends: Bool) {
    open = word
    if ends { finish() }
  }

  /// Takes back the last letter, or the last finished word.
  mutating func takeBack() {
    if open.isEmpty { _ = finished.popLast() } else { open.removeLast() }
  }

  /// Takes a word away; nothing happens where there is none at that place.
  mutating func remove(at place: Int) {
    guard finished.indices.contains(place) else {
      if place == finished.count { open = "" }
      return
    }
    finished.remove(at: place)
  }

  private mutating func finish() {
    if !open.isEmpty { finished.append(open) }
    open = ""
  }

  /// A word with blanks, so that it stays one.
  static func quoted(_ value: String) -> String {
    let bare = value.filter { !quotes.contains($0) && !$0.isNewline }
    return bare.contains(where: \.isWhitespace) ? "\"\(bare)\"" : bare
  }

  private static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
  private static let longest = 300
}
