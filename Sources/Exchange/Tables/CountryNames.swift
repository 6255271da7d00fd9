/// Countries as tables name them, with their codes of ISO 3166-1.
enum CountryNames {
  /// The code that a cell names: `RU`, `Russia`, `Российская Федерация`; nil where it names none.
  static func code(_ name: String) -> String? {
    let folded = ColumnNames.folded(name)
    if folded.utf8.count == 2, codes.contains(folded.uppercased()) { return folded.uppercased() }
    return known[folded]
  }

  static func isCountry(_ name: String) -> Bool { known[ColumnNames.folded(name)] != nil }

  private static let codes = Set(list.split(separator: "\n").map { String($0.prefix(2)) })

  private static let known: [String: String] = {
    var known: [String: String] = [:]
    for line in list.split(separator: "\n") {
      let code = String(line.prefix(2))
      for name in line.dropFirst(3).split(separator: "/") {
        known[ColumnNames.folded(String(name))] = code
      }
    }
    return known
  }()
}
