import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Letters from templates")
struct TemplateFormTests {
  static let incident = Incident(
    id: Fixture.incident, title: "Detentions of gay men in Chechnya",
    violations: [.arbitraryDetention, .torture], date: PartialDate("2017-02/2017-04"),
    places: ["Argun", "Grozny"],
    peopleAffected: [PeopleAffected(harm: .detained, count: 100, precision: .atLeast)])

  static let problem = FileProblem(
    path: "templates/appeal.txt", line: 2, message: "“Sort” isn't known here.")

  static let promise = OfficialResponse(
    id: RecordID("response-haley-9tqd"), incidents: [Fixture.incident],
    letters: [Fixture.haley.id], from: Party(name: "Nikki Haley"),
    outcomes: [AskOutcome(letter: Fixture.haley.id, ask: 1, outcome: .pledged)])

  static func material(problems: [FileProblem] = [], draft: Draft? = nil) throws -> FormMaterial {
    FormMaterial(
      incidentTitle: incident.title, incident: incident,
      letters: [Fixture.haley, Fixture.guterres], responses: [promise],
      templates: try LetterTemplate.shipped.map {
        .template(name: $0.name, try LetterTemplate($0.file))
      } + problems.map { .problem($0) },
      settings: CasebookSettings(organisation: "Human Rights First"), draft: draft)
  }

  static func form(
    earlier: RecordID? = nil, problems: [FileProblem] = [], draft: Draft? = nil
  ) throws -> DeskForm {
    FormRequest.letterFromTemplate(incident: Fixture.incident, earlier: earlier)
      .form(with: try material(problems: problems, draft: draft), today: Fixture.today)
  }

  /// Goes on to the letter.
  private func letter(_ form: inout HostedForm) -> HostedForm? {
    form.press(.control("s"))
    guard case .goOn(let next)? = form.takeEffects().last else { return nil }
    return HostedForm(next, columns: form.size.columns, rows: form.size.rows)
  }

  @Test("120×36: a template is chosen, those that can't be used stand below with their line")
  func chooser() throws {
    let form = HostedForm(try Self.form(problems: [Self.problem]))
    let lines = form.lines.reversed().drop { $0.isEmpty }.reversed()
    #expect(
      lines.joined(separator: "\n") == """
         A letter from a template about: Detentions of gay men in Chechnya
        ▸Template   Advocacy letter              ▾
                    An answer is due in 60 days.
                    Can't be used: templates/appeal.txt, line 2: “Sort” isn't known here.
         Follows up –                                                                ▾

         To
         Name
         Office
         Body
         Address



         What it asks, one sentence each
         Ask                                                                                                        [ Remove ]
                    [ Add an ask ]

                    [ Go on to the letter ]  [ Cancel ]
        """)
  }

  @Test("80×24: the open asks of the earlier letter are asked again")
  func earlier() throws {
    let form = HostedForm(try Self.form(earlier: Fixture.haley.id), columns: 80, rows: 24)
    let lines = form.lines.reversed().drop { $0.isEmpty }.reversed()
    #expect(
      lines.joined(separator: "\n") == """
         A letter from a template about: Detentions of gay men in Chechnya
        ▸Template   Follow-up on unanswered asks ▾  An answer is due in 30 days.
         Follows up 17 Apr 2017 · Nikki Haley · Persecution of gay men in Chechnya   ▾
                    1 ask is open; it is asked again unless you write others below:
                    2 Engage with Russian counterparts to ensure an investigation.

         To
         Name       Nikki Haley
         Office     U.S. Permanent Representative to the United Nations
         Body       U.S. Mission to the United Nations
         Address



         What it asks, one sentence each
         Ask                                                                [ Remove ]
                    [ Add an ask ]

                    [ Go on to the letter ]  [ Cancel ]
        """)
  }

  @Test("The letter's form opens filled, and hints at what is still to be filled in")
  func filled() throws {
    var form = HostedForm(try Self.form())
    form.fill("to.name", "Sergey Lavrov")
    form.fill("ask.1.text", "Release them.")
    let opened = letter(&form)
    var letter = try #require(opened)
    #expect(letter.engine.text("title") == "Detentions of gay men in Chechnya")
    #expect(letter.engine.text("kind") == "advocacy-letter")
    #expect(letter.engine.text("clock") == "days")
    #expect(letter.engine.text("days") == "60")
    #expect(letter.engine.text("addressee.1.name") == "Sergey Lavrov")
    #expect(letter.engine.text("sender.1.body") == "Human Rights First")
    #expect(letter.engine.text("ask.1.text") == "Release them.")
    #expect(letter.engine.text("text").contains("Dear Sergey Lavrov,"))
    #expect(letter.engine.field("text")?.note == "Still to be filled in: <address>")
    let saved = letter.save()
    let change = try #require(saved)
    guard case .create(.letter(let made), _)? = change.steps.first else { return }
    #expect(made.id.text.hasPrefix("letter-sergey-lavrov-detentions-"))
    #expect(made.incidents == [Fixture.incident])
    #expect(made.delivery == .draft)
    #expect(made.clock == .days(60))
  }

  @Test("A letter that follows up keeps the numbers of the asks, also when another one comes")
  func numbers() throws {
    var form = HostedForm(try Self.form(earlier: Fixture.haley.id))
    #expect(form.engine.text("template") == "follow-up-on-unanswered-asks.txt")
    let opened = letter(&form)
    var letter = try #require(opened)
    #expect(letter.engine.field("ask.2.text")?.label == "Ask 2")
    letter.add("ask")
    letter.type("Report back.")
    let saved = letter.save()
    let change = try #require(saved)
    guard case .create(.letter(let made), _)? = change.steps.first else { return }
    #expect(
      made.asks == [
        Ask(number: 2, text: "Engage with Russian counterparts to ensure an investigation."),
        Ask(number: 3, text: "Report back."),
      ])
    #expect(made.follows == Fixture.haley.id)
    #expect(made.addressees == Fixture.haley.addressees)
    #expect(made.text.contains("2. Engage with Russian counterparts"))
  }

  @Test("One key from a letter opens a letter that asks again what is unanswered")
  func followUpLetter() throws {
    let request = FormRequest.followUpLetter(Fixture.haley, incident: Fixture.incident)
    var letter = HostedForm(request.form(with: try Self.material(), today: Fixture.today))
    #expect(
      letter.engine.text("title") == "Still without an answer: Persecution of gay men in Chechnya")
    #expect(letter.engine.text("follows") == Fixture.haley.id.text)
    #expect(letter.engine.field("text")?.note == "Still to be filled in: <address>")
    let saved = letter.save()
    #expect(saved?.steps.count == 1)
    #expect(request.draftKey == "follow-up-letter-to-letter-haley-k7f3")
  }

  @Test("Without a template for it, the letter that asks again has the asks alone")
  func withoutTemplate() throws {
    var material = try Self.material()
    material.templates = []
    let request = FormRequest.followUpLetter(Fixture.haley, incident: Fixture.incident)
    var letter = HostedForm(request.form(with: material, today: Fixture.today))
    let saved = letter.save()
    let change = try #require(saved)
    guard case .create(.letter(let made), _)? = change.steps.first else { return }
    #expect(made.kind == .followUpLetter)
    #expect(made.asks.map(\.number) == [2])
    #expect(made.text == "")
  }

  @Test("A draft of the chooser comes back in it, a draft of the letter in the letter's form")
  func drafts() throws {
    var form = HostedForm(try Self.form())
    form.fill("to.name", "Lavrov")
    let first = form.form.draft(written: "2026-11-24 14:03")
    var again = HostedForm(try Self.form(draft: first))
    again.press(Key(.enter))
    #expect(again.engine.text("to.name") == "Lavrov")

    let opened = letter(&again)
    var letter = try #require(opened)
    letter.press(.control("a"))
    letter.type("Another subject")
    let second = letter.form.draft(written: "2026-11-24 14:05")
    #expect(second?.key == first?.key)
    again = HostedForm(try Self.form(draft: second))
    again.press(Key(.enter))
    guard case .goOn(let next)? = again.takeEffects().first else {
      Issue.record("\(again.lines.joined(separator: "\n"))")
      return
    }
    let resumed = HostedForm(next)
    #expect(resumed.engine.text("title") == "Another subject")
    #expect(resumed.engine.text("text") == letter.engine.text("text"))
    #expect(resumed.engine.text("addressee.1.name") == "Lavrov")
    #expect(resumed.form.draftKey == first?.key)
  }

  @Test("Where no template can be used, the form says why and goes nowhere")
  func none() throws {
    var material = try Self.material()
    material.templates = [.problem(Self.problem)]
    var form = HostedForm(
      .template(
        TemplateForm(incident: Fixture.incident, material: material, today: Fixture.today)))
    #expect(letter(&form) == nil)
    #expect(
      form.engine.field("template")?.problem == """
        No template can be used.
        Can't be used: templates/appeal.txt, line 2: “Sort” isn't known here.
        """)
  }
}
