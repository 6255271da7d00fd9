internal import Glibc

/// The index is written without waiting for the disk, since it is only a cache: what a killed desk
/// wrote is still in the system's memory, but when the power goes, any part of it may be missing. So
/// a file named `open` says at which start of the machine the index was last opened to be written.
extension IndexFolder {
  private var note: String { path + "/open" }

  /// What the note says where every write waits for the disk.
  private static let waiting = "waits for the disk"

  /// Notes that the index is going to be written. Where the note can't be made, nothing says that
  /// it may be written without waiting.
  func noteOpening() {
    if !put(boot ?? IndexFolder.waiting, into: note) { unlink(note) }
  }

  /// Whether the index needn't wait for the disk: a stop of the machine would be found out.
  var needsNoWaiting: Bool { boot != nil && read(note) == boot }

  /// Whether all that was written into an index that wasn't closed can be there: the machine hasn't
  /// stopped since, or each write waited for the disk.
  var isLeftWhole: Bool {
    guard let noted = read(note) else { return false }
    return noted == boot || noted == IndexFolder.waiting
  }

  /// Brings to the disk which files the folder has: so that a mark which was taken away doesn't come
  /// back with the power, beside a file into which was written since.
  func sync() throws(IndexFault) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unavailable("\(path): \(failure())") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .unavailable("\(path): \(failure())") }
  }

  /// The text of a small file; nil where there is none.
  func read(_ file: String) -> String? {
    let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }

  /// Writes a small file.
  /// - Returns: whether all of it could be written.
  func put(_ text: String, into file: String) -> Bool {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    return write(descriptor, bytes, bytes.count) == bytes.count
  }
}
