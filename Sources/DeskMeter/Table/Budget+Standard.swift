extension Budget {
  /// What the desk is held to, in the order of the table.
  static let standard: [Budget] = [
    .times(1.0 / 40, .neomuttFrame, for: .firstFrame, from: 100_000),
    .times(1.3, .firstFrame, for: .openingFrame),
    .times(10, .firstFrame, for: .openingRows),
    .times(1.5, .neomuttKeyWorst, for: .keyWorst),
    Budget(
      measure: .searchWorst,
      limit: .times(
        1, of: [Part(times: 5, measure: .bareQueryWorst), Part(measure: .frame)],
        called: "5 bare FTS5 queries, p99, and a frame")),
    .times(1.0 / 5, .notmuchWorst, for: .searchWorst),
    Budget(
      measure: .build,
      limit: .times(
        2, of: [Part(measure: .readWalk), Part(measure: .bareInserts)],
        called: "reading every file, and bare FTS5 inserts")),
    .times(1.0 / 3, .notmuchNew, for: .build),
    .times(2, .statWalk, for: .check),
    Budget(
      measure: .changeShown,
      limit: .times(1, of: [Part(times: 100, measure: .frame)], called: "100 frames")),
    .times(1.5, .durableRecipe, for: .saved),
    .times(500, .deedOfOne, for: .deedOfMany),
    .times(1.0 / 3, .neomuttMemory, for: .memory, from: 100_000),
    Budget(measure: .buildMemory, limit: .atMost(250e6)),
    .times(1.2, .text, for: .index),
    Budget(measure: .rowBytes, limit: .atMost(600)),
    Budget(measure: .heldRowBytes, limit: .atMost(600)),
    .times(3, .bareStart, for: .searchVerb),
    .times(3, .bareStart, for: .showVerb),
    .times(3, .bareStart, for: .dueVerb),
    .times(3, .bareStart, for: .doneVerb),
  ]

  /// What may grow by how much from a casebook to one that is ten times as large.
  static let growth: [Growth] = [
    Growth(measure: .firstFrame, times: 1.3, isFromSmallest: true),
    Growth(measure: .memory, times: 1.3, isFromSmallest: true),
    Growth(measure: .openingFrame, times: 1.3),
    Growth(measure: .openingRows, times: 1.3),
    Growth(measure: .keyWorst, times: 1.3),
    Growth(measure: .searchWorst, times: 1.3),
    Growth(measure: .changeShown, times: 1.3),
    Growth(measure: .saved, times: 1.3),
    Growth(measure: .searchVerb, times: 1.3),
    Growth(measure: .showVerb, times: 1.3),
    Growth(measure: .dueVerb, times: 1.3),
    Growth(measure: .doneVerb, times: 1.3),
  ]
}
