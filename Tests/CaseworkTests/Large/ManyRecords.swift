import CaseModel
import Casework
import Glibc

extension TemporaryCasebook {
  /// Incidents with letters, written by another program: over twenty years, each letter with words of
  /// its own and the word “torture”.
  func addMany(incidents: Int, letters: Int) {
    for number in 0..<incidents {
      let folder = folder(ofMany: number)
      mkdir(folder, 0o700)
      write(
        """
        ---
        title: Incident \(number)
        status: open
        verification: likely
        date: \(2001 + number % 20)-04-02
        ---

        Torture of a witness.
        """, to: folder + "/incident.md")
      for letter in 0..<letters { writeLetter(letter, of: number, title: "Letter \(letter)") }
    }
  }

  func folder(ofMany number: Int) -> String {
    let year = path + "/cases/\(2001 + number % 20)"
    mkdir(path + "/cases", 0o700)
    mkdir(year, 0o700)
    return "\(year)/many-\(number)"
  }

  func writeLetter(_ letter: Int, of incident: Int, title: String, text: String = "") {
    write(
      """
      ---
      title: \(title)
      incidents:
        - many-\(incident)
      kind: advocacy-letter
      delivery: sent
      sent: 2017-04-17
      ---

      Torture, case \(incident), letter \(letter). \(text)
      """, to: folder(ofMany: incident) + "/letter-\(incident)-\(letter).md")
  }
}

extension Casebook {
  func count(of kind: RecordKind) throws -> Int {
    try page(ListQuery(kind), Window(offset: 0, limit: 1), today: TemporaryCasebook.today).total
  }

  func hits(_ typed: String) throws -> Int {
    let today = TemporaryCasebook.today
    return try count(of: SearchQuery(typed, today: today), today: today) ?? -1
  }
}
