/// A manual page of a command, in roff with the macros of man(7).
struct ManualPage {
  let guide: CommandGuide

  init(_ guide: CommandGuide) { self.guide = guide }

  /// The program's page and one for each verb.
  static var all: [ManualPage] { CommandGuide.Command.program.whole.map { ManualPage($0.guide) } }

  /// `casedesk-add-letter`.
  var name: String { (["casedesk"] + guide.path).joined(separator: "-") }
  var fileName: String { "\(name).1" }
  var roff: String { lines.joined(separator: "\n") + "\n" }

  var lines: [String] {
    var lines = [
      ".TH \(name.uppercased().roff) 1 \"\" casedesk", ".SH NAME",
      "\(name.roff) \\- \(guide.abstract.withoutStop.roff)", ".SH SYNOPSIS",
    ]
    lines += [".B \(guide.usage.roff)"]
    if !guide.discussion.isEmpty {
      lines.append(".SH DESCRIPTION")
      for (place, paragraph) in guide.discussion.enumerated() {
        if place > 0 { lines.append(".PP") }
        lines.append(paragraph.roff)
      }
    }
    for section in guide.sections where !section.entries.isEmpty {
      lines.append(".SH \(section.heading.roff)")
      for entry in section.entries {
        lines += [".TP", ".B \(entry.label.roff)", entry.explanation.roff]
      }
    }
    lines.append(".SH SEE ALSO")
    lines.append(
      guide.path.isEmpty
        ? "casedesk help, casedesk help fields, casedesk help json" : ".BR casedesk (1)")
    return lines
  }
}

extension String {
  /// As roff takes it for a line of text: nothing in it is a request or an escape.
  fileprivate var roff: String {
    var text = ""
    for character in self {
      switch character {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "'": text += "\\(aq"
      case "“": text += "\\(lq"
      case "”": text += "\\(rq"
      case "…": text += "\\&..."
      case "\n": text += " "
      default: text.append(character)
      }
    }
    return text.hasPrefix(".") ? "\\&" + text : text
  }

  fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
