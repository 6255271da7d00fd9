import TerminalUI

/// Where the list of a view and the reader beside it stand on a screen of a given size.
struct ListScreen: Hashable, Sendable {
  let form: Screen.Form
  /// The line that says on a narrow screen what the list is; nil where its border does.
  let heading: Area?
  /// With their borders where they have any; nil where they aren't on the screen.
  let list: Area?
  let reader: Area?

  /// - Parameters:
  ///   - isPlain: whether it is drawn for a screen reader.
  ///   - isReading: whether the focus is in the reader.
  ///   - hasReader: whether a wide screen shows the reader beside the list.
  init(size: Size, isPlain: Bool = false, isReading: Bool, hasReader: Bool = true) {
    form = Screen.form(for: size, isPlain: isPlain)
    let body = Area(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    var (heading, list, reader): (Area?, Area?, Area?) = (nil, nil, nil)
    switch form {
    case .tooSmall: break
    case .narrow:
      let (top, rest) = body.split(top: 1)
      heading = top
      if isReading { reader = rest } else { list = rest }
    case .wide where hasReader:
      // The reader stands where it does on the desk.
      let (left, right) = body.split(left: size.columns * 63 / 100)
      (list, reader) = (left, right)
    case .medium, .wide:
      if isReading { reader = body } else { list = body }
    }
    (self.heading, self.list, self.reader) = (heading, list, reader)
  }

  func inside(_ area: Area?) -> Area {
    guard let area else { return Area(column: 0, row: 0, columns: 0, rows: 0) }
    return form == .narrow ? area : area.inset(columns: 1, rows: 1)
  }
}
