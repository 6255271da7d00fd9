import CaseModel

extension Incident {
  /// How an incident is written.
  static let table: [Field<Incident>] = [
    Field("title", \.title, .words, isRequired: true),
    Field("status", \.status, .term, isRequired: true),
    Field("verification", \.verification, .term, isRequired: true),
    Field("violations", \.violations, .list(.term)),
    Field("date", \.date, .optional(.date)),
    Field("countries", \.countries, .list(.item)),
    Field("places", \.places, .list(.item)),
    Field("people-affected", \.peopleAffected, .list(.peopleAffected)),
    Field("alleged-perpetrators", \.allegedPerpetrators, .list(.item)),
    Field("sources", \.sources, .list(.source)),
    Field("related", \.related, .list(.id)),
    Field("tags", \.tags, .list(.item)),
    Field("enclosures", \.enclosures, .list(.enclosure)),
    Field("confidential", \.confidentiality, .confidentiality),
  ]
}

extension Form where Value == PeopleAffected {
  fileprivate static let peopleAffected = map(
    PeopleAffected(harm: .affected, count: 0, precision: .exactly),
    [
      Field("harm", \.harm, .term, isRequired: true),
      Field("count", \.count, .number(0...999_999_999), isRequired: true),
      Field("precision", \.precision, .term, isRequired: true),
      Field("note", \.note, .words),
    ])
}
