internal import CaseIndex
internal import CaseModel
internal import CaseStore
internal import Synchronization

/// A file that was read for the index.
struct ReadFile: Sendable {
  let path: String
  /// How the file looked before it was read; nil where a stamp can't be relied on.
  let stamp: Stamp?
  let prepared: PreparedFinding
}

/// What a worker has for the one that writes.
enum CheckNews: Sendable {
  case read([ReadFile])
  /// Something that isn't a record's file.
  case problem(FileProblem)
}

/// What the threads of one check share.
final class CheckState: Sendable {
  let news: Handover<CheckNews>
  /// What is to be told of the folders; nil where it knows them.
  let watch: FolderWatch?
  /// Working files that a crash may have left.
  let leftovers = Mutex<[String]>([])
  /// Files that the index knows and the walk didn't meet.
  let missed = Mutex<[String]>([])
  /// Why the index didn't answer.
  let fault = Mutex<IndexFault?>(nil)

  private let years: [String]
  private let folders: Int
  private let nextYear = Atomic<Int>(0)
  private let stop = Atomic<Bool>(false)
  private let enteredFolders = Atomic<Int>(0)
  private let metFiles = Atomic<Int>(0)
  private let settledFiles = Atomic<Int>(0)

  init(years: [String], folders: Int, makers: Int, watch: FolderWatch?) {
    self.watch = watch
    self.years = years
    self.folders = folders
    news = Handover(makers: makers, room: 2 * makers + 2)
  }

  /// The next year that nobody has taken on; nil where there is none, or the check was stopped.
  func takeYear() -> String? {
    guard !isStopped else { return nil }
    let number = nextYear.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < years.count ? years[number] : nil
  }

  var isStopped: Bool { stop.load(ordering: .relaxed) }

  func stopAll() {
    stop.store(true, ordering: .relaxed)
    news.close()
  }

  func fail(_ fault: IndexFault) {
    self.fault.withLock { $0 = $0 ?? fault }
    stopAll()
  }

  /// To be called before a folder's names are read.
  func enter(_ folder: String) {
    watch?.cover(folder)
    enteredFolders.wrappingAdd(1, ordering: .relaxed)
  }

  func meetFile() { metFiles.wrappingAdd(1, ordering: .relaxed) }

  /// Files that the index has as they are now.
  func settle(_ count: Int) { settledFiles.wrappingAdd(count, ordering: .relaxed) }

  var settled: Int { settledFiles.load(ordering: .relaxed) }

  /// How many files there are in all, as far as the folders that were entered tell; nil before they
  /// tell enough.
  var guess: Int? {
    let entered = enteredFolders.load(ordering: .relaxed)
    let met = metFiles.load(ordering: .relaxed)
    guard entered >= min(200, folders), entered > 0 else { return nil }
    return entered >= folders ? met : met * folders / entered
  }
}
