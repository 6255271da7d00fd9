internal import Glibc

/// Threads for work that takes long, which give way to whatever a person waits for.
enum Workers {
  /// How many can work at once on this machine.
  static var count: Int { max(1, min(8, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }

  /// Does `work` on so many threads while `meanwhile` runs on this one; both are over on return.
  /// - Returns: how many threads there were: none where the system gives none.
  static func run(
    _ count: Int, _ work: @escaping @Sendable () -> Void, meanwhile: (_ started: Int) -> Void
  ) {
    var threads: [pthread_t] = []
    for _ in 0..<count {
      var thread = pthread_t()
      let box = Unmanaged.passRetained(Box(work))
      let failed = pthread_create(&thread, nil, startWorker, box.toOpaque())
      if failed == 0 { threads.append(thread) } else { box.release() }
    }
    meanwhile(threads.count)
    for thread in threads { pthread_join(thread, nil) }
  }

  fileprivate final class Box: Sendable {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}

private func startWorker(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument else { return nil }
  let box = Unmanaged<Workers.Box>.fromOpaque(argument).takeRetainedValue()
  // On Linux a thread's own priority.
  _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5)
  box.work()
  return nil
}
