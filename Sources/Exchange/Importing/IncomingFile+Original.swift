package import CaseModel

extension IncomingFile {
  /// An original as it came, as an enclosure of a record: under a clean name that ends as the
  /// record's id does, so that the originals of two letters with the same name lie side by side.
  package static func original(
    _ bytes: [UInt8], named name: String, of record: RecordID, title: String = ""
  ) -> IncomingFile {
    let symbols = record.text.split(separator: "-").last.map(String.init) ?? ""
    let file = EnclosureName.clean(name, suffix: symbols)
    return IncomingFile(
      bytes: bytes,
      enclosure: Enclosure(file: file, sha256: Digest.sha256(bytes), title: title))
  }
}
