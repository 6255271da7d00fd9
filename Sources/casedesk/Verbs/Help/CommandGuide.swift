import ArgumentParser

/// What the program says of a command, taken apart. Help, manual pages and completions are made of
/// it, so that they say the same.
struct CommandGuide {
  /// An argument, an option or a verb, and what it is for.
  struct Entry: Hashable {
    /// `<id>`, `--owner <owner>`, `-h, --help`.
    var label: String
    var explanation: String
  }

  struct Section: Hashable {
    /// `ARGUMENTS`, `OPTIONS`.
    var heading: String
    var entries: [Entry]
  }

  /// The words after the program's name: `add`, `letter`; none for the program itself.
  let path: [String]
  let abstract: String
  /// Paragraphs.
  let discussion: [String]
  /// `casedesk due [--owner <owner>] …`.
  let usage: String
  let sections: [Section]

  init(_ command: any ParsableCommand.Type, path: [String]) {
    self.path = path
    let help = Casedesk.helpMessage(for: command, columns: 100_000)
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let usageLine = lines.firstIndex { $0.hasPrefix("USAGE: ") } ?? lines.endIndex
    let above = lines[..<usageLine].filter { !$0.isEmpty }
    abstract = above.first.map { $0.replacing("OVERVIEW: ", with: "") } ?? ""
    discussion = Array(above.dropFirst())
    usage = usageLine < lines.endIndex ? String(lines[usageLine].dropFirst(7)) : ""
    sections = CommandGuide.sections(lines[usageLine...].dropFirst())
  }

  /// The options of the command itself.
  var options: [Entry] { sections.filter { $0.heading == "OPTIONS" }.flatMap(\.entries) }

  /// What stands in its place on the command line, in their order.
  var arguments: [Entry] { sections.filter { $0.heading == "ARGUMENTS" }.flatMap(\.entries) }

  // A label that is too long for its column stands alone; what explains it is indented further.
  private static func sections(_ lines: ArraySlice<String>) -> [Section] {
    var sections: [Section] = []
    for line in lines {
      if line.hasSuffix(":"), line.first?.isWhitespace == false {
        sections.append(Section(heading: String(line.dropLast()), entries: []))
      } else if line.hasPrefix("   "), let last = sections.indices.last,
        let entry = sections[last].entries.indices.last
      {
        sections[last].entries[entry].explanation += line.trimmed
      } else if line.hasPrefix("  "), !line.hasPrefix("  See '"), let last = sections.indices.last {
        let entry = line.dropFirst(2)
        let cut = entry.firstRange(of: "  ")?.lowerBound ?? entry.endIndex
        sections[last].entries.append(
          Entry(label: String(entry[..<cut]), explanation: entry[cut...].trimmed))
      }
    }
    return sections
  }
}

extension CommandGuide {
  /// The commands of the program and how they hang together.
  struct Command {
    var type: any ParsableCommand.Type
    var path: [String]

    static let program = Command(type: Casedesk.self, path: [])

    var name: String { path.last ?? "casedesk" }
    var guide: CommandGuide { CommandGuide(type, path: path) }
    var abstract: String { type.configuration.abstract }

    /// Its verbs that are shown to people.
    var commands: [Command] { all(type.configuration.subcommands) }

    /// The groups in which the program's own verbs stand.
    var groups: [(name: String, commands: [Command])] {
      type.configuration.groupedSubcommands.map { ($0.name, all($0.subcommands)) }
    }

    /// It and all below it.
    var whole: [Command] { [self] + commands.flatMap(\.whole) }

    /// The command to which words lead; nil where they lead nowhere.
    func command(_ words: some Collection<String>) -> Command? {
      guard let word = words.first else { return self }
      return commands.first { $0.name == word }?.command(words.dropFirst())
    }

    private func all(_ types: [any ParsableCommand.Type]) -> [Command] {
      types.filter { $0.configuration.shouldDisplay }.compactMap { type in
        type.configuration.commandName.map { Command(type: type, path: path + [$0]) }
      }
    }
  }
}

extension String {
  /// Without the blanks around it.
  var trimmed: String { self[...].trimmed }
}
