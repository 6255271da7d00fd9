import Testing

@testable import CaseStore

@Suite("A program that is started")
struct ChildProcessTests {
  @Test("and ends before it has read all that it is given, ends by itself alone")
  func readsNoMore() throws {
    // More than a pipe holds.
    var pieces = Array(repeating: [UInt8](repeating: 0x61, count: 65_536), count: 8)
    let ending = try run("exec <&-; echo read nothing >&2; exit 3") { pieces.popLast() }
    #expect(ending.status == 3)
    #expect(ending.errors == Array("read nothing\n".utf8))
    #expect(!pieces.isEmpty)
  }

  @Test("is given all that it reads, and says all that it prints")
  func readsAll() throws {
    var pieces = (1...8).map { [UInt8](repeating: 0x60 + $0, count: 65_536) }
    let all = Array(pieces.reversed().joined())
    let ending = try run("cat") { pieces.popLast() }
    #expect(ending.status == 0)
    #expect(ending.output == all)
  }

  private func run(_ script: String, _ input: () -> [UInt8]?) throws -> ChildProcess.Ending {
    try ChildProcess(
      path: "/bin/sh", arguments: ["-c", script], environment: ["PATH=/usr/bin:/bin"], folder: "/"
    ).run(input: input)
  }
}
