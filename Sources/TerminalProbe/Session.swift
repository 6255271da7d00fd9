import CursesTerminal
import Glibc
import TerminalUI

/// One run of the probe's loop.
struct Session {
  let log: Log
  let waker: Waker
  var screen: Screen
  private var watched: [Int32] = []
  private var randomFrames: RandomFrames?

  init(log: Log, waker: Waker, size: Size) {
    self.log = log
    self.waker = waker
    screen = Screen(size: size)
  }

  mutating func run(_ terminal: consuming Terminal) {
    let inbox = Inbox<String>(waking: waker)
    while true {
      terminal.draw(randomFrames?.frame ?? screen.frame)
      let wakeup = terminal.nextEvents(timeout: .seconds(60), alsoWatching: watched)
      if !wakeup.ready.isEmpty {
        log.write("ready \(wakeup.ready == watched)")
        watched = []
      }
      for value in inbox.takeAll() { log.write("inbox \(value)") }
      for event in wakeup.events {
        log.write(Self.line(event))
        screen.take(event)
        if case .key(let key) = event, act(on: key, &terminal, inbox) { return }
      }
      switch wakeup.ending {
      case .lost?: return log.write("lost")
      case .signal(let number)?: return log.write("signal \(number)")
      case nil: break
      }
    }
  }

  // Whether to end.
  private mutating func act(on key: Key, _ terminal: inout Terminal, _ inbox: Inbox<String>) -> Bool
  {
    switch key {
    case .character("q"): return true
    case .character("x"): exit(3)
    case .character("t"): Fault.trap()
    case .character("T"): Fault.trapOnThread()
    case .character("a"): abort()
    case .character("o"): log.write("depth \(Fault.overflow(0))")
    case .character("s"):
      terminal.suspend()
      log.write("back")
    case .character("v"):
      let status = terminal.withTerminalGivenAway { Command.run("stty -a | tr ' ' '\\n'") }
      log.write("gave away \(status)")
    case .character("V"):
      let status = terminal.withTerminalGivenAway { Command.run("echo typing; exec cat") }
      log.write("gave away \(status)")
    case .character("m"): terminal.setMouse(false)
    case .character("l"): terminal.setTheme(.light)
    case .character("c"):
      do { try terminal.copy("Привет") } catch { log.write(error.message) }
    case .character("C"):
      do { try terminal.copy(String(repeating: "x", count: 80_000)) } catch {
        log.write(error.message)
      }
    case .character("i"): OtherThread.run { inbox.post("hello") }
    case .character("b"):
      log.write("busy")
      usleep(300_000)
    case .character("w"): watchPipe()
    case .character("f"): drawRandomFrames(&terminal)
    default: break
    }
    return false
  }

  // Watches a pipe that another thread writes to.
  private mutating func watchPipe() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    watched = [ends[0]]
    let writeEnd = ends[1]
    OtherThread.run {
      usleep(50_000)
      var byte: UInt8 = 0
      write(writeEnd, &byte, 1)
    }
  }

  // Draws many and leaves the last one, which it writes into the log.
  private mutating func drawRandomFrames(_ terminal: inout Terminal) {
    var frames = randomFrames ?? RandomFrames(seed: 1, size: terminal.size)
    for _ in 0..<100 {
      frames.next()
      terminal.draw(frames.frame)
    }
    randomFrames = frames
    for line in frames.frame.lines { log.write("shows \(line)") }
    log.write("drawn")
  }

  private static func line(_ event: TerminalEvent) -> String {
    switch event {
    case .key(let key): "key \(key)"
    case .paste(let text): "paste \(text.debugDescription)"
    case .resized(let size): "resized \(size.columns)x\(size.rows)"
    case .mouse(let mouse): "mouse \(mouse.kind) \(mouse.point.column),\(mouse.point.row)"
    }
  }
}

/// What the probe shows: a list in a border, samples of every style, letters of many scripts.
struct Screen {
  private var size: Size
  private var list: ListState

  init(size: Size) {
    self.size = size
    list = ListState(total: 1_000, height: max(0, size.rows - 4))
  }

  mutating func take(_ event: TerminalEvent) {
    switch event {
    case .key(Key(.down)): list.move(.down)
    case .key(Key(.up)): list.move(.up)
    case .resized(let size):
      self.size = size
      list.setHeight(max(0, size.rows - 4))
    default: break
    }
  }

  var frame: Frame {
    var frame = Frame(size: size)
    let (top, rest) = frame.area.split(top: 2)
    frame.put(
      "東京 e\u{301} Чечня مرحبا 👍 \u{1B}[31m\u{202E}| \(size.columns)x\(size.rows)", column: 0,
      row: 0)
    var column = 0
    for role in Style.Role.allCases {
      column += frame.put("\(role) ", column: column, row: top.row + 1, style: Style(role))
    }
    let count = "\(list.selection + 1) of \(list.total)"
    let inner = frame.drawBorder(
      rest, .init(title: "Rows", count: count, thumb: list.thumb), focused: true)
    for row in list.visible {
      guard let area = list.area(of: row, in: inner) else { continue }
      let style = row == list.selection ? Style.plain.selected : .plain
      let text = OneLine.padded("Row \(row) of the list, with some text in it", to: area.columns)
      frame.put(text, column: area.column, row: area.row, style: style)
      if row == list.selection { frame.cursor = area.origin }
    }
    return frame
  }
}
