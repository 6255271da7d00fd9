import ArgumentParser
import CaseModel
import RecordText

/// What became of an ask, as it is typed: `2=pledged`, `k7f3/3=refused:They deny it`.
struct AskAnswer: ExpressibleByArgument {
  /// A part of the letter's id; empty where only one letter can be meant.
  var letter: String
  var number: Int
  var outcome: String
  var note: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "=") else { return nil }
    let place = argument[..<equals].split(separator: "/", omittingEmptySubsequences: false)
    guard let last = place.last, let number = Int(last), number > 0, place.count <= 2 else {
      return nil
    }
    self.number = number
    letter = place.count == 2 ? String(place[0]) : ""
    let answer = argument[argument.index(after: equals)...].split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    outcome = answer[0].trimmed
    note = answer.count == 2 ? answer[1].trimmed : ""
  }

  /// The outcome as a response has it, of one of these letters.
  func outcome(in letters: [Letter]) throws -> FieldValue {
    let named = letter.isEmpty ? letters : letters.filter { $0.id.text.contains(letter) }
    let having = named.filter { letter in letter.asks.contains { $0.number == number } }
    guard having.count == 1 else {
      throw VerbEnding(status: .badUsage, sentence: sentence(named, having))
    }
    let fields = [
      ("letter", having[0].id.text), ("ask", String(number)), ("outcome", outcome), ("note", note),
    ]
    return .map(fields.filter { !$0.1.isEmpty }.map { NamedValue($0.0, .scalar($0.1)) })
  }

  private func sentence(_ named: [Letter], _ having: [Letter]) -> String {
    if having.count > 1 {
      let ids = having.map(\.id.text).joined(separator: ", ")
      return
        "Ask \(number) is in \(ids). Write the one that you mean, as \(having[0].id)/\(number)."
    }
    guard let first = named.first else {
      return letter.isEmpty
        ? "Ask \(number) can't be answered, since no letter is named."
        : "No letter that is answered has “\(letter)” in its id."
    }
    let numbers = first.asks.map { String($0.number) }.joined(separator: ", ")
    return first.asks.isEmpty
      ? "\(first.id) asks nothing, so nothing can have become of ask \(number)."
      : "\(first.id) has no ask \(number). Its asks are \(numbers)."
  }
}
