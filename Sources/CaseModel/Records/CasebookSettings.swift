/// What `casedesk.yaml` says of a whole casebook.
package struct CasebookSettings: Hashable, Sendable {
  /// The format that this program writes and the newest that it reads.
  package static let currentFormat = 1

  package var format: Int
  /// What the casebook is called.
  package var name: String
  /// Our organisation.
  package var organisation: String
  /// Days on which offices are closed, besides weekends.
  package var holidays: [Day]
  /// Procedures of our own: a name, and the clock that it stands for.
  package var clocks: [String: Clock]
  /// Who works on the casebook, and with which keys they sign what they do.
  package var members: [Member]

  package init(
    format: Int = CasebookSettings.currentFormat, name: String = "", organisation: String = "",
    holidays: [Day] = [], clocks: [String: Clock] = [:],
    members: [Member] = []
  ) {
    self.format = format
    self.name = name
    self.organisation = organisation
    self.holidays = holidays
    self.clocks = clocks
    self.members = members
  }
}
