import CaseModel
import TerminalUI

/// A letter that begins with what a template made of it.
extension LetterForm {
  /// Fills the form as if all of it had been typed, so that a draft keeps all of it.
  mutating func fill(with letter: Letter) {
    var texts: [Form.KeptText] = [
      Form.KeptText("title", letter.title), Form.KeptText("kind", letter.kind.rawValue),
      Form.KeptText("clock", LetterForm.kind(of: letter.clock)),
      Form.KeptText("days", LetterForm.count(of: letter.clock)),
      Form.KeptText("text", letter.text),
      Form.KeptText("follows", letter.follows?.text ?? ""),
    ]
    texts += LetterForm.texts(of: letter.addressees, "addressee")
    texts += LetterForm.texts(of: letter.senders, "sender")
    if !letter.asks.isEmpty {
      let numbers = letter.asks.map { String($0.number) }
      texts.append(Form.KeptText("ask", numbers.joined(separator: " ")))
      texts += letter.asks.map { Form.KeptText("ask.\($0.number).text", $0.text) }
    }
    form.restore(texts)
    refresh()
  }

  private static func texts(of parties: [Party], _ group: String) -> [Form.KeptText] {
    // One entry is there to be typed into.
    let shown = parties.isEmpty ? [Party()] : parties
    let serials = (1...shown.count).map { String($0) }
    let fields = zip(serials, shown).flatMap { serial, party in
      [("name", party.name), ("office", party.office), ("body", party.body)]
        .map { Form.KeptText("\(group).\(serial).\($0.0)", $0.1) }
        + [Form.KeptText("\(group).\(serial).address", party.address)]
    }
    return [Form.KeptText(group, serials.joined(separator: " "))] + fields
  }

  /// Which of a template's fields are still to be filled: a hint, since some may be meant to stand.
  func unfilledNote(_ field: FormField) -> String {
    guard beginning != .nothing else { return "" }
    let fields = LetterTemplate.unfilledFields(in: field.text).map { "<\($0)>" }
    return fields.isEmpty ? "" : "Still to be filled in: \(fields.joined(separator: ", "))"
  }
}
