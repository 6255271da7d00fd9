import Glibc

/// Everything that is measured at one size.
struct Measuring {
  let incidents: Int
  private let folder: String
  private var casebook: String { folder + "/book" }
  private var cache: String { folder + "/cache/casedesk" }

  init(incidents: Int) throws(NotMeasured) {
    self.incidents = incidents
    var template = Array("/tmp/desk-meter-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw NotMeasured("/tmp: no folder can be made.") }
    folder = String(cString: made)
  }

  func run() throws(NotMeasured) -> MeterColumn {
    defer { remove(folder) }
    var column = MeterColumn(incidents: incidents)
    try Program([Program.beside("CasebookMaker"), casebook, String(incidents)], output: 2).ending()
    column[.text] = Double(size(of: casebook))
    column[.statWalk] = try part("stat").figures["time"]
    let reading = try part("read")
    column[.readWalk] = reading.figures["time"]
    column[.readWork] = reading.use.work
    let build = try part("refresh")
    column[.build] = build.figures["time"]
    column[.buildWork] = build.use.work
    column[.buildMemory] = Double(build.use.memory)
    column[.index] = Double(size(of: cache))
    column[.check] = try part("refresh").figures["time"]
    let search = try part("search")
    column[.search] = search.figures["median"]
    column[.searchWorst] = search.figures["p99"]
    column[.count] = search.figures["count-median"]
    column[.countWorst] = search.figures["count-p99"]
    try onScreen(&column)
    return column
  }

  private func part(_ name: String) throws(NotMeasured) -> (
    figures: [String: Double], use: Program.Use
  ) {
    let path = folder + "/figures"
    let file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    defer { close(file) }
    let use = try Program(
      [Program.beside("DeskMeter"), "part", name, casebook, cache], output: file
    ).ending()
    var figures: [String: Double] = [:]
    for line in readFile(path).split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2, let value = Double(words[1]) { figures[String(words[0])] = value }
    }
    return (figures, use)
  }

  private func onScreen(_ column: inout MeterColumn) throws(NotMeasured) {
    var starts: [Double] = []
    var keys: [Double] = []
    var rowBytes: [Double] = []
    for round in 0..<5 {
      let screen = try Screen()
      defer { screen.leave() }
      let start = ContinuousClock.now
      let desk = try Program(
        [Program.beside("casedesk"), "--casebook", casebook, "--today", "2026-11-24"],
        environment: [
          "XDG_CACHE_HOME": folder + "/cache", "XDG_STATE_HOME": folder + "/state", "HOME": folder,
        ], terminal: screen.path)
      defer { desk.stop() }
      starts.append(screen.settle(since: start).time.inSeconds)
      // The check of the folder, which runs behind, isn't part of what a key takes.
      while screen.settle(since: .now, quiet: 1_500).bytes > 0 {}
      guard round == 0 else { continue }
      for key in Measuring.keys {
        let settled = screen.press(key.bytes)
        if settled.bytes > 0 { keys.append(settled.time.inSeconds) }
        if key.isRowDown { rowBytes.append(Double(settled.bytes)) }
      }
      column[.memory] = Double(desk.memory())
    }
    column[.firstFrame] = Figures(starts).median
    column[.key] = Figures(keys).median
    column[.keyWorst] = Figures(keys).p99
    column[.rowBytes] = Figures(rowBytes).median
  }

  private static let keys: [(bytes: String, isRowDown: Bool)] = {
    let rowDown = Array(repeating: ("\u{1B}[B", true), count: 40)
    let others = ["\u{1B}[6~", "\u{1B}[F", "\u{1B}[H", "\u{1B}[A", "\t", "\u{1B}[6~", "\u{1B}[F"]
    return rowDown + Array(repeating: others.map { ($0, false) }, count: 8).flatMap { $0 }
  }()

  private func size(of path: String) -> Int {
    guard let folder = opendir(path) else {
      var status = stat()
      return lstat(path, &status) == 0 ? status.st_size : 0
    }
    defer { closedir(folder) }
    var sum = 0
    while let name = nextName(folder) { sum += size(of: path + "/" + name) }
    return sum
  }

  private func remove(_ path: String) {
    if let folder = opendir(path) {
      while let name = nextName(folder) { remove(path + "/" + name) }
      closedir(folder)
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  private func nextName(_ folder: OpaquePointer) -> String? {
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { return name }
    }
    return nil
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
