import Glibc

/// Looks, under the lock, for a change of several files that a crash interrupted, and carries it
/// through; where that can't be done any more, takes it back. Either way nothing is lost.
struct Recovery {
  let root: Folder
  /// Whether the lock keeps others out. Without, a young journal may be that of a save under way.
  let isExclusive: Bool

  /// Returns what the person should know.
  func run() throws(FileFailure) -> [String] {
    guard let status = try root.status(of: WorkName.journal) else { return [] }
    guard isExclusive || Stamp(status).isOlder(thanSeconds: 60) else {
      throw FileFailure(WorkName.journal, "flock", EWOULDBLOCK)
    }
    guard let journal = try readJournal() else { return [try setAside()] }
    let folders = OpenFolders(root: root)
    var hands: [EditInHand] = []
    for edit in journal.edits {
      // Without its folder there is nothing to carry out, and nothing to take back.
      if let hand = try open(edit, in: folders) { hands.append(hand) }
    }
    let names = spokenFew(journal.edits.map { Filing.name(of: $0.path) })
    if hands.count == journal.edits.count, try carryThrough(hands) {
      try forgetJournal(hands)
      for hand in hands { hand.finish() }
      return ["A change that was interrupted has been carried out: \(names)."]
    }
    let remarks = try takeBack(hands)
    try forgetJournal(hands)
    for hand in hands.reversed() { hand.discard() }
    return remarks + [
      "A change that was interrupted was taken back, since its files changed meanwhile: \(names)."
    ]
  }

  private func readJournal() throws(FileFailure) -> IntentJournal? {
    do {
      let file = try OpenFile(WorkName.journal, in: root)
      guard file.isRegular, let bytes = try file.bytes(limit: Recovery.longestJournal) else {
        return nil
      }
      return IntentJournal(bytes)
    } catch {
      if error.code == ELOOP || error.code == ENXIO { return nil }
      throw error
    }
  }

  private func setAside() throws(FileFailure) -> String {
    let kept = WorkName.kept("casedesk-journal")
    try root.rename(WorkName.journal, to: root, kept)
    try root.sync()
    return """
      \(WorkName.journal) isn't one that the desk can read, so it did nothing with it but call it \
      \(kept). If a change is missing, it was interrupted: make it again, then delete that file.
      """
  }

  private func open(
    _ edit: FileEdit, in folders: OpenFolders
  ) throws(FileFailure) -> EditInHand? {
    do {
      return try EditInHand(edit, in: folders, makingFolders: nil)
    } catch {
      if [ENOENT, ENOTDIR, ELOOP].contains(error.code) { return nil }
      throw error
    }
  }

  /// False where an edit's file isn't what it was.
  private func carryThrough(_ hands: [EditInHand]) throws(FileFailure) -> Bool {
    var pending: [EditInHand] = []
    for hand in hands {
      switch try hand.standing() {
      case .installed: hand.resume(isInstalled: true)
      case .pending: pending.append(hand)
      case .blocked: return false
      }
    }
    for hand in pending {
      hand.resume(isInstalled: false)
      if case .overtaken = try hand.install() {
        _ = try hand.withdraw()
        return false
      }
    }
    return true
  }

  private func takeBack(_ hands: [EditInHand]) throws(FileFailure) -> [String] {
    var remarks: [String] = []
    for hand in hands {
      switch try hand.standing() {
      case .installed(let canBeWithdrawn):
        hand.resume(isInstalled: canBeWithdrawn)
        if canBeWithdrawn { remarks += try hand.withdraw() }
      case .pending: hand.resume(isInstalled: false)
      case .blocked:
        hand.resume(isInstalled: false)
        if hand.edit.after != nil { remarks.append(try hand.keepWork()) }
      }
    }
    return remarks
  }

  private func forgetJournal(_ hands: [EditInHand]) throws(FileFailure) {
    try syncFolders(hands)
    try root.remove(WorkName.journal)
    try root.sync()
  }

  private func syncFolders(_ hands: [EditInHand]) throws(FileFailure) {
    if DiskSync.chosen(for: hands.count, in: root) == .together, try DiskSync.all(of: root) {
      return
    }
    var seen: Set<String> = []
    for hand in hands {
      if seen.insert(hand.edit.folder).inserted { try hand.folder.sync() }
      if seen.insert(hand.edit.workFolder).inserted { try hand.workFolder.sync() }
    }
  }

  /// Of some hundred thousand files.
  private static let longestJournal = 1 << 28
}
