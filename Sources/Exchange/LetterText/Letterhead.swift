/// The lines above a letter that name its sender, and those that name nothing.
struct Letterhead {
  struct Line: Hashable {
    var value: String
    var place: TextPlace
  }

  let lines: [Line]

  init(_ lines: [LetterLine]) {
    self.lines = lines.map {
      Line(value: $0.text.filter { $0 != "*" && $0 != "_" && $0 != "#" }.trimmed, place: $0.place)
    }.filter { !$0.value.isEmpty }
  }

  /// The first line that names a body.
  var body: Line? { lines.first { PartyBlock.kind(of: $0.value) == .body } }

  /// The first line, where it may be a name.
  var first: Line? {
    lines.first.flatMap { line in
      line.value.split(separator: " ").count <= 8 && line.value.last != "." ? line : nil
    }
  }

  var notPlaced: [NotPlaced] { lines.map(Self.notPlaced) }

  func others(than line: Line) -> [NotPlaced] {
    lines.filter { $0 != line }.map(Self.notPlaced)
  }

  private static func notPlaced(_ line: Line) -> NotPlaced {
    NotPlaced(
      line.value, at: line.place, reason: "It stands above the letter, as a letterhead does.")
  }
}
