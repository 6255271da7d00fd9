import CaseModel

/// A brief as Markdown. Words of records are escaped, so that they show as they were written; texts
/// that are Markdown themselves keep theirs, with headings below ours, and no HTML.
struct BriefMarkdown {
  private let brief: BriefContent

  init(_ brief: BriefContent) { self.brief = brief }

  var text: String {
    let parts = [
      head, summary, people, timeline, asks, quotes, sources, followUps, foot,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    let facts = brief.facts.map { "- **\($0.name):** \(escaped($0.words))" }
    return "# \(escaped(brief.incident.title))\n\n" + facts.joined(separator: "\n")
  }

  private var summary: String {
    let text = Self.quieted(brief.incident.text)
    return text.isEmpty ? "" : "## Summary\n\n\(text)"
  }

  private var people: String {
    section(
      "People affected",
      brief.incident.peopleAffected.map { people in
        "- **\(escaped(people.spoken))**"
          + (people.note.isEmpty ? "" : " (\(escaped(people.note)))")
      })
  }

  private var timeline: String {
    section(
      "Timeline",
      brief.timeline.map { entry in
        let words = TimelineWords(entry, in: brief)
        let date = words.date.isEmpty ? "" : "**\(escaped(words.date))** "
        let detail = words.detail.isEmpty ? "" : " (\(escaped(words.detail)))"
        return "- \(date)\(escaped(words.title))\(detail)"
      })
  }

  private var asks: String {
    let letters = brief.letters.filter { !$0.asks.isEmpty }
    guard !letters.isEmpty else { return "" }
    let tables = letters.map { letter in
      let ledger = brief.ledger(of: letter)
      let rows = ledger.entries.map { entry in
        let by = entry.standing.map { answer in
          [answer.from.shortName, answer.date?.spoken ?? ""].filter { !$0.isEmpty }
            .joined(separator: ", ")
        }
        let cells = [entry.ask.text, entry.spoken, by ?? "", entry.standing?.note ?? ""]
        return "| \(entry.ask.number) | " + cells.map(escaped).joined(separator: " | ") + " |"
      }
      let label = brief.label(of: letter.id) ?? "Letter"
      let to = letter.addressees.map(\.shortName).joined(separator: ", ")
      let about = [to, letter.sent?.spoken ?? "", brief.standing(of: letter).spoken]
        .filter { !$0.isEmpty }.map(escaped).joined(separator: ", ")
      return """
        ### \(label): \(escaped(letter.title))

        \(about)

        | # | Ask | Outcome | By | Why it is read so |
        |---|---|---|---|---|
        \(rows.joined(separator: "\n"))
        """
    }
    let count = "\(brief.answeredAsks) of \(brief.asks) asks have an answer."
    return "## What was asked, and what became of it\n\n\(count)\n\n"
      + tables.joined(separator: "\n\n")
  }

  private var quotes: String {
    section(
      "In their words",
      brief.quotes.map { quote, response in
        let words = escaped(quote.words)
        let published = quote.published.isEmpty ? "" : ", \(linked(quote.published))"
        return "> “\(words)”\n>\n> \(escaped(quote.attribution(in: response)))\(published)"
      }, separator: "\n\n")
  }

  private var sources: String {
    section(
      "Sources",
      brief.sources.map { source in
        let parts = [
          escaped(source.name), escaped(source.date?.spoken ?? ""), escaped(source.gradeInWords),
          source.address.isEmpty ? "" : linked(source.address), escaped(source.note),
        ]
        return "- " + parts.filter { !$0.isEmpty }.joined(separator: ". ")
      })
  }

  private var followUps: String {
    section(
      "Still to be done",
      brief.openFollowUps.map { followUp in
        "- \(escaped(followUp.title)) (\(escaped(followUp.particulars(today: brief.today))))"
      })
  }

  private var foot: String {
    let by =
      brief.settings.organisation.isEmpty ? "" : " by \(escaped(brief.settings.organisation))"
    return """
      ---

      Made\(by) on \(brief.today.spoken). Grades of sources are those of the Admiralty scale: A to F \
      for how reliable the source is, 1 to 6 for how credible the claim.
      """
  }

  private func section(_ title: String, _ items: [String], separator: String = "\n") -> String {
    items.isEmpty ? "" : "## \(title)\n\n" + items.joined(separator: separator)
  }

  // MARK: Words

  /// Words on one line that Markdown takes for nothing else.
  private func escaped(_ text: String) -> String {
    var out = ""
    for scalar in PlainLines.printable(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&": out += "\\\(scalar)"
      case "\n": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// An address that may be followed as a link; other words as they are.
  private func linked(_ address: String) -> String {
    let isPlain = !address.contains { "<>\\ ".contains($0) }
    return InlineHTML.isSafe(address) && isPlain ? "<\(address)>" : escaped(address)
  }

  /// Markdown without HTML, its headings two levels down.
  private static func quieted(_ text: String) -> String {
    PlainLines.printable(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        let level = line.prefix { $0 == "#" }.count
        let line = (1...4).contains(level) ? "##" + line : line
        return line.replacing("<", with: "\\<")
      }
      .joined(separator: "\n")
  }
}
