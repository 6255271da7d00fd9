import CaseModel
import Dispatch
import Glibc
import Subprocess
import SystemPackage

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

  /// A text as the editor left it, and the file in which it lies until it is saved elsewhere.
  struct Edited {
    var text: String
    var path: String
  }

  /// Runs the editor on `text` and waits until it ends. The text lies in a file of `folder` that
  /// only the person can read. Whoever has saved the text removes the file; where this throws after
  /// the editor ran, the file stays and the sentence names it.
  static func edit(_ text: String, in folder: String) throws(Refusal) -> Edited {
    Places.make(folder)
    let (path, descriptor) = try newFile(in: folder)
    guard write(Array(text.utf8), to: descriptor) else {
      let reason = reason()
      unlink(path)
      throw Refusal("The text can't be put into \(path) for the editor: \(reason).")
    }
    let command = command()
    let hasSucceeded: Bool
    do throws(Refusal) {
      hasSucceeded = try run(command + [path])
    } catch {
      unlink(path)
      throw error
    }
    guard hasSucceeded else {
      throw Refusal("\(command[0]) ended with an error. \(keptSentence(path))")
    }
    return Edited(text: try read(path), path: path)
  }

  static func keptSentence(_ path: String) -> String { "What you wrote is kept in \(path)." }

  // Never one that is there: it may hold what couldn't be saved before.
  private static func newFile(in folder: String) throws(Refusal) -> (String, Int32) {
    var path = ""
    for number in 1...999 {
      path = "\(folder)/edited-\(getpid())-\(number).md"
      let descriptor = open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_WRONLY, 0o600)
      if descriptor >= 0 { return (path, descriptor) }
      if errno != EEXIST { break }
    }
    throw Refusal("The text can't be put into \(path) for the editor: \(reason()).")
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
      throw Refusal("The editor's text isn't UTF-8. Save it as UTF-8. \(keptSentence(path))")
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
          // A name is looked for in PATH, a path is not.
          words[0].contains("/") ? .path(FilePath(words[0])) : .name(words[0]),
          arguments: Arguments(Array(words.dropFirst())),
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
