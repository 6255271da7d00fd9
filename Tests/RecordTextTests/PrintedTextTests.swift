import CaseModel
import RecordText
import Testing

@Suite("A text is written as plainly as is safe")
struct PrintedTextTests {
  @Test(
    "Plain, in double quotes, or as a block",
    arguments: [
      ("Chechnya", "Chechnya"), ("Грозный — столица", "Грозный — столица"), ("حقوق", "حقوق"),
      ("👩‍👩‍👧", "👩‍👩‍👧"), ("100", "100"), ("2017-04-17", "2017-04-17"),
      ("2017-04/2017-05", "2017-04/2017-05"),
      ("before 2017", "before 2017"), ("60 days", "60 days"), ("a:b, c's [d]", "a:b, c's [d]"),
      ("http://x.org/?a#b", "http://x.org/?a#b"), ("(a)", "(a)"), ("a#b", "a#b"),
      ("3 killed, more feared", "3 killed, more feared"),
      ("NO", "\"NO\""), ("True", "\"True\""), ("null", "\"null\""), ("~", "\"~\""), ("y", "\"y\""),
      ("012", "\"012\""), ("12:30:45", "\"12:30:45\""), ("1e3", "\"1e3\""), ("0x1F", "\"0x1F\""),
      ("1_000", "\"1_000\""), ("1.5", "\"1.5\""), ("+1", "\"+1\""), ("-1", "\"-1\""),
      ("2017-13-45", "\"2017-13-45\""), ("2017-04-17 10:00:00", "\"2017-04-17 10:00:00\""),
      ("a: b", "\"a: b\""), ("a:", "\"a:\""), ("a #b", "\"a #b\""), ("#a", "\"#a\""),
      (" a", "\" a\""), ("a ", "\"a \""), ("a\u{A0}", "\"a\u{A0}\""), ("- a", "\"- a\""),
      ("\"a\"", "\"\\\"a\\\"\""), ("'a'", "\"'a'\""), ("\\", "\"\\\\\""), ("a\\b", "a\\b"),
      ("a\tb", "\"a\\tb\""), ("a\rb", "\"a\\rb\""), ("\u{0}", "\"\\x00\""),
      ("\u{1B}[31m", "\"\\x1b[31m\""), ("\u{85}", "\"\\x85\""), ("\u{202E}a", "\"\\u202ea\""),
      ("\u{2066}a\u{2069}", "\"\\u2066a\\u2069\""), ("\u{FEFF}", "\"\\ufeff\""),
      ("\u{2028}", "\"\\u2028\""), ("\u{FFFE}", "\"\\ufffe\""), ("\u{200C}a", "\u{200C}a"),
      ("a\nb", "|-\n  a\n  b"), ("a\nb\n", "|\n  a\n  b"),
      ("a\n\n b: c #d\n", "|\n  a\n\n   b: c #d"),
      ("a\n", "|\n  a"), ("a\n\n", "\"a\\n\\n\""), ("\na", "\"\\na\""), (" a\nb", "\" a\\nb\""),
      ("a\n \nb", "\"a\\n \\nb\""), ("a\n\tb", "\"a\\n\\tb\""),
      ("a\n\u{202E}b", "\"a\\n\\u202eb\""),
      ("\n", "\"\\n\""), ("a\r\nb", "\"a\\r\\nb\""),
    ])
  func scalar(text: String, written: String) throws {
    let followUp = FollowUp(
      id: RecordID("follow-up-a"), title: text, incidents: [RecordID("a")])
    let document = try RecordPrinter.document(for: .followUp(followUp))
    #expect(
      String(decoding: document.bytes, as: UTF8.self)
        == "---\ntitle: \(written)\nincidents:\n  - a\nstatus: open\n---\n")
  }

  @Test("A letter is written with its fields in order and its text below")
  func letter() throws {
    let letter = Letter(
      id: RecordID("letter-a"), title: "Chechnya: lead", incidents: [RecordID("a")],
      kind: .advocacyLetter, channel: .post, delivery: .sent, sent: PartialDate("2017-04-17"),
      senders: [Party(name: "Ann", address: "Street 1\nCity")],
      asks: [Ask(number: 1, text: "Engage"), Ask(number: 2, text: "")], clock: .days(60),
      deadline: Day("2017-07-01").map { DeadlineByHand(date: $0, reason: "They asked") },
      text: "Dear Ambassador,\n\n---\n")
    let document = try RecordPrinter.document(for: .letter(letter))
    #expect(
      String(decoding: document.bytes, as: UTF8.self) == """
        ---
        title: "Chechnya: lead"
        incidents:
          - a
        kind: advocacy-letter
        channel: post
        delivery: sent
        sent: 2017-04-17
        senders:
          - name: Ann
            address: |-
              Street 1
              City
        asks:
          - number: 1
            text: Engage
          - number: 2
        clock: days 60
        deadline:
          date: 2017-07-01
          reason: They asked
        ---

        Dear Ambassador,

        ---


        """)
  }

  @Test("What couldn't be read back isn't written")
  func unreadable() {
    let untitled = FollowUp(id: RecordID("follow-up-a"), title: "", incidents: [RecordID("a")])
    #expect(throws: RecordTextError.self) { try RecordPrinter.document(for: .followUp(untitled)) }
    let twice = Letter(
      id: RecordID("letter-a"), title: "T", incidents: [RecordID("a")],
      asks: [Ask(number: 1, text: "A"), Ask(number: 1, text: "B")])
    #expect(throws: RecordTextError.self) { try RecordPrinter.document(for: .letter(twice)) }
    let long = Letter(
      id: RecordID("letter-a"), title: String(repeating: "x", count: 1_000_000),
      incidents: [RecordID("a")])
    #expect(throws: RecordTextError.self) { try RecordPrinter.document(for: .letter(long)) }
  }
}
