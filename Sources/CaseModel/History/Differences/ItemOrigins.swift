/// Finds which item of a list became which.
enum ItemOrigins {
  /// For each of `new` the index of the item of `old` that it is or came from: an equal one; else one
  /// with the same key; else, where as many are left on both sides, the next that is left.
  static func origins<Item: Hashable>(
    of new: [Item], in old: [Item], by key: (Item) -> String
  ) -> [Int?] {
    var origins = [Int?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)
    pair(new, old, by: { $0 }, &origins, &isTaken)
    pair(new, old, by: key, &origins, &isTaken)
    let left = old.indices.filter { !isTaken[$0] }
    let missing = new.indices.filter { origins[$0] == nil }
    if left.count == missing.count {
      for (index, origin) in zip(missing, left) { origins[index] = origin }
    }
    return origins
  }

  private static func pair<Item, Key: Hashable>(
    _ new: [Item], _ old: [Item], by key: (Item) -> Key, _ origins: inout [Int?],
    _ isTaken: inout [Bool]
  ) {
    var free: [Key: [Int]] = [:]
    for index in old.indices.reversed() where !isTaken[index] {
      free[key(old[index]), default: []].append(index)
    }
    for index in new.indices where origins[index] == nil {
      guard let origin = free[key(new[index])]?.popLast() else { continue }
      origins[index] = origin
      isTaken[origin] = true
    }
  }
}
