/// The figures as Markdown tables: one a size, then what grew from size to size.
struct MeterTable {
  let columns: [MeterColumn]
  var budgets = Budget.standard
  var growth = Budget.growth

  var text: String {
    (columns.map(sizeTable) + [growthTable].compactMap { $0 }).joined(separator: "\n\n")
  }

  /// What doesn't hold, as sentences.
  var broken: [String] {
    columns.flatMap { column in
      budgets.filter { $0.verdict(on: column) == .broken }.map { sentence(on: $0, column) }
    }
      + growth.filter { grown($0)?.holds == false }.map {
        "\($0.measure.rawValue) grows by more than \(Unit.rounded($0.times)) times."
      }
  }

  private func sentence(on budget: Budget, _ column: MeterColumn) -> String {
    let figure = budget.measure.unit.shown(column[budget.measure] ?? 0)
    let other = comparison(of: budget).map { " \($0)" } ?? ""
    return """
      At \(Unit.grouped(Double(column.incidents))) incidents, \(budget.measure.rawValue): \(figure); \
      \(budget.shown)\(other) is allowed.
      """
  }

  // MARK: One size

  private func sizeTable(_ column: MeterColumn) -> String {
    var lines = [
      "### \(Unit.grouped(Double(column.incidents))) incidents", "",
      "| what | ours | peer or limit | its figure | ratio | budget | holds |",
      "|---|---|---|---|---|---|---|",
    ]
    lines += budgets.filter { column[$0.measure] != nil }.map { line(of: $0, column) }
    let rest = Measure.allCases.filter { measure in
      column[measure] != nil && !budgets.contains { $0.measure == measure }
    }
    if !rest.isEmpty {
      lines += ["", "| also measured | |", "|---|---|"]
      lines += rest.map { "| \($0.rawValue) | \($0.unit.shown(column[$0] ?? 0)) |" }
    }
    if !column.remarks.isEmpty { lines += [""] + column.remarks }
    return lines.joined(separator: "\n")
  }

  private func line(of budget: Budget, _ column: MeterColumn) -> String {
    let figure = column[budget.measure] ?? 0
    var (other, ratio) = ("", "")
    if case .times(_, let parts, _) = budget.limit {
      if let sum = column.sum(parts), sum > 0 {
        other = budget.measure.unit.shown(sum)
        ratio = Unit.rounded(figure / sum)
      } else {
        other = "not measured"
      }
    }
    let cells = [
      budget.measure.rawValue, budget.measure.unit.shown(figure),
      comparison(of: budget) ?? "", other, ratio, budget.shown, budget.verdict(on: column).shown,
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private func comparison(of budget: Budget) -> String? {
    guard case .times(_, let parts, let name) = budget.limit else { return nil }
    return name ?? parts.map(\.measure.rawValue).joined(separator: ", ")
  }

  // MARK: Growth

  private var growthTable: String? {
    guard columns.count > 1 else { return nil }
    let sizes = columns.map { Unit.grouped(Double($0.incidents)) }
    let lines = growth.compactMap { growth -> String? in
      guard let grown = grown(growth) else { return nil }
      let figures = columns.map { column in
        column[growth.measure].map(growth.measure.unit.shown) ?? ""
      }
      let cells =
        [growth.measure.rawValue] + figures + [
          "\(Unit.grouped(Double(grown.from))) → \(sizes.last ?? "")", Unit.rounded(grown.times),
          "≤ \(Unit.rounded(growth.times))",
          (grown.holds ? Verdict.holds : .broken).shown,
        ]
      return "| " + cells.joined(separator: " | ") + " |"
    }
    guard !lines.isEmpty else { return nil }
    let titles = ["growth"] + sizes + ["from, to", "times", "budget", "holds"]
    return
      (["| " + titles.joined(separator: " | ") + " |"]
      + ["|" + String(repeating: "---|", count: titles.count)] + lines).joined(separator: "\n")
  }

  /// How the last size's figure stands beside the first one's, or that of the size before.
  private func grown(_ growth: Budget.Growth) -> (from: Int, times: Double, holds: Bool)? {
    guard let large = columns.last,
      let small = growth.isFromSmallest ? columns.first : columns.dropLast().last,
      small.incidents < large.incidents,
      let before = small[growth.measure], let after = large[growth.measure], before > 0
    else { return nil }
    let times = after / before
    return (small.incidents, times, times <= growth.times)
  }
}
