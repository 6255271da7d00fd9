import CaseModel
import Casework
import Glibc

/// Which folder to open, and what to propose where that can't be.
enum CasebookChoice {
  /// The folder asked for, else the environment's, else the one that the person is in.
  static func folder(named folder: String?) -> String {
    PathCompletion.expanded(folder ?? Places.environment("CASEDESK_CASEBOOK") ?? ".")
  }

  static func open(_ path: String) throws -> Casebook {
    try Casebook.open(
      path, cacheFolder: Places.cacheFolder(), stateFolder: Places.stateFolder())
  }

  /// The folder that the first screen proposes for a casebook.
  static func proposal(instead path: String) -> String { path == "." ? "~/casebook" : path }

  /// The sample, where the program was started beside it.
  static var sample: String? { access("data/casedesk.yaml", R_OK) == 0 ? "data" : nil }

  /// What a new casebook is called: as its folder is.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
