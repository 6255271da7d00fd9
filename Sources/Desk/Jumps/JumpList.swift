import CaseModel

/// The records that were opened or jumped to, the way that a browser keeps pages: back, and forward
/// again until one goes elsewhere.
struct JumpList: Hashable, Sendable {
  private(set) var places: [JumpPlace] = []
  /// Where among them the person is.
  private(set) var current = 0
  /// The place that is being gone to, until its record has come.
  var awaited: JumpPlace?

  static let most = 100

  /// Goes on to a record.
  /// - Parameter origins: from which ones, the nearest last, where they are known.
  mutating func visit(_ place: JumpPlace, from origins: [JumpPlace?] = []) {
    places.removeLast(max(0, places.count - current - 1))
    for next in origins.compactMap({ $0 }) + [place] {
      if next.isSame(as: places.last) {
        places[places.count - 1] = next
      } else {
        places.append(next)
      }
    }
    places.removeFirst(max(0, places.count - JumpList.most))
    current = max(0, places.count - 1)
  }

  /// Where a step back leads from a record; nil where it leads nowhere.
  func previous(from present: JumpPlace?) -> JumpPlace? {
    guard places.indices.contains(current) else { return nil }
    // Moved away from the last place by arrows, one goes back to it first.
    if !places[current].isSame(as: present) { return places[current] }
    return current > 0 ? places[current - 1] : nil
  }

  /// Where a step forward leads.
  var next: JumpPlace? { places.indices.contains(current + 1) ? places[current + 1] : nil }

  mutating func back(from present: JumpPlace?) -> JumpPlace? {
    guard let place = previous(from: present) else { return nil }
    if place.isSame(as: places[current]) {
      // So that forward leads here again.
      if let present, current == places.count - 1 { places.append(present) }
    } else {
      current -= 1
    }
    return place
  }

  /// Takes a record out that is gone.
  /// - Parameter present: where the person is instead.
  mutating func forget(_ id: RecordID, at present: JumpPlace?) {
    var kept: [JumpPlace] = []
    for place in places where place.record != id && !place.isSame(as: kept.last) {
      kept.append(place)
    }
    let here = kept.lastIndex { $0.isSame(as: present) }
    places = kept
    current = here ?? max(0, min(current, kept.count - 1))
  }

  mutating func forward() -> JumpPlace? {
    guard let place = next else { return nil }
    current += 1
    return place
  }
}
