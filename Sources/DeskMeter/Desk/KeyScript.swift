/// Keys of one kind, pressed one after another, each after the screen has settled.
struct KeyScript {
  let measure: Measure
  let keys: [PressedKey]

  /// What a person does in every list and view of the desk. It begins and ends in the incidents.
  static let desk: [KeyScript] = [
    KeyScript(
      measure: .rowsWorst,
      keys: many(.down, 40) + many(.up, 10) + inPane("2", many(.down, 2) + many(.up, 2))
        + inPane("3", many(.down, 2) + many(.up, 2)) + inPane("4", many(.down, 2) + many(.up, 2))),
    KeyScript(
      measure: .pagesWorst,
      keys: many(.pageDown, 20) + many(.pageUp, 5)
        + Array(repeating: [.end, .pageUp, .home], count: 8).flatMap { $0 }
        + inPane("2", [.end, .home]) + inPane("4", [.end, .home])),
    KeyScript(
      measure: .panesWorst,
      keys: many(.tab, 10) + ["2", "3", "4", "5", "1"].map { .character($0) }),
    KeyScript(
      measure: .readerWorst,
      keys: Array(
        repeating: [.enter, .down, .down, .pageDown, .pageUp, .end, .home, .character("1"), .down],
        count: 5
      ).flatMap { $0 }),
    KeyScript(measure: .dialogsWorst, keys: menu + help + form),
    KeyScript(measure: .escapeWorst, keys: many(.escape, 10)),
  ]

  /// A few of each kind.
  static let fewOnDesk: [KeyScript] = [
    KeyScript(measure: .rowsWorst, keys: many(.down, 8) + inPane("2", [.down, .up])),
    KeyScript(
      measure: .pagesWorst, keys: many(.pageDown, 6) + [.end, .pageUp, .home, .end, .home]),
    KeyScript(measure: .panesWorst, keys: many(.tab, 5)),
    KeyScript(measure: .readerWorst, keys: [.enter, .pageDown, .end, .character("1")]),
    KeyScript(measure: .dialogsWorst, keys: [.control("p"), .character("u"), .backspace, .escape]),
  ]

  private static let menu: [PressedKey] =
    [.control("p")] + typed("undo") + many(.backspace, 4) + many(.down, 5) + [.escape]
  private static let help: [PressedKey] =
    [.function(1)] + typed("page") + many(.backspace, 4) + many(.pageDown, 2) + [.escape]
  private static let form: [PressedKey] =
    [.character("n")] + typed("Detention") + many(.backspace, 9) + many(.tab, 6) + [.escape]

  static func typed(_ text: String) -> [PressedKey] { text.map { .character($0) } }

  static func many(_ key: PressedKey, _ count: Int) -> [PressedKey] {
    Array(repeating: key, count: count)
  }

  private static func inPane(_ digit: Character, _ keys: [PressedKey]) -> [PressedKey] {
    [.character(digit)] + keys + [.character("1")]
  }
}
