import CaseModel

extension CasebookSettings {
  /// How `casedesk.yaml` is written.
  static let table: [Field<CasebookSettings>] = [
    Field("format", \.format, .number(1...9999), isRequired: true),
    Field("name", \.name, .words),
    Field("organisation", \.organisation, .words),
    Field("holidays", \.holidays, .list(.day)),
    Field("clocks", \.clocks, .clocks),
    Field("members", \.members, .list(.member)),
  ]
}

/// A clock of the casebook's own, as a list has it.
private struct NamedClock {
  var name: String
  var clock: Clock

  static let form = Form.map(
    NamedClock(name: "", clock: .none),
    [
      Field("name", \.name, .clockName, isRequired: true),
      Field("clock", \.clock, .builtInClock, isRequired: true),
    ])
}

extension Form where Value == Member {
  /// A member with a name, an address and perhaps a key.
  fileprivate static let member = Form.map(
    Member(name: "", address: ""),
    [
      Field("name", \.name, .words, isRequired: true),
      Field("address", \.address, .words, isRequired: true),
      Field("key", \.key, .optional(.publicKey)),
    ])
}

extension Form where Value == String {
  fileprivate static let publicKey = text(
    "a public SSH key in one line, as in a file that ends with .pub: ssh-ed25519 AAAA…",
    write: { $0 }, read: { Member.isKey($0) ? $0 : nil })
}

extension Form where Value == [String: Clock] {
  /// Clocks by name, written in the order of their names.
  fileprivate static let clocks: Form = {
    let list = Form<[NamedClock]>.list(NamedClock.form, uniqueBy: \.name)
    return Form(
      list.shape,
      write: { clocks in
        list.write(
          clocks.sorted { $0.key < $1.key }.map { NamedClock(name: $0.key, clock: $0.value) })
      },
      read: { (node, name) throws(Fault) in
        let clocks = try list.read(node, name).map { ($0.name, $0.clock) }
        return Dictionary(clocks, uniquingKeysWith: { first, _ in first })
      })
  }()
}

extension Form where Value == String {
  /// A name that no built-in clock has.
  fileprivate static let clockName = text(
    """
    a name of lower-case letters, digits and hyphens that no clock of the program has, as \
    ministry-of-justice
    """,
    write: { $0 }, read: { Clock($0) == .named($0) ? $0 : nil })
}

extension Form where Value == Clock {
  /// A clock that doesn't stand on another of the casebook's own.
  fileprivate static let builtInClock = text(
    """
    none, days and a number, working-days and a number, osce-vienna-mechanism or \
    un-special-procedures
    """,
    write: \.description,
    read: { text in
      guard let clock = Clock(text), clock != .named(text) else { return nil }
      return clock
    })
}
