import CaseModel
import RecordText
import TerminalUI

/// A record to be filled in with an editor: what is known of it, and each other field as a comment
/// that says what it takes.
struct ExampleRecord {
  let kind: RecordKind
  let fields: [NamedValue]
  /// What is said above the fields, a line each.
  var advice: [String]

  /// The whole text.
  var text: String {
    var lines = ["---"] + advice.map { "# \(SafeText.string($0))" }
    for guide in kind.fieldGuides {
      if let value = fields.first(where: { $0.name == guide.name })?.value {
        lines += written(guide.name, value)
        lines += expectation(of: guide.shape).map { ["# \($0)"] } ?? []
      } else if guide.isRequired {
        lines += blank(guide)
      } else {
        lines += blank(guide).map { "# \($0)" }
      }
    }
    return (lines + ["---", "", ""]).joined(separator: "\n")
  }

  private func written(_ name: String, _ value: FieldValue) -> [String] {
    RecordPrinter.lines(of: [NamedValue(name, value)])
  }

  /// A field without a value, and below it what may stand there.
  private func blank(_ guide: FieldGuide, indent: String = "") -> [String] {
    switch guide.shape {
    case .list(let item):
      if case .map(let inner) = item {
        let lines = inner.flatMap { blank($0, indent: indent + "    ") }
        guard let first = lines.first else { return [] }
        return ["\(indent)\(guide.name):", "\(indent)  - \(first.dropFirst(indent.count + 4))"]
          + lines.dropFirst()
      }
      return ["\(indent)\(guide.name):", "\(indent)  - " + (expectation(of: item) ?? "")]
        .map(\.withoutBlanksAtEnd)
    case .map(let inner):
      return ["\(indent)\(guide.name):"] + inner.flatMap { blank($0, indent: indent + "  ") }
    case .words, .text, .id, .term, .yesOrList:
      return ["\(indent)\(guide.name): \(expectation(of: guide.shape) ?? "")".withoutBlanksAtEnd]
    }
  }

  private func expectation(of shape: FieldShape) -> String? {
    switch shape {
    case .words: nil
    case .text(let expected): expected
    case .id: "a record's id"
    case .term(let terms): terms.joined(separator: ", ")
    case .list(let item): expectation(of: item)
    case .yesOrList: "yes, or the names of fields"
    case .map: nil
    }
  }
}

extension String {
  fileprivate var withoutBlanksAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
