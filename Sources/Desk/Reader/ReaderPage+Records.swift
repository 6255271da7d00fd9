import CaseModel

extension ReaderPage {
  static func page(of context: RecordInContext, columns: Int, today: Day, glyphs: Glyphs)
    -> ReaderPage
  { ReaderPage() }
  static func page(saying sentence: String, columns: Int, glyphs: Glyphs) -> ReaderPage {
    var writer = ReaderWriter(columns: columns, glyphs: glyphs)
    if !sentence.isEmpty { writer.paragraph(sentence) }
    return writer.page
  }
}
