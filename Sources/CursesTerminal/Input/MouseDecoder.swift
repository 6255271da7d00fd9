import TerminalUI

/// What a terminal says of the mouse.
struct MouseReport: Hashable {
  var code: Int
  var column: Int
  var row: Int
  var isRelease: Bool
}

/// Turns mouse reports into what was done; remembers what is needed to tell a double click and a
/// drag. Only the left button and the wheel count.
struct MouseDecoder: Sendable {
  private static let doubleClickTime = Duration.milliseconds(400)

  private var lastPress: (point: Point, time: ContinuousClock.Instant)?
  private var isHeld = false

  mutating func event(of report: MouseReport, at now: ContinuousClock.Instant) -> MouseEvent? {
    let point = Point(column: max(0, report.column), row: max(0, report.row))
    let button = report.code & 0b1100_0011
    if report.isRelease {
      guard isHeld else { return nil }
      isHeld = false
      return MouseEvent(.release, at: point)
    }
    switch button {
    case 64: return MouseEvent(.wheelUp, at: point)
    case 65: return MouseEvent(.wheelDown, at: point)
    case 0 where report.code & 32 != 0:
      lastPress = nil
      return isHeld ? MouseEvent(.drag, at: point) : nil
    case 0:
      isHeld = true
      if let last = lastPress, last.point == point, now - last.time <= Self.doubleClickTime {
        lastPress = nil
        return MouseEvent(.doubleClick, at: point)
      }
      lastPress = (point, now)
      return MouseEvent(.press, at: point)
    default: return nil
    }
  }
}
