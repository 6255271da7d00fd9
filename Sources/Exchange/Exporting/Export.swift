import CaseModel

/// What goes out of a casebook: the one door, through which all exports leave out what is
/// confidential and stop at protected names. It reads and writes no files.
package struct Export: Sendable {
  /// What is made.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Everything, losslessly, as JSON Lines.
    case json
    /// A table a kind, for spreadsheets.
    case csv
    /// Follow-ups and due dates for calendars (RFC 5545).
    case ics
    /// Letters for printing.
    case text, html
    /// One incident with everything that is about it, as Markdown and as a page.
    case brief
    case briefPage = "brief-page"
  }

  /// A file that is made.
  package struct File: Hashable, Sendable {
    /// A clean name without folders.
    package var name: String
    package var bytes: [UInt8]

    package init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  package var kind: Kind
  /// Whether what is confidential goes out too.
  package var includesConfidential: Bool
  /// Whether protected names go out too, for a copy of the whole casebook that stays in safe hands.
  package var includesProtectedNames: Bool

  package init(
    _ kind: Kind, includingConfidential: Bool = false, includingProtectedNames: Bool = false
  ) {
    self.kind = kind
    includesConfidential = includingConfidential
    includesProtectedNames = includingProtectedNames
  }

  package struct Result: Hashable, Sendable {
    package var files: [File]
    /// What was left out and why, a sentence each, for the person who exports; not part of the files.
    package var leftOut: [String]
  }

  /// Makes the files.
  /// - Throws: the sentences that say why nothing is made, with the place of each protected name.
  package func files(of material: ExportMaterial) throws(ExportRefusal) -> Result {
    var shown = ShownMaterial(material, includingConfidential: includesConfidential)
    let files: [File]
    switch kind {
    case .json:
      let export = JSONExport(shown, of: material, self)
      files = [export.file]
      for sentence in export.missing { shown.leaveOut(sentence) }
    case .csv: files = TableExport(shown).files
    case .ics: files = [CalendarExport(shown).file]
    case .text: files = try LetterPrint.texts(of: shown)
    case .html: files = try LetterPrint.pages(of: shown)
    case .brief: files = try Brief.documents(of: shown)
    case .briefPage: files = try Brief.pages(of: shown)
    }
    if !includesProtectedNames {
      shown.files.removeAll { $0.path == ExportMaterial.protectedNamesPath }
      let places = shown.places(of: material.protectedNames)
      guard places.isEmpty else { throw ExportRefusal(protectedNamesAt: places) }
    }
    return Result(files: files, leftOut: shown.leftOut)
  }
}

/// Why an export isn't made: whole sentences for the person.
package struct ExportRefusal: Error, Hashable, Sendable {
  package var sentences: [String]

  package init(_ sentences: String...) { self.sentences = sentences }

  /// At most twenty places are named.
  init(protectedNamesAt places: [String]) {
    let count = places.count == 1 ? "a protected name" : "protected names in \(places.count) places"
    sentences =
      ["Nothing was exported, since it has \(count):"] + places.prefix(20).map { "  \($0)" }
    if places.count > 20 { sentences.append("  and \(places.count - 20) more places") }
    sentences.append(
      """
      Mark the passage with <confidential> and </confidential>, or take the name out of \
      \(ExportMaterial.protectedNamesPath).
      """)
  }
}
