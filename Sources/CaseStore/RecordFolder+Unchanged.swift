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
}
