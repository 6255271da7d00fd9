internal import CaseStore

/// What was saved in this session, and can be undone and redone step by step.
struct UndoHistory: Sendable {
  struct Step: Sendable {
    /// The change's own sentence.
    var sentence: String
    /// What takes the change back, or does it again.
    var reversal: Reversal
  }

  private(set) var done: [Step] = []
  private(set) var undone: [Step] = []

  /// A new change makes what was undone unreachable.
  mutating func add(_ step: Step) {
    done.append(step)
    undone = []
  }

  mutating func undo(leaving reversal: Reversal) {
    guard var step = done.popLast() else { return }
    step.reversal = reversal
    undone.append(step)
  }

  mutating func redo(leaving reversal: Reversal) {
    guard var step = undone.popLast() else { return }
    step.reversal = reversal
    done.append(step)
  }
}
