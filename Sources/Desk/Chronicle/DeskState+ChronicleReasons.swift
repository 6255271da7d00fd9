import CaseModel

extension DeskState {
  /// Why a command doesn't apply in the timeline, as a sentence; nil where it does, or where it is
  /// the same everywhere.
  func reasonInChronicle(against command: DeskCommand) -> String? {
    switch command {
    case .open:
      chronicle.isReading
        ? reasonAgainstFollowing : chronicle.selected == nil ? "There is nothing to open." : nil
    case .chronicleFace(chronicle.face): "That is shown already."
    case .narrow where chronicle.face == .asks: nil
    case .sort: "The timeline always stands in the order of time."
    default: reasonAgainstListOfDesk(command)
    }
  }

  /// Why a command of the timeline's faces doesn't apply.
  func reasonAgainstFace(_ command: DeskCommand) -> String? {
    let face: ChronicleFace = command == .holdStatement ? .statements : .asks
    guard view == .timeline, chronicle.face == face else {
      return "That is for the \(face.title.lowercased()) of the timeline."
    }
    switch command {
    case .openAnswer:
      return chronicle.asks.chosenAnswer == nil ? "Nobody answered this ask yet." : nil
    case .holdStatement:
      return chronicle.statements.selected == nil ? "There is no statement to hold." : nil
    default: return nil
    }
  }
}
