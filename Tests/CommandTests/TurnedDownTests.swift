import Foundation
import Testing

@Suite("What the system turned down for once")
struct TurnedDownTests {
  private let session: CommandSession
  private let letter = "letter-guterres-m2x6"

  init() throws { session = try CommandSession() }

  /// Lists the letters while the system doesn't open the file of one of them.
  private func listWhileItFails() throws -> String {
    let process = try session.process(["--casebook", session.casebook.path, "list", "letters"])
    let program = try #require(process.executableURL?.path)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.arguments =
      [
        "-f", "-qq", "-o", "/dev/null", "-P", "\(letter).md", "-e", "trace=openat", "-e",
        "inject=openat:error=EIO", program,
      ] + (process.arguments ?? [])
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: printed, as: UTF8.self)
  }

  private func letters() throws -> [Substring] {
    try session.run(["list", "letters"]).output.split(separator: "\n")
  }

  @Test("is asked for again: a look that met it isn't relied on, though nothing changed since")
  func askedAgain() throws {
    let whole = try letters()
    #expect(whole.contains { $0.hasPrefix(letter) })
    // As if the index came to be only now.
    try FileManager.default.removeItem(at: session.cache)
    #expect(try !listWhileItFails().contains(letter))
    #expect(try letters() == whole)
  }

  @Test("isn't what is wrong with a file itself, which is looked at again when it changes")
  func brokenFile() throws {
    let text = try session.text("\(letter).md")
    try session.write("no record\n", to: "\(letter).md")
    #expect(try !letters().contains { $0.hasPrefix(letter) })
    #expect(try !letters().contains { $0.hasPrefix(letter) })
    try session.write(text, to: "\(letter).md")
    #expect(try session.run(["list", "letters", "--fresh"]).output.contains(letter))
  }
}
