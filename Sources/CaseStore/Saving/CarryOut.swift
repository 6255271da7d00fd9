import CaseModel
import Glibc

/// Carries out a planned change under the lock: whole, or not at all.
struct CarryOut {
  let root: Folder
  let plan: [PlannedEdit]

  enum Outcome {
    case done(Folder.RenameSafety)
    /// Somebody who takes no lock changed a file in between. All is as they left it: look again.
    case overtaken(remarks: [String])
  }

  /// Why it wasn't carried out. All is as it was, unless the sentence says so.
  struct Failure: Error {
    let refusal: String
  }

  func run() throws(Failure) -> Outcome {
    var hands: [EditInHand] = []
    var isJournaled = false
    do {
      try stage(&hands)
      if plan.count > 1 {
        isJournaled = true
        try writeJournal(hands)
      }
      var safety = Folder.RenameSafety.atomic
      for hand in hands {
        switch try attempt({ () throws(FileFailure) in try hand.install() }) {
        case .done(let step): if step == .stepwise { safety = .stepwise }
        case .overtaken:
          return .overtaken(remarks: try takeBack(hands, isJournaled: isJournaled))
        }
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

  // MARK: - Steps

  private func stage(_ hands: inout [EditInHand]) throws(Failure) {
    for planned in plan {
      let hand = try attempt { () throws(FileFailure) in
        try EditInHand(planned.edit, in: root, makingFolders: planned.foldersToMake)
      }
      hands.append(hand)
      switch planned.content {
      case .nothing: break
      case .bytes(let bytes):
        try attempt { () throws(FileFailure) in
          let file = try hand.startStaging()
          try file.write(bytes)
          try hand.finishStaging(file)
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
    try hand.finishStaging(file)
    return true
  }

  private func writeJournal(_ hands: [EditInHand]) throws(Failure) {
    try attempt { () throws(FileFailure) in
      // The journal promises that the working files are there, even after a power cut.
      for folder in distinct(hands.map(\.workFolder)) { try folder.sync() }
      let part = WorkName.part()
      do throws(FileFailure) {
        let file = try NewFile(part, in: root)
        try file.write(IntentJournal(hands.map(\.edit)).bytes)
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
      for folder in distinct(hands.flatMap { [$0.folder, $0.workFolder] }) { try folder.sync() }
    }
  }

  /// All is in place and on the disk: where the journal can't be removed, it is found to be
  /// carried out when the lock is next taken.
  private func forgetJournal() {
    if let removed = try? root.remove(WorkName.journal), removed { _ = try? root.sync() }
  }

  /// Takes away the folders that removals left empty, as git would.
  private func removeEmptyFolders() {
    for planned in plan where planned.edit.after == nil {
      var steps = planned.edit.folders
      while steps.count > 1, let name = steps.popLast() {
        guard let parent = try? root.folder(at: steps), parent.removeIfEmpty(folder: String(name))
        else { break }
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
          \(spoken(stuck.reversed())) may be changed all the same, since taking it back failed too: \
          look before you save again.
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
    for hand in hands { hand.discard() }
    return remarks
  }

  // MARK: - Words

  private var names: String {
    spoken(plan.map { VisibleName.of(Filing.name(of: $0.edit.path)) })
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

  private func distinct(_ folders: [Folder]) -> [Folder] {
    var seen: Set<String> = []
    return folders.filter { seen.insert($0.path).inserted }
  }
}
