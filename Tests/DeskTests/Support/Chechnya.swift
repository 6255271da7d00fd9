import CaseModel

@testable import Desk

/// The Chechnya case in small, as the tests of the desk know it.
enum Chechnya {
  static let incident = RecordID("chechnya-detentions-x2m9")
  static let syria = RecordID("syria-violations-b4tt")
  static let haley = RecordID("letter-haley-k7f3")
  static let guterres = RecordID("letter-guterres-m2q8")
  static let statement = RecordID("response-haley-statement-9tqd")
  static let denial = RecordID("response-karimov-4wzc")
  static let askMission = RecordID("follow-up-ask-mission-p3ax")
  static let thank = RecordID("follow-up-thank-state-h5sd")
  static let monthly = RecordID("follow-up-monthly-call-q1vn")

  static let today = day("2017-06-21")

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  static var casebook: FakeCasebook {
    FakeCasebook(incidents + letters + responses + followUps, today: today)
  }

  private static var incidents: [Record] {
    [
      .incident(
        Incident(
          id: incident, title: "Detentions of gay men in Chechnya", verification: .confirmed,
          violations: [.arbitraryDetention, .torture], date: PartialDate("2017-02/2017-04"),
          countries: ["RU"], places: ["Argun", "Grozny"],
          peopleAffected: [
            PeopleAffected(harm: .detained, count: 100, precision: .atLeast),
            PeopleAffected(
              harm: .killed, count: 3, precision: .atLeast, note: "more are feared"),
          ],
          allegedPerpetrators: ["Chechen authorities"],
          sources: [
            Source(
              name: "Novaya Gazeta", kind: .press, date: PartialDate("2017-04-01"),
              address: "novayagazeta.ru/articles/2017/04/01/71983", reliability: .b,
              credibility: .one)
          ],
          related: [syria],
          text: "More than 100 men were detained.\n\n## Accounts\n\n- beatings\n- torture\n")),
      .incident(
        Incident(
          id: syria, title: "Violations in Syria", status: .monitoring,
          date: PartialDate("2011"), countries: ["SY"])),
    ]
  }

  private static var letters: [Record] {
    [
      .letter(
        Letter(
          id: haley, title: "The persecution of gay men in Chechnya", incidents: [incident],
          kind: .advocacyLetter, channel: .post, delivery: .sent,
          sent: PartialDate("2017-04-17"),
          senders: [Party(name: "Elisa Massimino", body: "Human Rights First")],
          addressees: [
            Party(
              name: "Nikki Haley", office: "U.S. Permanent Representative",
              body: "U.S. Mission to the United Nations")
          ],
          asks: [
            Ask(number: 1, text: "Work with allies on a comprehensive response."),
            Ask(number: 2, text: "Ensure a thorough investigation."),
            Ask(number: 3, text: "Ensure justice for the victims."),
            Ask(number: 4, text: "Use the presidency of the Security Council."),
          ],
          clock: .days(60), text: "Dear Ambassador Haley,\nwe write in alarm.")),
      .letter(
        Letter(
          id: guterres, title: "Arbitrary detention and torture", incidents: [incident],
          delivery: .sent, sent: PartialDate("2017-04-14"),
          addressees: [Party(name: "António Guterres", body: "United Nations")],
          asks: [Ask(number: 1, text: "Speak out.")])),
    ]
  }

  private static var responses: [Record] {
    [
      .response(
        OfficialResponse(
          id: denial, incidents: [incident],
          from: Party(name: "Alvi Karimov", office: "spokesman of the Head of Chechnya"),
          kind: .publicStatement, stance: .deniedTheEvent, date: PartialDate("2017-04-01"),
          quotes: [
            Quote(
              words: "absolute lies and disinformation", speaker: "Alvi Karimov",
              to: "Interfax", date: PartialDate("2017-04-01"))
          ])),
      .response(
        OfficialResponse(
          id: statement, incidents: [incident], letters: [haley],
          from: Party(name: "Nikki Haley", body: "U.S. Mission to the United Nations"),
          kind: .publicStatement, stance: .condemnedTheViolation,
          date: PartialDate("2017-04-17"),
          outcomes: [
            AskOutcome(
              letter: haley, ask: 2, outcome: .pledged, note: "She calls for an investigation."),
            AskOutcome(letter: haley, ask: 1, outcome: .notAddressed),
          ],
          sources: [
            Source(
              name: "RFE/RL", kind: .press,
              address: "https://www.rferl.org/a/us-disturbed/28436169.html")
          ])),
    ]
  }

  private static var followUps: [Record] {
    [
      .followUp(
        FollowUp(
          id: askMission, title: "Ask the Mission what it did", incidents: [incident],
          letters: [haley], due: day("2017-06-16"), owner: "Elisa")),
      .followUp(
        FollowUp(
          id: monthly, title: "Call the State Department", incidents: [incident],
          due: day("2017-06-23"), repeats: Repetition(every: 1, unit: .months, from: .due))),
      .followUp(
        FollowUp(
          id: thank, title: "Thank the State Department", incidents: [incident], status: .done,
          due: day("2017-04-21"), done: day("2017-04-20"), outcome: "Sent by e-mail.")),
    ]
  }
}
