import CaseModel
import CaseStore
import Testing

@Suite("Steps that bring changes together")
struct MergeSigningTests {
  @Test("are signed by who made them, as all others, and are found so")
  func signed() throws {
    let team = try Team()
    let before = try team.ann.history.entries(of: nil, limit: 100).entries.count
    var members: [Member] = []
    for person in team.people {
      let key = team.folder.absolute("\(person.name)-key")
      let made = Child.run(["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key])
      try #require(made.status == 0, "\(made.output)")
      try person.history.setSigningKey(key)
      let words = try #require(team.folder.text(of: "\(person.name)-key.pub")).split(separator: " ")
      members.append(
        Member(
          name: person.name, address: "\(person.name.lowercased())@example.org",
          key: words.prefix(2).joined(separator: " ")))
    }
    try team.ann.change(SampleCasebook.letter, "The old title", "Title of Ann", 2)
    try team.ben.change(SampleCasebook.letter, "box: 12", "box: 13", 3)
    for minute in 4...5 { try team.meet(minute) }
    for person in team.people {
      let entries = try person.history.entries(of: nil, limit: 100).entries
      #expect(entries.map(\.origin).prefix(1) == [.merge])
      let report = try person.history.verify(members: members) { _ in true }
      #expect(report.isSound, "\(report.findings)")
      #expect(report.versions == before + 3)
      #expect(report.signed == 3)
      // Those from before anybody had a key are told of, as what they are.
      #expect(
        report.findings.map(\.sentence).filter { $0.contains("signed") } == [
          "It isn't signed, though Ann has a key. Ask Ann whether that was them."
        ])
      #expect(person.git(["fsck", "--strict", "--no-dangling"]) == "")
      #expect(person.git(["status", "--porcelain"]) == "")
    }
  }
}
