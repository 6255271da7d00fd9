import CaseModel

/// Records to start from, written as people write them by hand.
extension RandomSteps {
  /// The fields' lines.
  mutating func fields() -> String {
    switch kind {
    case .letter: letter()
    case .incident: incident()
    case .response: response()
    case .followUp: followUp()
    }
  }

  private mutating func letter() -> String {
    """
    # \(word())
    title: Letter \(word())
    incidents:
      - a-0000
    kind: advocacy-letter
    # \(word())
    delivery: draft
    asks:
      - number: 1
        text: '\(word()) is asked'
      # \(word())
      - number: 2
        text: Second \(word())
    sources:
    - name: \(word())
      kind: press
      note: |-
        \(word())
        and \(word())
    - name: \(word())
      kind: press
    tags:
      - \(word())
      - \(word())
    message-id: \(word())
    \(own())
    """
  }

  private mutating func incident() -> String {
    """
    title: "Detention \(word())"
    # \(word())
    status: open
    verification: likely
    violations:
      - torture
      - threat
    date: \(day())
    countries:
      - \(word())
    places:
    - '\(word())'
    # \(word())
    - \(word())
    people-affected:
      - harm: detained
        count: 3
        precision: at-least
        note: \(word())
      -   harm: killed
          count: 1
          precision: exactly
    alleged-perpetrators:
      - \(word()) and \(word())
    sources:
      - name: \(word())
        date: \(day())
    tags:
      - \(word())
    \(own())
    """
  }

  private mutating func response() -> String {
    """
    # \(word())
    title: Reply \(word())
    incidents:
      - a-0000
    letters:
      - letter-a-1111
    from:
      name: \(word())
      # \(word())
      office: '\(word())'
    kind: reply
    stance: token
    date: \(day())
    received: \(day())
    outcomes:
      # \(word())
      - letter: letter-a-1111
        ask: 1
        outcome: refused
        note: \(word())
      - letter: letter-a-1111
        ask: 2
        outcome: evaded
    quotes:
    - words: |-
        \(word())
        and \(word())
      speaker: \(word())
    - words: "\(word())"
      published: \(word())
      date: \(day())
    \(own())
    """
  }

  private mutating func followUp() -> String {
    """
    title: Ask again \(word())
    incidents:
      - a-0000
    # \(word())
    letters:
      - letter-a-1111
    status: open
    due: \(day())
    owner: "\(word())"
    repeats: every 2 weeks from due
    tags:
      - \(word())
      # \(word())
      - \(word())
    \(own())
    """
  }

  /// Fields that the desk doesn't know.
  private mutating func own() -> String {
    """
    x-own: "\(word())"
    x-map:
      a: \(word())
      b: \(word())

    """
  }
}
