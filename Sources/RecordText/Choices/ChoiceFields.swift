import CaseModel

/// A choice as its file has it.
struct ChoiceFields: Hashable, Sendable {
  var place = PlaceName.field
  /// The field that it is about, where it is about one.
  var field = ""
  /// What tells the item or the part of the text from others.
  var which = ""
  var offers: [OfferFields] = []

  enum PlaceName: String, CaseIterable { case record, file, field, item, text, part }

  /// How a file with choices is written.
  static let table: [Field<Whole>] = [
    Field("choices", \.choices, .list(.map(ChoiceFields(), ChoiceFields.own)))
  ]

  struct Whole: Sendable { var choices: [ChoiceFields] = [] }

  private static let own: [Field<ChoiceFields>] = [
    Field("place", \.place, .placeName, isRequired: true),
    Field("field", \.field, .words),
    Field("which", \.which, .words),
    Field("offers", \.offers, .list(.map(OfferFields(), OfferFields.own))),
  ]
}

/// An offer as its choice's file has it.
struct OfferFields: Hashable, Sendable {
  var who = ""
  var address = ""
  var when = Moment(seconds: 0)
  var isRemoved = false
  var value = ""

  fileprivate static let own: [Field<OfferFields>] = [
    Field("who", \.who, .words),
    Field("address", \.address, .words),
    Field("when", \.when, .moment, isRequired: true),
    Field("removed", \.isRemoved, .flag),
    Field("value", \.value, .words),
  ]
}

extension Form where Value == ChoiceFields.PlaceName {
  fileprivate static let placeName = text(
    ChoiceFields.PlaceName.allCases.map(\.rawValue).joined(separator: ", "), write: \.rawValue,
    read: { ChoiceFields.PlaceName(rawValue: $0) })
}

extension Form where Value == Moment {
  fileprivate static let moment = text(
    "a time such as 2017-04-17 14:03:05 +02:00", write: \.writtenExactly,
    read: { Moment(exactly: $0) })
}

// MARK: - Between a file's choices and the model's

extension ChoiceFields {
  init(_ place: Choice.Place, _ offers: [Choice.Offer]) {
    switch place {
    case .record: self.place = .record
    case .file: self.place = .file
    case .field(let name, nil): (self.place, field) = (.field, name)
    case .field(let name, let item?): (self.place, field, which) = (.item, name, item)
    case .text(nil): self.place = .text
    case .text(let part?): (self.place, which) = (.part, part)
    }
    self.offers = offers.map { offer in
      OfferFields(
        who: offer.who.name, address: offer.who.address, when: offer.when,
        isRemoved: offer.value == nil, value: offer.value ?? "")
    }
  }

  var choicePlace: Choice.Place {
    switch place {
    case .record: .record
    case .file: .file
    case .field: .field(field)
    case .item: .field(field, item: which)
    case .text: .text()
    case .part: .text(part: which)
    }
  }

  var choiceOffers: [Choice.Offer] {
    offers.map { offer in
      Choice.Offer(
        value: offer.isRemoved ? nil : offer.value,
        who: Person(name: offer.who, address: offer.address), when: offer.when)
    }
  }
}
