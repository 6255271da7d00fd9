/// Which items of two lists are one and the same.
enum ItemPairs {
  /// For each item of a list the index of the item of `base` that it came from: an equal one; else,
  /// of items with fields, one that begins alike and has most in common with it; else the next that
  /// is left and has half of its fields in common.
  static func origins(of items: [FieldValue], in base: [FieldValue]) -> [Int?] {
    var pairing = Pairing(items, base)
    pairing.pair { $0 }
    pairing.pair { $0.fields.count < 2 ? nil : $0.fields.prefix(2) }
    pairing.pair(\.firstField)
    pairing.pairAlike()
    return pairing.origins
  }

  /// For each item that was added on one side the index of that on the other which is the same: an
  /// equal one; else one that has the same name or number where no two may, that is the same
  /// enclosure, or that says nothing else than the other.
  static func twins(of items: [FieldValue], in others: [FieldValue], isKeyed: Bool) -> [Int?] {
    var pairing = Pairing(items, others)
    pairing.pair { $0 }
    if isKeyed {
      pairing.pair { $0.fields.isEmpty ? nil : ItemKey.key(of: $0) }
    } else {
      pairing.pair { $0.fields.first?.name == "file" ? $0.fields.prefix(2) : nil }
      pairing.pair(\.firstField) { $0.agrees(with: $1) }
    }
    return pairing.origins
  }
}

private struct Pairing {
  let items: [FieldValue]
  let others: [FieldValue]
  var origins: [Int?]
  private var isTaken: [Bool]

  /// Of how many that begin alike the best is looked for.
  private static let mostAlike = 16

  init(_ items: [FieldValue], _ others: [FieldValue]) {
    self.items = items
    self.others = others
    origins = [Int?](repeating: nil, count: items.count)
    isTaken = [Bool](repeating: false, count: others.count)
  }

  mutating func pair<Key: Hashable>(
    _ key: (FieldValue) -> Key?,
    where fits: (FieldValue, FieldValue) -> Bool = { _, _ in true }
  ) {
    var free: [Key: [Int]] = [:]
    for index in others.indices where !isTaken[index] {
      if let key = key(others[index]) { free[key, default: []].append(index) }
    }
    for index in items.indices where origins[index] == nil {
      guard let key = key(items[index]), let candidates = free[key]?.prefix(Self.mostAlike) else {
        continue
      }
      let item = items[index]
      var best: (place: Int, likeness: Int)?
      for (place, candidate) in candidates.enumerated() where fits(item, others[candidate]) {
        let likeness = item.likeness(to: others[candidate])
        if best.map({ likeness > $0.likeness }) ?? true { best = (place, likeness) }
      }
      guard let best, let origin = free[key]?.remove(at: best.place) else { continue }
      origins[index] = origin
      isTaken[origin] = true
    }
  }

  /// Pairs what is left in its order, where half of the fields are the same.
  mutating func pairAlike() {
    var left = others.indices.filter { !isTaken[$0] }[...]
    for index in items.indices where origins[index] == nil {
      let item = items[index]
      let most = max(1, item.fields.count)
      guard
        let place = left.prefix(Self.mostAlike).firstIndex(where: {
          item.likeness(to: others[$0]) * 2 >= max(most, others[$0].fields.count)
        })
      else { continue }
      origins[index] = left[place]
      isTaken[left[place]] = true
      left.remove(at: place)
    }
  }
}

extension FieldValue {
  /// How many fields say the same in both.
  fileprivate func likeness(to other: FieldValue) -> Int {
    let others = Set(other.fields)
    return fields.count(where: others.contains)
  }

  /// Whether no field says one thing here and another there.
  fileprivate func agrees(with other: FieldValue) -> Bool {
    let others = Dictionary(other.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    return fields.allSatisfy { others[$0.name] == nil || others[$0.name] == $0.value }
  }
}
