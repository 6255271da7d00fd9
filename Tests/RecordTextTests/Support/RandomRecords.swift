import CaseModel
import SeededRandom

/// Records of every kind with every field, each of them at times empty.
extension SplitMix64 {
  mutating func record(_ kind: RecordKind) -> Record {
    switch kind {
    case .incident: .incident(incident())
    case .letter: .letter(letter())
    case .response: .response(response())
    case .followUp: .followUp(followUp())
    }
  }

  mutating func incident() -> Incident {
    Incident(
      id: id(), title: title(), status: term(), verification: term(),
      violations: some { $0.term() }, date: maybe { $0.date() }, countries: some { $0.text() },
      places: some { $0.text() },
      peopleAffected: some {
        PeopleAffected(
          harm: $0.term(), count: $0.below(1_000_000_000), precision: $0.term(), note: $0.text())
      },
      allegedPerpetrators: some { $0.text() }, sources: some { $0.source() },
      related: some { $0.id() }, tags: some { $0.text() }, enclosures: some { $0.enclosure() },
      text: text(), confidentiality: confidentiality(.incident))
  }

  mutating func letter() -> Letter {
    Letter(
      id: id(), title: title(), incidents: [id()] + some { $0.id() }, kind: term(),
      channel: maybe { $0.term() }, delivery: term(), sent: maybe { $0.date() },
      senders: some { $0.party() }, addressees: some { $0.party() },
      asks: Array(1...9).shuffled(using: &self).prefix(below(5)).map { number in
        Ask(number: number, text: text(), isConfidential: chance(20))
      },
      clock: clock(),
      pauses: some {
        ClockPause(from: $0.day(), to: $0.maybe { $0.day() }, reason: $0.text())
      }, restarts: some { ClockRestart(date: $0.day(), reason: $0.text()) },
      deadline: maybe { DeadlineByHand(date: $0.day(), reason: $0.text()) },
      follows: maybe { $0.id() }, sources: some { $0.source() }, tags: some { $0.text() },
      enclosures: some { $0.enclosure() }, text: text(), confidentiality: confidentiality(.letter))
  }

  mutating func response() -> OfficialResponse {
    OfficialResponse(
      id: id(), title: text(), incidents: [id()] + some { $0.id() }, letters: some { $0.id() },
      from: party(), kind: term(), channel: maybe { $0.term() }, stance: maybe { $0.term() },
      date: maybe { $0.date() }, received: maybe { $0.day() },
      outcomes: some {
        AskOutcome(letter: $0.id(), ask: 1 + $0.below(9), outcome: $0.term(), note: $0.text())
      },
      quotes: some {
        Quote(
          words: $0.text(), speaker: $0.text(), to: $0.text(), published: $0.text(),
          date: $0.maybe { $0.date() }, isConfidential: $0.chance(20))
      }, sources: some { $0.source() }, tags: some { $0.text() },
      enclosures: some { $0.enclosure() }, text: text(),
      confidentiality: confidentiality(.response))
  }

  mutating func followUp() -> FollowUp {
    FollowUp(
      id: id(), title: title(), incidents: [id()] + some { $0.id() }, letters: some { $0.id() },
      responses: some { $0.id() }, status: term(), due: maybe { $0.day() }, owner: text(),
      priority: term(),
      repeats: chance(50)
        ? Repetition(
          every: 1 + below(999), unit: pick(Repetition.Unit.allCases),
          from: pick(Repetition.Start.allCases)) : nil,
      done: maybe { $0.day() }, outcome: text(), impact: maybe { $0.term() },
      follows: maybe { $0.id() }, tags: some { $0.text() }, text: text(),
      confidentiality: confidentiality(.followUp))
  }

  mutating func id() -> RecordID {
    RecordID.make(pick(RecordKind.allCases), words: pick(["null", "7", "A b"]), using: &self)
  }

  mutating func day() -> Day { Day(number: below(60_000) - 20_000) }

  private mutating func date() -> PartialDate {
    let written = [
      day().description, "2017", "2017-04", "2017-02/2017-04", "before 2017-04",
      "after 2017-04-01", "about 1993",
    ]
    return PartialDate(pick(written)) ?? PartialDate(day())
  }

  private mutating func clock() -> Clock {
    pick([
      .none, .days(1 + below(9999)), .workingDays(1 + below(9999)), .osceViennaMechanism,
      .unSpecialProcedures, .named("ministry"),
    ])
  }

  /// Names that no record has are among those listed.
  private mutating func confidentiality(_ kind: RecordKind) -> Confidentiality {
    switch below(4) {
    case 0: return .whole
    case 1:
      let names = [text()] + some { $0.pick(kind.redactableFields) }
      return .fields(names)
    default: return .none
    }
  }

  private mutating func term<Term: Vocabulary>() -> Term { pick(Array(Term.allCases)) }

  private mutating func party() -> Party {
    Party(name: text(), office: text(), body: text(), address: text())
  }

  private mutating func source() -> Source {
    Source(
      name: text(), kind: maybe { $0.term() }, date: maybe { $0.date() }, address: text(),
      reliability: maybe { $0.term() }, credibility: maybe { $0.term() }, note: text(),
      isConfidential: chance(20))
  }

  private mutating func enclosure() -> Enclosure {
    let digits = Array("0123456789abcdef")
    return Enclosure(
      file: pick(["a.pdf", "письмо №1.odt", " x", "null", "..x", "a b: c #d"]),
      sha256: String((0..<64).map { _ in pick(digits) }), title: text(),
      isConfidential: chance(20))
  }
}
