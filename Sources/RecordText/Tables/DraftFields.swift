import CaseModel

extension Draft {
  /// How a draft is written.
  static let table: [RecordText.Field<Draft>] = [
    RecordText.Field("key", \.key, .words),
    RecordText.Field("written", \.written, .words),
    RecordText.Field("fields", \.fields, .list(.field)),
  ]
}

extension Form where Value == Draft.Field {
  fileprivate static let field = map(
    Draft.Field(name: "", text: ""),
    [
      RecordText.Field("name", \.name, .words),
      RecordText.Field("text", \.text, .words),
    ])
}
