package import CaseModel

extension HistoryFolder {
  /// What changed files held before and after, in the same order, read in one go.
  package func states(
    of changed: [ChangedPath]
  ) throws(Refusal) -> [(before: [UInt8]?, after: [UInt8]?)] {
    let names = changed.flatMap { [$0.before, $0.after] }.compactMap { $0 }
    guard !names.isEmpty else { return changed.map { _ in (nil, nil) } }
    var request: [UInt8]? = Array((names.joined(separator: "\n") + "\n").utf8)
    let said = try asking(["cat-file", "--batch"]) {
      defer { request = nil }
      return request
    }
    var reader = BlobReader(rest: said[...])
    var states: [(before: [UInt8]?, after: [UInt8]?)] = []
    for file in changed {
      let before = try file.before.map { name throws(Refusal) in try reader.next(name) }
      let after = try file.after.map { name throws(Refusal) in try reader.next(name) }
      states.append((before, after))
    }
    return states
  }

  /// Where a record that isn't in the casebook any more last lay; nil where there never was one. It
  /// goes through all that was ever deleted, the last first.
  package func lastPath(of id: RecordID) throws(Refusal) -> String? {
    guard id.isWellFormed else { return nil }
    let said = try asking([
      "log", "-z", "--format=", "--name-only", "--diff-filter=D", "--no-renames",
      "--diff-merges=first-parent", "--no-ext-diff", "--no-textconv", Repository.branch, "--",
      Filing.cases,
    ])
    let wanted = Array(id.text.utf8)
    return said.split(whereSeparator: { $0 == 0 || $0 == 0x0A }).lazy
      // Few of them are looked at as text.
      .filter { $0.firstRange(of: wanted) != nil }
      .map { String(decoding: $0, as: UTF8.self) }
      .first { Filing.identity(ofPath: $0)?.id == id }
  }

  private func asking(
    _ arguments: [String], input: () -> [UInt8]? = { nil }
  ) throws(Refusal) -> [UInt8] {
    if case .off(let sentence) = standing { throw Refusal(sentence) }
    do throws(GitFailure) {
      return try repository?.run(arguments, input: input) ?? []
    } catch {
      throw Refusal("The history can't be read: \(error.explanation)")
    }
  }
}

/// Takes what git says of the bytes of files apart: a line with name, kind and length before each.
private struct BlobReader {
  var rest: ArraySlice<UInt8>

  mutating func next(_ name: String) throws(Refusal) -> [UInt8] {
    guard let end = rest.firstIndex(of: 0x0A) else { throw torn(name) }
    let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[0] == name, words[1] == "blob", let length = Int(words[2]),
      length >= 0, rest.endIndex - end > length + 1
    else { throw torn(name) }
    let start = end + 1
    defer { rest = rest[(start + length + 1)...] }
    return Array(rest[start..<(start + length)])
  }

  private func torn(_ name: String) -> Refusal {
    Refusal(
      """
      The history lacks a file that was in it (\(name.prefix(10))). casedesk verify says what is \
      damaged.
      """)
  }
}
