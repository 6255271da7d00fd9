internal import CaseIndex
package import CaseModel
internal import CaseStore

extension Casebook {
  /// The record as its file holds it now.
  package func record(_ id: RecordID) throws(Refusal) -> Record {
    guard let file = try file(of: id) else {
      throw Refusal("\(id): no record of this casebook is called so.")
    }
    noteShown(file.path)
    var found = folder.load(file.path)
    if case .problem(let problem) = found, problem.mayPass, followPath() {
      found = folder.load(file.path)
    }
    switch found {
    case .record(let stored): return stored.record
    case .problem(let problem): throw Refusal(problem.sentence)
    case nil:
      throw Refusal(
        "\(file.path): this file isn't there any more. It is in the lists until they are renewed.")
    }
  }

  /// The record with what the reader shows around it.
  package func context(of id: RecordID) throws(Refusal) -> RecordInContext {
    var context = RecordInContext(record: try record(id))
    context.links = try links(of: id)
    switch context.record {
    case .letter(let letter):
      context.clock = letter.clockReading(under: settings)
      context.responses = try responses(to: letter.id)
    case .response(let response):
      context.letters = letters(response.letters)
    case .incident, .followUp: break
    }
    return context
  }

  /// Where an enclosure of the record lies on this machine.
  package func path(of enclosure: Enclosure, besides id: RecordID) throws(Refusal) -> String {
    guard let file = try file(of: id), EnclosureName.isClean(enclosure.file) else {
      throw Refusal("\(enclosure.file): it isn't known where this enclosure lies.")
    }
    return folder.absolutePath(
      of: Filing.path(ofEnclosure: enclosure.file, besideRecordAt: file.path))
  }

  /// A file of this machine as it can be enclosed: with its SHA-256, and a name that is none of
  /// `taken`.
  package func incomingFile(
    at path: String, title: String = "", taken: Set<String>
  ) throws(Refusal) -> IncomingFile {
    let fingerprint = try RecordFolder.fingerprint(ofFileAt: path)
    let name = EnclosureName.clean(path, taken: taken)
    return IncomingFile(
      path: path, enclosure: Enclosure(file: name, sha256: fingerprint.hex, title: title))
  }

  func file(of id: RecordID) throws(Refusal) -> KnownFile? {
    try index.ask { try $0.file(of: id) }
  }

  // A response whose file can't be read is among the problems, and isn't shown here.
  private func responses(to letter: RecordID) throws(Refusal) -> [OfficialResponse] {
    let rows = try page(
      ListQuery(.response, letter: letter), Window(offset: 0, limit: Casebook.mostAround),
      today: Day(number: 0)
    ).rows
    return rows.compactMap { row in
      if case .response(let response) = try? record(row.id) { response } else { nil }
    }
  }

  private func letters(_ ids: [RecordID]) -> [Letter] {
    var seen: Set<RecordID> = []
    return ids.filter { seen.insert($0).inserted }.prefix(Casebook.mostAround).compactMap { id in
      if case .letter(let letter) = try? record(id) { letter } else { nil }
    }
  }

  /// How many records are read for one at most: a reader shows no more.
  private static var mostAround: Int { 500 }
}
