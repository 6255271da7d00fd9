package import CaseModel
import TerminalUI

/// The form for what happened: a new incident, or one that is changed.
package struct IncidentForm: Hashable, Sendable {
  var form: Form
  var offered: Draft?
  var isSaving = false
  let draftKey: String
  var intake = FileIntake()
  let today: Day
  let dates: DateHabits
  let existing: Incident?

  /// - Parameters:
  ///   - others: the newest incidents, which may be named as related; others are found by typing.
  ///   - titles: of records that are related already.
  ///   - existing: the incident to change; nil for a new one.
  ///   - draft: a draft that was found; the form offers to go on with it if it is this form's.
  package init(
    others: [IncidentRow], titles: [RecordID: String] = [:], today: Day,
    dates: DateHabits = DateHabits(), existing: Incident? = nil, draft: Draft? = nil
  ) {
    self.existing = existing
    self.today = today
    self.dates = dates
    draftKey = IncidentForm.draftKey(existing: existing?.id)
    form = Form(
      existing.map { "Edit the incident: \($0.title)" } ?? "A new incident",
      sections: IncidentForm.sections(
        of: existing,
        offering: OfferedRecords(incidents: others, titles: titles, style: dates.style)))
    form.saveLabel = existing == nil ? "Save the incident" : "Save the changes"
    refresh()
    offer(draft)
  }

  /// The name under which the draft of such a form is kept.
  package static func draftKey(existing: RecordID? = nil) -> String {
    existing.map { "edit-\($0)" } ?? "new-incident"
  }

  private static func sections(
    of existing: Incident?, offering offered: OfferedRecords
  ) -> [Form.Section] {
    [
      Form.Section(
        "what", "",
        [
          FormField.line("title", "Title", existing?.title ?? "").with(
            placeholder: "What happened, in a few words"),
          FormField.date("date", "Date", existing?.date?.typed(in: offered.style) ?? "").with(
            placeholder: "17 Apr 2017, Apr 2017"),
          .oneOf("status", "Status", existing?.status ?? .open),
          .oneOf("verification", "Verification", existing?.verification ?? .unknown),
        ]),
      Form.Section("violations", "Violations", groups: [violations(of: existing)]),
      Form.Section(
        "where", "Where",
        [
          FormField.line(
            "countries", "Countries", (existing?.countries ?? []).joined(separator: ", ")
          ).with(placeholder: "codes of ISO 3166, as RU, SY"),
          FormField(
            .text, "places", "Places", (existing?.places ?? []).joined(separator: "\n")
          ).with(placeholder: "one a line"),
        ]),
      Form.Section(
        "people", "People affected", groups: [people(existing?.peopleAffected ?? [])]),
      Form.Section(
        "perpetrators", "Alleged perpetrators",
        [
          FormField(
            .text, "perpetrators", "By whom",
            (existing?.allegedPerpetrators ?? []).joined(separator: "\n")
          ).with(placeholder: "bodies, offices or groups, one a line")
        ]),
      Form.Section(
        "text", "In full",
        [
          FormField(.text, "text", "Summary", existing?.text ?? "").with(
            placeholder: "What is known, from whom, and what is not known")
        ]),
      Form.Section(
        "sources", "Sources", groups: [.sources(existing?.sources ?? [], in: offered.style)]),
      .enclosures(existing?.enclosures),
      Form.Section("related", "Related", groups: [related(of: existing, offering: offered)]),
      Form.Section(
        "filing", "Filing",
        [
          FormField.line("tags", "Tags", (existing?.tags ?? []).joined(separator: ", ")).with(
            placeholder: "words, with commas between them")
        ]),
    ]
  }

  // A new incident has a violation, so one is asked for at once.
  private static func violations(of existing: Incident?) -> FormGroup {
    FormGroup(
      "violation", indefinite: "a violation", singular: "violation",
      template: [.term("kind", "Violation", nil, of: ViolationType.self)],
      texts: existing.map { $0.violations.map { [$0.rawValue] } } ?? [[""]])
  }

  private static func people(_ people: [PeopleAffected]) -> FormGroup {
    var count = FormField.line("count", "How many").with(placement: .beside)
    count.columns = 11
    return FormGroup(
      "people", indefinite: "a count of people", singular: "count",
      template: [
        .term("harm", "Harm", nil, of: Harm.self),
        FormField.oneOf("precision", "Precision", CountPrecision.exactly).with(placement: .beside),
        count,
        FormField.line("note", "Note").with(placeholder: "as: more are feared"),
      ],
      texts: people.map { [$0.harm.rawValue, $0.precision.rawValue, String($0.count), $0.note] })
  }

  private static func related(
    of existing: Incident?, offering offered: OfferedRecords
  ) -> FormGroup {
    offered.incidents(
      "related", indefinite: "a related incident", singular: "related incident",
      chosen: existing?.related ?? [], except: existing?.id)
  }
}

extension IncidentForm: EnclosingForm {
  var enclosed: [Enclosure] { existing?.enclosures ?? [] }
  var record: Record? { .incident(incident) }

  mutating func act(on event: FormEvent) -> [FormEffect] {
    switch event {
    case .wantsSuggestions(let field, let text): [.completePath(field: field, text: text)]
    case .took(let field, _): tookPath(in: field)
    case .save: saveOnceHashed()
    default: []
    }
  }

  mutating func take(_ answer: FormAnswer) -> [FormEffect] { takeFile(answer) ?? [] }

  func leaning(ofDate name: String) -> TypedDate.Leaning? {
    name.split(separator: ".").last == "date" ? .past : nil
  }

  mutating func refresh() {
    let (written, today, dates) = (self, today, dates)
    let problems = Record.incident(incidentButText).problems
    form.review { form, field in
      if let review = written.reviewEnclosures(field, in: form) { return review }
      let parts = field.name.split(separator: ".")
      switch (parts.first, parts.last) {
      case ("title", _), ("countries", _):
        return FieldReview(problem: problems.first { $0.field == field.name }?.message ?? "")
      case ("date", _):
        return form.reviewPastDate(
          "date", today: today, dates: dates, hint: "An incident has happened")
      case ("violation", _): return form.reviewChosenOnce(field, "This violation")
      case ("related", _): return written.reviewRelated(field, in: form)
      case ("people", _): return written.reviewPeople(field, in: form)
      case ("source", _): return form.reviewSource(field, today: today, dates: dates)
      default: return .fine
      }
    }
  }

  func pendingChange() -> PendingChange? {
    let incident = incident
    guard incident != existing || !pendingFiles.isEmpty else { return nil }
    return .record(
      PendingRecord(
        existing: existing.map { .incident($0) }, record: .incident(incident),
        files: pendingFiles))
  }
}
