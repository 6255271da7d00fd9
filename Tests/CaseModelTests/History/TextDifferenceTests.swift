import CaseModel
import SeededRandom
import Testing

@Suite("What changed in a record's text")
struct TextDifferenceTests {
  private func field(_ old: String, _ new: String) -> RecordDifference.Field? {
    var (before, after) = (Case.followUp, Case.followUp)
    before.text = old
    after.text = new
    return RecordDifference(from: .followUp(before), to: .followUp(after))?.fields.first
  }

  @Test("is shown by the lines that went and came, with two lines around them")
  func lines() {
    let old = "1\n2\n3\n4\n5\n6\n7\n8\n9"
    let field = field(old, "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10")
    #expect(field?.sentence == "Text changed: 2 lines added, 1 taken away")
    #expect(
      field?.lines == [
        .same("3"), .same("4"), .removed("5"), .added("five"), .same("6"), .same("7"), .same("8"),
        .same("9"), .added("10"),
      ])
  }

  @Test("is a line's end where only that differs")
  func lineEnd() {
    #expect(field("a\n", "a")?.sentence == "Text changed: 1 line taken away")
  }

  @Test("of any kind has all that came and all that went, and no line in both that stayed")
  func random() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<2_000 {
      let text = { (random: inout SplitMix64) in
        (0..<Int.random(in: 1...12, using: &random)).map { _ in
          ["a", "b", "c", "d", ""][Int.random(in: 0..<5, using: &random)]
        }.joined(separator: "\n")
      }
      let (old, new) = (text(&random), text(&random))
      guard let lines = field(old, new)?.lines else { continue }
      var counts: [String: Int] = [:]
      for line in new.isEmpty ? [] : new.split(separator: "\n", omittingEmptySubsequences: false) {
        counts[String(line), default: 0] += 1
      }
      for line in old.isEmpty ? [] : old.split(separator: "\n", omittingEmptySubsequences: false) {
        counts[String(line), default: 0] -= 1
      }
      for line in lines {
        switch line {
        case .added(let text): counts[text, default: 0] -= 1
        case .removed(let text): counts[text, default: 0] += 1
        case .same: break
        }
      }
      #expect(counts.values.allSatisfy { $0 == 0 })
    }
  }

  @Test("that is very long and all other is told as one piece")
  func long() {
    let old = (0..<20_000).map { "old \($0)" }.joined(separator: "\n")
    let new = (0..<20_000).map { "new \($0)" }.joined(separator: "\n")
    let field = field("start\n\(old)\nend", "start\n\(new)\nend")
    #expect(field?.sentence == "Text changed: 20000 lines added, 20000 taken away")
    #expect(field?.lines.count == 40_002)
  }

  @Test("Words that are too long for a sentence, or have several lines, are told in lines")
  func words() {
    var new = Case.followUp
    new.outcome = "They said:\nnothing."
    let field = RecordDifference(from: .followUp(Case.followUp), to: .followUp(new))?.fields.first
    #expect(field?.sentence == "Outcome written")
    #expect(field?.lines == [.added("They said:"), .added("nothing.")])
    var letter = Case.letter
    letter.asks[0].text = String(repeating: "word ", count: 50)
    #expect(
      RecordDifference(from: .letter(Case.letter), to: .letter(letter))?.sentences == [
        """
        Ask 1 changed from “Work with allies.” to “word word word word word word word word word word \
        word word…”
        """
      ])
  }

  @Test("A state that can't be read is said so, with the reason")
  func unreadable() {
    let id = Case.letter.id
    let why = "letter-haley-k7f3.md, line 3, column 1: The field is there twice."
    let broken = RecordDifference(
      unreadable: id, kind: .letter, title: "Persecution", deed: .changed, before: nil, after: why)
    #expect(broken.sentences == ["What stands here can't be read as a letter"])
    #expect(broken.fields.first?.lines == [.same(why)])
    #expect(broken.heading == "Changed the letter “Persecution”")
    let sentences = { (deed: HistoryEntry.Deed, before: String?, after: String?) in
      RecordDifference(unreadable: id, kind: .letter, deed: deed, before: before, after: after)
        .sentences.first ?? ""
    }
    #expect(
      sentences(.changed, why, nil) == "Mended: what stood here before can't be read as a letter")
    #expect(sentences(.deleted, why, nil) == "What stood here can't be read as a letter")
    #expect(sentences(.made, nil, why) == "What stands here can't be read as a letter")
    #expect(
      sentences(.changed, why, why) == "Changed, though neither state can be read as a letter")
  }
}

@Suite("A moment")
struct MomentTests {
  @Test(
    "is spoken by the clock on the wall, and written with the distance to UTC",
    arguments: [
      (1_796_043_789, 60, "Mon 30 Nov 2026, 14:03", "2026-11-30T14:03:09+01:00"),
      (1_796_043_789, 0, "Mon 30 Nov 2026, 13:03", "2026-11-30T13:03:09+00:00"),
      (1_796_043_789, -840, "Sun 29 Nov 2026, 23:03", "2026-11-29T23:03:09-14:00"),
      (-1, 0, "Wed 31 Dec 1969, 23:59", "1969-12-31T23:59:59+00:00"),
      (-1, 90, "Thu 1 Jan 1970, 01:29", "1970-01-01T01:29:59+01:30"),
    ])
  func words(seconds: Int, offset: Int, spoken: String, written: String) {
    let moment = Moment(seconds: seconds, offset: offset)
    #expect(moment.spoken(in: .spelled) == spoken)
    #expect(moment.written == written)
  }
}
