import CaseModel

/// A record at which the person was, and where that was.
struct JumpPlace: Hashable, Sendable {
  var record: RecordID
  /// Whether the focus was in the reader.
  var isReading: Bool
  var setting = JumpSetting.desk

  /// Whether it is the same record at the same place, in the list or in the reader.
  func isSame(as other: JumpPlace?) -> Bool {
    record == other?.record && setting == other?.setting
  }
}

/// The view on which a record was come by, and what was shown there.
enum JumpSetting: Hashable, Sendable {
  case desk
  /// Whose follow-ups were shown.
  case agenda(owner: String?)
  /// Of which incident, by which face.
  case timeline(RecordID?, ChronicleFace)
  /// The letters behind which figure.
  case officials(OfficialFigureScope?)
  /// What was typed, or that everything was listed.
  case search(String, listsAll: Bool)
}
