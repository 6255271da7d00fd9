import CaseModel
import TerminalUI

extension DeskState {
  /// Copies how the record is found, or lets choose among that and its quotes.
  mutating func copyReference() -> [DeskEffect] {
    guard let record = reader.record else { return [] }
    let offers = CopyOffer.all(of: record, in: settings.dates.style)
    if let quote = chosenQuote(of: record, among: offers) { return copy(quote) }
    if offers.count == 1 { return copy(offers[0]) }
    dialog = .copying(offers, Finder())
    return []
  }

  // The reader's chosen link stands below the quote that was published there.
  private func chosenQuote(of record: Record, among offers: [CopyOffer]) -> CopyOffer? {
    guard isInReader, case .thing(.address(let address))? = reader.chosenLink,
      case .response(let response) = record,
      let place = response.quotes.firstIndex(where: { $0.published == address })
    else { return nil }
    return offers[place + 1]
  }

  private mutating func copy(_ offer: CopyOffer) -> [DeskEffect] {
    notice = Notice(text: "Copied \(offer.name): \(offer.text)")
    return [.copy(offer.text)]
  }

  mutating func press(
    _ key: Key, inCopying offers: [CopyOffer], _ finder: Finder
  ) -> [DeskEffect] {
    var finder = finder
    switch finder.press(key, count: { copyOffers(offers, for: $0).count }) {
    case .stays: dialog = .copying(offers, finder)
    case .closes: dialog = nil
    case .chosen:
      dialog = nil
      let found = copyOffers(offers, for: finder.typed)
      let place = finder.places.selection
      if found.indices.contains(place) { return copy(found[place]) }
    }
    return []
  }

  /// What is found for the words typed.
  func copyOffers(_ offers: [CopyOffer], for typed: String) -> [CopyOffer] {
    offers.filter { Finder.finds(typed, in: $0.text) }
  }

  func copyRows(_ offers: [CopyOffer], for typed: String) -> [DialogRow] {
    copyOffers(offers, for: typed).map {
      DialogRow(line: RowLine($0.text), detail: "Enter copies \($0.name): \($0.text)")
    }
  }
}
