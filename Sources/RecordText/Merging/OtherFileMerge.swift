import CaseModel

/// Brings two versions of a file together that isn't written in fields.
struct OtherFileMerge {
  let path: String
  let base: [UInt8]?
  let one: FileMerge.Side
  let other: FileMerge.Side
  let sha256: ([UInt8]) -> String

  func merged(_ file: MergedFile) -> FileMerge.Outcome {
    guard let left = one.bytes, let right = other.bytes else {
      // What one changed stays, whoever took it away: bytes ask no questions.
      let keeper = one.bytes == nil ? other : one
      let isChanged = keeper.bytes != nil && keeper.bytes != base
      return FileMerge.Outcome(bytes: isChanged ? keeper.bytes : nil)
    }
    if left == right { return FileMerge.Outcome(bytes: left) }
    if right == base { return whole(left, one) }
    if left == base { return whole(right, other) }
    switch file {
    case .lines: return lines(left, right)
    case .template: return template(left, right)
    case .choices: return choices(left, right)
    case .record, .importRecord, .settings, .bytes: return both(left, right)
    }
  }

  private func whole(_ bytes: [UInt8], _ side: FileMerge.Side) -> FileMerge.Outcome {
    FileMerge.Outcome(
      bytes: bytes, reasons: [FileMerge.Reason(nil, .changedBy(side.who))])
  }

  /// Both are kept: that whose SHA-256 comes first under the name, the other beside it.
  private func both(_ left: [UInt8], _ right: [UInt8]) -> FileMerge.Outcome {
    let digests = (sha256(left), sha256(right))
    let isOne = digests.0 <= digests.1
    let beside = BesideName.path(path, sha256: isOne ? digests.1 : digests.0)
    return FileMerge.Outcome(
      bytes: isOne ? left : right, reasons: [FileMerge.Reason(nil, .keptBeside(beside))],
      besides: [CasebookFile(path: beside, bytes: isOne ? right : left)])
  }

  // MARK: - Lines

  /// A line that one added is in, one that one took out is out.
  private func lines(_ left: [UInt8], _ right: [UInt8]) -> FileMerge.Outcome {
    let sides = [base ?? [], left, right].map { bytes in
      bytes.split(separator: .newline, omittingEmptySubsequences: false).map(Array.init)
    }
    var numbers: [[UInt8]: Int] = [:]
    var lines: [[UInt8]] = []
    let numbered = sides.map { side in
      var counts: [[UInt8]: Int] = [:]
      return (side.last == [] ? side.dropLast() : side[...]).map { line -> Int in
        // The same line may stand there more than once, as an empty one does.
        counts[line, default: 0] += 1
        let name = line + [0] + Array("\(counts[line] ?? 0)".utf8)
        if let number = numbers[name] { return number }
        numbers[name] = lines.count
        lines.append(line)
        return lines.count - 1
      }
    }
    let known = Set(numbered[0])
    let shared = Set(numbered[1]).intersection(numbered[2])
    let alive = Set(numbered[1]).union(numbered[2]).filter {
      !known.contains($0) || shared.contains($0)
    }
    let order = MergedOrder(
      base: numbered[0], one: numbered[1], other: numbered[2], alive: alive,
      stands: one.isLater(than: other) ? .one : .other,
      precedes: { lines[$0].lexicographicallyPrecedes(lines[$1]) }, keepsTogether: false
    ).merged().order
    let bytes = order.flatMap { lines[$0] + [.newline] }
    return FileMerge.Outcome(
      bytes: bytes, reasons: [FileMerge.Reason(nil, .broughtTogether)])
  }

  // MARK: - Templates

  private func template(_ left: [UInt8], _ right: [UInt8]) -> FileMerge.Outcome {
    let isOne = one.isLater(than: other)
    let stands = isOne ? Which.one : .other
    let merge = TextMerge(stands: { _, _, _ in stands }, orderStands: stands)
    let texts = [base ?? [], left, right].map { Paragraph.paragraphs(of: $0[...]) }
    let result = merge.merge(texts[0], texts[1], texts[2])
    let isClash = result.pieces.contains { $0.rival != nil } || base == nil
    let (own, rival) = isOne ? (left, right) : (right, left)
    guard isClash else {
      return FileMerge.Outcome(
        bytes: Paragraph.body(result.paragraphs, start: own[...]),
        reasons: [FileMerge.Reason(nil, .broughtTogether)])
    }
    let beside = BesideName.path(path, sha256: sha256(rival))
    return FileMerge.Outcome(
      bytes: base == nil ? own : Paragraph.body(result.paragraphs, start: own[...]),
      reasons: [FileMerge.Reason(nil, .keptBeside(beside))],
      besides: [CasebookFile(path: beside, bytes: rival)])
  }

  // MARK: - Choices

  private func choices(_ left: [UInt8], _ right: [UInt8]) -> FileMerge.Outcome {
    guard let first = try? ChoiceText.book(from: left),
      let second = try? ChoiceText.book(from: right)
    else { return both(left, right) }
    let before = base.flatMap { try? ChoiceText.book(from: $0) } ?? OfferBook()
    let book = OfferBook.merged(base: before, first, second)
    return FileMerge.Outcome(
      bytes: ChoiceText.bytes(of: book), reasons: [FileMerge.Reason(nil, .broughtTogether)])
  }
}
