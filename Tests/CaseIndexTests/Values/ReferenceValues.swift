import CaseModel

extension ReferenceCasebook {
  /// What records have in a field, by looking at all of them.
  func values(of field: SearchField, matching typed: String) -> [String] {
    guard [.from, .to, .country, .tag, .owner].contains(field) else { return [] }
    var counts: [String: Int] = [:]
    for record in records.values {
      let values = SearchableRecord(record).fields[field] ?? []
      for value in Set(values) where !value.isEmpty { counts[shown(value), default: 0] += 1 }
    }
    let sought = SearchWords.folded(typed).joined(separator: " ")
    let sorted = counts.keys.sorted { one, other in
      let (ones, others) = (counts[one] ?? 0, counts[other] ?? 0)
      return ones == others
        ? Array(one.utf8).lexicographicallyPrecedes(Array(other.utf8)) : ones > others
    }
    func words(_ value: String) -> String { SearchWords.folded(value).joined(separator: " ") }
    let first = sorted.filter { words($0).hasPrefix(sought) }
    guard !sought.isEmpty else { return sorted }
    return first
      + sorted.filter { !words($0).hasPrefix(sought) && words($0).contains(" " + sought) }
  }
}
