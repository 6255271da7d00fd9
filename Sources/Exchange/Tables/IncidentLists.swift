internal import CaseModel

/// The lists of an incident, put together from all its rows.
struct IncidentLists {
  private var violations = Gathered<ViolationType>()
  private var countries = Gathered<String>()
  private var places = Gathered<String>()
  private var perpetrators = Gathered<String>()
  private var sources = Gathered<Source>()
  private var related = Gathered<RecordID>()
  private var tags = Gathered<String>()
  private var texts = Gathered<String>()

  init(_ incident: Incident) { add(incident) }

  mutating func add(_ incident: Incident) {
    violations.add(incident.violations)
    countries.add(incident.countries)
    places.add(incident.places)
    perpetrators.add(incident.allegedPerpetrators)
    sources.add(incident.sources)
    related.add(incident.related)
    tags.add(incident.tags)
    if !incident.text.isEmpty { texts.add([incident.text]) }
  }

  /// The incident with these lists.
  func filling(_ incident: Incident) -> Incident {
    var incident = incident
    incident.violations = violations.values
    incident.countries = countries.values
    incident.places = places.values
    incident.allegedPerpetrators = perpetrators.values
    incident.sources = sources.values
    incident.related = related.values
    incident.tags = tags.values
    incident.text = texts.values.joined(separator: "\n\n")
    return incident
  }
}
