package import CaseModel
import Glibc
import RecordText

/// Makes casebooks.
enum NewCasebook {
  /// Whether a folder has nothing in it but what a casebook that is being made has.
  static func isFree(_ folder: Folder) throws(FileFailure) -> Bool {
    for entry in try folder.entries() {
      guard let name = entry.text else { return false }
      switch name {
      case ".git", WorkName.lock: continue
      case ".gitignore":
        let file = try OpenFile(name, in: folder)
        guard file.isRegular, try file.bytes(limit: 4_096) == ignored else { return false }
      case Filing.cases:
        guard try folder.folder(name).entries().isEmpty else { return false }
      case Filing.templates:
        let shipped = LetterTemplate.shipped.map(\.name)
        let isOurs = try folder.folder(name).entries().allSatisfy { entry in
          entry.text.map { WorkName.isPart($0) || shipped.contains($0) } ?? false
        }
        guard isOurs else { return false }
      default:
        guard WorkName.isPart(name) else { return false }
      }
    }
    return true
  }

  /// Makes a casebook in a folder, and the folder where there is none. False where it isn't empty.
  static func make(at path: String, _ settings: [UInt8]) throws(FileFailure) -> Bool {
    do {
      _ = try uninterrupted(path, "mkdir") { mkdir(path, 0o700) }
      try Folder.at(path + "/..").sync()
    } catch {
      guard error.code == EEXIST else { throw error }
    }
    let folder = try Folder.at(path)
    guard try isFree(folder) else { return false }
    guard let lock = try CasebookLock.take(in: folder, waiting: 1_000) else {
      throw FileFailure(path, "flock", EWOULDBLOCK)
    }
    return try withExtendedLifetime(lock) { () throws(FileFailure) in
      // Somebody else may have made one while this waited.
      guard try isFree(folder) else { return false }
      try make(in: folder, settings)
      return true
    }
  }

  /// The settings come last: without them the folder is as good as empty.
  private static func make(in folder: Folder, _ settings: [UInt8]) throws(FileFailure) {
    if try folder.status(of: ".gitignore") == nil {
      try place(ignored, as: ".gitignore", in: folder)
    }
    if try folder.status(of: Filing.cases) == nil { _ = try folder.makeFolder(Filing.cases) }
    let templates =
      try folder.status(of: Filing.templates) == nil
      ? folder.makeFolder(Filing.templates) : folder.folder(Filing.templates)
    for (name, file) in LetterTemplate.shipped where try templates.status(of: name) == nil {
      try place(RestorePlanner.shipped(file), as: name, in: templates)
    }
    try place(settings, as: Filing.settings, in: folder)
  }

  // What the desk works with, and no one else should get.
  private static let ignored = Array(
    """
    # Working files. What was deleted stays in .casedesk-trash until somebody empties it.
    .casedesk-*

    """.utf8)

  private static func place(
    _ bytes: [UInt8], as name: String, in folder: Folder
  ) throws(FileFailure) {
    let part = WorkName.part()
    do {
      let file = try NewFile(part, in: folder)
      try file.write(bytes)
      try file.sync()
      try folder.rename(part, to: folder, name)
      try folder.sync()
    } catch {
      _ = try? folder.remove(part)
      throw error
    }
  }
}

extension RecordFolder {
  /// Makes a casebook in a folder that is missing or empty.
  package static func createCasebook(
    at path: String, name: String, organisation: String
  ) throws(Refusal) {
    let shown = VisibleName.of(path)
    let settings: SettingsText
    do {
      settings = try SettingsText(CasebookSettings(name: name, organisation: organisation))
    } catch {
      throw Refusal("\(Filing.settings) not made: \(error.message)")
    }
    let isMade: Bool
    do {
      isMade = try NewCasebook.make(at: path, settings.bytes)
    } catch {
      throw Refusal("\(shown): no casebook was made, since \(error.explanation)")
    }
    guard isMade else {
      throw Refusal(
        "\(shown): this folder isn't empty. Name an empty folder, or one that isn't there yet.")
    }
  }
}
