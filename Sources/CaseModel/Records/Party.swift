/// Someone who writes, is written to, or responds: a person in an office of a body. Any part may
/// be unknown (empty). People change, offices stay; responses are counted per office and body.
package struct Party: Hashable, Sendable {
  /// The person, `Nikki Haley`.
  package var name: String
  /// The office held, `U.S. Permanent Representative to the United Nations`.
  package var office: String
  /// The body that the office belongs to, `U.S. Mission to the United Nations`.
  package var body: String
  /// A postal address, one line a line; empty where none is known.
  package var address: String

  package init(name: String = "", office: String = "", body: String = "", address: String = "") {
    self.name = name
    self.office = office
    self.body = body
    self.address = address
  }

  /// Whether nothing is known.
  package var isEmpty: Bool { name.isEmpty && office.isEmpty && body.isEmpty }

  /// The shortest name that identifies: the person, else the office, else the body.
  package var shortName: String {
    name.isEmpty ? (office.isEmpty ? body : office) : name
  }

  /// All that is known in one line: `Nikki Haley, U.S. Permanent Representative …, U.S. Mission …`.
  package var oneLine: String {
    [name, office, body].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
