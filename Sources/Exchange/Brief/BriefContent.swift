import CaseModel

/// What stands in a brief, before it is written in one form or another.
struct BriefContent {
  let incident: Incident
  /// In the order in which they were sent, drafts left out; numbered from 1.
  let letters: [Letter]
  /// In order of time.
  let responses: [OfficialResponse]
  /// Those that are still to be done, the earliest first.
  let openFollowUps: [FollowUp]
  let timeline: [TimelineEntry]
  let settings: CasebookSettings
  let today: Day

  init(of incident: Incident, in shown: ShownMaterial) {
    func isAbout(_ record: Record) -> Bool { record.incidents.contains(incident.id) }
    let letters = shown.letters.filter { isAbout(.letter($0)) && $0.delivery != .draft }
    let responses = shown.responses.filter { isAbout(.response($0)) }
    let followUps = shown.followUps.filter { isAbout(.followUp($0)) }
    self.incident = incident
    self.letters = letters.sorted { left, right in
      let days = (left.sent?.sortDay.number ?? .max, right.sent?.sortDay.number ?? .max)
      return days.0 == days.1 ? left.id < right.id : days.0 < days.1
    }
    self.responses = responses.inOrderOfTime
    openFollowUps = followUps.filter { $0.status == .open }.sorted { left, right in
      let days = (left.due?.number ?? .max, right.due?.number ?? .max)
      return days.0 == days.1 ? left.id < right.id : days.0 < days.1
    }
    settings = shown.settings
    today = shown.today
    timeline =
      Timeline(
        of: incident, letters: letters, responses: responses, followUps: followUps,
        today: shown.today
      ).entries
  }

  // MARK: Figures

  func ledger(of letter: Letter) -> AskLedger { AskLedger(of: letter, responses: responses) }

  var asks: Int { letters.reduce(0) { $0 + $1.asks.count } }
  var answeredAsks: Int { letters.reduce(0) { $0 + ledger(of: $1).answered } }

  func standing(of letter: Letter) -> LetterStanding {
    LetterStanding(of: letter, responses: responses, under: settings, today: today)
  }

  /// What the letter is called inside the brief: `Letter 2`.
  func label(of letter: RecordID) -> String? {
    letters.firstIndex { $0.id == letter }.map { "Letter \($0 + 1)" }
  }

  // MARK: Facts

  /// What, when and where, each with its name.
  var facts: [(name: String, words: String)] {
    let facts = [
      ("Date", incident.date?.spoken ?? ""),
      ("Place", (incident.places + incident.countries).joined(separator: ", ")),
      ("Violations", incident.violations.map(\.spoken).joined(separator: ", ")),
      ("Said to be responsible", incident.allegedPerpetrators.joined(separator: ", ")),
      ("Verification", incident.verification.spoken), ("Status", incident.status.spoken),
    ]
    return facts.filter { !$0.1.isEmpty }
  }

  /// Quotes in order of time, each with who said it, to whom, when, and where it is published.
  var quotes: [(quote: Quote, response: OfficialResponse)] {
    responses.flatMap { response in response.quotes.map { ($0, response) } }
  }

  /// The sources of all records, those that are the same once, in the order in which they come.
  var sources: [Source] {
    var seen: Set<String> = []
    let all =
      incident.sources + letters.flatMap(\.sources) + responses.flatMap(\.sources)
    return all.filter {
      seen.insert("\($0.name)\n\($0.address)\n\($0.date?.description ?? "")").inserted
    }
  }
}

extension Source {
  /// `B2: usually reliable; probably true`; empty where nothing is graded.
  var gradeInWords: String {
    let words = [reliability?.meaning, credibility?.meaning].compactMap { $0 }
    return grade.isEmpty ? "" : "\(grade): \(words.joined(separator: "; "))"
  }
}

extension AskLedger.Entry {
  /// What became of the ask: `partly granted`, `no answer`.
  var spoken: String { standing?.outcome.spoken ?? "no answer" }
}

extension Quote {
  /// Who said it to whom, and when: `Alvi Karimov, to Interfax, 1 Apr 2017`.
  func attribution(in response: OfficialResponse) -> String {
    [
      speaker.isEmpty ? response.from.oneLine : speaker, to.isEmpty ? "" : "to \(to)",
      (date ?? response.date)?.spoken ?? "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension FollowUp {
  /// When it is due and whose it is: `due 1 Apr 2027, Ann, high priority`.
  func particulars(today: Day) -> String {
    let standing: String =
      switch standing(today: today) {
      case .overdue(let days): "\(days) day\(days == 1 ? "" : "s") overdue"
      case .dueToday: "due today"
      default: ""
      }
    return [
      due.map { "due \($0.spoken)" } ?? "no date", standing, owner,
      priority == .normal ? "" : "\(priority.spoken) priority",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
