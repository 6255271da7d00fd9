import CaseModel

/// A file on this machine that is to be enclosed, and whose hash is known. It gets its name once the
/// id of its record is known, which is part of the name.
package struct PendingFile: Hashable, Sendable {
  package var path: String
  package var sha256: String
  package var title: String
}

extension [PendingFile] {
  /// The files as a change takes them in.
  /// - Parameters:
  ///   - id: of the record that they belong to.
  ///   - kept: what the record has already, and had before.
  func incoming(for id: RecordID, isNew: Bool, besides kept: [Enclosure]) -> [IncomingFile] {
    let symbols = id.text.split(separator: "-").last.map(String.init) ?? ""
    var taken = Set(kept.map(\.file))
    return map { file in
      // A file that the record once had may still lie there; only the same file has its name.
      let suffix = isNew ? symbols : symbols + file.sha256.prefix(4)
      let name = EnclosureName.clean(file.path, suffix: suffix, taken: taken)
      taken.insert(name)
      return IncomingFile(
        path: file.path,
        enclosure: Enclosure(file: name, sha256: file.sha256, title: file.title))
    }
  }
}
