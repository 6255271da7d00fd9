import Glibc
import Testing

@Suite("What a terminal makes of it all", .serialized)
struct ShownScreenTests {
  @Test("The screen shows the frame, wide letters in their columns, the cursor on the focused row")
  func screen() throws {
    let tmux = try Tmux(columns: 60, rows: 8)
    tmux.send("exec \(TestProcess.probePath) \(tmux.logPath)", "Enter")
    #expect(tmux.waits { $0.contains("Row 3") })
    tmux.send("Down", "Down")
    #expect(tmux.waits { $0.contains("3 of 1000") })
    #expect(
      tmux.screen() == """
        東京 e\u{301} Чечня مرحبا 👍 ␛[31m⟨RLO⟩| 60x8
        plain dim accent heading border focusedBorder overdue soon d
        ┌ Rows ───────────────────────────────────────── 3 of 1000 ┐
        │Row 0 of the list, with some text in it                   ┃
        │Row 1 of the list, with some text in it                   │
        │Row 2 of the list, with some text in it                   │
        │Row 3 of the list, with some text in it                   │
        └──────────────────────────────────────────────────────────┘
        """)
    #expect(tmux.cursor() == "1,5")
    tmux.resize(columns: 40, rows: 5)
    #expect(tmux.waits { $0.contains("40x5") })
    #expect(
      tmux.screen() == """
        東京 e\u{301} Чечня مرحبا 👍 ␛[31m⟨RLO⟩| 40x5
        plain dim accent heading border focusedB
        ┌ Rows ───────────────────── 3 of 1000 ┐
        │Row 2 of the list, with some text in …┃
        └──────────────────────────────────────┘
        """)
  }

  @Test("Whatever frames are drawn one over the other, the screen shows the last")
  func randomFrames() throws {
    let tmux = try Tmux(columns: 40, rows: 10)
    tmux.send("exec \(TestProcess.probePath) \(tmux.logPath)", "Enter")
    #expect(tmux.waits { $0.contains("Row 3") })
    for round in 1...20 {
      tmux.send("f")
      #expect(tmux.waits { _ in tmux.log.count { $0 == "drawn" } == round })
      let shown = tmux.log.filter { $0.hasPrefix("shows ") }.suffix(10).map { $0.dropFirst(6) }
      let expected = String(shown.joined(separator: "\n").reversed().drop { $0 == "\n" }.reversed())
      #expect(tmux.waits { $0 == expected }, "round \(round): \(tmux.screen())")
    }
  }

  @Test("Suspended, the shell has its screen back; continued, the desk has")
  func suspended() throws {
    let tmux = try Tmux(columns: 60, rows: 8)
    tmux.send("echo before", "Enter", "\(TestProcess.probePath) \(tmux.logPath)", "Enter")
    #expect(tmux.waits { $0.contains("Row 3") })
    tmux.send("s")
    #expect(tmux.waits { $0.contains("Stopped") })
    #expect(!tmux.screen().contains("Row 3"))
    #expect(tmux.screen().contains("before"))
    tmux.send("echo typed", "Enter")
    #expect(tmux.waits { $0.contains("\ntyped\n") })
    tmux.send("fg", "Enter")
    #expect(tmux.waits { $0.contains("Row 3") })
    tmux.send("Down")
    #expect(tmux.waits { $0.contains("2 of 1000") })
    #expect(tmux.cursor() == "1,4")
    tmux.send("q")
    #expect(tmux.waits { !$0.contains("Row 3") })
    tmux.send("echo after", "Enter")
    #expect(tmux.waits { $0.contains("\nafter\n") })
  }

  @Test("Stopped and continued from outside, the frame is drawn again")
  func stoppedFromOutside() throws {
    let tmux = try Tmux(columns: 60, rows: 8)
    tmux.send("\(TestProcess.probePath) \(tmux.logPath)", "Enter")
    #expect(tmux.waits { $0.contains("Row 3") })
    kill(try #require(tmux.probe), SIGTSTP)
    #expect(tmux.waits { $0.contains("Stopped") })
    #expect(!tmux.screen().contains("Row 3"))
    tmux.send("fg", "Enter")
    #expect(tmux.waits { $0.contains("Row 3") })
    kill(try #require(tmux.probe), SIGSTOP)
    #expect(tmux.waits { $0.contains("Stopped") })
    tmux.send("clear", "Enter", "fg", "Enter")
    #expect(tmux.waits { $0.contains("Row 3") })
    tmux.send("q")
    #expect(tmux.waits { !$0.contains("Row 3") })
    tmux.send("stty -a | grep -c ' icanon'", "Enter")
    #expect(tmux.waits { $0.contains("\n1\n") })
  }
}

/// A terminal of tmux's own, with a shell in it.
private final class Tmux {
  let logPath = TestProcess.temporaryFile()

  init(columns: Int, rows: Int) throws {
    _ = run([
      "new-session", "-d", "-s", "test", "-x", "\(columns)", "-y", "\(rows)",
      "exec env PS1='$ ' bash --norc --noprofile -i",
    ])
    guard waits(until: { $0.contains("$ ") || $0.contains("# ") || $0 == "$" }) else {
      throw TestProcess.Problem(what: "starting a shell in tmux")
    }
  }

  deinit {
    _ = run(["kill-server"])
    unlink(logPath)
  }

  func send(_ keys: String...) { _ = run(["send-keys", "-t", "test"] + keys) }

  func resize(columns: Int, rows: Int) {
    _ = run(["resize-window", "-t", "test", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The lines that the probe wrote into its log.
  var log: [String] {
    TestProcess.contents(of: logPath).split(separator: "\n").map(String.init)
  }

  /// The probe's process id.
  var probe: pid_t? {
    log.first.flatMap { pid_t($0.dropFirst("process ".count)) }
  }

  /// What the screen shows, without blanks at the ends of lines and empty lines at the end.
  func screen() -> String {
    var lines = run(["capture-pane", "-p", "-t", "test"]).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  func cursor() -> String {
    run(["display-message", "-p", "-t", "test", "#{cursor_x},#{cursor_y}"])
      .filter { $0 != "\n" }
  }

  /// Waits until the screen is as it should, 20 seconds at most; whether it is.
  func waits(until holds: (String) -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < end {
      if holds(screen()) { return true }
      usleep(20_000)
    }
    return false
  }

  private func run(_ arguments: [String]) -> String {
    let socket = "casedesk-" + (logPath.split(separator: "/").last ?? "")
    let tmux = TestProcess(arguments: ["tmux", "-u", "-L", socket, "-f", "/dev/null"] + arguments)
    return (try? tmux.output()) ?? ""
  }
}
