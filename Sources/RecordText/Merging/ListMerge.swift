/// Brings two edits of one list together, item by item.
enum ListMerge {
  /// The items of both edits, in the order that theirs have; nil where that would mix up what was
  /// meant: both changed one item, one side changed what the other removed, both added items that
  /// start alike and differ, or ours stand in another order.
  static func merge(
    base: FieldValue?, ours: FieldValue?, theirs: FieldValue?
  ) -> [FieldValue]? {
    guard case .list(let ours)? = ours, case .list(let theirs)? = theirs else { return nil }
    let base = base?.items ?? []
    return merge(base, Edit(of: base, to: ours), Edit(of: base, to: theirs))
  }

  private static func merge(_ base: [FieldValue], _ ours: Edit, _ theirs: Edit) -> [FieldValue]? {
    guard ours.order == ours.order.sorted() else { return nil }
    var kept: [Int: FieldValue] = [:]
    for (index, item) in base.enumerated() {
      let (our, their) = (ours.kept[index], theirs.kept[index])
      guard our == their || our == item || their == item else { return nil }
      kept[index] = our == item ? their : our
    }
    let theirAdded = Set(theirs.added.values.joined())
    let theirNames = Set(theirAdded.compactMap(\.firstField))
    let places = [-1] + theirs.order
    let theirPlaces = Set(places)
    var added: [Int: [FieldValue]] = [:]
    for (place, items) in ours.added.sorted(by: { $0.key < $1.key }) {
      let items = items.filter { !theirAdded.contains($0) }
      let areOthers = items.allSatisfy { $0.firstField.map { !theirNames.contains($0) } ?? true }
      guard areOthers else { return nil }
      added[theirPlaces.contains(place) ? place : places.last ?? -1, default: []] += items
    }
    return places.flatMap { place in
      (kept[place].map { [$0] } ?? []) + (theirs.added[place] ?? []) + (added[place] ?? [])
    }
  }

  /// What one side made of a list.
  private struct Edit {
    /// The indices of the first list's items that are still there, as they stand now.
    var order: [Int] = []
    /// These items by their indices, as they are now.
    var kept: [Int: FieldValue] = [:]
    /// New items by the index of the item that they follow, -1 at the start.
    var added: [Int: [FieldValue]] = [:]

    init(of base: [FieldValue], to new: [FieldValue]) {
      for (item, origin) in zip(new, ItemPairing.origins(of: new, in: base)) {
        if let origin {
          order.append(origin)
          kept[origin] = item
        } else {
          added[order.last ?? -1, default: []].append(item)
        }
      }
    }
  }
}
