package import CaseModel
import Glibc

/// A casebook that several people have, each a copy, and meet by way of a shared one.
package struct CasebookSharing: Sendable {
  package let history: HistoryFolder
  /// The ssh program, from the root; nil where there is none.
  let ssh: String?

  /// - Parameter searchPath: where ssh is looked for, as the environment has it.
  package init(_ history: HistoryFolder, searchPath: String?) {
    self.history = history
    let folders = (searchPath ?? GitProgram.systemFolders).split(separator: ":")
    ssh = folders.filter { $0.first == "/" }.map { "\($0)/ssh" }.first { access($0, X_OK) == 0 }
  }

  /// Where the shared casebook is; nil where none was set up.
  package var place: String? {
    guard let repository = history.repository else { return nil }
    return (try? repository.configuration())?[CasebookSharing.key]
  }

  static let key = "remote.shared.url"

  /// Whether the folder of the shared casebook can be reached, as one on a stick; nil where none was
  /// set up, or it isn't in a folder. May take long where it is on another machine.
  package var isPlaceThere: Bool? {
    guard let place, let address = try? SharedAddress(place), address.kind == .folder else {
      return nil
    }
    return SharedFolder(path: address.text).isThere
  }

  /// Keeps where the shared casebook is, and makes a folder ready for one.
  package func setPlace(_ typed: String) throws(Refusal) {
    let address = try SharedAddress(typed)
    if case .off(let sentence) = history.standing {
      throw Refusal("Sharing needs the history of the casebook. \(sentence)")
    }
    guard let repository = history.repository else { return }
    if address.kind == .folder {
      if address.text == history.casebook || address.text.hasPrefix(history.casebook + "/") {
        throw Refusal(
          "\(VisibleName.of(typed)) lies in this casebook itself. Name a folder somewhere else.")
      }
      try SharedFolder(path: address.text).prepare(repository.git)
    }
    try keepPlace(address)
  }

  func keepPlace(_ address: SharedAddress) throws(Refusal) {
    try history.set(
      [
        CasebookSharing.key: address.text,
        "remote.shared.fetch": "+refs/heads/main:\(Transport.received)",
      ], for: "The place wasn't kept")
  }

  /// How this casebook and the shared one stand to each other, without asking there.
  /// - Parameter openChoices: how many choices are open.
  package func standing(openChoices: Int) -> SyncStanding {
    guard let place else { return SyncStanding(openChoices: openChoices) }
    let noted =
      (try? history.ask(
        ["rev-list", "--count", Repository.branch, "--not", "--remotes=shared"],
        for: "The history can't be read"))
      .flatMap { Int(String(decoding: $0, as: UTF8.self).filter { !$0.isNewline }) }
    return SyncStanding(
      place: place, waiting: (noted ?? 0) + history.waiting, lastSync: lastSync,
      openChoices: openChoices)
  }

  // MARK: - When it was last

  private static let noteName = "last-sync"

  private var lastSync: Moment? {
    guard
      let folder = try? Folder.at(history.casebook).folder(Repository.folder).folder("casedesk"),
      let bytes = try? OpenFile(CasebookSharing.noteName, in: folder).bytes(limit: 100)
    else { return nil }
    let numbers = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0.isNewline }
      .compactMap { Int($0) }
    return numbers.count == 2 ? Moment(seconds: numbers[0], offset: numbers[1]) : nil
  }

  func note(lastSync now: Moment) {
    guard let folder = try? history.makeDeskFolder() else { return }
    let part = WorkName.part()
    guard let file = try? NewFile(part, in: folder),
      (try? file.write(Array("\(now.seconds) \(now.offset)\n".utf8))) != nil
    else { return }
    renameat(folder.descriptor.number, part, folder.descriptor.number, CasebookSharing.noteName)
  }
}
