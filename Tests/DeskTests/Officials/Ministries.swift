import CaseModel

@testable import Desk

/// Letters to two bodies, one of them with two offices, and what came back.
enum Ministries {
  static let justice = "Ministry of Justice"
  static let interior = "Ministry of the Interior"

  static var casebook: FakeCasebook {
    var records: [Record] = [
      .incident(Incident(id: Chechnya.incident, title: "Detentions", countries: ["RU"]))
    ]
    for number in 1...6 {
      let office = number <= 4 ? "Minister" : "Prison service"
      records.append(letter(number, Party(name: "X", office: office, body: justice)))
      if number <= 3 { records.append(response(to: number, after: 10 * number)) }
    }
    records.append(letter(7, Party(body: interior)))
    return FakeCasebook(records, today: Chechnya.today)
  }

  private static func letter(_ number: Int, _ party: Party) -> Record {
    .letter(
      Letter(
        id: RecordID("letter-\(number)"), title: "Letter \(number)",
        incidents: [Chechnya.incident], delivery: .sent, sent: PartialDate("2017-01-0\(number)"),
        addressees: [party],
        asks: [Ask(number: 1, text: "Investigate."), Ask(number: 2, text: "Answer.")],
        clock: .days(30)))
  }

  // The first ask of each letter is granted, but for the third.
  private static func response(to number: Int, after days: Int) -> Record {
    let letter = RecordID("letter-\(number)")
    let day = Chechnya.day("2017-01-0\(number)").adding(days: days)
    return .response(
      OfficialResponse(
        id: RecordID("response-\(number)"), incidents: [Chechnya.incident], letters: [letter],
        from: Party(body: justice), kind: .reply, date: PartialDate(day),
        outcomes: [
          AskOutcome(letter: letter, ask: 1, outcome: number == 3 ? .refused : .granted)
        ]))
  }
}
