/// The lines by which mailers announce what they quote. They come in the language of the program that
/// wrote them.
extension QuotedText {
  struct Announcement {
    /// The first line of it, and the line after its last.
    var first: Int
    var last: Int
    /// Whether everything below is quoted, marked or not.
    var isWhole: Bool
  }

  /// The first announcement in the text.
  static func announcement(in lines: [Line]) -> Announcement? {
    for index in lines.indices where !lines[index].isBlank && !lines[index].isMarked {
      let line = lines[index].words
      if isDivider(line) { return Announcement(first: index, last: index + 1, isWhole: true) }
      if let last = headBlock(at: index, in: lines) {
        // Outlook draws a line above it.
        let isRuled = index > 0 && isRule(lines[index - 1].words)
        return Announcement(first: isRuled ? index - 1 : index, last: last, isWhole: true)
      }
      if let last = attribution(startingAt: index, in: lines) {
        return Announcement(first: index, last: last, isWhole: false)
      }
    }
    return nil
  }

  /// The start of an attribution whose last line is the last one with words before `index`.
  static func attribution(endingBefore index: Int, in lines: [Line]) -> Int? {
    guard let end = lines[..<index].lastIndex(where: { !$0.isBlank }) else { return nil }
    for start in stride(from: end, through: max(0, end - 2), by: -1) {
      if attribution(startingAt: start, in: lines) == end + 1 { return start }
    }
    return nil
  }

  // MARK: “On … wrote:”

  /// The line after an attribution that begins at `start` and may be broken over three.
  private static func attribution(startingAt start: Int, in lines: [Line]) -> Int? {
    let range = start..<min(start + 3, lines.count)
    // Most lines have no colon near, and this is asked of every line.
    guard range.contains(where: { lines[$0].endsWithColon }) else { return nil }
    var words = ""
    for index in range {
      let line = lines[index]
      if line.isBlank || line.isMarked { return nil }
      words += (words.isEmpty ? "" : " ") + line.words
      if words.utf8.count > 800 { return nil }
      guard line.endsWithColon else { continue }
      let folded = words.lowercased()
      // Russian and Ukrainian mailers begin with the date; the verb at the end tells.
      let isAttribution =
        verbs.contains { folded.dropLast().trimmedEnd.hasSuffix($0) }
        && (starts.contains { folded.hasPrefix($0) } || folded.contains(where: \.isNumber))
      if isAttribution || folded.hasPrefix("am ") && folded.contains(" schrieb ") {
        return index + 1
      }
      // In some languages the verb is left out: a date and an address are all.
      let isAddressed = folded.hasSuffix(">:") && folded.contains("@")
      return isAddressed && folded.prefix(24).contains(where: \.isNumber) ? index + 1 : nil
    }
    return nil
  }

  private static let starts = ["on ", "le ", "el ", "il ", "em ", "op ", "am "]
  private static let verbs = [
    "wrote", "writes", "a écrit", "schrieb", "escribió", "ha scritto", "escreveu", "schreef",
    "пишет", "писал", "писала", "писал(а)", "написал", "написала", "написал(а)", "написав",
    "написала(в)", "пише", "писав", "napisał", "napisał(a)", "napsal",
  ]

  // MARK: “-----Original Message-----”

  private static func isDivider(_ line: Substring) -> Bool {
    guard let first = line.utf8.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "_"),
      line.utf8.count < 200, isRule(line.prefix(2)), isRule(line.suffix(2))
    else { return false }
    let words = line.drop { $0 == "-" || $0 == "_" || $0 == " " }.lowercased()
    return dividers.contains { words.hasPrefix($0) }
  }

  private static let dividers = [
    "original message", "original-nachricht", "ursprüngliche nachricht", "message d'origine",
    "message d’origine", "mensaje original", "исходное сообщение", "оригинальное сообщение",
    "первоначальное сообщение", "вихідне повідомлення", "reply message", "ответ на сообщение",
  ]

  private static func isRule(_ line: Substring) -> Bool {
    line.count >= 2 && line.allSatisfy { $0 == "-" || $0 == "_" || $0 == "—" || $0 == "–" }
  }

  // MARK: “From: … Sent: …”

  /// The line after a block of headers that begins at `start`: the sender first, then at least two of
  /// date, addressee and subject.
  private static func headBlock(at start: Int, in lines: [Line]) -> Int? {
    guard name(of: lines[start].words).map(senders.contains) == true else { return nil }
    var (found, last) = (0, start + 1)
    for index in (start + 1)..<min(start + 9, max(start + 1, lines.count)) {
      if lines[index].isBlank {
        // HTML turned to text may set each header apart.
        if found > 0 { break }
        continue
      }
      guard let name = name(of: lines[index].words) else { continue }
      if others.contains(name) {
        found += 1
        last = index + 1
      }
    }
    return found >= 2 ? last : nil
  }

  /// What stands before a line's colon, without the stars and marks of bold text.
  private static func name(of line: Substring) -> String? {
    guard let colon = line.utf8.prefix(60).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return line[..<colon].filter { $0 != "*" && $0 != "_" }.lowercased().trimmedEnd.description
  }

  private static let senders: Set<String> = [
    "from", "von", "de", "da", "od", "от", "від", "от кого", "від кого",
  ]
  private static let others: Set<String> = [
    "sent", "date", "to", "cc", "subject", "gesendet", "datum", "an", "betreff", "envoyé",
    "à", "objet", "enviado", "para", "asunto", "отправлено", "дата", "кому", "копия", "тема",
    "надіслано", "копія",
  ]
}

extension StringProtocol {
  /// Without blanks at its end.
  var trimmedEnd: SubSequence {
    var rest = self[startIndex...]
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }
}
