internal import CaseModel

extension RowCells {
  /// The term that a cell names; nil where it is empty.
  func term<Term: TabledVocabulary>(
    _ field: TableField, _ type: Term.Type
  ) throws(RowFault) -> Term? {
    let cell = words(field)
    return cell.isEmpty ? nil : try term(cell, field)
  }

  func terms<Term: TabledVocabulary>(
    _ field: TableField, _ type: Term.Type
  ) throws(RowFault) -> [Term] {
    var terms: [Term] = []
    for cell in list(field, commas: true) {
      let term: Term = try term(cell, field)
      if !terms.contains(term) { terms.append(term) }
    }
    return terms
  }

  private func term<Term: TabledVocabulary>(
    _ cell: String, _ field: TableField
  ) throws(RowFault) -> Term {
    guard let term = Term.reading(cell) else {
      throw RowFault(
        """
        “\(Self.short(cell))” in “\(name(field))” is no \(Term.spokenKind); that is \
        \(Term.alternatives).
        """)
    }
    return term
  }

  /// The date of a cell; nil where it is empty.
  func date(_ field: TableField) throws(RowFault) -> PartialDate? {
    let cell = words(field)
    guard !cell.isEmpty else { return nil }
    switch WrittenDate(cell, order: order(field)) {
    case .date(let date): return date
    case .eitherOf(let one, let other):
      throw RowFault(
        """
        “\(cell)” in “\(name(field))” can mean \(one.spoken) or \(other.spoken). Write the month as \
        a word, or add “dates: day-first” or “dates: month-first” to a mapping file.
        """)
    case .impossible:
      throw RowFault("“\(Self.short(cell))” in “\(name(field))”: there is no such day.")
    case .none:
      throw RowFault(
        "“\(Self.short(cell))” in “\(name(field))” can't be read as a date, such as 2017-04-17.")
    }
  }

  /// The date of a cell that has to be a whole day.
  func day(_ field: TableField) throws(RowFault) -> Day? {
    guard let date = try date(field) else { return nil }
    guard let day = date.exactDay else {
      throw RowFault(
        "“\(Self.short(words(field)))” in “\(name(field))” isn't a whole day, such as 2017-04-17.")
    }
    return day
  }

  /// `100`, `at least 100`, `100+`, `up to 50`, `не менее 100`.
  func people(_ field: TableField, _ harm: Harm) throws(RowFault) -> PeopleAffected? {
    let cell = words(field)
    guard !cell.isEmpty else { return nil }
    guard let (count, precision) = PeopleCount.read(cell) else {
      throw RowFault(
        """
        “\(Self.short(cell))” in “\(name(field))” is no count; write 100, at least 100, or at most 100.
        """)
    }
    return PeopleAffected(harm: harm, count: count, precision: precision)
  }

  /// `Name, Office, Body`, with further columns for office and body.
  func party(
    _ field: TableField, office: TableField, body: TableField, address: TableField? = nil
  ) -> Party {
    var party = PartyCell.party(words(field))
    let (officeWords, bodyWords) = (words(office), words(body))
    if !officeWords.isEmpty { party.office = officeWords }
    if !bodyWords.isEmpty { party.body = bodyWords }
    if let address { party.address = words(address) }
    return party
  }

  /// The source that a row names, by its name or else its address.
  func source() throws(RowFault) -> Source? {
    let (name, address) = (words(.source), words(.sourceAddress))
    guard !name.isEmpty || !address.isEmpty else { return nil }
    return Source(
      name: name.isEmpty ? address : name, kind: try term(.sourceKind, SourceKind.self),
      date: try date(.sourceDate), address: address,
      reliability: try term(.reliability, Reliability.self),
      credibility: try term(.credibility, Credibility.self))
  }

  /// The start of a long cell, as sentences quote it.
  static func short(_ cell: String) -> String {
    let start = cell.prefix(60)
    return start.endIndex < cell.endIndex ? start + "…" : cell
  }
}

/// How many people, as cells say it.
enum PeopleCount {
  static func read(_ cell: String) -> (count: Int, precision: CountPrecision)? {
    var words = cell.lowercased().trimmed
    var precision = CountPrecision.exactly
    for (prefix, reading) in prefixes where words.hasPrefix(prefix) {
      words = words.dropFirst(prefix.count).trimmed
      precision = reading
      break
    }
    for ending in ["+", "or more", "и более", "и больше"] where words.hasSuffix(ending) {
      words = words.dropLast(ending.count).trimmed
      precision = .atLeast
    }
    // 1,000 and 1 000 are a thousand; 1.5 is no count of people.
    let figures = words.filter { !$0.isWhitespace && $0 != "," && $0 != "\u{A0}" }
    guard (1...9).contains(figures.utf8.count),
      figures.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(figures),
      !words.contains(",") || isGrouped(words)
    else { return nil }
    return (count, precision)
  }

  /// `at least 100 detained, more are feared; 3 killed`; nil where a part names no harm.
  static func several(_ cell: String) -> [PeopleAffected]? {
    let parts = RowCells.parts(cell, commas: false)
    var people: [PeopleAffected] = []
    for part in parts {
      // What is to be said with a figure stands behind a comma.
      let comma = part.firstRange(of: ", ")
      let figure = part[..<(comma?.lowerBound ?? part.endIndex)]
      let harm = figure.split(separator: " ").last.flatMap { Harm(rawValue: $0.lowercased()) }
      guard let harm, let (count, precision) = read(String(figure.dropLast(harm.rawValue.count))),
        !people.contains(where: { $0.harm == harm })
      else { return nil }
      people.append(
        PeopleAffected(
          harm: harm, count: count, precision: precision,
          note: comma.map { String(part[$0.upperBound...]) } ?? ""))
    }
    return people.isEmpty ? nil : people
  }

  private static func isGrouped(_ words: String) -> Bool {
    let groups = words.split(separator: ",", omittingEmptySubsequences: false)
    return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static let prefixes: [(String, CountPrecision)] = [
    ("at least", .atLeast), ("at-least", .atLeast), ("more than", .atLeast), ("over", .atLeast),
    ("≥", .atLeast), (">=", .atLeast), (">", .atLeast), ("minimum", .atLeast), ("min", .atLeast),
    ("не менее", .atLeast), ("более", .atLeast), ("больше", .atLeast), ("свыше", .atLeast),
    ("at most", .atMost), ("at-most", .atMost), ("up to", .atMost), ("fewer than", .atMost),
    ("less than", .atMost), ("≤", .atMost), ("<=", .atMost), ("<", .atMost), ("max", .atMost),
    ("не более", .atMost), ("до", .atMost), ("менее", .atMost), ("exactly", .exactly),
    ("ровно", .exactly),
  ]
}

/// Who writes, is written to or responds, in one cell.
enum PartyCell {
  /// `Name, Office, Body`; a single word is a body where it is a country or names one.
  static func party(_ cell: String) -> Party {
    let plain = cell.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
      .joined(separator: ", ")
    let (name, _) = PartyBlock.withoutHonorific(plain)
    guard !name.isEmpty else { return Party(name: plain) }
    let parts = name.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
    switch parts.count {
    case 0: return Party()
    case 1: return single(parts[0])
    case 2:
      let kinds = parts.map(PartyBlock.kind)
      if kinds[0] == .office { return Party(office: parts[0], body: parts[1]) }
      if kinds[0] == .body { return Party(body: name) }
      return kinds[1] == .body
        ? Party(name: parts[0], body: parts[1]) : Party(name: parts[0], office: parts[1])
    default:
      return Party(
        name: parts[0], office: parts[1], body: parts.dropFirst(2).joined(separator: ", "))
    }
  }

  private static func single(_ words: String) -> Party {
    if CountryNames.isCountry(words) { return Party(body: words) }
    return switch PartyBlock.kind(of: words) {
    case .office: Party(office: words)
    case .body: Party(body: words)
    case .unknown: Party(name: words)
    }
  }
}
