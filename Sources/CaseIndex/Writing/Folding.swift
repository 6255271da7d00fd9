/// Text in the form in which it is compared: without case.
enum Folding {
  static func folded(_ text: String) -> String { kept(text.lowercased()) }

  /// What titles are sorted by: their first 64 characters, so that a title of any length makes a
  /// short key.
  static func titleKey(_ title: String) -> String {
    folded(String(String.UnicodeScalarView(title.unicodeScalars.prefix(64))))
  }
}
