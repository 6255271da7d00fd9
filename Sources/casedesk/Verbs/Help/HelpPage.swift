import CaseModel
import TerminalUI

/// The first page of help: what the program does, verb by verb, and what holds for all of them.
enum HelpPage {
  static func write(columns: Int) throws(Refusal) {
    try StandardOutput.write(lines(columns: columns))
  }

  /// In lines of at most so many columns.
  static func lines(columns: Int) -> [String] {
    let program = CommandGuide.Command.program
    var lines = wrapped(program.abstract, columns: columns)
    lines += ["", "  casedesk [--casebook <folder>]             opens the desk"]
    lines += ["  casedesk [--casebook <folder>] VERB …      does one thing, and ends"]
    let width = program.groups.flatMap(\.commands).map(\.name.count).max() ?? 0
    for (name, commands) in program.groups {
      lines += ["", name]
      for command in commands {
        let name = "  " + OneLine.padded(command.name, to: width) + "  "
        let words = wrapped(command.abstract, columns: columns - name.count)
        let blanks = String(repeating: " ", count: name.count)
        for (line, text) in words.enumerated() { lines.append((line == 0 ? name : blanks) + text) }
      }
    }
    for paragraph in program.guide.discussion {
      lines += [""] + wrapped(paragraph, columns: columns)
    }
    return lines
  }

  /// Lines of whole words.
  static func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= max(20, columns) {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
