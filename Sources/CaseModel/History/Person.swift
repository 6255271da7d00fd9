/// Who changed something: as the casebook's history names them for good.
package struct Person: Hashable, Sendable {
  /// The name that colleagues know them by.
  package var name: String
  /// The mail address; may be empty.
  package var address: String

  package init(name: String, address: String) {
    self.name = name
    self.address = address
  }

  /// Why the history can't name somebody so, as a sentence; nil where it can. git writes a person as
  /// `name <address>` in one line.
  package var problem: String? {
    let isLine = { (text: String) in
      text.unicodeScalars.allSatisfy {
        !"<>".unicodeScalars.contains($0) && $0.properties.generalCategory != .control
      }
    }
    if !name.contains(where: \.isLetter) {
      return "The name has no letter. Type the name that your colleagues know."
    }
    if !isLine(name) { return "The name has a sign that can't stand in it: <, > or a line's end." }
    if address.contains(where: \.isWhitespace) || !isLine(address) {
      return "The address has a blank, < or > in it. Type it as ann@example.org, or leave it empty."
    }
    return nil
  }
}
