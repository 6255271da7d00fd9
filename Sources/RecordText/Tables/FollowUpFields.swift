import CaseModel

extension FollowUp {
  /// How a follow-up is written.
  static let table: [Field<FollowUp>] = [
    Field("title", \.title, .words, isRequired: true),
    Field("incidents", \.incidents, .list(.id), isRequired: true),
    Field("letters", \.letters, .list(.id)),
    Field("responses", \.responses, .list(.id)),
    Field("status", \.status, .term, isRequired: true),
    Field("due", \.due, .optional(.day)),
    Field("owner", \.owner, .words),
    Field("priority", \.priority, .unless(.normal, .term)),
    Field("repeats", \.repeats, .optional(.repetition)),
    Field("done", \.done, .optional(.day)),
    Field("outcome", \.outcome, .words),
    Field("impact", \.impact, .optional(.term)),
    Field("follows", \.follows, .optional(.id)),
    Field("tags", \.tags, .list(.item)),
    Field("confidential", \.confidentiality, .confidentiality),
  ]
}
