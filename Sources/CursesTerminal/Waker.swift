import CNcurses
import Glibc
import Synchronization

/// Wakes the thread that waits for the terminal, from any other thread.
///
/// Waking is cheap and any number of times may be one: what there is to say stands in an ``Inbox``.
package final class Waker: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  package init() throws(TerminalProblem) {
    var readEnd: Int32 = -1
    var writeEnd: Int32 = -1
    let error = casedesk_open_pipe(&readEnd, &writeEnd)
    guard error == 0 else { throw .noPipe(String(cString: strerror(error))) }
    self.readEnd = readEnd
    self.writeEnd = writeEnd
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Makes the wait end now, or at once when it next begins.
  package func wake() {
    var byte: UInt8 = 0
    // A full pipe wakes its reader just as well.
    while write(writeEnd, &byte, 1) < 0, errno == EINTR {}
  }

  /// Takes what was written; whether anything was.
  func drain() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 512)
    var isWoken = false
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      if count > 0 {
        isWoken = true
      } else if count == 0 || errno != EINTR {
        return isWoken
      }
    }
  }
}

/// Where other threads leave values for the thread that waits for the terminal.
package final class Inbox<Value: Sendable>: Sendable {
  private let values = Mutex<[Value]>([])
  private let waker: Waker

  package init(waking waker: Waker) {
    self.waker = waker
  }

  /// Leaves a value and wakes the waiting thread.
  package func post(_ value: Value) {
    values.withLock { $0.append(value) }
    waker.wake()
  }

  /// Takes all values, in the order in which they came.
  package func takeAll() -> [Value] {
    values.withLock { values in
      defer { values.removeAll() }
      return values
    }
  }
}
