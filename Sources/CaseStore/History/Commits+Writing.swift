import CFileSystem
import CaseModel
import Glibc

extension Commits {
  /// Makes steps one on the other, all or none, as git-fast-import(1) takes them: the bytes are those
  /// of the files, without any conversion.
  func write(_ steps: [Step]) throws(HistoryFailure) {
    let start = try head()
    var stream = FastImport(commits: self, steps: steps, start: start)
    let isBulk = steps.reduce(0) { $0 + $1.files.count } > 64
    // Of very many objects each isn't synced by itself; all are before a name points to them.
    let bulk = isBulk ? ["-c", "core.fsync=none", "-c", "fastimport.unpackLimit=1"] : []
    // git-fast-import(1) can't sign: what it makes is signed afterwards.
    let isDirect = !isBulk && signingKey == nil
    let target = isDirect ? Repository.branch : Commits.making
    stream.branch = target
    defer { removeReports() }
    if !isDirect { _ = try? run(["update-ref", "-d", target]) }
    _ = try run(
      bulk + ["fast-import", "--quiet", "--done", "--date-format=raw"], input: { stream.next() })
    if let failure = stream.failure { throw .file(failure) }
    casedesk_sync_file_system(root.descriptor.number)
    guard !isDirect else { return }
    let said = try run(["rev-parse", "--verify", "--quiet", target])
    guard let made = VersionID(String(decoding: said, as: UTF8.self).filter({ !$0.isNewline }))
    else { throw .other("git doesn't name what it made.") }
    let version = try signingKey.map { (key) throws(HistoryFailure) in
      try signed(from: start, to: made, key: key)
    }
    let none = String(repeating: "0", count: 40)
    _ = try run(["update-ref", Repository.branch, "\(version ?? made)", start?.text ?? none])
    _ = try run(["update-ref", "-d", target, "\(made)"])
    casedesk_sync_file_system(root.descriptor.number)
  }

  private static let making = "refs/casedesk/making"

  /// What fast-import leaves where it fails tells nobody here anything.
  private func removeReports() {
    guard let git = try? root.folder(Repository.folder), let entries = try? git.entries() else {
      return
    }
    for entry in entries {
      if let name = entry.text, name.hasPrefix("fast_import_crash_") { _ = try? git.remove(name) }
    }
  }

  // MARK: - What others changed

  struct Found {
    var files: [String] = []
    var remarks: [String] = []
    /// Whether git's own index is behind the newest version, as after a run that was interrupted.
    var isIndexBehind = false
  }

  /// The files that are otherwise than in the newest version, by the look of all of them, or of one.
  func foundOutside(at path: String? = nil) throws(HistoryFailure) -> Found {
    let said = try GitIndex(commits: self).ask(
      [
        "status", "--porcelain=v1", "-z", "--untracked-files=all", "--ignore-submodules=all",
        "--no-renames", "--no-ahead-behind", "--",
      ] + (path.map { [$0] } ?? []))
    var found = Found()
    for entry in said.split(separator: 0) where entry.count > 3 {
      let bytes = entry.dropFirst(3)
      guard let path = String(validating: bytes, as: UTF8.self), VisibleName.isPlain(bytes) else {
        found.remarks.append(
          "\(VisibleName.of(bytes)): not noted in the history, since its name can't be shown.")
        continue
      }
      guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".casedesk-") }) else {
        continue
      }
      found.files.append(path)
    }
    return try sifted(found)
  }

  /// Without what only looks otherwise, and without what isn't a file.
  private func sifted(_ found: Found) throws(HistoryFailure) -> Found {
    guard !found.files.isEmpty else { return found }
    var sifted = Found(files: [], remarks: found.remarks)
    let known = try blobs(found.files)
    for path in found.files {
      do throws(FileFailure) {
        if let file = try open(path) {
          if try GitObject.name(of: file) == known[path] {
            sifted.isIndexBehind = true
          } else if let problem = SharedPath.problem(path) {
            // No colleague's desk would take it in.
            sifted.remarks.append("\(path): not noted in the history, since \(problem)")
          } else {
            sifted.files.append(path)
          }
        } else if known[path] != nil {
          sifted.files.append(path)
        } else if isNothing(path) {
          sifted.isIndexBehind = true
        } else {
          sifted.remarks.append(
            "\(VisibleName.of(path)): not noted in the history, since it isn't a plain file.")
        }
      } catch {
        sifted.remarks.append("Not noted in the history: \(error.sentence)")
      }
    }
    return sifted
  }

  private func isNothing(_ path: String) -> Bool {
    var status = stat()
    return fstatat(root.descriptor.number, path, &status, AT_SYMLINK_NOFOLLOW) != 0
      && [ENOENT, ENOTDIR].contains(errno)
  }

  /// git's names of what these files hold in the newest version.
  private func blobs(_ paths: [String]) throws(HistoryFailure) -> [String: String] {
    guard try head() != nil else { return [:] }
    var lines = paths.map { "\(Repository.branch):\($0)\n" }.joined()
    let said = try run(["cat-file", "--batch-check=%(objecttype) %(objectname)"]) {
      defer { lines = "" }
      return lines.isEmpty ? nil : Array(lines.utf8)
    }
    let answers = said.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    var known: [String: String] = [:]
    for (path, answer) in zip(paths, answers) where answer.hasPrefix("blob ") {
      known[path] = String(answer.dropFirst(5))
    }
    return known
  }

  func outsideStep(_ files: [String], now: Moment) -> Step {
    let names = files.prefix(3).map { path in
      Filing.identity(ofPath: path).map { "\($0.id)" } ?? path
    }
    let more = files.count > 3 ? " and \(files.count - 3) more" : ""
    return Step(
      sentence: "Changed outside of the desk: \(names.joined(separator: ", "))\(more)",
      when: now, origin: .outside, files: files)
  }
}
