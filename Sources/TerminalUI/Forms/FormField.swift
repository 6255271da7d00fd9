/// One thing that a form asks for.
package struct FormField: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A text of one line.
    case line
    /// A text of one line for which the owner of the form is asked for suggestions.
    case completing
    /// A text of many lines.
    case text
    /// One of several options.
    case choice([FormOption])
    /// `yes` or `no`.
    case yesNo
  }

  /// Where a field stands in a window of ordinary width.
  package enum Placement: Hashable, Sendable {
    /// The label at the left, or above in a narrow window.
    case row
    /// The label is a sentence, and gets the room of one.
    case sentence
    /// In the row of the field before, where there is room.
    case beside
  }

  /// Unique in the form, as `from.name`; in a repeated group, `quote.2.words`.
  package internal(set) var name: String
  package var label: String
  package var kind: Kind
  package var placement: Placement = .row
  /// Shown while nothing is typed.
  package var placeholder = ""
  /// How wide the field is at most.
  package var columns = 100
  /// How many rows a text of many lines takes at least.
  package var leastRows = 3
  /// Left out of the form, its text kept.
  package var isHidden = false
  /// Whether a choice has more options than are listed: the owner of the form is asked for those
  /// that go with what is typed into the list, and any value can be chosen.
  package var isOpenEnded = false
  /// What the text means, shown beside it.
  package var note = ""
  /// What is wrong with the text and what is allowed, as a sentence; empty where nothing is.
  package var problem = ""
  /// Whether the person has changed it since the form was opened.
  package internal(set) var wasTouched = false

  var input: TextInput
  var chosen = ""
  // What the field held before the person changed anything.
  private var originalLines: [String]
  private var originalChoice = ""

  /// A field of typed text.
  package init(_ kind: Kind, _ name: String, _ label: String, _ text: String = "") {
    self.kind = kind
    self.name = name
    self.label = label
    input = FormField.input(text, kind)
    originalLines = input.buffer.lines
  }

  /// A field that opens a list of options; `chosen` is the value of one of them.
  package init(
    choice name: String, _ label: String, _ options: [FormOption], chosen: String = ""
  ) {
    self.init(.choice(options), name, label)
    self.chosen = chosen
    originalChoice = chosen
    columns = 2 + options.reduce(8) { max($0, SafeText.columns($1.label)) }
  }

  /// A field that is yes or no.
  package init(yesNo name: String, _ label: String, _ isYes: Bool) {
    self.init(.yesNo, name, label)
    chosen = isYes ? "yes" : "no"
    originalChoice = chosen
    columns = 5
  }

  /// The text typed, the value of the option chosen, `yes` or `no`.
  package var text: String { isTyped ? input.text : chosen }

  /// Whether yes is chosen.
  package var isYes: Bool { chosen == "yes" }

  /// Whether the field holds text under edit, rather than a choice.
  package var isTyped: Bool {
    switch kind {
    case .line, .completing, .text: true
    case .choice, .yesNo: false
    }
  }

  /// Whether nothing but blanks is in it.
  package var isBlank: Bool {
    isTyped ? input.buffer.lines.allSatisfy { $0.allSatisfy(\.isWhitespace) } : chosen.isEmpty
  }

  /// Whether nothing is typed or chosen.
  package var isEmpty: Bool { isTyped ? input.buffer.isEmpty : chosen.isEmpty }

  /// Whether it differs from what the form was opened with.
  package var isChanged: Bool {
    isTyped ? input.buffer.lines != originalLines : chosen != originalChoice
  }

  /// What can be chosen; nothing in a field of typed text.
  package var options: [FormOption] {
    switch kind {
    case .choice(let options): options
    case .yesNo: [FormOption("yes", "Yes"), FormOption("no", "No")]
    case .line, .completing, .text: []
    }
  }

  /// The label of what is chosen.
  var chosenLabel: String { options.first { $0.value == chosen }?.label ?? chosen }

  // A long text is opened at its start.
  private static func input(_ text: String, _ kind: Kind) -> TextInput {
    var input = TextInput(text, singleLine: kind != .text)
    if kind == .text { input.buffer.moveCursor(to: .start) }
    return input
  }

  /// Lists further options after those that are known.
  mutating func add(_ further: [FormOption]) {
    guard case .choice(var options) = kind else { return }
    for option in further {
      if let place = options.firstIndex(where: { $0.value == option.value }) {
        options[place].label = option.label
      } else {
        options.append(option)
      }
    }
    kind = .choice(options)
    columns = max(columns, further.reduce(0) { max($0, 2 + SafeText.columns($1.label)) })
  }

  /// Sets the text or the choice; a choice that isn't among the options is left as it was, unless
  /// there are more than are listed.
  mutating func set(_ text: String) {
    if isTyped {
      input.buffer.replaceAll(with: text)
      input.top = .start
    } else if isOpenEnded || options.contains(where: { $0.value == text }) {
      chosen = text
    }
  }

  /// Sets what the form is opened with.
  mutating func setOriginal(_ text: String) {
    if isTyped {
      input = FormField.input(text, kind)
      originalLines = input.buffer.lines
    } else {
      chosen = text
      originalChoice = text
    }
  }
}

/// One of the options of a choice.
package struct FormOption: Hashable, Sendable {
  /// What the form's owner reads; empty for "nothing chosen".
  package var value: String
  package var label: String

  package init(_ value: String, _ label: String) {
    self.value = value
    self.label = label
  }
}
