import CaseModel
import CaseStore
import Testing

@Suite("Paths and fingerprints")
struct NameTests {
  @Test(
    "Only what the desk files has an identity",
    arguments: [
      ("cases/2017/detentions-x2m9/incident.md", RecordKind.incident, "detentions-x2m9"),
      ("cases/2017/detentions-x2m9/letter-haley-k7f3.md", .letter, "letter-haley-k7f3"),
      ("cases/2017/detentions-x2m9/response-a-9tqd.md", .response, "response-a-9tqd"),
      ("cases/2017/detentions-x2m9/follow-up-p3ax.md", .followUp, "follow-up-p3ax"),
    ])
  func identities(_ path: String, _ kind: RecordKind, _ id: String) {
    let identity = Filing.identity(ofPath: path)
    #expect(identity?.kind == kind)
    #expect(identity?.id == RecordID(id))
  }

  @Test(
    "Nothing else has one",
    arguments: [
      "", "/", "incident.md", "cases/2017/incident.md", "cases/17/x/incident.md",
      "cases/2017/x/memo-a.md", "cases/2017/x/letter-a.txt", "cases/2017/X/incident.md",
      "cases/2017/x/letter-Ä.md", "cases/2017/x/y/incident.md", "cases/2017/../incident.md",
      "/cases/2017/x/incident.md", "cases/2017//incident.md", "cases/2017/x/enclosures/letter-a.md",
    ])
  func noIdentities(_ path: String) { #expect(Filing.identity(ofPath: path) == nil) }

  @Test("A fingerprint is SHA-256, and read back from its 64 digits only")
  func fingerprints() {
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(Fingerprint(of: Array("abc".utf8)).hex == abc)
    #expect(Fingerprint(of: Array("xabc".utf8).dropFirst()).hex == abc)
    #expect(Fingerprint(of: [UInt8("a".utf8.first ?? 0)] + Array("bc".utf8)[...]).hex == abc)
    #expect(Fingerprint(hex: abc)?.hex == abc)
    for bad in [
      "", String(abc.dropLast()), abc + "0", abc.uppercased(), abc.replacing("b", with: "g"),
    ] {
      #expect(Fingerprint(hex: bad) == nil)
    }
  }
}
