package import TerminalUI

/// One line of the table from which keys, hints, help and the palette are made.
package struct Binding: Hashable, Sendable {
  /// Where a binding means something. Where several share a key, the narrower place wins.
  package enum Place: Hashable, Sendable {
    case anywhere
    /// Only with the focus on one of these panes.
    case panes(Set<Pane>)
    /// Only on this view.
    case view(DeskView)
    /// Only on this face of the timeline.
    case face(ChronicleFace)
    /// Only while there are hits to go through.
    case hits

    /// Whether the place is narrower than the whole desk.
    var isNarrow: Bool { self != .anywhere }

    /// Whether it is one face of the timeline, or the history.
    var isOfFace: Bool {
      switch self {
      case .face, .view(.history): true
      case .anywhere, .panes, .view, .hits: false
      }
    }

    func holds(in situation: KeySituation) -> Bool {
      switch self {
      case .anywhere: true
      case .panes(let panes): panes.contains(situation.pane)
      case .view(let view): situation.view == view
      case .face(let face): situation.face == face
      case .hits: situation.hasHits
      }
    }
  }

  package var command: DeskCommand
  /// All keys that do it; the first is shown in hints. Empty where only the palette has it.
  package var keys: [Key]
  /// What the palette and help call it: `Log a response`.
  package var name: String
  /// One sentence that says what it does.
  package var help: String
  /// The word beside the key at the bottom of the screen; nil where there is no hint.
  package var hint: String?
  package var place: Place

  package init(
    _ command: DeskCommand, _ keys: [Key], _ name: String, _ help: String, hint: String? = nil,
    in place: Place = .anywhere
  ) {
    self.command = command
    self.keys = keys
    self.name = name
    self.help = help
    self.hint = hint
    self.place = place
  }

  /// All its keys for people: `q, Ctrl+Q`.
  package var keysSpoken: String { keys.map(\.description).joined(separator: ", ") }
}
