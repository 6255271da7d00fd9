import CaseModel
import Glibc

/// Where a shared casebook is: a folder, or a place that is reached by ssh or https.
struct SharedAddress: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case folder, ssh, https }

  let kind: Kind
  /// As git takes it; a folder from the root.
  let text: String

  /// Reads what a person typed: `/media/stick/casebook`, `ssh://git@example.org/casebook`,
  /// `git@example.org:casebook` or `https://example.org/casebook`, as gitglossary(7) has them. Anything
  /// else might make git run a program.
  init(_ typed: String) throws(Refusal) {
    let shown = VisibleName.of(typed)
    guard !typed.isEmpty else {
      throw Refusal("There is no address. Type a folder, or an address of ssh or https.")
    }
    guard typed.utf8.count <= 2_000, VisibleName.isPlain(typed.utf8) else {
      throw Refusal("\(shown): the address has signs that none has. Type it anew.")
    }
    guard typed.first != "-" else {
      throw Refusal("\(shown): no address begins with a hyphen. Put ./ before a folder's name.")
    }
    let scheme = typed.firstRange(of: "://").map { typed[..<$0.lowerBound].lowercased() }
    switch scheme {
    case "https", "ssh":
      kind = scheme == "ssh" ? .ssh : .https
      let rest = typed[typed.index(typed.startIndex, offsetBy: (scheme ?? "").count + 3)...]
      let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[1].isEmpty else {
        throw Refusal("\(shown): the address ends with the machine. Say where it is on it, too.")
      }
      try SharedAddress.check(authority: parts[0], shown)
      text = "\(scheme ?? "")://\(rest)"
    case nil:
      if let (host, path) = SharedAddress.machine(typed) {
        kind = .ssh
        // What git would give to a helper program, as `ext::`.
        guard path.first != ":" else { throw Refusal(SharedAddress.otherWay(shown)) }
        guard !path.isEmpty, path.first != "-" else {
          throw Refusal("\(shown): the address ends with the machine. Say where it is on it, too.")
        }
        try SharedAddress.check(authority: host, shown)
        text = typed
      } else {
        kind = .folder
        text = try SharedAddress.folder(typed)
      }
    default:
      throw Refusal(SharedAddress.otherWay(shown))
    }
  }

  private static func otherWay(_ shown: String) -> String {
    """
    \(shown): the desk shares by a folder, by ssh:// or by https:// only. Ask for such an address.
    """
  }

  /// `git@example.org:casebook`: a colon before any slash.
  private static func machine(_ typed: String) -> (host: Substring, path: Substring)? {
    guard typed.first != "/", typed.first != ".", let colon = typed.firstIndex(of: ":"),
      !typed[..<colon].contains("/"), colon != typed.startIndex
    else { return nil }
    return (typed[..<colon], typed[typed.index(after: colon)...])
  }

  /// `git@example.org:22`: nothing that ssh might take for an option, and no password.
  private static func check(authority: Substring, _ shown: String) throws(Refusal) {
    let parts = authority.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count <= 2, let host = parts.last, !host.isEmpty, host.first != "-" else {
      throw Refusal(
        "\(shown): the address names no machine. Type it as ssh://example.org/casebook.")
    }
    let user = parts.count == 2 ? parts[0] : "-"[...]
    guard parts.count == 1 || !user.isEmpty && user.first != "-" && !user.contains(":") else {
      throw Refusal(
        """
        \(shown): a password in an address would be kept for all to read. Use an address of ssh, which \
        needs none.
        """)
    }
    let isFit = { (byte: UInt8) in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x3A, 0x5B, 0x5D, 0x5F].contains(byte)
    }
    guard host.utf8.allSatisfy(isFit), parts.count == 1 || user.utf8.allSatisfy(isFit) else {
      throw Refusal("\(shown): no machine is called so. Type it as ssh://example.org/casebook.")
    }
  }

  /// A folder from the root, without slashes at its end.
  private static func folder(_ typed: String) throws(Refusal) -> String {
    var path = typed
    if !path.hasPrefix("/") {
      guard let here = getcwd(nil, 0) else {
        throw Refusal("\(VisibleName.of(typed)): type the folder from the root, as /media/stick.")
      }
      path = String(cString: here) + "/" + path
      free(here)
    }
    let steps = path.split(separator: "/").filter { $0 != "." }
    guard !steps.isEmpty else { throw Refusal("/: this folder can't be shared. Name another.") }
    return "/" + steps.joined(separator: "/")
  }
}
