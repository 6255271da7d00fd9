/// A template of the casebook's, or why it can't be used.
package enum TemplateFinding: Hashable, Sendable {
  case template(name: String, LetterTemplate)
  case problem(FileProblem)
}
