/// Finds which item of a list became which, so that an edit of one leaves the others alone.
enum ItemPairing {
  /// For each of `new` the index of the item of `old` that it is or came from: an equal one; else
  /// one that starts with the same two fields, as an outcome's letter and ask, or with the same
  /// field, as an ask's number; else, where as many are left on both sides, the next that is left.
  static func origins(of new: [FieldValue], in old: [FieldValue]) -> [Int?] {
    var origins = [Int?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)
    pair(new, old, by: { $0 }, &origins, &isTaken)
    pair(new, old, by: { $0.fields.count < 2 ? nil : $0.fields.prefix(2) }, &origins, &isTaken)
    pair(new, old, by: \.firstField, &origins, &isTaken)
    let left = old.indices.filter { !isTaken[$0] }
    let missing = new.indices.filter { origins[$0] == nil }
    if left.count == missing.count {
      for (index, origin) in zip(missing, left) { origins[index] = origin }
    }
    return origins
  }

  private static func pair<Key: Hashable>(
    _ new: [FieldValue], _ old: [FieldValue], by key: (FieldValue) -> Key?,
    _ origins: inout [Int?], _ isTaken: inout [Bool]
  ) {
    var free: [Key: [Int]] = [:]
    for index in old.indices.reversed() where !isTaken[index] {
      if let key = key(old[index]) { free[key, default: []].append(index) }
    }
    for index in new.indices where origins[index] == nil {
      guard let key = key(new[index]), let origin = free[key]?.popLast() else { continue }
      origins[index] = origin
      isTaken[origin] = true
    }
  }
}
