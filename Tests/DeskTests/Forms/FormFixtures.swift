import CaseModel
import TerminalUI

@testable import Desk

/// The letter to Ambassador Haley and what stands around it, cut to what the forms' tests need.
enum Fixture {
  static let today = Day(year: 2026, month: 11, day: 24) ?? Day(number: 0)
  static let incident = RecordID("chechnya-detentions-x2m9")

  static let haley = Letter(
    id: RecordID("letter-haley-k7f3"), title: "Persecution of gay men in Chechnya",
    incidents: [incident], kind: .advocacyLetter, channel: .post, delivery: .sent,
    sent: PartialDate("2017-04-17"),
    addressees: [
      Party(
        name: "Nikki Haley", office: "U.S. Permanent Representative to the United Nations",
        body: "U.S. Mission to the United Nations")
    ],
    asks: [
      Ask(number: 1, text: "Work with U.S. allies on a comprehensive response."),
      Ask(number: 2, text: "Engage with Russian counterparts to ensure an investigation."),
    ])

  static let guterres = Letter(
    id: RecordID("letter-guterres-m2x6"), title: "Arbitrary detention and torture",
    incidents: [incident, RecordID("torture-in-argun-b7c2")], delivery: .sent,
    sent: PartialDate("2017-04-14"),
    addressees: [Party(name: "António Guterres", office: "UN Secretary-General")],
    asks: [Ask(number: 1, text: "Speak publicly.")])

  static let toner = Party(
    name: "Mark Toner", office: "Acting Spokesperson", body: "U.S. Department of State")

  static func form(
    _ subject: ResponseForm.Subject = .letter(haley.id), existing: OfficialResponse? = nil,
    draft: Draft? = nil
  ) -> DeskForm {
    .response(
      ResponseForm(
        subject: subject, letters: [haley, guterres], incident: incident,
        incidentTitle: "Detentions of gay men in Chechnya", today: today, existing: existing,
        draft: draft))
  }
}

/// A form in a window, as the desk hosts it.
struct HostedForm {
  var form: DeskForm
  var size: Size
  private(set) var effects: [FormEffect] = []

  init(_ form: DeskForm, columns: Int = 120, rows: Int = 36) {
    self.form = form
    size = Size(columns: columns, rows: rows)
  }

  /// The engine within the form.
  var engine: Form { form.hosted.form }

  var area: Area { Area(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  /// The screen, each row cut of trailing blanks.
  var lines: [String] { frame.lines }

  var frame: Frame {
    var frame = Frame(size: size)
    form.draw(into: &frame, area: area)
    return frame
  }

  /// The effects since they were last asked for.
  mutating func takeEffects() -> [FormEffect] {
    defer { effects = [] }
    return effects
  }

  mutating func send(_ event: TerminalEvent) { effects += form.update(event, in: area) }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  mutating func press(_ code: Key.Code, times: Int) {
    for _ in 0..<times { send(.key(Key(code))) }
  }

  mutating func type(_ text: String) {
    for character in text {
      send(.key(character == "\n" ? Key(.enter) : .character(character)))
    }
  }

  /// Moves the focus by Tab.
  mutating func go(to stop: FormStop) {
    for _ in engine.stops where engine.focus != stop { press(Key(.tab)) }
  }

  mutating func answer(_ answer: FormAnswer) { effects += form.receive(answer) }

  mutating func click(_ text: String) {
    for (row, line) in lines.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      let column = SafeText.columns(line[..<range.lowerBound])
      return send(.mouse(MouseEvent(.press, at: Point(column: column, row: row))))
    }
  }
}
