import Glibc

extension RecordFolder {
  /// Whether the file at a path is still the one that had this stamp, as ``Stamp/description``
  /// writes it. One look at the file, which isn't opened.
  package func isUnchanged(_ path: String, since stamp: String) -> Bool {
    var status = Glibc.stat()
    guard fstatat(root.descriptor.number, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return false
    }
    return Stamp(status).description == stamp
  }

  /// Where the path leads by now.
  package enum Whereabouts: Hashable, Sendable {
    /// To the folder that was opened.
    case here
    /// To another folder: a stick that was taken out and put back is another disk to the system.
    case elsewhere
    case nowhere
  }

  package var whereabouts: Whereabouts {
    var named = Glibc.stat()
    guard fstatat(AT_FDCWD, path, &named, 0) == 0 else { return .nowhere }
    var opened = Glibc.stat()
    guard fstat(root.descriptor.number, &opened) == 0 else { return .elsewhere }
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino ? .here : .elsewhere
  }
}
