package import CaseModel

/// What an importer understood of a file: everything that would be saved, and everything that it
/// couldn't place. Nothing is saved yet.
package struct ImportProposal: Sendable {
  package var kind: ImportRecord.Kind
  package var records: [ProposedRecord]
  /// Records that are in the casebook already and stay as they are.
  package var alreadyThere: [RecordID]
  /// What couldn't be placed or read, with where it stands.
  package var notPlaced: [NotPlaced]
  /// What the person should know besides, as whole sentences.
  package var remarks: [String]
  /// Whether each proposed record keeps the original as its own enclosure; else it is kept with the
  /// import's record.
  package var isOriginalEnclosed: Bool

  package init(
    _ kind: ImportRecord.Kind, records: [ProposedRecord] = [], alreadyThere: [RecordID] = [],
    notPlaced: [NotPlaced] = [], remarks: [String] = [], isOriginalEnclosed: Bool = false
  ) {
    self.kind = kind
    self.records = records
    self.alreadyThere = alreadyThere
    self.notPlaced = notPlaced
    self.remarks = remarks
    self.isOriginalEnclosed = isOriginalEnclosed
  }
}

/// A record that an import would make or change.
package struct ProposedRecord: Sendable {
  /// How it is saved: made, or changed from what it was.
  package var step: Change.Step
  /// What each field was read from, in the order of the original.
  package var fields: [UnderstoodField]
  /// Letters that it may answer, the likeliest first; the first is taken up in the record where it
  /// is certain.
  package var answers: [AnswerOffer]

  package init(
    _ step: Change.Step, fields: [UnderstoodField] = [], answers: [AnswerOffer] = []
  ) {
    self.step = step
    self.fields = fields
    self.answers = answers
  }
}

/// Where something stands in an original. Lines and columns count from 1, columns in characters.
package struct TextPlace: Hashable, Sendable, CustomStringConvertible {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int = 1) {
    self.line = line
    self.column = column
  }

  /// `line 12, column 3`; a place at the start of its line goes without the column.
  package var description: String {
    column == 1 ? "line \(line)" : "line \(line), column \(column)"
  }
}

/// A field that was found in the original.
package struct UnderstoodField: Hashable, Sendable {
  /// As people call it: `addressee`, `sent`, `ask 2`.
  package var name: String
  package var value: String
  package var place: TextPlace

  package init(_ name: String, _ value: String, at place: TextPlace) {
    self.name = name
    self.value = value
    self.place = place
  }
}

/// Something in the original that became no field of a record.
package struct NotPlaced: Hashable, Sendable {
  package var place: TextPlace
  /// The words themselves; of a table, the row as it stands.
  package var words: String
  /// Why, as a sentence.
  package var reason: String

  package init(_ words: String, at place: TextPlace, reason: String) {
    self.words = words
    self.place = place
    self.reason = reason
  }
}

/// A letter that a mail may answer.
package struct AnswerOffer: Hashable, Sendable {
  /// How we know, the surest first.
  package enum Evidence: Int, Comparable, Hashable, Sendable {
    /// It names the letter's Message-ID.
    case reference
    /// Its subject is the letter's, and it comes from an addressee's domain or body.
    case subjectAndSender
    case subject

    package static func < (left: Evidence, right: Evidence) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  package var letter: RecordID
  package var evidence: Evidence

  package init(_ letter: RecordID, _ evidence: Evidence) {
    self.letter = letter
    self.evidence = evidence
  }
}

/// Why a file can't be imported at all: what it is and what to do, as a sentence.
package struct ImportRefusal: Error, Hashable, Sendable {
  package var sentence: String

  package init(_ sentence: String) { self.sentence = sentence }
}
