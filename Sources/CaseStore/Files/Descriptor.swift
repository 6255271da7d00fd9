import Glibc

/// An open file or folder, closed when nobody holds it any more.
final class Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  // What had to reach the disk was synced before, so that a close has nothing left to fail for.
  deinit { close(number) }
}
