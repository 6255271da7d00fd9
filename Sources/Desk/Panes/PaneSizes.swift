import TerminalUI

/// A border between panes that can be dragged.
package enum PaneBorder: String, CaseIterable, Hashable, Sendable {
  /// Between the incidents and what belongs to them.
  case incidents
  /// Between the lists and the reader.
  case lists
  /// Below the letters, below the responses.
  case letters, responses
}

/// Where the person has put borders between panes, in thousandths of what they divide.
package struct PaneSizes: Hashable, Sendable {
  /// Borders that are where they usually are have no entry.
  package var shares: [PaneBorder: Int]

  package init(_ shares: [PaneBorder: Int] = [:]) { self.shares = shares }

  /// The first part of a length that a border divides, so that both parts keep what they need.
  func first(_ border: PaneBorder, of length: Int, usually usual: Int, least: Int) -> Int {
    let wanted = shares[border].map { length * min(max(0, $0), 1_000) / 1_000 } ?? usual
    return min(max(least, wanted), max(least, length - least))
  }

  /// Puts a border so that the first part of a length takes so much of it.
  mutating func set(_ border: PaneBorder, to first: Int, of length: Int) {
    guard length > 0 else { return }
    // Rounded up, so that dividing gives the same again.
    shares[border] = min(max(0, (first * 1_000 + length - 1) / length), 1_000)
  }
}

extension Screen {
  /// The least that a pane keeps: its borders, and something to read in it.
  static let leastColumns = 18
  static let leastRows = 4

  /// The border that is drawn at a cell, if it divides panes.
  func border(at point: Point) -> PaneBorder? {
    guard form != .narrow, let incidents = panes[.incidents], let letters = panes[.letters],
      let responses = panes[.responses], let followUps = panes[.followUps]
    else { return nil }
    if let reader = panes[.reader],
      reader.contains(point) || letters.contains(point)
        || responses.contains(point) || followUps.contains(point),
      point.column == reader.column || point.column == reader.column - 1
    {
      return .lists
    }
    guard point.row >= incidents.row, point.row < incidents.endRow else { return nil }
    if point.column == incidents.endColumn - 1 || point.column == incidents.endColumn {
      return .incidents
    }
    guard point.column > letters.column, point.column < letters.endColumn - 1 else { return nil }
    return switch point.row {
    case responses.row: .letters
    case followUps.row: .responses
    default: nil
    }
  }

  /// The sizes with a border where the pointer is.
  func sizes(_ sizes: PaneSizes, dragging border: PaneBorder, to point: Point) -> PaneSizes {
    guard let incidents = panes[.incidents], let letters = panes[.letters] else { return sizes }
    var sizes = sizes
    switch border {
    case .incidents:
      let width = letters.endColumn - incidents.column
      sizes.set(border, to: point.column + 1 - incidents.column, of: width)
    case .lists: sizes.set(border, to: point.column, of: size.columns)
    case .letters, .responses:
      sizes.set(border, to: point.row - letters.row, of: incidents.rows)
    }
    return sizes
  }
}
