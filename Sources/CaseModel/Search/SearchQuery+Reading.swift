extension SearchQuery {
  mutating func take(_ piece: SearchPiece, today: Day, _ dates: DateHabits) {
    let name = piece.name.map { SearchWords.folded($0).joined(separator: " ") }
    switch name {
    case "before"?, "after"?: takeDate(piece, isBefore: name == "before", today: today, dates)
    case "is"?:
      takeState(piece, ["overdue": .overdue, "open": .open, "unanswered": .unanswered])
    case "asks"?: takeState(piece, ["open": .openAsks])
    case let name?:
      guard let field = SearchField(rawValue: name) else {
        return take(piece.whole, of: piece, in: nil)
      }
      take(field == .kind ? SearchQuery.singular(piece.value) : piece.value, of: piece, in: field)
    case nil: take(piece.value, of: piece, in: nil)
    }
  }

  private mutating func take(_ text: String, of piece: SearchPiece, in field: SearchField?) {
    let words = SearchWords.folded(text)
    guard !words.isEmpty else { return }
    // A last word that punctuation ends is a whole one.
    let endsInWord = text.unicodeScalars.last.map { FoldedScalar($0) != .separator } ?? false
    terms.append(
      SearchTerm(
        words: words, isPrefix: piece.hasStar || piece.isLast && endsInWord,
        isNegated: piece.isNegated, field: field))
  }

  private mutating func takeDate(
    _ piece: SearchPiece, isBefore: Bool, today: Day, _ dates: DateHabits
  ) {
    guard !piece.value.isEmpty else { return }
    let date: PartialDate
    do {
      date = try TypedDate(
        piece.value, today: today, leaning: .past, allowsPartial: true, habits: dates
      ).date
    } catch {
      return leaveOut(piece, "a date such as 2018, 2018-04 or 2018-04-17")
    }
    // Not before a date is on it or later.
    if isBefore {
      let edge = date.stated.first.adding(days: -1)
      piece.isNegated ? begin(edge.adding(days: 1)) : end(edge)
    } else {
      let edge = date.stated.last.adding(days: 1)
      piece.isNegated ? end(edge.adding(days: -1)) : begin(edge)
    }
  }

  private mutating func begin(_ day: Day) { from = max(from ?? day, day) }
  private mutating func end(_ day: Day) { through = min(through ?? day, day) }

  private mutating func takeState(_ piece: SearchPiece, _ names: [String: SearchState.Name]) {
    let value = SearchWords.folded(piece.value).joined(separator: " ")
    guard !value.isEmpty else { return }
    if let name = names[value] {
      states.append(SearchState(name, isNegated: piece.isNegated))
    } else if !piece.isLast || !names.keys.contains(where: { $0.hasPrefix(value) }) {
      let sorted = names.keys.sorted()
      let others = sorted.dropLast().joined(separator: ", ")
      leaveOut(piece, (others.isEmpty ? "" : "\(others) or ") + (sorted.last ?? ""))
    }
  }

  private mutating func leaveOut(_ piece: SearchPiece, _ expected: String) {
    let typed = piece.whole.prefix(40)
    remarks.append("\(typed) is left out of the search: after the colon comes \(expected).")
  }

  /// `letters` as well as `letter`.
  private static func singular(_ value: String) -> String {
    let kind = RecordKind.allCases.first { value.lowercased() == $0.plural }
    return kind?.name ?? value
  }
}

extension PartialDate {
  /// The first and the last day of what it names.
  fileprivate var stated: (first: Day, last: Day) {
    switch form {
    case .on(let date), .about(let date), .before(let date), .after(let date):
      (date.first, date.last)
    case .between(let from, let to): (from.first, to.last)
    }
  }
}
