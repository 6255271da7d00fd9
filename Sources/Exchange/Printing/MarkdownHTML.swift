/// Markdown as HTML: paragraphs, headings, lists, quotations, code, rules, emphasis, links and line
/// breaks, as CommonMark (0.31) has them where people write by hand. Everything else is text. What
/// the text says is escaped, HTML in it too, so that no page runs or loads what a record says.
enum MarkdownHTML {
  /// The text as blocks, a line feed after each.
  /// - Parameter heading: what the highest heading is, so that it fits where the text stands.
  static func blocks(_ text: String, heading: Int = 3) -> String {
    var writer = BlockWriter(heading: heading)
    // U+0000 is how lines that are to be broken are marked.
    let lines = text.filter { $0 != "\u{0}" }
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    writer.write(lines.map { Substring($0) }, depth: 0)
    return writer.out
  }

  /// `&`, `<`, `>` and quotes as HTML writes them; control characters, which HTML can't have, and what
  /// turns the direction of text are left out.
  static func escaped(_ text: some StringProtocol) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "'": out.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": out.append(scalar)
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
      case _ where scalar.properties.generalCategory == .control: break
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}

/// Writes blocks.
private struct BlockWriter {
  let heading: Int
  var out = ""
  private static let deepest = 8

  init(heading: Int) { self.heading = heading }

  mutating func write(_ lines: [Substring], depth: Int) {
    var place = 0
    while place < lines.count {
      let line = lines[place]
      if line.isBlank {
        place += 1
      } else if let fence = Line.fence(line) {
        place = writeCode(lines, from: place + 1, fence: fence)
      } else if let (level, title) = Line.heading(line) {
        let level = min(6, heading + level - 1)
        out += "<h\(level)>\(InlineHTML.html(title))</h\(level)>\n"
        place += 1
      } else if Line.isRule(line) {
        out += "<hr>\n"
        place += 1
      } else if Line.quoted(line) != nil, depth < Self.deepest {
        place = writeQuote(lines, from: place, depth: depth)
      } else if let item = Line.item(line), depth < Self.deepest {
        place = writeList(lines, from: place, item.isNumbered, start: item.number, depth: depth)
      } else {
        place = writeParagraph(lines, from: place)
      }
    }
  }

  private mutating func writeParagraph(_ lines: [Substring], from start: Int) -> Int {
    var end = start + 1
    while end < lines.count, !lines[end].isBlank, !Line.interrupts(lines[end]) { end += 1 }
    let text = lines[start..<end].enumerated().map { index, line in
      let isLast = index == end - start - 1
      let breaks = !isLast && (line.hasSuffix("  ") || line.hasSuffix("\\"))
      let words = line.hasSuffix("\\") && !isLast ? line.dropLast() : line
      return words.trimmingBlanks + (breaks ? "\u{0}" : "")
    }
    .joined(separator: "\n")
    let html = InlineHTML.html(text)
    out += "<p>\(html)</p>\n"
    return end
  }

  private mutating func writeCode(_ lines: [Substring], from start: Int, fence: Substring) -> Int {
    let end = lines[start...].firstIndex { Line.closes($0, fence) } ?? lines.count
    let code = lines[start..<end].map { MarkdownHTML.escaped($0) }.joined(separator: "\n")
    out += "<pre><code>\(code)\n</code></pre>\n"
    return end + 1
  }

  private mutating func writeQuote(_ lines: [Substring], from start: Int, depth: Int) -> Int {
    var end = start
    var inside: [Substring] = []
    while end < lines.count, let line = Line.quoted(lines[end]) {
      inside.append(line)
      end += 1
    }
    out += "<blockquote>\n"
    write(inside, depth: depth + 1)
    out += "</blockquote>\n"
    return end
  }

  private mutating func writeList(
    _ lines: [Substring], from start: Int, _ isNumbered: Bool, start number: Int, depth: Int
  ) -> Int {
    let name = isNumbered ? "ol" : "ul"
    out += number > 1 ? "<\(name) start=\"\(number)\">\n" : "<\(name)>\n"
    var place = start
    while place < lines.count, let item = Line.item(lines[place]), item.isNumbered == isNumbered {
      var inside = [item.rest]
      var end = place + 1
      while end < lines.count {
        let line = lines[end]
        let indent = line.prefix { $0 == " " }.count
        if line.isBlank {
          guard end + 1 < lines.count,
            lines[end + 1].prefix(while: { $0 == " " }).count >= item.width
          else { break }
        } else if indent < item.width {
          if Line.interrupts(line) || Line.item(line) != nil || lines[end - 1].isBlank { break }
        }
        inside.append(line.dropFirst(min(indent, item.width)))
        end += 1
      }
      out += "<li>"
      if inside.count == 1 {
        out += InlineHTML.html(item.rest.trimmingBlanks)
      } else {
        out += "\n"
        write(inside, depth: depth + 1)
      }
      out += "</li>\n"
      place = end
      // A blank line between two items.
      if place + 1 < lines.count, lines[place].isBlank,
        let next = Line.item(lines[place + 1]), next.isNumbered == isNumbered
      {
        place += 1
      }
    }
    out += "</\(name)>\n"
    return place
  }
}

/// What a line begins.
private enum Line {
  static func interrupts(_ line: Substring) -> Bool {
    heading(line) != nil || isRule(line) || quoted(line) != nil || fence(line) != nil
      || item(line).map { !$0.isNumbered || $0.number == 1 } ?? false
  }

  static func heading(_ line: Substring) -> (level: Int, title: String)? {
    let rest = line.drop { $0 == " " }
    let level = rest.prefix { $0 == "#" }.count
    guard (1...6).contains(level), rest.count - level == 0 || rest.dropFirst(level).first == " "
    else { return nil }
    let title = Substring(rest.dropFirst(level)).trimmingBlanks
    let end = title.reversed().drop { $0 == "#" }
    return (level, end.first == " " ? Substring(String(end.reversed())).trimmingBlanks : title)
  }

  static func isRule(_ line: Substring) -> Bool {
    let signs = line.filter { $0 != " " }
    guard signs.count >= 3, let first = signs.first, "-*_".contains(first) else { return false }
    return signs.allSatisfy { $0 == first }
  }

  static func quoted(_ line: Substring) -> Substring? {
    let rest = line.drop { $0 == " " }
    guard rest.first == ">" else { return nil }
    let text = rest.dropFirst()
    return text.first == " " ? text.dropFirst() : text
  }

  static func fence(_ line: Substring) -> Substring? {
    let rest = line.drop { $0 == " " }
    guard let first = rest.first, first == "`" || first == "~" else { return nil }
    let fence = rest.prefix { $0 == first }
    guard fence.count >= 3, !(first == "`" && rest.dropFirst(fence.count).contains("`")) else {
      return nil
    }
    return fence
  }

  static func closes(_ line: Substring, _ fence: Substring) -> Bool {
    let rest = line.trimmingBlanks
    return rest.count >= fence.count && rest.allSatisfy { $0 == fence.first }
  }

  /// A list's item: what stands after its mark, and how wide that is.
  static func item(
    _ line: Substring
  ) -> (isNumbered: Bool, number: Int, rest: Substring, width: Int)? {
    let indent = line.prefix { $0 == " " }.count
    let start = line.dropFirst(indent)
    guard indent < 4, let first = start.first else { return nil }
    var mark = 1
    var number = 1
    var isNumbered = false
    if !"-*+".contains(first) {
      let digits = start.prefix { $0.isASCII && $0.isNumber }
      guard (1...9).contains(digits.count), let read = Int(digits),
        let end = start.dropFirst(digits.count).first, end == "." || end == ")"
      else { return nil }
      (number, isNumbered, mark) = (read, true, digits.count + 1)
    }
    let rest = start.dropFirst(mark)
    guard rest.first == " " || rest.isEmpty else { return nil }
    let blanks = min(max(rest.prefix { $0 == " " }.count, 1), 4)
    return (isNumbered, number, rest.dropFirst(blanks), indent + mark + blanks)
  }
}

extension Substring {
  fileprivate var isBlank: Bool { allSatisfy { $0 == " " || $0 == "\t" } }

  fileprivate var trimmingBlanks: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
