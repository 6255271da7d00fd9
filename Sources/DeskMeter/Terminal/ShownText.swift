import CWidth

/// The text that a terminal of xterm's kind shows after what it was sent, without colours: as much
/// as ncurses programs make use of.
struct ShownText {
  let columns: Int
  let rows: Int
  /// Whether arrows are to be sent as application keys.
  private(set) var sendsApplicationKeys = false
  /// What a terminal answers to the questions that it was asked since this was last emptied.
  var answers = ""

  private var cells: [[Unicode.Scalar]]
  private var row = 0
  private var column = 0
  private var kept = (row: 0, column: 0)
  private var region: ClosedRange<Int>
  private var last: Unicode.Scalar = " "
  private var reader = SequenceReader()

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    region = 0...(rows - 1)
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The lines from top to bottom, each as wide as the screen.
  var lines: [String] { cells.map(Self.line) }

  func contains(_ text: String) -> Bool { cells.contains { Self.line($0).contains(text) } }

  private static func line(_ cells: [Unicode.Scalar]) -> String {
    var line = String.UnicodeScalarView()
    line.append(contentsOf: cells)
    return String(line)
  }

  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch reader.read(byte) {
      case .text(let scalar): put(scalar)
      case .control(let control): obey(control)
      case .escape(let letter): obey(escape: letter)
      case .sequence(let sequence): obey(sequence)
      case nil: break
      }
    }
  }

  // MARK: Text

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.value < 0x300 ? 1 : Int(casedesk_columns_of(scalar.value))
    // Marks join the letter before them.
    guard width > 0 else { return }
    if column + width > columns {
      column = 0
      goDown()
    }
    cells[row][column] = scalar
    if width == 2, column + 1 < columns { cells[row][column + 1] = " " }
    column += width
    last = scalar
  }

  private mutating func obey(_ control: UInt8) {
    switch control {
    case 0x08: column = max(0, min(column, columns - 1) - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A...0x0C: goDown()
    case 0x0D: column = 0
    default: break
    }
  }

  private mutating func obey(escape letter: UInt8) {
    switch letter {
    case UInt8(ascii: "7"): kept = (row, column)
    case UInt8(ascii: "8"): (row, column) = kept
    case UInt8(ascii: "D"): goDown()
    case UInt8(ascii: "M"): goUp()
    case UInt8(ascii: "c"): self = ShownText(columns: columns, rows: rows)
    default: break
    }
  }

  // MARK: Sequences

  private mutating func obey(_ sequence: SequenceReader.Sequence) {
    if sequence.isPrivate { return set(sequence) }
    let count = max(1, sequence.numbers.first ?? 1)
    switch sequence.letter {
    case "A": row = max(0, row - count)
    case "B", "e": row = min(rows - 1, row + count)
    case "C", "a": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G", "`": column = min(columns, count) - 1
    case "d": row = min(rows, count) - 1
    case "H", "f":
      row = min(rows, count) - 1
      let wanted = sequence.numbers.count > 1 ? sequence.numbers[1] : 1
      column = min(columns, max(1, wanted)) - 1
    case "Z": column = max(0, ((column + 7) / 8 - count) * 8)
    case "b": for _ in 0..<min(count, columns * rows) { put(last) }
    case "J", "K": erase(sequence)
    case "X": blank(column..<(column + count), in: row)
    case "@": shift(by: count)
    case "P": shift(by: -count)
    case "L": scroll(row...max(row, region.upperBound), by: -count)
    case "M": scroll(row...max(row, region.upperBound), by: count)
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    case "r": setRegion(sequence.numbers)
    case "s": kept = (row, column)
    case "u": (row, column) = kept
    case "c": answers += "\u{1B}[?62;22c"
    case "n": answers += "\u{1B}[\(row + 1);\(column + 1)R"
    default: break
    }
  }

  private mutating func set(_ sequence: SequenceReader.Sequence) {
    let isOn = sequence.letter == "h"
    guard isOn || sequence.letter == "l" else { return }
    for number in sequence.numbers {
      switch number {
      case 1: sendsApplicationKeys = isOn
      case 47, 1047, 1049: erase(SequenceReader.Sequence(letter: "J", numbers: [2]))
      default: break
      }
    }
  }

  private mutating func setRegion(_ numbers: [Int]) {
    let top = max(1, numbers.first ?? 1) - 1
    let bottom = min(rows, numbers.count > 1 && numbers[1] > 0 ? numbers[1] : rows) - 1
    region = top < bottom ? top...bottom : 0...(rows - 1)
    (row, column) = (0, 0)
  }

  private mutating func erase(_ sequence: SequenceReader.Sequence) {
    let part = sequence.numbers.first ?? 0
    let inLine = part == 0 ? column..<columns : part == 1 ? 0..<(column + 1) : 0..<columns
    blank(inLine, in: row)
    guard sequence.letter == "J" else { return }
    if part != 1 { for row in (row + 1)..<max(rows, row + 1) { blank(0..<columns, in: row) } }
    if part != 0 { for row in 0..<row { blank(0..<columns, in: row) } }
  }

  private mutating func blank(_ range: Range<Int>, in row: Int) {
    for column in range.clamped(to: 0..<columns) { cells[row][column] = " " }
  }

  /// Moves what stands from the cursor on to the right, or to the left where `count` is negative.
  private mutating func shift(by count: Int) {
    guard column < columns else { return }
    let rest = cells[row][column...]
    let blanks = [Unicode.Scalar](repeating: " ", count: min(abs(count), rest.count))
    let moved =
      count > 0 ? blanks + rest.dropLast(blanks.count) : rest.dropFirst(blanks.count) + blanks
    cells[row].replaceSubrange(column..., with: moved)
  }

  // MARK: Scrolling

  private mutating func goDown() {
    if row == region.upperBound {
      scroll(region, by: 1)
    } else {
      row = min(rows - 1, row + 1)
    }
  }

  private mutating func goUp() {
    if row == region.lowerBound {
      scroll(region, by: -1)
    } else {
      row = max(0, row - 1)
    }
  }

  /// Moves lines up, or down where `count` is negative; empty ones follow.
  private mutating func scroll(_ range: ClosedRange<Int>, by count: Int) {
    let empty = Array(
      repeating: [Unicode.Scalar](repeating: " ", count: columns),
      count: min(abs(count), range.count))
    let lines = cells[range]
    cells.replaceSubrange(
      range,
      with: count > 0 ? lines.dropFirst(empty.count) + empty : empty + lines.dropLast(empty.count))
  }
}
