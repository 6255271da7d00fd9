import ArgumentParser

/// How the program ends: the one place that knows the numbers.
enum ExitStatus: Int32, CaseIterable {
  case fine = 0
  case notFound = 1
  case badUsage = 2
  case unusable = 3
  case conflict = 4

  /// For whom it comes.
  var meaning: String {
    switch self {
    case .fine: "done, or answered, also where nothing is listed"
    case .notFound: "a record, or what was searched for, isn't there"
    case .badUsage: "the command can't be understood"
    case .unusable: "the casebook can't be read or written"
    case .conflict: "somebody else changed the same record; nothing was written"
    }
  }

  var code: ExitCode { ExitCode(rawValue) }

  /// What help says of them.
  static let explanation = allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: "; ")
}

/// Why a verb ends without its answer.
struct VerbEnding: Error {
  var status: ExitStatus
  /// One sentence for the person.
  var sentence: String
  /// What belongs to it, a line each: candidates to choose from.
  var lines: [String] = []
}
