import CaseModel

/// What can be done to the selected record in a line or two, without its form.
extension DeskState {
  /// The form or prompt that a command opens on the record in hand; nil where it opens none there.
  func promptRequest(_ command: DeskCommand) -> FormRequest? {
    switch (command, reader.record) {
    case (.remind, let record?): .remind(record)
    case (.setDue, .letter(let letter)): .setDeadline(letter)
    case (.setDue, .followUp(let followUp)): .setDue(followUp)
    case (.passOn, .letter(let letter)): .passOn(letter)
    case (.markSent, .letter(let letter)): .send(letter)
    case (.newFromTemplate, let record):
      incidentInHand.map { incident in
        .letterFromTemplate(incident: incident, earlier: record?.followableLetter)
      }
    case (.followUpLetter, .letter(let letter)):
      letter.incidents.first.map { .followUpLetter(letter, incident: $0) }
    default: nil
    }
  }

  /// Why such a command doesn't apply now, as a sentence; nil where it does.
  func reasonAgainstPrompt(_ command: DeskCommand) -> String? {
    if command == .newFromTemplate {
      return incidentInHand == nil
        ? "A letter belongs to an incident, and no incident is selected." : nil
    }
    guard let record = reader.record else { return "No record is selected." }
    if isBeingSaved(record.id) {
      return "The last change is still being saved. Try again in a moment."
    }
    switch (command, record) {
    case (.setDue, .followUp(let followUp)):
      return followUp.status == .open ? nil : "This follow-up is settled, so that nothing is due."
    case (.setDue, .letter), (.remind, _): return nil
    case (.setDue, _): return "A due date belongs to a letter or a follow-up; select one."
    case (.passOn, .letter(let letter)):
      return letter.delivery == .draft
        ? "This letter is a draft: nobody can have passed it on." : nil
    case (.markSent, .letter(let letter)):
      return letter.delivery == .draft
        ? nil : "This letter isn't a draft: it is marked as \(letter.delivery.spoken)."
    case (.followUpLetter, .letter(let letter)):
      if letter.delivery == .draft { return "This letter is a draft: nothing was asked yet." }
      let open = AskLedger(of: letter, responses: reader.context?.responses ?? []).open
      return open.isEmpty ? "No ask of this letter is open." : nil
    default: return "That is for letters; a \(record.kind.name) is selected."
    }
  }
}

extension Record {
  /// The letter itself, once it went out.
  fileprivate var followableLetter: RecordID? {
    if case .letter(let letter) = self, letter.delivery != .draft { letter.id } else { nil }
  }
}
