import Dispatch
import Subprocess
import Synchronization

/// The words of a PDF, where pdftotext (package poppler-utils) is installed.
enum PDFText {
  /// The text of the pages, as UTF-8; nil where it can't be had. Runs pdftotext over a pipe, so that
  /// the PDF is written nowhere, and waits for it.
  static func of(_ bytes: [UInt8]) -> String? {
    let done = DispatchSemaphore(value: 0)
    let text = Mutex<String?>(nil)
    Task.detached {
      let outcome = try? await Subprocess.run(
        .name("pdftotext"), arguments: ["-layout", "-enc", "UTF-8", "-", "-"],
        input: .array(bytes), output: .string(limit: most, encoding: UTF8.self),
        error: .discarded)
      if let outcome, outcome.terminationStatus.isSuccess {
        let read = outcome.standardOutput
        text.withLock { $0 = read }
      }
      done.signal()
    }
    done.wait()
    return text.withLock { $0 }
  }

  /// A letter is shorter.
  private static let most = 16 << 20
}
