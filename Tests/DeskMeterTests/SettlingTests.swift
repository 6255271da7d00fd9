import Testing

@testable import DeskMeter

@Suite("When a screen has settled")
struct SettlingTests {
  private let start = ContinuousClock.now

  private func after(_ milliseconds: Int) -> ContinuousClock.Instant {
    start + .milliseconds(milliseconds)
  }

  private func settling() -> Settling {
    Settling(start: start, quiet: .milliseconds(60), patience: .milliseconds(400))
  }

  @Test("A screen that shows nothing is waited for as long as there is patience")
  func silent() {
    let settling = settling()
    #expect(settling.wait(from: after(399)) == .milliseconds(1))
    #expect(settling.wait(from: after(400)) == .zero)
    #expect(settling.outcome == Settling.Outcome(time: .zero, bytes: 0))
  }

  @Test("Bytes that follow each other belong together, and the last one is when it settled")
  func burst() {
    var settling = settling()
    settling.hear(100, at: after(5))
    settling.hear(20, at: after(60))
    #expect(settling.wait(from: after(119)) == .milliseconds(1))
    #expect(settling.wait(from: after(120)) == .zero)
    #expect(settling.outcome == Settling.Outcome(time: .milliseconds(60), bytes: 120))
  }

  @Test("The first byte may come late, but then only what is close to it is waited for")
  func late() {
    var settling = settling()
    settling.hear(1, at: after(390))
    #expect(settling.wait(from: after(400)) == .milliseconds(50))
    #expect(settling.wait(from: after(450)) == .zero)
  }
}
