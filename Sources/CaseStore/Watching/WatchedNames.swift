/// Which folder each of the system's watches stands for. There may be a hundred thousand, so that
/// the names lie one after the other in little room.
struct WatchedNames: Sendable {
  private struct Slot: Sendable {
    var start: UInt32
    /// 0 for a watch that is gone.
    var length: UInt16
    var year: UInt16
  }

  // The names of incident folders, and by watch where each is.
  private var names: [UInt8] = []
  private var slots: [Slot] = []
  // All that isn't an incident's folder.
  private var others: [Int32: String] = [:]

  subscript(watch: Int32) -> String? {
    get {
      if let path = others[watch] { return path }
      guard watch >= 0, Int(watch) < slots.count else { return nil }
      return path(of: slots[Int(watch)])
    }
    set {
      others[watch] = nil
      if watch >= 0, Int(watch) < slots.count { slots[Int(watch)].length = 0 }
      guard let path = newValue else { return }
      guard let slot = slot(for: path, watch) else {
        others[watch] = path
        return
      }
      while slots.count <= Int(watch) { slots.append(Slot(start: 0, length: 0, year: 0)) }
      slots[Int(watch)] = slot
    }
  }

  var count: Int { others.count + slots.count { $0.length > 0 } }

  /// All watches.
  var all: [Int32] {
    others.keys + slots.indices.filter { slots[$0].length > 0 }.map { Int32($0) }
  }

  /// The watches of a folder and of those below it.
  func watches(at path: String) -> [Int32] {
    let isInside = { (other: String) in other == path || other.hasPrefix(path + "/") }
    let wanted = others.filter { isInside($0.value) }.map(\.key)
    let name = Filing.name(of: path)
    let isYear = Filing.folder(of: path) == Filing.cases
    let year = UInt16(isYear ? name : Filing.name(of: Filing.folder(of: path)))
    let below = slots.indices.filter { number in
      let slot = slots[number]
      guard slot.length > 0 else { return false }
      if path == Filing.cases { return true }
      guard slot.year == year else { return false }
      return isYear || nameBytes(of: slot).elementsEqual(name.utf8)
    }
    return wanted + below.map { Int32($0) }
  }

  private mutating func slot(for path: String, _ watch: Int32) -> Slot? {
    let steps = path.split(separator: "/")
    // The system counts its watches up from 1.
    guard (0..<WatchedNames.most).contains(Int(watch)), steps.count == 3,
      steps[0] == Filing.cases, Filing.isYear(steps[1]), let year = UInt16(steps[1]),
      let start = UInt32(exactly: names.count), let length = UInt16(exactly: steps[2].utf8.count)
    else { return nil }
    names.append(contentsOf: steps[2].utf8)
    return Slot(start: start, length: length, year: year)
  }

  private func nameBytes(of slot: Slot) -> ArraySlice<UInt8> {
    names[Int(slot.start)..<Int(slot.start) + Int(slot.length)]
  }

  private func path(of slot: Slot) -> String? {
    guard slot.length > 0 else { return nil }
    let year = String(slot.year)
    let padded = String(repeating: "0", count: 4 - year.count) + year
    return "\(Filing.cases)/\(padded)/\(String(decoding: nameBytes(of: slot), as: UTF8.self))"
  }

  private static let most = 1 << 22
}
