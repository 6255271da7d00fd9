import CaseModel
import Glibc

/// Where the program keeps what isn't the casebook's, by the XDG base directory specification.
enum Places {
  /// For what can be made again from the casebook: the index.
  static func cacheFolder() throws(Refusal) -> String {
    try folder(variable: "XDG_CACHE_HOME", inHome: ".cache")
  }

  /// For what a person would miss: drafts of forms.
  static func stateFolder() throws(Refusal) -> String {
    try folder(variable: "XDG_STATE_HOME", inHome: ".local/state")
  }

  /// For what the person wrote for the program: settings. Nil where there is no home folder.
  static var configurationFolder: String? {
    try? folder(variable: "XDG_CONFIG_HOME", inHome: ".config")
  }

  /// Makes a folder, and those above it that are missing, for the person alone. Where that fails,
  /// whoever uses the folder will say so.
  static func make(_ folder: String) {
    var path = ""
    for step in folder.split(separator: "/") {
      path += "/" + step
      mkdir(path, 0o700)
    }
  }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The person's own folder.
  static func home() -> String? {
    if let home = environment("HOME") { return home }
    guard let entry = getpwuid(getuid()), let directory = entry.pointee.pw_dir else { return nil }
    return String(cString: directory)
  }

  // The specification says that a relative path is to be ignored.
  private static func folder(variable: String, inHome: String) throws(Refusal) -> String {
    if let base = environment(variable), base.hasPrefix("/") { return base + "/casedesk" }
    guard let home = home(), home.hasPrefix("/") else {
      throw Refusal(
        "There is no home folder to keep drafts and the index in. Set HOME, or \(variable).")
    }
    return "\(home)/\(inHome)/casedesk"
  }
}
