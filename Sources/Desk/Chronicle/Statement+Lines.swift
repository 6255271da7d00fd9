import CaseModel
import TerminalUI

extension Statements {
  /// The body, and how often it spoke.
  var lines: [RowLine] {
    let count = statements.count == 1 ? "1 statement" : "\(statements.count) statements"
    return [
      RowLine(body, style: Style(differ ? .heading : .plain, bold: differ)),
      RowLine(
        [Span(text: count, style: Style(.dim))],
        right: [Span(text: differ ? "changed" : "", style: Style(.soon))]),
    ]
  }

  /// Both in one line, in words for a screen reader.
  func line(isPlain: Bool) -> RowLine {
    let count = statements.count == 1 ? "1 statement" : "\(statements.count) statements"
    return RowLine(
      body, style: Style(differ ? .heading : .plain, bold: differ),
      right: [
        Span(text: differ ? isPlain ? "changed, " : "changed  " : "", style: Style(.soon)),
        Span(text: isPlain ? count : "\(statements.count)", style: Style(.dim)),
      ])
  }
}

extension ReaderPage {
  /// A statement as it stands beside others: when, who, how it stands to what happened, and the exact
  /// words.
  static func page(
    of statement: Statements.Statement, columns: Int, isBrief: Bool = false, dates: DateStyle
  ) -> ReaderPage {
    let response = statement.response
    var writer = ReaderWriter(columns: columns, dates: dates)
    let day = dates.spoken(given: response.date, received: response.received) ?? "not dated"
    if isBrief {
      writer.title([day, response.from.shortName].filter { !$0.isEmpty }.joined(separator: ", "))
    } else {
      writer.title(day)
      writer.paragraph(response.from.nameAndOffice)
      writer.paragraph(response.kind.spoken, style: Style(.dim))
    }
    writer.write(stanceOf: statement, isBrief: isBrief)
    if !isBrief { writer.blank() }
    if response.quotes.isEmpty {
      writer.paragraph("No exact words are kept.", style: Style(.dim))
    }
    for quote in response.quotes {
      writer.write(quote)
      writer.blank()
    }
    return writer.page
  }
}

extension ReaderWriter {
  /// The stance, and the one before where that was another.
  fileprivate mutating func write(stanceOf statement: Statements.Statement, isBrief: Bool) {
    guard let stance = statement.response.stance else {
      return paragraph("No stance noted", style: Style(.dim))
    }
    let before = statement.differsFrom
    if before == nil || !isBrief {
      paragraph(stance.label, style: Style(.accent, bold: true))
    }
    guard let before else { return }
    let change = "\(before.spoken) \(Glyphs.outgoing) \(stance.spoken)"
    paragraph(
      isBrief ? change : "another stance than before: \(change)", style: Style(.soon, bold: true))
  }
}

extension Party {
  /// `Alvi Karimov, Spokesman of the Head of the Chechen Republic`, without the body.
  fileprivate var nameAndOffice: String {
    let parts = [name, office].filter { !$0.isEmpty }
    return parts.isEmpty ? body : parts.joined(separator: ", ")
  }
}
