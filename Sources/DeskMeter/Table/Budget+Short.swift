extension Budget {
  /// What can be checked wherever the tests run, since it doesn't depend on the machine.
  static let short: [Budget] = [
    .times(1.2, .text, for: .index),
    Budget(measure: .heldRowBytes, limit: .atMost(600)),
  ]

  /// What may grow by how much for ten times the incidents. Times are from one run, but from a
  /// machine that may do other things meanwhile; what grows with the casebook grows by ten.
  static let shortGrowth: [Growth] = [
    Growth(measure: .memory, times: 1.3),
    Growth(measure: .firstFrame, times: 2.5),
    Growth(measure: .keyMedian, times: 2.5),
    Growth(measure: .searchMedian, times: 2.5),
    Growth(measure: .saved, times: 2.5),
  ]
}
