/// Somebody who works on the casebook, as its settings list them.
package struct Member: Hashable, Sendable {
  package var name: String
  /// The mail address, by which a signature is told to be theirs.
  package var address: String
  /// Their public SSH key in one line, as `ssh-ed25519 AAAA…`; nil where they don't sign.
  package var key: String?

  package init(name: String, address: String, key: String? = nil) {
    self.name = name
    self.address = address
    self.key = key
  }

  /// Whether a text can be a public key of SSH: kind and number, and perhaps a comment, in one line.
  package static func isKey(_ text: String) -> Bool {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count >= 2, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      return false
    }
    let kind = parts[0]
    let isKind =
      ["ssh-", "ecdsa-", "sk-ssh-", "sk-ecdsa-"].contains(where: kind.hasPrefix)
      && !kind.contains("\"")
    return isKind && parts[1].hasPrefix("AAAA") && !parts[1].contains("\"")
  }
}
