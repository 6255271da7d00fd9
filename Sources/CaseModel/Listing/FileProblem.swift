/// A file of the casebook that can't be used, or a link that leads nowhere: shown to people, and
/// never mended by itself.
package struct FileProblem: Hashable, Sendable {
  /// The path inside the casebook, with control characters and invalid UTF-8 made visible.
  package var path: String
  /// From 1; nil where the problem is the whole file's.
  package var line: Int?
  package var column: Int?
  /// What is wrong and what to do, as one or two sentences.
  package var message: String
  /// Whether the system turned the reading down, so that the next look may find nothing wrong.
  package var mayPass: Bool

  package init(
    path: String, line: Int? = nil, column: Int? = nil, message: String, mayPass: Bool = false
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
    self.mayPass = mayPass
  }

  /// `cases/…/letter-x.md, line 3, column 7: …`
  package var sentence: String {
    var place = path
    if let line { place += ", line \(line)" }
    if let column { place += ", column \(column)" }
    return "\(place): \(message)"
  }
}
