import CaseModel
import TerminalUI

/// What typed texts mean to casework.
extension Form {
  /// The term that is chosen in a field.
  func term<Term: Vocabulary>(_ name: String, of vocabulary: Term.Type = Term.self) -> Term? {
    Term(rawValue: field(name)?.text ?? "")
  }

  /// A text that the person changed; nil where the form still holds what it was opened with.
  func changedText(_ name: String) -> String? {
    field(name)?.isChanged == true ? text(name) : nil
  }

  /// A date as it was typed; nil where nothing readable was.
  func date(
    _ name: String, today: Day, dates: DateHabits, leaning: TypedDate.Leaning = .past
  ) -> PartialDate? {
    try? TypedDate(
      text(name), today: today, leaning: leaning, allowsPartial: true, habits: dates
    ).date
  }

  /// A whole day as it was typed.
  func day(
    _ name: String, today: Day, dates: DateHabits, leaning: TypedDate.Leaning
  ) -> Day? {
    try? TypedDate(
      text(name), today: today, leaning: leaning, allowsPartial: false, habits: dates
    ).day
  }

  /// What a typed date means, or why it can't be taken.
  func reviewDate(
    _ name: String, today: Day, dates: DateHabits, leaning: TypedDate.Leaning,
    allowsPartial: Bool
  ) -> FieldReview {
    let typed = text(name)
    guard !typed.isEmpty else { return .fine }
    do throws(TypedDateError) {
      let date = try TypedDate(
        typed, today: today, leaning: leaning, allowsPartial: allowsPartial, habits: dates)
      return FieldReview(note: date.meaning)
    } catch {
      return FieldReview(problem: error.sentence)
    }
  }

  /// Writes a day that depends on today, as `tomorrow` or `23 Nov`, with its year, so that a draft
  /// means the same tomorrow.
  /// - Returns: whether it did.
  mutating func pinDate(
    _ name: String, today: Day, dates: DateHabits, leaning: TypedDate.Leaning
  ) -> Bool {
    guard let day = day(name, today: today, dates: dates, leaning: leaning) else { return false }
    let isFixed = [1, 400].allSatisfy { days in
      self.day(name, today: today.adding(days: days), dates: dates, leaning: leaning) == day
    }
    guard !isFixed else { return false }
    set(day.spoken(in: dates.style), of: name)
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

  /// Lines with something on them, each once, without the blanks around them.
  func lines(_ name: String) -> [String] {
    var seen: Set<String> = []
    return (field(name)?.text ?? "").split(whereSeparator: \.isNewline).map { line in
      String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// What a group's entries stand for. An entry that was there before and that nobody touched is
  /// what it was, to the letter.
  /// - Parameters:
  ///   - existing: what the group was opened with.
  ///   - read: what stands in the entry whose fields' names begin so; nil where nothing does.
  func items<Item>(
    of group: String, from existing: [Item], read: (String) -> Item?
  ) -> [Item] {
    entries(of: group).compactMap { entry in
      let place = entry.serial - 1
      if existing.indices.contains(place), !entry.fields.contains(where: \.isChanged) {
        return existing[place]
      }
      return read("\(group).\(entry.serial)")
    }
  }

  /// What the entry whose fields' names begin so was opened with; nil for a new one. What the form
  /// doesn't show of it stays.
  func opened<Item>(_ entry: String, with existing: [Item]) -> Item? {
    guard let serial = entry.split(separator: ".").last.flatMap({ Int($0) }),
      existing.indices.contains(serial - 1)
    else { return nil }
    return existing[serial - 1]
  }

  /// Whether nothing was typed into any field of the entry that a field belongs to.
  func isBlank(entryOf field: FormField) -> Bool {
    let parts = field.name.split(separator: ".")
    guard parts.count == 3 else { return false }
    let entry = entries(of: String(parts[0])).first { String($0.serial) == parts[1] }
    return entry?.fields.allSatisfy { $0.isBlank } ?? true
  }

  /// Refuses what an entry above has chosen already.
  /// - Parameter what: as the beginning of a sentence, `This letter`.
  func reviewChosenOnce(_ field: FormField, _ what: String) -> FieldReview {
    let parts = field.name.split(separator: ".")
    guard !field.text.isEmpty, parts.count == 3 else { return .fine }
    let first = entries(of: String(parts[0])).first { entry in
      entry.fields.contains { $0.text == field.text }
    }
    guard let first, String(first.serial) != parts[1] else { return .fine }
    return FieldReview(
      problem: "\(what) is chosen above. Choose another one, or remove it here.")
  }

  /// What a date means that can't lie ahead.
  /// - Parameter hint: what has such a date, as the beginning of a sentence.
  func reviewPastDate(
    _ name: String, today: Day, dates: DateHabits, hint: String
  ) -> FieldReview {
    let review = reviewDate(name, today: today, dates: dates, leaning: .past, allowsPartial: true)
    guard review.problem.isEmpty, let date = date(name, today: today, dates: dates),
      date.earliestDay > today
    else { return review }
    return FieldReview(
      problem: """
        \(date.spoken(in: dates.style)) is still to come. \(hint): \(today.spoken(in: dates.style)) \
        or before.
        """)
  }

  /// The same for a date that has to be a whole day.
  func reviewPastDay(
    _ name: String, today: Day, dates: DateHabits, hint: String
  ) -> FieldReview {
    let review = reviewDate(name, today: today, dates: dates, leaning: .past, allowsPartial: false)
    return review.problem.isEmpty
      ? reviewPastDate(name, today: today, dates: dates, hint: hint) : review
  }
}

extension PartialDate {
  /// The first day that the date may mean; the first of all for `before`.
  var earliestDay: Day {
    switch form {
    case .on(let date), .about(let date), .between(let date, _): date.first
    case .after(let date): date.first
    case .before: Day(number: .min)
    }
  }
}
