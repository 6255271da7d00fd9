/// A form as a value: fields in sections, one of them in focus. It is given what the terminal
/// reports, says what that came to, and draws itself; it knows nothing of what is asked for.
///
/// Its owner builds it, checks it with ``review(_:)`` after each update, and reads it by the names
/// of its fields.
package struct Form: Hashable, Sendable {
  /// Fields under a heading, and groups of fields below them.
  package struct Section: Hashable, Sendable {
    package let name: String
    package var title: String
    package var fields: [FormField]
    /// Repeated below the fields.
    package var groups: [FormGroup]

    package init(
      _ name: String, _ title: String, _ fields: [FormField] = [], groups: [FormGroup] = []
    ) {
      self.name = name
      self.title = title
      self.fields = fields
      self.groups = groups
    }
  }

  /// A sentence that stands above the fields until the next key.
  package struct Message: Hashable, Sendable {
    package var sentence: String
    package var isProblem: Bool

    package init(_ sentence: String, isProblem: Bool = false) {
      self.sentence = sentence
      self.isProblem = isProblem
    }
  }

  /// The heading above the fields.
  package var title: String
  package internal(set) var sections: [Section]
  package internal(set) var focus: FormStop
  package var message: Message?
  /// What must be answered before anything else, as whether to go on with a draft.
  package var offer: FormOffer?
  /// What Ctrl+V inserts; set by Ctrl+C and Ctrl+X.
  package var clipboard = ""
  package var saveLabel = "Save"
  /// What saving is called where there is room for a word.
  package var saveWord = "Save"
  /// Whether Enter in a field of one line saves, rather than going on to the next field: for forms
  /// of a line or two.
  package var savesOnEnter = false
  /// Whether each field, note and button has lines of its own, for a screen reader.
  package var isLinear = false
  /// Whether the fields' problems show although the person hasn't touched them.
  package internal(set) var showsAllProblems = false

  var scroll = 0
  var followsFocus = true
  var popup: FormPopup?
  var steps: [FormStep] = []
  var stepsBack: [FormStep] = []
  // Fields that went with what they belonged to, in case it comes back.
  var parked: [String: FormField] = [:]

  package init(_ title: String, sections: [Section]) {
    self.title = title
    self.sections = sections
    focus = .save
    moveFocus(to: stops.first ?? .save)
  }

  /// Whether the person changed anything.
  package var isChanged: Bool {
    sections.contains { section in
      section.fields.contains(where: \.isChanged) || section.groups.contains(where: \.isChanged)
    }
  }

  /// The field of that name, hidden ones too; nil where the form has none.
  package func field(_ name: String) -> FormField? { path(of: name).map { self[$0] } }

  /// The text of a field, without blanks around it; empty where the form has no such field.
  package func text(_ name: String) -> String {
    guard let text = field(name)?.text else { return "" }
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// Whether nothing but blanks is in a field.
  package func isBlank(_ name: String) -> Bool { field(name)?.isBlank ?? true }

  /// Whether yes is chosen in a field.
  package func isYes(_ name: String) -> Bool { field(name)?.isYes ?? false }

  /// The entries of a group.
  package func entries(of group: String) -> [FormGroup.Entry] {
    groupPath(of: group).map { sections[$0.section].groups[$0.group].entries } ?? []
  }

  /// Sets a field on the person's behalf, as one step that can be undone in it.
  package mutating func set(_ text: String, of name: String) {
    guard let path = path(of: name), self[path].text != text else { return }
    self[path].set(text)
    self[path].wasTouched = true
  }

  /// Sets what a field is to hold unless the person changes it; once touched, it is theirs.
  package mutating func propose(_ text: String, for name: String) {
    guard let path = path(of: name), !self[path].wasTouched, !self[path].isChanged,
      self[path].text != text
    else { return }
    self[path].setOriginal(text)
  }

  /// Sets what shows in a field while it is empty.
  package mutating func setPlaceholder(_ text: String, of name: String) {
    if let path = path(of: name) { self[path].placeholder = text }
  }

  /// Calls a field something else.
  package mutating func setLabel(_ label: String, of name: String) {
    if let path = path(of: name) { self[path].label = label }
  }

  /// Leaves a field out of the form, or takes it in again with its text.
  package mutating func setHidden(_ isHidden: Bool, of name: String) {
    guard let path = path(of: name), self[path].isHidden != isHidden else { return }
    self[path].isHidden = isHidden
    keepFocus()
  }

  /// Gives a section other fields or labels. A field that was there before keeps its text, also when
  /// it comes back later.
  package mutating func setFields(_ fields: [FormField], of section: String) {
    guard let index = sections.firstIndex(where: { $0.name == section }) else { return }
    let old = sections[index].fields
    guard old.map(\.name) != fields.map(\.name) || old.map(\.label) != fields.map(\.label) else {
      return
    }
    for field in old { parked[field.name] = field }
    sections[index].fields = fields.map { field in
      guard var known = parked[field.name] else { return field }
      known.label = field.label
      return known
    }
    keepFocus()
  }

  /// Asks the owner, for each field that shows, what its text means and what is wrong with it.
  package mutating func review(_ check: (Form, FormField) -> FieldReview) {
    let form = self
    for section in sections.indices {
      for field in sections[section].fields.indices {
        sections[section].fields[field].take(check(form, sections[section].fields[field]))
      }
      for group in sections[section].groups.indices {
        sections[section].groups[group].update { $0.take(check(form, $0)) }
      }
    }
  }

  /// Shows every problem and goes to the first one.
  /// - Returns: whether there is none.
  package mutating func isReadyToSave() -> Bool {
    showsAllProblems = true
    let problems = visibleFields.filter { !$0.problem.isEmpty }
    guard let first = problems.first else { return true }
    moveFocus(to: .field(first.name))
    let count = problems.count
    message = Message(
      count == 1
        ? "One field needs a change before this can be saved."
        : "\(count) fields need a change before this can be saved.", isProblem: true)
    return false
  }

  var visibleFields: [FormField] {
    sections.flatMap { section in
      section.fields + section.groups.flatMap { $0.entries.flatMap(\.fields) }
    }
    .filter { !$0.isHidden }
  }
}

/// What an owner has to say of a field.
package struct FieldReview: Hashable, Sendable {
  package var note: String
  package var problem: String

  package init(note: String = "", problem: String = "") {
    self.note = note
    self.problem = problem
  }

  /// Nothing to say.
  package static let fine = FieldReview()
}

extension FormField {
  mutating func take(_ review: FieldReview) {
    note = review.note
    problem = isHidden ? "" : review.problem
  }
}
