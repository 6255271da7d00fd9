import CaseModel

/// A brief as a page that needs nothing but itself: one file without scripts, which loads nothing, and
/// whose own policy forbids both. It fits phones, wide windows, and A4 paper.
struct BriefPage {
  let brief: BriefContent

  init(_ brief: BriefContent) { self.brief = brief }

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="referrer" content="no-referrer">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(brief.incident.title))</title>
    <style>
    \(BriefStyle.css)
    </style>
    </head>
    <body>
    <main>
    \(head)\(figures)\(summary)\(timeline)\(asks)\(quotes)\(followUps)\(sources)\(foot)</main>
    </body>
    </html>

    """
  }

  func escaped(_ text: String) -> String { MarkdownHTML.escaped(text) }

  func section(_ id: String, _ title: String, _ inside: String) -> String {
    inside.isEmpty
      ? "" : "<section id=\"\(id)\">\n<h2>\(escaped(title))</h2>\n\(inside)</section>\n"
  }

  // MARK: The top

  private var head: String {
    let facts = brief.facts.map {
      "<div><dt>\(escaped($0.name))</dt><dd>\(escaped($0.words))</dd></div>\n"
    }
    let by = brief.settings.organisation
    return """
      <header>
      <p class="kicker">Case brief\(by.isEmpty ? "" : " · \(escaped(by))")</p>
      <h1>\(escaped(brief.incident.title))</h1>
      <dl class="facts">
      \(facts.joined())</dl>
      </header>

      """
  }

  /// People affected, and how far the letters got.
  private var figures: String {
    var items = brief.incident.peopleAffected.map { people in
      figure(
        people.count, of: people.harm.spoken,
        lead: people.precision == .exactly ? "" : people.precision.spoken, note: people.note)
    }
    if !brief.letters.isEmpty {
      items.append(
        figure(
          brief.letters.count, of: brief.letters.count == 1 ? "letter" : "letters", lead: "",
          note: "\(brief.responses.count) official response\(brief.responses.count == 1 ? "" : "s")"
        ))
    }
    if brief.asks > 0 {
      items.append(
        figure(
          brief.answeredAsks, of: "of \(brief.asks) asks answered", lead: "",
          note: "welcome or not"))
    }
    return items.isEmpty
      ? ""
      : "<section id=\"people\" class=\"figures\">\n<h2>In figures</h2>\n<ul>\n\(items.joined())</ul>\n</section>\n"
  }

  private func figure(_ count: Int, of what: String, lead: String, note: String) -> String {
    let lead = lead.isEmpty ? "" : "<small>\(escaped(lead))</small> "
    let note = note.isEmpty ? "" : "<em>\(escaped(note))</em>"
    return "<li>\(lead)<b>\(grouped(count))</b> <span>\(escaped(what))</span>\(note)</li>\n"
  }

  /// `12,500`.
  private func grouped(_ count: Int) -> String {
    var out = ""
    let digits = Array(String(count))
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return out
  }

  private var summary: String {
    section("summary", "Summary", MarkdownHTML.blocks(brief.incident.text, heading: 3))
  }

  private var timeline: String {
    let words = brief.timeline.map { TimelineWords($0, in: brief) }
    guard !words.isEmpty else { return "" }
    return section(
      "timeline", "Timeline",
      legend + TimelineDrawing(words, width: 704).svg(style: "wide")
        + TimelineDrawing(words, width: 320).svg(style: "narrow"))
  }

  private var legend: String {
    let r = "<svg viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\">"
    return """
      <ul class="legend">
      <li>\(r)<rect x="1" y="2.5" width="14" height="11" rx="1.5" class="letter"/><path \
      d="M1 3.5L8 9L15 3.5" class="fold"/></svg> letter</li>
      <li>\(r)<circle cx="8" cy="8" r="6" class="response"/></svg> official response</li>
      <li>\(r)<line x1="8" y1="0" x2="8" y2="16" class="rail" stroke-dasharray="2 4"/><circle \
      cx="8" cy="8" r="3.5" class="silence"/></svg> wait for a reply</li>
      <li>\(r)<path d="M8 1L15 8L8 15L1 8Z" class="done"/></svg> done</li>
      <li>\(r)<path d="M8 1L15 8L8 15L1 8Z" class="to-do"/></svg> to do</li>
      </ul>

      """
  }

  private var foot: String {
    let by =
      brief.settings.organisation.isEmpty ? "" : " by \(escaped(brief.settings.organisation))"
    return """
      <footer>
      <p>Made\(by) on \(brief.today.spoken). Sources are graded on the Admiralty scale: A to F for how \
      reliable the source is, 1 to 6 for how credible the claim.</p>
      </footer>

      """
  }
}
