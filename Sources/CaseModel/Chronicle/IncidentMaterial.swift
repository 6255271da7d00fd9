/// An incident with everything that is about it, from which its timeline, its asks and the
/// statements about it are made.
package struct IncidentMaterial: Hashable, Sendable {
  package var incident: Incident
  package var letters: [Letter]
  package var responses: [OfficialResponse]
  package var followUps: [FollowUp]
  /// How many records are left out, since there are more than a screen is made for.
  package var leftOut: Int

  package init(
    incident: Incident, letters: [Letter] = [], responses: [OfficialResponse] = [],
    followUps: [FollowUp] = [], leftOut: Int = 0
  ) {
    self.incident = incident
    self.letters = letters
    self.responses = responses
    self.followUps = followUps
    self.leftOut = leftOut
  }

  package func timeline(today: Day) -> Timeline {
    Timeline(
      of: incident, letters: letters, responses: responses, followUps: followUps, today: today)
  }

  package var asks: IncidentAsks { IncidentAsks(letters: letters, responses: responses) }

  package var statements: [Statements] { Statements.byBody(responses) }
}
