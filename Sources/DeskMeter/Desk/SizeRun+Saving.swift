import Glibc

extension SizeRun {
  /// A record that someone else changes, until the desk shows it.
  func measureChange() throws(NotMeasured) {
    let desk = try casebook.openDesk()
    defer { desk.stop() }
    try settleIn(desk)
    guard let path = paths.first(where: { $0.hasSuffix("/incident.md") }) else { return }
    let original = FileTree.bytes(of: path)
    let record = RecordFile(path: path, bytes: original)
    defer { try? FileTree.write(original, to: path) }
    // The list shows the incident when it is narrowed to the words of its title.
    desk.send([.character("/")] + KeyScript.typed(String(record.title.prefix(60))))
    _ = desk.settle(since: .now)
    desk.send([.enter])
    _ = desk.settle(since: .now)
    var figures = Figures()
    for number in 1...10 {
      let mark = "Zq\(number) "
      let text = String(decoding: original, as: UTF8.self)
        .replacingFirst("title: ", with: "title: " + mark)
      let start = ContinuousClock.now
      try FileTree.write(text.utf8, to: path + ".new")
      guard rename(path + ".new", path) == 0 else { throw FileTree.failure(path) }
      if let shown = desk.wait(since: start, until: { $0.contains(mark) }) {
        figures.add(shown.inSeconds)
      } else {
        column.remark("A record changed by someone else didn't show within 20 s.")
      }
      _ = desk.settle(since: .now)
    }
    column[.changeShown] = figures.median
  }

  /// A follow-up marked done, until the desk says that this is saved; and the bare durable recipe.
  func measureSave(rounds: Int = 30) throws(NotMeasured) {
    let desk = try casebook.openDesk()
    defer { desk.stop() }
    try settleIn(desk)
    _ = desk.press(.character("4"))
    let recipe = try DurableRecipe(in: casebook.folder, bytes: 600)
    var (figures, recipes) = (Figures(), Figures())
    for _ in 0..<rounds {
      // By turns, since a disk is quicker at one time than at another.
      recipes.add(try seconds(recipe.run))
      if let saved = time(.space, until: "Ctrl+Z undoes", on: desk) { figures.add(saved) }
      guard time(.control("z"), until: "Ctrl+Y redoes", on: desk) != nil else {
        throw NotMeasured("The desk didn't undo a follow-up marked done.")
      }
    }
    column[.saved] = figures.median
    column[.durableRecipe] = recipes.median
  }

  /// A deed on one record and on many, each as one step. A casebook with too few letters has no such
  /// figures.
  func measureDeeds() throws(NotMeasured) {
    let figures = try Part.figures(of: .deed, casebook: casebook)
    guard figures.count == 2 else { return }
    (column[.deedOfOne], column[.deedOfMany]) = (figures[0], figures[1])
  }

  private func time(_ key: PressedKey, until text: String, on desk: TerminalGuest) -> Double? {
    let start = ContinuousClock.now
    desk.send([key])
    let shown = desk.wait(since: start) { $0.contains(text) }
    _ = desk.settle(since: .now, patience: .milliseconds(200))
    return shown?.inSeconds
  }
}

extension String {
  /// The text with another one in the place of the first `part`; as it is where it has none.
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
