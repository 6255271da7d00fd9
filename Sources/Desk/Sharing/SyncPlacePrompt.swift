package import CaseModel
import TerminalUI

/// Where colleagues share the casebook.
package struct SyncPlacePrompt: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let today: Day
  let dates: DateHabits

  /// - Parameter place: the one that was set up before; empty where none was.
  package init(
    place: String, today: Day, dates: DateHabits = DateHabits(), draft: Draft? = nil
  ) {
    self.today = today
    self.dates = dates
    form = Form(
      "Set up sync with colleagues",
      sections: [
        Form.Section(
          "shared",
          "All of you name the same folder or server.",
          [
            FormField(.completing, "place", "Place", place).with(
              placeholder: "/media/stick/casebook or ann@example.org:casebook")
          ])
      ])
    form.saveLabel = "Set up and sync"
    form.savesOnEnter = true
    refresh()
    offer(draft)
  }

  /// The name under which the draft of such a prompt is kept.
  package static let draftKey = "sync-place"
}

extension SyncPlacePrompt: CaseForm {
  var draftKey: String { SyncPlacePrompt.draftKey }

  mutating func act(on event: FormEvent) -> [FormEffect] {
    switch event {
    case .wantsSuggestions(let field, let text) where !SyncPlacePrompt.isAddress(text):
      return [.completePath(field: field, text: text)]
    case .took(let field, _):
      let path = form.text(field)
      return path.hasSuffix("/") ? [.completePath(field: field, text: path)] : []
    case .save:
      guard form.isReadyToSave() else { return [] }
      isSaving = true
      form.message = Form.Message("Setting it up …")
      return [.setSyncPlace(form.text("place"))]
    default: return []
    }
  }

  mutating func take(_ answer: FormAnswer) -> [FormEffect] {
    if case .paths(let paths, let field) = answer {
      // Only folders can be shared; a file named by mistake is refused with a sentence.
      let folders = paths.filter { $0.hasSuffix("/") }
      form.suggest(folders.map { FormSuggestion($0, label: $0) }, for: field)
    }
    return []
  }

  mutating func refresh() {
    form.review { form, field in
      guard field.name == "place" else { return .fine }
      if field.isBlank {
        return FieldReview(
          problem: """
            Type the folder on a stick or a shared drive that all of you use, or a server’s \
            address, as ann@example.org:casebook or https://example.org/casebook.
            """)
      }
      return FieldReview(
        note: SyncPlacePrompt.isAddress(form.text("place"))
          ? """
          The whole casebook, its history included, goes to that server, and what colleagues put \
          there comes here. Use one that all of you trust.
          """
          : """
          The whole casebook, its history included, is copied into that folder, and what \
          colleagues put there comes here. An empty or new folder is made ready.
          """)
    }
  }

  func pendingChange() -> PendingChange? { nil }

  /// Whether it names a server, rather than a folder.
  static func isAddress(_ text: String) -> Bool {
    if text.contains("://") { return true }
    guard let colon = text.firstIndex(of: ":") else { return false }
    return !text[..<colon].contains("/")
  }
}
