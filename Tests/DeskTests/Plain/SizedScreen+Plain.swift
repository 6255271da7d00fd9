@testable import Desk

extension SizedScreen {
  private var plain: DeskState.Options {
    var options = DeskState.Options(isASCII: true, isMouseOn: false)
    options.isPlain = true
    return options
  }

  /// A desk for a screen reader.
  func plainPlayer(_ casebook: FakeCasebook = Chechnya.casebook) -> DeskPlayer {
    player(casebook, options: plain)
  }

  /// The timeline of the Chechnya case for a screen reader.
  func plainChronicle(_ face: ChronicleFace) -> DeskPlayer {
    .chronicle(face, columns: columns, rows: rows, options: plain)
  }
}
