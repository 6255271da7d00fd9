package import CaseModel
import Glibc
import RecordText

extension RecordFolder {
  /// The choices that are open, by the names of their files. A file of choices that can't be read has
  /// none: it is told of as other broken files are.
  package func openChoices() -> [Choice] {
    guard let folder = try? root.folder(ChoiceText.folder),
      let names = try? folder.entries().compactMap(\.text)
    else { return [] }
    return names.sorted().flatMap { name -> [Choice] in
      guard let record = ChoiceText.record(ofPath: folder.path(of: name)),
        let file = try? OpenFile(name, in: folder), file.isRegular,
        let bytes = try? file.bytes(limit: FileWords.limit)
      else { return [] }
      return (try? ChoiceText.choices(of: record, from: bytes)) ?? []
    }
  }

  /// Puts the version that was chosen into the file at a path, and takes the choice out of its file.
  /// - Parameter path: nil where the record is no more, so that only the question goes.
  package func settle(
    _ choice: Choice, with offer: Choice.Offer, at path: String?,
    settling: (SaveOutcome) -> Void = { _ in }
  ) throws(SaveFailure) -> SaveOutcome {
    let planner = ChoicePlanner(folder: self, choice: choice, offer: offer, path: path)
    return try save(names: [path ?? "\(choice.record)"], settling: settling) {
      () throws(SaveFailure) in
      try planner.plan()
    }
  }
}
