/// How a person names the columns of a table for us, in a text file of lines
/// `Column in the file: field`.
///
/// `-` as the field leaves a column out. The lines `kind: asks`, `dates: day-first`,
/// `delimiter: semicolon` and `encoding: windows-1251` say what else can't be found out. Blank lines
/// and lines that begin with `#` say nothing.
package struct TableMapping: Hashable, Sendable {
  package private(set) var kind: TableKind?
  package private(set) var dates: DayOrder?
  package private(set) var delimiter: Delimiter?
  package private(set) var encoding: TextEncoding?
  /// Column names in lower case, with the fields that each may hold, the likeliest first.
  private(set) var columns: [String: [TableField]] = [:]

  /// Nothing is said.
  package init() {}

  /// - Throws: a sentence with the line that can't be read, and what is allowed there.
  package init(_ text: String) throws(ImportRefusal) {
    for line in LetterLine.lines(of: text) where !line.isBlank && line.text.first != "#" {
      guard let colon = line.text.lastIndex(of: ":") else {
        throw Self.refusal(line, "needs a colon between the column's name and the field")
      }
      let name = Self.key(String(line.text[..<colon]))
      let value = line.text[line.text.index(after: colon)...].trimmed
      if try take(name, value, line) { continue }
      let fields = value == "-" ? [.ignored] : ColumnNames.fields(value)
      guard !name.isEmpty, !fields.isEmpty else {
        let all = TableField.allCases.filter { $0 != .ignored }.map(\.rawValue)
        throw Self.refusal(
          line,
          "names no field. Fields are \(all.joined(separator: ", ")), or - to leave the column out")
      }
      columns[name] = fields
    }
  }

  /// Takes a line that is about the table as a whole. A column may have the same name: then its line
  /// names a field, and not what is allowed here.
  private mutating func take(
    _ name: String, _ value: String, _ line: LetterLine
  ) throws(ImportRefusal) -> Bool {
    let word = value.lowercased()
    switch name {
    case "kind" where TableKind(rawValue: word) != nil: kind = TableKind(rawValue: word)
    case "dates" where DayOrder(rawValue: word) != nil: dates = DayOrder(rawValue: word)
    case "delimiter":
      guard let found = Delimiter(rawValue: word) else {
        throw Self.refusal(
          line, "names no delimiter; write comma, semicolon, tab or bar")
      }
      delimiter = found
    case "encoding":
      guard let found = TextEncoding(rawValue: word) else {
        let all = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        throw Self.refusal(line, "names no encoding that the desk reads; these are \(all)")
      }
      encoding = found
    default: return false
    }
    return true
  }

  static func key(_ name: String) -> String { name.trimmed.lowercased() }

  private static func refusal(_ line: LetterLine, _ what: String) -> ImportRefusal {
    ImportRefusal("Line \(line.number) of the mapping, “\(line.text)”, \(what).")
  }
}
