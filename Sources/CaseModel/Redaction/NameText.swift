/// A text cut into words as a name may stand in it: between words any blanks, punctuation and markup;
/// inside a word also what shows nothing, markup, apostrophes, and the hyphen at the end of a line.
struct NameText {
  struct Word: Hashable {
    var letters: [Unicode.Scalar]
    /// Where it starts in the text, in scalars.
    var place: Int
    /// Whether it may be the rest of the word before it.
    var mayGoOn: Bool
    /// Whether a hyphen stands before it.
    var followsHyphen: Bool
    /// Whether it is a capital, or a few letters for one sound, before a full stop.
    var isInitial: Bool
  }

  private(set) var words: [Word] = []

  private static let noWord = Word(
    letters: [], place: 0, mayGoOn: false, followsHyphen: false, isInitial: false)

  init(_ text: String) {
    let scalars = SpelledOut.scalars(of: text)
    var current = NameText.noWord
    var between: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      let (scalar, place) = scalars[index]
      index += 1
      switch Part(scalar) {
      case .nothing: continue
      case .letter:
        if !between.isEmpty {
          end(&current, before: between)
          current.mayGoOn = NameText.mayJoin(between)
          current.followsHyphen = between.contains(where: NameText.hyphens.contains)
          between = []
        }
        if current.letters.isEmpty { current.place = place }
        current.letters.append(scalar)
      case .other:
        between.append(scalar)
        if scalar == "<", let end = NameText.tagEnd(in: scalars, from: index) { index = end }
      }
    }
    end(&current, before: between)
  }

  private mutating func end(_ word: inout Word, before between: [Unicode.Scalar]) {
    defer { word = NameText.noWord }
    guard let first = word.letters.first else { return }
    word.isInitial =
      word.letters.count <= 4 && between.first == "." && first.properties.isUppercase
    words.append(word)
  }

  private enum Part {
    case letter, nothing, other

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x30...0x39: self = .other
      // Signs put to letters, as ʹ for ь; and fillers, which count as letters and show nothing.
      case 0x2B0...0x2FF, 0x115F, 0x1160, 0x3164, 0xFFA0: self = .nothing
      default:
        if scalar.isUnseen {
          self = .nothing
          return
        }
        switch FoldedScalar(ScriptReading.plain(scalar)) {
        case .letter: self = .letter
        case .mark: self = .nothing
        case .separator: self = .other
        }
      }
    }
  }

  /// Whether what stands between two stretches of letters may stand inside a word: markup and
  /// apostrophes, or a hyphen with nothing but a line's end after it.
  private static func mayJoin(_ between: [Unicode.Scalar]) -> Bool {
    let rest = between.filter { !inside.contains($0) }
    guard let first = rest.first else { return true }
    return hyphens.contains(first)
      && rest.dropFirst().allSatisfy(\.properties.isWhitespace)
  }

  private static let inside: Set<Unicode.Scalar> = [
    "*", "_", "~", "`", "\\", "<", "'", "’", "‘", "ʼ", "´", "′", "“", "”", "\"",
  ]
  private static let hyphens: Set<Unicode.Scalar> = ["-", "‐", "‑", "–", "¬", "·"]

  /// The place after a tag that starts before `start`; nil where there is none.
  private static func tagEnd(in scalars: [SpelledOut.Scalar], from start: Int) -> Int? {
    guard start < scalars.count else { return nil }
    let first = scalars[start].scalar
    guard first == "/" || first.isASCII && first.properties.isAlphabetic else { return nil }
    for index in start..<min(start + 200, scalars.count) {
      if scalars[index].scalar == ">" { return index + 1 }
      if scalars[index].scalar == "<" { return nil }
    }
    return nil
  }
}
