internal import CaseModel

/// The lines that say who is written to, or who signed: a person, an office, a body, an address.
struct PartyBlock {
  private(set) var party = Party()
  /// Where each part stands.
  private(set) var parts: [PartyPart] = []
  /// Lines that fit no part.
  private(set) var unplaced: [LetterLine] = []
  private var isInAddress = false

  /// - Parameter isSignatory: whether the first line is a name in any case, as under a letter.
  init(_ lines: [LetterLine], isSignatory: Bool = false) {
    for (index, line) in lines.enumerated() {
      read(line, isFirst: index == 0, isSignatory: isSignatory)
    }
  }

  private mutating func read(_ line: LetterLine, isFirst: Bool, isSignatory: Bool) {
    let text = Self.plain(line.text)
    guard !text.isEmpty else { return }
    if isFirst {
      readFirst(text, line, isSignatory)
      return
    }
    // In Russian the name stands last.
    if party.name.isEmpty, case (let name, let isAddressed) = Self.withoutHonorific(text),
      isAddressed
    {
      set(\.name, name, "name", name, line)
      return
    }
    if isInAddress || Self.isAddress(text) {
      isInAddress = true
      set(
        \.address, party.address.isEmpty ? text : party.address + "\n" + text, "address", text, line
      )
      return
    }
    switch Self.kind(of: text) {
    case .office where party.office.isEmpty: set(\.office, text, "office", text, line)
    case .office where party.body.isEmpty:
      // “Director, Europe Division” and the like under an office that is known already.
      set(\.office, party.office + ", " + text, "office", text, line)
    case .body where party.body.isEmpty: set(\.body, text, "body", text, line)
    case .body: set(\.body, party.body + ", " + text, "body", text, line)
    case .unknown where party.name.isEmpty && party.body.isEmpty && party.office.isEmpty:
      set(\.name, text, "name", text, line)
    case .unknown where party.office.isEmpty && !party.name.isEmpty:
      set(\.office, text, "office", text, line)
    case .unknown where party.body.isEmpty: set(\.body, text, "body", text, line)
    default:
      isInAddress = true
      set(
        \.address, party.address.isEmpty ? text : party.address + "\n" + text, "address", text, line
      )
    }
  }

  private mutating func readFirst(_ text: String, _ line: LetterLine, _ isSignatory: Bool) {
    let (name, isAddressed) = Self.withoutHonorific(text)
    guard !name.isEmpty else { return }
    let parts = name.split(separator: ",", maxSplits: 1).map(\.trimmed)
    if parts.count == 2, Self.kind(of: parts[0]) == .unknown, Self.kind(of: parts[1]) != .unknown {
      set(\.name, parts[0], "name", parts[0], line)
      readOffice(parts[1], line)
    } else if isAddressed || isSignatory {
      // “Ms. Director” names nobody, but a signature's first line names who signs.
      let kind = Self.kind(of: name)
      if isSignatory, kind == .body {
        set(\.body, name, "body", name, line)
      } else {
        set(\.name, name, "name", name, line)
      }
    } else {
      switch Self.kind(of: name) {
      case .office: readOffice(name, line)
      case .body: set(\.body, name, "body", name, line)
      case .unknown: set(\.name, name, "name", name, line)
      }
    }
  }

  private mutating func readOffice(_ text: String, _ line: LetterLine) {
    if Self.kind(of: text) == .body {
      set(\.body, text, "body", text, line)
      return
    }
    let parts = text.split(separator: ",", maxSplits: 1).map(\.trimmed)
    if parts.count == 2, Self.kind(of: parts[1]) != .office {
      set(\.office, parts[0], "office", parts[0], line)
      set(\.body, parts[1], "body", parts[1], line)
    } else {
      set(\.office, text, "office", text, line)
    }
  }

  private mutating func set(
    _ part: WritableKeyPath<Party, String>, _ value: String, _ name: String, _ words: String,
    _ line: LetterLine
  ) {
    party[keyPath: part] = value
    parts.append(PartyPart(name: name, value: words, place: line.place))
  }

  /// Whether lines may be somebody's name and address.
  static func isParty(_ lines: [LetterLine]) -> Bool {
    guard let first = lines.first else { return false }
    return lines.count > 1 || withoutHonorific(first.text).isAddressed
      || kind(of: first.text) != .unknown
  }

  // MARK: What a line is

  enum Kind { case office, body, unknown }

  /// By the words that name offices and bodies: what the line ends with, else what comes first.
  static func kind(of text: String) -> Kind {
    let words = words(of: text)
    guard let first = words.first, let last = words.last else { return .unknown }
    if first == "office" || last == "office" { return .body }
    if PartyWords.offices.contains(last) { return .office }
    for word in words {
      if PartyWords.offices.contains(word) { return .office }
      if PartyWords.bodies.contains(word) { return .body }
    }
    return .unknown
  }

  private static func isAddress(_ text: String) -> Bool {
    let words = words(of: text)
    let lower = text.lowercased()
    if text.contains("@") || lower.hasPrefix("tel") || lower.hasPrefix("fax")
      || lower.hasPrefix("тел") || lower.hasPrefix("факс") || lower.hasPrefix("email")
    {
      return true
    }
    guard text.contains(where: \.isNumber) else { return false }
    if text.first?.isNumber == true, words.count > 1 { return true }
    return words.contains { PartyWords.places.contains($0) }
      || words.contains { $0.utf8.count >= 4 && $0.allSatisfy { $0.isNumber || $0 == "-" } }
  }

  /// Without the words of address before a name, and whether there were any.
  static func withoutHonorific(_ text: String) -> (name: String, isAddressed: Bool) {
    // Nobody's name and title are longer.
    guard text.utf8.count <= 400 else { return (text, false) }
    var name = text
    var isAddressed = false
    var goesOn = true
    while goesOn {
      goesOn = false
      let lower = name.lowercased()
      for honorific in PartyWords.honorifics
      where lower.hasPrefix(honorific)
        && (lower.count == honorific.count
          || lower.dropFirst(honorific.count).first?.isWhitespace == true)
      {
        name = name.dropFirst(honorific.count).trimmed
        isAddressed = isAddressed || !honorific.hasSuffix(":")
        goesOn = !name.isEmpty
        break
      }
    }
    return (name, isAddressed)
  }

  static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && !"-'/".contains($0) }.map(String.init)
  }

  /// Without the marks that Markdown gives to emphasis, and without a comma at the end.
  private static func plain(_ text: String) -> String {
    var text = text.filter { $0 != "*" && $0 != "_" }
    while text.last == "," || text.last == ";" { text.removeLast() }
    return text.trimmed
  }
}
