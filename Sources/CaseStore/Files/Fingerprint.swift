import Crypto

/// The SHA-256 of a file's bytes.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  package let hex: String

  package init(of bytes: some Collection<UInt8>) {
    var running = RunningFingerprint()
    running.add(bytes)
    self = running.finished
  }

  /// Reads 64 lower-case hexadecimal digits; nil for anything else.
  package init?(hex: some StringProtocol) {
    guard hex.utf8.count == 64,
      hex.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.hex = String(hex)
  }

  package var description: String { hex }

  /// Sixteen digits, enough for the name of a working file.
  var short: String { String(hex.prefix(16)) }
}

/// A fingerprint in the making, for files that are read piece by piece.
struct RunningFingerprint {
  private var hash = SHA256()

  mutating func add(_ bytes: some Collection<UInt8>) {
    let taken: Void? = bytes.withContiguousStorageIfAvailable { storage in
      hash.update(bufferPointer: UnsafeRawBufferPointer(storage))
    }
    if taken == nil { add(Array(bytes)) }
  }

  var finished: Fingerprint {
    let digits = Array("0123456789abcdef".utf8)
    var hex: [UInt8] = []
    hex.reserveCapacity(64)
    for byte in hash.finalize() {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 15)])
    }
    return Fingerprint(checked: String(decoding: hex, as: UTF8.self))
  }
}

extension Fingerprint {
  fileprivate init(checked hex: String) { self.hex = hex }
}
