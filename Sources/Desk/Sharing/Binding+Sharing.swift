import TerminalUI

extension Binding {
  /// One casebook with colleagues, and what is to be chosen between their versions.
  static let sharing: [Binding] = [
    Binding(
      .sync, [.control("r")], "Sync with colleagues",
      "Brings in what colleagues changed and sends what you did; while it runs, stops it."),
    Binding(
      .setUpSync, [], "Set up sync",
      "Asks for the place where you and your colleagues share the casebook."),
    Binding(
      .chooseVersions, [.character("C")], "Choose between versions",
      "Lists what people wrote without seeing each other’s version; one of each is chosen."),
  ]
}
