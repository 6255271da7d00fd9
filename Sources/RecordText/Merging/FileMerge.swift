package import CaseModel

/// Brings together what two people made of one file, by what it means and not by its lines: records
/// field by field, lists item by item, texts paragraph by paragraph. A file never gets conflict
/// marks, and nothing that somebody wrote is lost: it stands in the file, or somebody who saw it
/// wrote something else, or it is on offer in a choice.
///
/// The outcome depends on the two versions and on who made them when, never on which is called the
/// first, so that it is the same on every machine.
package enum FileMerge {
  /// What one person, or several who had seen each other's changes, made of a file.
  package struct Side: Hashable, Sendable {
    /// What the file holds; nil where it isn't there.
    package var bytes: [UInt8]?
    /// Who changed the file last, and when.
    package var who: Person
    package var when: Moment
    /// What the file with its choices holds (``ChoiceText/path(besideFileAt:)``); nil where it isn't
    /// there.
    package var choices: [UInt8]?
    /// The versions before this one back to the common one, the newest first, each with who made it
    /// and when: so that a choice says of every field who wrote it. May be empty: then it names who
    /// changed the file last.
    package var earlier: [Earlier]

    package init(
      bytes: [UInt8]?, who: Person, when: Moment, choices: [UInt8]? = nil, earlier: [Earlier] = []
    ) {
      self.bytes = bytes
      self.who = who
      self.when = when
      self.choices = choices
      self.earlier = earlier
    }
  }

  /// A version that a side went through.
  package struct Earlier: Hashable, Sendable {
    package var bytes: [UInt8]?
    package var who: Person
    package var when: Moment

    package init(bytes: [UInt8]?, who: Person, when: Moment) {
      self.bytes = bytes
      self.who = who
      self.when = when
    }
  }

  /// What comes of it.
  package struct Outcome: Hashable, Sendable {
    /// What the file is to hold; nil where it is to go.
    package var bytes: [UInt8]?
    /// What its file with choices is to hold; nil where it is to go, and for files without one.
    package var choiceBytes: [UInt8]?
    /// The choices that this merge asks for, with what was on offer before at the same places.
    package var choices: [Choice]
    /// What became of each thing that one of the two changed, and why.
    package var reasons: [Reason]
    /// Further files that are to be there: what can't be brought together with the file and can't be
    /// on offer in a choice.
    package var besides: [CasebookFile]

    package init(
      bytes: [UInt8]?, choiceBytes: [UInt8]? = nil, choices: [Choice] = [],
      reasons: [Reason] = [], besides: [CasebookFile] = []
    ) {
      self.bytes = bytes
      self.choiceBytes = choiceBytes
      self.choices = choices
      self.reasons = reasons
      self.besides = besides
    }
  }

  /// Why something stands as it does.
  package struct Reason: Hashable, Sendable {
    /// What it is about; nil for the whole of a file that isn't a record's.
    package var place: Choice.Place?
    package var verdict: Verdict

    package init(_ place: Choice.Place?, _ verdict: Verdict) {
      self.place = place
      self.verdict = verdict
    }
  }

  package enum Verdict: Hashable, Sendable {
    /// Only this person changed it.
    case changedBy(Person)
    /// Both changed it to the same.
    case alike
    /// Both marked the follow-up done.
    case bothDone
    /// What both added, or changed in different parts of it, is all there.
    case broughtTogether
    /// Both changed it: this person's stands, the other's is on offer.
    case chosen(stands: Person, onOffer: Person)
    /// One took it away while the other changed it: it stays, and the question is open.
    case keptThoughRemoved(by: Person, changedBy: Person)
    /// Both put it in another order: this person's stands.
    case order(of: Person)
    /// One version can't be read: the file is this person's, the other's is kept whole.
    case unreadable(stands: Person, kept: Person)
    /// Both versions are kept, one of them as the file of this path.
    case keptBeside(String)
  }

  /// What a file came from, before two people changed it.
  package struct Base: Hashable, Sendable {
    package var bytes: [UInt8]?
    package var choices: [UInt8]?
    /// False where several versions lie behind both sides, in one of which the file was deleted while
    /// it was changed in another: what then differs between the sides may be anybody's doing, as if
    /// both had made the file.
    package var isCertain: Bool
    /// The files with choices of the several versions that lie behind both sides. What is on offer in
    /// ``choices`` and in none of these, nobody may have seen: only bringing these versions together
    /// put it there. Nil where a single version lies behind both.
    package var heldChoices: [[UInt8]]?

    package init(
      bytes: [UInt8]?, choices: [UInt8]? = nil, isCertain: Bool = true,
      heldChoices: [[UInt8]]? = nil
    ) {
      self.bytes = bytes
      self.choices = choices
      self.isCertain = isCertain
      self.heldChoices = heldChoices
    }
  }
}
