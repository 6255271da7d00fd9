/// A version's text, and what is asked of it again and again, each found out once.
final class KnownText {
  let text: MergeText
  private(set) lazy var values = Dictionary(
    text.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  /// The lines of each paragraph below the fields.
  private(set) lazy var paragraphs = Set(Paragraph.paragraphs(of: text.body).map(\.lines))
  private var items: [String: Set<FieldValue>] = [:]

  init(_ text: MergeText) { self.text = text }

  /// The items of the list in the field of that name; none where there is no list.
  func items(in name: String) -> Set<FieldValue> {
    if let known = items[name] { return known }
    let found = Set(values[name]?.items ?? [])
    items[name] = found
    return found
  }
}
