import CaseModel
import RecordText

/// Fields of a record that are filled in one after the other.
struct FieldEditing {
  let kind: RecordKind
  private(set) var fields: [NamedValue]
  /// Lists of which this command gave the first value, which took the place of what was there.
  private var begun: Set<String> = []
  /// Makes a whole id of the part that was typed.
  private let wholeID: (String) throws -> RecordID

  init(
    _ kind: RecordKind, _ fields: [NamedValue], wholeID: @escaping (String) throws -> RecordID
  ) {
    self.kind = kind
    self.fields = fields
    self.wholeID = wholeID
  }

  subscript(name: String) -> FieldValue? {
    get { fields.first { $0.name == name }?.value }
    set {
      fields.removeAll { $0.name == name }
      if let newValue { fields.append(NamedValue(name, newValue)) }
      fields = kind.fieldGuides.sorted(fields)
    }
  }

  /// Does what was typed after `--field`.
  mutating func apply(_ assignment: FieldAssignment) throws {
    let guides = kind.fieldGuides
    guard let guide = guides.first(where: { $0.name == assignment.steps[0] }) else {
      throw mistake(
        """
        \(kind.withArticle.capitalizedFirst) has no field “\(assignment.steps[0])”. It has \
        \(guides.map(\.name).joined(separator: ", ")).
        """)
    }
    self[guide.name] = try edited(
      self[guide.name], guide.shape, assignment.steps.dropFirst(), assignment)
  }

  private mutating func edited(
    _ old: FieldValue?, _ shape: FieldShape, _ steps: ArraySlice<String>,
    _ assignment: FieldAssignment
  ) throws -> FieldValue? {
    switch shape {
    case .list(let item): return try list(old, of: item, steps, assignment)
    case .map(let guides): return try map(old, guides, steps, assignment)
    case .yesOrList where !["yes", "no"].contains(assignment.value):
      return try list(old, of: .words, steps, assignment)
    case .words, .text, .id, .term, .yesOrList:
      guard steps.isEmpty else {
        throw mistake("“\(assignment.name)” leads nowhere: there is one text, nothing inside it.")
      }
      guard assignment.way == .set else {
        throw mistake("“\(assignment.name)” takes one text. Write \(assignment.name)=VALUE.")
      }
      return try scalar(assignment.value, shape)
    }
  }

  private func scalar(_ value: String, _ shape: FieldShape) throws -> FieldValue? {
    guard !value.isEmpty else { return nil }
    return .scalar(shape == .id ? try wholeID(value).text : value)
  }

  // MARK: Lists

  private mutating func list(
    _ old: FieldValue?, of item: FieldShape, _ steps: ArraySlice<String>,
    _ assignment: FieldAssignment
  ) throws -> FieldValue? {
    var items = old.map(\.listItems) ?? []
    if let step = steps.first {
      guard let place = Int(step), (1...items.count + 1).contains(place) else {
        throw mistake(
          """
          “\(assignment.name)”: there is no place \(step); places go from 1 to \(items.count + 1), \
          the last for one more.
          """)
      }
      let isNew = place > items.count
      let new = try edited(isNew ? nil : items[place - 1], item, steps.dropFirst(), assignment)
      if !isNew { items.remove(at: place - 1) }
      if let new { items.insert(new, at: place - 1) }
      return items.isEmpty ? nil : .list(items)
    }
    if case .map(let guides) = item, !(assignment.way == .set && assignment.value.isEmpty) {
      throw mistake(
        """
        “\(assignment.name)” takes items with fields of their own. Write \
        \(assignment.name).1.\(guides[0].name)=VALUE for the first.
        """)
    }
    let value = try scalar(assignment.value, item)
    switch assignment.way {
    case .set:
      if begun.insert(assignment.name).inserted { items = [] }
      items += value.map { [$0] } ?? []
    case .add: items += value.map { [$0] } ?? []
    case .remove:
      guard let value, items.contains(value) else {
        throw mistake("“\(assignment.value)” isn't among \(assignment.name), so it can't go.")
      }
      items.removeAll { $0 == value }
    }
    return items.isEmpty ? nil : .list(items)
  }

  // MARK: Fields of their own

  private mutating func map(
    _ old: FieldValue?, _ guides: [FieldGuide], _ steps: ArraySlice<String>,
    _ assignment: FieldAssignment
  ) throws -> FieldValue? {
    let names = guides.map(\.name).joined(separator: ", ")
    guard let step = steps.first else {
      guard assignment.way == .set, assignment.value.isEmpty else {
        throw mistake(
          "“\(assignment.name)” has fields of its own: \(names). Write \(assignment.name).NAME=VALUE."
        )
      }
      return nil
    }
    guard let guide = guides.first(where: { $0.name == step }) else {
      throw mistake("“\(assignment.name)”: there is no “\(step)” in it; there is \(names).")
    }
    var inner = old.map(\.mapFields) ?? []
    let known = inner.first { $0.name == step }?.value
    let new = try edited(known, guide.shape, steps.dropFirst(), assignment)
    inner.removeAll { $0.name == step }
    if let new { inner.append(NamedValue(step, new)) }
    return inner.isEmpty ? nil : .map(guides.sorted(inner))
  }

  private func mistake(_ sentence: String) -> VerbEnding {
    VerbEnding(status: .badUsage, sentence: sentence)
  }
}

extension [FieldGuide] {
  /// The fields in the order in which records write them, those that no guide knows last.
  fileprivate func sorted(_ fields: [NamedValue]) -> [NamedValue] {
    let known = compactMap { guide in fields.first { $0.name == guide.name } }
    return known + fields.filter { field in !contains { $0.name == field.name } }
  }
}

extension FieldValue {
  /// Empty where it is no list.
  fileprivate var listItems: [FieldValue] {
    if case .list(let items) = self { items } else { [] }
  }

  /// Empty where it has no fields.
  fileprivate var mapFields: [NamedValue] {
    if case .map(let fields) = self { fields } else { [] }
  }
}

extension String {
  /// The same with a capital at the beginning.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
