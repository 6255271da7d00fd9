internal import CaseIndex
internal import CaseModel
internal import CaseStore
internal import Synchronization

/// Compares one year after the other with the index, and reads the files that differ. What the index
/// knows comes in the same order as the walk, so that neither is ever held as a whole.
struct YearCheck {
  let casebook: Casebook
  let index: CaseIndex
  let state: CheckState
  let settings: CasebookSettings

  private var known = KnownStamps()
  private var place = 0
  private var end = ""
  private var differing: [(path: String, stamp: Stamp?)] = []
  private var differingBytes = 0
  private var missed: [String] = []
  // Small at first, so that there is soon something to see.
  private var readAtOnce = 8

  init(_ casebook: Casebook, _ index: CaseIndex, _ state: CheckState) {
    self.casebook = casebook
    self.index = index
    self.state = state
    settings = casebook.settings
  }

  /// Takes on years until none is left.
  mutating func run() {
    defer { state.news.finishMaking() }
    do throws(IndexFault) {
      while let year = state.takeYear() { try check(year) }
    } catch {
      state.fail(error)
    }
  }

  private mutating func check(_ year: String) throws(IndexFault) {
    let folder = "\(Filing.cases)/\(year)"
    end = folder + "0"
    try look(after: folder + "/")
    var fault: IndexFault?
    let step = casebook.folder.check(year: year) { finding in
      do throws(IndexFault) {
        switch finding {
        case .file(let file):
          try meet(file.folder, file.name, file.stamp)
        case .problem(let problem):
          if Filing.identity(ofPath: problem.path) != nil {
            let (folder, name) = Filing.parts(of: problem.path)
            try meet(folder, name, nil)
          } else if !state.news.put(.problem(problem)) {
            return .stop
          }
        case .folder(let path): state.enter(path)
        case .leftover(let path): state.leftovers.withLock { $0.append(path) }
        }
        return state.isStopped ? .stop : .goOn
      } catch {
        fault = error
        return .stop
      }
    }
    if let fault { throw fault }
    guard step == .goOn else { return }
    readDiffering()
    while try isKnown { miss() }
    state.missed.withLock { $0 += missed }
    missed = []
  }

  /// Compares a file with what the index knows; without a stamp it is read in any case.
  private mutating func meet(
    _ folder: String, _ name: String, _ stamp: Stamp?
  ) throws(IndexFault) {
    state.meetFile()
    while try isKnown {
      let order = known.order(at: place, beside: folder, name)
      if order > 0 { break }
      if order < 0 {
        miss()
        continue
      }
      let isSame = stamp != nil && known.withStamp(at: place) { Stamp(text: $0) } == stamp
      place += 1
      if isSame { return state.settle(1) }
      break
    }
    differing.append(("\(folder)/\(name)", stamp.flatMap(casebook.folder.settled)))
    differingBytes += Int(clamping: stamp?.size ?? 0)
    if differing.count >= readAtOnce || differingBytes > YearCheck.bytesAtOnce { readDiffering() }
  }

  // MARK: - What the index knows

  /// Whether the index knows more of this year.
  private var isKnown: Bool {
    mutating get throws(IndexFault) {
      if place < known.count { return true }
      guard known.count == YearCheck.knownAtOnce else { return false }
      try look(after: known.path(at: known.count - 1))
      return known.count > 0
    }
  }

  private mutating func look(after path: String) throws(IndexFault) {
    known = try index.knownStamps(after: path, before: end, limit: YearCheck.knownAtOnce)
    place = 0
  }

  private mutating func miss() {
    missed.append(known.path(at: place))
    place += 1
  }

  // MARK: - Reading

  /// Reads what differs and hands it on, which waits while the index is behind.
  private mutating func readDiffering() {
    guard !differing.isEmpty else { return }
    let found = casebook.findings(at: differing.map(\.path))
    let read = zip(differing, found).map { file, finding in
      ReadFile(
        path: file.path, stamp: file.stamp,
        prepared: PreparedFinding(finding, under: settings))
    }
    differing = []
    differingBytes = 0
    readAtOnce = min(2 * readAtOnce, YearCheck.mostAtOnce)
    _ = state.news.put(.read(read))
  }

  private static let knownAtOnce = 4_096
  private static let mostAtOnce = 64
  private static let bytesAtOnce = 1 << 20
}
