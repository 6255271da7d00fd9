package import CaseModel
import TerminalUI

extension DeskState {
  /// What is typed in the open form, to be kept when the program must end at once; nil where no
  /// form is open or nothing is typed.
  package var draft: Draft? {
    let open: DeskForm? =
      switch dialog {
      case .form(let form): form
      case .clash(let clash): clash.form
      default: nil
      }
    guard let form = open else { return nil }
    return form.draft(written: now.isEmpty ? today.description : "\(today) \(now)")
  }

  /// Where a form stands on the screen.
  var formArea: Area {
    let body = Area(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    guard screen.form != .narrow else { return body }
    return formBox.inset(columns: 1, rows: 1)
  }

  /// The border around it, where there is room for one.
  var formBox: Area {
    let columns = min(size.columns, 112)
    var rows = size.rows - 2
    if case .form(let form) = dialog, let wanted = form.promptRows { rows = min(rows, wanted) }
    return Area(
      column: (size.columns - columns) / 2, row: 1 + (size.rows - 2 - rows) / 2,
      columns: columns, rows: rows)
  }

  /// Begins to open the form that a command means.
  func request(_ command: DeskCommand) -> FormRequest? {
    switch command {
    case .new where kindInHand == .incident: .newIncident
    case .new where kindInHand == .letter: incidentInHand.map { .newLetter(incident: $0) }
    case .new where kindInHand == .followUp:
      incidentInHand.map { .newFollowUp(incident: $0, letter: letterInHand) }
    case .new, .logResponse:
      incidentInHand.map { incident in
        .logResponse(letterInHand.map { .letter($0) } ?? .statement, incident: incident)
      }
    case .edit:
      switch reader.record {
      case .response(let response): incidentInHand.map { .editResponse(response, incident: $0) }
      case .followUp(let followUp): incidentInHand.map { .editFollowUp(followUp, incident: $0) }
      case .incident(let incident): .editIncident(incident)
      case .letter(let letter): incidentInHand.map { .editLetter(letter, incident: $0) }
      case nil: nil
      }
    case .noteOutcome:
      if case .followUp(let followUp) = reader.record { .outcome(followUp) } else { nil }
    case .importFile: .importing(incident: incidentInHand)
    case .export: .exporting(incident: incidentInHand, letter: letterToExport)
    default: promptRequest(command)
    }
  }

  /// The incident that something new is to belong to.
  var incidentInHand: RecordID? {
    guard isInReader || view != .desk, let record = reader.record else {
      return view == .desk ? self[.incidents].selected : nil
    }
    return record.kind == .incident ? record.id : record.incidents.first
  }

  /// The letter that something new is about: the one in the focused pane, or the selected one; none
  /// where the incident itself is meant.
  private var letterInHand: RecordID? {
    guard isInReader || view != .desk else {
      return focus == .incidents ? nil : self[.letters].selected
    }
    switch reader.record {
    case .letter(let letter): return letter.id
    case .response(let response): return response.letters.first
    case .followUp(let followUp): return followUp.letters.first
    case .incident, nil: return nil
    }
  }

  /// Hosts the form that was asked for, unless something else was opened meanwhile.
  mutating func prepared(_ request: FormRequest, _ material: FormMaterial) {
    guard dialog == nil else { return }
    dialog = .form(hosted(request.form(with: material, today: today, dates: settings.dates)))
    keptDraft = material.draft?.fields
  }

  // As it is to be laid out here.
  private func hosted(_ form: DeskForm) -> DeskForm {
    guard isPlain else { return form }
    var form = form
    form.makeLinear()
    return form
  }

  mutating func respond(to event: TerminalEvent, in form: DeskForm) -> [DeskEffect] {
    if event == .key(.control("q")) { return keepDraft() + [.quit] }
    var form = form
    let effects = form.update(event, in: formArea)
    dialog = .form(form)
    return effects.flatMap { carryOut($0) }
  }

  mutating func receive(_ answer: FormAnswer) -> [DeskEffect] {
    guard case .form(var form) = dialog else { return [] }
    let effects = form.receive(answer)
    dialog = .form(form)
    return effects.flatMap { carryOut($0) }
  }

  /// Keeps what is typed, if it is something else than what was kept last.
  mutating func keepDraft() -> [DeskEffect] {
    guard let draft, draft.fields != keptDraft else { return [] }
    keptDraft = draft.fields
    return [.saveDraft(draft)]
  }

  /// Closes the form that was saved, if it is still there, and throws its draft away.
  mutating func formSaved(draftKey: String) -> [DeskEffect] {
    if case .form(let form) = dialog, form.draftKey == draftKey {
      // Another form of the same kind may have been opened while the first was being saved.
      guard form.isSaving else { return [] }
      dialog = nil
    }
    return [.discardDraft(key: draftKey)]
  }

  private mutating func carryOut(_ effect: FormEffect) -> [DeskEffect] {
    guard case .form(let form) = dialog else { return [] }
    switch effect {
    case .save(let pending):
      let change = pending.change(using: &random)
      return keepDraft() + commit(change, from: form)
    case .close(let keepingDraft):
      let effects = keepingDraft ? keepDraft() : [.discardDraft(key: form.draftKey)]
      dialog = nil
      if keepingDraft { notice = Notice(text: "What you typed is kept as a draft.") }
      return effects
    case .dropDraft(let key):
      keptDraft = nil
      return [.discardDraft(key: key)]
    case .copy(let text): return [.copy(text)]
    case .goOn(let next):
      // What was kept of it is kept of the next one from here on.
      keptDraft = nil
      dialog = .form(hosted(next))
      return []
    case .completeParty, .completeValue, .completeIncident, .completePath, .hashFile,
      .editExternally, .readImport, .export, .setPerson, .setSyncPlace:
      return [.form(effect)]
    }
  }

  func draw(_ form: DeskForm, in frame: inout Frame, _ screen: Screen) {
    if screen.form != .narrow {
      frame.fill(formBox)
      frame.drawBorder(formBox, focused: true)
    }
    frame.cursor = nil
    form.draw(into: &frame, area: formArea)
    if frame.cursor == nil { frame.cursor = formArea.origin }
  }
}
