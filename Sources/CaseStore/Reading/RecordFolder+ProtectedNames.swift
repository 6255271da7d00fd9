package import CaseModel
import Glibc

extension RecordFolder {
  /// The names in `protected-names.txt`, one a line, without blanks at their ends; blank lines and
  /// what follows a `#` are left out. None where there is no such file. People write it with an
  /// editor, which may let others read it: that is taken back where it can be.
  package func protectedNames(keepingToOwner: Bool = true) throws(Refusal) -> [String] {
    let name = Filing.protectedNames
    let bytes: [UInt8]?
    do throws(FileFailure) {
      let file = try OpenFile(name, in: root)
      guard file.isRegular else { throw FileFailure(name, "openat", ELOOP) }
      bytes = try file.bytes(limit: FileWords.limit)
      if keepingToOwner, file.mode & 0o077 != 0, whyReadOnly == nil { file.keepToOwner() }
    } catch {
      if error.code == ENOENT { return [] }
      throw Refusal("\(name): the protected names couldn't be read: \(error.explanation)")
    }
    guard let bytes, let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(
        "\(name): the protected names can't be read, since this isn't UTF-8. Save it so, then try again."
      )
    }
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.prefix { $0 != "#" }.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      let length = words.reversed().drop(while: \.isWhitespace).count
      return length == 0 ? nil : String(words.prefix(length))
    }
  }
}
