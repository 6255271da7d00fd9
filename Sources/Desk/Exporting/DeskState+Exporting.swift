import CaseModel

extension DeskState {
  /// Closes the prompt, and says what was written and what was left out.
  mutating func exported(_ sentences: [String]) -> [DeskEffect] {
    notice = Notice(text: sentences.joined(separator: " "))
    guard case .form(.exporting(let prompt)) = dialog, prompt.isSaving else { return [] }
    dialog = nil
    return [.discardDraft(key: prompt.draftKey)]
  }

  /// The letter that an export would be of: the one in hand.
  var letterToExport: RecordID? {
    if case .letter(let letter) = reader.record { letter.id } else { nil }
  }
}
