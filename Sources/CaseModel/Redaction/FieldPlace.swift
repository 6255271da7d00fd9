/// Where in a record a text stands.
package struct FieldPlace: Hashable, Sendable {
  /// The field as records write it, `sources`; `text` for what stands below the fields.
  package var field: String
  /// Which item of a list, from 1; of asks, the ask's number.
  package var item: Int?
  /// The field of that item, `note`.
  package var part: String?

  package init(_ field: String, item: Int? = nil, part: String? = nil) {
    self.field = field
    self.item = item
    self.part = part
  }

  /// `title`, `sources 2, note`.
  package var spoken: String {
    let place = item.map { "\(field) \($0)" } ?? field
    return part.map { "\(place), \($0)" } ?? place
  }
}

extension Record {
  /// Every text of the record that can say anything, with its place. Ids of other records, terms,
  /// days and hashes aren't among them.
  package var texts: [(place: FieldPlace, text: String)] {
    var texts: [(FieldPlace, String)] = []
    var copy = self
    copy.editTexts { texts.append(($0, $1)) }
    return texts
  }

  /// Changes each of ``texts`` where it stands.
  mutating func editTexts(_ edit: (FieldPlace, inout String) -> Void) {
    switch self {
    case .incident(var incident):
      incident.editTexts(edit)
      self = .incident(incident)
    case .letter(var letter):
      letter.editTexts(edit)
      self = .letter(letter)
    case .response(var response):
      response.editTexts(edit)
      self = .response(response)
    case .followUp(var followUp):
      followUp.editTexts(edit)
      self = .followUp(followUp)
    }
  }
}

private typealias Edit = (FieldPlace, inout String) -> Void

extension Incident {
  fileprivate mutating func editTexts(_ edit: Edit) {
    edit(FieldPlace("title"), &title)
    countries.editTexts("countries", edit)
    places.editTexts("places", edit)
    peopleAffected.edit("people-affected", [("note", \.note)], edit)
    allegedPerpetrators.editTexts("alleged-perpetrators", edit)
    sources.edit("sources", Source.texts, edit)
    tags.editTexts("tags", edit)
    enclosures.edit("enclosures", Enclosure.texts, edit)
    edit(FieldPlace("text"), &text)
  }
}

extension Letter {
  fileprivate mutating func editTexts(_ edit: Edit) {
    edit(FieldPlace("title"), &title)
    senders.edit("senders", Party.texts, edit)
    addressees.edit("addressees", Party.texts, edit)
    for place in asks.indices {
      edit(FieldPlace("asks", item: asks[place].number, part: "text"), &asks[place].text)
    }
    pauses.edit("pauses", [("reason", \.reason)], edit)
    restarts.edit("restarts", [("reason", \.reason)], edit)
    if var byHand = deadline {
      edit(FieldPlace("deadline", part: "reason"), &byHand.reason)
      deadline = byHand
    }
    sources.edit("sources", Source.texts, edit)
    tags.editTexts("tags", edit)
    enclosures.edit("enclosures", Enclosure.texts, edit)
    edit(FieldPlace("message-id"), &messageID)
    edit(FieldPlace("text"), &text)
  }
}

extension OfficialResponse {
  fileprivate mutating func editTexts(_ edit: Edit) {
    edit(FieldPlace("title"), &title)
    for (name, path) in Party.texts { edit(FieldPlace("from", part: name), &from[keyPath: path]) }
    outcomes.edit("outcomes", [("note", \.note)], edit)
    quotes.edit(
      "quotes",
      [
        ("words", \.words), ("speaker", \.speaker), ("to", \.to), ("published", \.published),
      ], edit)
    sources.edit("sources", Source.texts, edit)
    tags.editTexts("tags", edit)
    enclosures.edit("enclosures", Enclosure.texts, edit)
    edit(FieldPlace("message-id"), &messageID)
    edit(FieldPlace("text"), &text)
  }
}

extension FollowUp {
  fileprivate mutating func editTexts(_ edit: Edit) {
    edit(FieldPlace("title"), &title)
    edit(FieldPlace("owner"), &owner)
    edit(FieldPlace("outcome"), &outcome)
    tags.editTexts("tags", edit)
    edit(FieldPlace("text"), &text)
  }
}

// MARK: - Parts

extension Party {
  fileprivate static var texts: [(String, WritableKeyPath<Party, String>)] {
    [("name", \.name), ("office", \.office), ("body", \.body), ("address", \.address)]
  }
}

extension Source {
  fileprivate static var texts: [(String, WritableKeyPath<Source, String>)] {
    [("name", \.name), ("address", \.address), ("note", \.note)]
  }
}

extension Enclosure {
  fileprivate static var texts: [(String, WritableKeyPath<Enclosure, String>)] {
    [("file", \.file), ("title", \.title)]
  }
}

extension Array {
  fileprivate mutating func edit(
    _ field: String, _ parts: [(String, WritableKeyPath<Element, String>)], _ edit: Edit
  ) {
    for index in indices {
      for (name, path) in parts {
        edit(FieldPlace(field, item: index + 1, part: name), &self[index][keyPath: path])
      }
    }
  }
}

extension [String] {
  fileprivate mutating func editTexts(_ field: String, _ edit: Edit) {
    for index in indices { edit(FieldPlace(field, item: index + 1), &self[index]) }
  }
}
