import CaseModel
import TerminalUI

@testable import Desk

extension Chechnya {
  static let deflection = RecordID("response-peskov-4jbz")
  static let inquiry = RecordID("response-konovalov-a3fs")
  static let again = RecordID("letter-guterres-again-w3xy")

  /// The case a year on: a body that changed its stance, and a draft that asks again.
  static var yearOn: FakeCasebook {
    let added: [Record] = [
      .response(
        OfficialResponse(
          id: deflection, incidents: [incident],
          from: Party(
            name: "Dmitry Peskov", office: "Press Secretary of the President",
            body: "Russian Federation"),
          kind: .publicStatement, stance: .deflected, date: PartialDate("2017-04-03"),
          quotes: [
            Quote(
              words: "a question for law enforcement", to: "CNN",
              published: "https://edition.cnn.com/2017/04/04/europe/chechnya/",
              date: PartialDate("2017-04-03"))
          ])),
      .response(
        OfficialResponse(
          id: inquiry, incidents: [incident],
          from: Party(
            name: "Alexander Konovalov", office: "Acting Minister of Justice",
            body: " russian federation"),
          kind: .publicStatement, stance: .deniedTheEvent, date: PartialDate("2018-05"),
          quotes: [
            Quote(
              words: "we were unable to find even members of the LGBT community in Chechnya",
              to: "UN Human Rights Council")
          ])),
      .letter(
        Letter(
          id: again, title: "Once more: arbitrary detention", incidents: [incident],
          addressees: [Party(name: "António Guterres", body: "United Nations")],
          asks: [Ask(number: 1, text: "Speak out at last.")], follows: guterres)),
    ]
    return FakeCasebook(casebook.records + added, today: day("2018-05-20"))
  }
}

extension DeskPlayer {
  /// The timeline of the Chechnya case, on one of its faces.
  static func chronicle(
    _ face: ChronicleFace, columns: Int = 120, rows: Int = 36,
    casebook: FakeCasebook = Chechnya.yearOn,
    options: DeskState.Options = DeskState.Options()
  ) -> DeskPlayer {
    var session = DeskSession(view: .timeline, selected: [.incidents: Chechnya.incident])
    session.face = face
    return DeskPlayer(casebook, columns: columns, rows: rows, session: session, options: options)
  }
}
