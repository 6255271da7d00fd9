internal import CaseModel

/// Text in the form in which it is compared: without case.
enum Folding {
  static func folded(_ text: String) -> String { kept(text.lowercased()) }

  /// What titles are sorted by: their first 64 characters, so that a title of any length makes a
  /// short key.
  static func titleKey(_ title: String) -> String {
    folded(String(String.UnicodeScalarView(title.unicodeScalars.prefix(64))))
  }

  /// What a list is searched in: a record's title, names and places, one a line.
  static func searched(_ record: Record) -> String {
    let texts =
      switch record {
      case .incident(let incident):
        incident.places + incident.countries + incident.allegedPerpetrators
      case .letter(let letter): (letter.senders + letter.addressees).flatMap(\.names)
      case .response(let response): response.from.names + response.quotes.map(\.speaker)
      case .followUp(let followUp): [followUp.owner]
      }
    return folded(([record.title] + texts).filter { !$0.isEmpty }.joined(separator: "\n"))
  }
}

extension Party {
  /// All that it can be called by.
  var names: [String] { [name, office, body] }
}
