import Foundation

/// A copy of the sample casebook, and the program run on it as a person or a script does, on
/// 24 November 2026.
final class CommandSession {
  /// What a command said, and how it ended.
  struct Said: Equatable {
    var output = ""
    var error = ""
    var status: Int32 = 0
  }

  let home: URL
  var casebook: URL { home.appendingPathComponent("casebook") }
  var incident: URL { casebook.appendingPathComponent("cases/2017/chechnya-detentions-x2m9") }
  var cache: URL { home.appendingPathComponent(".cache/casedesk/index") }

  init() throws {
    home = FileManager.default.temporaryDirectory
      .appendingPathComponent("casedesk-command-\(UInt32.random(in: 0..<UInt32.max))")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.sample, to: casebook)
    settle()
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  /// Runs the program to its end. The casebook's and the home folder's paths are shortened in what
  /// it says.
  /// - Parameters:
  ///   - columns: how wide a terminal to run it on; nil for pipes.
  ///   - input: what comes on standard input, where that is no terminal.
  func run(
    _ arguments: [String], columns: Int? = nil, environment: [String: String] = [:],
    input: String = ""
  ) throws -> Said {
    let process = try process(["--casebook", casebook.path] + arguments, environment)
    let terminal = try columns.map { try TerminalEnd(columns: $0) }
    let (output, error) = (Pipe(), Pipe())
    process.standardInput = try terminal?.slave ?? file(of: input)
    process.standardOutput = terminal?.slave ?? output
    process.standardError = error
    try process.run()
    let printed =
      terminal.map { $0.readToEnd() } ?? output.fileHandleForReading.readDataToEndOfFile()
    let complained = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Said(
      output: shortened(printed), error: shortened(complained), status: process.terminationStatus)
  }

  /// Starts the desk on a terminal of its own, and gives it back when it shows the casebook.
  func startDesk() throws -> OpenDesk {
    let process = try process(["--casebook", casebook.path], ["TERM": "xterm-256color"])
    return try OpenDesk(process)
  }

  func process(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.environment = ["HOME": home.path, "LANG": "C.UTF-8"].merging(environment) { $1 }
    return process
  }

  /// Runs the program on a terminal with an editor that is a shell's script: it gets the file's
  /// path as `$1`.
  func run(_ arguments: [String], editor script: String) throws -> Said {
    let path = home.appendingPathComponent("editor.sh")
    try Data(script.utf8).write(to: path)
    return try run(
      arguments, columns: 100, environment: ["EDITOR": "/bin/sh '\(path.path)'"])
  }

  private func file(of input: String) throws -> FileHandle {
    let path = home.appendingPathComponent("input")
    try Data(input.utf8).write(to: path)
    return try FileHandle(forReadingFrom: path)
  }

  // MARK: The folder

  func text(_ file: String) throws -> String {
    try String(contentsOf: incident.appendingPathComponent(file), encoding: .utf8)
  }

  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: incident.appendingPathComponent(file))
    settle()
  }

  func replace(_ old: String, by new: String, in file: String) throws {
    try write(text(file).replacingOccurrences(of: old, with: new), to: file)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(at: incident.appendingPathComponent(file))
    settle()
  }

  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: incident.path).sorted()
  }

  /// The text of the record that a command made and named, wherever it is filed.
  func text(madeBy said: Said) throws -> String {
    let id = said.output.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    let inIncident = incident.appendingPathComponent("\(id).md")
    if FileManager.default.fileExists(atPath: inIncident.path) { return try text("\(id).md") }
    let cases = casebook.appendingPathComponent("cases")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: cases.path)
    guard let path = paths.first(where: { $0.hasSuffix("/\(id)/incident.md") }) else { return "" }
    return try String(contentsOf: cases.appendingPathComponent(path), encoding: .utf8)
  }

  /// The file of the casebook's index.
  func index() throws -> URL {
    let key = try FileManager.default.contentsOfDirectory(atPath: cache.path)[0]
    return cache.appendingPathComponent(key).appendingPathComponent("index.sqlite")
  }

  /// Waits until the file system's clock has gone on.
  func settle() { usleep(60_000) }

  private func shortened(_ data: Data) -> String {
    String(decoding: data, as: UTF8.self)
      .replacingOccurrences(of: casebook.path, with: "CASEBOOK")
      .replacingOccurrences(of: home.path, with: "HOME")
  }

  // Resolved, since of a link only the link would be copied, and the sample itself changed.
  private static let sample = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("data").resolvingSymlinksInPath()

  /// The built program, which lies above the test bundle.
  private static let program: URL = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    for _ in 0..<6 {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("casedesk")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    return folder
  }()
}
