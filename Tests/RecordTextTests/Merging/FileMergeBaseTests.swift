import CaseModel
import RecordText
import Testing

@Suite("What two people made comes together over what they came from")
struct FileMergeBaseTests {
  private func letter(_ title: String) -> [UInt8] {
    Array(
      "---\ntitle: \(title)\nincidents:\n  - a-0000\nkind: other\ndelivery: draft\n---\n".utf8)
  }

  private func side(_ title: String, _ who: Person, _ seconds: Int) -> FileMerge.Side {
    FileMerge.Side(bytes: letter(title), who: who, when: Moment(seconds: seconds))
  }

  @Test("What was brought together before isn't asked again, nor what was settled since")
  func crissCross() {
    let origin = FileMerge.Base(bytes: letter("T"))
    let bases = [side("Ann's", ann, 1), side("Bob's", bob, 2)]
    let met = FileMerge.merge(
      path: History.path, base: origin, bases[0], bases[1], sha256: digest)
    #expect(met.bytes == letter("Bob's") && met.choices.count == 1)
    // Both merged, each alone; then Ann settled it and Bob changed another thing.
    var settled = side("Ann's", ann, 3)
    settled.choices = nil
    var other = side("Bob's\nx-own: new", bob, 4)
    other.choices = met.choiceBytes
    for bases in [bases, bases.reversed()] {
      for (one, two) in [(settled, other), (other, settled)] {
        let outcome = merged(
          one, two, over: [0, 1], of: bases + [side("T", ann, 0)], shared: [[0, 1]: [2]])
        #expect(outcome.bytes == letter("Ann's\nx-own: new"))
        #expect(outcome.choiceBytes == nil && outcome.choices.isEmpty)
      }
    }
    // Or Ann deleted it, all that was on offer with it.
    var deleted = settled
    deleted.bytes = nil
    var kept = bases[1]
    kept.choices = met.choiceBytes
    for (one, two) in [(deleted, kept), (kept, deleted)] {
      let outcome = merged(
        one, two, over: [0, 1], of: bases + [side("T", ann, 0)], shared: [[0, 1]: [2]])
      #expect(outcome.bytes == nil && outcome.choiceBytes == nil)
    }
  }

  /// - Parameters:
  ///   - bases: the numbers of the last common versions.
  ///   - shared: from which versions two come.
  private func merged(
    _ one: FileMerge.Side, _ other: FileMerge.Side, over bases: [Int],
    of versions: [FileMerge.Side], shared: [Set<Int>: [Int]]
  ) -> FileMerge.Outcome {
    let base = FileMerge.base(
      path: History.path, of: bases, shared: { shared[Set($0 + [$1])] ?? [] },
      side: { versions[$0] }, sha256: digest)
    return FileMerge.merge(path: History.path, base: base, one, other, sha256: digest)
  }

  @Test("Who met crosswise twice isn't asked again what was settled between")
  func twice() throws {
    // From 0 came 1 and 2; both merged these, each alone, to the same; out of that Ann settled 3 and
    // Bob made 4; and both merged these.
    let shared: [Set<Int>: [Int]] = [[1, 2]: [0], [3, 4]: [1, 2]]
    var versions = [side("T", ann, 0), side("Ann's", ann, 1), side("Bob's", bob, 2)]
    let met = merged(versions[1], versions[2], over: [0], of: versions, shared: shared)
    #expect(met.bytes == letter("Bob's") && met.choices.count == 1)
    versions += [side("Ann's", ann, 3), side("Bob's\nx-own: new", bob, 4)]
    versions[4].choices = met.choiceBytes
    let again = merged(versions[3], versions[4], over: [1, 2], of: versions, shared: shared)
    #expect(again.bytes == letter("Ann's\nx-own: new") && again.choiceBytes == nil)
    let (one, other) = (
      side("New\nx-own: new", ann, 5), side("Ann's\nx-own: newer", bob, 6)
    )
    for (one, other) in [(one, other), (other, one)] {
      let last = merged(one, other, over: [3, 4], of: versions, shared: shared)
      #expect(last.bytes == letter("New\nx-own: newer") && last.choiceBytes == nil)
    }
  }

  @Test(
    "What clashes only where last versions are brought together isn't settled by who never saw it")
  func unseen() throws {
    let paragraph = { (lines: String, who: Person, seconds: Int) in
      FileMerge.Side(
        bytes: letter("T") + Array("\n\(lines)\n".utf8), who: who,
        when: Moment(seconds: seconds))
    }
    // From 0 came 1 and 2, which clash. Ann met Bob's version with something between and added to it;
    // Bob met Ann's, of which hers stands with his on offer.
    let versions = [
      paragraph("a\nb", ann, 0), paragraph("Ann's\nb", ann, 1), paragraph("Bob's\nb", bob, 2),
    ]
    let shared: [Set<Int>: [Int]] = [[1, 2]: [0]]
    let met = merged(versions[1], versions[2], over: [0], of: versions, shared: shared)
    #expect(met.bytes == versions[2].bytes && met.choices.count == 1)
    let added = paragraph("Bob's\nb\nadded", ann, 3)
    var onOffer = paragraph("Ann's\nb", bob, 4)
    onOffer.choices = met.choiceBytes
    for (one, other) in [(added, onOffer), (onOffer, added)] {
      let outcome = merged(one, other, over: [1, 2], of: versions, shared: shared)
      #expect(outcome.bytes == paragraph("Ann's\nb\nadded", ann, 5).bytes)
      #expect(outcome.choiceBytes == met.choiceBytes)
    }
  }

  @Test("Who met crosswise, one having deleted what the other changed, is asked what differs")
  func deleted() throws {
    // From 0 came 1, which changed it, and 2, which deleted it. Out of both came, in other places,
    // one that made it anew and one that put it back as it was.
    var versions = [side("T", ann, 0), side("Ann's", ann, 1), side("", bob, 2)]
    versions[2].bytes = nil
    let (new, back) = (side("New", bob, 5), side("Ann's\nx-own: kept", ann, 6))
    for (one, other) in [(new, back), (back, new)] {
      let outcome = merged(one, other, over: [1, 2], of: versions, shared: [[1, 2]: [0]])
      #expect(outcome.bytes == letter("Ann's\nx-own: kept"))
      #expect(outcome.choices.map { $0.offers.map(\.value) } == [["New", "Ann's"]])
    }
    var gone = new
    gone.bytes = nil
    let same = side("Ann's", ann, 6)
    let outcome = merged(gone, same, over: [1, 2], of: versions, shared: [[1, 2]: [0]])
    #expect(outcome.bytes == nil)
  }

  @Test("What only one changed is as they left it, and merging again changes nothing")
  func alone() {
    let base = FileMerge.Base(bytes: letter("T"))
    let (same, changed) = (side("T", bob, 9), side("New", ann, 1))
    let outcome = FileMerge.merge(path: History.path, base: base, same, changed, sha256: digest)
    #expect(outcome.bytes == letter("New") && outcome.choices.isEmpty)
    #expect(outcome.reasons == [FileMerge.Reason(nil, .changedBy(ann))])
    let again = FileMerge.merge(
      path: History.path, base: base, changed, changed, sha256: digest)
    #expect(again.bytes == letter("New") && again.choices.isEmpty)
  }
}
