package import CaseModel
import TerminalUI

/// What to write out, where to, and whether what is confidential goes along.
package struct ExportPrompt: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let today: Day
  let dates: DateHabits
  /// The records that can be written alone: the incident in hand, and the letter.
  let subjects: [RecordKind: RecordID]
  /// The path that was proposed last; while it stands untouched, it follows the choice.
  private var proposed = ""

  /// - Parameter draft: a draft that was found.
  package init(
    incident: RecordID?, letter: RecordID?, today: Day, dates: DateHabits = DateHabits(),
    draft: Draft? = nil
  ) {
    var subjects: [RecordKind: RecordID] = [:]
    subjects[.incident] = incident
    subjects[.letter] = letter
    self.subjects = subjects
    self.today = today
    self.dates = dates
    let kinds = ExportWish.Kind.allCases.filter { kind in
      kind.subject.map { subjects[$0] != nil } ?? true
    }
    // What the person looks at comes first.
    let first = letter == nil ? kinds.first : .letterText
    form = .prompt(
      "Export", saving: "Export",
      [
        FormField(
          choice: "kind", "What", kinds.map { FormOption($0.rawValue, $0.label) },
          chosen: (first ?? .everything).rawValue),
        FormField(.completing, "path", "To").with(placeholder: "The path of a new file"),
        FormField(yesNo: "confidential", "Confidential parts", false),
      ])
    refresh()
    offer(draft)
  }

  /// The name under which the draft of such a prompt is kept.
  package static let draftKey = "export"

  private var kind: ExportWish.Kind {
    ExportWish.Kind(rawValue: form.text("kind")) ?? .everything
  }
}

extension ExportPrompt: CaseForm {
  var draftKey: String { ExportPrompt.draftKey }

  mutating func act(on event: FormEvent) -> [FormEffect] {
    switch event {
    case .wantsSuggestions(let field, let text): return [.completePath(field: field, text: text)]
    case .took(let field, _):
      let path = form.text(field)
      return path.hasSuffix("/") ? [.completePath(field: field, text: path)] : []
    case .save: return export()
    default: return []
    }
  }

  private mutating func export() -> [FormEffect] {
    guard form.isReadyToSave() else { return [] }
    isSaving = true
    form.message = Form.Message("Exporting …")
    return [
      .export(
        ExportWish(
          kind: kind, record: kind.subject.flatMap { subjects[$0] }, path: form.text("path"),
          includesConfidential: form.isYes("confidential")))
    ]
  }

  mutating func take(_ answer: FormAnswer) -> [FormEffect] {
    if case .paths(let paths, let field) = answer {
      form.suggest(paths.map { FormSuggestion($0, label: $0) }, for: field)
    }
    return []
  }

  mutating func refresh() {
    propose()
    let kind = kind
    form.review { form, field in
      switch field.name {
      case "path" where field.isBlank:
        FieldReview(
          problem: kind == .tables
            ? "Say into which new folder the tables go." : "Say into which new file it goes.")
      case "confidential":
        FieldReview(
          note: form.isYes("confidential")
            ? "Names and passages marked as confidential are written out: keep the file safe."
            : "What is marked as confidential is left out, and you are told what.")
      default: .fine
      }
    }
  }

  private mutating func propose() {
    guard form.text("path").isEmpty || form.text("path") == proposed else { return }
    let name = kind.subject.flatMap { subjects[$0] }?.text ?? "casebook-\(today)"
    proposed = "~/" + name + kind.ending
    form.set(proposed, of: "path")
  }

  // Nothing is changed in the casebook.
  func pendingChange() -> PendingChange? { nil }
}
