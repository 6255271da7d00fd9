import CaseModel

/// Reads what git-log(1) and git-diff-tree(1) print for programs.
enum Log {
  /// The fields of a step, each with a zero byte behind it.
  static let format = "%H%x00%P%x00%an%x00%ae%x00%at%x00%ai%x00%B%x00"

  static func entries(_ bytes: [UInt8]) -> [HistoryEntry] {
    let fields = bytes.split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    var entries: [HistoryEntry] = []
    var place = 0
    while place + 7 < fields.count, let version = VersionID(fields[place]) {
      var entry = entry(version, fields[place..<place + 7])
      place += 7
      if fields[place].isEmpty { place += 1 }
      while place + 1 < fields.count {
        let status = fields[place].drop { $0 == "\n" }
        guard status.count == 1 else { break }
        add(status, fields[place + 1], to: &entry)
        place += 2
      }
      entries.append(entry)
    }
    return entries
  }

  private static func entry(_ version: VersionID, _ fields: ArraySlice<String>) -> HistoryEntry {
    let fields = Array(fields)
    let parents = fields[1].split(separator: " ").compactMap { VersionID($0) }
    let lines = fields[6].split(separator: "\n", omittingEmptySubsequences: false)
    let sentence = lines.first.map(String.init) ?? ""
    let trailer = lines.last { $0.hasPrefix("Casedesk-Origin: ") }?.split(separator: " ").last
    var origin = HistoryEntry.Origin.outside
    if trailer == "desk" { origin = .desk }
    if trailer == "merge" || parents.count > 1 { origin = .merge }
    return HistoryEntry(
      version: version, before: parents.first, sentence: sentence,
      who: Person(name: fields[2], address: fields[3]),
      when: Moment(seconds: Int(fields[4]) ?? 0, offset: offset(fields[5])), origin: origin)
  }

  private static func add(_ status: Substring, _ path: String, to entry: inout HistoryEntry) {
    guard let (kind, id) = Filing.identity(ofPath: path) else {
      entry.otherFiles += 1
      return
    }
    let deed: HistoryEntry.Deed = status == "A" ? .made : status == "D" ? .deleted : .changed
    entry.records.append(HistoryEntry.Touch(id: id, kind: kind, deed: deed))
  }

  /// The end of `2026-11-30 06:47:23 +0100`, in minutes.
  private static func offset(_ date: String) -> Int {
    guard let zone = date.split(separator: " ").last, let number = Int(zone) else { return 0 }
    return number / 100 * 60 + number % 100
  }

  static func changedPaths(_ bytes: [UInt8]) -> [ChangedPath] {
    let fields = bytes.split(separator: 0, omittingEmptySubsequences: false)
    var paths: [ChangedPath] = []
    var place = 0
    while place + 1 < fields.count, fields[place].first == 0x3A {
      let parts = String(decoding: fields[place].dropFirst(), as: UTF8.self).split(separator: " ")
      guard parts.count == 5 else { break }
      let path = fields[place + 1]
      let none = { (name: Substring) in name.allSatisfy { $0 == "0" } ? nil : String(name) }
      paths.append(
        ChangedPath(
          path: VisibleName.of(path), name: Array(path), before: none(parts[2]),
          after: none(parts[3]),
          modeBefore: String(parts[0]), modeAfter: String(parts[1]),
          isPlain: VisibleName.isPlain(path)))
      place += 2
    }
    return paths
  }
}
