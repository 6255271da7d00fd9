/// What tells an item of a list from others.
enum ItemKey {
  /// An outcome's letter and ask; of other items with fields, what the first says, as an ask's
  /// number or an enclosure's file; of a text, the text.
  static func key(of item: FieldValue) -> String {
    switch item {
    case .scalar(let text): text
    case .list(let items): items.first.map { key(of: $0) } ?? ""
    case .map(let fields):
      fields.prefix(fields.first?.name == "letter" ? 2 : 1).map { key(of: $0.value) }
        .joined(separator: " ")
    }
  }
}
