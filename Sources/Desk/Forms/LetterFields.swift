import CaseModel
import TerminalUI

/// Letters of the incident, as every form lets choose among them.
extension FormOption {
  /// "Nothing chosen", the letters, and what is chosen though it isn't among them.
  static func letters(_ letters: [Letter], chosen: [RecordID]) -> [FormOption] {
    let others = chosen.filter { id in !letters.contains { $0.id == id } }
    return [.notSaid] + letters.map { FormOption($0.id.text, label(of: $0)) }
      + others.map { FormOption($0.text, $0.text) }
  }

  private static func label(of letter: Letter) -> String {
    let addressee = letter.addressees.first?.shortName ?? ""
    return [letter.sent?.spoken ?? "not sent", addressee, letter.title]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension FormGroup {
  /// Any number of the letters; nil where there is none to choose.
  static func letters(
    _ letters: [Letter], chosen: [RecordID], indefinite: String
  ) -> FormGroup? {
    guard !letters.isEmpty || !chosen.isEmpty else { return nil }
    return FormGroup(
      "letter", indefinite: indefinite, singular: "letter",
      template: [FormField(choice: "id", "Letter", FormOption.letters(letters, chosen: chosen))],
      texts: chosen.map { [$0.text] })
  }
}

extension Form {
  /// The letters that are chosen at present, each once.
  var chosenLetters: [RecordID] {
    var seen: Set<String> = []
    return entries(of: "letter").compactMap { entry in
      let id = text("letter.\(entry.serial).id")
      return !id.isEmpty && seen.insert(id).inserted ? RecordID(id) : nil
    }
  }
}
