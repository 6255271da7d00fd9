extension Budget {
  /// What can be checked wherever the tests run, since it doesn't depend on the machine.
  static let short: [Budget] = [
    // No more bytes than the screen has cells, even where every pane shows something else.
    Budget(measure: .rowBytes, limit: .atMost(120 * 36)),
    Budget(measure: .heldRowBytes, limit: .atMost(600)),
  ]

  /// What may grow by how much for ten times the incidents. Times are from one run, but from a
  /// machine that may do other things meanwhile; what grows with the casebook grows by ten.
  static let shortGrowth: [Growth] = [
    Growth(measure: .memory, times: 1.3),
    Growth(measure: .firstFrame, times: 2.5),
    Growth(measure: .keyMedian, times: 2.5),
    Growth(measure: .saved, times: 2.5),
  ]
}
