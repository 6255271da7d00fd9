/// What a look at every file of a casebook came to.
package struct InspectionReport: Hashable, Sendable {
  /// In the order of the paths, as far as they have one.
  package var findings: [InspectionFinding] = []
  /// How many records could be read.
  package var records = 0
  /// How many files that records or imports list were held against their SHA-256.
  package var enclosures = 0
  /// How many imports could be read.
  package var imports = 0
  /// Whether everything was looked at: it wasn't stopped.
  package var isComplete = false

  package init() {}

  /// Whether something can be mended without losing anything.
  package var isFixable: Bool { findings.contains(where: \.isFixable) }
}

/// One thing that isn't as it should be.
package struct InspectionFinding: Hashable, Sendable {
  package enum Severity: String, CaseIterable, Hashable, Sendable {
    /// Something is lost, or can't be used.
    case error
    /// Something is probably wrong, and a person should look at it.
    case warning
    /// Nothing is lost.
    case note
  }

  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A record's file, or an import's, that can't be read.
    case brokenRecord = "broken-record"
    /// An id in a field that no record has.
    case danglingLink = "dangling-link"
    /// An outcome of an ask that its letter doesn't have.
    case strayOutcome = "stray-outcome"
    /// A field that is against the rules for its kind of record.
    case field
    case changedEnclosure = "changed-enclosure"
    case missingEnclosure = "missing-enclosure"
    /// A file among the enclosures that no record lists.
    case unlistedEnclosure = "unlisted-enclosure"
    /// An import's original that isn't the one that was taken in.
    case changedOriginal = "changed-original"
    case missingOriginal = "missing-original"
    /// A record that has another one's id.
    case duplicateID = "duplicate-id"
    /// A letter whose clock can't be computed.
    case clock
    /// A file or folder among the records that isn't the desk's.
    case stranger
    /// A template, or the file of protected names, that can't be read.
    case unreadable
    /// A working file that a crash left.
    case leftover
    /// Files and folders that others on this machine may read or write.
    case permissions
    /// The index doesn't say what the files say.
    case index

    package var severity: Severity {
      switch self {
      case .brokenRecord, .changedEnclosure, .missingEnclosure, .changedOriginal, .missingOriginal,
        .duplicateID:
        .error
      case .danglingLink, .strayOutcome, .field, .unlistedEnclosure, .clock, .unreadable: .warning
      case .stranger, .leftover, .permissions, .index: .note
      }
    }

    /// Whether it can be mended without losing anything.
    package var isFixable: Bool {
      switch self {
      case .leftover, .permissions, .index: true
      default: false
      }
    }
  }

  package var kind: Kind
  /// Where, and what is wrong and what to do.
  package var problem: FileProblem
  /// The field, as records write it, where it is one field's.
  package var field: String?

  package init(_ kind: Kind, _ problem: FileProblem, field: String? = nil) {
    self.kind = kind
    self.problem = problem
    self.field = field
  }

  package var severity: Severity { kind.severity }
  package var isFixable: Bool { kind.isFixable }

  /// `cases/…/letter-x.md, line 3, column 7: …`
  package var sentence: String { problem.sentence }
}
