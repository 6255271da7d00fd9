internal import GRDB

/// Paths and stamps of files that the index knows, in the order of the paths, in little room.
package struct KnownStamps: Sendable {
  private var bytes: [UInt8] = []
  /// Where each path and each stamp ends, in turn.
  private var ends: [Int] = []

  package init() {}

  package var count: Int { ends.count / 2 }

  package func path(at place: Int) -> String {
    String(decoding: bytes[start(of: 2 * place)..<ends[2 * place]], as: UTF8.self)
  }

  /// Less than 0 where the path at a place comes before `folder/name`, 0 where it is that, more
  /// where it comes after it; by bytes.
  package func order(at place: Int, beside folder: String, _ name: String) -> Int {
    let start = start(of: 2 * place)
    let end = ends[2 * place]
    return bytes.withUnsafeBufferPointer { bytes in
      var at = start
      for part in [folder.utf8, "/".utf8, name.utf8] {
        for byte in part {
          guard at < end else { return -1 }
          if bytes[at] != byte { return Int(bytes[at]) - Int(byte) }
          at += 1
        }
      }
      return end - at
    }
  }

  /// Lets the stamp at a place be read.
  package func withStamp<Result>(
    at place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      body(UnsafeBufferPointer(rebasing: bytes[ends[2 * place]..<ends[2 * place + 1]]))
    }
  }

  private func start(of part: Int) -> Int { part == 0 ? 0 : ends[part - 1] }

  fileprivate mutating func append(_ path: String, _ stamp: String) {
    bytes += path.utf8
    ends.append(bytes.count)
    bytes += stamp.utf8
    ends.append(bytes.count)
  }
}

extension CaseIndex {
  /// What the files looked like when they were read whose paths come after one and before another,
  /// by bytes; `limit` at most, so that a check of the whole folder holds few of them.
  package func knownStamps(
    after path: String, before end: String, limit: Int
  ) throws(IndexFault) -> KnownStamps {
    try read { db in
      let files = try StoredFiles.stamps(
        after: kept(path), before: kept(end), limit: max(0, limit), db)
      var known = KnownStamps()
      for file in files { known.append(file.path, file.stamp) }
      return known
    }
  }
}
