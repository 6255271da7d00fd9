import CaseModel
import Desk
import TerminalUI

/// What is set and what may be, as lines.
struct SettingsGuide {
  private let file: PreferencesFile

  init(of file: PreferencesFile) { self.file = file }

  /// For programs: tabs between the values.
  var plainLines: [String] {
    let settings = values.map { [$0.name.rawValue, $0.value, $0.name.alternatives] }
    let keys = file.keymap.bindings.flatMap { binding in
      keyNames(binding).map { [binding.commandName, $0, binding.name] }
    }
    return ([["file", file.path, file.isThere ? "" : "missing"]] + settings + keys).map {
      $0.map { SafeText.string($0) }.joined(separator: "\t")
    }
  }

  /// For people, in lines of at most so many columns.
  func lines(columns: Int) -> [String] {
    var lines = whereabouts(columns: columns)
    for (name, value) in values {
      lines += ["", "\(name.rawValue): \(value)"]
      lines += wrapped(
        "\(name.explanation) It may be \(name.alternatives).", indent: 2, columns: columns)
    }
    lines += ["", "keys:"]
    lines += wrapped(
      """
      \(PreferenceName.keys.explanation) A command and a key make one; an action that is named has \
      the keys named with it and no others, or with none no key at all.
      """, indent: 2, columns: columns)
    let names = file.keymap.bindings.map(\.commandName)
    let width = names.map { SafeText.columns($0) }.max() ?? 0
    for (name, binding) in zip(names, file.keymap.bindings) {
      let keys = keyNames(binding).joined(separator: ", ")
      lines.append(OneLine.truncated("  \(OneLine.padded(name, to: width))  \(keys)", to: columns))
    }
    return lines
  }

  private var values: [(name: PreferenceName, value: String)] {
    PreferenceName.allCases.filter { $0 != .keys }.map { ($0, $0.value(in: file.preferences)) }
  }

  // The path stands whole on a line of its own, to be copied.
  private func whereabouts(columns: Int) -> [String] {
    let path = "  \(SafeText.string(file.path))"
    if file.path.isEmpty {
      return wrapped(
        """
        There is no home folder to look for settings in, so everything is as usual. Set HOME.
        """, columns: columns)
    }
    if file.isThere { return ["Your settings:", path] }
    let usual = "There is no settings file, so everything is as usual. This would be it:"
    let advice = "“casedesk settings --example” prints one to begin with."
    return wrapped(usual, columns: columns) + [path] + wrapped(advice, columns: columns)
  }

  private func keyNames(_ binding: Binding) -> [String] {
    binding.keys.isEmpty ? ["none"] : binding.keys.map(\.description)
  }

  private func wrapped(_ text: String, indent: Int = 0, columns: Int) -> [String] {
    TextLayout.wrap(text, columns: max(20, columns - indent)).map {
      String(repeating: " ", count: indent) + $0
    }
  }
}
