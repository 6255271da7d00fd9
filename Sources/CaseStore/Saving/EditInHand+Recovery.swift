import Glibc

/// Where an edit stands that a crash interrupted, by what the files hold.
enum EditStanding {
  /// In place; perhaps changed again since.
  case installed(canBeWithdrawn: Bool)
  /// Ready to be put in place.
  case pending
  /// Ready, but the file isn't what it was.
  case blocked
}

extension EditInHand {
  func standing() throws(FileFailure) -> EditStanding {
    let (folder, workFolder) = (try folder, try workFolder)
    let target = try fingerprint(of: edit.name, in: folder)
    let work = try fingerprint(of: edit.work, in: workFolder)
    if edit.after == nil {
      if work == edit.before, target == edit.before {
        // The second name was made, on a disk without renameat2, and the first is still there.
        try workFolder.remove(edit.work)
        return .pending
      }
      if work != nil { return .installed(canBeWithdrawn: target == nil && work == edit.before) }
      if target == nil { return .installed(canBeWithdrawn: false) }
      return target == edit.before ? .pending : .blocked
    }
    if edit.before == nil, work == edit.after, target == edit.after {
      try workFolder.remove(edit.work)
      return .installed(canBeWithdrawn: true)
    }
    if work == edit.after { return target == edit.before ? .pending : .blocked }
    // Without its working file a new record is in place, wherever it went since.
    if edit.before == nil { return .installed(canBeWithdrawn: work == nil && target == edit.after) }
    return .installed(canBeWithdrawn: work == edit.before && target == edit.after)
  }

  private func fingerprint(
    of name: String, in folder: Folder
  ) throws(FileFailure) -> Fingerprint? {
    do {
      return try OpenFile(name, in: folder).fingerprint()
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }
}
