import CaseModel
import Casework
import Glibc

/// A casebook of a test's own with its cache and state, gone when the test ends.
final class TemporaryCasebook {
  static let today = Day(number: 20_000)
  static let chechnya = RecordID("chechnya-x2m9")
  static let haley = RecordID("letter-haley-k7f3")

  let root: String
  var path: String { root + "/book" }
  var cache: String { root + "/cache" }
  var state: String { root + "/state" }

  init() throws {
    var template = Array("/tmp/casework-XXXXXX".utf8CString)
    root = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
    try Casebook.make(at: path, name: "Test", organisation: "Advocates")
  }

  deinit { remove(root) }

  /// Opens it, and checks its folder.
  func open() throws -> Casebook {
    let casebook = try Casebook.open(path, cacheFolder: cache, stateFolder: state)
    _ = casebook.refresh { _ in true }
    return casebook
  }

  /// The same casebook with an index made from nothing.
  func openAnew() throws -> Casebook {
    let casebook = try Casebook.open(
      path, cacheFolder: root + "/cache-\(UInt64.random(in: 0...UInt64.max))", stateFolder: state)
    _ = casebook.refresh { _ in true }
    return casebook
  }

  /// An incident with a letter, as most tests need.
  func fill(_ casebook: Casebook) throws {
    let incident = Incident(
      id: Self.chechnya, title: "Detentions", date: PartialDate("2017-04"), text: "A summary.\n")
    let letter = Letter(
      id: Self.haley, title: "To Haley", incidents: [Self.chechnya], kind: .advocacyLetter,
      delivery: .sent, sent: PartialDate("2017-04-17"),
      addressees: [Party(name: "Nikki Haley", body: "U.S. Mission")],
      asks: [Ask(number: 1, text: "Investigate.")], clock: .days(60))
    _ = try casebook.commit(
      Change(
        "Added the incident and the letter",
        [
          .create(.incident(incident), enclosing: []), .create(.letter(letter), enclosing: []),
        ]), today: Self.today)
  }

  var incidentFile: String { path + "/cases/2017/chechnya-x2m9/incident.md" }
  var letterFile: String { path + "/cases/2017/chechnya-x2m9/letter-haley-k7f3.md" }

  /// Every file below `cases`, with its bytes.
  func snapshot() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    collect(path + "/cases", into: &files)
    return files
  }

  func text(_ file: String) -> String { String(decoding: bytes(file), as: UTF8.self) }

  /// What somebody else's editor does: another file in the old one's place.
  func write(_ text: String, to file: String) {
    guard let stream = fopen(file + ".new", "wb") else { return }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
    rename(file + ".new", file)
  }

  func replace(_ old: String, by new: String, in file: String) {
    let before = text(file)
    guard let range = before.firstRange(of: old) else { return }
    write(before.replacingCharacters(in: range, with: new), to: file)
  }

  func bytes(_ file: String) -> [UInt8] {
    guard let stream = fopen(file, "rb") else { return [] }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
      bytes += buffer.prefix(count)
    }
    return bytes
  }

  /// Copies everything that lies in the casebook.
  func copy(to folder: String) { copy(path, to: folder) }

  private func copy(_ entry: String, to copied: String) {
    guard isFolder(entry) else { return write(text(entry), to: copied) }
    mkdir(copied, 0o700)
    for name in names(in: entry) { copy(entry + "/" + name, to: copied + "/" + name) }
  }

  func remove(_ path: String) {
    guard isFolder(path) else {
      unlink(path)
      return
    }
    for name in names(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }

  private func collect(_ path: String, into files: inout [String: [UInt8]]) {
    for name in names(in: path) {
      let entry = path + "/" + name
      if isFolder(entry) { collect(entry, into: &files) } else { files[entry] = bytes(entry) }
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}

extension Casebook {
  /// All rows of every list, in order, and the casebook's problems.
  func everything() throws -> [String] {
    var lines: [String] = []
    for kind in RecordKind.allCases {
      let page = try page(
        ListQuery(kind), Window(offset: 0, limit: 1_000), today: TemporaryCasebook.today)
      lines += page.rows.map { "\($0)" }
      for row in page.rows { lines += try links(of: row.id).map { "\(row.id) \($0)" } }
    }
    lines += try problems().map(\.sentence)
    return lines + (try parties(matching: "").map { "\($0)" })
  }

  func titles(_ kind: RecordKind) throws -> [String] {
    try page(ListQuery(kind), Window(offset: 0, limit: 100), today: TemporaryCasebook.today)
      .rows.map(\.title)
  }

  func title(of id: RecordID) throws -> String { try record(id).title }
}
