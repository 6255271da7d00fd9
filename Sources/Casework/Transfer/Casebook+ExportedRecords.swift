internal import CaseIndex
package import CaseModel
internal import CaseStore

extension Casebook {
  /// The record's own file, byte for byte.
  package func exportedFile(of id: RecordID) throws(Refusal) -> CasebookFile {
    guard let path = try file(of: id)?.path, let bytes = try folder.exportedBytes(of: path) else {
      throw Refusal("\(id): no record of this casebook is called so.")
    }
    return CasebookFile(path: path, bytes: bytes)
  }

  /// The bytes of a record's enclosure, by its path; nil where it is missing or can't be read, and
  /// for a path that no enclosure has.
  package func exportedBytes(ofEnclosureAt path: String) -> [UInt8]? {
    folder.exportedBytes(ofEnclosureAt: path)
  }
}
