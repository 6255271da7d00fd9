import CaseModel
import TerminalUI

/// Where claims were read or heard, as every form asks for it.
extension FormGroup {
  static func sources(_ sources: [Source], in style: DateStyle) -> FormGroup {
    FormGroup(
      "source", indefinite: "a source", singular: "source",
      template: [
        .line("name", "Name"), .term("kind", "Kind", nil, of: SourceKind.self),
        .line("address", "Address"), .date("date", "Date"),
        FormField(choice: "reliability", "Reliability", FormOption.reliabilities),
        FormField(choice: "credibility", "Credibility", FormOption.credibilities),
        .line("note", "Note"),
      ],
      texts: sources.map {
        [
          $0.name, $0.kind?.rawValue ?? "", $0.address, $0.date?.typed(in: style) ?? "",
          $0.reliability?.rawValue ?? "", $0.credibility?.rawValue ?? "", $0.note,
        ]
      })
  }
}

extension Form {
  /// The sources as typed; those that nobody touched stay to the letter.
  func sources(from existing: [Source], today: Day, dates: DateHabits) -> [Source] {
    items(of: "source", from: existing) { name in
      var source = Source(
        name: text("\(name).name"), kind: term("\(name).kind"),
        date: date("\(name).date", today: today, dates: dates), address: text("\(name).address"),
        reliability: term("\(name).reliability"), credibility: term("\(name).credibility"),
        note: text("\(name).note"))
      guard source != Source(name: "") else { return nil }
      source.isConfidential = opened(name, with: existing)?.isConfidential ?? false
      return source
    }
  }

  func reviewSource(_ field: FormField, today: Day, dates: DateHabits) -> FieldReview {
    switch field.name.split(separator: ".").last {
    case "name":
      guard isBlank(field.name), !isBlank(entryOf: field) else { return .fine }
      return FieldReview(
        problem: "Say what the source is called: a newspaper, an office, “a witness”.")
    case "date":
      return reviewPastDate(
        field.name, today: today, dates: dates,
        hint: "A source has the day on which it was published or heard")
    default: return .fine
    }
  }
}
