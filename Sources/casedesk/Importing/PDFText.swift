import Dispatch
import Glibc
import Subprocess
import Synchronization
import SystemPackage

/// The words of a PDF, where pdftotext (package poppler-utils) is installed.
enum PDFText {
  /// The text of the pages, as UTF-8; nil where it can't be had. Runs pdftotext on a file in memory, so
  /// that the PDF is written nowhere, and waits for it.
  static func of(_ bytes: [UInt8]) -> String? {
    guard let file = fileInMemory(bytes) else { return nil }
    defer { try? file.close() }
    let done = DispatchSemaphore(value: 0)
    let text = Mutex<String?>(nil)
    Task.detached {
      let outcome = try? await Subprocess.run(
        .name("pdftotext"), arguments: ["-layout", "-enc", "UTF-8", "-", "-"],
        input: .fileDescriptor(file, closeAfterSpawningProcess: false),
        output: .string(limit: most, encoding: UTF8.self),
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

  /// Not a pipe: pdftotext may end before it has read all, and writing to one that nobody reads ends
  /// this program.
  private static func fileInMemory(_ bytes: [UInt8]) -> FileDescriptor? {
    let name = "/casedesk-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    let number = shm_open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard number >= 0 else { return nil }
    // Without a name nobody else can open it, and it goes with this program.
    shm_unlink(name)
    let file = FileDescriptor(rawValue: number)
    do {
      try file.writeAll(bytes)
      try file.seek(offset: 0, from: FileDescriptor.SeekOrigin.start)
      return file
    } catch {
      try? file.close()
      return nil
    }
  }

  /// A letter is shorter.
  private static let most = 16 << 20
}
