/// Where a claim was read or heard, and how far it can be trusted.
package struct Source: Hashable, Sendable {
  /// `Novaya Gazeta`. For a witness a description, never a name by default.
  package var name: String
  package var kind: SourceKind?
  package var date: PartialDate?
  /// A web address or where a paper is kept; empty where unknown.
  package var address: String
  package var reliability: Reliability?
  package var credibility: Credibility?
  /// What the source is good for, or why it is graded so.
  package var note: String
  package var isConfidential: Bool

  package init(
    name: String, kind: SourceKind? = nil, date: PartialDate? = nil, address: String = "",
    reliability: Reliability? = nil, credibility: Credibility? = nil, note: String = "",
    isConfidential: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.date = date
    self.address = address
    self.reliability = reliability
    self.credibility = credibility
    self.note = note
    self.isConfidential = isConfidential
  }

  /// `B2`, `B`, or empty where nothing is graded.
  package var grade: String { (reliability?.rawValue ?? "") + (credibility?.rawValue ?? "") }
}
