import TerminalUI

extension Completion.Answer {
  /// As a shell's script reads it.
  func lines(for shell: Shell, type: Int, _ line: TypedLine?) -> [String] {
    switch self {
    case .files: ["files"]
    case .folders: ["folders"]
    case .words(let candidates): ["words"] + written(candidates, for: shell, type: type, line)
    case .beginnings(let candidates):
      ["beginnings"] + written(candidates, for: shell, type: type, line)
    }
  }

  private func written(
    _ candidates: [Completion.Candidate], for shell: Shell, type: Int, _ line: TypedLine?
  ) -> [String] {
    switch shell {
    case .zsh, .fish:
      return candidates.map { candidate in
        let text = (line?.setAside ?? "") + SafeText.string(candidate.text)
        let explanation = SafeText.string(candidate.explanation)
        return explanation.isEmpty ? text : "\(text)\t\(explanation)"
      }
    case .bash: return bashLines(candidates, type: type, line)
    }
  }

  // bash inserts whatever it lists: so titles stand there only where there is a choice, and it is
  // listed. It would replace what was typed by what all have in common; the last line, which is only
  // to be read, keeps it from that where it would lose something.
  private func bashLines(
    _ candidates: [Completion.Candidate], type: Int, _ line: TypedLine?
  ) -> [String] {
    let texts = candidates.map { SafeText.string($0.text).shellQuoted }
    let isInserting = [37, 42].contains(type)
    guard texts.count > 1, !isInserting else { return texts }
    let width = candidates.map { SafeText.columns($0.text) }.max() ?? 0
    let shown = candidates.map { candidate in
      candidate.explanation.isEmpty
        ? SafeText.string(candidate.text).shellQuoted
        : OneLine.truncated(
          OneLine.padded(candidate.text, to: width) + "  " + SafeText.string(candidate.explanation),
          to: 100)
    }
    let typed = line?.word ?? ""
    let common = shown.dropFirst().reduce(shown[0]) { $0.commonPrefix(with: $1) }
    return common.contains(typed) ? shown : shown + ["…"]
  }
}

extension String {
  /// With a backslash before everything that a shell would take for its own.
  fileprivate var shellQuoted: String {
    reduce(into: "") { quoted, character in
      let isPlain =
        character.isLetter || character.isNumber || "-_./=:,+@%".contains(character)
      quoted += (isPlain ? "" : "\\") + String(character)
    }
  }

  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
