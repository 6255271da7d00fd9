import CaseModel
import TerminalUI

/// The sections of the form and what their fields are opened with.
extension LetterForm {
  static func sections(
    of existing: Letter?, about incidents: [RecordID], letters: [Letter],
    offering offered: OfferedRecords, settings: CasebookSettings
  ) -> [Form.Section] {
    [
      Form.Section(
        "what", "",
        [
          .line("title", "Subject", existing?.title ?? ""),
          .term("kind", "Kind", existing?.kind),
        ]),
      sending(existing, settings: settings, style: offered.style),
      Form.Section("to", "To", groups: [addressees(of: existing)]),
      Form.Section("asks", "What it asks, one sentence each", groups: [asks(of: existing)]),
      Form.Section(
        "text", "In full",
        [
          FormField(.text, "text", "Text", existing?.text ?? "").with(
            placeholder: "The letter's words, or a summary of them")
        ]),
      Form.Section("from", "From", groups: [senders(of: existing, settings: settings)]),
      exceptions(existing, style: offered.style),
      follows(existing, letters: letters, offering: offered),
      Form.Section(
        "sources", "Sources", groups: [.sources(existing?.sources ?? [], in: offered.style)]),
      .enclosures(existing?.enclosures),
      Form.Section(
        "filing", "Filing",
        [
          FormField.line("tags", "Tags", (existing?.tags ?? []).joined(separator: ", ")).with(
            placeholder: "words, with commas between them")
        ], groups: [offered.incidents(chosen: incidents)]),
    ]
  }

  private static func sending(
    _ existing: Letter?, settings: CasebookSettings, style: DateStyle
  ) -> Form.Section {
    let clock = existing?.clock ?? .none
    var days = FormField.line("days", "How many", count(of: clock))
    days.columns = 11
    return Form.Section(
      "sending", "Sending",
      [
        .term("channel", "Channel", existing?.channel),
        FormField.date("sent", "Sent", existing?.sent?.typed(in: style) ?? "").with(
          placeholder: "empty for a draft"),
        .oneOf("delivery", "Delivery", existing?.delivery ?? .draft),
        FormField(
          choice: "clock", "Clock", clockOptions(clock, settings: settings),
          chosen: kind(of: clock)),
        days,
      ])
  }

  private static func addressees(of existing: Letter?) -> FormGroup {
    .parties(
      "addressee", indefinite: "an addressee", singular: "addressee",
      existing?.addressees ?? [Party()])
  }

  private static func senders(
    of existing: Letter?, settings: CasebookSettings
  ) -> FormGroup {
    let ours = settings.organisation.isEmpty ? [] : [Party(body: settings.organisation)]
    return .parties(
      "sender", indefinite: "a sender", singular: "sender", existing?.senders ?? ours)
  }

  private static func asks(of existing: Letter?) -> FormGroup {
    FormGroup(
      "ask", indefinite: "an ask", singular: "ask", template: [.line("text", "Ask 1")],
      texts: existing.map { $0.asks.map { [$0.text] } } ?? [[""]])
  }

  private static func exceptions(_ existing: Letter?, style: DateStyle) -> Form.Section {
    let pauses = FormGroup(
      "pause", indefinite: "a pause of the clock", singular: "pause",
      template: [
        .date("from", "From"),
        FormField.date("to", "To").with(placeholder: "empty while it goes on"),
        FormField.line("reason", "Reason").with(placeholder: "as: we owe them details"),
      ],
      texts: (existing?.pauses ?? []).map {
        [$0.from.typed(in: style), $0.to?.typed(in: style) ?? "", $0.reason]
      })
    let restarts = FormGroup(
      "restart", indefinite: "a restart of the clock", singular: "restart",
      template: [
        .date("date", "On"),
        FormField.line("reason", "Reason").with(placeholder: "as: sent again"),
      ],
      texts: (existing?.restarts ?? []).map { [$0.date.typed(in: style), $0.reason] })
    return Form.Section(
      "exceptions", "Deadline by hand, pauses and restarts",
      [
        FormField.date(
          "deadline.date", "Due by hand", existing?.deadline?.date.typed(in: style) ?? ""
        )
        .with(placeholder: "instead of the clock's"),
        FormField.line("deadline.reason", "Reason", existing?.deadline?.reason ?? "").with(
          placeholder: "as: they asked for more time"),
      ], groups: [pauses, restarts])
  }

  private static func follows(
    _ existing: Letter?, letters: [Letter], offering offered: OfferedRecords
  ) -> Form.Section {
    let others = letters.filter { $0.id != existing?.id }.map {
      FormOption.letter($0, in: offered.style)
    }
    func choice(_ name: String, _ label: String, _ chosen: RecordID?) -> FormField? {
      let options = FormOption.records(
        others, chosen: chosen.map { [$0] } ?? [], titles: offered.titles)
      guard options.count > 1 else { return nil }
      return FormField(choice: name, label, options, chosen: chosen?.text ?? "")
    }
    var fields = [choice("follows", "Follows up", existing?.follows)]
    // Letters are passed on from the letter, so that only one that was shows it.
    if let from = existing?.passedOnFrom {
      fields.append(choice("passedOnFrom", "Passed on from", from))
    }
    return Form.Section("follows", "Earlier letter", fields.compactMap { $0 })
  }

  // MARK: Clocks

  // What stands for a clock among the options: its name, without a count of days.
  static func kind(of clock: Clock) -> String {
    switch clock {
    case .days: "days"
    case .workingDays: "working-days"
    default: clock.description
    }
  }

  static func count(of clock: Clock) -> String {
    switch clock {
    case .days(let count), .workingDays(let count): String(count)
    default: ""
    }
  }

  private static func clockOptions(
    _ chosen: Clock, settings: CasebookSettings
  ) -> [FormOption] {
    var options = [
      FormOption("none", "No answer is waited for"), FormOption("days", "Days"),
      FormOption("working-days", "Working days"),
      FormOption("osce-vienna-mechanism", "OSCE Vienna Mechanism, 10 days"),
      FormOption("un-special-procedures", "UN special procedures, 60 days"),
    ]
    for (name, clock) in settings.clocks.sorted(by: { $0.key < $1.key })
    where Clock(name) == .named(name) {
      options.append(FormOption(name, "\(name), \(spoken(clock))"))
    }
    let kind = kind(of: chosen)
    if !options.contains(where: { $0.value == kind }) { options.append(FormOption(kind, kind)) }
    return options
  }

  private static func spoken(_ clock: Clock) -> String {
    switch clock {
    case .none: "no answer is waited for"
    case .days(let count): count == 1 ? "1 day" : "\(count) days"
    case .workingDays(let count): count == 1 ? "1 working day" : "\(count) working days"
    case .osceViennaMechanism: "10 days"
    case .unSpecialProcedures: "60 days"
    case .named(let name): "as \(name)"
    }
  }
}
