import CaseModel

/// Mails with the texts of records, in a Maildir.
struct Mailbox {
  let path: String
  let count: Int

  /// Takes so many of the records, evenly.
  init(in path: String, from records: [String], count: Int) throws(NotMeasured) {
    self.path = path
    self.count = count
    for folder in ["cur", "new", "tmp"] { try FileTree.make("\(path)/\(folder)") }
    for number in 0..<count {
      let record = RecordFile(path: records[number * records.count / count])
      try FileTree.write(
        Self.mail(of: record, number).utf8, to: "\(path)/cur/\(1_000_000_000 + number).desk:2,S")
    }
  }

  private static func mail(of record: RecordFile, _ number: Int) -> String {
    """
    From: Advocate \(number % 40) <advocate\(number % 40)@desk.example>
    To: Office \(number % 900) <office\(number % 900)@desk.example>
    Subject: \(record.title.isEmpty ? record.id : record.title)
    Date: \(date(record.date))
    Message-ID: <\(record.id)@desk.example>
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: 8bit

    \(record.text)
    """
  }

  /// A date as mails have it.
  static func date(_ written: String) -> String {
    guard let date = PartialDate(written) else { return "Thu, 1 Jan 2015 12:00:00 +0000" }
    let day = date.sortDay
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((day.number % 7) + 7) % 7]
    let month = months[(day.month - 1 + 12) % 12]
    return "\(weekday), \(day.day) \(month) \(day.year) 12:00:00 +0000"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
