import CaseModel

/// What is done where the finer merge would come to a file that can't be read, as can be with lists
/// of which no two items may be alike: one version stands as it is, and of each field that the other
/// has in another way both are on offer.
struct CoarseMerge {
  let base: MergeText?
  let one: SideText
  let other: SideText
  let stands: Which
  private(set) var asked: [(place: Choice.Place, offers: [Choice.Offer])] = []
  private(set) var reasons: [FileMerge.Reason] = []

  init(base: MergeText?, one: SideText, other: SideText, stands: Which) {
    self.base = base
    self.one = one
    self.other = other
    self.stands = stands
  }

  mutating func merged() -> [UInt8] {
    let (own, rival) = stands == .one ? (one, other) : (other, one)
    let values = [base, own.text, rival.text].map { text in
      Dictionary(
        (text?.fields ?? []).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    for name in Set(values[1].keys).union(values[2].keys).sorted() {
      let (was, has, had) = (values[0][name], values[1][name], values[2][name])
      if has == had || had == was { continue }
      ask(.field(name), own, rival, has.map(OfferedValue.text), had.map(OfferedValue.text)) {
        text, value in
        text.values[name].map(OfferedValue.text) == value
      }
    }
    let texts = (base?.text, own.text.text, rival.text.text)
    if texts.1 != texts.2, texts.2 != texts.0 {
      ask(.text(), own, rival, texts.1, texts.2) { $0.text.text == $1 }
    }
    return own.text.bytes
  }

  private mutating func ask(
    _ place: Choice.Place, _ own: SideText, _ rival: SideText, _ value: String?,
    _ other: String?, where holds: (KnownText, String?) -> Bool
  ) {
    let authors = (
      own.author(of: value, at: place) { holds($0, value) },
      rival.author(of: other, at: place) { holds($0, other) }
    )
    asked.append(
      (
        place,
        [
          Choice.Offer(value: value, who: authors.0.who, when: authors.0.when),
          Choice.Offer(value: other, who: authors.1.who, when: authors.1.when),
        ]
      ))
    reasons.append(
      FileMerge.Reason(place, .chosen(stands: authors.0.who, onOffer: authors.1.who)))
  }
}
