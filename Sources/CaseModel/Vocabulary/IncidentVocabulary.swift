/// What was done to people. Several may apply to one incident.
package enum ViolationType: String, Vocabulary {
  case arbitraryDetention = "arbitrary-detention"
  case enforcedDisappearance = "enforced-disappearance"
  case torture
  case illTreatment = "ill-treatment"
  case extrajudicialKilling = "extrajudicial-killing"
  case threat
  case harassment
  case restrictionOfExpression = "restriction-of-expression"
  case restrictionOfAssociation = "restriction-of-association"
  case discrimination
  case other
}

/// How far an incident is established (HURIDOCS list 41).
package enum Verification: String, Vocabulary {
  case confirmed, likely, possible, unlikely, unknown
}

/// Whether the desk still works on an incident.
package enum IncidentStatus: String, Vocabulary {
  case open, monitoring, closed
}

/// What happened to the people that a count speaks of.
package enum Harm: String, Vocabulary {
  case detained, killed, injured, disappeared, affected
}

/// How a count is to be read.
package enum CountPrecision: String, Vocabulary {
  case atLeast = "at-least"
  case atMost = "at-most"
  case exactly
}
