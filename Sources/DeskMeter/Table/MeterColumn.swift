/// The figures of one size, and what is to be said about them.
struct MeterColumn {
  let incidents: Int
  /// What was left out or capped, and why, as sentences.
  private(set) var remarks: [String] = []
  private var figures: [Measure: Double] = [:]

  init(incidents: Int) { self.incidents = incidents }

  subscript(measure: Measure) -> Double? {
    get { figures[measure] }
    set { figures[measure] = newValue }
  }

  mutating func remark(_ sentence: String) {
    if !remarks.contains(sentence) { remarks.append(sentence) }
  }

  /// The sum of the parts; nil where one of them wasn't measured.
  func sum(_ parts: [Budget.Part]) -> Double? {
    var sum = 0.0
    for part in parts {
      guard let figure = figures[part.measure] else { return nil }
      sum += part.times * figure
    }
    return sum
  }
}
