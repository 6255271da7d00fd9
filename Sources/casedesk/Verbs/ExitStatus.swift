import ArgumentParser

/// How the program ends: the one place that knows the numbers.
enum ExitStatus: Int32 {
  /// Also where a list is empty.
  case fine = 0
  case notFound = 1
  case badUsage = 2
  case unusable = 3
  case conflict = 4

  var code: ExitCode { ExitCode(rawValue) }

  /// What help says of them.
  static let explanation = """
    Ends with 0 where all is well, also where nothing is listed; 1 where what was named or searched \
    for isn't there, or a check finds something; 2 where the command or a value can't be understood; \
    3 where the casebook can't be read or written; 4 where somebody else changed the same record.
    """
}

/// Why a verb ends without its answer.
struct VerbEnding: Error {
  var status: ExitStatus
  /// One sentence for the person.
  var sentence: String
  /// What belongs to it, a line each: candidates to choose from.
  var lines: [String] = []
}
