import CaseModel
import Glibc

/// Steps of history as git-fast-import(1) reads them, piece by piece.
struct FastImport {
  let commits: Commits
  let steps: [Commits.Step]
  let start: VersionID?
  var branch = Repository.branch
  /// A file that couldn't be read; the stream breaks off there, and git takes nothing of it.
  private(set) var failure: FileFailure?

  private var step = 0
  /// The next file of the step; -1 for its heading.
  private var file = -1
  private var isOver = false

  init(commits: Commits, steps: [Commits.Step], start: VersionID?) {
    self.commits = commits
    self.steps = steps
    self.start = start
  }

  /// The next bytes; nil at the end.
  mutating func next() -> [UInt8]? {
    guard !isOver, failure == nil else { return nil }
    guard step < steps.count else {
      isOver = true
      return Array("done\n".utf8)
    }
    let current = steps[step]
    defer {
      file += 1
      if file == current.files.count {
        step += 1
        file = -1
      }
    }
    return file < 0 ? heading(current) : entry(current.files[file])
  }

  private func heading(_ step: Commits.Step) -> [UInt8] {
    let who =
      "\(commits.person.name) <\(commits.person.address)> \(step.when.seconds) "
      + FastImport.offset(step.when)
    let message = Array(FastImport.message(step).utf8)
    var text = "commit \(branch)\nauthor \(who)\ncommitter \(who)\ndata \(message.count)\n"
    text += String(decoding: message, as: UTF8.self) + "\n"
    if self.step == 0, let start { text += "from \(start)\n" }
    if let other = step.other { text += "merge \(other)\n" }
    return Array(text.utf8)
  }

  private mutating func entry(_ path: String) -> [UInt8] {
    let quoted = GitConfiguration.quoted(path)
    do {
      guard let file = try commits.open(path) else { return Array("D \(quoted)\n".utf8) }
      var bytes: [UInt8] = []
      while let piece = try file.nextPiece(of: 1 << 18) { bytes += piece }
      return Array("M 100644 inline \(quoted)\ndata \(bytes.count)\n".utf8) + bytes + [0x0A]
    } catch {
      failure = error
      // Not a command that git knows: it gives up, and takes nothing.
      return Array("stop\n".utf8)
    }
  }

  /// The sentence, further ones below it, and where it comes from, for this program to read.
  static func message(_ step: Commits.Step) -> String {
    var text = plain(step.sentence) + "\n"
    if !step.further.isEmpty {
      text += "\n" + step.further.map { "With it: \(plain($0))\n" }.joined()
    }
    let origin =
      switch step.origin {
      case .desk: "desk"
      case .outside: "outside"
      case .merge: "merge"
      }
    text += "\nCasedesk-Origin: \(origin)\n"
    text += step.notes.map { "Casedesk-Note: \($0)\n" }.joined()
    return text
  }

  /// Titles come from people and files; a line of a message has neither ends nor controls.
  private static func plain(_ text: String) -> String {
    let visible = VisibleName.of(text)
    return visible.isEmpty ? "A change" : visible
  }

  private static func offset(_ moment: Moment) -> String {
    let minutes = abs(moment.offset)
    let number = String(minutes / 60 * 100 + minutes % 60)
    let digits = String(repeating: "0", count: 4 - number.count) + number
    return (moment.offset < 0 ? "-" : "+") + digits
  }
}
