package import CaseModel
import TerminalUI

/// Who the person is, as the casebook's history names them. Asked once.
package struct PersonPrompt: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let today: Day
  let dates: DateHabits

  /// - Parameter known: who they said they are.
  package init(
    known: Person?, today: Day, dates: DateHabits = DateHabits(), draft: Draft? = nil
  ) {
    self.today = today
    self.dates = dates
    form = .prompt(
      "Who are you?", saving: "Note my changes so", PersonPrompt.fields(known))
    refresh()
    offer(draft)
  }

  /// The fields in which people say who they are.
  static func fields(_ known: Person?) -> [FormField] {
    [
      FormField.line("name", "Name", known?.name ?? "").with(
        placeholder: "as your colleagues know you"),
      FormField.line("address", "Address", known?.address ?? "").with(
        placeholder: "mail address; may stay empty"),
    ]
  }

  /// What is to be said of one of these fields.
  static func review(_ field: FormField, of person: Person) -> FieldReview {
    switch field.name {
    case "name" where field.isBlank:
      FieldReview(problem: "Type your name: the history says who changed what.")
    case "name":
      Person(name: person.name, address: "").problem.map { FieldReview(problem: $0) } ?? .fine
    case "address":
      Person(name: "A", address: person.address).problem.map { FieldReview(problem: $0) }
        ?? FieldReview(note: "It stands beside your changes, for whoever reads this casebook.")
    default: .fine
    }
  }

  /// The name under which the draft of such a prompt is kept.
  package static let draftKey = "person"

  private var person: Person { Person(name: form.text("name"), address: form.text("address")) }
}

extension PersonPrompt: CaseForm {
  var draftKey: String { PersonPrompt.draftKey }

  mutating func act(on event: FormEvent) -> [FormEffect] {
    guard event == .save, form.isReadyToSave() else { return [] }
    isSaving = true
    form.message = Form.Message("Saving …")
    return [.setPerson(person)]
  }

  mutating func refresh() {
    let person = person
    form.review { _, field in PersonPrompt.review(field, of: person) }
  }

  // Nothing of the records is changed.
  func pendingChange() -> PendingChange? { nil }
}
