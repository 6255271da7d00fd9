import CaseModel
import Casework
import Glibc

/// Parts that are measured in a process of their own. Each prints figures, one a line: a name, and
/// seconds or a number.
enum Part {
  static func run(_ words: [String]) throws(NotMeasured) {
    guard words.count == 3 else { throw NotMeasured("A part has a name, a casebook and a cache.") }
    switch words[0] {
    case "refresh": try refresh(words[1], words[2])
    case "search": try search(words[1], words[2])
    case "stat": report("time", seconds { walk(words[1] + "/cases", reading: false) })
    case "read": report("time", seconds { walk(words[1] + "/cases", reading: true) })
    default: throw NotMeasured("No part is called \(words[0]).")
    }
  }

  private static let today = Day("2026-11-24") ?? Day(number: 0)

  private static func refresh(_ path: String, _ cache: String) throws(NotMeasured) {
    let casebook = try open(path, cache)
    defer { casebook.close() }
    report("time", seconds { _ = casebook.refresh { _ in true } })
  }

  private static func open(_ path: String, _ cache: String) throws(NotMeasured) -> Casebook {
    do {
      return try Casebook.open(path, cacheFolder: cache, stateFolder: cache + "/state")
    } catch {
      throw NotMeasured(error.sentence)
    }
  }

  /// Types words letter by letter, and has the first fifty hits after each.
  private static func search(_ path: String, _ cache: String) throws(NotMeasured) {
    let casebook = try open(path, cache)
    defer { casebook.close() }
    let words = [
      "housing", "torture", "detained", "the", "xayo", "прокуратура", "задержание", "ещё", "жа",
      "الشرطة", "letter from", "from:ho", "kind:letter", "is:overdue", "asks:open",
    ]
    var pages: [Double] = []
    var counts: [Double] = []
    var worst = (time: 0.0, typed: "")
    for word in words {
      for length in 1...min(11, word.count) {
        let typed = String(word.prefix(length))
        let query = SearchQuery(typed, today: today)
        let window = Window(offset: 0, limit: 50)
        let time = seconds { _ = try? casebook.search(query, window, today: today) }
        if time > worst.time { worst = (time, typed) }
        pages.append(time)
        counts.append(seconds { _ = try? casebook.count(of: query, today: today) })
      }
    }
    report("median", Figures(pages).median)
    report("p99", Figures(pages).p99)
    report("count-median", Figures(counts).median)
    report("count-p99", Figures(counts).p99)
    print("worst \(worst.typed)")
  }

  private static func report(_ name: String, _ value: Double) { print(name, value) }

  static func seconds(_ work: () -> Void) -> Double {
    let time = ContinuousClock().measure(work)
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }

  /// What the limits are: a bare walk over every file.
  private static func walk(_ path: String, reading: Bool) {
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      if entry.pointee.d_type == DT_DIR {
        walk(path + "/" + name, reading: reading)
      } else if reading {
        let file = Glibc.open(path + "/" + name, O_RDONLY | O_CLOEXEC)
        while read(file, &buffer, buffer.count) > 0 {}
        close(file)
      } else {
        var status = stat()
        fstatat(dirfd(folder), name, &status, AT_SYMLINK_NOFOLLOW)
      }
    }
  }
}

/// Times of the same thing.
struct Figures {
  private let sorted: [Double]

  init(_ values: [Double]) { sorted = values.sorted() }

  var median: Double { at(0.5) }
  var p99: Double { at(0.99) }

  private func at(_ part: Double) -> Double {
    sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
  }
}
