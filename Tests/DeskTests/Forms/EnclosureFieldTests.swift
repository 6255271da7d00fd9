import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Enclosures in the forms of incidents and letters")
struct EnclosureFieldTests {
  static let sha256 = String(repeating: "ab", count: 32)

  @Test("A file is taken in with a new incident, under a name that ends as the incident's id does")
  func newIncident() throws {
    var form = HostedForm(IncidentFormTests.form())
    form.type("Arrests in Minsk")
    form.add("enclosure")
    form.type("/tmp/a")
    #expect(form.takeEffects().last == .completePath(field: "enclosure.1.path", text: "/tmp/a"))
    form.answer(.paths(["/tmp/arrest list.pdf"], field: "enclosure.1.path"))
    form.press(Key(.down), Key(.enter))
    #expect(
      form.takeEffects() == [.hashFile(field: "enclosure.1.path", path: "/tmp/arrest list.pdf")])
    form.answer(.hashed(path: "/tmp/arrest list.pdf", sha256: Self.sha256))
    form.fill("enclosure.1.title", "Who was arrested")
    let saved = form.save()
    let change = try #require(saved)
    guard case .create(.incident(let made), let files)? = change.steps.first else {
      Issue.record("\(change)")
      return
    }
    let symbols = try #require(made.id.text.split(separator: "-").last)
    let enclosure = Enclosure(
      file: "arrest list-\(symbols).pdf", sha256: Self.sha256, title: "Who was arrested")
    #expect(made.enclosures == [enclosure])
    #expect(files == [IncomingFile(path: "/tmp/arrest list.pdf", enclosure: enclosure)])
  }

  @Test("Saving waits for the hash of a file, and says what can't be read under its path")
  func waiting() {
    var form = HostedForm(LetterFormTests.form())
    form.type("Release them")
    form.fill("kind", "urg")
    form.add("enclosure")
    form.type("/tmp/gone.pdf")
    form.press(.control("s"))
    #expect(form.takeEffects().last == .hashFile(field: "enclosure.1.path", path: "/tmp/gone.pdf"))
    #expect(form.engine.message?.sentence == "Reading the enclosure before saving …")
    form.answer(.unreadable(path: "/tmp/gone.pdf", sentence: "/tmp/gone.pdf: no such file."))
    #expect(form.takeEffects() == [])
    #expect(form.engine.field("enclosure.1.path")?.problem == "/tmp/gone.pdf: no such file.")
    form.press(.control("s"))
    form.answer(.hashed(path: "/tmp/gone.pdf", sha256: Self.sha256))
    guard case .save? = form.takeEffects().last else {
      Issue.record("not saved: \(form.lines.joined(separator: "\n"))")
      return
    }
  }

  @Test("A letter's enclosure is renamed for people, and another is taken in")
  func letter() throws {
    var form = HostedForm(LetterFormTests.form(LetterFormTests.existing))
    #expect(form.engine.field("kept.1.title")?.note == "one.pdf")
    form.fill("kept.1.title", "As it went out")
    form.add("enclosure")
    form.type("/tmp/one.pdf")
    form.press(Key(.tab))
    form.answer(.hashed(path: "/tmp/one.pdf", sha256: Self.sha256))
    _ = form.takeEffects()
    let saved = form.save()
    let change = try #require(saved)
    guard case .replace(_, .letter(let letter), let files)? = change.steps.first else {
      Issue.record("\(change)")
      return
    }
    let added = Enclosure(file: "one-m2x6abab.pdf", sha256: Self.sha256)
    #expect(
      letter.enclosures == [
        Enclosure(file: "one.pdf", sha256: "11", title: "As it went out"), added,
      ])
    #expect(files == [IncomingFile(path: "/tmp/one.pdf", enclosure: added)])
  }

  @Test("What is left off the list keeps its file, and the form says so")
  func removal() throws {
    var form = HostedForm(
      IncidentFormTests.form(IncidentFormTests.existing), columns: 80, rows: 24)
    form.tab(to: .remove(group: "kept", serial: 1))
    form.press(Key(.enter))
    #expect(
      form.engine.message?.sentence
        == "Removed the enclosure. Its file stays in the folder enclosures. Ctrl+Z or Enter here "
        + "brings it back.")
    let saved = form.save()
    let change = try #require(saved)
    guard case .replace(_, .incident(let incident), let files)? = change.steps.first else {
      Issue.record("\(change)")
      return
    }
    #expect(incident.enclosures == [])
    #expect(files == [])
  }
}
