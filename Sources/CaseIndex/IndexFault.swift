internal import GRDB

/// Why the index didn't answer. No record is touched by any of these: the index is only a cache.
package enum IndexFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Its content can't be trusted any more: start over, and read the records anew.
  case damaged(String)
  /// It can't be read or written at present, as on a full disk. The sentence says why.
  case unavailable(String)

  /// What happened and what becomes of it, for the person who meets it.
  package var sentence: String {
    switch self {
    case .damaged(let reason):
      "The list index can't be trusted (\(reason)); it is built anew from the records."
    case .unavailable(let reason):
      "The list index can't be used (\(reason)). Records are safe; lists may lag behind."
    }
  }

  package var description: String { sentence }
}

extension IndexFault {
  init(_ error: any Error) {
    switch error {
    case let fault as IndexFault: self = fault
    case let error as DatabaseError:
      let reason = error.message ?? error.resultCode.description
      // A page that isn't as it was written.
      guard error.extendedResultCode != .SQLITE_IOERR_DATA else {
        self = .damaged(reason)
        return
      }
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH,
        .SQLITE_RANGE, .SQLITE_SCHEMA, .SQLITE_FORMAT:
        self = .damaged(reason)
      default: self = .unavailable(reason)
      }
    default: self = .damaged("a row can't be read")
    }
  }
}
