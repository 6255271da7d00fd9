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

extension Form {
  /// The term that is chosen in a field.
  func term<Term: Vocabulary>(_ name: String, of vocabulary: Term.Type = Term.self) -> Term? {
    Term(rawValue: field(name)?.text ?? "")
  }

  /// A date as it was typed; nil where nothing readable was.
  func date(_ name: String, today: Day, leaning: TypedDate.Leaning = .past) -> PartialDate? {
    try? TypedDate(text(name), today: today, leaning: leaning, allowsPartial: true).date
  }

  /// A whole day as it was typed.
  func day(_ name: String, today: Day, leaning: TypedDate.Leaning) -> Day? {
    try? TypedDate(text(name), today: today, leaning: leaning, allowsPartial: false).day
  }

  /// What a typed date means, or why it can't be taken.
  func reviewDate(
    _ name: String, today: Day, leaning: TypedDate.Leaning, allowsPartial: Bool
  ) -> FieldReview {
    let typed = text(name)
    guard !typed.isEmpty else { return .fine }
    do throws(TypedDateError) {
      let date = try TypedDate(
        typed, today: today, leaning: leaning, allowsPartial: allowsPartial)
      return FieldReview(note: date.meaning)
    } catch {
      return FieldReview(problem: error.sentence)
    }
  }

  /// Writes a day that depends on today, as `tomorrow` or `23 Nov`, with its year, so that a draft
  /// means the same tomorrow.
  /// - Returns: whether it did.
  mutating func pinDate(_ name: String, today: Day, leaning: TypedDate.Leaning) -> Bool {
    guard let day = day(name, today: today, leaning: leaning) else { return false }
    let isFixed = [1, 400].allSatisfy { days in
      self.day(name, today: today.adding(days: days), leaning: leaning) == day
    }
    guard !isFixed else { return false }
    set(day.spoken, of: name)
    return true
  }

  /// Words between commas, each once.
  func words(_ name: String) -> [String] {
    var seen: Set<String> = []
    return text(name).split(separator: ",").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    .filter { !$0.isEmpty && seen.insert($0).inserted }
  }
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
