package import CaseModel
import TerminalUI

/// The table of bindings with a person's own keys in it.
///
/// An action that is named in the settings file has the keys that stand there and no others. A
/// choice that can't be taken is told with its place; an action of which no choice can be taken keeps
/// its usual keys.
package struct Rebinding: Hashable, Sendable {
  package let keymap: Keymap
  /// In the order of the choices.
  package let problems: [PreferenceProblem]

  package init(_ choices: [KeyChoice], of standard: [Binding] = Binding.standard) {
    var told: [Int: PreferenceProblem] = [:]
    var wishes: [Wish] = []
    for (place, choice) in choices.enumerated() {
      do throws(PlacedRefusal) {
        wishes.append(try Wish(choice, at: place, standard))
      } catch {
        told[place] = error.problem
      }
    }
    var table = standard
    while true {
      let attempt = Rebinding.apply(wishes, to: standard)
      table = attempt.table
      for (place, problem) in attempt.refused { told[place] = problem }
      let taken = wishes.filter { attempt.refused[$0.place] == nil }
      let failed = Set(wishes.map(\.binding)).subtracting(taken.map(\.binding))
      if failed.isEmpty { break }
      // What fails altogether has its usual keys again, which others may have taken meanwhile.
      wishes.removeAll { failed.contains($0.binding) }
    }
    keymap = Keymap(table)
    problems = told.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func apply(
    _ wishes: [Wish], to standard: [Binding]
  ) -> (table: [Binding], refused: [Int: PreferenceProblem]) {
    var table = standard
    var refused: [Int: PreferenceProblem] = [:]
    for wish in wishes { table[wish.binding].keys = [] }
    for wish in wishes {
      guard let key = wish.key, !table[wish.binding].keys.contains(key) else { continue }
      let owner = table.indices.first { other in
        other != wish.binding && table[other].keys.contains(key)
          && table[other].place.meets(table[wish.binding].place)
          && !(standard[other].keys.contains(key) && standard[wish.binding].keys.contains(key))
      }
      if let owner {
        refused[wish.place] = PreferenceProblem(
          wish.choice.keyPlace, taken(wish.choice.key, key, by: table[owner]))
      } else {
        table[wish.binding].keys.append(key)
      }
    }
    return (table, refused)
  }

  private static func taken(_ written: String, _ key: Key, by owner: Binding) -> String {
    var what = "“\(written)”"
    if case .character(let latin) = key.code, let typed = written.last, !typed.isASCII {
      what += ", on the key of \(latin),"
    }
    return """
      \(what) is taken by \(owner.commandName) (“\(owner.name)”). Choose another key, or give that \
      action another one.
      """
  }
}

/// A choice whose action and key are known.
private struct Wish {
  let choice: KeyChoice
  /// Among the choices.
  let place: Int
  /// In the table.
  let binding: Int
  /// Nil where the action is to have none.
  let key: Key?

  init(_ choice: KeyChoice, at place: Int, _ table: [Binding]) throws(PlacedRefusal) {
    self.choice = choice
    self.place = place
    let name = Binding.commandName(of: choice.command)
    guard let binding = table.firstIndex(where: { $0.commandName == name }) else {
      throw PlacedRefusal(choice.commandPlace, Wish.unknown(choice.command, name, table))
    }
    self.binding = binding
    guard choice.key.lowercased() != "none" else {
      key = nil
      guard !Wish.needed.contains(table[binding].command) else {
        throw PlacedRefusal(
          choice.keyPlace,
          "\(name) needs a key, or there would be no way out. Give it another one instead.")
      }
      return
    }
    do throws(KeyName.Refusal) {
      key = try KeyName.key(choice.key)
    } catch {
      throw PlacedRefusal(choice.keyPlace, error.sentence)
    }
  }

  private static let needed: Set<DeskCommand> = [.quit, .help, .palette, .back]

  private static func unknown(_ written: String, _ name: String, _ table: [Binding]) -> String {
    let near = table.map(\.commandName).min { $0.distance(to: name) < $1.distance(to: name) }
    let isNear = near.map { $0.distance(to: name) <= max(2, name.count / 2) } ?? false
    let guess = isNear ? near.map { " Do you mean \($0)?" } ?? "" : ""
    return "“\(written)” is no action of the desk.\(guess) “casedesk settings” lists them all."
  }
}

private struct PlacedRefusal: Error {
  let problem: PreferenceProblem

  init(_ place: FilePlace, _ sentence: String) { problem = PreferenceProblem(place, sentence) }
}

extension Binding {
  /// What the settings file calls the action: its name in the menu of all actions, in lower-case
  /// letters with hyphens, as `log-a-response`.
  package var commandName: String { Binding.commandName(of: name) }

  /// Any way of writing a name, as ``commandName`` has it: `Log a response`, `log_a_response`.
  static func commandName(of written: String) -> String {
    written.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}

extension Binding.Place {
  /// Whether there may be a moment in which both hold.
  fileprivate func meets(_ other: Binding.Place) -> Bool {
    switch (self, other) {
    case (.panes(let ours), .panes(let theirs)): !ours.isDisjoint(with: theirs)
    case (.view(let ours), .view(let theirs)): ours == theirs
    default: true
    }
  }
}

extension String {
  /// How many characters have to be put in, taken out or changed to make the other of it.
  fileprivate func distance(to other: String) -> Int {
    let other = Array(other.prefix(80))
    var row = Array(0...other.count)
    for (line, character) in prefix(80).enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, candidate) in other.enumerated() {
        let changed = diagonal + (character == candidate ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
