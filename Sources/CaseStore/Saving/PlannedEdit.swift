import CaseModel

/// An edit of one file with the bytes that it needs and those that would take it back.
struct PlannedEdit: Sendable {
  /// Where new bytes come from.
  enum Content: Sendable {
    case bytes([UInt8])
    /// A copy of the file at this absolute path, which must have the edit's fingerprint.
    case copy(of: String)
    /// Made when they are written, since all at once would be too many.
    case later(@Sendable () throws(FileFailure) -> [UInt8])
    /// There are none: the file is to go.
    case nothing
  }

  let edit: FileEdit
  let content: Content
  /// How many folders on the way may have to be made.
  var foldersToMake = 0
  /// What takes it back.
  let reversal: Reversal.Part
  /// The record that the file holds afterwards; nil for enclosures and removals.
  var stored: StoredRecord?
  /// What the person should know besides.
  var remarks: [String] = []
}

/// What undoes a change that was saved, byte for byte where nobody changed the files since.
/// Undoing gives another reversal, which redoes.
package struct Reversal: Hashable, Sendable {
  /// In the order in which they are to be carried out.
  var parts: [Part]

  /// Whether there is nothing to undo.
  package var isEmpty: Bool { parts.isEmpty }

  enum Part: Hashable, Sendable {
    /// The record's bytes as the change left them, and as they are to be; nil where there is no
    /// file.
    case record(path: String, now: [UInt8]?, then: [UInt8]?)
    /// A record that the change made, with these bytes: to be moved into the trash.
    case made(path: String, Fingerprint)
    /// An enclosure to move into the trash.
    case takeOut(path: String, Fingerprint)
    /// An enclosure to copy back from the trash.
    case putBack(path: String, Fingerprint, trashed: String)

    var path: String {
      switch self {
      case .record(let path, _, _), .made(let path, _), .takeOut(let path, _),
        .putBack(let path, _, _):
        path
      }
    }
  }
}
