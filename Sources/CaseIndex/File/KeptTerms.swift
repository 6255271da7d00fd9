internal import CaseModel

/// Pauses of a clock as the index keeps them: their days, `17270:17280 17290:` for two of which the
/// second goes on.
enum KeptPauses {
  static func text(_ pauses: [ClockPause]) -> String {
    pauses.map { "\($0.from.number):\($0.to.map { "\($0.number)" } ?? "")" }
      .joined(separator: " ")
  }

  static func pauses(_ text: String) throws -> [ClockPause] {
    try text.split(separator: " ").map { pause in
      let days = pause.split(separator: ":", omittingEmptySubsequences: false)
      guard days.count == 2, let from = Int(days[0]), days[1].isEmpty || Int(days[1]) != nil else {
        throw IndexFault.damaged("a letter's row can't be read")
      }
      return ClockPause(from: Day(number: from), to: Int(days[1]).map { Day(number: $0) })
    }
  }
}

/// An outcome as the index keeps it: of two that are said of one ask the heavier stands, as
/// ``AskLedger`` has it, and of those of one weight the later.
extension Outcome {
  static let ofWeight = 10

  var number: Int {
    switch self {
    case .notAddressed: 0
    case .evaded: 10
    case .granted: 20
    case .partlyGranted: 21
    case .pledged: 22
    case .refused: 23
    case .deniedPremise: 24
    }
  }

  var weight: Int { number / Outcome.ofWeight }

  init?(number: Int) {
    guard let outcome = Outcome.allCases.first(where: { $0.number == number }) else { return nil }
    self = outcome
  }
}
