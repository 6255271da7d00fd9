import CaseModel

/// Everything that is on offer for one file, by the place that it is for. An offer is told from
/// others by what it says, who said it and when, so that somebody who chose among some hasn't
/// chosen against one that came later.
struct OfferBook: Hashable, Sendable {
  private(set) var offers: [Choice.Place: Set<Choice.Offer>] = [:]

  init() {}

  init(_ choices: [Choice]) {
    for choice in choices { add(choice.offers, at: choice.place) }
  }

  var isEmpty: Bool { offers.isEmpty }

  /// The places in an order that is the same everywhere.
  var places: [Choice.Place] {
    offers.keys.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
  }

  subscript(place: Choice.Place) -> [Choice.Offer] {
    (offers[place] ?? []).sorted(by: Choice.Offer.precedes)
  }

  mutating func add(_ new: some Sequence<Choice.Offer>, at place: Choice.Place) {
    let all = (offers[place] ?? []).union(new)
    if !all.isEmpty { offers[place] = all }
  }

  mutating func remove(_ place: Choice.Place) { offers[place] = nil }

  /// What is on offer at `place` and also there in `other` goes.
  mutating func remove(_ place: Choice.Place, of gone: some Sequence<Choice.Offer>) {
    let left = (offers[place] ?? []).subtracting(gone)
    offers[place] = left.isEmpty ? nil : left
  }

  /// What is on offer after two people each added and settled some: what one of them added is in,
  /// what one of them settled is out.
  static func merged(base: OfferBook, _ one: OfferBook, _ other: OfferBook) -> OfferBook {
    var merged = OfferBook()
    for place in Set(one.offers.keys).union(other.offers.keys) {
      let base = base.offers[place] ?? []
      let one = one.offers[place] ?? []
      let other = other.offers[place] ?? []
      let kept = one.intersection(other)
      merged.add(kept.union(one.subtracting(base)).union(other.subtracting(base)), at: place)
    }
    return merged
  }

  /// The choices, each value once, with who said it first.
  func choices(of record: RecordID) -> [Choice] {
    places.map { place in
      var values: Set<String?> = []
      let distinct = self[place].filter { values.insert($0.value).inserted }
      return Choice(record: record, place: place, offers: distinct)
    }
  }
}

extension Choice.Offer {
  /// By time, then by who, then by what.
  static func precedes(_ left: Self, _ right: Self) -> Bool {
    if left.when != right.when { return left.when < right.when }
    let names = ([left.who.name, left.who.address], [right.who.name, right.who.address])
    if names.0 != names.1 { return names.0.lexicographicallyPrecedes(names.1) }
    guard let value = left.value else { return right.value != nil }
    return right.value.map { value.utf8.lexicographicallyPrecedes($0.utf8) } ?? false
  }
}

extension Choice.Place {
  fileprivate var sortKey: [String] {
    switch self {
    case .record: ["0"]
    case .file: ["1"]
    case .field(let name, nil): ["2", name]
    case .field(let name, let item?): ["2", name, item]
    case .text(nil): ["3"]
    case .text(let part?): ["3", part]
    }
  }
}
