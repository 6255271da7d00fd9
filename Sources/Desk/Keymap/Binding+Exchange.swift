extension Binding {
  /// What comes in from files, and goes out to them.
  static let exchange: [Binding] = [
    Binding(
      .importFile, [], "Import a file",
      "Reads a letter, mails, a table or a PDF, and shows what it understood before it saves."),
    Binding(
      .export, [], "Export",
      "Writes a case brief, a letter, tables, due dates or everything to a file."),
  ]
}
