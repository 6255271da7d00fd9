import CaseModel

/// What a person did, written down when it was saved, until it is in the history.
struct HistoryNote: Hashable, Sendable {
  var sentence: String
  var when: Moment
  /// The files that were changed, and what they hold since; nil where there is none any more.
  var files: [String: Fingerprint?]

  /// One line: moment, sentence and files, and the fingerprint of all that, so that a line that a
  /// power cut tore is told.
  var line: [UInt8] {
    var parts = ["\(when.seconds)", "\(when.offset)", HistoryNote.escaped(sentence)]
    for (path, fingerprint) in files.sorted(by: { $0.key < $1.key }) {
      parts.append((fingerprint?.hex ?? "-") + " " + HistoryNote.escaped(path))
    }
    let text = parts.joined(separator: "\t")
    return Array("\(text)\t\(Fingerprint(of: Array(text.utf8)).short)\n".utf8)
  }

  init(sentence: String, when: Moment, files: [String: Fingerprint?]) {
    self.sentence = sentence
    self.when = when
    self.files = files
  }

  /// Nil for a line that is torn.
  init?(_ line: some Collection<UInt8>) {
    guard let text = String(validating: line, as: UTF8.self), let tab = text.lastIndex(of: "\t"),
      text[text.index(after: tab)...] == Fingerprint(of: Array(text[..<tab].utf8)).short
    else { return nil }
    let parts = text[..<tab].split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count >= 3, let seconds = Int(parts[0]), let offset = Int(parts[1]) else {
      return nil
    }
    when = Moment(seconds: seconds, offset: offset)
    sentence = HistoryNote.unescaped(parts[2])
    files = [:]
    for part in parts[3...] {
      let pair = part.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { return nil }
      files[HistoryNote.unescaped(pair[1])] = .some(Fingerprint(hex: pair[0]))
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\t": escaped += "\\t"
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func unescaped(_ text: some StringProtocol) -> String {
    var plain = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      guard isEscaped || scalar == "\\" else {
        plain.unicodeScalars.append(scalar)
        continue
      }
      if isEscaped {
        plain.unicodeScalars.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar)
      }
      isEscaped.toggle()
    }
    return plain
  }
}
