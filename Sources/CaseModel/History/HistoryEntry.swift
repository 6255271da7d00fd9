/// The name of a state that the whole casebook had: in git, a commit's 40 hexadecimal digits.
package struct VersionID: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// Nil for anything but 40 lower-case hexadecimal digits.
  package init?(_ text: some StringProtocol) {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
    guard text.utf8.count == 40, text.utf8.allSatisfy(isDigit) else { return nil }
    self.text = String(text)
  }

  /// The first ten digits, for people.
  package var short: Substring { text.prefix(10) }

  package var description: String { text }
}

/// One step of the casebook's history: what a person did, as it was noted for good.
package struct HistoryEntry: Hashable, Sendable {
  package var version: VersionID
  /// The state before it; nil for the first. Of a merge, our side's.
  package var before: VersionID?
  /// What was done, as the change said it: `Marked done: Thank the State Department`.
  package var sentence: String
  package var who: Person
  package var when: Moment
  /// The records that it touched, in the order of their files.
  package var records: [Touch]
  /// How many other files it touched: enclosures, templates, settings.
  package var otherFiles: Int
  package var origin: Origin
  package var signature: Signature

  package struct Touch: Hashable, Sendable {
    package var id: RecordID
    package var kind: RecordKind
    package var deed: Deed

    package init(id: RecordID, kind: RecordKind, deed: Deed) {
      self.id = id
      self.kind = kind
      self.deed = deed
    }
  }

  package enum Deed: Hashable, Sendable { case made, changed, deleted }

  package enum Origin: Hashable, Sendable {
    /// A change by the desk or one of its commands.
    case desk
    /// Files that were edited by other programs, noted when the desk found them.
    case outside
    /// What a colleague did, brought together with what was done here.
    case merge
  }

  package enum Signature: Hashable, Sendable {
    case none
    /// Signed by a member of the casebook, who is called so there.
    case good(String)
    /// Signed, but not to be believed: why, as a sentence.
    case doubtful(String)
    /// There is one, and nobody looked at it.
    case unchecked
  }

  package init(
    version: VersionID, before: VersionID?, sentence: String, who: Person, when: Moment,
    records: [Touch] = [], otherFiles: Int = 0, origin: Origin = .desk, signature: Signature = .none
  ) {
    self.version = version
    self.before = before
    self.sentence = sentence
    self.who = who
    self.when = when
    self.records = records
    self.otherFiles = otherFiles
    self.origin = origin
    self.signature = signature
  }
}

/// A stretch of history, the newest first.
package struct HistoryPage: Hashable, Sendable {
  package var entries: [HistoryEntry]
  /// Whether there is more before the last entry.
  package var goesOn: Bool

  package init(entries: [HistoryEntry], goesOn: Bool) {
    self.entries = entries
    self.goesOn = goesOn
  }
}

/// Whether changes are noted for good here.
package enum HistoryStanding: Hashable, Sendable {
  case on
  /// They are noted once the person has said who they are.
  case waitingForPerson
  /// They aren't, for a reason, as a sentence.
  case off(String)

  /// They aren't, since nobody began a history, which anybody may. The sentence names the verb that
  /// does; the desk names its own way.
  package static let notBegun = HistoryStanding.off(
    "The history is off: this casebook has none yet. casedesk init --history begins one.")
}
