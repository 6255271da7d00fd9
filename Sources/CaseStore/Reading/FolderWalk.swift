import CaseModel
import Glibc

/// A walk through the incident folders of a casebook: the newest year first, and within a year in
/// the order of the paths, by bytes. Follows no link, opens no file, and holds no more than one
/// folder's names.
struct FolderWalk {
  let root: Folder
  let visit: (WalkFinding) -> WalkStep

  /// Says `.stop` where the visitor stopped it.
  func run() -> WalkStep {
    var step = WalkStep.goOn
    for year in years(&step) where step == .goOn { step = run(year: year) }
    return step
  }

  /// The names of the years' folders, the newest first.
  func years(_ step: inout WalkStep) -> [String] {
    var years: [String] = []
    let cases: Folder
    do {
      cases = try root.folder(Filing.cases)
    } catch {
      // A casebook without records has no such folder yet.
      if error.code != ENOENT { step = report(error) }
      return []
    }
    step = visit(.folder(cases.path))
    guard step == .goOn else { return [] }
    step = eachEntry(of: cases, .byName) { entry in
      guard let year = entry.text, Filing.isYear(year) else {
        return report(
          misplaced: entry, in: cases, wanted: "folders named after years, such as 2017")
      }
      years.append(year)
      return .goOn
    }
    return years.reversed()
  }

  /// Walks through the folder of one year.
  func run(year: String) -> WalkStep {
    guard let cases = try? root.folder(Filing.cases) else { return .goOn }
    return enter(year, of: cases) { folder in
      eachEntry(of: folder, .byPathsInside) { visitIncident($0, of: folder) }
    }
  }

  /// Walks through one folder that a watch saw come, and all below it.
  func run(at path: String) -> WalkStep {
    let steps = path.split(separator: "/")
    guard steps.first == Substring(Filing.cases), steps.count <= 3 else { return .goOn }
    if steps.count == 1 { return run() }
    let name = String(steps[steps.count - 1])
    if steps.count == 2 { return run(year: name) }
    guard let parent = try? root.folder(at: steps.dropLast()) else { return .goOn }
    return visitIncident(FolderEntry(name: name.utf8), of: parent)
  }

  // MARK: - Incidents

  private func visitIncident(_ entry: FolderEntry, of year: Folder) -> WalkStep {
    guard let name = entry.text, RecordID(name).isWellFormed else {
      return report(
        misplaced: entry, in: year,
        wanted: "incident folders named with lower-case letters, digits and hyphens")
    }
    return enter(name, of: year) { folder in
      var isEmpty = true
      var hasIncident = false
      let step = eachEntry(of: folder, .byName) { entry in
        isEmpty = false
        guard let kind = Filing.kind(ofWellFormed: entry.name) else {
          return visitStranger(entry, in: folder)
        }
        if kind == .incident { hasIncident = true }
        return visitFile(String(decoding: entry.name, as: UTF8.self), kind, in: folder)
      }
      guard step == .goOn, !hasIncident, !isEmpty else { return step }
      return problem(
        folder.path,
        "This incident folder has no incident.md. Put one there, or move its files to another."
      )
    }
  }

  private func visitFile(_ name: String, _ kind: RecordKind, in folder: Folder) -> WalkStep {
    do {
      guard let status = try folder.status(of: name) else { return .goOn }
      if let why = FileWords.whyUnreadable(mode: status.st_mode, size: Int64(status.st_size)) {
        return problem(folder.path(of: name), why)
      }
      return visit(
        .file(FoundFile(folder: folder.path, name: name, kind: kind, stamp: Stamp(status))))
    } catch {
      return report(error)
    }
  }

  /// A name that no record has.
  private func visitStranger(_ entry: FolderEntry, in folder: Folder) -> WalkStep {
    let path = folder.path(of: entry.visible)
    guard let name = entry.text else {
      return problem(
        path, "The file's name isn't valid UTF-8. Rename it, so that it can be opened.")
    }
    if WorkName.isKept(name) {
      return problem(
        path,
        """
        This is a version that was kept when two programs saved at once. Copy what is missing into \
        the record, then delete this file.
        """)
    }
    if name == Filing.enclosures { return visitEnclosures(of: folder) }
    guard name.hasSuffix(".md") else { return visitOther(entry, in: folder) }
    guard Filing.kind(ofFile: name) != nil else {
      return problem(
        path,
        """
        The desk knows incident.md, letter-….md, response-….md and follow-up-….md. Rename this \
        file, or move it out of cases/.
        """)
    }
    return problem(
      path,
      """
      A record's file name has only lower-case letters, digits and hyphens, 120 at most. Rename \
      this file.
      """)
  }

  /// What isn't a record is left alone; but a folder may hide records, and is named.
  private func visitOther(_ entry: FolderEntry, in folder: Folder) -> WalkStep {
    guard !entry.isHidden, let name = entry.text else { return .goOn }
    guard let status = try? folder.status(of: name), status.st_mode & S_IFMT == S_IFDIR else {
      return .goOn
    }
    return problem(
      folder.path(of: entry.visible),
      "The desk doesn't look into this folder. Move its records up, or name it enclosures.")
  }

  private func visitEnclosures(of folder: Folder) -> WalkStep {
    guard let status = try? folder.status(of: Filing.enclosures),
      status.st_mode & S_IFMT != S_IFDIR
    else { return .goOn }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    let why = isLink ? FileWords.symbolicLink : "This isn't a folder. Rename it."
    return problem(folder.path(of: Filing.enclosures), why)
  }

  // MARK: - Folders

  /// Visits the names of a folder that this walk opened, our own working files apart.
  private func eachEntry(
    of folder: Folder, _ order: NameOrder, _ body: (FolderEntry) -> WalkStep
  ) -> WalkStep {
    let entries: [FolderEntry]
    do {
      entries = try folder.entriesAlone(order)
    } catch {
      return report(error)
    }
    for entry in entries {
      if entry.isHidden {
        guard let name = entry.text, WorkName.isLeftover(name) else { continue }
        if visit(.leftover(folder.path(of: name))) == .stop { return .stop }
      } else if body(entry) == .stop {
        return .stop
      }
    }
    return .goOn
  }

  private func enter(_ name: String, of parent: Folder, _ body: (Folder) -> WalkStep) -> WalkStep {
    let folder: Folder
    do {
      folder = try parent.folder(name)
    } catch {
      // Gone since its name was read.
      return error.code == ENOENT ? .goOn : report(error)
    }
    if visit(.folder(folder.path)) == .stop { return .stop }
    return body(folder)
  }

  // MARK: - Problems

  private func report(misplaced entry: FolderEntry, in folder: Folder, wanted: String) -> WalkStep {
    problem(
      folder.path(of: entry.visible),
      "The desk looks here for \(wanted). Rename or move this; nothing in it is shown."
    )
  }

  private func report(_ failure: FileFailure) -> WalkStep {
    // With O_NOFOLLOW|O_DIRECTORY a symbolic link is told as "not a folder".
    if failure.code == ENOTDIR { return problem(failure.path, notAFolder(failure.path)) }
    return visit(
      .problem(
        FileProblem(
          path: VisibleName.of(failure.path),
          message: "This couldn't be read: \(failure.explanation)", mayPass: true)))
  }

  private func notAFolder(_ path: String) -> String {
    let parent = try? root.folder(at: Filing.folder(of: path).split(separator: "/"))
    let status = try? parent?.status(of: Filing.name(of: path))
    guard let status, status.st_mode & S_IFMT == S_IFLNK else {
      return "This isn't a folder. Move it out of \(Filing.cases), or rename it."
    }
    return FileWords.symbolicLink
  }

  private func problem(_ path: String, _ message: String) -> WalkStep {
    visit(.problem(FileProblem(path: VisibleName.of(path), message: message)))
  }
}
