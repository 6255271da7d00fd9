import CaseModel
import Casework

/// A version named on the command line by its first digits.
struct VersionName {
  let text: String

  /// Whether it is much rather a version than a part of an id.
  var isLikely: Bool { isDigits && text.utf8.count >= 7 }

  func version(in casebook: Casebook) throws -> VersionID {
    guard isDigits, text.utf8.count >= 4, let version = try casebook.version(named: text) else {
      throw VerbEnding(
        status: .notFound,
        sentence: """
          There is no version “\(text)”, or more than one begins so. casedesk history lists them.
          """)
    }
    return version
  }

  private var isDigits: Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

/// A record that may be deleted by now, named by its id or, while it is there, by a part of it.
struct PastID {
  let text: String

  /// The record's id, once what isn't in the history of it yet was noted.
  func notedID(in casebook: Casebook) throws -> RecordID {
    if let row = try? IDPart(text: text).row(in: casebook, today: SystemDay.today()) {
      casebook.noteBeforeAnswer(of: row.id)
      return row.id
    }
    casebook.noteBeforeAnswer()
    return try id(in: casebook)
  }

  private func id(in casebook: Casebook) throws -> RecordID {
    do {
      return try IDPart(text: text).row(in: casebook, today: SystemDay.today()).id
    } catch let ending as VerbEnding {
      let id = RecordID(text)
      guard ending.status == .notFound, ending.lines.isEmpty, id.isWellFormed,
        let page = try? casebook.history(of: id, limit: 1), !page.entries.isEmpty
      else { throw ending }
      return id
    }
  }
}
