package import CaseModel
import TerminalUI

/// What must be known before a casebook is made of one that colleagues share.
package struct JoinWish: Hashable, Sendable {
  /// Where the shared casebook is: a folder, or a server's address.
  package var place: String
  /// The folder of the casebook that is made, as it was typed.
  package var folder: String
  package var person: Person

  package init(place: String, folder: String, person: Person) {
    self.place = place
    self.folder = folder
    self.person = person
  }
}

/// Why a casebook wasn't made of a shared one.
package enum JoinFailure: Error, Hashable, Sendable {
  /// The place of the shared casebook, or what lies there.
  case place(Refusal)
  /// The folder that was to have the casebook.
  case folder(Refusal)
  /// The person stopped it.
  case stopped
}

/// Asks on the first screen where colleagues share a casebook, where to put one's own, and who one is.
struct JoinForm: Hashable, Sendable {
  private(set) var form: Form
  private(set) var isJoining = false
  private var isStopping = false
  // What was refused, by the field that it was about.
  private var refused: [String: String] = [:]

  /// What an event came to.
  enum Outcome: Hashable, Sendable {
    case effect(WelcomeEffect)
    case goesBack
  }

  /// - Parameter folder: the folder that is proposed.
  init(folder: String, isLinear: Bool) {
    form = Form(
      "Join a shared casebook",
      sections: [
        Form.Section(
          "join", "",
          [
            FormField(.completing, "place", "Shared at").with(
              placeholder: "/media/stick/casebook or ann@example.org:casebook"),
            FormField(.completing, "folder", "Yours in", folder),
          ]),
        Form.Section("person", "Who are you?", PersonPrompt.fields(nil)),
      ])
    form.saveLabel = "Join"
    form.saveWord = "Join"
    form.isLinear = isLinear
    refresh()
  }

  /// The keys, for the bottom line.
  var hints: [FormHint] {
    if isJoining { return isStopping ? [] : [FormHint("Esc", "Stop it", briefly: "Stop")] }
    return form.hints.filter { $0.key != "Esc" } + [FormHint("Esc", "Back")]
  }

  mutating func update(_ event: TerminalEvent, in area: Area) -> [Outcome] {
    guard !isJoining else {
      guard case .key(Key(.escape)) = event, !isStopping else { return [] }
      isStopping = true
      form.message = Form.Message("It is being stopped …")
      return [.effect(.stopJoining)]
    }
    let outcomes = form.update(event, in: area).compactMap { outcome(of: $0) }
    refresh()
    form.settle(in: area)
    return outcomes
  }

  /// Takes paths that go with what is typed.
  mutating func take(paths: [String], field: String) {
    // What was found for less than is typed by now may come late.
    let typed = form.text(field)
    let folders = paths.filter { $0.hasSuffix("/") && $0.hasPrefix(typed) }
    form.suggest(folders.map { FormSuggestion($0, label: $0) }, for: field)
  }

  mutating func take(_ progress: SyncProgress) {
    guard isJoining, !isStopping else { return }
    let percent = progress.fraction.map { " \(Int(min(max(0, $0), 1) * 100))%" } ?? ""
    let what = progress.stage == .fetching ? "Receiving the casebook" : "Making the casebook"
    form.message = Form.Message("\(what)\(percent) …")
  }

  mutating func fail(_ failure: JoinFailure, in area: Area) {
    (isJoining, isStopping) = (false, false)
    switch failure {
    case .stopped: form.message = Form.Message("It was stopped, and no casebook was made.")
    case .place(let refusal) where refusal.isOutOfReach:
      refuse(
        """
        It isn't there, or doesn't answer. Plug in the stick, or check the address and the network, \
        then join again.
        """, in: "place")
    case .place(let refusal): refuse(refusal.sentence, in: "place")
    case .folder(let refusal): refuse(refusal.sentence, in: "folder")
    }
    form.settle(in: area)
  }

  private mutating func refuse(_ sentence: String, in field: String) {
    refused[field] = sentence
    refresh()
    // Goes to the field whose problem it is, which says all there is to say.
    _ = form.isReadyToSave()
    form.message = nil
  }

  private mutating func outcome(of event: FormEvent) -> Outcome? {
    switch event {
    case .wantsSuggestions(let field, let text):
      guard !SyncPlacePrompt.isAddress(text) else { return nil }
      return .effect(.completePath(field: field, text: text))
    case .took(let field, _):
      let path = form.text(field)
      return path.hasSuffix("/") ? .effect(.completePath(field: field, text: path)) : nil
    case .changed(let field):
      refused[field] = nil
      return nil
    case .save:
      refused = [:]
      refresh()
      guard form.isReadyToSave() else { return nil }
      isJoining = true
      form.message = Form.Message("Looking there …")
      return .effect(
        .join(
          JoinWish(place: form.text("place"), folder: form.text("folder"), person: person)))
    case .close: return .goesBack
    default: return nil
    }
  }

  private var person: Person { Person(name: form.text("name"), address: form.text("address")) }

  private mutating func refresh() {
    let (person, refused) = (person, refused)
    form.review { form, field in
      if let sentence = refused[field.name] { return FieldReview(problem: sentence) }
      switch field.name {
      case "place" where field.isBlank:
        return FieldReview(
          problem: """
            Type the folder on the stick or shared drive that you were given, or the server’s \
            address, as ann@example.org:casebook or https://example.org/casebook.
            """)
      case "place": return .fine
      case "folder" where field.isBlank:
        return FieldReview(problem: "Type the folder in which your own copy is to lie.")
      case "folder" where form.text("folder") == form.text("place"):
        return FieldReview(
          problem: "That is the shared casebook itself. Name a folder of your own for your copy.")
      case "folder": return FieldReview(note: "A new or an empty folder, on this computer.")
      default: return PersonPrompt.review(field, of: person)
      }
    }
  }
}
