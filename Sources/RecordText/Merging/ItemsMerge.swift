/// Brings two versions of a list together, item by item.
struct ItemsMerge {
  /// The list's field.
  let name: String
  /// Whose order and whose version of one thing stands.
  let stands: (_ base: FieldValue?, _ one: FieldValue?, _ other: FieldValue?) -> Which
  let orderStands: Which

  /// What became of one item, besides the piece: what it was called, and what both sides have.
  struct Item {
    var key: String
    var one: FieldValue?
    var other: FieldValue?
    var base: FieldValue?
    var result: PieceMerge.Result
  }

  struct Result {
    var pieces: [MergedPiece]
    var items: [Item]
    /// Whether both put the items in another order, each in another.
    var isOrderClash: Bool
  }

  /// The names of lists in which no two items may begin alike.
  private static let keyed: Set<String> = [
    "asks", "outcomes", "people-affected", "clocks",
  ]

  func merge(_ base: [PlacedPart], _ one: [PlacedPart], _ other: [PlacedPart]) -> Result {
    let values = (base.map(\.value), one.map(\.value), other.map(\.value))
    let origins = (
      ItemPairs.origins(of: values.1, in: values.0), ItemPairs.origins(of: values.2, in: values.0)
    )
    // The items by number: first those that were there, then what one side added, then the other.
    var parts: [(base: PlacedPart?, one: PlacedPart?, other: PlacedPart?)] = base.map {
      ($0, nil, nil)
    }
    var numbers = ([Int](), [Int]())
    for (part, origin) in zip(one, origins.0) {
      if let origin { parts[origin].one = part } else { parts.append((nil, part, nil)) }
      numbers.0.append(origin ?? parts.count - 1)
    }
    let added = (
      numbers.0.filter { $0 >= base.count }, other.indices.filter { origins.1[$0] == nil }
    )
    let twins = ItemPairs.twins(
      of: added.1.map { values.2[$0] }, in: added.0.compactMap { parts[$0].one?.value },
      isKeyed: Self.keyed.contains(name))
    let twinOf = Dictionary(
      zip(added.1, twins).compactMap { place, twin in twin.map { (place, added.0[$0]) } },
      uniquingKeysWith: { first, _ in first })
    for (place, part) in other.enumerated() {
      let number = origins.1[place] ?? twinOf[place] ?? parts.count
      if number == parts.count { parts.append((nil, nil, nil)) }
      parts[number].other = part
      numbers.1.append(number)
    }
    let items = parts.map { part in
      let (base, one, other) = (part.base?.value, part.one?.value, part.other?.value)
      let result = PieceMerge(stands: { stands(base, one, other) }).merge(
        part.base, part.one, part.other)
      let key = (base ?? result.piece?.value).map(ItemKey.key) ?? ""
      return Item(key: key, one: one, other: other, base: base, result: result)
    }
    return order(items, base.count, numbers)
  }

  private func order(_ items: [Item], _ known: Int, _ numbers: ([Int], [Int])) -> Result {
    let keys = items.map { SortKey($0.result.piece?.value ?? .scalar("")) }
    let alive = Set(items.indices.filter { items[$0].result.piece != nil })
    let order = MergedOrder(
      base: Array(0..<known), one: numbers.0, other: numbers.1, alive: alive,
      stands: orderStands, precedes: { keys[$0] < keys[$1] }, keepsTogether: false
    ).merged()
    return Result(
      pieces: order.order.compactMap { items[$0].result.piece }, items: items,
      isOrderClash: order.isClash)
  }
}

/// How items that two people added at one place follow each other: by number where they have one,
/// else by what tells them apart, else by all that they say.
private struct SortKey: Comparable {
  let number: Int
  let key: [UInt8]
  let all: [UInt8]

  init(_ item: FieldValue) {
    let text = ItemKey.key(of: item)
    number = Int(text) ?? .max
    key = Array(text.utf8)
    all = FieldPrinter.text(of: [NamedValue("x", item)])
  }

  static func < (left: SortKey, right: SortKey) -> Bool {
    if left.number != right.number { return left.number < right.number }
    if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
    return left.all.lexicographicallyPrecedes(right.all)
  }
}
