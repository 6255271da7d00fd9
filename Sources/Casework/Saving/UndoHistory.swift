internal import CaseStore

/// What was saved in this session, and can be undone and redone step by step.
struct UndoHistory: Sendable {
  struct Step: Sendable {
    /// The change's own sentence.
    var sentence: String
    /// What takes the change back, or does it again.
    var reversal: Reversal
    /// Whether the person was told that it can't be done as the files are: the next time, the step
    /// before it is done instead, if that is still so.
    var wasRefused = false
  }

  enum Way: Sendable { case undo, redo }

  private var done: [Step] = []
  private var undone: [Step] = []

  /// The steps that can be undone or redone, the next one last.
  func steps(_ way: Way) -> [Step] { way == .undo ? done : undone }

  /// A new change makes what was undone unreachable.
  mutating func add(_ sentence: String, reversal: Reversal) {
    done.append(Step(sentence: sentence, reversal: reversal))
    undone = []
  }

  /// Notes that a step was undone or redone, and what does the opposite.
  mutating func take(_ place: Int, _ way: Way, leaving reversal: Reversal) {
    switch way {
    case .undo:
      undone.append(Step(sentence: done.remove(at: place).sentence, reversal: reversal))
    case .redo:
      done.append(Step(sentence: undone.remove(at: place).sentence, reversal: reversal))
    }
  }

  mutating func noteRefusal(of place: Int, _ way: Way) {
    switch way {
    case .undo: done[place].wasRefused = true
    case .redo: undone[place].wasRefused = true
    }
  }
}
