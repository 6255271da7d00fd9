import Glibc

/// A request that the operating system turned down: which, for which file, and why.
struct FileFailure: Error, Hashable, Sendable {
  /// The path inside the casebook or, for files elsewhere, as it was given.
  let path: String
  /// The call, as manuals name it: `fsync`.
  let call: String
  /// The `errno` that it left.
  let code: Int32

  init(_ path: String, _ call: String, _ code: Int32) {
    self.path = path
    self.call = call
    self.code = code
  }

  /// What happened and what to do, without the file's name: `the disk is full. Free some space …`.
  var explanation: String {
    switch code {
    case ENOSPC, EDQUOT: "the disk is full. Free some space, then try again."
    case EIO: "the disk reported an error. Copy the casebook to another disk, then try again."
    case EACCES, EPERM: "permission was denied. Ask whoever owns the folder, then try again."
    case EROFS: "the disk is read-only. Open it where it can be written, then try again."
    case ENOENT: "it isn't there. Look at the folder, then try again."
    case EEXIST: "another file of that name is there. Look at the folder, then try again."
    case ELOOP: "a symbolic link stands in its place. Put the real file or folder there."
    case ENOTDIR: "something that isn't a folder stands in its place. Move that away first."
    case ENAMETOOLONG: "its name is too long. Shorten it, then try again."
    case EMFILE, ENFILE: "too many files are open. Close some programs, then try again."
    case EWOULDBLOCK: "another program is writing there. Wait for it, then try again."
    default: "the system said “\(systemWords)” (\(call)). Try again."
    }
  }

  /// The path and the explanation as one sentence.
  var sentence: String { "\(path): \(explanation)" }

  private var systemWords: String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}

/// Calls again for as long as a signal interrupts; what is returned below zero is a failure.
func uninterrupted<Result: BinaryInteger>(
  _ path: @autoclosure () -> String, _ call: String, _ body: () -> Result
) throws(FileFailure) -> Result {
  while true {
    let result = body()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw FileFailure(path(), call, code) }
  }
}
