import CaseModel
import Exchange

extension Export.Result {
  /// Writes the files: one to `path` itself, several, and tables in any case, into a new folder of
  /// that name.
  func write(to path: String, as kind: Export.Kind) throws(Refusal) {
    if files.count == 1, kind != .csv, let file = files.first {
      return try NewOutput.write(file.bytes, to: path)
    }
    try NewOutput.makeFolder(path)
    for file in files { try NewOutput.write(file.bytes, to: "\(path)/\(file.name)") }
  }
}
