extension Incident {
  var problems: [FieldProblem] {
    var problems = titled(title, "An incident")
    for country in countries where !isCountryCode(country) {
      problems.append(
        FieldProblem(
          "countries",
          "“\(country)” is no country code. Write two capital letters of ISO 3166, as RU."))
    }
    for people in peopleAffected where !(0...999_999_999).contains(people.count) {
      problems.append(
        FieldProblem(
          "people-affected", "A count goes from 0 to 999,999,999; \(people.count) can't be one."))
    }
    if related.contains(id) {
      problems.append(FieldProblem("related", "An incident can't be related to itself."))
    }
    return problems + graded(sources)
  }

  private func isCountryCode(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }
}

extension Letter {
  var problems: [FieldProblem] {
    var problems = titled(title, "A letter") + filed(incidents, "A letter")
    var seen: Set<Int> = []
    for ask in asks {
      if !(1...999).contains(ask.number) {
        problems.append(
          FieldProblem("asks", "Asks are numbered from 1 to 999; \(ask.number) can't be one."))
      }
      if !seen.insert(ask.number).inserted {
        problems.append(FieldProblem("asks", "Two asks have the number \(ask.number)."))
      }
      if ask.text.isBlank {
        problems.append(FieldProblem("asks", "Ask \(ask.number) has no words."))
      }
    }
    for pause in pauses {
      if let to = pause.to, to < pause.from {
        problems.append(
          FieldProblem(
            "pauses", "A pause ends on \(to.spoken), before it begins on \(pause.from.spoken)."))
      }
    }
    if follows == id {
      problems.append(FieldProblem("follows", "A letter can't follow up itself."))
    }
    return problems + graded(sources)
  }
}

extension OfficialResponse {
  var problems: [FieldProblem] {
    var problems = filed(incidents, "A response")
    if from.isEmpty {
      problems.append(
        FieldProblem("from", "Say who responded: a name, an office or a body is enough."))
    }
    struct Place: Hashable { var letter: RecordID, ask: Int }
    var seen: Set<Place> = []
    for outcome in outcomes {
      if !letters.contains(outcome.letter) {
        problems.append(
          FieldProblem(
            "outcomes", "An outcome speaks of \(outcome.letter), which the response doesn't answer."
          ))
      }
      if !seen.insert(Place(letter: outcome.letter, ask: outcome.ask)).inserted {
        problems.append(
          FieldProblem("outcomes", "Ask \(outcome.ask) of \(outcome.letter) has two outcomes."))
      }
    }
    if let given = date?.exactDay, let received, received < given {
      problems.append(
        FieldProblem(
          "received",
          "It can't have reached us on \(received.spoken), before it was given on \(given.spoken)."
        ))
    }
    for quote in quotes where quote.words.isBlank {
      problems.append(FieldProblem("quotes", "A quote has no words."))
    }
    return problems + graded(sources)
  }
}

extension FollowUp {
  var problems: [FieldProblem] {
    var problems = titled(title, "A follow-up") + filed(incidents, "A follow-up")
    if status == .open, done != nil {
      problems.append(
        FieldProblem("done", "An open follow-up can't have a day on which it was done."))
    }
    if follows == id {
      problems.append(FieldProblem("follows", "A follow-up can't repeat itself."))
    }
    return problems
  }
}

extension Record {
  /// A name in the list of confidential fields that says nothing, so that whatever was meant wouldn't
  /// be left out.
  var confidentialityProblems: [FieldProblem] {
    let of =
      switch kind {
      case .incident: "an incident"
      case .letter: "a letter"
      case .response: "a response"
      case .followUp: "a follow-up"
      }
    return unknownConfidentialFields.map { name in
      FieldProblem(
        "confidential",
        """
        “\(name)” is no field of \(of) that can be confidential by itself. Those are \
        \(kind.redactableFields.joined(separator: ", ")).
        """)
    }
  }
}

private func titled(_ title: String, _ what: String) -> [FieldProblem] {
  title.isBlank ? [FieldProblem("title", "\(what) needs a title.")] : []
}

private func filed(_ incidents: [RecordID], _ what: String) -> [FieldProblem] {
  incidents.isEmpty
    ? [FieldProblem("incidents", "\(what) belongs to an incident; name at least one.")] : []
}

private func graded(_ sources: [Source]) -> [FieldProblem] {
  sources.contains { $0.name.isBlank } ? [FieldProblem("sources", "A source has no name.")] : []
}
