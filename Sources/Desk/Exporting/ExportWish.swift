package import CaseModel

/// What is to be written out of the casebook, and where to.
package struct ExportWish: Hashable, Sendable {
  /// What is made of the records.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case briefPage = "brief-html"
    case briefText = "brief-markdown"
    case letterText = "text"
    case letterPage = "html"
    case calendar = "ics"
    case tables = "csv"
    case everything = "json"

    /// What it is made of: an incident, a letter, or the whole casebook (nil).
    package var subject: RecordKind? {
      switch self {
      case .briefPage, .briefText: .incident
      case .letterText, .letterPage: .letter
      case .calendar, .tables, .everything: nil
      }
    }

    /// What a choice calls it.
    var label: String {
      switch self {
      case .briefPage: "Case brief, a page for the browser"
      case .briefText: "Case brief, Markdown"
      case .letterText: "The letter, plain text"
      case .letterPage: "The letter, a page to print"
      case .calendar: "Due dates for a calendar (.ics)"
      case .tables: "Tables for a spreadsheet (.csv, in a folder)"
      case .everything: "Everything, without loss (.json)"
      }
    }

    /// The file's ending, or what the folder is called.
    var ending: String {
      switch self {
      case .briefPage, .letterPage: ".html"
      case .briefText: ".md"
      case .letterText: ".txt"
      case .calendar: ".ics"
      case .tables: "-tables"
      case .everything: ".json"
      }
    }
  }

  package var kind: Kind
  /// The incident or letter; nil for the whole casebook.
  package var record: RecordID?
  /// Where it goes, as it was typed.
  package var path: String
  /// Whether what is marked as confidential goes along.
  package var includesConfidential: Bool

  package init(kind: Kind, record: RecordID?, path: String, includesConfidential: Bool) {
    self.kind = kind
    self.record = record
    self.path = path
    self.includesConfidential = includesConfidential
  }
}
