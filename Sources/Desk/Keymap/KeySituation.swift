/// Where a key is pressed, as far as its meaning depends on that.
package struct KeySituation: Hashable, Sendable {
  package var view: DeskView
  /// The pane that has the focus; on other views the one that is most like it.
  package var pane: Pane
  /// Whether there are hits to go through, on the search or on the desk that shows one of them.
  package var hasHits: Bool
  /// The face that the timeline shows; nil on other views.
  package var face: ChronicleFace?

  package init(
    _ pane: Pane, view: DeskView = .desk, hasHits: Bool = false,
    face: ChronicleFace? = nil
  ) {
    self.pane = pane
    self.view = view
    self.hasHits = hasHits
    self.face = face
  }
}
