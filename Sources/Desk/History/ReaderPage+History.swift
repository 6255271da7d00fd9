import CaseModel
import TerminalUI

extension ReaderPage {
  /// What a step of history changed, in words.
  static func page(
    of entry: HistoryEntry, _ told: HistoryView.Told?, columns: Int, dates: DateStyle
  ) -> ReaderPage {
    var writer = ReaderWriter(columns: columns, dates: dates)
    writer.title(entry.sentence)
    writer.blank()
    let address = entry.who.address.isEmpty ? "" : ", \(entry.who.address)"
    writer.field("Who", entry.who.name + address)
    writer.field("When", entry.when.spoken(in: dates))
    writer.field("How", entry.originSpoken)
    writer.writeSignature(of: entry)
    guard let told else {
      writer.heading("What it changed is being read.")
      return writer.page
    }
    if let failure = told.failure {
      writer.heading("What it changed can't be told")
      writer.paragraph(failure, style: Style(.problem))
    }
    for difference in told.differences { writer.write(difference) }
    if entry.otherFiles > 0 {
      writer.blank()
      writer.paragraph(
        entry.otherFiles == 1
          ? "It touched 1 other file: an enclosure, a template or the settings."
          : """
          It touched \(entry.otherFiles.grouped) other files: enclosures, templates or settings.
          """,
        style: Style(.dim))
    }
    return writer.page
  }

  /// A record as it was, under a line that says so.
  static func page(
    of opened: HistoryView.OpenedVersion, columns: Int, today: Day, dates: DateStyle,
    keys: HistoryKeys
  ) -> ReaderPage {
    var writer = ReaderWriter(columns: columns, dates: dates)
    writer.paragraph(
      """
      An earlier version: so it was after \(opened.when.spoken(in: dates)). \(keys.restore) brings \
      it back as a new change, \(keys.back) closes it.
      """, style: Style(.notice, bold: true))
    writer.blank()
    var page = writer.page
    let record = ReaderPage.page(
      of: opened.context, columns: columns, today: today, dates: dates)
    // Its links would lead to records as they are now.
    page.lines += record.lines.map { line in
      ReaderLine(spans: line.spans.map { Span(text: $0.text, style: $0.style) })
    }
    return page
  }
}

extension ReaderWriter {
  fileprivate mutating func writeSignature(of entry: HistoryEntry) {
    switch entry.signature {
    case .none: break
    case .good(let member): field("Signed", "by \(member)", style: Style(.done))
    case .doubtful(let why): field("Signed", why, style: Style(.problem))
    case .unchecked: field("Signed", "not checked; casedesk verify checks it")
    }
  }

  fileprivate mutating func write(_ difference: RecordDifference) {
    blank()
    let deed =
      switch difference.deed {
      case .made: "New \(difference.kind.name)"
      case .changed: difference.kind.name.prefix(1).uppercased() + difference.kind.name.dropFirst()
      case .deleted: "Deleted \(difference.kind.name)"
      }
    paragraph(
      "\(deed): \(difference.title)", style: Style(.heading, bold: true),
      link: .record(difference.id))
    for field in difference.fields {
      item("-", field.sentence)
      for line in field.lines { write(line) }
    }
  }

  private mutating func write(_ line: RecordDifference.Line) {
    switch line {
    case .same(let text): item(" ", text, indent: 2, style: Style(.dim))
    case .removed(let text): item("-", text, indent: 2, style: Style(.problem))
    case .added(let text): item("+", text, indent: 2, style: Style(.done))
    }
  }
}

extension HistoryEntry {
  /// How it came to be, where that isn't by the desk; empty otherwise.
  fileprivate var originSpoken: String {
    switch origin {
    case .desk: ""
    case .outside: "Files were changed by another program; the desk noted it when it found them."
    case .merge: "What several people did was brought together."
    }
  }
}
