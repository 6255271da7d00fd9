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
        let outcome = FileMerge.merge(
          path: History.path, bases: bases, origin: origin, one, two, sha256: digest)
        #expect(outcome.bytes == letter("Ann's\nx-own: new"))
        #expect(outcome.choiceBytes == nil && outcome.choices.isEmpty)
      }
    }
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
