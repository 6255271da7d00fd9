internal import CaseIndex
package import CaseModel
internal import CaseStore

extension Casebook {
  /// Holds every enclosure of the record, as its file names them now, against its SHA-256. Reads them
  /// all, which may take long.
  package func checkEnclosures(of id: RecordID) throws(Refusal) -> [EnclosureCheck] {
    guard let file = try index.ask({ try $0.file(of: id) }) else {
      throw Refusal("\(id): no record of this casebook is called so.")
    }
    return try record(id).enclosures.map { folder.check($0, besideRecordAt: file.path) }
  }
}
