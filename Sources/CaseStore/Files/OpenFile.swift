import Glibc

/// A regular file that is open for reading. Never waits for a FIFO's other end or wakes a device.
struct OpenFile {
  let path: String
  let stamp: Stamp
  let mode: mode_t
  private let descriptor: Descriptor

  /// Opens a file of a folder; a symbolic link fails with ELOOP.
  init(_ name: String, in folder: Folder) throws(FileFailure) {
    let path = folder.path(of: name)
    let number = try uninterrupted(path, "openat") {
      openat(
        folder.descriptor.number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    }
    try self.init(number, path: path)
  }

  /// Opens a file that a person named, wherever that leads.
  init(at path: String) throws(FileFailure) {
    let number = try uninterrupted(path, "open") {
      open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    }
    try self.init(number, path: path)
  }

  private init(_ number: Int32, path: String) throws(FileFailure) {
    let descriptor = Descriptor(number)
    var status = stat()
    _ = try uninterrupted(path, "fstat") { fstat(number, &status) }
    self.path = path
    self.descriptor = descriptor
    stamp = Stamp(status)
    mode = status.st_mode
  }

  var isRegular: Bool { mode & S_IFMT == S_IFREG }

  /// The next bytes, or nil at the end.
  func nextPiece(of size: Int = 65_536) throws(FileFailure) -> [UInt8]? {
    var count = 0
    var failure: FileFailure?
    let piece = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      do throws(FileFailure) {
        count = try uninterrupted(path, "read") {
          read(descriptor.number, buffer.baseAddress, buffer.count)
        }
      } catch {
        failure = error
      }
      initialized = count
    }
    if let failure { throw failure }
    return count == 0 ? nil : piece
  }

  /// All bytes, or nil where there are more than `limit`.
  func bytes(limit: Int) throws(FileFailure) -> [UInt8]? {
    guard stamp.size <= Int64(limit) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(stamp.size))
    // One byte more than there should be tells whether the file grew.
    while let piece = try nextPiece(of: min(max(Int(stamp.size) + 1, 4_096), 1 << 20)) {
      bytes += piece
      if bytes.count > limit { return nil }
      if bytes.count == Int(stamp.size) { break }
    }
    return bytes
  }

  /// Takes everybody else's rights to it away.
  /// - Returns: whether that could be done.
  @discardableResult
  func keepToOwner() -> Bool { fchmod(descriptor.number, mode & 0o700) == 0 }

  /// The SHA-256 of the bytes from here to the end.
  func fingerprint() throws(FileFailure) -> Fingerprint {
    var running = RunningFingerprint()
    let size = min(max(Int(clamping: stamp.size) + 1, 4_096), 1 << 18)
    while let piece = try nextPiece(of: size) { running.add(piece) }
    return running.finished
  }
}
