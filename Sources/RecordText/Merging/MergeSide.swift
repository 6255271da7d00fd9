/// A record's text cut into the pieces that are merged each as a whole.
struct MergeSide {
  enum Place: Hashable {
    case field(String)
    /// The closing line of hyphens and all below it.
    case text

    var name: String {
      switch self {
      case .field(let name): name
      case .text: "text"
      }
    }
  }

  struct Piece {
    /// Blank lines and comments above it.
    let gap: ArraySlice<UInt8>
    let lines: ArraySlice<UInt8>
    /// What the lines say.
    let value: FieldValue
    let ending: BlockEnding?
  }

  private let document: RecordDocument
  private let places: [Place]
  private var pieces: [Place: Piece] = [:]

  init(_ document: RecordDocument) {
    self.document = document
    let bytes = document.bytes
    places = document.parts.map { .field($0.name) } + [.text]
    for part in document.parts {
      pieces[.field(part.name)] = Piece(
        gap: bytes[part.gap..<part.start], lines: bytes[part.start..<part.end],
        value: part.node.value, ending: part.node.ending)
    }
    pieces[.text] = Piece(
      gap: bytes[document.tail], lines: bytes[document.fieldsEnd...],
      value: .scalar(document.text), ending: nil)
  }

  subscript(place: Place) -> Piece? { pieces[place] }

  /// A field's lines without its name, or the text; empty where there is none.
  func shown(_ name: String) -> String {
    if let piece = pieces[.field(name)] {
      let lines = String(decoding: piece.lines, as: UTF8.self)
      return String(lines.dropFirst(name.count + 1).drop { $0 == " " || $0.isNewline })
    }
    return name == Place.text.name ? document.text : ""
  }

  /// A field with other items than it has, written as its own are as far as they are the same.
  func piece(at place: Place, with items: [FieldValue]) -> Piece? {
    guard let piece = pieces[place],
      let part = document.parts.first(where: { .field($0.name) == place })
    else { return nil }
    let bare = FieldPart(
      name: part.name, gap: part.start, start: part.start, end: part.end, node: part.node)
    var rewriter = FieldRewriter(source: document.bytes)
    let lines = rewriter.rewrite(
      [bare], from: [NamedValue(part.name, piece.value)],
      to: [NamedValue(part.name, .list(items))], tail: part.end..<part.end)
    return Piece(
      gap: piece.gap, lines: lines.bytes[...], value: .list(items), ending: lines.ending)
  }

  /// The places of this side, and those that only `other` has, each after the place that it follows
  /// there.
  func places(with other: MergeSide) -> [Place] {
    var added: [Place?: [Place]] = [:]
    var previous: Place?
    for place in other.places {
      if pieces[place] == nil {
        added[previous, default: []].append(place)
      } else {
        previous = place
      }
    }
    return (added[nil] ?? []) + places.flatMap { [$0] + (added[$0] ?? []) }
  }
}
