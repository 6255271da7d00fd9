package import CaseModel
import TerminalUI

/// From which template a new letter is made, to whom, and what it is to ask. It gives way to the
/// form for letters, filled with what the template made.
package struct TemplateForm: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let draftKey: String
  let today: Day
  let dates: DateHabits
  let incident: RecordID
  let material: FormMaterial
  /// Parties that are suggested at present.
  var suggested: [Party] = []

  /// - Parameter earlier: the letter that is to be followed up, if any.
  package init(
    incident: RecordID, earlier: RecordID? = nil, material: FormMaterial, today: Day,
    dates: DateHabits = DateHabits()
  ) {
    self.incident = incident
    self.material = material
    self.today = today
    self.dates = dates
    draftKey = TemplateForm.draftKey(incident: incident)
    form = Form(
      "A letter from a template about: \(material.incidentTitle)",
      sections: TemplateForm.sections(material, earlier: earlier, style: dates.style))
    form.saveLabel = "Go on to the letter"
    form.saveWord = "Go on"
    refresh()
    offer(material.draft)
  }

  /// The name under which its draft is kept, and that of the letter that comes of it.
  package static func draftKey(incident: RecordID) -> String { "letter-from-template-\(incident)" }

  private static func sections(
    _ material: FormMaterial, earlier: RecordID?, style: DateStyle
  ) -> [Form.Section] {
    let templates = material.usableTemplates
    let first =
      templates.first { earlier != nil && $0.template.kind == .followUpLetter } ?? templates.first
    var sections = [
      Form.Section(
        "template", "",
        [
          FormField(
            choice: "template", "Template",
            templates.map { FormOption($0.name, $0.template.title) }, chosen: first?.name ?? "")
        ])
    ]
    if !material.letters.isEmpty {
      let options = FormOption.records(
        material.letters.map { FormOption.letter($0, in: style) },
        chosen: earlier.map { [$0] } ?? [],
        titles: material.titles)
      sections.append(
        Form.Section(
          "earlier", "",
          [
            FormField(
              choice: "earlier", "Follows up", options, chosen: earlier?.text ?? "")
          ]))
    }
    return sections + [
      Form.Section(
        "to", "To",
        FormField.party("to.") + [FormField(.text, "to.address", "Address")]),
      Form.Section(
        "asks", "What it asks, one sentence each",
        groups: [
          FormGroup(
            "ask", indefinite: "an ask", singular: "ask", template: [.line("text", "Ask")],
            texts: [[""]])
        ]),
    ]
  }
}

extension TemplateForm: CaseForm {
  mutating func act(on event: FormEvent) -> [FormEffect] {
    switch event {
    case .wantsSuggestions(let field, let text): return [.completeParty(field: field, text: text)]
    case .took(let field, let suggestion):
      guard suggested.indices.contains(suggestion) else { return [] }
      form.take(suggested[suggestion], around: field)
      refresh()
      return []
    case .save:
      guard form.isReadyToSave(), let letter else { return [] }
      return [.goOn(.letter(letterForm(template: letter)))]
    default: return []
    }
  }

  mutating func take(_ answer: FormAnswer) -> [FormEffect] {
    guard case .parties(let parties, let field) = answer else { return [] }
    suggested = parties
    form.suggest(parties, for: field)
    return []
  }

  mutating func refresh() {
    proposeAddressee()
    let written = self
    form.review { form, field in written.review(field, in: form) }
  }

  func pendingChange() -> PendingChange? { nil }

  /// A draft may be of this form, or of the letter that came of it.
  mutating func resume(_ draft: Draft) -> [FormEffect] {
    guard draft.fields.contains(where: { $0.name == "text" }) else {
      restore(draft)
      form.goToFirstChange()
      return []
    }
    let follows = draft.fields.first { $0.name == "follows" }?.text ?? ""
    var letter = letterForm(beginning: follows.isEmpty ? .template : .openAsks)
    let effects = letter.resume(draft)
    return [.goOn(.letter(letter))] + effects
  }

  private mutating func proposeAddressee() {
    let addressee = earlier?.letter.addressees.first ?? Party()
    form.propose(addressee.name, for: "to.name")
    form.propose(addressee.office, for: "to.office")
    form.propose(addressee.body, for: "to.body")
    form.propose(addressee.address, for: "to.address")
  }

  private func review(_ field: FormField, in form: Form) -> FieldReview {
    switch field.name {
    case "template": return reviewTemplate()
    case "earlier":
      guard let earlier else { return .fine }
      let count = earlier.openAsks.count
      let asks = earlier.openAsks.map { "\($0.number) \($0.text)" }.joined(separator: "\n")
      return FieldReview(
        note: count == 0
          ? "No ask of it is open."
          : "\(count == 1 ? "1 ask is open; it is" : "\(count) asks are open; they are") asked "
            + "again unless you write others below:\n\(asks)")
    default: return .fine
    }
  }

  private func reviewTemplate() -> FieldReview {
    let problems = material.templateProblems.map { "Can't be used: \($0.sentence)" }
      .joined(separator: "\n")
    guard let template else {
      return FieldReview(problem: "No template can be used.\n\(problems)")
    }
    let note = template.clock.wait
    return FieldReview(note: problems.isEmpty ? note : "\(note)\n\(problems)")
  }
}

extension Clock {
  /// What a letter under the clock waits for, as a sentence.
  fileprivate var wait: String {
    switch self {
    case .none: "No answer is waited for."
    case .days(let count): "An answer is due in \(count) day\(count == 1 ? "" : "s")."
    case .workingDays(let count):
      "An answer is due in \(count) working day\(count == 1 ? "" : "s")."
    case .osceViennaMechanism: "OSCE Vienna Mechanism: an answer is due in 10 days."
    case .unSpecialProcedures: "UN special procedures: an answer is due in 60 days."
    case .named(let name): "An answer is due by the clock \(name) of casedesk.yaml."
    }
  }
}
