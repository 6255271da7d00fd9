/// What a field holds, without regard to how it is written. All scalars are text.
package enum FieldValue: Hashable, Sendable {
  case scalar(String)
  case list([FieldValue])
  case map([NamedValue])
}

extension FieldValue {
  /// Empty where it is no map.
  var fields: [NamedValue] {
    if case .map(let fields) = self { fields } else { [] }
  }

  /// Empty where it is no list.
  var items: [FieldValue] {
    if case .list(let items) = self { items } else { [] }
  }

  /// What tells an item of a list from others, as an ask's number does.
  var firstField: NamedValue? { fields.first }
}

/// A field: its name, and what it holds.
package struct NamedValue: Hashable, Sendable {
  package var name: String
  package var value: FieldValue

  package init(_ name: String, _ value: FieldValue) {
    self.name = name
    self.value = value
  }
}
