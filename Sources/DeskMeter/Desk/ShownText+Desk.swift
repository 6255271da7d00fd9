extension ShownText {
  /// Whether the desk shows rows: one of them is selected.
  var hasDeskRows: Bool { contains("▸") }

  /// Whether the desk shows anything: its name stands at the top.
  var hasDesk: Bool { contains("Casedesk") }
}
