import Testing

@testable import DeskMeter

@Suite("The table")
struct TableTests {
  private func column(_ incidents: Int, _ figures: [Measure: Double]) -> MeterColumn {
    var column = MeterColumn(incidents: incidents)
    for (measure, figure) in figures { column[measure] = figure }
    return column
  }

  private let budgets: [Budget] = [
    .times(1.5, .neomuttKeyWorst, for: .keyWorst),
    .times(1.0 / 40, .neomuttFrame, for: .firstFrame, from: 100_000),
    Budget(measure: .heldRowBytes, limit: .atMost(600)),
    Budget(
      measure: .build,
      limit: .times(
        2, of: [Budget.Part(measure: .readWalk), Budget.Part(measure: .bareInserts)],
        called: "reading and inserting")),
  ]

  @Test("Each figure stands beside its peer's, with ratio, budget and verdict")
  func oneSize() {
    var column = column(
      1_000,
      [
        .keyWorst: 0.003, .neomuttKeyWorst: 0.004, .firstFrame: 0.016, .neomuttFrame: 0.032,
        .heldRowBytes: 700, .build: 9, .readWalk: 1, .bareInserts: 2,
      ])
    column.remark("tig isn't installed here.")
    #expect(
      MeterTable(columns: [column], budgets: budgets, growth: []).text == """
        ### 1,000 incidents

        | what | ours | peer or limit | its figure | ratio | budget | holds |
        |---|---|---|---|---|---|---|
        | key to settled screen, p99 | 3 ms | neomutt, key to settled screen, p99 | 4 ms | 0.75 \
        | ≤ 1.5 × | yes |
        | start to first full frame | 16 ms | neomutt, start to first full frame | 32 ms | 0.5 \
        | ≤ 1/40 | meant at 100,000 |
        | one row down while the key is held | 700 bytes |  |  |  | ≤ 600 bytes | **no** |
        | the index built | 9 s | reading and inserting | 3 s | 3 | ≤ 2 × | **no** |

        | also measured | |
        |---|---|
        | reading every file | 1 s |
        | bare FTS5 inserts | 2 s |
        | neomutt, start to first full frame | 32 ms |
        | neomutt, key to settled screen, p99 | 4 ms |

        tig isn't installed here.
        """)
  }

  @Test("A figure without its peer's is shown, and judged by nothing")
  func peerMissing() {
    let table = MeterTable(
      columns: [column(1_000, [.keyWorst: 0.003])], budgets: budgets, growth: [])
    #expect(
      table.text.contains(
        """
        | key to settled screen, p99 | 3 ms | neomutt, key to settled screen, p99 | not measured \
        |  | ≤ 1.5 × |  |
        """))
    #expect(table.broken.isEmpty)
  }

  @Test("Growth is told from the smallest size, or from the one before the last")
  func growth() {
    let table = MeterTable(
      columns: [
        column(1_000, [.memory: 20e6, .keyWorst: 0.001]),
        column(10_000, [.memory: 24e6, .keyWorst: 0.002]),
        column(100_000, [.memory: 28e6, .keyWorst: 0.0024]),
      ], budgets: [],
      growth: [
        Budget.Growth(measure: .memory, times: 1.3, isFromSmallest: true),
        Budget.Growth(measure: .keyWorst, times: 1.3),
      ])
    #expect(
      table.text.hasSuffix(
        """
        | growth | 1,000 | 10,000 | 100,000 | from, to | times | budget | holds |
        |---|---|---|---|---|---|---|---|
        | memory with everything scrolled through | 20 MB | 24 MB | 28 MB | 1,000 → 100,000 \
        | 1.4 | ≤ 1.3 | **no** |
        | key to settled screen, p99 | 1 ms | 2 ms | 2.4 ms | 10,000 → 100,000 | 1.2 | ≤ 1.3 | yes |
        """))
  }

  @Test("What doesn't hold is said in sentences")
  func broken() {
    let table = MeterTable(
      columns: [
        column(2_000, [.heldRowBytes: 640, .memory: 20e6]),
        column(20_000, [.heldRowBytes: 500, .memory: 30e6]),
      ], budgets: budgets, growth: [Budget.Growth(measure: .memory, times: 1.3)])
    #expect(
      table.broken == [
        """
        At 2,000 incidents, one row down while the key is held: 640 bytes; ≤ 600 bytes is allowed.
        """,
        "memory with everything scrolled through grows by more than 1.3 times.",
      ])
  }
}
