/// A violation, or several that belong together, on which the desk works. In the HURIDOCS standard
/// this is an event.
package struct Incident: Hashable, Sendable {
  package var id: RecordID
  package var title: String
  package var status: IncidentStatus
  package var verification: Verification
  package var violations: [ViolationType]
  package var date: PartialDate?
  /// ISO 3166-1 codes, `RU`.
  package var countries: [String]
  package var places: [String]
  package var peopleAffected: [PeopleAffected]
  /// Bodies, offices or groups that are said to be responsible.
  package var allegedPerpetrators: [String]
  package var sources: [Source]
  /// Other incidents that this one has to do with.
  package var related: [RecordID]
  package var tags: [String]
  package var enclosures: [Enclosure]
  package var confidentiality: Confidentiality
  /// The summary, in Markdown.
  package var text: String

  package init(
    id: RecordID, title: String, status: IncidentStatus = .open,
    verification: Verification = .unknown, violations: [ViolationType] = [],
    date: PartialDate? = nil, countries: [String] = [], places: [String] = [],
    peopleAffected: [PeopleAffected] = [], allegedPerpetrators: [String] = [],
    sources: [Source] = [], related: [RecordID] = [], tags: [String] = [],
    enclosures: [Enclosure] = [], text: String = "",
    confidentiality: Confidentiality = .none
  ) {
    self.id = id
    self.title = title
    self.status = status
    self.verification = verification
    self.violations = violations
    self.date = date
    self.countries = countries
    self.places = places
    self.peopleAffected = peopleAffected
    self.allegedPerpetrators = allegedPerpetrators
    self.sources = sources
    self.related = related
    self.tags = tags
    self.enclosures = enclosures
    self.confidentiality = confidentiality
    self.text = text
  }
}

/// How many people suffered one kind of harm. Never a name.
package struct PeopleAffected: Hashable, Sendable {
  package var harm: Harm
  /// 0 to 999,999,999.
  package var count: Int
  package var precision: CountPrecision
  /// What is to be said with the figure, as "more are feared".
  package var note: String

  package init(harm: Harm, count: Int, precision: CountPrecision, note: String = "") {
    self.harm = harm
    self.count = count
    self.precision = precision
    self.note = note
  }

  /// `at least 100 detained`.
  package var spoken: String {
    let figure = precision == .exactly ? "\(count)" : "\(precision.spoken) \(count)"
    return "\(figure) \(harm.spoken)"
  }
}
