/// A path as the index keeps it: the folder once for all its files, and of the file's name nothing
/// where it is the record's id with `.md`.
struct KeptPath {
  /// With the slash at its end; empty for the casebook's own folder.
  var folder: String
  var name: String

  init(_ path: String) {
    let path = kept(path)
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let end = slash.map { path.utf8.index(after: $0) } ?? path.startIndex
    folder = String(path[..<end])
    name = String(path[end...])
  }

  init(folder: String, name: String) {
    self.folder = folder
    self.name = name
  }

  /// What is kept of the name beside this id.
  func name(besides id: String) -> String? {
    name.utf8.elementsEqual((id + KeptPath.ending).utf8) ? nil : name
  }

  /// The id beside which nothing is kept of the name; nil where no id goes with it.
  var impliedID: String? {
    name.hasSuffix(KeptPath.ending) ? String(name.dropLast(KeptPath.ending.count)) : nil
  }

  var text: String { folder + name }

  /// By bytes.
  func isBefore(_ other: KeptPath) -> Bool {
    text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }

  static let ending = ".md"
}
