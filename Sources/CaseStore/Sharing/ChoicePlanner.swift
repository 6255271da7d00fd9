import CaseModel
import Glibc
import RecordText

/// Makes the edits that settle a choice: of the file that it is about, and of the file that asks it.
struct ChoicePlanner {
  let folder: RecordFolder
  let choice: Choice
  let offer: Choice.Offer
  /// The file that the choice is about; nil where there is none any more.
  let path: String?

  func plan() throws(SaveFailure) -> [PlannedEdit] {
    let asking = ChoiceText.path(of: choice.record)
    guard let asked = try bytes(at: asking), let open = try? choices(asked),
      open.contains(where: { $0.place == choice.place })
    else {
      throw .refusing("\(choice.record): somebody settled this choice already. Look at the record.")
    }
    let left: [UInt8]?
    do {
      left = try ChoiceText.without(choice, in: asked)
    } catch {
      throw .refusing("\(asking), line \(error.line), column \(error.column): \(error.message)")
    }
    var planned: [PlannedEdit] = []
    if let path, let now = try bytes(at: path) {
      if let edit = try settled(now, at: path) { planned.append(edit) }
    }
    return planned + [edit(of: asking, from: asked, to: left)]
  }

  private func choices(_ bytes: [UInt8]) throws(RecordTextError) -> [Choice] {
    try ChoiceText.choices(of: choice.record, from: bytes)
  }

  /// Nil where the file stays as it is.
  private func settled(_ now: [UInt8], at path: String) throws(SaveFailure) -> PlannedEdit? {
    let then: [UInt8]?
    do {
      then = try ChoiceText.settled(choice, with: offer.value, in: now, at: path)
    } catch {
      throw .refusing(
        """
        \(path) not saved: with this version it couldn't be read (line \(error.line), column \
        \(error.column): \(error.message)). Change the record by hand.
        """)
    }
    guard now != then else { return nil }
    if then == nil, path.hasSuffix("/" + Filing.incident) { try refuseOrphans(of: path) }
    return edit(of: path, from: now, to: then)
  }

  /// An incident goes only when nothing is left in its folder that belongs to it.
  private func refuseOrphans(of path: String) throws(SaveFailure) {
    let incident = Filing.folder(of: path)
    let names = try? folder.root.folder(at: incident.split(separator: "/")).entries()
    let left = (names ?? []).compactMap(\.text).filter {
      Filing.kind(ofFile: $0) != nil && $0 != Filing.incident
    }
    guard left.isEmpty else {
      throw .refusing(
        "\(path) not deleted: its folder still has \(spokenFew(left)). Delete or move that first.")
    }
  }

  private func edit(of path: String, from now: [UInt8], to then: [UInt8]?) -> PlannedEdit {
    let before = Fingerprint(of: now)
    let edit =
      then.map { FileEdit.replace(path, before, by: Fingerprint(of: $0)) } ?? .remove(path, before)
    return PlannedEdit(
      edit: edit, content: then.map { .bytes($0) } ?? .nothing,
      reversal: .record(path: path, now: then, then: now))
  }

  private func bytes(at path: String) throws(SaveFailure) -> [UInt8]? {
    do throws(FileFailure) {
      let parent = try folder.root.folder(at: Filing.folder(of: path).split(separator: "/"))
      let file = try OpenFile(Filing.name(of: path), in: parent)
      guard file.isRegular, let bytes = try file.bytes(limit: FileWords.limit) else {
        throw FileFailure(path, "openat", ELOOP)
      }
      return bytes
    } catch {
      if error.code == ENOENT { return nil }
      throw .refusing("\(path) not saved: \(error.explanation)")
    }
  }
}
