import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Large texts in forms")
struct LargeTextTests {
  @Test(
    "A key in a text of five megabytes costs about what it costs in a short one",
    arguments: [Fixture.form(), IncidentFormTests.form(), LetterFormTests.form()])
  func keys(empty: DeskForm) {
    func time(lines: Int) -> Duration {
      var form = HostedForm(empty)
      form.tab(to: .field("text"))
      form.send(
        .paste(
          String(repeating: "Fifty bytes of a line that an advocate has written\n", count: lines)))
      return ContinuousClock().measure { for _ in 0..<50 { form.type("x") } }
    }
    let short = time(lines: 100)
    #expect(time(lines: 100_000) < short * 50)
  }

  @Test("A megabyte pasted into a date is a problem like any other")
  func date() {
    var form = HostedForm(Fixture.form())
    form.press(.tab, times: 4)
    form.send(.paste(String(repeating: "word ", count: 200_000)))
    #expect(form.engine.field("date")?.problem.hasPrefix("“word word ") == true)
    #expect((form.engine.field("date")?.problem.utf8.count ?? 0) < 300)
  }
}
