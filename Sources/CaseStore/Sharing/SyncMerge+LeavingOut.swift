import CaseModel

extension SyncMerge {
  /// What differs, and what of it can't be taken in.
  ///
  /// A link, a casebook inside the casebook, or a name that leads elsewhere comes only from people who
  /// use git by hand. It is left out of the folder and of every version that a sync makes, so that it
  /// goes away for all and no two desks write it again and again. The version that brought it stays in
  /// the history. Where it stands in the place of a file of the casebook, that file stays.
  struct Sifted {
    var fit: [ChangedPath] = []
    /// What no version that is made may have, as git has the names.
    var dropped: [[UInt8]] = []
    /// Whether what others sent isn't to be taken as it is.
    var isLeavingOut = false
    /// The first of those with the name of a record.
    var inRecordsPlace: String?
    var remarks: [String] = []

    init(_ changed: [ChangedPath]) {
      var count = 0
      for file in changed {
        let ours = file.before == nil ? nil : file.problem(mode: file.modeBefore)
        let theirs = file.after == nil ? nil : file.problem(mode: file.modeAfter)
        // Where a link here stands in the way of a plain file, saving refuses that.
        guard theirs != nil || (ours != nil && file.after == nil) else {
          fit.append(file)
          continue
        }
        let isInPlace = file.before != nil && ours == nil
        if theirs != nil {
          isLeavingOut = true
          if inRecordsPlace == nil, Filing.identity(ofPath: file.path) != nil {
            inRecordsPlace = file.path
          }
        }
        if !isInPlace { dropped.append(file.name) }
        count += 1
        guard count <= Sifted.mostTold else { continue }
        if let theirs {
          remarks.append(
            "\(file.path) was left out, since \(theirs) Ask whoever put it there to take it out.")
        } else if let ours {
          remarks.append("\(file.path) stays in your folder, but isn't shared, since \(ours)")
        }
      }
      if count > Sifted.mostTold {
        remarks.append("\(count - Sifted.mostTold) more were left out, for reasons of that kind.")
      }
    }

    private static let mostTold = 10
  }
}

extension ChangedPath {
  fileprivate func problem(mode: String) -> String? {
    SharedPath.problem(path, isPlain: isPlain, mode: mode)
  }
}

extension GitConfiguration {
  /// A path as git-fast-import(1) reads it, whatever is in its name.
  static func quoted(path: [UInt8]) -> [UInt8] {
    var quoted: [UInt8] = [0x22]
    for byte in path {
      if byte == 0x22 || byte == 0x5C { quoted.append(0x5C) }
      if byte == 0x0A {
        quoted += Array("\\n".utf8)
      } else {
        quoted.append(byte)
      }
    }
    return quoted + [0x22]
  }
}
