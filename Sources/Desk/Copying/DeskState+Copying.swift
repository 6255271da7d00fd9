import CaseModel
import TerminalUI

extension DeskState {
  /// Lets choose what of the record goes onto the clipboard.
  mutating func copy() -> [DeskEffect] {
    guard let record = reader.record else { return [] }
    dialog = .copying(offers(of: record), Finder())
    return []
  }

  // What the reader's chosen link is about comes first, and the longest last.
  private func offers(of record: Record) -> [CopyOffer] {
    var offers = CopyOffer.all(of: record, in: settings.dates.style)
    if isInReader, let link = reader.chosenLink {
      // The link stands below the quote that was published there.
      if let quote = place(of: link, amongQuotesOf: record) {
        offers.insert(offers.remove(at: quote + 1), at: 0)
      }
      offers.insert(CopyOffer(link), at: 0)
    }
    return offers + [CopyOffer(reader.page)]
  }

  private func place(of link: ReaderLink, amongQuotesOf record: Record) -> Int? {
    guard case .thing(.address(let address)) = link, case .response(let response) = record else {
      return nil
    }
    return response.quotes.firstIndex { $0.published == address }
  }

  private mutating func copy(_ offer: CopyOffer) -> [DeskEffect] {
    notice = Notice(
      text: offer.shown == offer.text
        ? "Copied \(offer.name): \(offer.text)" : "Copied \(offer.name).")
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
    offers.filter { Finder.finds(typed, in: "\($0.name) \($0.shown)") }
  }

  func copyRows(_ offers: [CopyOffer], for typed: String) -> [DialogRow] {
    copyOffers(offers, for: typed).map {
      let detail = $0.shown == $0.text ? ": \($0.text)" : ", as the reader shows it."
      return DialogRow(line: RowLine($0.shown), detail: "Enter copies \($0.name)\(detail)")
    }
  }
}
