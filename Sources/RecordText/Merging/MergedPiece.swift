/// A field or an item of a merged text, and how its lines come about.
struct MergedPiece {
  /// Empty for an item of a list.
  var name: String
  /// Blank lines and comments above it.
  var gap: [UInt8]
  var value: FieldValue
  var lines: Lines

  indirect enum Lines {
    /// As they stand in one of the texts.
    case copied(PlacedPart)
    /// What stands around the children as in one of the texts, and the children each as they are.
    case built(PlacedPart, [MergedPiece])
    /// Written anew.
    case printed
    /// None: the field is gone, and what stood above it stays.
    case gone
  }

  /// Whether it is a field or an item at all.
  var isThere: Bool { if case .gone = lines { false } else { true } }

  /// Puts the piece below `lines`, indented by `indent`.
  func append(to lines: inout LineAssembly, indent: Int) {
    lines.append(gap: gap[...])
    switch self.lines {
    case .copied(let part):
      let shift = indent - part.indent
      lines.append(
        Self.shifted(part.lines, by: shift)[...], indent: indent,
        ending: part.part.node.ending.map {
          BlockEnding(indent: max(1, $0.indent + shift), isOpen: $0.isOpen)
        })
    case .built(let part, let children):
      lines.append(header: part.header, indent: indent)
      let inner = part.childIndent + indent - part.indent
      for child in children { child.append(to: &lines, indent: inner) }
    case .gone: break
    case .printed:
      var printer = FieldPrinter()
      printer.part(name, value, indent: indent)
      lines.append(printer.out.dropFirst(indent), indent: indent, ending: printer.ending)
    }
  }

  /// The lines with all but the first moved to the right, or to the left as far as they can be.
  private static func shifted(_ lines: ArraySlice<UInt8>, by shift: Int) -> [UInt8] {
    guard shift != 0, let first = lines.firstIndex(of: .newline) else { return Array(lines) }
    var moved = Array(lines[...first])
    for line in lines[(first + 1)...].split(separator: .newline, omittingEmptySubsequences: false) {
      if !line.isEmpty {
        if shift > 0 {
          moved += repeatElement(.space, count: shift) + line
        } else {
          let blanks = line.prefix(-shift).prefix { $0 == .space }.count
          moved += line.dropFirst(blanks)
        }
      }
      moved.append(.newline)
    }
    moved.removeLast()
    return moved
  }
}
