import CaseModel

extension BriefPage {
  // MARK: Asks

  /// Each letter with its asks, and what became of each.
  var asks: String {
    section(
      "asks", "What was asked, and what became of it",
      brief.letters.filter { !$0.asks.isEmpty }.map(ledger).joined())
  }

  private func ledger(of letter: Letter) -> String {
    let to = letter.addressees.map(\.oneLine).joined(separator: "; ")
    let about = [to.isEmpty ? "" : "To \(to)", letter.sent?.spoken ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    let rows = brief.ledger(of: letter).entries.map(row)
    return """
      <article class="ledger">
      <h3><small>\(escaped(brief.label(of: letter.id) ?? "Letter"))</small> \
      \(escaped(letter.title))</h3>
      <p class="about">\(escaped(about)) <span class="standing">\
      \(escaped(brief.standing(of: letter).spoken))</span></p>
      <ol>
      \(rows.joined())</ol>
      </article>

      """
  }

  private func row(of entry: AskLedger.Entry) -> String {
    var detail = ""
    if let answer = entry.standing {
      let by = [answer.from.shortName, answer.date?.spoken ?? ""].filter { !$0.isEmpty }
        .joined(separator: ", ")
      let note = answer.note.isEmpty ? "" : " \(escaped(answer.note))"
      detail = "<p class=\"answer\"><b>\(escaped(by))</b>\(note)</p>\n"
    }
    return """
      <li value="\(entry.ask.number)">
      <p class="ask"><span>\(InlineHTML.html(entry.ask.text))</span> \
      <span class="outcome \(entry.tone)">\(escaped(entry.spoken))</span></p>
      \(detail)</li>

      """
  }

  // MARK: Words and sources

  var quotes: String {
    section(
      "quotes", "In their words",
      brief.quotes.map { quote, response in
        let published = quote.published.isEmpty ? "" : " · \(address(quote.published))"
        return """
          <figure class="quote">
          <blockquote><p>\(escaped(quote.words))</p></blockquote>
          <figcaption>\(escaped(quote.attribution(in: response)))\(published)</figcaption>
          </figure>

          """
      }.joined())
  }

  var sources: String {
    let items = brief.sources.map { source in
      let grade =
        source.grade.isEmpty
        ? "" : "<abbr title=\"\(escaped(source.gradeInWords))\">\(escaped(source.grade))</abbr>"
      let particulars = [source.kind?.label ?? "", source.date?.spoken ?? ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      let meaning =
        source.grade.isEmpty ? "" : source.gradeInWords.dropFirst(source.grade.count + 2)
      let lines = [
        escaped([particulars, String(meaning)].filter { !$0.isEmpty }.joined(separator: " · ")),
        source.address.isEmpty ? "" : address(source.address), escaped(source.note),
      ]
      let inside = lines.filter { !$0.isEmpty }.map { "<p>\($0)</p>" }.joined(separator: "\n")
      return "<li>\(grade)<div><h3>\(escaped(source.name))</h3>\n\(inside)</div></li>\n"
    }
    return section(
      "sources", "Sources", items.isEmpty ? "" : "<ul class=\"sources\">\n\(items.joined())</ul>\n")
  }

  /// An address as a link that shows where it leads, without what every address begins with.
  private func address(_ text: String) -> String {
    guard InlineHTML.isSafe(text) else { return escaped(text) }
    var shown = text
    for start in ["https://", "http://", "mailto:"] where shown.lowercased().hasPrefix(start) {
      shown = String(shown.dropFirst(start.count))
    }
    if shown.hasPrefix("www.") { shown = String(shown.dropFirst(4)) }
    return InlineHTML.link(text, escaped(shown))
  }

  // MARK: Follow-ups

  var followUps: String {
    let items = brief.openFollowUps.map { followUp in
      let isOverdue =
        if case .overdue = followUp.standing(today: brief.today) { true } else { false }
      return """
        <li\(isOverdue ? " class=\"late\"" : "")><h3>\(escaped(followUp.title))</h3>
        <p>\(escaped(followUp.particulars(today: brief.today)))</p></li>

        """
    }
    return section(
      "follow-ups", "Still to be done",
      items.isEmpty ? "" : "<ul class=\"follow-ups\">\n\(items.joined())</ul>\n")
  }
}

extension AskLedger.Entry {
  /// How the outcome is coloured; its words say it too.
  fileprivate var tone: String {
    switch standing?.outcome {
    case .granted, .partlyGranted: "good"
    case .pledged: "hopeful"
    case .refused, .deniedPremise: "bad"
    case .evaded, .notAddressed, nil: "open"
    }
  }
}
