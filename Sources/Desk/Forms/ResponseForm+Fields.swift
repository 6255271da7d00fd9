import CaseModel
import TerminalUI

/// The sections of the form and what their fields are opened with.
extension ResponseForm {
  static func sections(
    of existing: OfficialResponse?, about incidents: [RecordID], letters: [Letter],
    answered: [RecordID], offering offered: OfferedRecords, today: Day
  ) -> [Form.Section] {
    let addressee = letters.first { $0.id == answered.first }?.addressees.first
    let party = existing?.from ?? addressee ?? Party()
    var address = FormField(.text, "from.address", "Address", party.address).with(
      placeholder: "of whoever responded")
    address.leastRows = 1
    var sections = [
      from(party), response(existing, today: today, style: offered.style),
    ]
    if let group = offered.letters(
      letters, chosen: answered, indefinite: "a letter that it answers")
    {
      sections.append(Form.Section("letters", "Letters that it answers", groups: [group]))
    }
    sections += [
      Form.Section("asks", "What became of each ask"),
      Form.Section(
        "quotes", "Exact words", groups: [quotes(existing?.quotes ?? [], style: offered.style)]),
      Form.Section(
        "text", "In full",
        [
          FormField(.text, "text", "Text", existing?.text ?? "").with(
            placeholder: "A summary, and why each outcome is read so")
        ]),
      .enclosures(existing?.enclosures),
      Form.Section(
        "sources", "Sources", groups: [.sources(existing?.sources ?? [], in: offered.style)]),
      Form.Section(
        "filing", "Filing",
        [
          FormField.line("title", "Heading", existing?.title ?? "").with(
            placeholder: "empty for who responded and how"),
          address,
          FormField.line("tags", "Tags", (existing?.tags ?? []).joined(separator: ", ")).with(
            placeholder: "words, with commas between them"),
        ], groups: [offered.incidents(chosen: incidents)]),
    ]
    if existing == nil { sections.append(next()) }
    return sections
  }

  private static func from(_ party: Party) -> Form.Section {
    Form.Section("from", "From whom", FormField.party("from.", party))
  }

  private static func response(
    _ existing: OfficialResponse?, today: Day, style: DateStyle
  ) -> Form.Section {
    let received = existing.map { $0.received?.typed(in: style) ?? "" } ?? today.typed(in: style)
    return Form.Section(
      "response", "The response",
      [
        .term("kind", "Kind", existing?.kind),
        FormField.date("date", "Date", existing?.date?.typed(in: style) ?? "").with(
          placeholder: "23 Nov, fri, Apr 2017"),
        .date("received", "Received", received),
        .term("channel", "Channel", existing?.channel),
        .term("stance", "Stance", existing?.stance),
      ])
  }

  private static func quotes(_ quotes: [Quote], style: DateStyle) -> FormGroup {
    FormGroup(
      "quote", indefinite: "a quote", singular: "quote",
      template: [
        FormField(.text, "words", "Words").with(placeholder: "The exact words"),
        .line("speaker", "Speaker"), .line("to", "To whom"),
        FormField.line("published", "Published").with(placeholder: "A web address or publication"),
        .date("date", "Date"),
      ],
      texts: quotes.map {
        [$0.words, $0.speaker, $0.to, $0.published, $0.date?.typed(in: style) ?? ""]
      })
  }

  private static func next() -> Form.Section {
    Form.Section(
      "next", "Next follow-up",
      [
        FormField(yesNo: "next.wanted", "Make one", true), .line("next.title", "Title"),
        .date("next.due", "Due"), FormField(.completing, "next.owner", "Owner"),
        .term("next.priority", "Priority", Priority.normal),
      ])
  }

  // MARK: Asks

  /// The asks of the chosen letters, in order.
  var shownAsks: [(letter: Letter, ask: Ask)] {
    form.chosenLetters.compactMap { id in letters.first { $0.id == id } }
      .flatMap { letter in letter.asks.map { (letter, $0) } }
  }

  func askField(_ letter: Letter, _ ask: Ask) -> String { "ask.\(letter.id).\(ask.number)" }

  /// A choice of outcome and a note for each ask, in one line where there is room.
  func askFields() -> [FormField] {
    let isOne = form.chosenLetters.count == 1
    return shownAsks.flatMap { letter, ask in
      let known = existing?.outcomes.first { $0.letter == letter.id && $0.ask == ask.number }
      let name = askField(letter, ask)
      let addressee = letter.addressees.first?.shortName ?? letter.title
      let label = "\(ask.number) \(ask.text)"
      return [
        FormField.term("\(name).outcome", isOne ? label : "\(addressee): \(label)", known?.outcome)
          .with(placement: .sentence),
        FormField.line("\(name).note", "Note", known?.note ?? "").with(placement: .beside),
      ]
    }
  }
}
