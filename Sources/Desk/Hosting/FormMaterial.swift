package import CaseModel

/// What a form needs from the casebook and the drafts before it opens.
package struct FormMaterial: Hashable, Sendable {
  /// The title of the request's first incident.
  package var incidentTitle: String
  /// That incident itself; nil unless the request fills a template.
  package var incident: Incident?
  /// The newest incidents; none unless the request offers incidents.
  package var incidents: [IncidentRow]
  /// All letters of the request's incidents, newest first.
  package var letters: [Letter]
  /// All responses to these letters, and on these incidents.
  package var responses: [OfficialResponse]
  /// What the records are called that the request names.
  package var titles: [RecordID: String]
  /// The casebook's templates for letters; none unless the request fills one.
  package var templates: [TemplateFinding]
  /// Our name, holidays, and procedures.
  package var settings: CasebookSettings
  /// Who the person said they are; nil where they didn't, or it isn't asked for.
  package var person: Person?
  /// Where the casebook is shared; empty where it isn't, or it isn't asked for.
  package var syncPlace = ""
  /// The draft with the request's key, if there is one.
  package var draft: Draft?

  package init(
    incidentTitle: String = "", incident: Incident? = nil, incidents: [IncidentRow] = [],
    letters: [Letter] = [], responses: [OfficialResponse] = [],
    titles: [RecordID: String] = [:], templates: [TemplateFinding] = [],
    settings: CasebookSettings = CasebookSettings(), draft: Draft? = nil
  ) {
    self.incidentTitle = incidentTitle
    self.incident = incident
    self.incidents = incidents
    self.letters = letters
    self.responses = responses
    self.titles = titles
    self.templates = templates
    self.settings = settings
    self.draft = draft
  }
}
