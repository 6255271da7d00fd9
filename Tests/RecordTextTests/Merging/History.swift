import CaseModel
import RecordText
import SeededRandom

/// What several people made of one record, each on a machine of their own: versions that come from
/// versions, by an edit or by a merge.
struct History {
  struct Version {
    var bytes: [UInt8]?
    var choices: [UInt8]?
    var besides: Set<CasebookFile> = []
    var who: Person
    var when: Moment
    /// The versions that this one was made of.
    var parents: [Int] = []
    /// All versions that this one comes from, and itself.
    var past: Set<Int> = []

    /// The words that stand in it or are on offer. Whether the whole record is to stay is asked by
    /// its title, which isn't on offer by that.
    var marks: Set<Substring> {
      let open = choices.flatMap { try? ChoiceText.choices(of: History.id, from: $0) } ?? []
      let offers = open.filter { $0.place != .record }.flatMap(\.offers).compactMap(\.value)
      return History.marks([bytes] + besides.map(\.bytes) + offers.map { Array($0.utf8) })
    }
  }

  /// The words and days in these files that somebody wrote: `w12w`, `2002-11-08`.
  static func marks(_ files: [[UInt8]?]) -> Set<Substring> {
    files.compactMap { $0 }.reduce(into: []) { marks, bytes in
      for word in String(decoding: bytes, as: UTF8.self).split(whereSeparator: {
        !$0.isASCII || !$0.isLetter && !$0.isNumber && $0 != "-"
      }) {
        let digits = word.dropFirst().dropLast()
        let isWord = word.hasPrefix("w") && word.hasSuffix("w") && !digits.isEmpty
        if isWord && digits.allSatisfy(\.isNumber) || Day(word) != nil { marks.insert(word) }
      }
    }
  }

  static let id = RecordID("letter-a-1111")
  static let path = "cases/2017/a-0000/letter-a-1111.md"

  /// The record's file.
  let path: String
  var versions: [Version] = []
  /// The last version of each person.
  var heads: [Int] = []
  /// The versions in which somebody wrote each word, for the first time or again.
  private var written: [Substring: [Int]] = [:]
  /// The versions in which somebody who had a word before them took it away.
  private var superseded: [Substring: [Int]] = [:]
  /// Whether merges are told of every version between.
  let hasSteps: Bool

  init(path: String, people: Int, start: [UInt8]?, hasSteps: Bool) {
    self.path = path
    self.hasSteps = hasSteps
    let first = Version(
      bytes: start, choices: nil, who: Self.person(0), when: Moment(seconds: 0), past: [0])
    versions = [first]
    for word in first.marks { written[word] = [0] }
    heads = [Int](repeating: 0, count: people)
  }

  static func person(_ number: Int) -> Person {
    Person(name: "Person \(number)", address: "p\(number)@example.org")
  }

  /// A new version of somebody's.
  mutating func edit(_ person: Int, _ bytes: [UInt8]?, choices: [UInt8]?, at time: Int) {
    let before = versions[heads[person]]
    let number = versions.count
    var new = Version(
      bytes: bytes, choices: choices, besides: before.besides, who: Self.person(person),
      when: Moment(seconds: time), parents: [heads[person]])
    new.past = before.past.union([number])
    let (old, now) = (before.marks, new.marks)
    for word in now.subtracting(old) { written[word, default: []].append(number) }
    for word in old.subtracting(now) { superseded[word, default: []].append(number) }
    versions.append(new)
    heads[person] = number
  }

  /// The words that must stand or be on offer in a version that comes from `past`: all that
  /// somebody wrote there and nobody took away who saw them, be it that they stood or that they
  /// were on offer. Who took a word away before it was written again didn't see it so.
  func needed(_ past: Set<Int>) -> Set<Substring> {
    Set(
      written.keys.filter { word in
        let gone = (superseded[word] ?? []).filter(past.contains)
        return (written[word] ?? []).contains { number in
          past.contains(number) && versions[number].past.isSuperset(of: gone)
        }
      })
  }

  /// What became of a word in each version that `past` has, for whoever looks for it.
  func story(of word: Substring, in past: Set<Int>) -> String {
    past.sorted().map { number in
      let version = versions[number]
      let stands = Self.marks([version.bytes]).contains(word)
      let what = version.bytes == nil ? "deleted" : stands ? "stands" : "isn't there"
      let open = version.marks.contains(word) && !stands ? ", on offer" : ""
      return "\(word) \(what)\(open) in \(number) of \(version.parents), \(version.who.name)\n"
    }.joined()
  }

  // MARK: - Merges

  /// The last versions that one of some and another come from.
  func bases(_ some: [Int], _ other: Int) -> [Int] {
    let common = some.reduce(into: Set()) { $0.formUnion(versions[$1].past) }
      .intersection(versions[other].past)
    let before = common.reduce(into: Set()) { $0.formUnion(versions[$1].past.subtracting([$1])) }
    return common.subtracting(before).sorted()
  }

  func base(of one: Int, _ other: Int) -> FileMerge.Base {
    FileMerge.base(
      path: path, of: bases([one], other), shared: bases, side: { side($0, since: nil) },
      sha256: digest)
  }

  func side(_ number: Int, since past: Set<Int>?) -> FileMerge.Side {
    let version = versions[number]
    let since = hasSteps ? past : nil
    let steps = since.map { version.past.subtracting($0).subtracting([number]) } ?? []
    return FileMerge.Side(
      bytes: version.bytes, who: version.who, when: version.when, choices: version.choices,
      earlier: steps.sorted(by: >).map {
        FileMerge.Earlier(
          bytes: versions[$0].bytes, who: versions[$0].who, when: versions[$0].when)
      })
  }

  func outcome(_ one: Int, _ other: Int) -> FileMerge.Outcome {
    let shared = versions[one].past.intersection(versions[other].past)
    return FileMerge.merge(
      path: path, base: base(of: one, other), side(one, since: shared),
      side(other, since: shared), sha256: digest)
  }

  /// The number of the version that both heads come to: one of them, or a new one.
  mutating func meet(_ person: Int, _ other: Int, by who: Int, at time: Int) -> Int {
    let (one, two) = (versions[person], versions[other])
    if one.past.contains(other) { return person }
    if two.past.contains(person) { return other }
    let outcome = outcome(person, other)
    let number = versions.count
    versions.append(
      Version(
        bytes: outcome.bytes, choices: outcome.choiceBytes,
        besides: one.besides.union(two.besides).union(outcome.besides), who: Self.person(who),
        when: Moment(seconds: time), parents: [person, other],
        past: one.past.union(two.past).union([number])))
    return number
  }
}

/// A stand-in for a SHA-256 of these bytes.
@Sendable func digest(_ bytes: [UInt8]) -> String {
  var sum: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let text = String(sum, radix: 16)
  let padded = String(repeating: "0", count: 16 - text.count) + text
  return padded + padded + padded + padded
}
