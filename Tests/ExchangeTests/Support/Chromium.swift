import Foundation
import Testing

/// Debian's Chromium without a window, in which pages are laid out as people see them.
enum Chromium {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What a page measures in frames of some widths: a line a frame.
  struct Measure: Hashable {
    var width: Int
    /// How wide its content is; more than the frame is what can't be seen without scrolling.
    var scrollWidth: Int
    /// Elements that stand out of the frame at the right, and words of drawings out of theirs.
    var stickingOut: [String]
    /// What the page loaded besides itself.
    var requests: Int
    var scripts: Int
  }

  static func measure(_ page: [UInt8], widths: [Int]) throws -> [Measure] {
    try withFolder { folder in
      try Data(page).write(to: folder.appendingPathComponent("page.html"))
      let frames = widths.map {
        "<iframe src=\"page.html\" style=\"width:\($0)px;height:900px;border:0\"></iframe>"
      }
      let wrapper = "<!DOCTYPE html><body>\(frames.joined())<pre id=\"out\"></pre>\(script)"
      try Data(wrapper.utf8).write(to: folder.appendingPathComponent("wrapper.html"))
      let output = try run(
        ["--dump-dom", "--allow-file-access-from-files", "--virtual-time-budget=4000"],
        page: folder.appendingPathComponent("wrapper.html"), in: folder)
      guard let start = output.firstRange(of: "<pre id=\"out\">")?.upperBound,
        let end = output[start...].firstRange(of: "</pre>")?.lowerBound
      else { throw Failure(description: "The page wasn't measured: \(output.prefix(2_000))") }
      return output[start..<end].split(separator: "\n").map { line in
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
        let numbers = parts.prefix(4).map { Int($0) ?? -1 }
        return Measure(
          width: numbers[0], scrollWidth: numbers[1],
          stickingOut: parts.dropFirst(4).map(String.init),
          requests: numbers[2], scripts: numbers[3])
      }
    }
  }

  /// The words on each page of paper, a line a line.
  static func paper(_ page: [UInt8]) throws -> [[String]] {
    try withFolder { folder in
      let source = folder.appendingPathComponent("page.html")
      let pdf = folder.appendingPathComponent("page.pdf")
      try Data(page).write(to: source)
      _ = try run(
        ["--print-to-pdf=\(pdf.path)", "--no-pdf-header-footer"], page: source, in: folder)
      let text = try output(of: "/usr/bin/pdftotext", ["-layout", pdf.path, "-"])
      return text.split(separator: "\u{C}").map { page in
        page.split(separator: "\n").map { line in
          line.split(separator: " ").joined(separator: " ")
        }.filter { !$0.isEmpty }
      }
    }
  }

  private static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("casedesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  private static func run(_ options: [String], page: URL, in folder: URL) throws -> String {
    try output(
      of: "/usr/bin/chromium",
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        "--user-data-dir=\(folder.appendingPathComponent("profile").path)",
      ] + options + [page.absoluteString])
  }

  private static func output(of program: String, _ arguments: [String]) throws -> String {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Failure(
        description: "Laying out pages needs the Debian packages chromium and poppler-utils.")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(program) ended with \(process.terminationStatus).")
    }
    return String(decoding: printed, as: UTF8.self)
  }

  private static let script = """
    <script>
    addEventListener("load", () => {
      const lines = [...document.querySelectorAll("iframe")].map(frame => {
        const page = frame.contentDocument, width = frame.clientWidth;
        const out = [...page.querySelectorAll("body *")].filter(element => {
          const box = element.getBoundingClientRect();
          return box.width > 0 && box.right > width + 0.5;
        }).map(element => element.tagName + ": " + element.textContent.slice(0, 60));
        for (const text of page.querySelectorAll("svg.timeline text")) {
          const box = text.getBBox(), drawing = text.ownerSVGElement.viewBox.baseVal;
          if (box.width > 0 && (box.x < 0 || box.x + box.width > drawing.width))
            out.push("drawn: " + text.textContent);
        }
        return [width, page.documentElement.scrollWidth,
          frame.contentWindow.performance.getEntriesByType("resource").length,
          page.scripts.length, ...out.map(line => line.replace(/\\\\s+/g, " "))].join("\\t");
      });
      document.getElementById("out").textContent = lines.join("\\n");
    });
    </script>
    """
}
