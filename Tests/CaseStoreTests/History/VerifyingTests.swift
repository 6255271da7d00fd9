import CaseModel
import CaseStore
import Testing

@Suite("A look at the whole history")
struct VerifyingTests {
  static let scan = "cases/2017/detentions-x2m9/enclosures/scan.pdf"

  private func withEnclosure() throws -> Noted {
    let noted = try Noted()
    noted.sample.folder.write("A scan.\n", to: VerifyingTests.scan)
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    try noted.retitle("Another title", "Changed the letter")
    _ = try noted.history.commit(now: Noted.moment, looking: .nowhere)
    return noted
  }

  @Test("finds all as it was, and tells what other programs did")
  func sound() throws {
    let noted = try withEnclosure()
    let report = try noted.history.verify(members: []) { _ in true }
    #expect(report.isSound)
    #expect(report.versions == 2)
    #expect(report.enclosures == 1)
    #expect(report.signed == 0)
    #expect(report.findings.count == 1)
    #expect(
      report.findings[0].sentence.hasPrefix(
        "Changed by another program, noted on 30 Nov 2026 for Ann Lee: Changed outside of the desk")
    )
  }

  @Test("finds an enclosure that was changed, even where that was noted, and one that is missing")
  func enclosures() throws {
    let noted = try withEnclosure()
    noted.sample.folder.write("A forged scan.\n", to: VerifyingTests.scan)
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    let changed = try noted.history.verify(members: []) { _ in true }.findings.filter(\.isAmiss)
    #expect(changed.map(\.subject) == [VerifyingTests.scan])
    #expect(changed.first?.sentence.hasPrefix("It was changed since it was first noted") == true)
    _ = Child.run(["/bin/rm", noted.sample.folder.absolute(VerifyingTests.scan)])
    let gone = try noted.history.verify(members: []) { _ in true }.findings.filter(\.isAmiss)
    #expect(
      gone.map(\.sentence) == [
        "It is missing, though no change took it away. The history still has it."
      ])
  }

  @Test("tells what isn't noted yet")
  func unnoted() throws {
    let noted = try withEnclosure()
    noted.sample.folder.write("x", to: "cases/2017/detentions-x2m9/notes.txt")
    let report = try noted.history.verify(members: []) { _ in true }
    #expect(report.findings.map(\.subject).last == "cases/2017/detentions-x2m9/notes.txt")
    #expect(report.isSound)
  }

  @Test("finds a history of which a byte was lost")
  func damage() throws {
    let noted = try withEnclosure()
    let blob = try noted.git(["rev-parse", "main:\(SampleCasebook.letter)"]).filter {
      !$0.isNewline
    }
    let object = ".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
    _ = Child.run(["/bin/chmod", "u+w", noted.sample.folder.absolute(object)])
    noted.sample.folder.write("not an object", to: object)
    let report = try noted.history.verify(members: []) { _ in true }
    #expect(!report.isSound)
    #expect(report.findings.first?.sentence.hasPrefix("The history is damaged: git says") == true)
  }

  @Test("stops where it is told to")
  func stopped() throws {
    let noted = try withEnclosure()
    #expect(throws: Refusal("The look at the history was stopped.")) {
      try noted.history.verify(members: []) { $0 < 0.5 }
    }
  }

  @Test("holds signatures against the members of the casebook")
  func signatures() throws {
    let noted = try Noted()
    let key = noted.sample.folder.absolute(
      "../\(noted.sample.path.split(separator: "/").last ?? "")-key")
    let made = Child.run(["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key])
    #expect(made.status == 0, "\(made.output)")
    defer { _ = Child.run(["/bin/rm", "-f", key, key + ".pub"]) }
    let text = Child.run(["/bin/cat", key + ".pub"]).output
    let publicKey = text.split(separator: " ").prefix(2).joined(separator: " ")
    _ = try noted.history.commit(now: Noted.moment, looking: .everywhere)
    try noted.history.setSigningKey(key)
    try noted.retitle("One", "Signed one")
    try noted.delete("Signed two")
    #expect(try noted.history.commit(now: Noted.moment, looking: .nowhere).noted.count == 2)
    #expect(try noted.status() == "")

    let ann = Member(name: "Ann Lee", address: "ann@example.org", key: publicKey)
    let known = try noted.history.verify(members: [ann]) { _ in true }
    #expect(known.signed == 2)
    #expect(known.isSound, "\(known.findings)")
    let stranger = try noted.history.verify(members: []) { _ in true }
    #expect(
      stranger.findings.filter(\.isAmiss).map(\.sentence).first
        == """
        It is signed with a key that no member of the casebook has. Ask Ann Lee whether it is theirs, \
        and put it under members in casedesk.yaml.
        """)
    let ben = Member(name: "Ben", address: "ben@example.org", key: publicKey)
    let other = try noted.history.verify(members: [ben]) { _ in true }
    #expect(
      other.findings.filter(\.isAmiss).map(\.sentence).first
        == "It is signed by ben@example.org, but says that Ann Lee did it. Ask both.")
  }
}
