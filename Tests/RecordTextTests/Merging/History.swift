import CaseModel
import RecordText
import SeededRandom

/// What several people made of one letter, each on a machine of their own: versions that come from
/// versions, by an edit or by a merge.
struct History {
  struct Version {
    var bytes: [UInt8]?
    var choices: [UInt8]?
    var besides: Set<CasebookFile> = []
    var who: Person
    var when: Moment
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

  /// The words in these files that somebody wrote: `w12w`.
  static func marks(_ files: [[UInt8]?]) -> Set<Substring> {
    files.compactMap { $0 }.reduce(into: []) { marks, bytes in
      for word in String(decoding: bytes, as: UTF8.self).split(whereSeparator: {
        !$0.isASCII || !$0.isLetter && !$0.isNumber
      }) {
        let digits = word.dropFirst().dropLast()
        if word.hasPrefix("w"), word.hasSuffix("w"), !digits.isEmpty,
          digits.allSatisfy(\.isNumber)
        {
          marks.insert(word)
        }
      }
    }
  }

  static let id = RecordID("letter-a-1111")
  static let path = "cases/2017/a-0000/letter-a-1111.md"

  var versions: [Version] = []
  /// The last version of each person.
  var heads: [Int] = []
  /// Where each word was written, or chosen again.
  var written: [Substring: [Int]] = [:]
  /// Where a word came back with the whole letter, which had been taken away. Who replaced the word
  /// meanwhile had seen it.
  var restored: [Substring: [Int]] = [:]
  /// Where somebody chose a word again that was on offer and didn't stand.
  var chosen: [Substring: [Int]] = [:]
  /// Where somebody who saw a word took it away, and whether it stood there.
  var superseded: [Substring: [(number: Int, stood: Bool)]] = [:]
  /// Whether merges are told of every version between.
  let hasSteps: Bool

  init(people: Int, start: [UInt8]?, hasSteps: Bool) {
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
  mutating func edit(
    _ person: Int, _ bytes: [UInt8]?, choices: [UInt8]?, isChosen: Bool = false, at time: Int
  ) {
    let before = versions[heads[person]]
    let number = versions.count
    var new = Version(
      bytes: bytes, choices: choices, besides: before.besides, who: Self.person(person),
      when: Moment(seconds: time))
    new.past = before.past.union([number])
    let (old, now) = (before.marks, new.marks)
    for word in now.subtracting(old) {
      if before.bytes == nil, written[word] != nil {
        restored[word, default: []].append(number)
      } else {
        written[word, default: []].append(number)
      }
    }
    let (stood, stands) = (Self.marks([before.bytes]), Self.marks([bytes]))
    for word in old.subtracting(now) {
      superseded[word, default: []].append((number, stood.contains(word)))
    }
    if isChosen {
      for word in stands.subtracting(stood).intersection(old) {
        chosen[word, default: []].append(number)
      }
    }
    versions.append(new)
    heads[person] = number
  }

  /// The words that must be there in a version that comes from `past`: those that nobody took away
  /// who had seen them. Who settled a choice against a word that was on offer hasn't seen that somebody
  /// else chose it; who took it away where it stood has.
  func needed(_ past: Set<Int>) -> Set<Substring> {
    Set(
      written.keys.filter { word in
        let gone = (superseded[word] ?? []).filter { past.contains($0.number) }
        let isOpen = { (number: Int) in
          past.contains(number) && !gone.contains { versions[$0.number].past.contains(number) }
        }
        return (written[word] ?? []).contains(where: isOpen)
          || (restored[word] ?? []).contains { number in
            past.contains(number)
              && gone.allSatisfy { versions[number].past.contains($0.number) }
          }
          || !gone.contains(where: \.stood) && (chosen[word] ?? []).contains(where: isOpen)
      })
  }

  // MARK: - Merges

  /// The last versions that both come from.
  func bases(_ one: Int, _ other: Int) -> [Int] {
    let common = versions[one].past.intersection(versions[other].past)
    return common.filter { base in
      !common.contains { $0 != base && versions[$0].past.contains(base) }
    }.sorted()
  }

  func base(of one: Int, _ other: Int) -> FileMerge.Base {
    let bases = bases(one, other)
    if bases.count == 1 {
      return FileMerge.Base(
        bytes: versions[bases[0]].bytes, choices: versions[bases[0]].choices)
    }
    let shared = bases.dropFirst().reduce(versions[bases[0]].past) {
      $0.intersection(versions[$1].past)
    }
    let origin = shared.max { (versions[$0].past.count, $0) < (versions[$1].past.count, $1) }
    return FileMerge.base(
      path: Self.path, bases.map { side($0, since: shared) },
      origin: origin.map {
        FileMerge.Base(bytes: versions[$0].bytes, choices: versions[$0].choices)
      }, sha256: digest)
  }

  func side(_ number: Int, since past: Set<Int>) -> FileMerge.Side {
    let version = versions[number]
    let steps = hasSteps ? version.past.subtracting(past).subtracting([number]) : []
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
      path: Self.path, base: base(of: one, other), side(one, since: shared),
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
        when: Moment(seconds: time), past: one.past.union(two.past).union([number])))
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
