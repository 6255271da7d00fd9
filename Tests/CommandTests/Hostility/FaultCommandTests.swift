import Foundation
import Testing

/// Short forms of the commands in `Tests/Faults`, which make what may go wrong around a casebook go
/// wrong. Each ends with 0 where nothing was lost, half-written, silent, or shown that mustn't be.
@Suite("What goes wrong around a casebook, in short")
struct FaultCommandTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The built program, which lies above the test bundle.
  private static let program: String? = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    for _ in 0..<6 {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("casedesk")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate.path }
    }
    return nil
  }()

  @Test(
    "costs no word",
    arguments: [
      ["kill", "save", "several", "--every", "97", "--jobs", "1"],
      ["kill", "sync", "--every", "1501", "--jobs", "1"],
      ["fail", "save", "--every", "701", "--jobs", "1"],
      ["index", "--times", "9"],
      ["rights"],
      ["haul", "--actions", "600"],
      ["hostile", "verbs", "--part", "60"],
      ["hostile", "80×24"],
    ])
  func command(words: [String]) throws { try run(words) }

  @Test(
    "costs no word where only root can make it go wrong", .enabled(if: mayMount),
    arguments: [["outside"], ["disks", "full", "small"]])
  func rootsCommand(words: [String]) throws { try run(words) }

  /// Whether this process may mount disks and make devices: two of its capabilities say so.
  private static let mayMount: Bool = {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("CapEff:") }
    let digits = line?.split(whereSeparator: \.isWhitespace).last ?? "0"
    // CAP_SYS_ADMIN and CAP_MKNOD of linux/capability.h.
    let wanted: UInt64 = 1 << 21 | 1 << 27
    return (UInt64(digits, radix: 16) ?? 0) & wanted == wanted
  }()

  private func run(_ words: [String]) throws {
    let program = try #require(Self.program, "casedesk isn't beside the tests.")
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "python3", Self.root.appendingPathComponent("Tests/Faults/run").path, "--program", program,
      ] + words
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(words.joined(separator: " ")):\n\(said)")
  }
}
