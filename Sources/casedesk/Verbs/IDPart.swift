import CaseModel
import Casework

/// A record named on the command line by its id, or by a part that no other id has.
struct IDPart {
  var text: String
  /// Only records of this kind are meant; nil for all.
  var kind: RecordKind?
  /// Why others aren't, as the end of a sentence.
  var onlyKind = ""

  /// The record that is meant. Where none or more than one may be, candidates are named.
  func row(in casebook: Casebook, today: Day) throws -> ListRow {
    let ids = try casebook.ids(matching: text, limit: IDPart.most + 1)
    var rows = try ids.compactMap { try casebook.row(of: $0, today: today) }
    if let kind, rows.contains(where: { $0.kind == kind }) {
      rows.removeAll { $0.kind != kind }
    }
    guard let first = rows.first else {
      throw VerbEnding(
        status: .notFound,
        sentence: """
          No record has “\(text)” in its id. Look for it with casedesk search, or let --fresh look \
          through the folder.
          """)
    }
    guard rows.count == 1 else {
      let isMore = ids.count > IDPart.most
      throw VerbEnding(
        status: .notFound,
        sentence: """
          “\(text)” is in the ids of \(isMore ? "many" : String(rows.count)) records. Write more of \
          the one that you mean:
          """,
        lines: rows.prefix(IDPart.most).map { "\($0.id)  \($0.title)" } + (isMore ? ["…"] : []))
    }
    if let kind, first.kind != kind {
      throw VerbEnding(
        status: .badUsage, sentence: "\(first.id) is \(first.kind.withArticle); \(onlyKind).")
    }
    return first
  }

  private static let most = 20
}

extension RecordKind {
  var withArticle: String { (self == .incident ? "an " : "a ") + name }
}
