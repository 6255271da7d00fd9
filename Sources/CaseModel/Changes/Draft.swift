/// What a person has typed into a form and not yet saved, kept outside the casebook so that a
/// crash or a lost connection costs no word.
package struct Draft: Hashable, Sendable {
  /// Which form it belongs to: one draft is kept for each key. Lower-case words with hyphens, as
  /// `response-to-letter-haley-k7f3`.
  package var key: String
  /// When it was last written, for people: `2026-11-23 14:03`.
  package var written: String
  /// The fields in the form's order: a name unique in the form, and the text typed.
  package var fields: [Field]

  package struct Field: Hashable, Sendable {
    package var name: String
    package var text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  package init(key: String, written: String, fields: [Field]) {
    self.key = key
    self.written = written
    self.fields = fields
  }
}
