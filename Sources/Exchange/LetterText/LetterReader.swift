internal import CaseModel

/// Reads a letter's text from its layout: what stands above the salutation, the words, and what
/// stands below the leave-taking.
struct LetterReader {
  private let lines: [LetterLine]
  private(set) var parts = LetterParts()
  private var used: Set<Int> = []

  static func parts(of text: String) -> LetterParts {
    var reader = LetterReader(lines: LetterLine.lines(of: text))
    reader.read()
    return reader.parts
  }

  private init(lines: [LetterLine]) { self.lines = lines }

  private mutating func read() {
    let greeting = lines.indices.prefix(Self.longestHead).first {
      LetterFormula.greets(lines[$0].text)
    }
    let start = greeting ?? min(firstLineOfWords, Self.longestHead)
    let leave =
      lines.indices.last { $0 > start && LetterFormula.takesLeave(lines[$0].text) }
      ?? firstFootLabel(after: start) ?? lines.endIndex
    if let greeting { parts.salutation = lines[greeting] }
    readHead(upTo: start)
    readBody(from: greeting.map { $0 + 1 } ?? start, upTo: leave)
    let foot = leave < lines.endIndex && LetterFormula.takesLeave(lines[leave].text)
    readFoot(from: foot ? leave + 1 : leave)
  }

  /// Where a letter without a salutation begins: the first line that is a sentence rather than a
  /// name or an address.
  private var firstLineOfWords: Int {
    lines.indices.first {
      lines[$0].wordCount >= 10 && LetterLabel.read(lines[$0].text) == nil
    } ?? lines.endIndex
  }

  private func firstFootLabel(after start: Int) -> Int? {
    lines.indices.first {
      guard $0 > start, let (label, _) = LetterLabel.read(lines[$0].text) else { return false }
      return label == .copies || label == .enclosures
    }
  }

  /// How many lines may stand above a letter's words.
  private static let longestHead = 120

  // MARK: Above the salutation

  private mutating func readHead(upTo end: Int) {
    readLabels(in: 0..<end)
    let dateLine = readDate(in: 0..<end)
    let blocks = unusedBlocks(in: 0..<end)
    let after = blocks.filter { block in dateLine.map { block[0].number > $0 } ?? false }
    let before = blocks.dropLast(after.count)
    if parts.addressees.isEmpty {
      for block in after { takeAddressee(block, orSubject: true) }
    } else {
      for block in after { takeAddressee(block, orSubject: true, isKnown: true) }
    }
    var heads = Array(before)
    if parts.addressees.isEmpty, let last = heads.last, isAddressed(last, isOnly: heads.count == 1)
    {
      takeAddressee(last, orSubject: false)
      heads.removeLast()
    }
    parts.letterhead = heads.flatMap { $0 }
  }

  private func isAddressed(_ block: [LetterLine], isOnly: Bool) -> Bool {
    guard PartyBlock.isParty(block) else { return false }
    if !isOnly { return true }
    if block.contains(where: { PartyBlock.withoutHonorific($0.text).isAddressed }) { return true }
    // “Dear Minister Ivanov”: a word that the salutation shares, whatever its case ending.
    func stems(_ text: String) -> Set<Substring> {
      Set(PartyBlock.words(of: text).filter { $0.count > 3 }.map { $0.prefix(5) })
    }
    let greeted = stems(parts.salutation?.text ?? "")
    return block.contains { !greeted.isDisjoint(with: stems($0.text)) }
  }

  private mutating func takeAddressee(
    _ block: [LetterLine], orSubject: Bool, isKnown: Bool = false
  ) {
    if !isKnown, PartyBlock.isParty(block) {
      add(PartyBlock(block), at: block[0].place, to: \.addressees)
    } else if orSubject, block.count == 1, parts.subject == nil,
      block[0].text.contains(where: \.isLetter)
    {
      parts.subject = .init(value: Self.plain(block[0].text), line: block[0])
    } else {
      for line in block {
        parts.notPlaced.append(
          NotPlaced(
            line.text, at: line.place,
            reason: "Nothing shows what this line above the salutation is."))
      }
    }
  }

  private mutating func add(
    _ block: PartyBlock, at place: TextPlace,
    to list: WritableKeyPath<LetterParts, [LetterParts.FoundParty]>
  ) {
    for line in block.unplaced {
      parts.notPlaced.append(
        NotPlaced(line.text, at: line.place, reason: "It fits neither a name nor an address."))
    }
    guard !block.party.isEmpty else { return }
    parts[keyPath: list].append(
      LetterParts.FoundParty(party: block.party, parts: block.parts, place: place))
  }

  private mutating func readDate(in range: Range<Int>) -> Int? {
    if let date = parts.date { return date.line.number }
    for index in range where !used.contains(index) && !lines[index].isBlank {
      switch DateLine.read(lines[index].text) {
      case .date(let date):
        parts.date = .init(value: date, line: lines[index])
        used.insert(index)
        return lines[index].number
      case .eitherOf(let one, let other):
        used.insert(index)
        parts.notPlaced.append(
          NotPlaced(
            lines[index].text, at: lines[index].place,
            reason: "It can mean \(one.spoken) or \(other.spoken); set the date by hand."))
        return lines[index].number
      case .impossible, .none: continue
      }
    }
    return nil
  }

  private mutating func readLabels(in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      guard !used.contains(index), let (label, rest) = LetterLabel.read(lines[index].text) else {
        continue
      }
      var last = index
      let goesOn = label != .date && label != .sending && label != .reference
      while goesOn, last + 1 < range.upperBound, !lines[last + 1].isBlank,
        LetterLabel.read(lines[last + 1].text) == nil,
        !LetterFormula.greets(lines[last + 1].text),
        // A date may stand right under a subject or an addressee.
        DateLine.read(lines[last + 1].text) == .none
      {
        last += 1
      }
      take(label, rest, index...last)
      index = last
    }
  }

  private mutating func take(_ label: LetterLabel, _ rest: String, _ range: ClosedRange<Int>) {
    let line = lines[range.lowerBound]
    let following = lines[range].dropFirst()
    let value = ([rest] + following.map(\.text)).filter { !$0.isEmpty }.joined(separator: " ")
    let labelled =
      rest.isEmpty ? [] : [LetterLine(number: line.number, column: line.column, text: rest)]
    switch label {
    case .subject:
      guard parts.subject == nil, !Self.plain(value).isEmpty else { return }
      parts.subject = .init(value: Self.plain(value), line: line)
    case .date:
      guard case .date(let date) = DateLine.read(rest) else { return }
      parts.date = .init(value: date, line: line)
    case .to: add(PartyBlock(labelled + following), at: line.place, to: \.addressees)
    case .from:
      add(PartyBlock(labelled + following, isSignatory: true), at: line.place, to: \.signatories)
    case .copies: parts.copies += lines[range]
    case .enclosures: parts.enclosures += lines[range]
    case .sending:
      guard let channel = DateLine.channel(value) else { return }
      parts.channel = .init(value: channel, line: line)
    case .reference:
      parts.notPlaced.append(
        NotPlaced(line.text, at: line.place, reason: "The desk keeps no reference numbers."))
    }
    used.formUnion(range)
  }

  /// Lines that nothing was read from, put together where they follow each other.
  private func unusedBlocks(in range: Range<Int>) -> [[LetterLine]] {
    range.map { used.contains($0) ? LetterLine(number: $0, column: 1, text: "") : lines[$0] }.blocks
  }

  // MARK: The words

  private mutating func readBody(from start: Int, upTo end: Int) {
    guard start < end else { return }
    // A subject may also stand under the salutation.
    if parts.subject == nil,
      let first = lines[start..<end].prefix(6).first(where: { !$0.isBlank }),
      let (label, rest) = LetterLabel.read(first.text), label == .subject,
      !Self.plain(rest).isEmpty
    {
      parts.subject = .init(value: Self.plain(rest), line: first)
      parts.body = Array(lines[first.number..<end])
    } else {
      parts.body = Array(lines[start..<end])
    }
  }

  // MARK: Below the leave-taking

  private mutating func readFoot(from start: Int) {
    guard start < lines.endIndex else { return }
    readLabels(in: start..<lines.endIndex)
    if parts.date == nil { _ = readDate(in: start..<lines.endIndex) }
    var isPostscript = false
    var blocks: [[LetterLine]] = []
    for block in unusedBlocks(in: start..<lines.endIndex) {
      let first = block[0].text.lowercased()
      isPostscript =
        isPostscript || first.hasPrefix("p.s") || first.hasPrefix("ps:")
        || first.hasPrefix("постскриптум")
      if isPostscript {
        parts.body += [LetterLine(number: block[0].number, column: 1, text: "")] + block
      } else {
        let signed = block.filter { !LetterFormula.isSignature($0.text) }
        if !signed.isEmpty { blocks.append(signed) }
      }
    }
    for signatory in Signatories(blocks).groups {
      add(PartyBlock(signatory, isSignatory: true), at: signatory[0].place, to: \.signatories)
    }
    for line in Signatories(blocks).others {
      parts.notPlaced.append(
        NotPlaced(
          line.text, at: line.place, reason: "It stands below the signature and names nobody."))
    }
  }

  /// Without the marks that Markdown gives to emphasis.
  private static func plain(_ text: String) -> String {
    text.filter { $0 != "*" && $0 != "_" }.trimmed
  }
}
