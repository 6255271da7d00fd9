import CaseModel
import TerminalUI

/// What is to be the same in several records, in a line.
package struct SharedEditPrompt: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let today: Day
  let dates: DateHabits
  let edit: SharedEditKind
  /// Those to which it applies.
  let records: [Record]
  /// What is said of the others; empty where there are none.
  let remark: String

  init(_ edit: SharedEditKind, _ material: MarkedMaterial, today: Day, dates: DateHabits) {
    self.edit = edit
    self.today = today
    self.dates = dates
    records = material.records.filter { edit.applies(to: $0) }
    remark = edit.remark(on: material.records, unread: material.unread)
    let what = records.count == 1 ? records[0].title : "\(records.count) records"
    form = Form(
      "\(edit.name): \(what)",
      sections: [Form.Section("edit", "", SharedEditPrompt.fields(of: edit, records))])
    form.saveLabel = edit.name
    form.savesOnEnter = true
    if !remark.isEmpty { form.message = Form.Message(remark) }
    refresh()
    offer(material.draft)
  }

  /// The name under which the draft of such a prompt is kept.
  package static func draftKey(_ edit: SharedEditKind) -> String { "marked-\(edit.rawValue)" }

  private static func fields(of edit: SharedEditKind, _ records: [Record]) -> [FormField] {
    switch edit {
    case .due: [FormField.date("due", "Due").with(placeholder: "fri, +3w; - for none")]
    case .owner:
      [FormField(.completing, "owner", "Owner").with(placeholder: "a name; - for nobody")]
    case .status: [.oneOf("status", "Status", IncidentStatus.open)]
    case .addTag: [FormField(.completing, "tag", "Tag").with(placeholder: "a word or two")]
    case .removeTag:
      [FormField(choice: "tag", "Tag", options(among: records.flatMap(\.tags)))]
    case .toggleDone, .delete: []
    }
  }

  // Those that most records have come first.
  private static func options(among tags: [String]) -> [FormOption] {
    let counts = Dictionary(tags.map { ($0, 1) }, uniquingKeysWith: +)
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return [.notSaid] + sorted.map { FormOption($0.key, "\($0.key) (\($0.value))") }
  }
}

extension SharedEditPrompt: CaseForm {
  var draftKey: String { SharedEditPrompt.draftKey(edit) }

  mutating func act(on event: FormEvent) -> [FormEffect] {
    switch event {
    case .wantsSuggestions(let field, let text): [.completeValue(.tag, field: field, text: text)]
    case .save: save()
    default: []
    }
  }

  func leaning(ofDate name: String) -> TypedDate.Leaning? { name == "due" ? .future : nil }

  mutating func refresh() {
    let (today, dates, edit) = (today, dates, edit)
    form.review { form, field in
      switch edit {
      case .due where field.isBlank:
        FieldReview(problem: "Say when they are due: fri, in 60 days, +3w; or - for no day.")
      case .owner where field.isBlank:
        FieldReview(problem: "Say whose they are to be, or - for nobody.")
      case .due where form.text("due") == "-": FieldReview(note: "The due date is taken away.")
      case .owner where form.text("owner") == "-": FieldReview(note: "They are nobody's then.")
      case .due:
        form.reviewDate(
          field.name, today: today, dates: dates, leaning: .future, allowsPartial: false)
      case .addTag where field.isBlank: FieldReview(problem: "Type the tag that all are to have.")
      case .removeTag where field.isBlank:
        FieldReview(problem: "Choose the tag that is to go; Enter lists them.")
      default: .fine
      }
    }
  }

  func pendingChange() -> PendingChange? {
    sharedEdit.flatMap { Change.editing(records, $0) }.map { .whole($0) }
  }

  private var sharedEdit: SharedEdit? {
    switch edit {
    case .due: .setDue(form.day("due", today: today, dates: dates, leaning: .future))
    case .owner: .setOwner(form.text("owner") == "-" ? "" : form.text("owner"))
    case .status: form.term("status").map { .setStatus($0) }
    case .addTag: .addTag(form.text("tag"))
    case .removeTag: .removeTag(form.text("tag"))
    case .toggleDone, .delete: nil
    }
  }
}

extension SharedEditKind {
  /// What menus, prompts and buttons call it.
  var name: String {
    switch self {
    case .toggleDone: "Mark done or open again"
    case .due: "Set the due date"
    case .owner: "Set the owner"
    case .status: "Set the incident's status"
    case .addTag: "Add a tag"
    case .removeTag: "Take a tag away"
    case .delete: "Delete"
    }
  }
}
