/// Values in the order in which rows bring them, each once.
struct Gathered<Value: Hashable> {
  private(set) var values: [Value] = []
  private var seen: Set<Value> = []

  init(_ values: [Value] = []) { add(values) }

  mutating func add(_ more: [Value]) {
    for value in more where seen.insert(value).inserted { values.append(value) }
  }
}
