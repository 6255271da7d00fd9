import CaseModel
import TerminalUI

/// What typed texts mean to casework.
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
