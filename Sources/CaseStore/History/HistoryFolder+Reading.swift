package import CaseModel

/// A file that differs between two versions.
package struct ChangedPath: Hashable, Sendable {
  /// The path inside the casebook; what isn't UTF-8 in it is shown by signs.
  package var path: String
  /// The same as git has it.
  var name: [UInt8]
  /// git's kind of the file before and after, as `100644`; `000000` where there is none.
  package var modes: (before: String, after: String) { (modeBefore, modeAfter) }
  /// git's names of its bytes; nil where there is none.
  package var before: String?
  package var after: String?
  var modeBefore: String
  var modeAfter: String
  /// Whether the path is what git has, sign by sign.
  package var isPlain: Bool
}

extension HistoryFolder {
  /// What was done, the newest first: to the file at a path, or to the whole casebook.
  /// - Parameters:
  ///   - before: only what lies before that version; nil for all.
  ///   - limit: how many steps at most.
  package func entries(
    of path: String?, before: VersionID? = nil, limit: Int
  ) throws(Refusal) -> HistoryPage {
    let count = max(1, limit)
    guard try head() != nil else { return HistoryPage(entries: [], goesOn: false) }
    var arguments = [
      "log", "-z", "--format=\(Log.format)", "--name-status", "--no-renames", "--no-color",
      "--no-ext-diff", "--no-textconv", "--diff-merges=first-parent", "--no-mailmap",
      "--max-count=\(count + 1)",
    ]
    // What somebody did to a file is told also where the other side's text stood in the end.
    if path != nil { arguments.append("--full-history") }
    arguments +=
      try before.map { before throws(Refusal) in try goingOn(after: before) }
      ?? [Repository.branch]
    arguments.append("--")
    if let path { arguments.append(path) }
    let entries = Log.entries(try ask(arguments, for: "The history can't be read"))
    return HistoryPage(entries: Array(entries.prefix(count)), goesOn: entries.count > count)
  }

  /// From where the history goes on below a version: its parents, and where several people worked at
  /// once, also what the others did that is older but doesn't lie behind it.
  private func goingOn(after version: VersionID) throws(Refusal) -> [String] {
    let said = try ask(
      ["rev-list", "--parents", Repository.branch, "--not", "\(version)^@"],
      for: "The history can't be read")
    let lines = said.split(separator: UInt8(ascii: "\n")).map {
      $0.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }
    let older = lines.drop { $0.first != version.text }.dropFirst()
    let parents = Set(older.flatMap { $0.dropFirst() })
    return ["\(version)^@"] + older.compactMap(\.first).filter { !parents.contains($0) }
  }

  /// The newest version; nil where there is none yet.
  package func head() throws(Refusal) -> VersionID? {
    let said = try ask(
      ["for-each-ref", "--format=%(objectname)", Repository.branch],
      for: "The history can't be read")
    return VersionID(String(decoding: said, as: UTF8.self).filter { !$0.isNewline })
  }

  /// One step of history; nil where there is none of that name.
  package func entry(_ version: VersionID) throws(Refusal) -> HistoryEntry? {
    let said = try ask(
      [
        "log", "-z", "--format=\(Log.format)", "--name-status", "--no-renames", "--no-color",
        "--no-ext-diff", "--no-textconv", "--diff-merges=first-parent", "--no-mailmap",
        "--max-count=1", "\(version)", "--",
      ], for: "Version \(version.short) can't be read")
    return Log.entries(said).first
  }

  /// The version whose name begins so; nil where there is none or more than one.
  package func version(_ beginning: String) throws(Refusal) -> VersionID? {
    let digits = beginning.lowercased()
    guard digits.utf8.count >= 4, digits.utf8.count <= 40,
      digits.allSatisfy({ $0.isHexDigit && $0.isASCII })
    else { return nil }
    do throws(GitFailure) {
      let said = try known().run(["rev-parse", "--verify", "--quiet", "\(digits)^{commit}"])
      return VersionID(String(decoding: said, as: UTF8.self).filter { !$0.isNewline })
    } catch {
      if case .failed = error { return nil }
      throw Refusal("The history can't be read: \(error.explanation)")
    }
  }

  /// What a file held in a version; nil where there was none.
  package func bytes(of path: String, at version: VersionID) throws(Refusal) -> [UInt8]? {
    do throws(GitFailure) {
      return try known().run(["cat-file", "blob", "\(version):\(path)"])
    } catch {
      if case .failed(128, let said) = error, said.contains("not in") || said.contains("exist") {
        return nil
      }
      throw Refusal("\(VisibleName.of(path)) can't be read: \(error.explanation)")
    }
  }

  /// The files that differ between two versions; nil stands for a casebook without files.
  package func changedPaths(
    from before: VersionID?, to after: VersionID
  ) throws(Refusal) -> [ChangedPath] {
    let empty = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
    let said = try ask(
      [
        "diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-ext-diff", "--no-textconv",
        "--abbrev=40", before?.text ?? empty, after.text,
      ], for: "The history can't be read")
    return Log.changedPaths(said)
  }

  /// Asks git something that changes nothing.
  func ask(_ arguments: [String], for what: String) throws(Refusal) -> [UInt8] {
    do throws(GitFailure) {
      return try known().run(arguments)
    } catch {
      throw Refusal("\(what): \(error.explanation)")
    }
  }

  private func known() throws(GitFailure) -> Repository {
    if case .off(let sentence) = standing { throw .unfit(sentence) }
    guard let repository else { throw .unfit("The history is off.") }
    return repository
  }
}
