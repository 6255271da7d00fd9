import CaseModel
import Glibc

/// Carries out a planned change under the lock: whole, or not at all.
///
/// New bytes are staged under names of their own; a journal then says what is to be done with them,
/// and from there on the change is carried out after any crash; last each file gets its place. What
/// must be on the disk before the next of these begins is brought there: of few files each by
/// itself, of many all together.
struct CarryOut {
  let root: Folder
  let plan: [PlannedEdit]
  private let folders: OpenFolders
  private let sync: DiskSync

  init(root: Folder, plan: [PlannedEdit]) {
    self.root = root
    self.plan = plan
    folders = OpenFolders(root: root)
    sync = DiskSync.chosen(for: plan.count, in: root)
  }

  enum Outcome {
    case done(Folder.RenameSafety)
    /// Somebody who takes no lock changed a file in between. All is as they left it: look again.
    case overtaken(remarks: [String])
  }

  /// Why it wasn't carried out. All is as it was, unless the sentence says so.
  struct Failure: Error {
    let refusal: String
  }

  /// - Parameter progress: told of each file that is staged, and then of each that gets its place;
  ///   false stops it, until the journal is written.
  func run(_ progress: SaveStep) throws(Failure) -> Outcome {
    var hands: [EditInHand] = []
    hands.reserveCapacity(plan.count)
    var isJournaled = false
    do {
      try stage(&hands, progress)
      if plan.count > 1 {
        isJournaled = true
        try writeJournal(hands)
      }
      var safety = Folder.RenameSafety.atomic
      for (place, hand) in hands.enumerated() {
        switch try attempt({ () throws(FileFailure) in try hand.install() }) {
        case .done(let step): if step == .stepwise { safety = .stepwise }
        case .overtaken:
          return .overtaken(remarks: try takeBack(hands, isJournaled: isJournaled))
        }
        _ = progress(.installing, place + 1)
      }
      try settle(hands)
      if isJournaled { forgetJournal() }
      for hand in hands { hand.finish() }
      removeEmptyFolders()
      return .done(safety)
    } catch {
      let more: [String]
      do throws(Failure) {
        more = try takeBack(hands, isJournaled: isJournaled)
      } catch let second {
        more = [second.refusal]
      }
      throw Failure(refusal: ([error.refusal] + more).joined(separator: " "))
    }
  }

  // MARK: - Staging

  private func stage(_ hands: inout [EditInHand], _ progress: SaveStep) throws(Failure) {
    for planned in plan {
      guard progress(.staging, hands.count) else {
        throw Failure(refusal: "\(names) not saved, since it was stopped.")
      }
      let hand = try attempt { () throws(FileFailure) in
        try EditInHand(
          planned.edit, in: folders, makingFolders: planned.foldersToMake, isDurable: sync == .each)
      }
      hands.append(hand)
      switch planned.content {
      case .nothing: break
      case .bytes(let bytes):
        try attempt { () throws(FileFailure) in
          let file = try hand.startStaging()
          try file.write(bytes)
          try finish(file, hand)
        }
      case .later(let read):
        try attempt { () throws(FileFailure) in
          let file = try hand.startStaging()
          try file.write(read())
          try finish(file, hand)
        }
      case .copy(let source):
        if try attempt({ () throws(FileFailure) in try copy(source, hand) }) { continue }
        throw Failure(
          refusal: """
            \(names) not saved: \(VisibleName.of(source)) isn't the file that was chosen any more. \
            Choose it again.
            """)
      }
    }
    guard sync == .together else { return }
    try attempt { () throws(FileFailure) in
      try syncTogether(hands)
      for hand in hands { try hand.finishStaging() }
    }
  }

  /// Whether the copy turned out to be what was promised.
  private func copy(_ source: String, _ hand: EditInHand) throws(FileFailure) -> Bool {
    let original = try OpenFile(at: source)
    guard original.isRegular else { return false }
    let file = try hand.startStaging()
    var running = RunningFingerprint()
    while let piece = try original.nextPiece() {
      running.add(piece)
      try file.write(piece)
    }
    guard running.finished == hand.edit.after else { return false }
    try finish(file, hand)
    return true
  }

  private func finish(_ file: NewFile, _ hand: EditInHand) throws(FileFailure) {
    guard sync == .each else { return }
    try file.sync()
    try hand.finishStaging()
  }

  /// Waits until all that is staged is on the disk, one by one where it can't be asked for as a whole.
  private func syncTogether(_ hands: [EditInHand]) throws(FileFailure) {
    if try DiskSync.all(of: root) { return }
    for hand in hands { try hand.sync() }
    // Folders that were made, each in the one above it.
    var above: Set<String> = []
    for planned in plan {
      var path = planned.edit.folder
      while !path.isEmpty, above.insert(path).inserted { path = Filing.folder(of: path) }
    }
    for path in above { try folders.folder(path).sync() }
    try root.sync()
  }

  // MARK: - The journal, and after it

  private func writeJournal(_ hands: [EditInHand]) throws(Failure) {
    try attempt { () throws(FileFailure) in
      // The journal promises that the working files are there, even after a power cut.
      try syncFolders(plan.map(\.edit.workFolder))
      let part = WorkName.part()
      do throws(FileFailure) {
        let file = try NewFile(part, in: root)
        try file.write(IntentJournal(plan.map(\.edit)).bytes)
        try file.sync()
        try root.rename(part, to: root, WorkName.journal)
      } catch {
        _ = try? root.remove(part)
        throw error
      }
      try root.sync()
    }
  }

  private func settle(_ hands: [EditInHand]) throws(Failure) {
    try attempt { () throws(FileFailure) in
      try syncFolders(plan.flatMap { [$0.edit.folder, $0.edit.workFolder] })
    }
  }

  private func syncFolders(_ paths: [String]) throws(FileFailure) {
    var seen: Set<String> = []
    let distinct = paths.filter { seen.insert($0).inserted }
    if distinct.count >= DiskSync.fewest, sync == .together, try DiskSync.all(of: root) { return }
    for path in distinct { try folders.folder(path).sync() }
  }

  /// All is in place and on the disk: where the journal can't be removed, it is found to be
  /// carried out when the lock is next taken.
  private func forgetJournal() {
    if let removed = try? root.remove(WorkName.journal), removed { _ = try? root.sync() }
  }

  /// Takes away the folders that removals left empty, as git would.
  private func removeEmptyFolders() {
    var seen: Set<String> = []
    for planned in plan where planned.edit.after == nil {
      var path = planned.edit.folder
      while path.utf8.contains(0x2F), seen.insert(path).inserted {
        let (parentPath, name) = Filing.parts(of: path)
        folders.forget(path)
        guard let parent = try? folders.folder(parentPath), parent.removeIfEmpty(folder: name)
        else { break }
        // What was emptied by this may have been looked at before.
        seen.remove(parentPath)
        path = parentPath
      }
    }
  }

  /// Puts everything back. The journal goes only then, and the working files after it: a crash in
  /// between finds all that it takes to carry the change out after all.
  private func takeBack(_ hands: [EditInHand], isJournaled: Bool) throws(Failure) -> [String] {
    var remarks: [String] = []
    var stuck: [String] = []
    for hand in hands.reversed() {
      do {
        remarks += try hand.withdraw()
      } catch {
        stuck.append(Filing.name(of: hand.edit.path))
      }
    }
    if !stuck.isEmpty {
      throw Failure(
        refusal: """
          \(spokenFew(stuck.reversed())) may be changed all the same, since taking it back failed \
          too: look before you save again.
          """)
    }
    if isJournaled {
      do {
        try root.remove(WorkName.journal)
        try root.sync()
      } catch {
        throw Failure(
          refusal: "The next save may carry it out all the same: look before you save again.")
      }
    }
    for hand in hands.reversed() { hand.discard() }
    return remarks
  }

  // MARK: - Words

  private var names: String {
    spokenFew(plan.map { VisibleName.of(Filing.name(of: $0.edit.path)) })
  }

  private func attempt<Result>(
    _ body: () throws(FileFailure) -> Result
  ) throws(Failure) -> Result {
    do {
      return try body()
    } catch {
      let isNamed = plan.contains { $0.edit.path == error.path }
      let place = isNamed ? "" : " (\(VisibleName.of(error.path)))"
      throw Failure(refusal: "\(names) not saved: \(error.explanation)\(place)")
    }
  }
}
