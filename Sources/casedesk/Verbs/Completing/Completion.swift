import CaseModel
import Casework
import RecordText

/// What may stand where the cursor is.
struct Completion {
  enum Answer {
    case words([Candidate])
    case beginnings([Candidate])
    case files
    case folders
  }

  struct Candidate {
    var text: String
    /// What it is, for people.
    var explanation = ""
  }

  /// More than anybody reads.
  static let most = 100

  private let line: TypedLine

  init(of line: TypedLine) { self.line = line }

  func answer() -> Answer {
    let guide = line.command.guide
    if let option = line.option {
      let entry = guide.options.first { $0.takesValue(option) }
      return value(of: option, named: entry?.valueName ?? "")
    }
    if line.word.hasPrefix("-") {
      let options = guide.options.flatMap { entry in
        entry.names.filter { $0.hasPrefix("--") }.map {
          Candidate(text: $0, explanation: entry.explanation)
        }
      }
      return .words(options.beginning(with: line.word))
    }
    if line.arguments.isEmpty, !line.command.commands.isEmpty {
      return .words(verbs(of: line.command).beginning(with: line.word))
    }
    let entries = guide.arguments
    guard
      let entry = line.arguments.count < entries.count
        ? entries[line.arguments.count]
        : entries.last(where: { $0.label.hasSuffix("...") }),
      let name = entry.valueName
    else { return .words([]) }
    return value(of: "", named: name)
  }

  private func verbs(of command: CommandGuide.Command) -> [Candidate] {
    command.commands.map { Candidate(text: $0.name, explanation: $0.abstract) }
  }

  private func value(of option: String, named name: String) -> Answer {
    switch (option, name) {
    case (_, "file"): return .files
    case (_, "folder"), (_, "dir"): return .folders
    case ("--field", _): return .beginnings(fieldNames.beginning(with: line.word))
    case ("--owner", _): return .words(owners)
    case ("--incident", _): return .words(ids(of: .incident))
    case ("--letter", _), ("", "letter"): return .words(ids(of: .letter))
    case ("--response", _): return .words(ids(of: .response))
    case ("", "id"): return .words(ids(of: onlyKind))
    case (_, "version"): return .words(versions)
    case ("", "topic"):
      let topics =
        verbs(of: .program) + [
          Candidate(text: "fields", explanation: "What records hold."),
          Candidate(text: "json", explanation: "How answers look with --json."),
          Candidate(text: "freshness", explanation: "From what answers come."),
        ]
      return .words(topics.beginning(with: line.word))
    case ("", "verb"): return .words(verbs(of: .program).beginning(with: line.word))
    case ("", "kind"):
      let kinds = ListedKind.allCases.map { Candidate(text: $0.rawValue) }
      return .words(kinds.beginning(with: line.word))
    case ("--sort", _):
      let orders = ListSort.allCases.map { Candidate(text: $0.rawValue) }
      return .words(orders.beginning(with: line.word))
    case ("", "shell"):
      return .words(Shell.allCases.map { Candidate(text: $0.rawValue) }.beginning(with: line.word))
    default: return .words(terms(of: option).beginning(with: line.word))
    }
  }

  // MARK: Fields

  /// The kind of record that the command makes.
  private var madeKind: RecordKind? {
    line.command.path == ["log-response"]
      ? .response : line.command.path.last.flatMap { RecordKind(rawValue: $0) }
  }

  private var fieldNames: [Candidate] {
    let kinds = madeKind.map { [$0] } ?? RecordKind.allCases
    var names: [Candidate] = []
    for guide in kinds.flatMap(\.fieldGuides)
    where !names.contains(where: { $0.text == guide.name + "=" }) {
      names.append(Candidate(text: guide.name + "="))
    }
    return names
  }

  /// The terms among which an option chooses: those of the field that it stands for.
  private func terms(of option: String) -> [Candidate] {
    let name = option.drop { $0 == "-" }
    let guide = madeKind?.fieldGuides.first { $0.name == name || $0.name == "\(name)s" }
    switch guide?.shape {
    case .term(let terms), .list(.term(let terms)): return terms.map { Candidate(text: $0) }
    default: return []
    }
  }

  // MARK: The casebook

  private var onlyKind: RecordKind? {
    ["done", "reopen"].contains(line.command.name) ? .followUp : nil
  }

  private var owners: [Candidate] {
    let owners = asking { try $0.owners(limit: Completion.most) } ?? []
    return owners.map { Candidate(text: $0) }.beginning(with: line.word)
  }

  /// Records with what is typed anywhere in their id.
  private func ids(of kind: RecordKind?) -> [Candidate] {
    let today = SystemDay.today()
    let rows: [ListRow]? = asking { casebook in
      guard line.word.isEmpty else {
        return try casebook.ids(matching: line.word, limit: 10 * Completion.most)
          .compactMap { try casebook.row(of: $0, today: today) }
      }
      let kinds = kind.map { [$0] } ?? RecordKind.allCases
      return try kinds.flatMap { kind in
        let window = Window(offset: 0, limit: Completion.most / kinds.count)
        return try casebook.page(ListQuery(kind), window, today: today).rows
      }
    }
    return (rows ?? []).filter { kind == nil || $0.kind == kind }.prefix(Completion.most).map {
      Candidate(text: $0.id.text, explanation: $0.title)
    }
  }

  /// The last versions, of the record where one is named.
  private var versions: [Candidate] {
    let page = asking { casebook -> HistoryPage in
      let ids = try line.arguments.first.map { try casebook.ids(matching: $0, limit: 2) } ?? []
      return try casebook.history(of: ids.count == 1 ? ids.first : nil, limit: Completion.most)
    }
    return (page?.entries ?? []).map { entry in
      let when = entry.when.spoken(in: .spelled)
      return Candidate(text: String(entry.version.short), explanation: "\(when)  \(entry.sentence)")
    }.beginning(with: line.word)
  }

  /// Asks the casebook that is meant; nil where it can't be. A Tab never waits for a check, and
  /// changes nothing.
  private func asking<Value>(_ question: (Casebook) throws -> Value) -> Value? {
    let path = CasebookChoice.folder(named: line.casebook)
    guard let cache = try? Places.cacheFolder(), let state = try? Places.stateFolder(),
      let casebook = try? Casebook.openToGuess(path, cacheFolder: cache, stateFolder: state)
    else { return nil }
    defer { casebook.close() }
    return try? question(casebook)
  }
}

extension [Completion.Candidate] {
  fileprivate func beginning(with typed: String) -> Self { filter { $0.text.hasPrefix(typed) } }
}
