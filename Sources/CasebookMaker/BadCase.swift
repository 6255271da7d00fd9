/// What few casebooks have, and none must suffer from.
enum BadCase: String, CaseIterable {
  /// The first incident has 20,000 letters more.
  case crowded
  /// The second incident has a letter of 5 MB more.
  case long
  /// A word stands in every record.
  case everywhere

  static let lettersOfCrowded = 20_000
  static let lengthOfLong = 5_000_000
  static let wordOfEverywhere = "Everywhere"
}
