import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Answers that come late")
struct LateAnswerTests {
  @Test("Old hits stay until the new ones are here, and can't be opened meanwhile")
  func oldHitsStay() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.type("state")
    let before = player.desk.search.hits.rows
    player.isSlow = true
    player.type("ment")
    #expect(player.desk.search.hits.rows == before)
    player.press(Key(.enter), Key(.enter))
    #expect(player.desk.view == .search)
    #expect(player.status == " The search is still under way.")
    player.answerBehind()
    #expect(player.desk.search.hits.rows.map(\.hit?.id) == [Chechnya.statement, Chechnya.denial])
  }

  @Test("Hits of an older text are dropped, whenever they come")
  func dropped() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.isSlow = true
    player.type("torture")
    let asked = player.asked.compactMap { effect -> SearchRequest? in
      if case .search(let request) = effect { request } else { nil }
    }
    #expect(asked.count == 7)
    player.answerBehind()
    let settled = player.desk
    for request in asked { player.send(.found(.flat([], hasMore: true), request)) }
    player.send(.counted(7, asked[0]))
    #expect(player.desk == settled)
  }

  @Test("The count says that it is being made, then how many there are")
  func counting() {
    var player = DeskPlayer(ManyIncidents.casebook(incidents: 500))
    player.press(.character("/"))
    player.isSlow = true
    player.type("kind:incident")
    player.answerBehind()
    #expect(player.screen.contains("1 of 90+ hits, counting"))
    player.answerBehind()
    #expect(player.screen.contains("1 of 500 hits"))
  }

  @Test("A search that fails says why, and the next one is made all the same")
  func failed() throws {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.isSlow = true
    player.type("x")
    let request = try #require(player.desk.search.hits.asked)
    player.send(.searchFailed(request, Refusal("The index is being made anew.")))
    #expect(player.status == " The index is being made anew.")
    player.isSlow = false
    player.press(Key(.backspace))
    player.type("torture")
    #expect(player.desk.search.hits.selected != nil)
  }

  @Test("Changes on disk ask again once, and only when the last question is answered")
  func changes() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.type("torture")
    player.isSlow = true
    player.asked = []
    for _ in 0..<5 { player.send(.casebookChanged) }
    #expect(player.asked.count { if case .search = $0 { true } else { false } } == 1)
    player.answerBehind()
    #expect(player.asked.count { if case .search = $0 { true } else { false } } == 2)
    player.answerBehind()
    player.answerBehind()
    #expect(player.desk.search.hits.asked == nil)
  }
}
