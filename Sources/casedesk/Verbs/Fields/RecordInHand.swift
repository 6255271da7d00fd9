import CaseModel
import Casework
import RecordText
import SeededRandom

/// A record that is put together of what a command line says, and saved in the end.
struct RecordInHand {
  let casebook: Casebook
  let today: Day
  var editing: FieldEditing
  /// What stands below the fields.
  var text = ""
  /// Files of this machine to take in with it.
  var files: [String] = []

  var kind: RecordKind { editing.kind }

  /// A new record.
  init(new kind: RecordKind, in casebook: Casebook, today: Day) {
    self.init(.blank(kind), in: casebook, today: today)
  }

  /// A record that there is.
  init(_ record: Record, in casebook: Casebook, today: Day) {
    self.casebook = casebook
    self.today = today
    editing = FieldEditing(record.kind, record.fields) { part in
      try IDPart(text: part).row(in: casebook, today: today).id
    }
    text = record.text
  }

  // MARK: What options say

  mutating func set(_ name: String, to value: String?) {
    guard let value else { return }
    editing[name] = value.isEmpty ? nil : .scalar(value)
  }

  mutating func set(_ name: String, to values: [String]) {
    guard !values.isEmpty else { return }
    editing[name] = .list(values.map { .scalar($0) })
  }

  /// A date as people type them: `2017-04-17`, `yesterday`, `+3w`.
  mutating func set(
    _ name: String, toDate typed: String?, leaning: TypedDate.Leaning, allowsPartial: Bool = false
  ) throws {
    guard let typed, !typed.isEmpty else { return set(name, to: typed) }
    do throws(TypedDateError) {
      let date = try TypedDate(
        typed, today: today, leaning: leaning, allowsPartial: allowsPartial)
      editing[name] = .scalar(date.date.description)
    } catch {
      throw VerbEnding(status: .badUsage, sentence: "--\(name): \(error.sentence)")
    }
  }

  /// Ids by any part of them.
  /// - Parameter onlyKind: why others won't do, as the end of a sentence, where that isn't an option
  ///   that is called as the kind is.
  /// - Returns: the whole ids.
  @discardableResult
  mutating func set(
    _ name: String, toLinks parts: [String], kind: RecordKind, onlyKind: String? = nil
  ) throws -> [RecordID] {
    guard !parts.isEmpty else { return [] }
    let ids = try parts.map { part in
      let part = IDPart(
        text: part, kind: kind,
        onlyKind: onlyKind ?? "--\(kind.name) takes the id of \(kind.withArticle)")
      return try part.row(in: casebook, today: today).id
    }
    editing[name] = .list(ids.map { .scalar($0.text) })
    return ids
  }

  /// Someone written as `Name, Office, Body`; who is known already by that name comes whole.
  func party(_ typed: String) throws -> FieldValue {
    let parts = typed.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
      .map { $0.trimmed }
    if parts.count == 1, let name = parts.first {
      let known = try casebook.parties(matching: name).filter {
        $0.name == name || ($0.name.isEmpty && [$0.office, $0.body].contains(name))
      }
      if known.count == 1 { return .map(known[0].written) }
    }
    var party = Party(name: parts[0])
    if parts.count == 2 { party.body = parts[1] }
    if parts.count == 3 { (party.office, party.body) = (parts[1], parts[2]) }
    guard !party.isEmpty else {
      throw VerbEnding(
        status: .badUsage,
        sentence: "“\(typed)” names nobody. Write “Name, Office, Body”; any of them may be empty.")
    }
    return .map(party.written)
  }

  // MARK: What it comes to

  /// The record under an id of its own, or that id.
  /// - Throws: what a field can't be, and what it may.
  func record(_ id: RecordID? = nil) throws -> Record {
    for (name, what) in [("title", "a title"), ("incidents", "an incident")] {
      let isNeeded = kind.fieldGuides.contains { $0.name == name && $0.isRequired }
      guard isNeeded, editing[name] == nil else { continue }
      let option =
        id != nil ? "--field \(name)=VALUE" : name == "title" ? "--title" : "--incident"
      throw VerbEnding(
        status: .badUsage,
        sentence: "\(kind.withArticle.capitalizedFirst) needs \(what); give it with \(option).")
    }
    let record = try read(id ?? RecordID("new"))
    if let first = record.problems.first {
      throw VerbEnding(
        status: .badUsage, sentence: "\(first.field): \(first.message)",
        lines: record.problems.dropFirst().map { "\($0.field): \($0.message)" })
    }
    guard id == nil else { return record }
    var random = SplitMix64(seed: .random(in: .min ... .max))
    return try read(.make(kind, words: record.namingWords, using: &random))
  }

  private func read(_ id: RecordID) throws -> Record {
    do throws(RecordTextError) {
      return try RecordReader.record(id: id, kind: kind, fields: editing.fields, text: text)
    } catch {
      throw VerbEnding(status: .badUsage, sentence: error.message)
    }
  }

  /// The record with the files that are to be taken in, which are named after its id.
  func withFiles(_ record: Record) throws -> (Record, [IncomingFile]) {
    guard !files.isEmpty else { return (record, []) }
    let symbols = record.id.text.split(separator: "-").last.map(String.init) ?? ""
    var taken = Set(record.enclosures.map(\.file))
    var whole = self
    var incoming: [IncomingFile] = []
    for path in files {
      let path = PathCompletion.expanded(path)
      var file = try casebook.incomingFile(at: path, taken: taken)
      let suffix = symbols + (taken.isEmpty ? "" : file.enclosure.sha256.prefix(4))
      file.enclosure.file = EnclosureName.clean(path, suffix: suffix, taken: taken)
      taken.insert(file.enclosure.file)
      incoming.append(file)
    }
    let known: [FieldValue] =
      if case .list(let items)? = editing["enclosures"] { items } else { [] }
    whole.editing["enclosures"] = .list(
      known
        + incoming.map { file in
          .map([
            NamedValue("file", .scalar(file.enclosure.file)),
            NamedValue("sha256", .scalar(file.enclosure.sha256)),
          ])
        })
    return (try whole.record(record.id), incoming)
  }
}

extension Record {
  /// A record of which nothing is known.
  static func blank(_ kind: RecordKind) -> Record {
    let id = RecordID("new")
    return switch kind {
    case .incident: .incident(Incident(id: id, title: ""))
    case .letter: .letter(Letter(id: id, title: ""))
    case .response: .response(OfficialResponse(id: id))
    case .followUp: .followUp(FollowUp(id: id, title: ""))
    }
  }
}

extension Party {
  /// As records write it.
  fileprivate var written: [NamedValue] {
    [("name", name), ("office", office), ("body", body), ("address", address)]
      .filter { !$0.1.isEmpty }.map { NamedValue($0.0, .scalar($0.1)) }
  }
}

extension Substring {
  /// Without the blanks around it.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
