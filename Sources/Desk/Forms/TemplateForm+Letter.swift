import CaseModel
import SeededRandom
import TerminalUI

/// The letter that comes of a template.
extension TemplateForm {
  var template: LetterTemplate? {
    material.usableTemplates.first { $0.name == form.text("template") }?.template
  }

  /// The letter that is followed up, with what of it is open.
  var earlier: LetterFacts.Earlier? {
    guard let id = form.chosenRecord("earlier", besides: nil),
      let letter = material.letters.first(where: { $0.id == id })
    else { return nil }
    return material.earlier(letter)
  }

  /// Nil without a template.
  var letter: Letter? {
    guard let template else { return nil }
    let asks = form.entries(of: "ask").map { form.text("ask.\($0.serial).text") }
    var facts = material.facts(on: incident, today: today)
    facts.addressee = form.party("to")
    facts.asks = asks.filter { !$0.isEmpty }
    facts.earlier = earlier
    return Letter.draft(from: template, facts)
  }

  func letterForm(
    template: Letter? = nil, beginning: LetterForm.Beginning = .nothing
  ) -> LetterForm {
    LetterForm(
      incident: incident, incidentTitle: material.incidentTitle, letters: material.letters,
      responses: material.responses, incidents: material.incidents, titles: material.titles,
      settings: material.settings, today: today, dates: dates, template: template,
      beginning: beginning,
      draftKey: draftKey)
  }
}

extension FormMaterial {
  var usableTemplates: [(name: String, template: LetterTemplate)] {
    templates.compactMap {
      if case .template(let name, let template) = $0 { (name, template) } else { nil }
    }
  }

  var templateProblems: [FileProblem] {
    templates.compactMap { if case .problem(let problem) = $0 { problem } else { nil } }
  }

  /// A letter that is followed up, with what no response has settled.
  func earlier(_ letter: Letter) -> LetterFacts.Earlier {
    LetterFacts.Earlier(
      letter: letter, openAsks: AskLedger(of: letter, responses: responses).open)
  }

  /// What is known for any letter about the incident.
  func facts(on incident: RecordID, today: Day) -> LetterFacts {
    LetterFacts(
      incident: self.incident ?? Incident(id: incident, title: incidentTitle),
      organisation: settings.organisation, today: today)
  }

  /// A letter that asks again what nobody answered: from the casebook's first template for such
  /// letters, or else from none.
  func followUpLetter(_ letter: Letter, on incident: RecordID, today: Day) -> Letter {
    var facts = facts(on: incident, today: today)
    facts.addressee = letter.addressees.first ?? Party()
    facts.earlier = earlier(letter)
    let template = usableTemplates.map(\.template).first { $0.kind == .followUpLetter }
    guard let template else {
      return Letter(
        id: RecordID(""), title: letter.title, incidents: [incident], kind: .followUpLetter,
        addressees: letter.addressees, asks: facts.earlier?.openAsks ?? [],
        follows: letter.id)
    }
    var draft = Letter.draft(from: template, facts)
    draft.addressees = letter.addressees
    return draft
  }
}

extension Letter {
  /// A draft whose id is made once it is saved, as that of any record.
  fileprivate static func draft(from template: LetterTemplate, _ facts: LetterFacts) -> Letter {
    var chance = SplitMix64(seed: 0)
    return draft(from: template, facts, using: &chance)
  }
}
