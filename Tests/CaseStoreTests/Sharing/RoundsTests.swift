import CaseModel
import CaseStore
import Glibc
import SeededRandom
import Testing

@Suite("Three people who edit and sync in any order, some of them torn away midway")
struct RoundsTests {
  /// `CASEDESK_SYNC_ROUNDS=500 CASEDESK_SYNC_SEED=1 swift test --filter RoundsTests` for more of them.
  @Test("all come to the same files, and no word is lost that nobody saw and replaced")
  func rounds() throws {
    let count = RoundsTests.number("CASEDESK_SYNC_ROUNDS") ?? 24
    let seed = RoundsTests.number("CASEDESK_SYNC_SEED") ?? 1
    var rounds = try Rounds(seed: UInt64(seed))
    for _ in 0..<count { try rounds.next() }
    try rounds.meet()
    print(rounds.figures)
    let (first, others) = (rounds.people[0], rounds.people.dropFirst())
    for other in others {
      #expect(other.files == first.files, "seed \(seed)")
      #expect(other.git(["rev-parse", "HEAD"]) == first.git(["rev-parse", "HEAD"]))
    }
    for person in rounds.people {
      #expect(person.git(["status", "--porcelain"]) == "")
      let said = Child.run(["/usr/bin/git", "-C", person.path, "fsck", "--strict"])
      #expect(said.status == 0, "\(said.output)")
      let names = TestFolder.names(person.path)
      #expect(!names.contains { $0.contains("journal") || $0.contains("part") }, "\(names)")
    }
    let shared = Child.run(["/usr/bin/git", "-C", rounds.shared, "fsck", "--strict"])
    #expect(shared.status == 0, "\(shared.output)")
    let lost = rounds.lost()
    #expect(lost == [], "seed \(seed): \(lost.map(rounds.story).joined())")
    #expect(!first.files.values.contains { $0.contains("<<<<<<<") || $0.contains(">>>>>>>") })
    #expect(try RoundsTests.problems(first.path) == [])
  }

  private static func problems(_ path: String) throws -> [String] {
    SampleCasebook.everything(try RecordFolder.open(path)).problems.map(\.sentence)
  }

  private static func number(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }
}

/// The rounds, and what was written in them.
private struct Rounds {
  let folder: TestFolder
  let shared: String
  let people: [Colleague]
  private let probe: String
  private var random: SplitMix64
  private var step = 10
  private var replaced: [(gone: Set<String>, new: Set<String>)] = []
  /// The words of edits that ended with "done".
  private var written: Set<String> = []
  private var syncs = 0
  private var edits = 0
  private var killed = 0
  /// Those that were killed before they had come to their end.
  private var torn = 0
  private var refusals: [String: Int] = [:]

  init(seed: UInt64) throws {
    folder = try TestFolder()
    shared = folder.absolute("shared")
    random = SplitMix64(seed: seed)
    probe = try Probe.path().replacing("StoreProbe", with: "SyncProbe")
    people = ["Ann", "Ben", "Cai"].map { [folder] in
      Colleague(path: folder.absolute($0), name: $0)
    }
    try run(["make", people[0].path, "1"])
    try run(["person", people[0].path, "Ann", "ann@example.org"])
    try run(["place", people[0].path, shared, "2"])
    try run(["sync", people[0].path, "3"])
    for person in people.dropFirst() {
      try run(["join", person.path, shared, "4"])
      try run(["person", person.path, person.name, "\(person.name)@example.org"])
    }
  }

  private func run(_ arguments: [String]) throws {
    let child = Child.run([probe] + arguments)
    try #require(child.status == 0, "\(arguments): \(child.output)")
  }

  mutating func next() throws {
    step += 1
    let person = random.pick(people)
    let isKilled = random.chance(1, of: 4)
    let isSync = random.chance(2, of: 5)
    let words =
      isSync
      ? ["sync", person.path, "\(step)"] : ["edit", person.path, "\(step)", "\(step)"]
    let running = Child.Running([probe] + words)
    if isKilled {
      killed += 1
      usleep(UInt32.random(in: 0..<(isSync ? 500_000 : 40_000), using: &random))
      running.kill(withChildren: random.chance(1, of: 2))
    }
    take(running.wait(), isSync: isSync, isKilled: isKilled)
  }

  private mutating func take(_ child: Child, isSync: Bool, isKilled: Bool) {
    if isSync { syncs += 1 } else { edits += 1 }
    if child.status == nil { torn += 1 }
    let lines = child.output.split(separator: "\n")
    let isDone = lines.last == "done"
    if let refusal = lines.first(where: { $0.hasPrefix("refused: ") }) {
      let plain = refusal.replacing(folder.path, with: "…")
      refusals[String(plain), default: 0] += 1
    } else if !isKilled, !isDone {
      Issue.record("it ended with \(child.status.map(String.init) ?? "a signal"): \(child.output)")
    }
    for line in lines where line.hasPrefix("replaces ") {
      let parts = line.dropFirst(9).split(separator: " by ", omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let sets = parts.map { Set($0.split(separator: ",").map(String.init)) }
      replaced.append((sets[0], sets[1]))
      if isDone { written.formUnion(sets[1]) }
    }
  }

  /// Everybody syncs undisturbed until all have all.
  func meet() throws {
    for turn in 0..<40 {
      for person in people {
        let child = Child.run([probe, "sync", person.path, "\(step + 10 + turn)"])
        if child.status != 0 {
          print("to meet: \(child.output)")
          sleep(1)
        }
      }
      let heads = Set(people.map { $0.git(["rev-parse", "HEAD"]) })
      if heads.count == 1 { return }
    }
  }

  /// Words that were written, aren't anywhere, and weren't replaced by anybody who saw them.
  func lost() -> [String] {
    let text = people[0].files.values.joined(separator: " ")
    var fine = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    var grows = true
    while grows {
      let before = fine.count
      for (gone, new) in replaced where new.isEmpty || !new.isDisjoint(with: fine) {
        fine.formUnion(gone)
      }
      grows = fine.count > before
    }
    return written.subtracting(fine).sorted()
  }

  /// The steps in which a word came and went, for whoever looks for it.
  func story(of word: String) -> String {
    people[0].git([
      "log", "--full-history", "-m", "-p", "-U3", "-S\(word)", "--date-order",
      "--format=%n%h %p %s",
    ])
  }

  private var merges: String {
    people[0].git(["rev-list", "--merges", "--count", "HEAD"]).filter { !$0.isNewline }
  }

  var figures: String {
    """
    \(edits) edits and \(syncs) syncs, \(killed) of them killed, \(torn) before their end; \
    \(merges) merges; \(written.count) words written, \
    \(lost().count) lost; \(people[0].choices.count) choices open; refused: \(refusals)
    """
  }
}
