/// How far a save is, of which each stage goes through all of a change's files.
package enum SaveStage: Int, CaseIterable, Hashable, Sendable {
  /// What each file is to hold is made out.
  case planning
  /// New bytes are written beside the files.
  case staging
  /// The files get their places: from here on a save can't be stopped.
  case installing
}

/// Told of a stage, and how many of the change's files are through with it; what it returns says
/// whether to go on, and counts before ``SaveStage/installing``.
package typealias SaveStep = (_ stage: SaveStage, _ done: Int) -> Bool
