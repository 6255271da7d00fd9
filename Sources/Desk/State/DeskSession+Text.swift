import CaseModel

extension DeskSession {
  /// The session as a small file keeps it: a line for each thing, as `selected letters letter-x`.
  package var text: String {
    var lines = ["focus \(focus.rawValue)"]
    for pane in Pane.lists {
      if let id = selected[pane] { lines.append("selected \(pane.rawValue) \(id)") }
      if let sort = sorts[pane] { lines.append("sort \(pane.rawValue) \(sort.rawValue)") }
    }
    if isLimitedToLetter { lines.append("limited") }
    if view != .desk { lines.append("view \(view.rawValue)") }
    if face != .timeline { lines.append("face \(face.rawValue)") }
    if areHitsGrouped { lines.append("grouped") }
    for border in PaneBorder.allCases {
      if let share = paneSizes.shares[border] { lines.append("border \(border.rawValue) \(share)") }
    }
    if let failedSync {
      let why = failedSync.isOutOfReach ? "offline" : "failed"
      lines.append("sync \(why) \(failedSync.day) \(failedSync.time)")
    }
    for search in searches {
      lines.append("search " + search.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
    lines += filters.map { "filter \($0.line)" }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Reads what ``text`` wrote. A line that isn't understood is passed over, since a session is
  /// worth no message.
  package init(text: some StringProtocol) {
    self.init()
    for line in text.split(whereSeparator: \.isNewline).prefix(300) {
      if line.hasPrefix("search ") {
        searches.append(String(line.dropFirst("search ".count)))
        continue
      }
      if line.hasPrefix("filter ") {
        if let filter = SavedFilter(line: line.dropFirst("filter ".count)) {
          filters.append(filter)
        }
        continue
      }
      let words = line.split(separator: " ").map { String($0) }
      switch (words.first, words.count) {
      case ("focus", 2): focus = Pane(rawValue: words[1]) ?? focus
      case ("selected", 3):
        let id = RecordID(words[2])
        if let pane = Pane(rawValue: words[1]), pane != .reader, id.isWellFormed {
          selected[pane] = id
        }
      case ("sort", 3):
        if let pane = Pane(rawValue: words[1]), pane != .reader {
          sorts[pane] = ListSort(rawValue: words[2])
        }
      case ("limited", 1): isLimitedToLetter = true
      case ("view", 2): view = DeskView(rawValue: words[1]) ?? view
      case ("face", 2): face = ChronicleFace(rawValue: words[1]) ?? face
      case ("grouped", 1): areHitsGrouped = true
      case ("sync", 3...4):
        if let day = Day(words[2]), ["offline", "failed"].contains(words[1]) {
          failedSync = FailedSync(
            isOutOfReach: words[1] == "offline", day: day, time: words.count > 3 ? words[3] : "")
        }
      case ("border", 3):
        if let border = PaneBorder(rawValue: words[1]), let share = Int(words[2]) {
          paneSizes.shares[border] = min(max(0, share), 1_000)
        }
      default: break
      }
    }
  }
}
