import Testing

@testable import TerminalUI

@Suite("Text and the mouse")
struct TextMouseTests {
  private func form(note: String) -> SmallForm {
    var form = SmallForm()
    form.form.set(note, of: "note")
    return form
  }

  @Test("Dragging selects, and a double click selects a word")
  func selects() {
    var form = form(note: "one two three")
    form.send(.mouse(MouseEvent(.press, at: Point(column: 14, row: 6))))
    form.send(.mouse(MouseEvent(.drag, at: Point(column: 17, row: 6))))
    #expect(form.form.field("note")?.input.buffer.selectedText == "two")
    form.send(.mouse(MouseEvent(.press, at: Point(column: 20, row: 6))))
    form.send(.mouse(MouseEvent(.doubleClick, at: Point(column: 20, row: 6))))
    #expect(form.form.field("note")?.input.buffer.selectedText == "three")
  }

  @Test("The wheel over a long text in focus scrolls the text, and the form beyond its ends")
  func wheel() {
    var form = form(note: (1...30).map(String.init).joined(separator: "\n"))
    form.form.moveFocus(to: .field("note"))
    form.press(Key(.home, .control))
    #expect(form.lines[6].hasPrefix("▸Note     1"))
    let point = Point(column: 12, row: 8)
    form.send(.mouse(MouseEvent(.wheelDown, at: point)))
    #expect(form.lines[6].hasPrefix("▸Note     4"))
    form.send(.mouse(MouseEvent(.wheelUp, at: point)))
    #expect(form.lines[6].hasPrefix("▸Note     1"))
    form.send(.mouse(MouseEvent(.wheelDown, at: Point(column: 12, row: 3))))
    #expect(form.lines[5].hasPrefix("▸Note     1"))
  }

  @Test("What is clicked stays under the pointer, in the last row too")
  func staysInPlace() {
    var form = form(note: "")
    form.form.set("Grozny and Argun", of: "place")
    form.size = Size(columns: 64, rows: 12)
    form.form.moveFocus(to: .cancel)
    form.press(Key(.home))
    form.size = Size(columns: 64, rows: 6)
    let place = Point(column: 11, row: 5)
    #expect(form.lines[5].hasPrefix(" Place    Grozny and Argun"))
    form.send(.mouse(MouseEvent(.press, at: place)))
    form.send(.mouse(MouseEvent(.doubleClick, at: place)))
    #expect(form.lines[5].hasPrefix("▸Place    Grozny and Argun"))
    #expect(form.form.field("place")?.input.buffer.selectedText == "Grozny")
  }

  @Test("A second click on a button or a choice doesn't press it again")
  func doubleClick() {
    var form = SmallForm()
    let add = Point(column: 12, row: 11)
    form.send(.mouse(MouseEvent(.press, at: add)))
    form.send(.mouse(MouseEvent(.doubleClick, at: add)))
    #expect(form.form.entries(of: "thing").count == 1)
    let fragile = Point(column: 11, row: 4)
    form.send(.mouse(MouseEvent(.press, at: fragile)))
    form.send(.mouse(MouseEvent(.doubleClick, at: fragile)))
    #expect(form.form.isYes("fragile"))
  }
}
