/// What is measured, in the order of the table.
enum Line: String, CaseIterable {
  case firstFrame = "start to first frame, ms"
  case key = "key to settled screen, median, ms"
  case keyWorst = "key to settled screen, p99, ms"
  case rowBytes = "one row down, bytes"
  case memory = "memory of the desk, MB"
  case build = "index built from nothing, s"
  case buildWork = "index built from nothing, core s"
  case buildMemory = "memory while building, MB"
  case index = "index on disk, MB"
  case check = "check that nothing changed, s"
  case search = "search, first 50 hits, median, ms"
  case searchWorst = "search, first 50 hits, p99, ms"
  case count = "search counted, median, ms"
  case countWorst = "search counted, p99, ms"
  case statWalk = "limit: stat of every file, s"
  case readWalk = "limit: reading every file, s"
  case readWork = "limit: reading every file, core s"
  case text = "limit: the records' text, MB"

  /// A figure in seconds, bytes or KiB as the line shows it.
  func shown(_ figure: Double) -> String {
    let factor: Double =
      switch self {
      case .firstFrame, .key, .keyWorst, .search, .searchWorst, .count, .countWorst: 1e3
      case .memory, .buildMemory: 1024 / 1e6
      case .index, .text: 1e-6
      case .rowBytes, .build, .buildWork, .check, .statWalk, .readWalk, .readWork: 1
      }
    let value = figure * factor
    return value >= 100 ? "\(Int(value.rounded()))" : "\((value * 100).rounded() / 100)"
  }

  /// The line beside which this one is to be seen.
  var limit: Line? {
    switch self {
    case .build: .readWalk
    case .buildWork: .readWork
    case .check: .statWalk
    case .index: .text
    default: nil
    }
  }
}

/// The figures of one size.
struct MeterColumn {
  let incidents: Int
  private var figures: [Line: Double] = [:]

  init(incidents: Int) { self.incidents = incidents }

  subscript(line: Line) -> Double? {
    get { figures[line] }
    set { figures[line] = newValue }
  }
}

/// Figures of all sizes side by side, each beside its limit's.
struct MeterTable {
  var columns: [MeterColumn] = []

  var text: String {
    var lines = [
      "| what | " + columns.map { "\($0.incidents) incidents" }.joined(separator: " | ") + " |"
    ]
    lines.append("|---|" + String(repeating: "---|", count: columns.count))
    for line in Line.allCases {
      let cells = columns.map { cell(line, $0) }
      lines.append("| \(line.rawValue) | " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }

  private func cell(_ line: Line, _ column: MeterColumn) -> String {
    guard let figure = column[line] else { return "not measured" }
    guard let limit = line.limit.flatMap({ column[$0] }), limit > 0 else {
      return line.shown(figure)
    }
    return "\(line.shown(figure)) (\((figure / limit * 100).rounded() / 100) × the limit)"
  }

  /// What doesn't hold of that which doesn't depend on the machine, as sentences.
  var broken: [String] {
    guard let small = columns.first, let large = columns.last else { return [] }
    var sentences: [String] = []
    if let bytes = large[.rowBytes], bytes > 600 {
      sentences.append("One row down takes \(Int(bytes)) bytes; 600 are allowed.")
    }
    if let index = large[.index], let text = large[.text], index > 1.2 * text {
      sentences.append("The index is more than 1.2 times as large as the records' text.")
    }
    // Four times the records: twice is far from four, and far from the noise of small times.
    for line in [Line.firstFrame, .key, .memory, .search] {
      if let before = small[line], let after = large[line], after > 2 * before {
        sentences.append("\(line.rawValue): more than twice as much for four times the incidents.")
      }
    }
    return sentences
  }
}
