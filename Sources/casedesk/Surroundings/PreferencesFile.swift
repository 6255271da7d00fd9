import CaseModel
import Desk
import Glibc
import RecordText
import TerminalUI

/// The person's own settings file, as far as it can be read.
struct PreferencesFile {
  /// Where it is looked for; empty where there is no place for it.
  let path: String
  let isThere: Bool
  let preferences: Preferences
  let keymap: Keymap
  /// In the order of the file.
  let problems: [FileProblem]

  /// Reads the file of that name; without one the file in the person's own folder, which may be
  /// missing.
  init(named name: String?) {
    path = name.map { PathCompletion.expanded($0) } ?? PreferencesFile.usualPath ?? ""
    let shown = SafeText.string(PreferencesFile.abbreviated(path))
    switch PreferencesFile.read(path) {
    case .text(let bytes):
      let text = PreferencesText(bytes: bytes)
      let rebinding = Rebinding(text.preferences.keys)
      let found = (text.problems + rebinding.problems).sorted { $0.place < $1.place }
      isThere = true
      preferences = text.preferences
      keymap = rebinding.keymap
      problems = found.map { $0.inFile(shown) }
    case .missing where name == nil:
      (isThere, preferences, keymap, problems) = (false, Preferences(), Keymap(), [])
    case .missing:
      let message = "There is no such file, so everything is as usual. Check its name."
      isThere = false
      (preferences, keymap) = (Preferences(), Keymap())
      problems = [FileProblem(path: shown, message: message)]
    case .unreadable(let reason):
      let message = "It can't be read: \(reason). Until it can, everything is as usual."
      isThere = true
      (preferences, keymap) = (Preferences(), Keymap())
      problems = [FileProblem(path: shown, message: message)]
    }
  }

  /// What the desk takes of it, besides keys, the mouse and ASCII.
  var forDesk: DeskSettings {
    DeskSettings(
      dates: preferences.dates, theme: Theme(preferences.theme), problems: problems)
  }

  // Short enough to leave room for what is wrong.
  private static func abbreviated(_ path: String) -> String {
    guard let home = Places.home(), home.count > 1, path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  private static var usualPath: String? {
    Places.configurationFolder.map { $0 + "/settings.yaml" }
  }

  private enum Content {
    case text([UInt8])
    case missing
    case unreadable(String)
  }

  private static func read(_ path: String) -> Content {
    guard !path.isEmpty else { return .missing }
    // Neither a pipe nor a device may keep the desk from opening.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      return isMissing ? .missing : .unreadable(String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .unreadable("it is no file")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while bytes.count <= PreferencesText.longest {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .unreadable(String(cString: strerror(errno))) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return .text(bytes)
  }
}
