/// What a change of several files means to do, written down before the first of them is touched,
/// so that after a crash the change can be carried through or taken back as a whole.
struct IntentJournal: Hashable, Sendable {
  let edits: [FileEdit]

  init(_ edits: [FileEdit]) { self.edits = edits }

  /// One line an edit, between a heading and the fingerprint of all that stands before it.
  var bytes: [UInt8] {
    let isOfRecords = edits.allSatisfy { Filing.mayHold($0.path) }
    var text = (isOfRecords ? IntentJournal.heading : IntentJournal.wholeHeading) + "\n"
    for edit in edits {
      let before = edit.before?.hex ?? "-"
      let after = edit.after?.hex ?? "-"
      text += "\(before) \(after) \(edit.work)/\(edit.path)\n"
    }
    let lines = Array(text.utf8)
    return lines + Array("end \(Fingerprint(of: lines))\n".utf8)
  }

  /// Reads what ``bytes`` writes; nil for anything that is damaged, is somebody else's, or would
  /// touch a file that isn't a record's.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, lines.removeLast().isEmpty else { return nil }
    let end = lines.removeLast()
    let body = Array((lines.joined(separator: "\n") + "\n").utf8)
    guard end == "end \(Fingerprint(of: body))" else { return nil }
    let heading = lines.removeFirst()
    guard heading == IntentJournal.heading || heading == IntentJournal.wholeHeading else {
      return nil
    }
    var edits: [FileEdit] = []
    for line in lines {
      guard let edit = IntentJournal.edit(line),
        Filing.mayHold(edit.path)
          || heading == IntentJournal.wholeHeading && SharedPath.mayWrite(edit.path)
      else { return nil }
      edits.append(edit)
    }
    self.edits = edits
  }

  private static let heading = "casedesk-journal 1"
  /// Of what fills or brings in a casebook as a whole, settings, templates and other plain files too.
  private static let wholeHeading = "casedesk-journal 1 of a casebook"

  private static func edit(_ line: Substring) -> FileEdit? {
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let slash = parts[2].firstIndex(of: "/") else { return nil }
    let before = Fingerprint(hex: parts[0])
    let after = Fingerprint(hex: parts[1])
    guard before != nil || parts[0] == "-", after != nil || parts[1] == "-",
      before != nil || after != nil
    else { return nil }
    let work = String(parts[2][..<slash])
    let path = String(parts[2][slash...].dropFirst())
    let edit = FileEdit(path: path, before: before, after: after, work: work)
    return isOurs(work, of: edit) ? edit : nil
  }

  private static func isOurs(_ work: String, of edit: FileEdit) -> Bool {
    guard let after = edit.after else {
      return edit.before.map { work.hasPrefix($0.short + "-") } ?? false
    }
    guard let before = edit.before else { return WorkName.isPart(work) }
    guard let swap = WorkName.swap(work) else { return false }
    return swap.before == before.short && swap.after == after.short
  }
}
