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

  private let places: [Place]
  private var pieces: [Place: Piece] = [:]

  init(_ document: RecordDocument) {
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
