import Testing

@testable import DeskMeter

@Suite("Records as limits and peers take them")
struct RecordFileTests {
  @Test("The text has no names of fields, and the first date is the record's")
  func text() {
    let record = RecordFile(
      path: "/b/cases/2017/a-x2m9/letter-haley-k7f3.md",
      bytes: Array(
        """
        ---
        title: Persecution: an appeal
        incidents:
          - a-x2m9
        sent: 2017-04-17
        asks:
          - number: 1
            text: Investigate
        deadline:
          date: 2017-06-16
        ---

        Dear Ambassador,
        note: this stays
        """.utf8))
    #expect(record.id == "letter-haley-k7f3")
    #expect(record.title == "Persecution: an appeal")
    #expect(record.date == "2017-04-17")
    #expect(
      record.text == """
        Persecution: an appeal

          - a-x2m9
        2017-04-17

        1
        Investigate

        2017-06-16

        Dear Ambassador,
        note: this stays

        """)
  }

  @Test("An incident is called as its folder")
  func incident() {
    #expect(RecordFile(path: "/b/cases/2017/a-x2m9/incident.md", bytes: []).id == "a-x2m9")
  }

  @Test(
    "Mails have dates as mails have them",
    arguments: [
      ("2017-04-17", "Mon, 17 Apr 2017 12:00:00 +0000"),
      ("2026-11-24", "Tue, 24 Nov 2026 12:00:00 +0000"),
      ("2018-05", "Tue, 1 May 2018 12:00:00 +0000"), ("", "Thu, 1 Jan 2015 12:00:00 +0000"),
    ])
  func mailDate(written: String, date: String) {
    #expect(Mailbox.date(written) == date)
  }
}
