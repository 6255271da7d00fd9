import CFileSystem
import Glibc

/// How many files get on the disk.
enum DiskSync {
  /// Each by itself, and its folder.
  case each
  /// All together, by one call for the whole file system: many files take seconds so, and minutes
  /// one by one.
  case together

  /// From so many files on, they go together.
  static let fewest = 65

  /// - Parameter root: a folder of the file system. Of those that aren't this machine's own it isn't
  ///   known whether the call waits for the other machine.
  static func chosen(for count: Int, in root: Folder) -> DiskSync {
    count >= fewest && FileClockKeeper.isLocal(root) ? .together : .each
  }

  /// Waits until all that was written in the file system of a folder is on the disk.
  /// - Returns: false where that can't be asked for.
  static func all(of root: Folder) throws(FileFailure) -> Bool {
    do {
      _ = try uninterrupted("The casebook's folder", "syncfs") {
        casedesk_sync_file_system(root.descriptor.number)
      }
      return true
    } catch {
      guard [ENOSYS, EINVAL, EOPNOTSUPP].contains(error.code) else { throw error }
      return false
    }
  }
}
