/// What a figure may be at most.
struct Budget {
  let measure: Measure
  let limit: Limit
  /// The least number of incidents that it is meant for.
  var from = 0

  enum Limit {
    /// So many times what else was measured in the same run.
    case times(Double, of: [Part], called: String? = nil)
    case atMost(Double)
  }

  /// A figure, so many times.
  struct Part {
    var times = 1.0
    let measure: Measure
  }

  /// What a figure may grow by from one size to another.
  struct Growth {
    let measure: Measure
    let times: Double
    var isFromSmallest = false
  }

  static func times(
    _ times: Double, _ other: Measure, for measure: Measure, from: Int = 0
  ) -> Budget {
    Budget(measure: measure, limit: .times(times, of: [Part(measure: other)]), from: from)
  }
}

/// Whether a budget holds.
enum Verdict: Hashable {
  case holds, broken
  /// The budget is meant for larger casebooks.
  case meantFrom(Int)
  case notMeasured

  var shown: String {
    switch self {
    case .holds: "yes"
    case .broken: "**no**"
    case .meantFrom(let incidents): "meant at \(Unit.grouped(Double(incidents)))"
    case .notMeasured: ""
    }
  }
}

extension Budget {
  func verdict(on column: MeterColumn) -> Verdict {
    guard let figure = column[measure] else { return .notMeasured }
    let most: Double
    switch limit {
    case .atMost(let bound): most = bound
    case .times(let times, let parts, _):
      guard let other = column.sum(parts) else { return .notMeasured }
      most = times * other
    }
    return column.incidents < from ? .meantFrom(from) : figure <= most ? .holds : .broken
  }

  /// The budget for the table, as `≤ 1.5 ×`.
  var shown: String {
    switch limit {
    case .atMost(let bound): "≤ \(measure.unit.shown(bound))"
    case .times(let times, _, _):
      times < 0.5 ? "≤ 1/\(Unit.rounded(1 / times))" : "≤ \(Unit.rounded(times)) ×"
    }
  }
}
