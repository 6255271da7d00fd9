import Foundation

/// The sample casebook with a history, in which Ann Example works.
struct NotedSession {
  let session: CommandSession

  init() throws {
    session = try CommandSession()
    _ = try session.run(["init", "--history"])
    _ = try session.run(["person", "Ann Example", "ann@example.org"])
  }

  /// Runs a command; versions and times, which are new at every run, are named by their kind in what
  /// it says.
  func run(_ arguments: [String], columns: Int? = nil) throws -> CommandSession.Said {
    var said = try session.run(arguments, columns: columns)
    said.output = said.output.withoutVersions
    said.error = said.error.withoutVersions
    return said
  }

  /// The versions of the casebook or of a record, the newest first.
  func versions(_ id: String? = nil) throws -> [String] {
    try session.run(["history"] + (id.map { [$0] } ?? [])).output.split(separator: "\n").compactMap
    {
      $0.split(separator: "\t").first.map(String.init)
    }
  }
}

extension String {
  fileprivate var withoutVersions: String {
    replacing(/\b[0-9a-f]{40}\b/, with: "VERSION")
      .replacing(/\b(?=[0-9a-f]*[0-9])[0-9a-f]{10}\b/, with: "VERSION10")
      .replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/, with: "WHEN")
      .replacing(
        /(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2} \d{4}, \d\d:\d\d/, with: "WHEN")
  }
}
