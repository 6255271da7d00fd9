import CaseModel
import TerminalUI

/// Letters and responses of the incidents, as every form lets choose among them.
extension FormOption {
  static func letter(_ letter: Letter, in style: DateStyle) -> FormOption {
    let addressee = letter.addressees.first?.shortName ?? ""
    let label = [letter.sent?.spoken(in: style) ?? "not sent", addressee, letter.title]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    return FormOption(letter.id.text, label)
  }

  static func response(_ response: OfficialResponse, in style: DateStyle) -> FormOption {
    let date = response.date?.spoken(in: style) ?? response.received?.spoken(in: style) ?? "no date"
    return FormOption(response.id.text, "\(date) · \(response.headline)")
  }
}

extension OfferedRecords {
  /// Any number of the letters; nil where there is none to choose.
  func letters(
    _ letters: [Letter], chosen: [RecordID], indefinite: String
  ) -> FormGroup? {
    group("letter", "Letter", letters.map { FormOption.letter($0, in: style) }, chosen, indefinite)
  }

  /// Any number of the responses; nil where there is none to choose.
  func responses(
    _ responses: [OfficialResponse], chosen: [RecordID], indefinite: String
  ) -> FormGroup? {
    group(
      "response", "Response", responses.map { FormOption.response($0, in: style) }, chosen,
      indefinite)
  }

  private func group(
    _ name: String, _ label: String, _ options: [FormOption], _ chosen: [RecordID],
    _ indefinite: String
  ) -> FormGroup? {
    guard !options.isEmpty || !chosen.isEmpty else { return nil }
    let all = FormOption.records(options, chosen: chosen, titles: titles)
    return FormGroup(
      name, indefinite: indefinite, singular: name,
      template: [FormField(choice: "id", label, all)], texts: chosen.map { [$0.text] })
  }
}

extension Form {
  /// The letters that are chosen at present, each once.
  var chosenLetters: [RecordID] { chosenRecords("letter") }
}
