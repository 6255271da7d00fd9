/// Where the headers of a mail stand in its file.
struct MailPlaces {
  private var lines: [String: Int] = [:]
  /// The first line below the head.
  private(set) var text: Int

  /// - Parameter first: the line of the file on which the mail begins.
  init(_ bytes: [UInt8], from first: Int) {
    var (index, line) = (0, first)
    while index < bytes.count {
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
      let words = bytes[index..<end]
      if words.isEmpty || words.count == 1 && words.first == 0x0D { break }
      let name = words.prefix(80).prefix { $0 != UInt8(ascii: ":") }
      if words.first != 0x20, words.first != 0x09, name.count < words.count {
        let name = String(decoding: name, as: UTF8.self).lowercased()
        if lines[name] == nil { lines[name] = line }
      }
      index = end + 1
      line += 1
    }
    text = line + 1
  }

  func callAsFunction(_ header: String) -> TextPlace { TextPlace(line: lines[header] ?? text) }

  var body: TextPlace { TextPlace(line: text) }
}
