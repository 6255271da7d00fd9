import CaseModel
import RecordText

/// Who made what of which file on one side since both had the same.
struct SideHistory {
  /// By path, the newest first.
  private(set) var steps: [String: [Step]] = [:]

  struct Step: Hashable {
    /// git's name of what the file held then; nil where it was taken away.
    var blob: String?
    var who: Person
    var when: Moment
  }

  /// The last step of a file.
  func last(_ path: String) -> Step? { steps[path]?.first }

  /// The last step in a folder.
  func last(below folder: String) -> Step? {
    steps.filter { $0.key.hasPrefix(folder + "/") }.compactMap(\.value.first)
      .max { ($0.when, $0.who.name) < ($1.when, $1.who.name) }
  }

  /// What was done up to a version and not before any of the others.
  static func read(
    _ commits: Commits, upTo version: VersionID, without bases: [VersionID]
  ) throws(HistoryFailure) -> SideHistory {
    let said = try commits.run(
      [
        "log", "-z", "--topo-order", "--format=%x01%an%x00%ae%x00%at%x00%ai", "--raw",
        "--abbrev=40",
        "--no-renames", "--no-color", "--no-ext-diff", "--no-textconv", "--no-mailmap",
        "--no-merges",
        version.text,
      ] + bases.map { "^\($0)" } + ["--"])
    var history = SideHistory()
    history.read(said)
    return history
  }

  private mutating func read(_ said: [UInt8]) {
    let fields = said.split(separator: 0, omittingEmptySubsequences: false)
    var place = 0
    var author: (who: Person, when: Moment)?
    while place < fields.count {
      let field = fields[place].drop { $0 == 0x0A }
      if field.first == 0x01, place + 3 < fields.count {
        let words = fields[place..<place + 4].map { String(decoding: $0, as: UTF8.self) }
        let name = String(words[0].drop { $0 == "\n" }.dropFirst())
        let zone = words[3].split(separator: " ").last.flatMap { Int($0) } ?? 0
        author = (
          Person(name: name, address: words[1]),
          Moment(seconds: Int(words[2]) ?? 0, offset: zone / 100 * 60 + zone % 100)
        )
        place += 4
      } else if field.first == 0x3A, place + 1 < fields.count, let author {
        let parts = String(decoding: field, as: UTF8.self).split(separator: " ")
        let path = String(decoding: fields[place + 1], as: UTF8.self)
        if parts.count == 5 {
          let blob = parts[3].allSatisfy { $0 == "0" } ? nil : String(parts[3])
          steps[path, default: []].append(Step(blob: blob, who: author.who, when: author.when))
        }
        place += 2
      } else {
        place += 1
      }
    }
  }
}
