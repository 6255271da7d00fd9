import CaseModel

/// Writes lines of a calendar (RFC 5545): CR LF, no line longer than 75 bytes, characters whole.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// A line whose value is no text, as a date or a term.
  mutating func add(_ name: String, _ value: String) { add(line: "\(name):\(value)") }

  /// A line whose value is a text; left out where it is empty.
  mutating func add(_ name: String, text: String) {
    if !text.isEmpty { add(line: "\(name):\(Self.escaped(text))") }
  }

  /// Day alone: `VALUE=DATE`.
  mutating func add(_ name: String, _ day: Day) {
    add(line: "\(name);VALUE=DATE:\(Self.date(day))")
  }

  mutating func begin(_ component: String) { add("BEGIN", component) }

  mutating func end(_ component: String) { add("END", component) }

  /// `20170417`; a year beyond four digits, which calendars can't write, as the nearest that they can.
  static func date(_ day: Day) -> String {
    let first = Day(year: 1, month: 1, day: 1) ?? day
    let last = Day(year: 9999, month: 12, day: 31) ?? day
    return String(min(max(day, first), last).description.filter { $0 != "-" })
  }

  /// `20170417T093000Z`.
  static func moment(_ day: Day, secondOfDay: Int) -> String {
    let second = min(max(secondOfDay, 0), 86_399)
    let parts = [second / 3600, second / 60 % 60, second % 60].map {
      $0 < 10 ? "0\($0)" : String($0)
    }
    return "\(date(day))T\(parts.joined())Z"
  }

  /// RFC 5545, 3.3.11. Control characters can't stand in a calendar.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        out.append("\\")
        out.append(scalar)
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        out.append(contentsOf: "\\n".unicodeScalars)
      case "\t": out.append(scalar)
      case _ where scalar.properties.generalCategory == .control: break
      default: out.append(scalar)
      }
      previous = scalar
    }
    return String(out)
  }

  /// Folds a line (RFC 5545, 3.1): what goes on starts with a blank, which counts.
  private mutating func add(line: String) {
    var width = 0
    for scalar in line.unicodeScalars {
      let length = UTF8.width(scalar)
      if width + length > 75 {
        bytes += "\r\n ".utf8
        width = 1
      }
      bytes += UTF8.encode(scalar).map(Array.init) ?? []
      width += length
    }
    bytes += "\r\n".utf8
  }
}
