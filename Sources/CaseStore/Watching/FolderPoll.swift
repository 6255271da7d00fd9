import Glibc

/// Looks at folders that the system doesn't watch.
///
/// A look sees that a file came, went or changed its name, since the stamp of its folder is another
/// then; most programs save so. A file that was written in place leaves its folder's stamp as it is:
/// a look sees that only in the incidents that changed or were shown last, whose files it looks at
/// one by one. Anywhere else it shows when the whole casebook is checked, which happens rarely.
struct FolderPoll: Sendable {
  private struct Seen: Sendable {
    /// A digest of the stamp; nil where the stamp can't be relied on.
    var stamp: Int?
    var look: UInt32
  }

  /// What a look came to.
  struct Changes {
    var paths: Set<String> = []
    /// Whether folders are gone, so that the whole casebook is to be checked.
    var isUnknown = false
  }

  /// The years whose own folders the system watches: what comes there is told without a look.
  var watchedYears: Set<String> = []
  /// Whether the casebook's own folder and that of all cases are watched.
  var isTopWatched = false

  // By hashes of paths: there may be a hundred thousand.
  private var folders: [Int: Seen] = [:]
  private var years: Set<String> = []
  private var top: [String: Int?] = [:]
  private var wasGitBusy = false
  // The incidents that changed or were shown last, the latest at the end.
  private var recent: [String] = []
  private var look: UInt32 = 0

  /// How many incident folders are looked at.
  var count: Int { folders.count }

  var isNeeded: Bool { !isTopWatched || !folders.isEmpty }

  /// Begins anew, before all folders are noted again.
  mutating func forget() {
    folders = [:]
    years = []
  }

  /// Notes how a folder looks before its names are read.
  mutating func note(_ path: String, in root: Folder, _ clock: FileClock) {
    let (parent, name) = Filing.parts(of: path)
    if parent == Filing.cases { years.insert(name) }
    guard parent.hasPrefix(Filing.cases + "/"),
      let folder = try? root.folder(at: parent.split(separator: "/")),
      let status = try? folder.status(of: name)
    else { return }
    years.insert(Filing.name(of: parent))
    folders[path.hashValue] = Seen(stamp: digest(status, clock), look: look)
  }

  /// From now on every look tells of the incident's files, until others are more recent: whoever is
  /// told knows their stamps.
  mutating func noteRecent(_ path: String) {
    recent.removeAll { $0 == path }
    recent.append(path)
    if recent.count > FolderPoll.mostRecent { recent.removeFirst() }
  }

  /// What changed since the last look.
  mutating func look(at root: Folder, _ clock: FileClock) -> Changes {
    var changes = Changes()
    look &+= 1
    if !isTopWatched { lookAtTop(root, clock, &changes) }
    for year in years { lookAt(year, root, clock, &changes) }
    for path in recent { changes.paths.formUnion(FolderPoll.files(of: path, root)) }
    let before = folders.count
    folders = folders.filter { $0.value.look == look }
    if folders.count != before { changes.isUnknown = true }
    return changes
  }

  // MARK: - The parts of a look

  private mutating func lookAtTop(_ root: Folder, _ clock: FileClock, _ changes: inout Changes) {
    let settings = (try? root.status(of: Filing.settings)).flatMap { digest($0, clock) }
    if let known = top[Filing.settings], known == nil || known != settings {
      changes.paths.insert(Filing.settings)
    }
    top[Filing.settings] = .some(settings)
    let isGitBusy = (try? root.folder(".git").status(of: "index.lock")) != nil
    if wasGitBusy, !isGitBusy { changes.paths.insert(".git/index.lock") }
    wasGitBusy = isGitBusy
    let cases = try? root.folder(Filing.cases)
    let names = (try? cases?.entriesAlone(.byName))?.compactMap(\.text) ?? []
    years = Set(names.filter(Filing.isYear))
  }

  private mutating func lookAt(
    _ year: String, _ root: Folder, _ clock: FileClock, _ changes: inout Changes
  ) {
    guard let folder = try? root.folder(Filing.cases).folder(year),
      let entries = try? folder.entriesAlone(.byName)
    else { return }
    for entry in entries where !entry.isHidden {
      guard let name = entry.text, let status = try? folder.status(of: name),
        status.st_mode & S_IFMT == S_IFDIR
      else { continue }
      let path = folder.path(of: name)
      let stamp = digest(status, clock)
      let known = folders[path.hashValue]
      folders[path.hashValue] = Seen(stamp: stamp, look: look)
      // A folder that isn't known has a watch of its own, or came just now.
      let isSame = known.map { $0.stamp != nil && $0.stamp == stamp }
      guard !(isSame ?? watchedYears.contains(year)) else { continue }
      changes.paths.insert(path)
      changes.paths.formUnion(FolderPoll.files(of: path, root))
      noteRecent(path)
    }
  }

  private func digest(_ status: stat, _ clock: FileClock) -> Int? {
    Stamp(status).settled(by: clock)?.hashValue
  }

  private static func files(of path: String, _ root: Folder) -> Set<String> {
    var files: Set<String> = []
    _ = FolderWalk(root: root) { finding in
      if case .file(let file) = finding { files.insert(file.path) }
      return .goOn
    }.run(at: path)
    return files
  }

  private static let mostRecent = 32
}
