/// Why a folder isn't open as a casebook: what is the matter and what to do.
package struct CasebookNotOpened: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    /// Nothing is there. A casebook can be made.
    case missing
    /// An empty folder. A casebook can be made in it.
    case empty
    /// A folder with files, none of them a casebook's settings: somebody else's.
    case foreign
    /// It is there, and can't be used.
    case unusable
  }

  package let reason: Reason
  package let sentence: String

  package init(_ reason: Reason, _ sentence: String) {
    self.reason = reason
    self.sentence = sentence
  }

  package var description: String { sentence }
}
