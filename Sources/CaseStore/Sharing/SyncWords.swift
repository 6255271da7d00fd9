import CaseModel
import RecordText

/// What a sync brought together, in sentences.
struct SyncWords {
  // By their paths, since two records may be called the same.
  private var together: Set<String> = []
  private var open: Set<String> = []
  private var bothDone: Set<String> = []
  private var kept: Set<String> = []
  private var beside: [String] = []
  /// What people call the files.
  private var called: [String: String] = [:]

  mutating func note(_ outcome: FileMerge.Outcome, at path: String) {
    called[path] = SyncWords.name(of: path, outcome.bytes)
    for reason in outcome.reasons {
      switch reason.verdict {
      case .bothDone: bothDone.insert(path)
      case .keptThoughRemoved where reason.place == .record: kept.insert(path)
      case .keptBeside(let other):
        let mine = SyncWords.name(of: path, nil)
        beside.append("\(VisibleName.of(other)) is the other one's \(mine).")
      case .keptThoughRemoved, .chosen, .unreadable, .changedBy, .alike, .broughtTogether, .order:
        break
      }
    }
    if !outcome.choices.isEmpty { open.insert(path) }
    let isBrought = outcome.reasons.contains { reason in
      if case .alike = reason.verdict { false } else { true }
    }
    if isBrought, outcome.reasons.count > 0 { together.insert(path) }
  }

  /// A file stays, whose bytes are these.
  mutating func noteKept(_ path: String, _ bytes: [UInt8]?) {
    called[path] = SyncWords.name(of: path, bytes)
    kept.insert(path)
  }

  /// What people call a record, by its kind and title; where the bytes don't tell, its id, or the path
  /// of another file.
  private static func name(of path: String, _ bytes: [UInt8]?) -> String {
    guard let (kind, id) = Filing.identity(ofPath: path) else { return VisibleName.of(path) }
    let stored = bytes.flatMap {
      try? StoredRecord(bytes: $0, path: path, id: id, kind: kind, stamp: .unknown)
    }
    guard let title = stored?.record.title, !title.isEmpty else { return VisibleName.of("\(id)") }
    return "the \(kind.name) “\(VisibleName.of(title))”"
  }

  var sentences: [String] {
    var sentences: [String] = []
    let merged = together.subtracting(open).subtracting(bothDone)
    if !merged.isEmpty {
      sentences.append("Brought together what both sides changed: \(names(merged)).")
    }
    if !bothDone.isEmpty { sentences.append("Both sides marked done: \(names(bothDone)).") }
    let clashing = open.subtracting(kept)
    if !clashing.isEmpty {
      sentences.append(
        "People wrote different things in \(names(clashing)). All are kept: choose which one stands."
      )
    }
    if !kept.isEmpty {
      sentences.append(
        """
        One side took away what the other still uses: \(names(kept)). It is kept: choose whether it \
        stays.
        """)
    }
    return sentences + beside.map { "Both sides had a file of one name: \($0)" }
  }

  private func names(_ paths: Set<String>) -> String {
    spokenFew(paths.map { called[$0] ?? VisibleName.of($0) }.sorted())
  }
}
