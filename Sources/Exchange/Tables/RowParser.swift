/// Reads the rows of a table one after the other: cells between delimiters, in quotation marks where
/// they hold delimiters or line ends themselves, a quotation mark inside written twice (RFC 4180,
/// section 2). Lines end in LF, CR LF or CR, mixed as they come.
///
/// What isn't as the RFC says is read as spreadsheets mean it: blanks before an opening quotation
/// mark, words after a closing one, a quotation mark amid a cell. A quotation mark that is never
/// closed, or closed lines later amid a word, would swallow the rows below; such a row is read again
/// as one line, and marked torn.
package struct RowParser: Sequence, IteratorProtocol, Sendable {
  private let utf8: [UInt8]
  private let delimiter: UInt8
  private var index = 0
  private var line = 1
  /// How many bytes may still be read twice; afterwards a cell can't span lines, so that no file
  /// costs more than a few times its length.
  private var patience: Int

  /// - Parameter utf8: valid UTF-8.
  package init(_ utf8: [UInt8], delimiter: Delimiter) {
    self.utf8 = utf8
    self.delimiter = delimiter.byte
    patience = utf8.count * 4
  }

  package mutating func next() -> TableRow? {
    guard index < utf8.count else { return nil }
    let (start, startLine) = (index, line)
    if let cells = cells() {
      let row = TableRow(line: startLine, cells: cells, range: start..<index, isTorn: false)
      passLineEnd()
      return row
    }
    patience -= index - start
    (index, line) = (start, startLine)
    let cells = plainCells()
    let row = TableRow(line: startLine, cells: cells, range: start..<index, isTorn: true)
    passLineEnd()
    return row
  }

  // MARK: Rows

  /// The cells up to the row's end, where `index` stands then; nil where the row is torn.
  private mutating func cells() -> [String]? {
    var cells: [String] = []
    while true {
      let start = index
      passBlanks()
      if index < utf8.count, utf8[index] == Self.quote {
        guard let cell = quotedCell() else { return nil }
        cells.append(cell)
      } else {
        index = start
        cells.append(plainCell())
      }
      guard index < utf8.count, utf8[index] == delimiter else { return cells }
      index += 1
    }
  }

  private mutating func plainCells() -> [String] {
    var cells = [plainCell()]
    while index < utf8.count, utf8[index] == delimiter {
      index += 1
      cells.append(plainCell())
    }
    return cells
  }

  private mutating func passLineEnd() {
    guard index < utf8.count else { return }
    if utf8[index] == Self.carriageReturn, index + 1 < utf8.count, utf8[index + 1] == Self.newline {
      index += 1
    }
    index += 1
    line += 1
  }

  // MARK: Cells

  private mutating func plainCell() -> String {
    let start = index
    while index < utf8.count, !endsCell(utf8[index]) { index += 1 }
    return String(decoding: utf8[start..<index], as: UTF8.self)
  }

  private mutating func quotedCell() -> String? {
    let startLine = line
    index += 1
    var start = index
    var cell: [UInt8] = []
    while index < utf8.count {
      let byte = utf8[index]
      if byte == Self.newline || byte == Self.carriageReturn {
        guard patience > 0 else { return nil }
        if byte == Self.newline || index + 1 == utf8.count || utf8[index + 1] != Self.newline {
          line += 1
        }
        index += 1
      } else if byte != Self.quote {
        index += 1
      } else if index + 1 < utf8.count, utf8[index + 1] == Self.quote {
        cell += utf8[start...index]
        index += 2
        start = index
      } else {
        cell += utf8[start..<index]
        index += 1
        let rest = plainCell()
        guard !rest.isBlankOrMark else { return String(decoding: cell, as: UTF8.self) }
        return line == startLine ? String(decoding: cell, as: UTF8.self) + rest : nil
      }
    }
    return nil
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Self.newline || byte == Self.carriageReturn
  }

  /// Blanks, and a byte order mark that stands where files were put together.
  private mutating func passBlanks() {
    while index < utf8.count {
      if utf8[index] == 0x20 || (utf8[index] == 0x09 && delimiter != 0x09) {
        index += 1
      } else if utf8[index] == 0xEF, index + 2 < utf8.count, utf8[index + 1] == 0xBB,
        utf8[index + 2] == 0xBF
      {
        index += 3
      } else {
        return
      }
    }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}

extension String {
  fileprivate var isBlankOrMark: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}

/// What stands between two cells.
package enum Delimiter: String, CaseIterable, Hashable, Sendable {
  case comma, semicolon, tab, bar

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: 0x09
    case .bar: UInt8(ascii: "|")
    }
  }
}
