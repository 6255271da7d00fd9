import CaseModel
import Glibc

/// A shared casebook in a folder, as on a stick or a disk that several people see: a bare repository.
/// Whoever else can write there may have prepared it, so it is looked at before each use.
struct SharedFolder {
  let path: String
  private var shown: String { VisibleName.of(path) }

  /// Makes an empty folder ready, and one that isn't there yet where the one above it is.
  /// - Throws: where it is something else.
  func prepare(_ git: GitProgram) throws(Refusal) {
    let folder: Folder
    do {
      if access(path, F_OK) != 0, errno == ENOENT {
        _ = try uninterrupted(shown, "mkdir") { mkdir(path, 0o700) }
      }
      folder = try Folder.at(path)
      guard try folder.entries().allSatisfy({ $0.text == SharedFolder.lock }) else {
        return try check()
      }
    } catch let failure as FileFailure {
      throw SharedFolder.missing(failure, shown)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal("\(shown): \(error)")
    }
    do {
      _ = try Repository.run(
        git, in: path,
        [
          "-c", "core.fsync=all", "-c", "core.fsyncMethod=fsync", "init", "--quiet", "--bare",
          "--template=", "--initial-branch=main", path,
        ])
    } catch {
      throw Refusal("\(shown) wasn't made ready: \(error.explanation)")
    }
  }

  /// Whether it can be reached.
  var isThere: Bool { access("\(path)/HEAD", F_OK) == 0 }

  /// Refuses a folder that is no shared casebook, or has something that could lead git elsewhere or
  /// make it run a program.
  func check() throws(Refusal) {
    let folder: Folder
    do {
      folder = try Folder.at(path)
      if try folder.status(of: Filing.settings) != nil || folder.status(of: ".git") != nil {
        throw Refusal(
          """
          \(shown): this is a casebook itself, and not a shared one. Name an empty folder, and sync \
          each casebook with that.
          """)
      }
      for name in ["HEAD", "objects", "refs", "config"] where try folder.status(of: name) == nil {
        throw Refusal(
          """
          \(shown): this folder isn't empty, and no shared casebook. Name an empty one, as \
          \(shown)/casebook.
          """)
      }
      for name in SharedFolder.elsewhere {
        var steps = name.split(separator: "/")
        let last = String(steps.removeLast())
        guard let inner = try? folder.folder(at: steps), try inner.status(of: last) != nil else {
          continue
        }
        throw Refusal(
          """
          \(shown): nothing was received or sent, since \(name) there would lead git elsewhere. Ask \
          whoever keeps the shared casebook about it.
          """)
      }
    } catch let failure as FileFailure {
      throw SharedFolder.missing(failure, shown)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal("\(shown): \(error)")
    }
    try checkConfiguration(folder)
  }

  private func checkConfiguration(_ folder: Folder) throws(Refusal) {
    let bytes: [UInt8]?
    do {
      let file = try OpenFile("config", in: folder)
      bytes = file.isRegular ? try file.bytes(limit: 1 << 20) : nil
    } catch {
      throw SharedFolder.missing(error, shown)
    }
    guard let bytes else {
      throw Refusal("\(shown)/config can't be read. Name another folder.")
    }
    do {
      _ = try GitConfiguration(bytes)
    } catch {
      throw Refusal(
        """
        \(shown): nothing was received or sent, since line \(error.line) of the file config there has \
        “\(error.setting)”, which could start a program. Ask whoever keeps the shared casebook about \
        it.
        """)
    }
  }

  private static let elsewhere = [
    "commondir", "gitdir", "objects/info/alternates", "objects/info/http-alternates",
    "info/grafts", "shallow", "config.worktree", "modules",
  ]

  /// Called with the lock held: no other desk is at work there, so that a name that git locked some
  /// time ago was left by one that was torn away.
  func clearAway() {
    guard let folder = try? Folder.at(path) else { return }
    for steps in [["refs", "heads", "main.lock"], ["packed-refs.lock"], ["HEAD.lock"]] {
      guard let last = steps.last,
        let place = try? folder.folder(at: steps.dropLast().map { $0[...] }),
        let status = try? place.status(of: last), time(nil) - status.st_mtim.tv_sec > 5
      else { continue }
      _ = try? place.remove(last)
    }
  }

  /// Takes the right to send there, which one desk at a time has, waiting some seconds for another.
  /// Where the disk has no locks git's own have to do.
  func locked() -> Descriptor? {
    guard let folder = try? Folder.at(path) else { return nil }
    let number = openat(
      folder.descriptor.number, SharedFolder.lock,
      O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard number >= 0 else { return nil }
    let held = Descriptor(number)
    for _ in 0..<300 {
      if flock(number, LOCK_EX | LOCK_NB) == 0 { return held }
      guard errno == EWOULDBLOCK || errno == EINTR else { return nil }
      usleep(100_000)
    }
    return nil
  }

  private static let lock = ".casedesk-lock"

  private static func missing(_ failure: FileFailure, _ shown: String) -> Refusal {
    switch failure.code {
    case ENOENT:
      var refusal = Refusal(
        """
        \(shown) isn't there. Plug in the disk or stick, or set up another place; what you changed \
        stays here and is sent later.
        """)
      refusal.isOutOfReach = true
      return refusal
    case EACCES, EPERM:
      return Refusal("\(shown): you may not open this folder. Ask its owner for permission.")
    default: return Refusal("\(shown): \(failure.explanation)")
    }
  }
}
