internal import CaseModel
internal import CaseStore

/// What was saved in this session, and can be undone and redone step by step.
struct UndoHistory: Sendable {
  struct Step: Sendable {
    /// The change's own sentence.
    var sentence: String
    var day: Day
    /// What takes the change back, or does it again.
    var reversal: Reversal
    /// By which name it is kept for later sessions; nil where it isn't.
    var kept: String?
    /// Whether the person was told that it can't be done as the files are: the next time, the step
    /// before it is done instead, if that is still so.
    var wasRefused = false
  }

  enum Way: Sendable { case undo, redo }

  private var done: [Step] = []
  private var undone: [Step] = []
  private var wasNotKept = false

  /// The steps that can be undone or redone, the next one last.
  func steps(_ way: Way) -> [Step] { way == .undo ? done : undone }

  /// A new change makes what was undone unreachable.
  mutating func add(_ step: Step) {
    done.append(step)
    undone = []
  }

  /// A step of an earlier session that was undone, and can be redone.
  mutating func addUndone(_ step: Step) { undone.append(step) }

  /// Notes that a step was undone or redone, and what does the opposite.
  mutating func take(_ place: Int, _ way: Way, leaving reversal: Reversal, kept: String?) {
    var step = way == .undo ? done.remove(at: place) : undone.remove(at: place)
    step.reversal = reversal
    step.kept = kept
    step.wasRefused = false
    switch way {
    case .undo: undone.append(step)
    case .redo: done.append(step)
    }
  }

  /// Forgets a step that another program took back.
  mutating func drop(_ place: Int, _ way: Way) {
    switch way {
    case .undo: done.remove(at: place)
    case .redo: undone.remove(at: place)
    }
  }

  mutating func noteRefusal(of place: Int, _ way: Way) {
    switch way {
    case .undo: done[place].wasRefused = true
    case .redo: undone[place].wasRefused = true
    }
  }

  /// Notes that a change couldn't be kept for later sessions.
  /// - Returns: whether that is the first one.
  mutating func noteNotKept() -> Bool {
    defer { wasNotKept = true }
    return !wasNotKept
  }
}
