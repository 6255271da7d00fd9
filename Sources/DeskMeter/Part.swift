import CaseModel
import Casework
import Glibc

/// What is measured inside a process of its own, so that nothing else is in its time.
enum Part: String {
  /// A check of the whole folder, in which an index that is missing is built.
  case check
  /// Words typed letter by letter, and the first fifty hits after each.
  case search
  /// A deed on one record, and the same on many, each undone again.
  case deed

  /// Starts this program once more for a part.
  /// - Returns: what it printed.
  static func figures(of part: Part, casebook: MadeCasebook) throws(NotMeasured) -> [Double] {
    let output = casebook.folder + "/figures"
    let use = try Program(
      [Program.beside("DeskMeter"), "part", part.rawValue, casebook.path, casebook.cache],
      io: .paths(input: "/dev/null", output: output)
    ).ending()
    let lines = FileTree.text(of: output).split(separator: "\n")
    guard use.code == 0 else {
      throw NotMeasured(lines.last.map(String.init) ?? "The part \(part) failed.")
    }
    return lines.compactMap { Double($0) }
  }

  /// Prints the part's figures, one a line.
  func run(_ path: String, cache: String) throws(NotMeasured) {
    let casebook: Casebook
    do {
      casebook = try Casebook.open(
        path, cacheFolder: cache + "/casedesk", stateFolder: cache + "/state")
    } catch {
      throw NotMeasured(error.sentence)
    }
    defer { casebook.close() }
    switch self {
    case .check: print(seconds { _ = casebook.refresh { _ in true } })
    case .search: search(casebook)
    case .deed: try deed(casebook)
    }
  }

  private func search(_ casebook: Casebook) {
    guard let today = Day("2026-11-24") else { return }
    var (pages, counts) = (Figures(), Figures())
    for typed in Typed.prefixes {
      let query = SearchQuery(typed, today: today)
      let window = Window(offset: 0, limit: 50)
      pages.add(seconds { _ = try? casebook.search(query, window, today: today) })
      counts.add(seconds { _ = try? casebook.count(of: query, today: today) })
    }
    for figure in [pages.median, pages.p99, counts.p99] { print(figure ?? 0) }
  }

  private func deed(_ casebook: Casebook) throws(NotMeasured) {
    do throws(Refusal) {
      for count in [1, Deed.many] { print(try deedTime(of: count, in: casebook)) }
    } catch {
      throw NotMeasured(error.sentence)
    }
  }

  /// The median time in which a tag is added to so many letters, reading them aside.
  private func deedTime(of count: Int, in casebook: Casebook) throws(Refusal) -> Double {
    let today = Day(number: 20_781)
    let window = Window(offset: 0, limit: count)
    let rows = try casebook.page(ListQuery(.letter), window, today: today).rows
    guard rows.count == count else {
      throw Refusal("Of letters there are fewer than \(count), so no deed on them was measured.")
    }
    var figures = Figures()
    for _ in 0..<5 {
      let records = try rows.map { row throws(Refusal) in try casebook.record(row.id) }
      let change = Change.editing(records, .addTag("Measured"))
      guard let change else { throw Refusal("Letters have the tag that was to be added.") }
      figures.add(
        try seconds { () throws(Refusal) in _ = try casebook.commit(change, today: today) })
      _ = try casebook.undo()
    }
    return figures.median ?? 0
  }
}

/// What is done to several records at once.
enum Deed {
  static let many = 500
}

/// What is typed wherever searching is measured.
enum Typed {
  static let words = ["housing", "torture", "detained", "прокуратура", "задержание"]

  /// Each word's first one to eight letters.
  static let prefixes = words.flatMap { word in
    (1...min(8, word.count)).map { String(word.prefix($0)) }
  }
}
