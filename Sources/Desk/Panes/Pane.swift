package import CaseModel

/// A part of the desk's screen that can have the focus, in the order of Tab.
package enum Pane: String, CaseIterable, Hashable, Sendable {
  case incidents, letters, responses
  case followUps = "follow-ups"
  case reader

  /// The lists, without the reader.
  package static let lists: [Pane] = [.incidents, .letters, .responses, .followUps]

  /// The kind of record that the pane lists; nil for the reader.
  package var kind: RecordKind? {
    switch self {
    case .incidents: .incident
    case .letters: .letter
    case .responses: .response
    case .followUps: .followUp
    case .reader: nil
    }
  }

  /// The list that has records of a kind.
  package init(listing kind: RecordKind) {
    switch kind {
    case .incident: self = .incidents
    case .letter: self = .letters
    case .response: self = .responses
    case .followUp: self = .followUps
    }
  }

  /// `Incidents`, `Follow-ups`.
  var title: String {
    switch self {
    case .incidents: "Incidents"
    case .letters: "Letters"
    case .responses: "Responses"
    case .followUps: "Follow-ups"
    case .reader: "Reader"
    }
  }

  /// The title on a screen too narrow for all of them in full.
  var shortTitle: String {
    switch self {
    case .incidents: "Incid."
    case .letters: "Letters"
    case .responses: "Resp."
    case .followUps: "Follow."
    case .reader: "Reader"
    }
  }

  /// The digit that focuses the pane, 1 to 5.
  var number: Int { (Pane.allCases.firstIndex(of: self) ?? 0) + 1 }
}
