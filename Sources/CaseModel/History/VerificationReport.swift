/// What a look at the whole history and all enclosures came to.
package struct VerificationReport: Hashable, Sendable {
  /// Whether everything is as it was once recorded.
  package var isSound: Bool { findings.allSatisfy { !$0.isAmiss } }
  package var findings: [Finding]
  /// How much was looked at.
  package var versions: Int
  package var enclosures: Int
  package var signed: Int

  package struct Finding: Hashable, Sendable {
    /// Whether something is amiss, or only to be known.
    package var isAmiss: Bool
    /// The file or version that it is about; empty where it is about the whole.
    package var subject: String
    /// What is so, and what to do, as whole sentences.
    package var sentence: String

    package init(isAmiss: Bool, subject: String, sentence: String) {
      self.isAmiss = isAmiss
      self.subject = subject
      self.sentence = sentence
    }
  }

  package init(
    findings: [Finding] = [], versions: Int = 0, enclosures: Int = 0, signed: Int = 0
  ) {
    self.findings = findings
    self.versions = versions
    self.enclosures = enclosures
    self.signed = signed
  }
}
