import CaseModel
import TerminalUI

extension DeskState {
  mutating func respond(to mouse: MouseEvent) -> [DeskEffect] { [] }
}
