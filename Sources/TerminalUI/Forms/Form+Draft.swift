/// What a person typed, as names and texts, to be kept and brought back.
extension Form {
  /// A field's name, or a group's, and what is kept of it.
  package struct KeptText: Hashable, Sendable {
    package var name: String
    package var text: String

    package init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// Every field that differs from what the form was opened with, in order. A group that differs
  /// is kept as a whole: its entries' numbers under its own name, then all their fields.
  package var keptTexts: [KeptText] {
    var kept: [KeptText] = []
    for section in sections {
      kept += section.fields.filter(\.isChanged).map { KeptText($0.name, $0.text) }
      for group in section.groups where group.isChanged {
        kept.append(KeptText(group.name, group.serials))
        for entry in group.entries {
          kept += entry.fields.map { KeptText($0.name, $0.text) }
        }
      }
    }
    return kept
  }

  /// Goes to the first field that differs from what the form was opened with, to go on typing.
  package mutating func goToFirstChange() {
    guard let field = visibleFields.first(where: \.isChanged) else { return }
    moveFocus(to: .field(field.name), selecting: false)
  }

  /// Brings kept texts back. Names that the form doesn't know are passed over.
  package mutating func restore(_ texts: [KeptText]) {
    for kept in texts {
      if let path = groupPath(of: kept.name) {
        sections[path.section].groups[path.group].restore(serials: kept.text)
      } else if let path = path(of: kept.name), self[path].text != kept.text {
        self[path].set(kept.text)
        self[path].wasTouched = true
      }
    }
    keepFocus()
  }
}
