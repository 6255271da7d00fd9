import CaseModel

/// Reads what files held, by git's names of their bytes.
struct Blobs {
  let commits: Commits

  /// The bytes of several, each named once in the answer. All are in memory at once.
  func bytes(_ names: Set<String>) throws(HistoryFailure) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    let sorted = names.sorted()
    var start = 0
    let sizes = try sizes(sorted)
    while start < sorted.count {
      var end = start
      var total = 0
      repeat {
        total += sizes[end] ?? 0
        end += 1
      } while end < sorted.count && end - start < 2_000 && total + (sizes[end] ?? 0) < 1 << 26
      try read(sorted[start..<end], into: &found)
      start = end
    }
    return found
  }

  /// How many bytes each has; nil for one that isn't there.
  func sizes(_ names: [String]) throws(HistoryFailure) -> [Int?] {
    guard !names.isEmpty else { return [] }
    let said = try ask("--batch-check=%(objecttype) %(objectsize)", names)
    let lines = said.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    guard lines.count == names.count else {
      throw .other("git didn't answer for all files. Try again.")
    }
    return lines.map { $0.hasPrefix("blob ") ? Int($0.dropFirst(5)) : nil }
  }

  /// git's names of what files held in a version; nil where there was none.
  func names(of paths: [String], at version: VersionID) throws(HistoryFailure) -> [String?] {
    guard !paths.isEmpty else { return [] }
    let said = try ask(
      "--batch-check=%(objecttype) %(objectname)", paths.map { "\(version):\($0)" })
    let lines = said.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    guard lines.count == paths.count else {
      throw .other("git didn't answer for all files. Try again.")
    }
    return lines.map { $0.hasPrefix("blob ") ? String($0.dropFirst(5)) : nil }
  }

  private func ask(_ format: String, _ lines: [String]) throws(HistoryFailure) -> [UInt8] {
    var place = 0
    return try commits.run(["cat-file", format]) {
      guard place < lines.count else { return nil }
      let some = lines[place...].prefix(1_000)
      place += some.count
      return Array(some.map { $0 + "\n" }.joined().utf8)
    }
  }

  private func read(
    _ names: ArraySlice<String>, into found: inout [String: [UInt8]]
  ) throws(HistoryFailure) {
    let said = try ask("--batch", Array(names))[...]
    var rest = said
    for name in names {
      guard let end = rest.firstIndex(of: 0x0A) else {
        throw .other("git didn't answer for all files. Try again.")
      }
      let heading = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard heading.count == 3, heading[1] == "blob", let size = Int(heading[2]),
        rest.count > size
      else { throw .other("A file of the history is missing. Have the casebook verified.") }
      found[name] = Array(rest.prefix(size))
      rest = rest.dropFirst(size + 1)
    }
  }
}
