/// A value as it stands in a text.
struct FieldNode: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case scalar(String)
    case list([FieldPart])
    case map([FieldPart])
  }

  let content: Content
  /// The byte at which the value starts.
  let offset: Int
  /// The block in which the value ends, if it does.
  var ending: BlockEnding?

  var value: FieldValue {
    switch content {
    case .scalar(let text): .scalar(text)
    case .list(let items): .list(items.map(\.node.value))
    case .map(let fields): .map(fields.map { NamedValue($0.name, $0.node.value) })
    }
  }

  /// Whether nothing was written.
  var isEmpty: Bool { content == .scalar("") }
}

/// The end of a text below `|`: what could be taken for more of it must not come next.
struct BlockEnding: Hashable, Sendable {
  /// By how much the text's lines are indented.
  let indent: Int
  /// Whether it is a `|+` block, which takes in every blank line that follows.
  let isOpen: Bool
}

/// A field of a map or an item of a list, as it stands in a text: the lines `gap..<end` are its own.
struct FieldPart: Hashable, Sendable {
  /// Empty for an item of a list.
  let name: String
  /// The byte at which blank lines and comments above it start; `start` for what stands on the
  /// line of its list's `- `.
  let gap: Int
  /// The byte of its name or its `-`.
  let start: Int
  /// The byte after its last line.
  let end: Int
  let node: FieldNode
}
