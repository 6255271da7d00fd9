package import CaseModel
import Glibc

extension HistoryFolder {
  /// Signs every further step with an SSH key of the person's; nil ends that.
  /// - Parameter path: of the key's file, from the root: the private one, or the public one of a key
  ///   that an agent holds.
  package func setSigningKey(_ path: String?) throws(Refusal) {
    guard let path else {
      return try set(
        ["user.signingkey": nil, "commit.gpgsign": nil, "gpg.format": nil],
        for: "Signing wasn't ended")
    }
    guard path.hasPrefix("/"), access(path, R_OK) == 0 else {
      throw Refusal(
        "\(VisibleName.of(path)): no such file can be read. Name the file of an SSH key.")
    }
    try set(
      ["user.signingkey": path, "commit.gpgsign": "true", "gpg.format": "ssh"],
      for: "The key wasn't kept")
  }

  /// The file of the key with which steps are signed; nil where they aren't.
  package var signingKey: String? {
    guard let configuration = try? repository?.configuration(),
      configuration["commit.gpgsign"] == "true"
    else { return nil }
    return configuration["user.signingkey"]
  }

  /// By which program signatures are made and looked at: the system's, whatever is set elsewhere.
  static let signing = ["-c", "gpg.format=ssh", "-c", "gpg.ssh.program=/usr/bin/ssh-keygen"]

  // MARK: - Looking at signatures

  func checkSignatures(
    of entries: [HistoryEntry], _ members: [Member], _ report: inout VerificationReport
  ) throws(Refusal) {
    guard !entries.isEmpty else { return }
    let known = Dictionary(
      entries.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
    var unsigned: [Person: [HistoryEntry]] = [:]
    for line in try signatures(members).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, let version = VersionID(parts[0]), let entry = known[version] else {
        continue
      }
      if parts[1] == "N" {
        unsigned[entry.who, default: []].append(entry)
        continue
      }
      report.signed += 1
      guard let sentence = HistoryFolder.doubt(parts[1], by: parts[2], entry) else { continue }
      report.findings.append(
        .init(isAmiss: true, subject: "\(version.short)", sentence: sentence))
    }
    report.findings += HistoryFolder.unsigned(unsigned, members)
  }

  /// Steps without a signature in the name of those who have a key. They may be from before that.
  private static func unsigned(
    _ steps: [Person: [HistoryEntry]], _ members: [Member]
  ) -> [VerificationReport.Finding] {
    let signers = Set(members.filter { $0.key != nil }.map(\.address))
    return steps.filter { signers.contains($0.key.address) }
      .sorted { ($0.key.name, $0.key.address) < ($1.key.name, $1.key.address) }
      .compactMap { who, steps in
        guard let newest = steps.max(by: { $0.when < $1.when }) else { return nil }
        let more = steps.count == 1 ? "" : " So are \(steps.count - 1) earlier ones."
        return .init(
          isAmiss: false, subject: "\(newest.version.short)",
          sentence: """
            It isn't signed, though \(who.name) has a key.\(more) Ask \(who.name) whether that was \
            them.
            """)
      }
  }

  /// What is wrong with a signature, by the letter that git-log(1) gives it.
  private static func doubt(
    _ letter: Substring, by signer: Substring, _ entry: HistoryEntry
  ) -> String? {
    switch letter {
    case "G" where signer == entry.who.address: nil
    case "G":
      """
      It is signed by \(VisibleName.of(String(signer))), but says that \(entry.who.name) did it. Ask \
      both.
      """
    case "U", "E":
      """
      It is signed with a key that no member of the casebook has. Ask \(entry.who.name) whether it is \
      theirs, and put it under members in casedesk.yaml.
      """
    default:
      "Its signature doesn't fit: it was changed after it was signed. Ask \(entry.who.name)."
    }
  }

  private func signatures(_ members: [Member]) throws(Refusal) -> String {
    let list = members.compactMap { member in
      member.key.map { "\(member.address) namespaces=\"git\" \($0)\n" }
    }.joined()
    do throws(HistoryFailure) {
      let said = try locked("lock") { (folder, _) throws(HistoryFailure) in
        let part = WorkName.part()
        defer { _ = try? folder.remove(part) }
        do throws(FileFailure) {
          try NewFile(part, in: folder).write(Array(list.utf8))
        } catch {
          throw .file(error)
        }
        do throws(GitFailure) {
          return try repository?.run(
            HistoryFolder.signing + [
              "-c", "gpg.ssh.allowedSignersFile=\(casebook)/\(folder.path(of: part))", "log",
              "--format=%H %G? %GS", Repository.branch,
            ]) ?? []
        } catch {
          throw .git(error)
        }
      }
      return String(decoding: said ?? [], as: UTF8.self)
    } catch {
      throw Refusal("The signatures can't be looked at: \(error.explanation)")
    }
  }
}

extension Commits {
  /// Makes commits anew with signatures, one on the other, and gives the name of the last one.
  func signed(
    from start: VersionID?, to end: VersionID, key: String
  ) throws(HistoryFailure) -> VersionID {
    var parent = start
    for version in try versions(after: start, upTo: end) {
      let said = try run([
        "show", "--no-patch", "--format=%T%x00%an%x00%ae%x00%ad%x00%P%x00%B", "--date=raw",
        "\(version)", "--",
      ])
      let parts = said.split(separator: 0, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard parts.count >= 6 else { throw .other("git can't read its own version \(version).") }
      let others = parts[4].split(separator: " ").dropFirst(start == nil && parent == nil ? 0 : 1)
      let parents = (parent.map { ["-p", "\($0)"] } ?? []) + others.flatMap { ["-p", String($0)] }
      var message: [UInt8]? = Array(parts[5].utf8)
      let made = try run(
        HistoryFolder.signing + ["-c", "user.signingkey=\(key)", "commit-tree", "-S"] + parents
          + [parts[0]],
        surroundings: [
          "GIT_AUTHOR_NAME=\(parts[1])", "GIT_AUTHOR_EMAIL=\(parts[2])",
          "GIT_AUTHOR_DATE=\(parts[3])", "GIT_COMMITTER_NAME=\(parts[1])",
          "GIT_COMMITTER_EMAIL=\(parts[2])", "GIT_COMMITTER_DATE=\(parts[3])",
        ] + Commits.agent
      ) {
        defer { message = nil }
        return message
      }
      parent = VersionID(String(decoding: made, as: UTF8.self).filter { !$0.isNewline })
    }
    return parent ?? end
  }

  /// Where the person's agent of keys is.
  private static var agent: [String] {
    getenv("SSH_AUTH_SOCK").map { ["SSH_AUTH_SOCK=\(String(cString: $0))"] } ?? []
  }
}
