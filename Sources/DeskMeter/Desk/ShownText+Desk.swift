extension ShownText {
  /// Whether the desk shows rows: one of them is selected.
  var hasDeskRows: Bool { contains("▸") }

  /// Whether the desk shows anything: its name stands at the top.
  var hasDesk: Bool { contains("Casedesk") }

  /// The rows of the hits' list as far as they don't come later: a hit's own line has a date, which
  /// the words around what was found don't have in made casebooks; and their number stands in the
  /// border.
  var deskHits: [String] {
    lines.dropFirst(3).dropLast().filter { $0.hasPrefix("│") }
      .map { String($0.dropFirst().prefix { $0 != "│" && $0 != "┃" }) }
      .filter { $0.contains(where: \.isNumber) }
  }
}

extension [TerminalGuest.Picture] {
  /// When the last of the hits showed; where none changed, when the screen first answered. Nil where
  /// it never did.
  var hitsShown: Duration? {
    guard count > 1 else { return nil }
    let hits = map(\.screen.deskHits)
    let last = indices.dropFirst().last { hits[$0] != hits[$0 - 1] }
    return self[last ?? 1].time
  }
}
