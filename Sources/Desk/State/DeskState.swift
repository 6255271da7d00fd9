package import CaseModel
import SeededRandom
package import TerminalUI

/// The whole desk as a value: what is shown, selected, typed and waited for. Actions change it and
/// give effects; ``frame()`` draws it. It reads no clock and does no input or output.
package struct DeskState: Hashable, Sendable {
  /// What the person chose when starting the desk.
  package struct Options: Hashable, Sendable {
    /// Draws with ASCII alone, for screen readers and old terminals.
    package var isASCII: Bool
    /// Whether the desk takes the mouse at the start.
    package var isMouseOn: Bool
    package var keymap: Keymap
    /// Draws for a screen reader: one pane at a time, one thing a line, no borders.
    package var isPlain = false
    package var settings = DeskSettings()
    /// How many changes of earlier sessions can be undone.
    package var keptChanges = 0

    package init(isASCII: Bool = false, isMouseOn: Bool = true, keymap: Keymap = Keymap()) {
      self.isASCII = isASCII
      self.isMouseOn = isMouseOn
      self.keymap = keymap
    }
  }

  let casebookName: String
  let keymap: Keymap
  let isASCII: Bool
  let isPlain: Bool
  var settings: DeskSettings
  var today: Day
  /// The time of day for people, as the last tick told it.
  var now = ""
  var size: Size
  var random: SplitMix64

  var view: DeskView
  /// The pane of the desk that has the focus.
  var focus: Pane
  /// The list that has the focus, or had it before the reader.
  var lastList: Pane
  var lists: [Pane: RowList] = [:]
  var sorts: [Pane: ListSort]
  /// What each list is narrowed to; a list that isn't has no entry.
  var narrowings: [Pane: String] = [:]
  var isLimitedToLetter: Bool
  /// Records that lists select once they have rows: those of the session before.
  var awaited: [Pane: RecordID]
  /// What belongs together has a dot.
  var marks = Marks()
  /// What the person marked, and what is being read of it.
  var marked = MarkedRecords()
  var markedRequest: MarkedRequest?
  /// The rows that are being found to be marked.
  var rowsToMark: RowsToMark?
  /// What was searched for when hits were marked.
  var searchOfMarks: SearchQuery?
  /// The filters that are kept, by name.
  var filters: [SavedFilter]
  /// The way back and forward through records.
  var jumps = JumpList()
  var search: SearchView
  var agenda = AgendaView()
  var chronicle: ChronicleView
  var officials = OfficialsView()
  var history = HistoryView()
  /// What is known of history and colleagues.
  var sharing = Sharing()
  /// The view from which a record was opened on the desk, to which a step back leads.
  var openedFrom: DeskView?
  /// The hit that was opened from the search and is gone through on the desk.
  var followedHit: RecordID?
  /// The reader of the view that is shown, and those of the others.
  var reader = Reader()
  var readersAway: [DeskView: Reader] = [:]
  /// Whether rows go by so fast that what depends on the selected one waits until it rests. The desk
  /// is to be told then, by ``DeskAction/rested``.
  package internal(set) var isHurrying = false

  var dialog: Dialog?
  var notice: Notice?
  var progress: Progress?
  var problems: [FileProblem] = []
  var overdue = 0
  var isMouseOn: Bool
  /// Where the person has put borders, and the one that is being dragged.
  var paneSizes: PaneSizes
  var draggedBorder: PaneBorder?
  /// How many changes can be undone, and how many of those undone in this session can be redone.
  var undoable = 0
  var redoable = 0
  /// What was asked to be saved, undone or redone, the oldest first; it is answered in that order.
  var unanswered: [Unanswered] = []
  /// What is kept of the open form's draft.
  var keptDraft: [Draft.Field]?

  /// - Parameters:
  ///   - casebook: the casebook's name, or its folder's where it has none.
  ///   - seed: chance for new ids; another one for each start.
  package init(
    casebook: String, size: Size, today: Day, seed: UInt64, session: DeskSession = DeskSession(),
    options: Options = Options()
  ) {
    casebookName = casebook
    keymap = options.keymap
    isASCII = options.isASCII
    isPlain = options.isPlain
    isMouseOn = options.isMouseOn
    settings = options.settings
    undoable = options.keptChanges
    notice = DeskState.notice(of: settings, keymap)
    self.today = today
    self.size = size
    random = SplitMix64(seed: seed)
    view = session.view
    search = SearchView(session: session, dates: settings.dates)
    chronicle = ChronicleView(face: session.face)
    focus = session.focus
    lastList = session.focus == .reader ? .incidents : session.focus
    sorts = session.sorts
    isLimitedToLetter = session.isLimitedToLetter
    filters = session.filters
    awaited = session.selected
    paneSizes = session.paneSizes
    sharing.failedTry = session.failedSync
    for pane in Pane.lists { lists[pane] = RowList() }
  }

  /// The first effects: what the first frame needs.
  package mutating func start() -> [DeskEffect] { [.countOverdue] + settle() }

  /// What is to be kept for the next start.
  package var session: DeskSession {
    var selected: [Pane: RecordID] = [:]
    for pane in Pane.lists { selected[pane] = self[pane].selected ?? awaited[pane] }
    var session = DeskSession(
      view: view, focus: focus, selected: selected, sorts: sorts,
      isLimitedToLetter: isLimitedToLetter, searches: search.recent,
      areHitsGrouped: search.isGrouped, filters: filters, paneSizes: paneSizes)
    session.face = chronicle.face
    session.failedSync = sharing.failedTry
    return session
  }

  /// How the desk's screen is divided now.
  var screen: Screen {
    Screen(
      size: size, focus: focus, filtered: filteredPanes, isPlain: isPlain, sizes: paneSizes)
  }

  subscript(pane: Pane) -> RowList {
    get { lists[pane] ?? RowList() }
    set { lists[pane] = newValue }
  }
}

/// A sentence or two at the bottom of the screen, until the next key.
struct Notice: Hashable, Sendable {
  var text: String
  var isProblem = false
  /// What stays in sight where the text is cut to one line: how to undo what it says.
  var tail = ""

  /// All of it.
  var whole: String { tail.isEmpty ? text : "\(text) \(Glyphs.dot) \(tail)" }

  /// All of it, or in one line what fits of the text before the whole tail.
  func fitted(to columns: Int) -> String {
    let rest = " \(Glyphs.dot) \(tail)"
    let room = columns - SafeText.columns(rest)
    guard !tail.isEmpty, SafeText.columns(text) > room, room >= 40 else { return whole }
    return OneLine.truncated(text, to: room) + rest
  }
}
