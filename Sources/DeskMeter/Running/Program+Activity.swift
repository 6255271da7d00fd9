import Glibc

extension Program {
  /// What the system counts of a running program's work.
  struct Activity {
    fileprivate var ticks = 0
    fileprivate var bytes = 0

    /// Whether it did more than wake up and look at the clock.
    func isBusier(than earlier: Activity) -> Bool {
      ticks > earlier.ticks + 1 || bytes > earlier.bytes + 4_096
    }
  }

  var activity: Activity {
    var activity = Activity()
    // The name before the fields may have blanks, and stands between brackets.
    let fields = (FileTree.text(of: "/proc/\(process)/stat").split(separator: ")").last ?? "")
      .split(separator: " ")
    if fields.count > 13 { activity.ticks = (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) }
    for line in FileTree.text(of: "/proc/\(process)/io").split(separator: "\n").prefix(2) {
      activity.bytes += line.split(separator: " ").last.flatMap { Int($0) } ?? 0
    }
    return activity
  }

  /// The memory that it has now, in bytes.
  var memory: Double { kibibytes("VmRSS:") * 1024 }

  private func kibibytes(_ name: String) -> Double {
    let lines = FileTree.text(of: "/proc/\(process)/status").split(separator: "\n")
    let words = lines.first { $0.hasPrefix(name) }?.split { $0 == " " || $0 == "\t" } ?? []
    return words.count > 1 ? Double(words[1]) ?? 0 : 0
  }
}
