/// What was understood of a file before anything of it is saved, for the person to agree to.
package struct ImportPreview: Hashable, Sendable {
  /// By which it is carried out: the path as it was typed.
  package var path: String
  /// What the file is, as a sentence.
  package var headline: String
  /// What would be made, what is there already, and what couldn't be placed. Lines are wrapped to the
  /// window; an indent stays.
  package var lines: [String]
  /// Whether there is something to save.
  package var isWorthSaving: Bool
  /// The letter that it may answer, which is the person's to say: its title; empty where nothing is
  /// to be said.
  package var mayAnswer: String

  package init(
    path: String, headline: String, lines: [String], isWorthSaving: Bool, mayAnswer: String = ""
  ) {
    self.mayAnswer = mayAnswer
    self.path = path
    self.headline = headline
    self.lines = lines
    self.isWorthSaving = isWorthSaving
  }
}
