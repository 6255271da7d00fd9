import ArgumentParser

/// A value for a field as it is typed after `--field`: `owner=Ann`, `tags+=press`,
/// `asks.2.text=…`, `deadline.date=2026-12-01`.
struct FieldAssignment: ExpressibleByArgument {
  enum Way { case set, add, remove }

  /// The field's name, then the steps to what is inside it: places in lists from 1, names of fields.
  var steps: [String]
  var way: Way
  /// Empty to take away what is there.
  var value: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "=") else { return nil }
    var path = argument[..<equals]
    switch path.last {
    case "+": way = .add
    case "-": way = .remove
    default: way = .set
    }
    if way != .set { path.removeLast() }
    steps = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !steps.contains("") else { return nil }
    value = String(argument[argument.index(after: equals)...])
  }

  /// As sentences call it.
  var name: String { steps.joined(separator: ".") }
}
