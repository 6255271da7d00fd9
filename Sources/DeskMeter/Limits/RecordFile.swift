/// A record's file as far as the limits and the peers need it: not as the desk reads it, but as
/// plainly as a bare program could.
struct RecordFile {
  let path: String
  /// Its name without the ending; an incident's is its folder's.
  let id: String
  private(set) var title = ""
  private(set) var status = ""
  /// The first date that it has, as it is written there.
  private(set) var date = ""
  /// Everything in it but the names of fields.
  private(set) var text = ""

  init(path: String) {
    self.init(path: path, bytes: FileTree.bytes(of: path))
  }

  init(path: String, bytes: [UInt8]) {
    self.path = path
    let steps = path.split(separator: "/")
    let name = steps.last?.dropLast(3) ?? ""
    id = String(name == "incident" ? steps.dropLast().last ?? "" : name)
    var isInFields = false
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line == "---" {
        isInFields = text.isEmpty && !isInFields
        continue
      }
      text += (isInFields ? take(line) : line) + "\n"
    }
  }

  /// Notes what a line of fields says.
  /// - Returns: what of it is text.
  private mutating func take(_ line: Substring) -> Substring {
    guard let colon = line.firstIndex(of: ":"), line[..<colon].allSatisfy(Self.isInNames) else {
      return line
    }
    let value = line[colon...].dropFirst().drop { $0 == " " }
    switch line[..<colon] {
    case "title": title = String(value)
    case "status": status = String(value)
    case "date", "sent", "due": if date.isEmpty { date = String(value) }
    default: break
    }
    return value
  }

  private static func isInNames(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character == "-" || character == " ")
  }
}

extension RecordFile {
  /// The paths of all records' files of a casebook.
  static func paths(in casebook: String) -> [String] {
    FileTree.names(in: casebook + "/cases").flatMap { year in
      let folder = "\(casebook)/cases/\(year)"
      return FileTree.names(in: folder).flatMap { incident in
        FileTree.names(in: "\(folder)/\(incident)").filter { $0.hasSuffix(".md") }
          .map { "\(folder)/\(incident)/\($0)" }
      }
    }
  }
}
