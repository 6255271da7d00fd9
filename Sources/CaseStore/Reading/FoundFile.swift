package import CaseModel
import Glibc

/// A record's file as a walk meets it, not yet read.
package struct FoundFile: Hashable, Sendable {
  /// The path of its folder inside the casebook.
  package let folder: String
  /// Its name in that folder.
  package let name: String
  package let kind: RecordKind
  package let stamp: Stamp

  /// The path inside the casebook.
  package var path: String { "\(folder)/\(name)" }

  package var id: RecordID {
    RecordID(kind == .incident ? Filing.name(of: folder) : String(name.dropLast(3)))
  }
}

/// What a walk through the folder meets.
package enum WalkFinding: Hashable, Sendable {
  case file(FoundFile)
  /// What can't be a record's file.
  case problem(FileProblem)
  /// A working file that a crash may have left, by its path.
  case leftover(String)
  /// A folder that records may come to, by its path, before its names are read.
  case folder(String)
}

/// Whether a walk is to go on.
package enum WalkStep: Sendable { case goOn, stop }

/// Sentences for what may stand in a record's place.
enum FileWords {
  /// Records are text that people wrote; what is longer is something else.
  static let limit = 16 << 20

  /// Why this isn't a file that the desk reads; nil where it is.
  static func whyUnreadable(mode: mode_t, size: Int64) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: size > Int64(limit) ? tooLong(size) : nil
    case S_IFLNK: symbolicLink
    case S_IFDIR: "This is a folder with a record's name. Rename it, or move it away."
    case S_IFIFO: special("a named pipe")
    case S_IFSOCK: special("a socket")
    default: special("a device")
    }
  }

  static let symbolicLink =
    "This is a symbolic link, which the desk doesn't follow. Put the file or folder itself here."

  static func tooLong(_ size: Int64) -> String {
    """
    This file has \(size >> 20) MB, and a record has \(limit >> 20) MB at most, so it wasn't read. \
    Shorten it, or keep it as an enclosure.
    """
  }

  private static func special(_ what: String) -> String {
    "This is \(what), not a record, so it wasn't opened. Move it out of the casebook."
  }
}
