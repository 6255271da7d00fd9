import Foundation
import Testing

/// A real terminal: tmux runs the desk, keys are sent as a person types them, and the screen is
/// captured as it stands.
final class TerminalSession {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let socket: String
  let folder: URL
  private let command: String

  /// The built program, which lies beside the test bundle.
  static let program: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = bundle.deletingLastPathComponent()
    for _ in 0..<6 {
      let candidate = folder.appendingPathComponent("casedesk")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return bundle
  }()

  /// The sample casebook of the checkout that these tests were built from.
  static let sample = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("data")

  /// Copies the sample into a folder of this session's own, prepares it, and starts the desk on it.
  init(
    columns: Int, rows: Int, options: String = "", environment: [String: String] = [:],
    preparing: (URL) throws -> Void = { _ in }
  ) throws {
    socket = "casedesk-test-\(UInt32.random(in: 0..<UInt32.max))"
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(socket)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let casebook = folder.appendingPathComponent("casebook")
    try FileManager.default.copyItem(at: Self.sample, to: casebook)
    try preparing(casebook)
    var variables = [
      "HOME": folder.path, "XDG_CACHE_HOME": folder.appendingPathComponent("cache").path,
      "XDG_STATE_HOME": folder.appendingPathComponent("state").path, "LANG": "C.UTF-8",
    ]
    variables.merge(environment) { $1 }
    let assignments = variables.map { "\($0)='\($1)'" }.sorted().joined(separator: " ")
    // What the shell prints afterwards shows how the program ended, and that the terminal's modes
    // are what they were.
    command =
      "env \(assignments) sh -c 'modes=$(stty -g); \"\(Self.program.path)\""
      + " --casebook \"\(casebook.path)\" --today 2026-11-24 \(options); echo ended with $?;"
      + " test \"$modes\" = \"$(stty -g)\" && echo with modes as before; exec sleep 1000'"
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command)
    try tmux("set-option", "-g", "status", "off")
    try tmux("set-option", "-g", "escape-time", "0")
  }

  /// Ends what runs, and starts the desk again on the same casebook.
  func startAgain() throws {
    try tmux("respawn-pane", "-k", command)
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(at: folder)
  }

  /// Waits until what was typed is kept outside the casebook.
  func waitForDraft(saying words: String) throws {
    let state = folder.appendingPathComponent("state")
    for _ in 0..<400 {
      let files = FileManager.default.enumerator(at: state, includingPropertiesForKeys: nil)
      for case let file as URL in files ?? FileManager.DirectoryEnumerator() {
        let text = try? String(contentsOf: file, encoding: .utf8)
        if text?.contains(words) == true { return }
      }
      Thread.sleep(forTimeInterval: 0.05)
    }
    throw NoDraft()
  }

  struct NoDraft: Error, CustomStringConvertible {
    let description = "What was typed isn't kept as a draft."
  }

  var casebook: URL { folder.appendingPathComponent("casebook") }

  /// The files of the Chechnya case whose names begin so.
  func files(beginning: String) throws -> [URL] {
    let incident = casebook.appendingPathComponent("cases/2017/chechnya-detentions-x2m9")
    return try FileManager.default.contentsOfDirectory(
      at: incident, includingPropertiesForKeys: nil
    ).filter { $0.lastPathComponent.hasPrefix(beginning) }
  }

  /// Sends keys by tmux's names: `Tab`, `Enter`, `C-z`, `F1`, `Space`.
  func press(_ keys: String...) throws {
    for key in keys {
      try tmux("send-keys", key)
      // A key right behind Esc is Alt with that key, on every terminal.
      if key == "Escape" { usleep(100_000) }
    }
  }

  /// Types text as it stands.
  func type(_ text: String) throws {
    try tmux("send-keys", "-l", text)
  }

  /// Sends bytes to the program as a terminal would: mouse reports, for instance.
  func send(_ bytes: String) throws {
    let codes = bytes.utf8.map { String($0, radix: 16) }
    try tmux(["send-keys", "-H"] + codes)
  }

  func paste(_ text: String) throws {
    let file = folder.appendingPathComponent("paste")
    try Data(text.utf8).write(to: file)
    try tmux("load-buffer", file.path)
    try tmux("paste-buffer", "-p")
  }

  /// Presses and releases the left button at a cell, counted from 0.
  func click(column: Int, row: Int) throws {
    try send("\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m")
  }

  func wheelDown(column: Int, row: Int, times: Int) throws {
    for _ in 0..<times { try send("\u{1B}[<65;\(column + 1);\(row + 1)M") }
  }

  /// Sends a signal to the program.
  func kill(_ signal: Int32) throws {
    Foundation.kill(try processNumber(), signal)
  }

  /// Takes the terminal away from whatever runs on it.
  func loseTerminal() throws { try tmux("kill-server") }

  /// The program's process.
  func processNumber() throws -> Int32 {
    let shell = try tmux("display-message", "-p", "#{pane_pid}").filter(\.isNumber)
    var processes = [shell]
    while let process = processes.popLast() {
      let name = try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)
      if name == "casedesk\n", let number = Int32(process) { return number }
      let children = try? String(
        contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
      processes += (children ?? "").split(separator: " ").map(String.init)
    }
    throw Failure(description: "The program isn't running.")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The screen's lines as they stand.
  func screen() throws -> [String] {
    try tmux("capture-pane", "-p").split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Whether the screen shows `text` as soon as it has settled.
  func shows(_ text: String) throws -> Bool {
    var before = try screen()
    for _ in 0..<20 {
      usleep(150_000)
      let now = try screen()
      if now == before { break }
      before = now
    }
    return before.contains { $0.contains(text) }
  }

  /// Waits until the screen shows `text`, and gives the screen then.
  @discardableResult
  func waitFor(
    _ text: String, seconds: Double = 20, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try waitUntil(seconds: seconds, what: "shows “\(text)”", sourceLocation: sourceLocation) {
      $0.contains { $0.contains(text) }
    }
  }

  /// Waits until the screen no longer shows `text`.
  @discardableResult
  func waitUntilGone(
    _ text: String, seconds: Double = 20, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try waitUntil(seconds: seconds, what: "hides “\(text)”", sourceLocation: sourceLocation) {
      !$0.contains { $0.contains(text) }
    }
  }

  /// Waits until the first row of the list with that title is selected.
  func waitForFirst(of title: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try waitUntil(seconds: 20, what: "goes to the top of \(title)", sourceLocation: sourceLocation)
    { lines in
      lines.contains { line in
        line.split { "┐┤".contains($0) }.contains {
          $0.contains("\(title) ─") && $0.contains(" 1 of ")
        }
      }
    }
  }

  @discardableResult
  private func waitUntil(
    seconds: Double, what: String, sourceLocation: SourceLocation, _ holds: ([String]) -> Bool
  ) throws -> [String] {
    let end = ContinuousClock.now + .seconds(seconds)
    var lines: [String] = []
    repeat {
      lines = try screen()
      if holds(lines) { return lines }
      usleep(20_000)
    } while ContinuousClock.now < end
    Issue.record(
      "The screen never \(what):\n\(lines.joined(separator: "\n"))", sourceLocation: sourceLocation)
    throw Failure(description: "The screen never \(what).")
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  // Foundation's Process would wait for tmux's server, which lives on.
  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let output = folder.appendingPathComponent("tmux-said")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output.path, O_CREAT | O_TRUNC | O_WRONLY, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    // The threads that tests run on block signals, by which tmux is told to end.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words = (["tmux", "-L", socket] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, "tmux", &actions, &attributes, &words, environ) == 0 else {
      throw Failure(description: "These tests need tmux. Install Debian's package tmux.")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let text = try String(contentsOf: output, encoding: .utf8)
    guard status == 0 else {
      throw Failure(description: "tmux \(arguments.joined(separator: " ")) failed: \(text)")
    }
    return text
  }
}
