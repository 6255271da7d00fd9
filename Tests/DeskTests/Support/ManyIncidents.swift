import CaseModel

@testable import Desk

/// A casebook larger than any screen.
enum ManyIncidents {
  static func casebook(incidents count: Int) -> FakeCasebook {
    var records: [Record] = []
    for number in 1...count {
      let incident = RecordID("incident-\(number)")
      records.append(
        .incident(
          Incident(
            id: incident, title: "Incident \(number)", date: PartialDate(day(number)),
            countries: ["RU"], related: [RecordID("incident-\(number % count + 1)")])))
      for letter in 0..<(number % 3 * 12) {
        let id = RecordID("letter-\(number)-\(letter)")
        records.append(
          .letter(
            Letter(
              id: id, title: "Letter \(letter)", incidents: [incident], delivery: .sent,
              sent: PartialDate(day(number + letter)), asks: [Ask(number: 1, text: "Answer.")],
              clock: letter == 0 ? .days(30) : .none)))
        records.append(
          .response(
            OfficialResponse(
              id: RecordID("response-\(number)-\(letter)"), incidents: [incident], letters: [id],
              date: PartialDate(day(number + letter + 5)),
              outcomes: [AskOutcome(letter: id, ask: 1, outcome: .pledged)])))
      }
      for followUp in 0..<(number % 4 * 10) {
        records.append(
          .followUp(
            FollowUp(
              id: RecordID("follow-up-\(number)-\(followUp)"), title: "Follow-up \(followUp)",
              incidents: [incident], due: day(number + followUp),
              repeats: followUp == 0 ? Repetition(every: 2, unit: .weeks, from: .due) : nil)))
      }
    }
    return FakeCasebook(records, today: Chechnya.today)
  }

  private static func day(_ number: Int) -> Day { Day(number: 17_200 + number) }
}
