/// The tables that the desk itself exports, whose columns have names of their own.
enum OwnTables {
  /// What their columns hold where other tables' names would mislead; empty for other tables.
  static func columns(_ cells: [String]) -> [String: [TableField]] {
    let names = Set(cells)
    if names.isSuperset(of: ["letter", "ask", "text", "answered", "stands"]) {
      return [
        "ask": [.askNumber], "text": [.ask], "from": [.responder], "date": [.responseDate],
        "note": [.outcomeNote], "response": [.ignored], "answered": [.ignored],
        "stands": [.ignored],
      ]
    }
    // What is computed isn't a record's.
    if names.isSuperset(of: ["id", "asks", "answered-asks", "standing"]) {
      return [
        "asks": [.ignored], "answered-asks": [.ignored], "due": [.ignored],
        "arithmetic": [.ignored], "standing": [.ignored],
      ]
    }
    if names.isSuperset(of: ["id", "standing", "repeats"]) { return ["standing": [.ignored]] }
    return [:]
  }

  /// Whether it is one of those that go with others and hold no records by themselves.
  static func isDependent(_ cells: [String]) -> Bool {
    let names = Set(cells)
    return names.isSuperset(of: ["record", "reliability", "credibility"])
      || names.isSuperset(of: ["record", "file", "sha256"])
      || names.isSuperset(of: ["response", "words", "speaker"])
      || names.isSuperset(of: ["letters", "name", "body", "stance", "received"])
  }
}
