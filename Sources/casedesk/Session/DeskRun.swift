import CaseModel
import Casework
import CursesTerminal
import Desk
import Glibc
import Synchronization
import TerminalUI

/// A desk at work on a terminal: what happens goes in as actions, what the desk asks for is done,
/// and the frame is drawn. All on one thread; what takes long is done behind it.
struct DeskRun: ~Copyable {
  let casebook: Casebook
  let behind: Behind
  let seeking: Seeking
  var terminal: Terminal
  var state: DeskState
  var isOver = false
  /// What wasn't done when the desk ended, as a sentence; nil where nothing is left.
  private(set) var leftForNextTime: String?
  /// Where a text from the editor lies that is about to be saved.
  var editedFile: String?
  /// The text from the editor whose saving was asked for last: where it lies until it is saved, which
  /// may take the person's choice between two versions.
  var keptText: KeptText?
  /// What was understood of a file that the person was asked about.
  let imports = PendingImport()
  /// How the person reads dates.
  let dates: DateStyle
  /// Today, as the desk knows it.
  private(set) var day: Day

  private let inbox: Inbox<DeskAction>
  private let watched = Watched()
  private let fixedDay: Day?
  private var lastTick = ContinuousClock.now
  private var lastEvent: ContinuousClock.Instant?

  init(
    casebook: Casebook, terminal: consuming Terminal, waker: Waker, options: DeskState.Options,
    fixedDay: Day?
  ) {
    inbox = Inbox(waking: waker)
    behind = Behind(casebook: casebook, inbox: inbox)
    seeking = Seeking(casebook: casebook, inbox: inbox)
    day = fixedDay ?? SystemDay.today()
    dates = options.settings.dates.style
    let name = casebook.settings.name
    var options = options
    options.keptChanges = casebook.keptChanges
    state = DeskState(
      casebook: name.isEmpty ? casebook.path : name, size: terminal.size, today: day,
      seed: .random(in: 0 ... .max), session: casebook.lastSession, options: options)
    self.terminal = terminal
    self.casebook = casebook
    self.fixedDay = fixedDay
  }

  /// Runs until the person quits, a signal comes, or the terminal is gone.
  /// - Parameter remarks: what the person is told first.
  /// - Returns: what ended it; nil where the person quit.
  mutating func run(telling remarks: [String]) -> Wakeup.Ending? {
    carryOut(state.start())
    take(.tick(now: SystemDay.timeOfDay()))
    for remark in casebook.openingRemarks + remarks { take(.notice(remark)) }
    if let why = casebook.whyReadOnly { take(.notice(why)) }
    terminal.draw(state.frame())
    // The watch comes first, so that nothing changes unseen after the check.
    behind.watch { [watched] in watched.descriptor.store($0, ordering: .relaxed) }
    behind.refresh()
    behind.noting.start(sayingWhyOff: CasebookChoice.sample != casebook.path, today: day)
    var ending: Wakeup.Ending?
    while !isOver, ending == nil {
      let wakeup = terminal.nextEvents(timeout: timeout, alsoWatching: watchedNow)
      ending = wakeup.ending
      for event in wakeup.events { take(event) }
      restIfDue()
      for action in inbox.takeAll() { take(action) }
      if !wakeup.ready.isEmpty { behind.absorb() }
      tick()
      if !isOver, ending == nil { terminal.draw(state.frame()) }
    }
    leftForNextTime = keepForNextTime()
    return ending
  }

  mutating func take(_ action: DeskAction) {
    carryOut(state.update(action))
  }

  // Events that follow each other closely are those of a key that is held down, or of the wheel.
  private mutating func take(_ event: TerminalEvent) {
    let now = ContinuousClock.now
    let isHurried = lastEvent.map { now - $0 < DeskRun.hurry } ?? false
    lastEvent = now
    take(isHurried ? .hurried(event) : .event(event))
  }

  private mutating func restIfDue() {
    guard state.isHurrying, let lastEvent, ContinuousClock.now - lastEvent >= DeskRun.rest
    else { return }
    take(.rested)
  }

  private var timeout: Duration {
    guard state.isHurrying, let lastEvent else { return .seconds(1) }
    return max(.zero, DeskRun.rest - (ContinuousClock.now - lastEvent))
  }

  /// How soon after another an event hurries, and how long nothing has come when the desk rests.
  private static var hurry: Duration { .milliseconds(150) }
  private static var rest: Duration { .milliseconds(120) }

  // Each second, and whenever something happens after one.
  private mutating func tick() {
    guard ContinuousClock.now - lastTick >= .seconds(1) else { return }
    lastTick = .now
    take(.tick(now: SystemDay.timeOfDay()))
    let today = fixedDay ?? SystemDay.today()
    guard today != day else { return }
    day = today
    take(.dayChanged(today))
  }

  private var watchedNow: [Int32] {
    let descriptor = watched.descriptor.load(ordering: .relaxed)
    return descriptor < 0 || behind.isAbsorbingNow ? [] : [descriptor]
  }

  // However the desk ends, what is typed is kept, and where the person was. There may be nobody left
  // to tell if it can't be.
  private func keepForNextTime() -> String? {
    let (draft, session, day) = (state.draft, state.session, day)
    behind.keep { casebook throws(Refusal) in
      if let draft { try casebook.save(draft) }
      try casebook.keep(session, day: day)
    }
    seeking.finish()
    return behind.finish()
  }

  struct KeptText {
    var change: Change
    var file: String
  }

  /// What the watch gave to be polled; less than 0 until then.
  private final class Watched: Sendable {
    let descriptor = Atomic<Int32>(-1)
  }
}
