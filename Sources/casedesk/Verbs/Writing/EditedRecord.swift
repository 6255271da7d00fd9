import CaseModel
import Glibc

/// A record that a person writes in their editor.
struct EditedRecord {
  /// What was written; nil where the text came back as it was.
  let written: WrittenRecord?
  private let path: String
  /// How it can be given to the program once it is mended.
  private let remedy: String

  /// Whether a person sits there who can be given an editor.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Opens the editor on `text` and waits.
  /// - Parameter remedy: the command that takes the file, to be told where the text can't be used.
  init(_ text: String, kind: RecordKind, remedy: String) throws {
    let edited = try ExternalEditor.edit(text, in: try Places.stateFolder())
    path = edited.path
    self.remedy = remedy
    guard edited.text != text else {
      unlink(path)
      written = nil
      return
    }
    do {
      written = try WrittenRecord(Array(edited.text.utf8), kind: kind, name: "Your text")
    } catch {
      throw EditedRecord.kept(error, path, remedy)
    }
  }

  /// Does what is to be done with it. Where that fails the text is kept, and the sentence says where.
  func save(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch {
      throw EditedRecord.kept(error, path, remedy)
    }
    unlink(path)
  }

  private static func kept(_ error: any Error, _ path: String, _ remedy: String) -> any Error {
    let kept = [
      ExternalEditor.keptSentence(path), "When it is mended: casedesk \(remedy) - < \(path)",
    ]
    switch error {
    case var ending as VerbEnding:
      ending.lines += kept
      return ending
    case let refusal as Refusal:
      return VerbEnding(
        status: refusal.isConflict ? .conflict : .unusable, sentence: refusal.sentence, lines: kept)
    default: return error
    }
  }
}
