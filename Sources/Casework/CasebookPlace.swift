internal import CaseStore
internal import Glibc

/// By what a casebook's index and drafts are found again.
struct CasebookPlace {
  /// A folder name that stands for the casebook's real path.
  let key: String
  /// What tells another folder at the same path apart: device and inode.
  let identity: String

  init(of path: String) {
    var real = path
    if let resolved = realpath(path, nil) {
      real = String(cString: resolved)
      free(resolved)
    }
    var status = stat()
    let isThere = stat(path, &status) == 0
    key = String(Fingerprint(of: Array(real.utf8)).hex.prefix(32))
    identity = isThere ? "\(status.st_dev):\(status.st_ino)" : ""
  }
}
