import CaseModel
import Dispatch
import Glibc
import Subprocess

/// Gives a text to the person's own editor and takes it back.
enum ExternalEditor {
  /// The command of $VISUAL, else $EDITOR, else an editor that most systems have, as an argument
  /// vector: words are split at blanks, quotes keep a word together, and no shell reads it.
  static func command() -> [String] {
    for name in ["VISUAL", "EDITOR"] {
      if let words = Places.environment(name).map(split), !words.isEmpty { return words }
    }
    return ["nano"]
  }

  static func split(_ command: String) -> [String] {
    var words: [String] = []
    var word = ""
    var inWord = false
    var quote: Character?
    for character in command {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        inWord = true
      } else if character.isWhitespace {
        if inWord { words.append(word) }
        word = ""
        inWord = false
      } else {
        word.append(character)
        inWord = true
      }
    }
    return inWord ? words + [word] : words
  }

  /// Runs the editor on `text` and waits until it ends. The text lies meanwhile in a file that
  /// only the person can read, in `folder`, and is removed afterwards.
  static func edit(_ text: String, in folder: String) throws(Refusal) -> String {
    let path = "\(folder)/editing-\(getpid()).md"
    Places.make(folder)
    unlink(path)
    let descriptor = open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_WRONLY, 0o600)
    guard descriptor >= 0, write(Array(text.utf8), to: descriptor) else {
      throw Refusal("The text can't be put into \(path) for the editor: \(reason()).")
    }
    defer { unlink(path) }
    let command = command()
    guard try run(command + [path]) else {
      throw Refusal("\(command[0]) ended with an error. The text is as it was.")
    }
    return try read(path)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  private static func read(_ path: String) throws(Refusal) -> String {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Refusal("The editor left no file at \(path): \(reason()). The text is as it was.")
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal("The editor's text isn't UTF-8. Save it as UTF-8. The text is as it was.")
    }
    return text
  }

  private static func reason() -> String { String(cString: strerror(errno)) }

  // The loop that draws has given the terminal away, and waits; the library is asynchronous.
  private static func run(_ words: [String]) throws(Refusal) -> Bool {
    let finished = DispatchSemaphore(value: 0)
    let result = Result()
    Task.detached {
      defer { finished.signal() }
      do {
        let outcome = try await Subprocess.run(
          .name(words[0]), arguments: Arguments(Array(words.dropFirst())),
          input: .currentStandardInput, output: .currentStandardOutput,
          error: .currentStandardError)
        result.succeeded = outcome.terminationStatus.isSuccess
      } catch {
        result.succeeded = nil
      }
    }
    finished.wait()
    guard let succeeded = result.succeeded else {
      throw Refusal(
        "\(words[0]) can't be started. Set EDITOR to an editor that this machine has.")
    }
    return succeeded
  }

  // Written before the semaphore is signalled and read after it.
  private final class Result: @unchecked Sendable {
    var succeeded: Bool?
  }
}
