import Glibc

/// A file in the making, under a name that nothing has, readable by its owner only.
struct NewFile {
  let path: String
  private let descriptor: Descriptor

  init(_ name: String, in folder: Folder) throws(FileFailure) {
    let path = folder.path(of: name)
    let number = try uninterrupted(path, "openat") {
      openat(
        folder.descriptor.number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
    self.path = path
    descriptor = Descriptor(number)
    // An odd umask may have taken even the owner's rights.
    _ = try uninterrupted(path, "fchmod") { fchmod(number, 0o600) }
  }

  /// Writes all of the bytes, in as many goes as that takes.
  func write(_ bytes: [UInt8]) throws(FileFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try uninterrupted(path, "write") {
        rest.withUnsafeBytes { Glibc.write(descriptor.number, $0.baseAddress, $0.count) }
      }
      // Nothing written and no reason given would go on for ever.
      if count == 0 { throw FileFailure(path, "write", EIO) }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until the bytes are on the disk.
  func sync() throws(FileFailure) {
    _ = try uninterrupted(path, "fsync") { fsync(descriptor.number) }
  }
}

extension Folder {
  /// Waits until the bytes of a file are on the disk that was written and closed before.
  func syncFile(_ name: String) throws(FileFailure) {
    let path = path(of: name)
    let number = try uninterrupted(path, "openat") {
      openat(descriptor.number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
    let file = Descriptor(number)
    _ = try uninterrupted(path, "fsync") { fsync(file.number) }
  }
}
