import CFileSystem
package import CaseModel
import Glibc
import Synchronization

/// The history of a casebook: what was done, by whom and when, for good, in a git repository of its
/// own. Changes are noted when they are saved, and go into the history behind that.
///
/// Any thread may call, and each call may take its time. Nothing here touches the casebook's files.
package final class HistoryFolder: Sendable {
  /// The casebook's folder, from the root.
  let casebook: String
  let repository: Repository?
  private let whyOff: String?

  private init(_ casebook: String, _ repository: Repository?, whyOff: String?) {
    self.casebook = casebook
    self.repository = repository
    self.whyOff = whyOff
  }

  /// The history of the casebook in that folder, which is on or off; see ``standing``.
  package static func open(_ casebook: String, git: GitProgram?) -> HistoryFolder {
    guard let real = realpath(casebook, nil) else {
      return HistoryFolder(
        casebook, nil, whyOff: "The history is off: the casebook's folder isn't there.")
    }
    let path = String(cString: real)
    free(real)
    guard let git else {
      return HistoryFolder(
        path, nil,
        whyOff: """
          The history is off: git isn't installed. Install it, and everything that you change from then \
          on is noted.
          """)
    }
    return HistoryFolder(path, Repository(git: git, casebook: path), whyOff: nil)
  }

  /// Whether changes are noted, and if not, why.
  package var standing: HistoryStanding {
    guard let repository else { return .off(whyOff ?? "The history is off.") }
    var status = stat()
    guard lstat("\(casebook)/.git", &status) == 0 else {
      return liesElsewhere.map { .off($0) } ?? .notBegun
    }
    if let hindrance = repository.git.hindrance { return .off(hindrance) }
    do {
      return HistoryFolder.person(try repository.configuration()) == nil ? .waitingForPerson : .on
    } catch {
      return .off(error.sentence)
    }
  }

  /// Why no history may be begun, as a sentence, where a folder around the casebook has one.
  private var liesElsewhere: String? {
    var folder = casebook[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if access("\(folder)/.git", F_OK) == 0 {
        return """
          The history is off: the casebook lies in somebody else's repository \
          (\(VisibleName.of(String(folder)))). Copy the casebook to a folder of its own to have one.
          """
      }
    }
    return nil
  }

  /// Begins a history where there is none, but not inside somebody else's repository.
  package func begin() throws(Refusal) {
    guard let repository else { throw Refusal(whyOff ?? "The history is off.") }
    var status = stat()
    if lstat("\(casebook)/.git", &status) == 0 { return }
    if let liesElsewhere { throw Refusal(liesElsewhere) }
    if let hindrance = repository.git.hindrance { throw Refusal(hindrance) }
    do {
      // The configuration is ours and whole before git sees it.
      _ = try Repository.run(
        repository.git, in: casebook,
        Repository.settings + ["init", "--quiet", "--template=", "--initial-branch=main", casebook])
      try writeConfiguration(HistoryFolder.firstSettings)
      try write(Array(".casedesk-*\n".utf8), to: "exclude", in: ["info"])
      try makeDeskFolder()
    } catch let failure as GitFailure {
      throw Refusal("No history was begun: \(failure.explanation)")
    } catch let failure as FileFailure {
      throw Refusal("No history was begun: \(failure.sentence)")
    } catch {
      throw Refusal("No history was begun: \(error)")
    }
  }

  private static let firstSettings = [
    "core.repositoryformatversion": "0", "core.filemode": "false", "core.bare": "false",
    "core.logallrefupdates": "true",
  ]

  // MARK: - The person

  /// Who the person at this casebook is; nil until they said so.
  package var person: Person? {
    guard let repository, let configuration = try? repository.configuration() else { return nil }
    return HistoryFolder.person(configuration)
  }

  private static func person(_ configuration: GitConfiguration) -> Person? {
    guard let name = configuration["user.name"] else { return nil }
    let person = Person(name: name, address: configuration["user.email"] ?? "")
    return person.problem == nil ? person : nil
  }

  /// Keeps who the person is, for this copy of the casebook.
  package func setPerson(_ person: Person) throws(Refusal) {
    if let problem = person.problem { throw Refusal("Not kept: \(problem)") }
    try set(["user.name": person.name, "user.email": person.address], for: "Your name wasn't kept")
  }

  /// Changes settings of the repository, nil taking one out.
  func set(_ changes: [String: String?], for what: String) throws(Refusal) {
    if case .off(let sentence) = standing { throw Refusal("\(what). \(sentence)") }
    guard let repository else { return }
    do {
      var values = try repository.configuration().values
      for (key, value) in changes { values[key] = value }
      try writeConfiguration(values)
    } catch let failure as FileFailure {
      throw Refusal("\(what): \(failure.sentence)")
    } catch {
      throw Refusal("\(what): .git/config can't be read. Look at it, then try again.")
    }
  }

  private func writeConfiguration(_ values: [String: String]) throws(FileFailure) {
    try write(Array(GitConfiguration.text(values).utf8), to: "config", in: [])
  }

  /// Puts a file into the repository's folder, in the place of another or as a new one, with the
  /// folder that it is in.
  private func write(
    _ bytes: [UInt8], to name: String, in steps: [Substring]
  ) throws(FileFailure) {
    let git = try Folder.at(casebook).folder(Repository.folder)
    for step in steps where try git.status(of: String(step)) == nil {
      _ = try git.makeFolder(String(step))
    }
    let folder = try git.folder(at: steps)
    let part = WorkName.part()
    do {
      let file = try NewFile(part, in: folder)
      try file.write(bytes)
      try file.sync()
      _ = try uninterrupted(folder.path(of: name), "renameat") {
        renameat(folder.descriptor.number, part, folder.descriptor.number, name)
      }
      try folder.sync()
    } catch {
      _ = try? folder.remove(part)
      throw error
    }
  }

  // MARK: - The desk's own folder in it

  @discardableResult
  func makeDeskFolder() throws(FileFailure) -> Folder {
    let root = try Folder.at(casebook).folder(Repository.folder)
    do {
      return try root.folder("casedesk")
    } catch {
      guard error.code == ENOENT else { throw error }
    }
    do {
      return try root.makeFolder("casedesk", isDurable: false)
    } catch {
      guard error.code == EEXIST else { throw error }
      return try root.folder("casedesk")
    }
  }

  /// Holds a lock of the desk's folder while something is done. git's processes inherit it where they
  /// are told to, so that it lasts as long as they do, even where this program was killed.
  func locked<Result>(
    _ name: String, waiting: Bool = true,
    _ body: (Folder, Int32) throws(HistoryFailure) -> Result
  ) throws(HistoryFailure) -> Result? {
    let taken: (folder: Folder, held: Descriptor)?
    do {
      taken = try take(name, waiting: waiting)
    } catch {
      throw .file(error)
    }
    guard let taken else { return nil }
    defer { withExtendedLifetime(taken.held) {} }
    return try body(taken.folder, taken.held.number)
  }

  /// Half a second's: a lock that was given back may lie a moment longer with a child that another
  /// thread is just starting, or that is ending.
  private static let triesForLock = 11

  private func take(
    _ name: String, waiting: Bool
  ) throws(FileFailure) -> (folder: Folder, held: Descriptor)? {
    let folder = try makeDeskFolder()
    let number = try uninterrupted(folder.path(of: name), "openat") {
      openat(
        folder.descriptor.number, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC,
        0o600)
    }
    let held = Descriptor(number)
    do throws(FileFailure) {
      var tries = waiting ? 1 : HistoryFolder.triesForLock
      while flock(number, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
        let code = errno
        if code == EINTR { continue }
        tries -= 1
        guard code == EWOULDBLOCK, tries > 0 else {
          throw FileFailure(folder.path(of: name), "flock", code)
        }
        usleep(50_000)
      }
    } catch {
      if error.code == EWOULDBLOCK { return nil }
      // A disk without locks: one person at a time, as its saves say.
      guard [EOPNOTSUPP, ENOSYS, EINVAL].contains(error.code) else { throw error }
    }
    return (folder, held)
  }
}

/// Why something of the history couldn't be done.
enum HistoryFailure: Error {
  case git(GitFailure)
  case file(FileFailure)
  /// As a sentence.
  case other(String)

  /// What happened and what to do, to be put behind what wasn't done.
  var explanation: String {
    switch self {
    case .git(let failure): failure.explanation
    case .file(let failure): failure.sentence
    case .other(let sentence): sentence
    }
  }
}
