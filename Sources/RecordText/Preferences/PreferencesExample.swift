package import CaseModel

/// A settings file that changes nothing: every line as it is usual, and taken back by a `#`, with
/// what it decides and what may stand there.
package enum PreferencesExample {
  /// - Parameter keys: each action's usual keys and what the menu calls it.
  package static func text(keys: [(choices: [KeyChoice], name: String)]) -> String {
    var lines = [
      "# Settings of casedesk. All lines are as usual here: take away the # before what you change.",
      "# What can't be read is told when the desk opens, and by: casedesk settings",
    ]
    let usual = Preferences()
    for name in PreferenceName.allCases {
      lines += ["", "# \(name.explanation)"]
      if !name.alternatives.isEmpty { lines.append("# It may be \(name.alternatives).") }
      let value = name.value(in: usual)
      lines.append(value.isEmpty ? "#\(name.rawValue):" : "#\(name.rawValue): \(value)")
    }
    for (choices, name) in keys {
      lines.append("#  # \(name)")
      for choice in choices {
        lines.append("#  - command: \(scalar(choice.command))")
        lines.append("#    key: \(scalar(choice.key))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func scalar(_ text: String) -> String { ScalarPrinter.text(text, indent: 4) }
}
