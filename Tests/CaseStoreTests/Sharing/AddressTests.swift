import CaseModel
import Testing

@testable import CaseStore

@Suite("The address of a shared casebook")
struct AddressTests {
  @Test(
    "is a folder, or one of ssh or https",
    arguments: [
      ("/media/stick/casebook", SharedAddress.Kind.folder, "/media/stick/casebook"),
      ("/media/stick//./casebook/", .folder, "/media/stick/casebook"),
      ("/media/a:b", .folder, "/media/a:b"),
      ("ssh://git@example.org/casebook", .ssh, "ssh://git@example.org/casebook"),
      ("ssh://example.org:2222/~ann/casebook", .ssh, "ssh://example.org:2222/~ann/casebook"),
      ("git@example.org:team/casebook.git", .ssh, "git@example.org:team/casebook.git"),
      ("https://example.org/team/casebook.git", .https, "https://example.org/team/casebook.git"),
      ("HTTPS://example.org/casebook", .https, "https://example.org/casebook"),
    ])
  func kinds(typed: String, kind: SharedAddress.Kind, text: String) throws {
    let address = try SharedAddress(typed)
    #expect(address.kind == kind)
    #expect(address.text == text)
  }

  @Test(
    "is refused where it could make a program run, or says too little",
    arguments: [
      ("", "There is no address."),
      ("--upload-pack=touch /tmp/x", "no address begins with a hyphen"),
      ("ext::sh -c touch% /tmp/x", "by ssh:// or by https:// only"),
      ("fd::17", "by ssh:// or by https:// only"),
      ("file:///media/stick", "by ssh:// or by https:// only"),
      ("git://example.org/casebook", "by ssh:// or by https:// only"),
      ("http://example.org/casebook", "by ssh:// or by https:// only"),
      ("ssh://-oProxyCommand=touch/casebook", "the address names no machine"),
      ("ssh://-l@example.org/casebook", "a password in an address"),
      ("-oProxyCommand=x:casebook", "no address begins with a hyphen"),
      ("ssh://example.org", "ends with the machine"),
      ("example.org:", "ends with the machine"),
      ("example.org:-x", "ends with the machine"),
      ("https://ann:secret@example.org/casebook", "a password in an address"),
      ("https://exa mple.org/casebook", "no machine is called so"),
      ("ssh://$(touch)/casebook", "no machine is called so"),
      ("/media/st\u{1B}ick", "/media/st\\u{1B}ick: the address has signs that none has"),
      ("/media/\u{202E}kcits", "the address has signs that none has"),
      ("/", "this folder can't be shared"),
    ])
  func refused(typed: String, sentence: String) {
    let refusal = #expect(throws: Refusal.self) { try SharedAddress(typed) }
    #expect(refusal?.sentence.contains(sentence) == true, "\(refusal?.sentence ?? "nothing")")
  }
}

@Suite("A file that others sent")
struct SharedPathTests {
  @Test(
    "is taken in where it is a plain file of the casebook or beside it",
    arguments: [
      "casedesk.yaml", ".gitignore", "cases/2017/x-a2b3/incident.md", "templates/letter.txt",
      "cases/2017/x-a2b3/enclosures/Scan of ä letter.PDF", "notes/what.txt", "a..b/c", "README.md",
      "choices/letter-a2b3.yaml",
    ])
  func fit(path: String) {
    #expect(SharedPath.problem(path, isPlain: true, mode: "100644") == nil)
    #expect(SharedPath.mayWrite(path))
  }

  @Test(
    "is refused where its name leads elsewhere or means something to git or the desk",
    arguments: [
      "../x", "a/../../x", "/etc/passwd", "a//b", "./a", "a/.", ".git/config", ".GIT/hooks/x",
      "a/.git/config", ".gitmodules", ".gitattributes", ".git ", ".git.", "git~1/config", "a\\b",
      "C:x", ".casedesk-journal", ".casedesk-trash/x", "a/.Casedesk-part-x", "",
    ])
  func unfit(path: String) {
    #expect(SharedPath.problem(path, isPlain: true, mode: "100644") != nil)
    #expect(!SharedPath.mayWrite(path))
  }

  @Test(
    "is refused where it isn't a plain file",
    arguments: ["120000", "160000", "040000", "000000", "100001"])
  func modes(mode: String) {
    #expect(SharedPath.problem("notes/x.txt", isPlain: true, mode: mode) != nil)
  }

  @Test("is plain here where it can be run elsewhere")
  func executable() {
    #expect(SharedPath.problem("notes/x.txt", isPlain: true, mode: "100755") == nil)
  }
}
