package import CaseModel

/// What an export is made of, as the casebook has it.
package struct ExportMaterial: Sendable {
  /// The list of names that no export may contain.
  package static let protectedNamesPath = "protected-names.txt"

  /// A record with its file.
  package struct Entry: Hashable, Sendable {
    package var record: Record
    /// Inside the casebook, with `/` between its steps.
    package var path: String
    /// The exact bytes of the file; empty where only the record is at hand, which then is printed
    /// anew.
    package var document: [UInt8]

    package init(_ record: Record, path: String, document: [UInt8] = []) {
      self.record = record
      self.path = path
      self.document = document
    }
  }

  /// What goes out.
  package var entries: [Entry]
  /// Any record of the casebook. What can't be found is taken for confidential.
  package var known: @Sendable (RecordID) -> Record?
  /// Other files that go out with everything, as the settings, a template, the record of an import;
  /// only JSON has them.
  package var files: [CasebookFile]
  /// Files of records that can't be read, and enclosures that no record lists, so that nobody knows
  /// what in them is confidential.
  package var broken: [CasebookFile]
  /// The bytes of an enclosure by its path; nil where it is missing. Only JSON asks.
  package var enclosure: @Sendable (_ path: String) -> [UInt8]?
  package var settings: CasebookSettings
  package var protectedNames: ProtectedNames
  package var today: Day
  /// The seconds of today that have passed in UTC, for calendars.
  package var secondOfDay: Int

  package init(
    _ entries: [Entry], known: @escaping @Sendable (RecordID) -> Record? = { _ in nil },
    files: [CasebookFile] = [], broken: [CasebookFile] = [],
    enclosure: @escaping @Sendable (_ path: String) -> [UInt8]? = { _ in nil },
    settings: CasebookSettings = CasebookSettings(),
    protectedNames: ProtectedNames = ProtectedNames(list: ""), today: Day, secondOfDay: Int = 0
  ) {
    self.entries = entries
    self.known = known
    self.files = files
    self.broken = broken
    self.enclosure = enclosure
    self.settings = settings
    self.protectedNames = protectedNames
    self.today = today
    self.secondOfDay = secondOfDay
  }
}
