import CaseModel
import Casework
import CursesTerminal
import Desk
import TerminalUI

/// The first screen at work on a terminal, where no casebook is open.
struct WelcomeRun: ~Copyable {
  var terminal: Terminal
  private var state: WelcomeState
  private var casebook: Casebook?
  private var isOver = false
  /// What the person should know of how the casebook came.
  private(set) var remarks: [String] = []
  private let joining: Joining

  /// - Parameters:
  ///   - notOpened: why there is no casebook.
  ///   - path: the folder that was tried.
  init(
    on terminal: consuming Terminal, waker: Waker, notOpened: CasebookNotOpened, path: String,
    options: DeskState.Options
  ) {
    joining = Joining(waking: waker)
    state = WelcomeState(
      reason: notOpened.sentence, path: CasebookChoice.proposal(instead: path),
      hasSample: CasebookChoice.sample != nil, size: terminal.size, isASCII: options.isASCII,
      isPlain: options.isPlain)
    self.terminal = terminal
  }

  /// Runs until a casebook is open, the person quits, or the terminal is gone.
  mutating func run() -> Casebook? {
    defer { joining.finish() }
    while !isOver {
      terminal.draw(state.frame())
      let wakeup = terminal.nextEvents()
      if wakeup.ending != nil { return nil }
      for event in wakeup.events where !isOver { take(.event(event)) }
      for news in joining.inbox.takeAll() where !isOver {
        switch news {
        case .action(let action): take(action)
        case .joined(let path, let person, let remarks):
          openJoined(path, person)
          self.remarks = remarks
        }
      }
    }
    return casebook
  }

  /// Gives the terminal on to the desk.
  consuming func leave() -> Terminal { terminal }

  private mutating func take(_ action: WelcomeAction) {
    for effect in state.update(action) { carryOut(effect) }
  }

  private mutating func openJoined(_ path: String, _ person: Person) {
    do throws(Refusal) {
      try open(path)
      // Where that can't be kept, the desk asks once more.
      try? casebook?.setPerson(person)
    } catch {
      take(.joinFailed(.folder(error)))
    }
  }

  private mutating func carryOut(_ effect: WelcomeEffect) {
    do throws(Refusal) {
      switch effect {
      case .make(let typed):
        let path = PathCompletion.expanded(typed)
        try Casebook.make(at: path, name: CasebookChoice.name(of: path), organisation: "")
        try open(path)
        // Where that can't be, the desk says why once it is open.
        try? casebook?.beginHistory()
      case .open(let typed): try open(PathCompletion.expanded(typed))
      case .openSample: if let sample = CasebookChoice.sample { try open(sample) }
      case .completePath(let field, let text): joining.completePath(text, field: field)
      case .join(let wish): joining.join(wish)
      case .stopJoining: joining.stop()
      case .quit: isOver = true
      }
    } catch {
      _ = state.update(.refused(error))
    }
  }

  private mutating func open(_ path: String) throws(Refusal) {
    do {
      casebook = try CasebookChoice.open(path)
      isOver = true
    } catch let error as CasebookNotOpened {
      throw Refusal(error.sentence)
    } catch let error as Refusal {
      throw error
    } catch {
      throw Refusal("\(path) couldn't be opened: \(error)")
    }
  }
}
