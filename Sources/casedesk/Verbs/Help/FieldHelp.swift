import CaseModel
import RecordText

/// Which fields records have, and what may stand in them, from the tables by which they are read.
enum FieldHelp {
  /// A line a field, its way to be written after `--field`, and what it takes.
  static func lines(_ kinds: [RecordKind]) -> [String] {
    var lines: [String] = []
    for kind in kinds {
      if !lines.isEmpty { lines.append("") }
      lines.append(kind.withArticle.capitalizedFirst)
      for guide in kind.fieldGuides { lines += self.lines(guide, path: guide.name) }
    }
    return lines
  }

  private static func lines(_ guide: FieldGuide, path: String) -> [String] {
    lines(guide.shape, path: path + (guide.isRequired ? " (needed)" : ""))
  }

  private static func lines(_ shape: FieldShape, path: String) -> [String] {
    let name = path.replacing(" (needed)", with: "")
    return switch shape {
    case .words: ["  \(path): any words"]
    case .text(let expected): ["  \(path): \(expected)"]
    case .id: ["  \(path): a record's id"]
    case .term(let terms): ["  \(path): \(alternatives(terms))"]
    case .yesOrList: ["  \(path): yes, or names of fields, several"]
    case .map(let inner): inner.flatMap { lines($0, path: "\(name).\($0.name)") }
    case .list(.map(let inner)): inner.flatMap { lines($0, path: "\(name).N.\($0.name)") }
    case .list(let item): lines(item, path: path).map { $0 + "; several" }
    }
  }

  private static func alternatives(_ terms: [String]) -> String {
    guard let last = terms.last, terms.count > 1 else { return terms.joined() }
    return terms.dropLast().joined(separator: ", ") + " or " + last
  }
}
