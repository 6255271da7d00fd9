import CaseModel
import Exchange
import Glibc

/// A file on this machine, or a folder of mails, that is to be imported, read into memory.
enum ImportedPath {
  case file(name: String, bytes: [UInt8])
  /// The mails of a Maildir, or the .eml files of a folder, by name.
  case mails(name: String, [MailImporter.FolderMail])

  init(_ path: String) throws(Refusal) {
    let whole = PathCompletion.expanded(path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var status = stat()
    guard stat(whole, &status) == 0 else {
      throw Refusal("\(path) can't be read: \(ImportedPath.reason()). Choose another file.")
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      let mails = try ImportedPath.mails(in: whole, shown: path)
      guard !mails.isEmpty else {
        throw Refusal("\(path) is a folder without mails. Choose a file, or a Maildir.")
      }
      self = .mails(name: name, mails)
    } else {
      self = .file(name: name, bytes: try ImportedPath.bytes(of: whole, shown: path))
    }
  }

  // MARK: - Reading

  /// More than this isn't read into memory.
  private static let most = 1 << 30

  private static func bytes(of path: String, shown: String) throws(Refusal) -> [UInt8] {
    // Without waiting for a writer, where it turns out to be a pipe.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw Refusal("\(shown) can't be read: \(reason()). Choose another file.")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal("\(shown) isn't a file. Choose a file, or a Maildir.")
    }
    guard status.st_size <= most else {
      throw Refusal("\(shown) is larger than 1 GB. Split it, and import the parts.")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size) + 1)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Refusal("\(shown) can't be read: \(reason()). Choose another file.")
      }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
      guard bytes.count <= most else {
        throw Refusal("\(shown) is larger than 1 GB. Split it, and import the parts.")
      }
    }
  }

  // What arrived and wasn't looked at yet lies in `new`, the rest in `cur`; `tmp` isn't whole.
  private static func mails(
    in folder: String, shown: String
  ) throws(Refusal) -> [MailImporter.FolderMail] {
    let top = try names(in: folder, shown: shown)
    let isMaildir = top.contains("cur") || top.contains("new")
    var paths: [String] = []
    if isMaildir {
      for part in ["cur", "new"] where top.contains(part) {
        paths += try names(in: "\(folder)/\(part)", shown: shown).map { "\(part)/\($0)" }
      }
    } else {
      paths = top.filter { $0.lowercased().hasSuffix(".eml") }
    }
    var mails: [MailImporter.FolderMail] = []
    var total = 0
    for path in paths {
      let bytes = try bytes(of: "\(folder)/\(path)", shown: "\(shown)/\(path)")
      total += bytes.count
      guard total <= most else {
        throw Refusal("The mails in \(shown) are more than 1 GB. Import a part of them.")
      }
      mails.append(MailImporter.FolderMail(name: path, bytes: bytes))
    }
    return mails
  }

  private static func names(in folder: String, shown: String) throws(Refusal) -> [String] {
    guard let directory = opendir(folder) else {
      throw Refusal("\(shown) can't be looked into: \(reason()).")
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
