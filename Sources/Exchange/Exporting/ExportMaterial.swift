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

  /// Another file of the casebook: its settings, a template, the record of an import.
  package struct File: Hashable, Sendable {
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// What goes out.
  package var entries: [Entry]
  /// Any record of the casebook. What can't be found is taken for confidential.
  package var known: @Sendable (RecordID) -> Record?
  /// The files that go out with everything; only JSON has them.
  package var files: [File]
  /// The bytes of an enclosure by its path; nil where it is missing. Only JSON asks.
  package var enclosure: @Sendable (_ path: String) -> [UInt8]?
  package var settings: CasebookSettings
  package var protectedNames: ProtectedNames
  package var today: Day
  /// The seconds of today that have passed in UTC, for calendars.
  package var secondOfDay: Int

  package init(
    _ entries: [Entry], known: @escaping @Sendable (RecordID) -> Record? = { _ in nil },
    files: [File] = [], enclosure: @escaping @Sendable (_ path: String) -> [UInt8]? = { _ in nil },
    settings: CasebookSettings = CasebookSettings(),
    protectedNames: ProtectedNames = ProtectedNames(list: ""), today: Day, secondOfDay: Int = 0
  ) {
    self.entries = entries
    self.known = known
    self.files = files
    self.enclosure = enclosure
    self.settings = settings
    self.protectedNames = protectedNames
    self.today = today
    self.secondOfDay = secondOfDay
  }
}
