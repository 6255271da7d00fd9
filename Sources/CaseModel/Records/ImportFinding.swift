/// An import's record as it is filed, or why it can't be read.
package enum ImportFinding: Hashable, Sendable {
  case record(ImportRecord)
  case problem(FileProblem)
}
