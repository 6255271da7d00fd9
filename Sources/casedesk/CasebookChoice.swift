import Casework

/// Which folder to open.
enum CasebookChoice {
  /// The folder asked for, else the environment's, else the one that the person is in.
  static func folder(named folder: String?) -> String {
    folder ?? Places.environment("CASEDESK_CASEBOOK") ?? "."
  }

  /// What a person can do where the folder isn't open.
  static func advice(for reason: CasebookNotOpened.Reason, at path: String) -> String {
    switch reason {
    case .missing, .empty:
      " To make a casebook there: casedesk --casebook \(path) --new \"Its name\"."
    case .foreign:
      " To open another folder: casedesk --casebook FOLDER."
    case .unusable:
      ""
    }
  }
}
