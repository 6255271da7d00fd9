import Glibc

/// A made casebook of one size, and places for everything that lies beside it while it is measured.
struct MadeCasebook {
  let incidents: Int
  let path: String
  /// For what is needed while measuring only.
  let folder: String
  /// The index is kept below it.
  let cache: String

  /// - Parameter kept: the folder in which casebooks are left for the next time, with their
  ///   indexes; nil where everything is to be gone at the end.
  init(incidents: Int, keptIn kept: String?) throws(NotMeasured) {
    self.incidents = incidents
    if let kept { try FileTree.make(kept) }
    folder = try FileTree.makeTemporary(in: kept ?? Self.temporary)
    path = kept.map { "\($0)/casebook-\(incidents)" } ?? "\(folder)/casebook"
    cache = kept.map { "\($0)/cache-\(incidents)" } ?? "\(folder)/cache"
  }

  /// Makes the casebook where it isn't there yet.
  func make() throws(NotMeasured) {
    guard !FileTree.exists(path) else { return }
    let unfinished = folder + "/unfinished"
    let use = try Program(
      [Program.beside("CasebookMaker"), unfinished, String(incidents)]
    ).ending()
    guard use.code == 0, rename(unfinished, path) == 0 else {
      throw NotMeasured("A casebook of \(incidents) incidents couldn't be made at \(path).")
    }
  }

  /// Removes everything that isn't kept.
  func leave() { FileTree.remove(folder) }

  func removeIndex() { FileTree.remove(cache) }

  /// Brings the index up to date, and makes it where there is none.
  func refreshIndex() throws(NotMeasured) { _ = try Part.figures(of: .check, casebook: self) }

  /// The index's file; nil where there is none.
  var index: String? {
    let folder = cache + "/casedesk/index"
    return FileTree.names(in: folder).map { "\(folder)/\($0)/index.sqlite" }
      .first(where: FileTree.exists)
  }

  // MARK: The desk on it

  private var environment: [String: String] {
    ["HOME": folder, "XDG_CACHE_HOME": cache, "XDG_STATE_HOME": folder + "/state"]
  }

  /// Starts the desk on a terminal, as if nobody had been there before.
  func openDesk() throws(NotMeasured) -> TerminalGuest {
    FileTree.remove(folder + "/state")
    return try TerminalGuest(
      [Program.beside("casedesk"), "--casebook", path, "--today", "2026-11-24"],
      environment: environment, quiet: Self.quiet)
  }

  // While a key is held the desk puts off what depends on the selected row. Keys that are pressed
  // for themselves have to be further apart than that.
  private static let quiet = Duration.milliseconds(200)

  /// Runs a verb of the command line to its end.
  func run(_ verb: [String]) throws(NotMeasured) -> Program.Use {
    try Program(
      [Program.beside("casedesk"), "--casebook", path] + verb, environment: environment
    ).ending()
  }

  private static var temporary: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
}
