import CaseModel
import Glibc

/// A casebook's own repository: git, called so that nothing in the casebook can make it run a program
/// or reach elsewhere.
struct Repository: Sendable {
  let git: GitProgram
  /// The casebook's folder, from the root.
  let casebook: String

  static let folder = ".git"
  /// Where the desk keeps what it notes.
  static let desk = ".git/casedesk"
  static let branch = "refs/heads/main"

  /// What an unfit repository is told as.
  struct Unfit: Error { let sentence: String }

  /// Reads the configuration and looks for what would lead git elsewhere.
  func configuration() throws(Unfit) -> GitConfiguration {
    let root: Folder
    let bytes: [UInt8]?
    do throws(FileFailure) {
      root = try Folder.at(casebook).folder(Repository.folder)
      bytes = try OpenFile("config", in: root).bytes(limit: 1 << 20)
      for name in Repository.elsewhere {
        var steps = name.split(separator: "/")
        let last = String(steps.removeLast())
        guard let folder = try? root.folder(at: steps) else { continue }
        if try folder.status(of: last) != nil {
          throw FileFailure(".git/\(name)", "", EEXIST)
        }
      }
    } catch {
      if error.code == EEXIST {
        throw Unfit(
          sentence: """
            The history is off: \(error.path) would lead git elsewhere, which the desk doesn't allow. \
            Take that away, or copy the casebook without its folder .git.
            """)
      }
      throw Unfit(
        sentence: "The history is off: .git can't be read, since \(error.explanation)")
    }
    guard let bytes else { throw Unfit(sentence: "The history is off: .git/config is too long.") }
    do {
      return try GitConfiguration(bytes)
    } catch {
      throw Unfit(
        sentence: """
          The history is off: line \(error.line) of .git/config has “\(error.setting)”, which the desk \
          doesn't allow, since such settings can start programs. Take the line out if you don't need \
          it.
          """)
    }
  }

  /// What makes a repository lean on others, replaces its objects or hides them.
  private static let elsewhere = [
    "commondir", "objects/info/alternates", "objects/info/http-alternates", "info/grafts",
    "shallow",
    "config.worktree", "modules", "refs/replace", "gitdir",
  ]

  // MARK: - Calling git

  /// Runs git with these arguments.
  /// - Parameter surroundings: further environment, as `NAME=value`.
  func run(
    _ arguments: [String], surroundings: [String] = [], limit: Int = 1 << 30,
    keeping lock: Int32? = nil,
    input: () -> [UInt8]? = { nil }, telling: (ArraySlice<UInt8>) -> Bool = { _ in true }
  ) throws(GitFailure) -> [UInt8] {
    do {
      _ = try configuration()
    } catch {
      throw .unfit(error.sentence)
    }
    return try Repository.run(
      git, in: casebook,
      ["--git-dir=\(casebook)/.git", "--work-tree=\(casebook)"] + Repository.settings + arguments,
      surroundings: surroundings, limit: limit, keeping: lock, input: input, telling: telling)
  }

  /// The same outside of any repository.
  static func run(
    _ git: GitProgram, in folder: String, _ arguments: [String], surroundings: [String] = [],
    limit: Int = 1 << 30, keeping lock: Int32? = nil, input: () -> [UInt8]? = { nil },
    telling: (ArraySlice<UInt8>) -> Bool = { _ in true }
  ) throws(GitFailure) -> [UInt8] {
    // Of two values of one name a program takes the first.
    let given = Set(surroundings.map { $0.prefix { $0 != "=" } })
    let process = ChildProcess(
      path: git.path, arguments: arguments,
      environment: environment.filter { !given.contains($0.prefix { $0 != "=" }) } + surroundings,
      folder: folder, limit: limit, kept: lock)
    let ending: ChildProcess.Ending
    do {
      ending = try process.run(input: input, telling: telling)
    } catch {
      throw .notStarted(error)
    }
    if ending.isTooLong { throw .tooLong }
    if ending.isStopped { throw .stopped }
    guard ending.status == 0 else {
      throw .failed(status: ending.status, said: VisibleName.lines(of: ending.errors))
    }
    return ending.output
  }

  /// On every call, whatever the configuration says: no hook, no watcher, no pager, no conversion, and
  /// every object on the disk before a name points to it.
  static let settings = [
    "--no-pager", "--literal-pathspecs", "--no-replace-objects", "-c", "core.hooksPath=/dev/null",
    "-c", "core.fsmonitor=false", "-c", "core.attributesFile=/dev/null", "-c",
    "core.excludesFile=/dev/null", "-c", "core.autocrlf=false", "-c", "core.symlinks=true", "-c",
    "core.quotePath=false", "-c", "core.sharedRepository=0600", "-c", "core.fsync=all", "-c",
    "core.fsyncMethod=fsync", "-c", "core.protectHFS=true", "-c", "core.protectNTFS=true", "-c",
    "gc.auto=0", "-c", "maintenance.auto=false", "-c", "submodule.recurse=false", "-c",
    "credential.helper=", "-c", "log.showSignature=false", "-c", "core.askPass=",
  ]

  private static let environment = [
    "PATH=\(GitProgram.systemFolders)", "HOME=/nonexistent", "LC_ALL=C", "TZ=UTC",
    "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null", "GIT_ATTR_NOSYSTEM=1",
    "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_REPLACE_OBJECTS=1",
    "GIT_NO_LAZY_FETCH=1", "GIT_ASKPASS=/bin/false", "SSH_ASKPASS=/bin/false",
    // Nobody would see the question, since the desk has the terminal.
    "SSH_ASKPASS_REQUIRE=force", "GIT_EDITOR=/bin/false", "GIT_CEILING_DIRECTORIES=/",
  ]
}

/// Why git didn't do something.
enum GitFailure: Error {
  /// The repository isn't one that the desk uses: why, as a sentence.
  case unfit(String)
  case notStarted(FileFailure)
  case stopped
  case tooLong
  /// It ended with that status, or by a signal, and said so much.
  case failed(status: Int32?, said: String)

  /// What happened and what to do, to be put behind what wasn't done.
  var explanation: String {
    switch self {
    case .unfit(let sentence): return sentence
    case .notStarted(let failure): return "git couldn't be started: \(failure.explanation)"
    case .stopped: return "it was stopped."
    case .tooLong: return "git printed more than can be read."
    case .failed(let status, let said):
      let ofFullDisk = ["No space left", "Disk quota exceeded", "Out of diskspace"]
      if ofFullDisk.contains(where: said.contains) {
        return "the disk is full. Free some space; it is made up for then."
      }
      if said.contains("dubious ownership") {
        return "the folder .git belongs to somebody else. Ask its owner to hand it over."
      }
      if said.contains(".lock': File exists") {
        return "another program is working in .git. It is made up for later."
      }
      if said.contains("Permission denied") || said.contains("unable to create") {
        return "the folder .git can't be written. Ask its owner for permission."
      }
      if said.contains("Read-only file system") { return "the disk is read-only." }
      if [
        "failed to sign", "incorrect passphrase", "Couldn't load public key",
        "No private key found",
      ]
      .contains(where: said.contains) {
        return """
          your key didn't sign it. Unlock it with ssh-add, or end signing with casedesk person \
          --no-sign; it is made up for then.
          """
      }
      let words = said.split(separator: "\n").first.map(String.init) ?? "nothing"
      let how = status.map { "ended with \($0)" } ?? "was ended"
      return "git \(how) and said: \(words)"
    }
  }
}

extension VisibleName {
  /// What a program printed, line by line, fit to be shown.
  static func lines(of bytes: [UInt8]) -> String {
    bytes.split(separator: 0x0A).map { of($0) }.joined(separator: "\n")
  }
}
