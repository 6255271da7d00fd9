/// Times of the same thing, taken again and again.
struct Figures {
  private(set) var all: [Double]

  init(_ all: [Double] = []) { self.all = all }

  mutating func add(_ figure: Double) { all.append(figure) }

  mutating func add(_ other: Figures) { all += other.all }

  var median: Double? { at(0.5) }
  var p99: Double? { at(0.99) }

  /// The figure than which that share of them is smaller; nil where there are none.
  private func at(_ share: Double) -> Double? {
    guard !all.isEmpty else { return nil }
    return all.sorted()[min(all.count - 1, Int(Double(all.count) * share))]
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

/// How long the work takes by the clock, in seconds.
func seconds<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) -> Double {
  let start = ContinuousClock.now
  try work()
  return (ContinuousClock.now - start).inSeconds
}
