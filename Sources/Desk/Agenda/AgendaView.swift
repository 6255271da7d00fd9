import CaseModel

/// The agenda: what is due and when, of all incidents.
struct AgendaView: Hashable, Sendable {
  var list = AgendaList()
  /// Whose follow-ups are shown; nil for everything, empty for what nobody owns.
  var owner: String?
  var isReading = false
}
