import Foundation
import Testing

/// `casedesk search` on the sample casebook: what is typed, and what is printed.
@Suite("The search command")
struct SearchCommandTests {
  @Test(
    "prints a line for each hit, the newest first, and ends with 0; with 1 where there is none",
    arguments: [
      (
        ["search", "absolute lies"],
        "2017-04-01         response-kadyrov-spokesman-9tqd  Alvi Karimov, public statement\n", 0
      ),
      (
        ["search", "from:peskov", "kind:response"],
        "2017-04-03         response-kremlin-spokesman-4jbz  Dmitry Peskov, public statement\n", 0
      ),
      (["search", "nobody-wrote-this-word"], "", 1),
    ])
  func transcript(arguments: [String], output: String, status: Int32) throws {
    let said = try run(arguments)
    #expect(said.output == output)
    #expect(said.status == status)
  }

  @Test("says in a sentence which casebook can't be opened, and ends with 3")
  func noCasebook() throws {
    let said = try run(["search", "x"], casebook: "/nowhere")
    #expect(said.output == "")
    #expect(said.error.hasPrefix("casedesk: /nowhere: "))
    #expect(said.status == 3)
  }

  private struct Said {
    var output: String
    var error: String
    var status: Int32
  }

  private func run(_ arguments: [String], casebook: String? = nil) throws -> Said {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("casedesk-command-\(UInt32.random(in: 0..<UInt32.max))")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let copy = folder.appendingPathComponent("casebook")
    try FileManager.default.copyItem(at: sample, to: copy)
    let process = Process()
    process.executableURL = program
    process.arguments = ["--casebook", casebook ?? copy.path] + arguments
    process.environment = ["HOME": folder.path, "LANG": "C.UTF-8"]
    let (output, error) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complained = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Said(
      output: String(decoding: printed, as: UTF8.self),
      error: String(decoding: complained, as: UTF8.self), status: process.terminationStatus)
  }

  private var sample: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("data")
  }

  /// The built program, which lies above the test bundle.
  private var program: URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    for _ in 0..<6 {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("casedesk")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    return folder
  }
}
