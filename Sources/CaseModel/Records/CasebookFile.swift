/// A file of a casebook, byte for byte, as a lossless export hands it on.
package struct CasebookFile: Hashable, Sendable {
  /// The path inside the casebook, with slashes: `cases/2017/detentions-x2m9/incident.md`. Of a file
  /// that comes from elsewhere it may be any text, until it is checked.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
