import Glibc
import Synchronization

/// How old git is. Before 2.36 it can't be told to have everything on the disk before it says that it
/// is done (`core.fsync`, in the release notes of git 2.36).
struct GitVersion: Hashable, Comparable, CustomStringConvertible {
  let major: Int
  let minor: Int
  /// What stands behind both, as `.5`.
  let rest: String

  static let oldest = GitVersion(major: 2, minor: 36, rest: "")

  init(major: Int, minor: Int, rest: String) {
    self.major = major
    self.minor = minor
    self.rest = rest
  }

  /// Reads `git version 2.39.5`, and what systems put behind that; nil for anything else.
  init?(said: String) {
    let words = said.split(whereSeparator: \.isWhitespace)
    guard words.count >= 3, words[0] == "git", words[1] == "version" else { return nil }
    let parts = words[2].split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2, let major = Int(parts[0]), let minor = Int(parts[1]) else {
      return nil
    }
    let rest = parts.count == 3 ? parts[2].prefix { $0.isASCII && ($0.isNumber || $0 == ".") } : ""
    self.init(major: major, minor: minor, rest: rest.isEmpty ? "" : ".\(rest)")
  }

  var description: String { "\(major).\(minor)\(rest)" }

  static func < (one: GitVersion, other: GitVersion) -> Bool {
    (one.major, one.minor) < (other.major, other.minor)
  }
}

extension GitProgram {
  private struct Installed: Hashable, Sendable {
    var path: String
    var stamp: Stamp
  }

  /// What was answered before, as long as it is the same program.
  private static let known = Mutex<[Installed: String?]>([:])

  /// Why no history can be kept with this git, as a sentence; nil where one can. git is asked for its
  /// version once.
  var hindrance: String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let installed = Installed(path: path, stamp: Stamp(status))
    if let known = GitProgram.known.withLock({ $0[installed] }) { return known }
    let said: String
    do throws(GitFailure) {
      said = String(
        decoding: try Repository.run(self, in: "/", ["version"], limit: 10_000), as: UTF8.self)
    } catch {
      // Whatever is asked of it next says why it can't be started.
      guard case .failed = error else { return nil }
      said = ""
    }
    let hindrance = hindrance(said)
    GitProgram.known.withLock { $0[installed] = hindrance }
    return hindrance
  }

  private func hindrance(_ said: String) -> String? {
    let shown = VisibleName.of(path)
    guard let version = GitVersion(said: said) else {
      return """
        The history is off: \(shown) doesn't say which version of git it is. Install git \
        \(GitVersion.oldest) or later, and everything that you change from then on is noted.
        """
    }
    guard version < GitVersion.oldest else { return nil }
    return """
      The history is off: \(shown) is git \(version), and \(GitVersion.oldest) or later is needed. \
      Install a newer one, and everything that you change from then on is noted.
      """
  }
}
