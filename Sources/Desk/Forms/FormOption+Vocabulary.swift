import CaseModel
import TerminalUI

extension FormOption {
  /// Nothing chosen.
  static let notSaid = FormOption("", "–")

  /// Every term of a vocabulary, after "nothing chosen".
  static func terms<Terms: Vocabulary>(of vocabulary: Terms.Type) -> [FormOption] {
    [.notSaid] + vocabulary.allCases.map { FormOption($0.rawValue, $0.label) }
  }

  static let reliabilities =
    [FormOption.notSaid]
    + Reliability.allCases.map { FormOption($0.rawValue, "\($0.rawValue) \($0.meaning)") }

  static let credibilities =
    [FormOption.notSaid]
    + Credibility.allCases.map { FormOption($0.rawValue, "\($0.rawValue) \($0.meaning)") }
}

extension FormField {
  static func line(_ name: String, _ label: String, _ text: String = "") -> FormField {
    FormField(.line, name, label, text)
  }

  static func date(_ name: String, _ label: String, _ text: String = "") -> FormField {
    var field = FormField(.line, name, label, text)
    field.columns = 24
    return field
  }

  static func term<Term: Vocabulary>(
    _ name: String, _ label: String, _ chosen: Term?, of vocabulary: Term.Type = Term.self
  ) -> FormField {
    FormField(
      choice: name, label, FormOption.terms(of: vocabulary), chosen: chosen?.rawValue ?? "")
  }

  /// A term that is always chosen, since the record can't do without it.
  static func oneOf<Term: Vocabulary>(
    _ name: String, _ label: String, _ chosen: Term
  ) -> FormField {
    FormField(
      choice: name, label, Term.allCases.map { FormOption($0.rawValue, $0.label) },
      chosen: chosen.rawValue)
  }

  func with(placeholder: String) -> FormField {
    var field = self
    field.placeholder = placeholder
    return field
  }

  func with(placement: Placement) -> FormField {
    var field = self
    field.placement = placement
    return field
  }
}
