import Testing

@testable import TerminalUI

/// A form of every kind of field, in a window.
struct SmallForm {
  var form = Form(
    "A parcel",
    sections: [
      Form.Section(
        "what", "What",
        [
          FormField(.line, "name", "Name"),
          FormField(
            choice: "colour", "Colour",
            [
              FormOption("", "–"), FormOption("red", "Red"), FormOption("green", "Dark green"),
              FormOption("blue", "Blue"),
            ]),
          FormField(yesNo: "fragile", "Fragile", false),
          FormField(.completing, "place", "Place"),
          FormField(.text, "note", "Note"),
        ]),
      Form.Section(
        "inside", "Inside",
        groups: [
          FormGroup(
            "thing", indefinite: "a thing", singular: "thing",
            template: [FormField(.line, "name", "Thing"), FormField(.line, "weight", "Weight")])
        ]),
    ])
  var size = Size(columns: 64, rows: 24)
  var events: [FormEvent] = []

  var area: Area { Area(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  var frame: Frame {
    var frame = Frame(size: size)
    form.draw(into: &frame, area: area)
    return frame
  }

  var lines: [String] { frame.lines }

  mutating func send(_ event: TerminalEvent) {
    events += form.update(event, in: area)
    form.review { _, field in
      field.name == "name" && field.isBlank ? FieldReview(problem: "Give it a name.") : .fine
    }
  }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  mutating func takeEvents() -> [FormEvent] {
    defer { events = [] }
    return events
  }
}

@Suite("Forms")
struct FormTests {
  @Test("A form shows its fields, the focus, and its buttons")
  func screen() {
    #expect(
      SmallForm().lines.prefix(18) == [
        " A parcel",
        " What",
        "▸Name",
        " Colour   –          ▾",
        " Fragile  No",
        " Place",
        " Note",
        "",
        "",
        "",
        " Inside",
        "          [ Add a thing ]",
        "",
        "          [ Save ]  [ Cancel ]",
        "",
        "",
        "",
        "",
      ])
  }

  @Test("Tab and Shift+Tab visit everything, around and around")
  func tab() {
    var form = SmallForm()
    var seen: [FormStop] = []
    for _ in 0..<8 {
      seen.append(form.form.focus)
      form.press(Key(.tab))
    }
    #expect(
      seen == [
        .field("name"), .field("colour"), .field("fragile"), .field("place"), .field("note"),
        .add(group: "thing"), .save, .cancel,
      ])
    #expect(form.form.focus == .field("name"))
    form.press(Key(.tab, .shift))
    #expect(form.form.focus == .cancel)
  }

  @Test("A choice opens with Enter, finds by typing, and takes with Enter")
  func choice() {
    var form = SmallForm()
    form.press(Key(.down), Key(.enter))
    #expect(
      form.lines[3...9] == [
        "▸Colour   –          ▾", " Fragile  ┌ Type to find ┐", " Place    │▸ –           │",
        " Note     │  Red         │", "          │  Dark green  │", "          │  Blue        │",
        "          └──────────────┘",
      ])
    form.type("gr")
    #expect(form.lines[4] == " Fragile  ┌ Find: gr ────┐")
    #expect(form.lines[5] == " Place    │▸ Dark green  │")
    form.press(Key(.enter))
    #expect(form.form.text("colour") == "green")
    #expect(form.takeEvents().contains(.changed("colour")))
    form.press(.control("z"))
    #expect(form.form.text("colour") == "")
    form.press(.control("y"))
    #expect(form.form.text("colour") == "green")
    form.press(Key(.delete))
    #expect(form.form.text("colour") == "")
  }

  @Test("A choice is left as it was by Esc, and says so when nothing fits")
  func choiceLeft() {
    var form = SmallForm()
    form.press(Key(.down))
    form.type("zz")
    #expect(form.lines[5] == " Place    │  Nothing fits│")
    form.press(Key(.enter), Key(.escape))
    #expect(form.form.text("colour") == "")
    #expect(form.takeEvents().filter { $0 == .close }.isEmpty)
    form.press(Key(.escape))
    #expect(form.takeEvents() == [.close])
  }

  @Test("Suggestions follow what is typed; Down and Enter take one, Enter alone moves on")
  func suggestions() {
    var form = SmallForm()
    form.form.moveFocus(to: .field("place"))
    form.type("Gr")
    #expect(form.takeEvents().contains(.wantsSuggestions(field: "place", text: "Gr")))
    let known = [
      FormSuggestion("Grozny", label: "Grozny, Chechnya"),
      FormSuggestion("Graz", label: "Graz, Austria"),
    ]
    form.form.suggest(known, for: "place")
    #expect(
      form.lines[5...9] == [
        "▸Place    Gr", " Note     ┌ Known ───────────────────────────────┐",
        "          │  Grozny, Chechnya                    │",
        "          │  Graz, Austria                       │",
        "          └──────────────────────────────────────┘",
      ])
    form.press(Key(.down), Key(.down), Key(.enter))
    #expect(form.form.text("place") == "Graz")
    #expect(form.takeEvents().contains(.took(field: "place", suggestion: 1)))
    #expect(form.form.focus == .field("place"))
    form.type("x")
    form.form.suggest(known, for: "place")
    form.press(Key(.enter))
    #expect(form.form.focus == .field("note"))
    form.form.suggest(known, for: "place")
    #expect(form.form.popup == nil)
  }

  @Test("A field reached by Tab is selected, so that typing replaces it")
  func replaces() {
    var form = SmallForm()
    form.type("old")
    form.press(Key(.tab), Key(.tab, .shift))
    form.type("n")
    #expect(form.form.text("name") == "n")
    form.press(.control("z"))
    #expect(form.form.text("name") == "old")
  }

  @Test("A problem shows once the field was touched, or when the form is to be saved")
  func problems() {
    var form = SmallForm()
    form.press(Key(.tab))
    #expect(!form.lines.contains { $0.contains("Give it a name.") })
    form.press(Key(.tab, .shift))
    form.type("x")
    form.press(Key(.backspace))
    #expect(form.lines[3] == "          ! Give it a name.")
    var other = SmallForm()
    other.press(.control("s"))
    #expect(other.takeEvents() == [.save])
    let isReady = other.form.isReadyToSave()
    #expect(!isReady)
    #expect(
      other.lines[1...4] == [
        " ! One field needs a change before this can be saved.", " What", "▸Name",
        "          ! Give it a name.",
      ])
  }

  @Test("Entries are added, removed and brought back, by keys alone")
  func groups() {
    var form = SmallForm()
    form.form.moveFocus(to: .add(group: "thing"))
    form.press(Key(.enter))
    form.type("a lamp")
    form.press(Key(.tab))
    form.type("2 kg")
    #expect(
      form.lines[10...15] == [
        " Inside", " Thing 1", " Thing    a lamp", "▸Weight   2 kg",
        "          [ Remove this thing ]", "          [ Add a thing ]",
      ])
    form.press(Key(.tab), Key(.enter))
    #expect(form.lines[1] == " Removed the thing. Ctrl+Z or Enter here brings it back.")
    #expect(form.lines[12] == "          [ Add a thing ] ▸[ Bring the thing back ]")
    #expect(form.form.entries(of: "thing").isEmpty)
    form.press(Key(.enter))
    #expect(form.form.text("thing.1.name") == "a lamp")
    #expect(form.form.focus == .field("thing.1.name"))
    form.press(Key(.tab), Key(.tab), .control("z"))
    #expect(form.form.entries(of: "thing").isEmpty)
    form.press(.control("y"))
    #expect(form.form.text("thing.1.weight") == "2 kg")
  }

  @Test("Enter in a text makes a line; arrows leave it at its ends")
  func text() {
    var form = SmallForm()
    form.form.moveFocus(to: .field("note"))
    form.type("one")
    form.press(Key(.enter))
    form.type("two")
    #expect(form.form.text("note") == "one\ntwo")
    form.press(Key(.up))
    #expect(form.form.focus == .field("note"))
    form.press(Key(.up))
    #expect(form.form.focus == .field("place"))
    form.press(Key(.down), Key(.down), Key(.down))
    #expect(form.form.focus == .add(group: "thing"))
  }

  @Test("A paste of many lines is one step, submits nothing, and is one line in a field")
  func paste() {
    var form = SmallForm()
    form.send(.paste("one\ntwo"))
    #expect(form.form.text("name") == "one two")
    form.form.moveFocus(to: .field("note"))
    form.send(.paste("one\r\ntwo\n"))
    #expect(form.form.field("note")?.text == "one\ntwo\n")
    form.press(.control("z"))
    #expect(form.form.field("note")?.text == "")
    #expect(!form.takeEvents().contains(.save))
    form.form.moveFocus(to: .save)
    form.send(.paste("lost?"))
    #expect(form.lines[1] == " A paste goes into a text: move to one first.")
  }

  @Test("A click focuses, opens, presses; the wheel scrolls")
  func mouse() {
    var form = SmallForm()
    form.send(.mouse(MouseEvent(.press, at: Point(column: 12, row: 3))))
    #expect(form.form.focus == .field("colour"))
    form.send(.mouse(MouseEvent(.press, at: Point(column: 13, row: 8))))
    #expect(form.form.text("colour") == "blue")
    form.send(.mouse(MouseEvent(.press, at: Point(column: 11, row: 4))))
    #expect(form.form.isYes("fragile"))
    form.send(.mouse(MouseEvent(.press, at: Point(column: 12, row: 13))))
    #expect(form.takeEvents().contains(.save))
    form.size = Size(columns: 64, rows: 6)
    form.send(.mouse(MouseEvent(.wheelUp, at: Point(column: 1, row: 2))))
    #expect(form.lines[1] == " Fragile  Yes                                                  ↑")
    form.send(.mouse(MouseEvent(.wheelUp, at: Point(column: 1, row: 2))))
    form.send(.mouse(MouseEvent(.wheelUp, at: Point(column: 1, row: 2))))
    #expect(form.lines[1] == " What")
    #expect(form.form.focus == .save)
    form.press(Key(.left))
    #expect(form.form.focus == .add(group: "thing"))
    #expect(form.frame.cursor != nil)
  }

  @Test("A resize keeps focus, cursor and text")
  func resize() {
    var form = SmallForm()
    form.form.moveFocus(to: .field("note"))
    form.type("a text")
    form.press(Key(.left))
    let before = form.form
    for size in [Size(columns: 20, rows: 5), Size(columns: 200, rows: 50), form.size] {
      form.size = size
      form.send(.resized(size))
      #expect(form.form.focus == before.focus)
      #expect(form.form.text("note") == "a text")
      #expect(form.frame.cursor != nil)
    }
    form.type("X")
    #expect(form.form.text("note") == "a texXt")
  }

  @Test("PageDown and PageUp go by windows, the focus always in sight")
  func pages() {
    var form = SmallForm()
    form.size = Size(columns: 64, rows: 8)
    form.press(Key(.pageDown))
    #expect(form.form.focus == .add(group: "thing"))
    #expect(form.lines.contains { $0.contains("▸[ Add a thing ]") })
    form.press(Key(.pageDown), Key(.pageDown))
    #expect(form.form.focus == .save)
    #expect(form.lines.contains { $0.contains("▸[ Save ]") })
    form.press(Key(.pageUp), Key(.pageUp), Key(.pageUp))
    #expect(form.form.focus == .field("name"))
    #expect(form.lines[1] == " What")
  }

  @Test("Home and End stay in a text, and go to the ends of the form from a choice or a button")
  func homeAndEnd() {
    var form = SmallForm()
    form.type("word")
    form.press(Key(.end), Key(.end), Key(.home), Key(.home), Key(.left))
    #expect(form.form.focus == .field("name"))
    form.press(Key(.tab), Key(.end))
    #expect(form.form.focus == .cancel)
    form.press(Key(.home))
    #expect(form.form.focus == .field("name"))
  }

  @Test("The hints are those of the field in focus")
  func hints() {
    var form = SmallForm()
    func keys() -> String { form.form.hints.map { "\($0.key) \($0.does)" }.joined(separator: ", ") }
    #expect(keys() == "Tab Next, Ctrl+S Save, Esc Close")
    form.type("x")
    form.press(Key(.tab))
    #expect(keys() == "Tab Next, Ctrl+S Save, Esc Keep as draft, Enter Choose")
    form.press(Key(.enter))
    #expect(keys() == "Enter Take, ↑↓ Move, Esc Leave as it is")
  }

  @Test("In a narrow window labels stand above their fields")
  func narrow() {
    var form = SmallForm()
    form.size = Size(columns: 24, rows: 9)
    form.type("a")
    #expect(
      form.lines == [
        " A parcel", " What", "▸Name", " a", " Colour", " –          ▾", " Fragile", " No",
        " Place                 ↓",
      ])
  }

  @Test("F4 asks for an editor outside, with the text as it stands")
  func editor() {
    var form = SmallForm()
    form.form.moveFocus(to: .field("note"))
    form.type("ab")
    _ = form.takeEvents()
    form.press(Key(.function(4)))
    #expect(form.takeEvents() == [.editExternally(field: "note", text: "ab")])
  }

  @Test("What was copied in one field is pasted in another")
  func clipboard() {
    var form = SmallForm()
    form.type("word")
    form.press(.control("a"), .control("x"))
    #expect(form.form.text("name") == "")
    form.form.moveFocus(to: .field("note"))
    form.press(.control("v"))
    #expect(form.form.text("note") == "word")
    #expect(form.takeEvents().contains(.copied("word")))
  }

  @Test("An offer is answered before anything else, by keys or the mouse")
  func offer() {
    var form = SmallForm()
    form.form.offer = FormOffer("A draft is here.", choices: ["Go on", "Start empty"])
    #expect(
      form.lines.prefix(6) == [
        " A parcel", "", " A draft is here.", "", "▸[ Go on ]", " [ Start empty ]",
      ])
    form.press(.character("x"), Key(.down), Key(.enter))
    #expect(form.takeEvents() == [.answered(1)])
    #expect(form.form.text("name") == "")
    form.form.offer = FormOffer("A draft is here.", choices: ["Go on", "Start empty"])
    form.send(.mouse(MouseEvent(.press, at: Point(column: 3, row: 4))))
    #expect(form.takeEvents() == [.answered(0)])
    form.form.offer = FormOffer("A draft is here.", choices: ["Go on", "Start empty"])
    form.press(Key(.escape))
    #expect(form.takeEvents() == [.close])
  }

  @Test("Fields that are replaced keep their text, also when they come back later")
  func setFields() {
    var form = SmallForm()
    form.type("kept")
    let fields = form.form.sections[0].fields
    form.form.setFields([fields[1]], of: "what")
    #expect(form.form.focus == .field("colour"))
    #expect(form.form.field("name") == nil)
    form.form.setFields(fields, of: "what")
    #expect(form.form.text("name") == "kept")
  }
}
