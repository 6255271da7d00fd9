import TerminalUI

/// Where everything of the timeline stands on a screen of a given size.
struct ChronicleScreen: Hashable, Sendable {
  let form: Screen.Form
  /// The line of faces below the top line, and what is said of records that are left out.
  let faces: Area
  let remark: Area?
  /// With their borders where they have any; nil where they aren't on the screen.
  let list: Area?
  /// Below or beside the list: the answers to an ask, or statements side by side.
  let detail: Area?
  let reader: Area?

  /// - Parameter isPlain: whether it is drawn for a screen reader.
  init(
    size: Size, isPlain: Bool, face: ChronicleFace, isReading: Bool, hasRemark: Bool = false
  ) {
    form = Screen.form(for: size, isPlain: isPlain)
    let whole = Area(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    let (top, below) = whole.split(top: 1)
    let (note, body) = below.split(top: hasRemark ? 1 : 0)
    faces = top
    remark = hasRemark ? note : nil
    if form == .tooSmall {
      (list, detail, reader) = (nil, nil, nil)
    } else if face == .timeline, form == .wide {
      // The reader stands where it does on the desk.
      let (left, right) = body.split(left: size.columns * 63 / 100)
      (list, detail, reader) = (left, nil, right)
    } else if isReading {
      (list, detail, reader) = (nil, nil, body)
    } else {
      (list, detail) = ChronicleScreen.parts(of: body, face, form)
      reader = nil
    }
  }

  private static func parts(
    of body: Area, _ face: ChronicleFace, _ form: Screen.Form
  ) -> (list: Area?, detail: Area?) {
    let (first, second): (Area, Area)
    switch (face, form) {
    case (.timeline, _): return (body, nil)
    case (.asks, .wide): (first, second) = body.split(left: body.columns * 58 / 100)
    case (.asks, .medium): (first, second) = body.split(top: body.rows * 55 / 100)
    case (.asks, _): (first, second) = body.split(top: max(4, body.rows / 2))
    case (.statements, .wide): (first, second) = body.split(left: 34)
    case (.statements, .medium): (first, second) = body.split(left: 25)
    case (.statements, _): (first, second) = body.split(top: 1)
    }
    return (first, second)
  }

  func inside(_ area: Area?) -> Area {
    guard let area else { return Area(column: 0, row: 0, columns: 0, rows: 0) }
    return form == .narrow ? area : area.inset(columns: 1, rows: 1)
  }

  /// How many lines a row of the timeline takes, and one of the bodies.
  var linesPerEntry: Int { form == .narrow ? 2 : 1 }
  var linesPerBody: Int { form == .narrow ? 1 : 2 }

  /// Where so many statements, or as many as have room, stand side by side; on a narrow screen one
  /// below the other. Each has two columns for a mark before its words.
  func statements(of all: Int) -> [Area] {
    let inside = inside(detail)
    guard form == .narrow else {
      let count = max(1, min(3, all, inside.columns / 26))
      let width = (inside.columns - 2 * (count - 1)) / count
      return (0..<count).map { number in
        Area(
          column: inside.column + number * (width + 2), row: inside.row, columns: width,
          rows: inside.rows)
      }
    }
    guard inside.rows >= 7, all > 1 else { return [inside] }
    let (top, rest) = inside.split(top: inside.rows / 2)
    return [top, rest]
  }
}
