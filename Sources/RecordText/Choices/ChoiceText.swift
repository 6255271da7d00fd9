package import CaseModel

/// The text of a file with the choices that are open for one record, in the notation of records.
/// Such files are part of the casebook: they travel with it, and anybody can settle what they ask.
package enum ChoiceText {
  /// The folder of such files in a casebook.
  package static let folder = "choices"
  private static let ending = ".yaml"

  /// Where the choices of a record are kept: `choices/letter-haley-k7f3.yaml`.
  package static func path(of record: RecordID) -> String { "\(folder)/\(record)\(ending)" }

  /// Where the choices of the file at `path` are kept; nil for files that aren't merged field by
  /// field: enclosures, templates, lists of names, choices themselves.
  package static func path(besideFileAt path: String) -> String? {
    MergedFile(path: path).record.map { self.path(of: $0) }
  }

  /// Of which record the file at `path` has choices; nil for other files.
  package static func record(ofPath path: String) -> RecordID? {
    let start = folder + "/"
    guard path.hasPrefix(start), path.hasSuffix(ending) else { return nil }
    let id = RecordID(String(path.dropFirst(start.count).dropLast(ending.count)))
    return id.isWellFormed || id == Choice.settings ? id : nil
  }

  /// A new text; nil where nothing is to be chosen, and no such file.
  package static func bytes(of choices: [Choice]) -> [UInt8]? { bytes(of: OfferBook(choices)) }

  /// Reads what ``bytes(of:)`` wrote.
  package static func choices(
    of record: RecordID, from bytes: [UInt8]
  ) throws(RecordTextError) -> [Choice] {
    try book(from: bytes).choices(of: record)
  }

  /// The file's bytes once a choice is settled: without anything that was on offer there. Nil where
  /// no other is left, and the file is to go.
  package static func without(
    _ choice: Choice, in bytes: [UInt8]
  ) throws(RecordTextError) -> [UInt8]? {
    var book = try book(from: bytes)
    book.remove(choice.place)
    return self.bytes(of: book)
  }

  // MARK: - Offers one by one

  private static let heading = """
    # Versions that people wrote without seeing each other's. The desk shows them, and
    # "casedesk choices" lists them; whoever chooses one settles it for all.

    """

  static func bytes(of book: OfferBook) -> [UInt8]? {
    guard !book.isEmpty else { return nil }
    let fields = ChoiceFields.Whole(choices: book.places.map { ChoiceFields($0, book[$0]) })
    return heading.utf8 + FieldPrinter.text(of: ChoiceFields.table.values(of: fields))
  }

  static func book(from bytes: [UInt8]) throws(RecordTextError) -> OfferBook {
    var whole = ChoiceFields.Whole()
    do throws(Fault) {
      try ChoiceFields.table.read(FieldParser.fields(ofWhole: bytes), into: &whole, at: 0)
    } catch {
      throw error.error(in: bytes)
    }
    var book = OfferBook()
    for choice in whole.choices { book.add(choice.choiceOffers, at: choice.choicePlace) }
    return book
  }
}
