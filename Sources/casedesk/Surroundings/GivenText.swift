import Glibc

/// A text that a person gives to a command: a file's, or that of standard input.
enum GivenText {
  /// What stands for standard input in place of a file's name.
  static let standardInput = "-"

  /// How long a text may be, in bytes; no record may be longer.
  static let longest = 16_000_000

  /// The bytes of the file of that name, or of standard input for `-`; `limit` of them at most.
  static func bytes(of name: String, limit: Int? = longest) throws -> [UInt8] {
    let isInput = name == standardInput
    let descriptor =
      isInput
      ? STDIN_FILENO : open(PathCompletion.expanded(name), O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw unreadable(name, String(cString: strerror(errno))) }
    defer { if !isInput { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(name, String(cString: strerror(errno))) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      if let limit, bytes.count > limit {
        throw unreadable(name, "it is longer than \(limit) bytes")
      }
    }
  }

  /// The same as text without its last line end.
  static func text(of name: String) throws -> String {
    guard let text = String(validating: try bytes(of: name), as: UTF8.self) else {
      throw unreadable(name, "it isn't UTF-8")
    }
    return text.utf8.last == 0x0A ? String(decoding: text.utf8.dropLast(), as: UTF8.self) : text
  }

  /// What sentences call it.
  static func shown(_ name: String) -> String { name == standardInput ? "standard input" : name }

  private static func unreadable(_ name: String, _ why: String) -> VerbEnding {
    VerbEnding(status: .badUsage, sentence: "The text of \(shown(name)) can't be taken: \(why).")
  }
}
