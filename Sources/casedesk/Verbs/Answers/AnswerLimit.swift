import ArgumentParser

/// How many rows an answer may have.
enum AnswerLimit {
  static func check(_ limit: Int) throws {
    guard (1...10_000).contains(limit) else {
      throw ValidationError("--limit goes from 1 to 10000; \(limit) can't be one.")
    }
  }
}
