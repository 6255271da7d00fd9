package import CaseModel
package import TerminalUI

/// The form that is open: whichever it is, the desk hosts it in the same way.
package enum DeskForm: Hashable, Sendable {
  case incident(IncidentForm)
  case letter(LetterForm)
  case response(ResponseForm)
  case followUp(FollowUpForm)
  case outcome(OutcomePrompt)

  /// Takes what the terminal reports.
  /// - Parameter area: where the form is drawn.
  package mutating func update(_ event: TerminalEvent, in area: Area) -> [FormEffect] {
    change { $0.update(event, in: area) }
  }

  /// Takes the answer to an effect.
  package mutating func receive(_ answer: FormAnswer) -> [FormEffect] {
    change { $0.receive(answer) }
  }

  /// Draws the form, and sets the frame's cursor where it has one.
  package func draw(into frame: inout Frame, area: Area) {
    caseForm.form.draw(into: &frame, area: area)
  }

  /// What was typed, to be kept; nil where nothing differs from the form as it was opened.
  /// - Parameter written: the time for people, `2026-11-23 14:03`.
  package func draft(written: String) -> Draft? { caseForm.draft(written: written) }

  /// Which draft is this form's: kept while it is open, thrown away once it is saved.
  package var draftKey: String { caseForm.draftKey }

  /// Whether the change is on its way to the disk.
  package var isSaving: Bool { caseForm.isSaving }

  /// Keys that matter where the focus is, for the bottom line.
  package var hints: [FormHint] { caseForm.form.hints }

  private var caseForm: any CaseForm {
    switch self {
    case .incident(let form): form
    case .letter(let form): form
    case .response(let form): form
    case .followUp(let form): form
    case .outcome(let form): form
    }
  }

  private mutating func change(_ body: (inout any CaseForm) -> [FormEffect]) -> [FormEffect] {
    var form = caseForm
    let effects = body(&form)
    switch form {
    case let form as IncidentForm: self = .incident(form)
    case let form as LetterForm: self = .letter(form)
    case let form as ResponseForm: self = .response(form)
    case let form as FollowUpForm: self = .followUp(form)
    case let form as OutcomePrompt: self = .outcome(form)
    default: break
    }
    return effects
  }
}
