import Testing

@testable import TerminalUI

@Suite("A choice that has more options than it lists")
struct OpenEndedChoiceTests {
  private let area = Area(column: 0, row: 0, columns: 60, rows: 20)

  private func form() -> Form {
    var field = FormField(
      choice: "place", "Place", [FormOption("", "–"), FormOption("a", "Argun")])
    field.isOpenEnded = true
    return Form("Places", sections: [Form.Section("all", "", [field])])
  }

  private func type(_ text: String, into form: inout Form) -> [FormEvent] {
    text.flatMap { form.update(.key(.character($0)), in: area) }
  }

  @Test("What is typed into its list is asked for, each time it changes")
  func asks() {
    var form = form()
    #expect(
      type("gr", into: &form) == [
        .wantsOptions(field: "place", text: "g"), .wantsOptions(field: "place", text: "gr"),
      ])
    #expect(
      form.update(.key(Key(.backspace)), in: area) == [.wantsOptions(field: "place", text: "g")])
    #expect(form.update(.key(Key(.backspace)), in: area) == [])
  }

  @Test("What was found for the words typed is listed, whatever it is called")
  func lists() {
    var form = form()
    _ = type("gr", into: &form)
    form.add([FormOption("g", "The capital")], to: "place", for: "gr")
    #expect(form.update(.key(Key(.enter)), in: area) == [.changed("place")])
    #expect(form.text("place") == "g")
    #expect(form.field("place")?.chosenLabel == "The capital")
  }

  @Test("What was found for other words is known, and doesn't disturb the list")
  func late() {
    var form = form()
    _ = type("arg", into: &form)
    form.add([FormOption("g", "Grozny")], to: "place", for: "gr")
    _ = form.update(.key(Key(.enter)), in: area)
    #expect(form.text("place") == "a")
    #expect(form.field("place")?.options.map(\.value) == ["", "a", "g"])
  }

  @Test("The selected option stays selected when others come")
  func selection() {
    var form = form()
    _ = type("a", into: &form)
    form.add([FormOption("s", "Shali"), FormOption("k", "Achkhoy")], to: "place", for: "a")
    _ = form.update(.key(Key(.enter)), in: area)
    #expect(form.text("place") == "a")
  }

  @Test("A draft brings back a value that isn't listed; a plain choice keeps to its list")
  func drafts() {
    var form = form()
    form.restore([Form.KeptText("place", "elsewhere")])
    #expect(form.text("place") == "elsewhere")
    var plain = Form(
      "Places",
      sections: [
        Form.Section("all", "", [FormField(choice: "place", "Place", [FormOption("a", "A")])])
      ])
    plain.restore([Form.KeptText("place", "elsewhere")])
    #expect(plain.text("place") == "")
  }
}
