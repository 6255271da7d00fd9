/// Something that a person did to the casebook: one or more records, written as a whole or not at
/// all, undone and redone as one step.
package struct Change: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    /// A new record, with the files to take in as its enclosures.
    case create(Record, enclosing: [IncomingFile])
    /// The record as it was read, and as it should be, with the files to take in as enclosures that
    /// are new in it. Both have the same id.
    case replace(from: Record, to: Record, enclosing: [IncomingFile])
    /// Removes the record as it was read.
    case delete(Record)

    /// The record as it was read, and as it should be; no files are taken in.
    package static func replace(from old: Record, to new: Record) -> Step {
      .replace(from: old, to: new, enclosing: [])
    }
  }

  /// What was done, as a sentence in the past tense without a full stop:
  /// `Marked done: Thank the State Department`. Notices, undo and history show it.
  package var sentence: String
  package var steps: [Step]
  /// What an import leaves behind besides records; nil for every other change.
  package var importRecord: KeptImport?

  package init(_ sentence: String, _ steps: [Step], importRecord: KeptImport? = nil) {
    self.sentence = sentence
    self.steps = steps
    self.importRecord = importRecord
  }
}

/// A file that is to be taken into the casebook. The record's enclosures already list it, with the
/// name it is to have and its SHA-256.
package struct IncomingFile: Hashable, Sendable {
  /// Where its bytes are now.
  package enum Content: Hashable, Sendable {
    /// In a file on this machine, at this path.
    case file(String)
    /// In memory: what came inside another file, as an attachment does.
    case bytes([UInt8])
  }

  package var content: Content
  /// How the record calls it.
  package var enclosure: Enclosure

  package init(path: String, enclosure: Enclosure) {
    content = .file(path)
    self.enclosure = enclosure
  }

  package init(bytes: [UInt8], enclosure: Enclosure) {
    content = .bytes(bytes)
    self.enclosure = enclosure
  }
}
