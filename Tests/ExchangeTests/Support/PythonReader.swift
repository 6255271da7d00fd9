import Foundation
import Testing

/// Debian's Python with its package icalendar, a reader of calendars that has nothing to do with the
/// desk.
enum PythonReader {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What a script prints that reads `bytes` from a file named in its first argument.
  static func output(of script: String, reading bytes: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("casedesk-\(UUID().uuidString).ics")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-", file.path]
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(script.utf8))
    try input.fileHandleForWriting.close()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        description: """
          Reading the calendar needs the Debian packages python3 and python3-icalendar: \
          \(String(decoding: complaints, as: UTF8.self))
          """)
    }
    return String(decoding: printed, as: UTF8.self)
  }
}
