import Glibc

/// The machine in one line, without which no figure means much.
enum Machine {
  static func line(with folder: String) -> String {
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    return """
      Machine: \(cores) cores\(processor.map { " (\($0))" } ?? ""), \(memory) GiB of memory, \
      Linux \(kernel), \(fileSystem(of: folder)); warm cache.
      """
  }

  private static var processor: String? {
    value(of: "model name", in: "/proc/cpuinfo")
  }

  private static var memory: Int {
    let kibibytes = value(of: "MemTotal", in: "/proc/meminfo")?.split(separator: " ").first
    return Int((Double(kibibytes ?? "") ?? 0) / 1_048_576 + 0.5)
  }

  private static var kernel: String {
    FileTree.text(of: "/proc/sys/kernel/osrelease").filter { !$0.isNewline }
  }

  /// The kind of file system that a folder lies on: that of the longest mount point above it.
  private static func fileSystem(of folder: String) -> String {
    guard let resolved = realpath(folder, nil) else { return "unknown file system" }
    defer { free(resolved) }
    let path = String(cString: resolved)
    let mounts = FileTree.text(of: "/proc/mounts").split(separator: "\n").map {
      $0.split(separator: " ")
    }
    let above = mounts.filter { mount in
      mount.count > 2 && (mount[1] == "/" || path == mount[1] || path.hasPrefix(mount[1] + "/"))
    }
    return above.max { $0[1].count < $1[1].count }.map { String($0[2]) } ?? "unknown file system"
  }

  private static func value(of name: String, in file: String) -> String? {
    FileTree.text(of: file).split(separator: "\n").first { $0.hasPrefix(name) }?
      .split(separator: ":").last.map { String($0.drop { $0 == " " || $0 == "\t" }) }
  }
}
