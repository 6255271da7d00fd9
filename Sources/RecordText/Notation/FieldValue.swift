/// What a field holds, without regard to how it is written. All scalars are text.
package enum FieldValue: Hashable, Sendable {
  case scalar(String)
  case list([FieldValue])
  case map([NamedValue])
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
