package import CaseModel
package import TerminalUI

/// The form that is open: whichever it is, the desk hosts it in the same way.
package enum DeskForm: Hashable, Sendable {
  case incident(IncidentForm)
  case letter(LetterForm)
  case response(ResponseForm)
  case followUp(FollowUpForm)
  case template(TemplateForm)

  // Prompts: forms of a line or two.
  case outcome(OutcomePrompt)
  case reminder(ReminderPrompt)
  case deadline(DeadlinePrompt)
  case due(DuePrompt)
  case passingOn(PassingOnPrompt)
  case sending(SendingPrompt)
  /// What is to be the same in several records.
  case shared(SharedEditPrompt)
  case importing(ImportPrompt)
  case exporting(ExportPrompt)
  case person(PersonPrompt)
  case syncPlace(SyncPlacePrompt)

  /// Takes what the terminal reports.
  /// - Parameter area: where the form is drawn.
  package mutating func update(_ event: TerminalEvent, in area: Area) -> [FormEffect] {
    change { $0.update(event, in: area) }
  }

  /// Takes the answer to an effect.
  package mutating func receive(_ answer: FormAnswer) -> [FormEffect] {
    change { $0.receive(answer) }
  }

  /// Waits for a change that was settled after a clash, as for any.
  mutating func wait() {
    change { $0.wait() }
  }

  /// Puts one thing on each line, for a screen reader.
  mutating func makeLinear() {
    change { $0.form.isLinear = true }
  }

  /// Draws the form, and sets the frame's cursor where it has one.
  package func draw(into frame: inout Frame, area: Area) {
    hosted.form.draw(into: &frame, area: area)
  }

  /// What was typed, to be kept; nil where nothing differs from the form as it was opened.
  /// - Parameter written: the time for people, `2026-11-23 14:03`.
  package func draft(written: String) -> Draft? { hosted.draft(written: written) }

  /// Which draft is this form's: kept while it is open, thrown away once it is saved.
  package var draftKey: String { hosted.draftKey }

  /// Whether the change is on its way to the disk.
  package var isSaving: Bool { hosted.isSaving }

  /// Keys that matter where the focus is, for the bottom line.
  package var hints: [FormHint] { hosted.form.hints }

  /// How many rows a prompt takes with its border; nil for a form that takes the whole window.
  var promptRows: Int? {
    switch self {
    case .incident, .letter, .response, .followUp, .template: nil
    case .outcome, .reminder, .deadline, .due, .sending, .shared, .importing, .exporting,
      .person, .syncPlace:
      12
    case .passingOn: 22
    }
  }

  var hosted: any CaseForm {
    switch self {
    case .incident(let form): form
    case .letter(let form): form
    case .response(let form): form
    case .followUp(let form): form
    case .template(let form): form
    case .outcome(let form): form
    case .reminder(let form): form
    case .deadline(let form): form
    case .due(let form): form
    case .passingOn(let form): form
    case .sending(let form): form
    case .shared(let form): form
    case .importing(let form): form
    case .exporting(let form): form
    case .person(let form): form
    case .syncPlace(let form): form
    }
  }

  /// What is said of the records to which it doesn't apply, once it is saved.
  var remark: String { if case .shared(let prompt) = self { prompt.remark } else { "" } }

  private mutating func change<Result>(_ body: (inout any CaseForm) -> Result) -> Result {
    var form = hosted
    let result = body(&form)
    switch form {
    case let form as IncidentForm: self = .incident(form)
    case let form as LetterForm: self = .letter(form)
    case let form as ResponseForm: self = .response(form)
    case let form as FollowUpForm: self = .followUp(form)
    case let form as TemplateForm: self = .template(form)
    case let form as OutcomePrompt: self = .outcome(form)
    case let form as ReminderPrompt: self = .reminder(form)
    case let form as DeadlinePrompt: self = .deadline(form)
    case let form as DuePrompt: self = .due(form)
    case let form as PassingOnPrompt: self = .passingOn(form)
    case let form as SendingPrompt: self = .sending(form)
    case let form as SharedEditPrompt: self = .shared(form)
    case let form as ImportPrompt: self = .importing(form)
    case let form as ExportPrompt: self = .exporting(form)
    case let form as PersonPrompt: self = .person(form)
    case let form as SyncPlacePrompt: self = .syncPlace(form)
    default: break
    }
    return result
  }
}
