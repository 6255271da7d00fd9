import CaseModel
import Testing

@Suite("Names of enclosures")
struct EnclosureNameTests {
  @Test(
    "A file's own name is cleaned, and made different from those taken",
    arguments: [
      ("/home/ana/Scan 1.pdf", [], "Scan 1.pdf"), ("scan.pdf", ["scan.pdf"], "scan-2.pdf"),
      ("scan.pdf", ["scan.pdf", "scan-2.pdf"], "scan-3.pdf"), ("...", [], "enclosure"),
      ("", [], "enclosure"), ("a/..", [], "enclosure"), ("-rf *", [], "rf -"),
      ("a\u{1B}[31m\nb.txt", [], "a-31m-b.txt"), ("письмо Хейли.pdf", [], "письмо Хейли.pdf"),
      (".bashrc", [], "bashrc"), ("tar.gz", ["tar.gz"], "tar-2.gz"), ("end. ", [], "end."),
      ("½Ⓐ_a_b.pdf", [], "a_b.pdf"), ("رد رسمي.pdf", [], "رد رسمي.pdf"),
      ("note.a long ending", [], "note.a long ending"), ("a\u{202E}fdp.exe", [], "a-fdp.exe"),
    ] as [(String, Set<String>, String)])
  func clean(_ path: String, _ taken: Set<String>, _ name: String) {
    #expect(EnclosureName.clean(path, taken: taken) == name)
    #expect(EnclosureName.isClean(name))
  }

  @Test(
    "A suffix stands before the ending, after one hyphen",
    arguments: [
      ("/tmp/State Briefing (final).PDF", "x2y3", "State Briefing (final)-x2y3.PDF"),
      ("/tmp/../..", "x2y3", "enclosure-x2y3"), ("-rf *", "x2y3", "rf-x2y3"),
      ("a.b.tar.gz", "x2y3", "a.b.tar-x2y3.gz"), ("taken.pdf", "x2y3", "taken-x2y3-2.pdf"),
      ("scan.pdf", "../x!2", "scan-x2.pdf"), ("scan.pdf", "–", "scan.pdf"),
    ])
  func suffix(_ path: String, _ suffix: String, _ name: String) {
    #expect(EnclosureName.clean(path, suffix: suffix, taken: ["taken-x2y3.pdf"]) == name)
    #expect(EnclosureName.isClean(name))
  }

  @Test(
    "A long name keeps its ending and fits, even where one character is longer than a name",
    arguments: [
      String(repeating: "д", count: 300), "a" + String(repeating: "\u{301}", count: 300),
      String(repeating: "x ", count: 100),
    ])
  func long(_ stem: String) {
    for suffix in ["", "x2y3", String(repeating: "ж", count: 100)] {
      let name = EnclosureName.clean(stem + ".pdf", suffix: suffix)
      #expect(name.hasSuffix(".pdf"))
      #expect(EnclosureName.isClean(name))
      let next = EnclosureName.clean(stem + ".pdf", suffix: suffix, taken: [name])
      #expect(next.hasSuffix("-2.pdf") && EnclosureName.isClean(next))
    }
  }

  @Test(
    "What a file system, a shell or a terminal could stumble over is no clean name",
    arguments: [
      "", ".hidden", "-rf", "a/b", "a\\b", "a\nb", "a\u{1B}b", "a\u{202E}b", "a*", "~a", " a", "a ",
      "_a", "(a)", "a:b", String(repeating: "a", count: 121), String(repeating: "д", count: 61),
    ])
  func unclean(_ name: String) { #expect(!EnclosureName.isClean(name)) }
}
