package import CaseModel
import TerminalUI

/// Which file to import. What is understood of it shows before anything is saved.
package struct ImportPrompt: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let today: Day
  let dates: DateHabits
  /// The incident to which new letters and responses go where the file names none.
  let incident: RecordID?

  package init(
    incident: RecordID?, title: String, today: Day, dates: DateHabits = DateHabits(),
    draft: Draft? = nil
  ) {
    self.incident = incident
    self.today = today
    self.dates = dates
    let goal = incident == nil ? "" : "New letters and responses go to: \(title)"
    form = Form(
      "Import a letter, mails or a table",
      sections: [
        Form.Section(
          "file", goal,
          [
            FormField(.completing, "path", "File").with(
              placeholder: "The path of a text, .eml, mbox, .csv, .json or .pdf")
          ])
      ])
    form.saveLabel = "Read the file"
    form.savesOnEnter = true
    refresh()
    offer(draft)
  }

  /// The name under which the draft of such a prompt is kept.
  package static let draftKey = "import"
}

extension ImportPrompt: CaseForm {
  var draftKey: String { ImportPrompt.draftKey }

  mutating func act(on event: FormEvent) -> [FormEffect] {
    switch event {
    case .wantsSuggestions(let field, let text): return [.completePath(field: field, text: text)]
    case .took(let field, _):
      // A folder is looked into further.
      let path = form.text(field)
      return path.hasSuffix("/") ? [.completePath(field: field, text: path)] : []
    case .save: return read()
    default: return []
    }
  }

  private mutating func read() -> [FormEffect] {
    guard form.isReadyToSave() else { return [] }
    isSaving = true
    form.message = Form.Message("Reading the file …")
    return [.readImport(path: form.text("path"), incident: incident)]
  }

  mutating func take(_ answer: FormAnswer) -> [FormEffect] {
    if case .paths(let paths, let field) = answer {
      form.suggest(paths.map { FormSuggestion($0, label: $0) }, for: field)
    }
    return []
  }

  mutating func refresh() {
    form.review { _, field in
      field.name == "path" && field.isBlank
        ? FieldReview(problem: "Say which file; its path completes as you type.") : .fine
    }
  }

  // Nothing is saved by the prompt itself.
  func pendingChange() -> PendingChange? { nil }
}
