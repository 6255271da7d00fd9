package import CaseModel

/// The text of a person's own settings file, in the notation of records without lines of hyphens.
///
/// Nothing in it can keep the desk from opening: what can be read counts, and each mistake is told
/// with its place. A line with a mistake leaves its setting as it is without the file. Fields that
/// aren't settings are told, and left alone, since the file is never written.
package struct PreferencesText: Hashable, Sendable {
  /// How long a file of settings may be, in bytes; what is longer, would only cost time.
  package static let longest = 100_000

  package let preferences: Preferences
  /// In the order of the file.
  package let problems: [PreferenceProblem]

  /// Reads the text of a settings file.
  package init(bytes: [UInt8]) {
    var reading = PreferencesReading(bytes: bytes)
    reading.read()
    preferences = reading.preferences
    problems = reading.problems.sorted { $0.place < $1.place }
  }
}

/// The reading of one text, field by field.
struct PreferencesReading {
  let bytes: [UInt8]
  private(set) var preferences = Preferences()
  private(set) var problems: [PreferenceProblem] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() {
    let longest = PreferencesText.longest
    guard bytes.count <= longest else {
      let message = "The file is longer than \(longest) bytes, so nothing of it is read."
      return note(Fault(0, "\(message) Take out what isn't a setting."))
    }
    do throws(Fault) {
      try CharacterCheck.checkStart(bytes)
    } catch {
      return note(error)
    }
    var first: [String: FieldPart] = [:]
    for range in blocks {
      for part in fields(in: range) {
        guard first[part.name] == nil else {
          note(
            Fault(
              part.start,
              "“\(part.name)” stands here a second time, and the first counts. Keep one of the two."
            ))
          continue
        }
        first[part.name] = part
        read(part)
      }
    }
  }

  // What starts at the beginning of a line goes on until the next that does, so that a mistake in
  // one field leaves the others alone.
  private var blocks: [Range<Int>] {
    var starts: [Int] = []
    var line = 0
    while line < bytes.count {
      let isFirst = starts.isEmpty
      switch bytes[line] {
      case .space, .newline, .hash, .hyphen: if isFirst { starts.append(line) }
      default: starts.append(line)
      }
      line = (bytes[line...].firstIndex(of: .newline) ?? bytes.count) + 1
    }
    return zip(starts, starts.dropFirst() + [bytes.count]).map { $0..<$1 }
  }

  private mutating func fields(in range: Range<Int>) -> [FieldPart] {
    do throws(Fault) {
      return try FieldParser.fields(of: bytes, in: range)
    } catch {
      note(error)
      return []
    }
  }

  private mutating func read(_ part: FieldPart) {
    guard let name = PreferenceName(rawValue: part.name) else { return noteUnknown(part) }
    // An empty field stands for what is usual.
    guard !part.node.isEmpty else { return }
    do throws(Fault) {
      switch name {
      case .theme: preferences.theme = try Form.term.read(part.node, part.name)
      case .dateFormat: preferences.dates.style = try Form.term.read(part.node, part.name)
      case .weekStart:
        preferences.dates.weekStart = try Form<WeekStart>.term.read(part.node, part.name).weekday
      case .mouse:
        preferences.isMouseOn = try Form<YesOrNo>.term.read(part.node, part.name).isSo
      case .ascii:
        preferences.isASCII = try Form<YesOrNo>.term.read(part.node, part.name).isSo
      case .plain:
        preferences.isPlain = try Form<YesOrNo>.term.read(part.node, part.name).isSo
      case .keys: try readKeys(part)
      }
    } catch {
      note(error)
    }
  }

  // MARK: Keys

  private mutating func readKeys(_ part: FieldPart) throws(Fault) {
    guard case .list(let items) = part.node.content else {
      throw Fault(
        part.node.offset,
        """
        “keys” takes a list. Write each key below it as two lines, "- command: quit" and below that \
        "key: F8".
        """)
    }
    for item in items {
      do throws(Fault) {
        preferences.keys.append(try key(item))
      } catch {
        note(error)
      }
    }
  }

  private func key(_ item: FieldPart) throws(Fault) -> KeyChoice {
    let form = """
      Write two lines, "- command: quit" and below that "key: F8".
      """
    guard case .map(let fields) = item.node.content else {
      throw Fault(item.node.offset, "A key needs a command and a key. \(form)")
    }
    for field in fields where field.name != "command" && field.name != "key" {
      throw Fault(
        field.start, "A key has a command and a key, and no “\(field.name)”. \(form)")
    }
    let nodes = ["command", "key"].map { name in fields.first { $0.name == name }?.node }
    guard let command = nodes[0], let key = nodes[1], !command.isEmpty, !key.isEmpty else {
      let missing = nodes[0]?.isEmpty ?? true ? "command" : "key"
      throw Fault(item.start, "The “\(missing)” of this key is missing. \(form)")
    }
    return KeyChoice(
      command: try Form.item.read(command, "command"), key: try Form.item.read(key, "key"),
      commandPlace: place(command.offset), keyPlace: place(key.offset))
  }

  // MARK: Problems

  private mutating func noteUnknown(_ part: FieldPart) {
    if part.name == "clocks" || part.name == "holidays" {
      let message = """
        “\(part.name)” belong in the casebook's casedesk.yaml, so that all who open it come to the \
        same due dates. Move them there; here they count for nothing.
        """
      return note(Fault(part.start, message))
    }
    let names = PreferenceName.allCases.map(\.rawValue)
    let all = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    let message = "“\(part.name)” is no setting, and counts for nothing. There are \(all)."
    note(Fault(part.start, message))
  }

  private mutating func note(_ fault: Fault) {
    problems.append(PreferenceProblem(place(fault.offset), fault.message))
  }

  private func place(_ offset: Int) -> FilePlace {
    let error = Fault(offset, "").error(in: bytes)
    return FilePlace(line: error.line, column: error.column)
  }
}
