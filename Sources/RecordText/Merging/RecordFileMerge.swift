import CaseModel

/// Brings two versions of a file together that has choices of its own, and the choices with it.
struct RecordFileMerge {
  let file: MergedFile
  let record: RecordID
  let base: FileMerge.Base
  let one: FileMerge.Side
  let other: FileMerge.Side
  let sha256: ([UInt8]) -> String

  func merged() -> FileMerge.Outcome {
    var broken: [CasebookFile] = []
    let before = book(base.choices) ?? OfferBook()
    let books = [one, other].map { side -> OfferBook in
      if let book = book(side.choices) { return book }
      if let bytes = side.choices, bytes != base.choices { broken.append(kept(bytes)) }
      return before
    }
    var outcome = merged(before, books[0], books[1])
    outcome.besides += broken
    return outcome
  }

  /// Nil where the file can't be read; nothing is on offer where there is none.
  private func book(_ bytes: [UInt8]?) -> OfferBook? {
    guard let bytes else { return OfferBook() }
    return try? ChoiceText.book(from: bytes)
  }

  private func kept(_ bytes: [UInt8]) -> CasebookFile {
    CasebookFile(
      path: BesideName.unreadable(record.text, sha256: sha256(bytes)), bytes: bytes)
  }

  private func merged(
    _ before: OfferBook, _ first: OfferBook, _ second: OfferBook
  ) -> FileMerge.Outcome {
    switch (one.bytes, other.bytes) {
    case (nil, nil): return FileMerge.Outcome(bytes: nil, before, first, second)
    case (let bytes?, nil):
      return remaining(bytes, one, first, removedBy: other, second, before)
    case (nil, let bytes?):
      return remaining(bytes, other, second, removedBy: one, first, before)
    case (let left?, let right?):
      if !base.isCertain, left != right { return both(left, right, before, first, second) }
      if left == right || right == base.bytes {
        return settled(left, left == right ? .alike : .changedBy(one.who), before, first, second)
      }
      if left == base.bytes {
        return settled(right, .changedBy(other.who), before, first, second)
      }
      return both(left, right, before, first, second)
    }
  }

  /// One version of the file stands as it is.
  private func settled(
    _ bytes: [UInt8], _ verdict: FileMerge.Verdict, _ before: OfferBook, _ first: OfferBook,
    _ second: OfferBook
  ) -> FileMerge.Outcome {
    var book = OfferBook.merged(base: before, first, second)
    let offers = OpenOffers(record: record, file: file, one: one, other: other)
    var asked: Set<Choice.Place> = []
    if let came = base.bytes.flatMap({ try? MergeText($0, of: file) }),
      let left = one.bytes.flatMap({ try? MergeText($0, of: file) }),
      let right = other.bytes.flatMap({ try? MergeText($0, of: file) })
    {
      asked = offers.askWhatWasSettled(
        &book, before: before, after: (first, second), from: came, to: (left, right))
    }
    if let text = try? MergeText(bytes, of: file) {
      offers.tidy(&book, in: text, except: asked)
    }
    return FileMerge.Outcome(
      bytes: bytes, choiceBytes: ChoiceText.bytes(of: book),
      choices: book.choices(of: record).filter { asked.contains($0.place) },
      reasons: bytes == base.bytes ? [] : [FileMerge.Reason(nil, verdict)])
  }

  // MARK: - One has it, the other hasn't

  private func remaining(
    _ bytes: [UInt8], _ keeper: FileMerge.Side, _ kept: OfferBook,
    removedBy remover: FileMerge.Side, _ left: OfferBook, _ before: OfferBook
  ) -> FileMerge.Outcome {
    guard base.bytes != nil else {
      return settled(bytes, .changedBy(keeper.who), before, kept, left)
    }
    var added = kept
    for place in before.places { added.remove(place, of: before[place]) }
    guard bytes != base.bytes || !added.isEmpty else {
      return FileMerge.Outcome(bytes: nil, before, kept, left)
    }
    // What went with the file comes back with it; what was settled since stays so.
    var gone = left
    for place in before.places { gone.add(before[place], at: place) }
    var book = OfferBook.merged(base: before, kept, gone)
    let title = (try? MergeText(bytes, of: file))?.fields.first { $0.name == "title" }
    let name = title.map { OfferedValue.text(of: $0.value) } ?? record.text
    let offers = [
      Choice.Offer(value: nil, who: remover.who, when: remover.when),
      Choice.Offer(value: name, who: keeper.who, when: keeper.when),
    ]
    book.add(offers, at: .record)
    let verdict = FileMerge.Verdict.keptThoughRemoved(by: remover.who, changedBy: keeper.who)
    return FileMerge.Outcome(
      bytes: bytes, choiceBytes: ChoiceText.bytes(of: book),
      choices: book.choices(of: record).filter { $0.place == .record },
      reasons: [FileMerge.Reason(.record, verdict)])
  }

  // MARK: - Both changed it

  private func both(
    _ left: [UInt8], _ right: [UInt8], _ before: OfferBook, _ first: OfferBook,
    _ second: OfferBook
  ) -> FileMerge.Outcome {
    guard let ours = try? MergeText(left, of: file), let theirs = try? MergeText(right, of: file)
    else { return unreadable(left, right, .merged(base: before, first, second)) }
    let came = base.isCertain ? base.bytes.flatMap { try? MergeText($0, of: file) } : nil
    let sides = (
      SideText(one, ours, book: first, baseBook: before, of: file),
      SideText(other, theirs, book: second, baseBook: before, of: file)
    )
    let stands = one.isLater(than: other) ? Which.one : .other
    var merge = FieldsMerge(
      file: file, base: came, one: sides.0, other: sides.1, stands: stands)
    var bytes = merge.merged()
    var book = OfferBook.merged(base: before, first, second)
    if (try? MergeText(bytes, of: file)) == nil
      || !file.isReadable(bytes) && file.isReadable(left) && file.isReadable(right)
    {
      var coarse = CoarseMerge(base: came, one: sides.0, other: sides.1, stands: stands)
      bytes = coarse.merged()
      (merge.asked, merge.reasons) = (coarse.asked, coarse.reasons)
    }
    for (place, offers) in merge.asked { book.add(offers, at: place) }
    var asked = Set(merge.asked.map(\.place))
    let offers = OpenOffers(record: record, file: file, one: one, other: other)
    if let came {
      asked.formUnion(
        offers.askWhatWasSettled(
          &book, before: before, after: (first, second), from: came, to: (ours, theirs)))
    }
    if let text = try? MergeText(bytes, of: file) {
      offers.tidy(&book, in: text, except: asked)
    }
    return FileMerge.Outcome(
      bytes: bytes, choiceBytes: ChoiceText.bytes(of: book),
      choices: book.choices(of: record).filter { asked.contains($0.place) },
      reasons: merge.reasons)
  }

  /// One of the versions can't be taken apart: what can be read stands, else the later one; the
  /// other is on offer whole, or beside the file where it isn't even a text.
  private func unreadable(
    _ left: [UInt8], _ right: [UInt8], _ merged: OfferBook
  ) -> FileMerge.Outcome {
    let isReadable = [left, right].map { (try? MergeText($0, of: file)) != nil }
    let isOne = isReadable[0] == isReadable[1] ? one.isLater(than: other) : isReadable[0]
    let (bytes, who, kept, whose) =
      isOne ? (left, one, right, other) : (right, other, left, one)
    var book = merged
    var besides: [CasebookFile] = []
    let texts = [bytes, kept].map { String(validating: $0, as: UTF8.self) }
    if let text = texts[0], let other = texts[1] {
      book.add(
        [
          Choice.Offer(value: text, who: who.who, when: who.when),
          Choice.Offer(value: other, who: whose.who, when: whose.when),
        ], at: .file)
    } else {
      besides.append(self.kept(kept))
    }
    return FileMerge.Outcome(
      bytes: bytes, choiceBytes: ChoiceText.bytes(of: book),
      choices: book.choices(of: record).filter { $0.place == .file },
      reasons: [FileMerge.Reason(.file, .unreadable(stands: who.who, kept: whose.who))],
      besides: besides)
  }
}

extension FileMerge.Outcome {
  fileprivate init(
    bytes: [UInt8]?, _ before: OfferBook, _ first: OfferBook, _ second: OfferBook
  ) {
    let book = OfferBook.merged(base: before, first, second)
    self.init(bytes: bytes, choiceBytes: ChoiceText.bytes(of: book))
  }
}
