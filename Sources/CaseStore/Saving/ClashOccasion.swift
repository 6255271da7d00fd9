/// When an edit met another one: what sentences about it say.
enum ClashOccasion: Sendable {
  /// Another program was quicker.
  case meanwhile
  /// What is to be taken back was long ago, and its records were changed again.
  case since

  func changed(_ what: String) -> String {
    switch self {
    case .meanwhile: "someone else changed \(what) meanwhile"
    case .since: "\(what) changed again since then"
    }
  }

  func removedOrMoved(_ what: String) -> String {
    switch self {
    case .meanwhile: "someone else removed or moved \(what) meanwhile"
    case .since: "\(what) was removed or moved since then"
    }
  }

  func made(_ what: String) -> String {
    switch self {
    case .meanwhile: "someone else made \(what) meanwhile"
    case .since: "\(what) was made since then"
    }
  }
}
