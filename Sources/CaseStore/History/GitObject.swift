import Crypto

/// What git calls a file's bytes.
enum GitObject {
  /// The name that git gives to what the file holds from here to its end, as git-hash-object(1) does.
  static func name(of file: OpenFile) throws(FileFailure) -> String {
    var hash = Insecure.SHA1()
    hash.update(data: Array("blob \(file.stamp.size)\0".utf8))
    while let piece = try file.nextPiece(of: 1 << 18) { hash.update(data: piece) }
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
