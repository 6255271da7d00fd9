import CaseModel
import Glibc

/// Receives from and sends to a shared casebook, so that nothing that lies there can make a program
/// run here.
struct Transport {
  let repository: Repository
  let address: SharedAddress
  /// The ssh that git is to start, from the root; nil where there is none.
  let ssh: String?

  /// Where what was received last is kept: git's own place for what others have.
  static let received = "refs/remotes/shared/main"

  enum Sent { case done, overtaken }

  /// Receives what is new there.
  /// - Parameter lock: a descriptor that git keeps open as long as it runs.
  /// - Returns: false where nobody sent anything there yet.
  func receive(
    keeping lock: Int32, _ progress: (Double?) -> Bool
  ) throws(Refusal) -> Bool {
    try look()
    let arguments = [
      "fetch", "--progress", "--no-tags", "--no-recurse-submodules", "--no-auto-maintenance",
      "--no-write-fetch-head", "--no-show-forced-updates",
      "--upload-pack=\(program("upload-pack"))",
      "--", address.text, "+refs/heads/main:\(Transport.received)",
    ]
    do throws(GitFailure) {
      try run(arguments, lock, progress)
      return true
    } catch {
      guard SharingTrouble.isEmpty(error) else {
        throw SharingTrouble.refusal(error, address, "Nothing was received")
      }
    }
    try refuseStranger(lock)
    return false
  }

  /// Sends a version, where it follows on what is there.
  func send(
    _ version: VersionID, after known: VersionID?, keeping lock: Int32,
    _ progress: (Double?) -> Bool
  ) throws(Refusal) -> Sent {
    try look()
    var held: Descriptor?
    if address.kind == .folder {
      let folder = SharedFolder(path: address.text)
      held = folder.locked()
      if held != nil { folder.clearAway() }
    }
    defer { withExtendedLifetime(held) {} }
    let none = String(repeating: "0", count: 40)
    do throws(GitFailure) {
      // The lease isn't force: what is sent must follow on what is there, and does.
      try run(
        [
          "push", "--progress", "--no-follow-tags", "--recurse-submodules=no", "--no-verify",
          "--no-signed", "--receive-pack=\(program("receive-pack"))", "--", address.text,
          "\(version):refs/heads/main",
        ], held?.number ?? lock, progress)
    } catch {
      if SharingTrouble.isOvertaken(error) { return .overtaken }
      throw SharingTrouble.refusal(error, address, "Nothing was sent")
    }
    do throws(GitFailure) {
      _ = try repository.run(["update-ref", Transport.received, version.text, known?.text ?? none])
    } catch {
      // The next sync finds out by asking there.
    }
    return .done
  }

  // MARK: - Calling git

  private func look() throws(Refusal) {
    switch address.kind {
    case .folder: try SharedFolder(path: address.text).check()
    case .ssh:
      guard ssh != nil else {
        throw Refusal(
          "ssh isn't installed, and \(VisibleName.of(address.text)) needs it. Install it.")
      }
    case .https: break
    }
  }

  /// A place that has something else, but no casebook.
  private func refuseStranger(_ lock: Int32) throws(Refusal) {
    let said: [UInt8]
    do throws(GitFailure) {
      said = try run(
        [
          "ls-remote", "--heads", "--upload-pack=\(program("upload-pack"))", "--", address.text,
        ], lock
      ) { _ in true }
    } catch {
      throw SharingTrouble.refusal(error, address, "Nothing was received")
    }
    guard said.isEmpty else {
      throw Refusal(
        """
        \(VisibleName.of(address.text)): there is something else, and no casebook. Name an empty place.
        """)
    }
  }

  @discardableResult
  private func run(
    _ arguments: [String], _ lock: Int32, _ progress: (Double?) -> Bool
  ) throws(GitFailure) -> [UInt8] {
    try repository.run(
      Transport.settings(address.kind) + arguments, surroundings: surroundings, limit: 1 << 24,
      keeping: lock, telling: { progress(Transport.fraction($0)) })
  }

  /// Only the way that the address names, everything that comes checked, nothing kept of passwords.
  private static func settings(_ kind: SharedAddress.Kind) -> [String] {
    let way =
      switch kind {
      case .folder: "file"
      case .ssh: "ssh"
      case .https: "https"
      }
    return [
      "protocol.allow=never", "protocol.\(way).allow=always", "transfer.fsckObjects=true",
      "fetch.fsckObjects=true", "fetch.unpackLimit=1", "transfer.credentialsInUrl=die",
      "http.sslVerify=true", "http.lowSpeedLimit=1", "http.lowSpeedTime=60",
      "fetch.writeCommitGraph=false", "advice.fetchShowForcedUpdates=false",
      "push.gpgSign=false", "push.pushOption=", "push.followTags=false", "transfer.bundleURI=false",
    ].flatMap { ["-c", $0] }
  }

  private var surroundings: [String] {
    guard address.kind == .ssh, let ssh else { return ["GIT_SSH_COMMAND=/bin/false"] }
    var values = [
      """
      GIT_SSH_COMMAND=\(Transport.quoted(ssh)) -T -x -a -o BatchMode=yes -o StrictHostKeyChecking=yes \
      -o ConnectTimeout=20 -o ServerAliveInterval=15 -o ClearAllForwardings=yes \
      -o PermitLocalCommand=no
      """,
      "GIT_SSH_VARIANT=ssh",
    ]
    // Where the person's keys are unlocked.
    if let agent = getenv("SSH_AUTH_SOCK") {
      values.append("SSH_AUTH_SOCK=\(String(cString: agent))")
    }
    return values
  }

  /// What serves the other end. In a folder that is git on this machine, and what the folder's own
  /// configuration and hooks say doesn't count; on another machine it is that one's matter. Others may
  /// own the folder, as on a shared disk: it was looked at before.
  private func program(_ name: String) -> String {
    guard address.kind == .folder else { return "git-\(name)" }
    let settings = [
      "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.alternateRefsCommand=/bin/true",
      "core.fsync=all", "core.fsyncMethod=fsync", "gc.auto=0",
      "maintenance.auto=false", "receive.autogc=false", "receive.fsckObjects=true",
      "receive.denyNonFastForwards=true", "receive.unpackLimit=1",
      "safe.directory=*", "protocol.allow=never",
    ].map { "-c \(Transport.quoted($0))" }.joined(separator: " ")
    let strict = name == "upload-pack" ? " --strict" : ""
    return "\(Transport.quoted(repository.git.path)) \(settings) \(name)\(strict)"
  }

  /// For the shell that git itself starts.
  private static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
      + "'"
  }

  /// Of `Receiving objects:  45% (9/20)`, 0.45.
  static func fraction(_ said: ArraySlice<UInt8>) -> Double? {
    guard let sign = said.lastIndex(of: 0x25) else { return nil }
    let digits = said[..<sign].reversed().prefix(3).prefix { (0x30...0x39).contains($0) }
    guard let number = Int(String(decoding: digits.reversed(), as: UTF8.self)), number <= 100 else {
      return nil
    }
    return Double(number) / 100
  }
}
