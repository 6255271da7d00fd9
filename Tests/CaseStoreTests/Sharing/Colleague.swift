import CaseModel
import CaseStore
import Glibc
import Testing

/// One person's copy of a casebook that several have.
struct Colleague {
  let path: String
  let name: String

  /// Begins the casebook that the others join: the sample, with its history.
  static func first(_ name: String, _ path: String) throws -> Colleague {
    _ = Child.run(["/bin/mkdir", "-p", path])
    let sample = try SampleCasebook()
    _ = Child.run(["/bin/cp", "-a", sample.path + "/.", path])
    let colleague = Colleague(path: path, name: name)
    try colleague.history.begin()
    try colleague.introduce()
    return colleague
  }

  static func joining(_ name: String, _ path: String, from address: String) throws -> Colleague {
    try CasebookSharing.join(at: path, from: address, git: git, searchPath: nil) { _ in true }
    let colleague = Colleague(path: path, name: name)
    try colleague.introduce()
    return colleague
  }

  private func introduce() throws {
    try history.setPerson(Person(name: name, address: "\(name.lowercased())@example.org"))
  }

  static var git: GitProgram? { GitProgram.found(in: nil) }
  var history: HistoryFolder { HistoryFolder.open(path, git: Colleague.git) }
  var sharing: CasebookSharing { CasebookSharing(history, searchPath: nil) }

  static func moment(_ minute: Int) -> Moment { Moment(seconds: 1_790_000_000 + minute * 60) }

  func note(_ minute: Int) throws {
    _ = try history.commit(now: Colleague.moment(minute), looking: .everywhere)
  }

  @discardableResult
  func sync(
    _ minute: Int, by sharing: CasebookSharing? = nil,
    _ progress: (SyncProgress) -> Bool = { _ in true }
  ) throws -> SyncReport {
    let folder = try RecordFolder.open(path)
    return try (sharing ?? self.sharing).sync(
      now: Colleague.moment(minute),
      CasebookSharing.Surroundings(
        folder: { folder },
        note: { () throws(Refusal) in
          try history.commit(now: Colleague.moment(minute), looking: .everywhere).remarks
        }, save: { (save) throws(SaveFailure) in try save() }), progress)
  }

  /// The sentence with which a sync is refused; nil where it isn't.
  func refusal(_ minute: Int, by sharing: CasebookSharing? = nil) throws -> String? {
    do {
      _ = try sync(minute, by: sharing)
      return nil
    } catch let refusal as Refusal {
      return refusal.sentence
    }
  }

  /// Replaces a passage of a file by hand and notes it.
  func change(_ file: String, _ old: String, _ new: String, _ minute: Int) throws {
    let text = try #require(self.text(file))
    #expect(text.contains(old), "\(file) has no “\(old)”: \(text)")
    try write(text.replacing(old, with: new), file)
    try note(minute)
  }

  func write(_ text: String, _ file: String) throws { try write(Array(text.utf8), file) }

  func write(_ bytes: [UInt8], _ file: String) throws {
    let whole = "\(path)/\(file)"
    _ = Child.run([
      "/bin/mkdir", "-p", String(whole[..<(whole.lastIndex(of: "/") ?? whole.endIndex)]),
    ])
    let descriptor = open(whole, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      try #require(count > 0)
      rest = rest.dropFirst(count)
    }
  }

  func remove(_ file: String, _ minute: Int) throws {
    unlink("\(path)/\(file)")
    try note(minute)
  }

  func text(_ file: String) -> String? {
    Colleague.bytes("\(path)/\(file)").map { String(decoding: $0, as: UTF8.self) }
  }

  static func bytes(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &piece, piece.count)
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  /// All files with what they hold, git's and working files apart.
  var files: [String: String] {
    var files: [String: String] = [:]
    var folders = [""]
    while let folder = folders.popLast() {
      for name in TestFolder.names("\(path)/\(folder)")
      where name != ".git" && !name.hasPrefix(".casedesk-") {
        let file = folder.isEmpty ? name : "\(folder)/\(name)"
        var status = stat()
        lstat("\(path)/\(file)", &status)
        if status.st_mode & S_IFMT == S_IFDIR {
          folders.append(file)
        } else {
          files[file] = text(file) ?? "not a file"
        }
      }
    }
    return files
  }

  /// What git itself says of this copy.
  func git(_ arguments: [String]) -> String {
    Child.run(["/usr/bin/git", "-C", path] + arguments).output
  }

  var choices: [Choice] { (try? RecordFolder.open(path))?.openChoices() ?? [] }
}

/// A shared casebook in a folder and the two or three who have copies of it.
struct Team {
  let folder: TestFolder
  let people: [Colleague]
  var ann: Colleague { people[0] }
  var ben: Colleague { people[1] }
  var shared: String { folder.absolute("shared") }

  init(_ names: [String] = ["Ann", "Ben"]) throws {
    folder = try TestFolder()
    let shared = folder.absolute("shared")
    let first = try Colleague.first(names[0], folder.absolute(names[0]))
    try first.sharing.setPlace(shared)
    try first.sync(1)
    people =
      try [first]
      + names.dropFirst().map { [folder] name in
        try Colleague.joining(name, folder.absolute(name), from: shared)
      }
  }

  /// Everybody syncs until all have all.
  func meet(_ minute: Int) throws {
    for person in people + people { try person.sync(minute) }
  }
}
