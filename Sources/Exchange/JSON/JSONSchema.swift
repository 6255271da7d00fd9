import CaseModel
import RecordText

/// What an export as JSON holds, for people who write programs; `casedesk help json` prints it.
package enum JSONSchema {
  /// The version that this program writes, and the newest that it reads. It rises when something
  /// that was there changes its meaning or goes; names that are added don't raise it.
  package static let version = 1

  /// Lines of text.
  package static var lines: [String] {
    """
    An export is JSON Lines: UTF-8, one object a line, each ending with a line feed.

    The first line:
      {"casedesk":"export","version":1,"made":"2026-11-30","confidential":"left out","records":36}
      version       rises when something changes its meaning; this program writes \(version)
      made          the day of the export
      confidential  "left out", or "included"
      records       how many lines are records

    Then files of the casebook that aren't records (settings, templates, records of imports):
      {"file":"casedesk.yaml","text":"format: 1\\n"}

    Then the records, incidents first:
      record        incident, letter, response or follow-up
      id            what links call the record
      path          where its file lies in the casebook
      (fields)      as below, all of them, in this order
      text          the Markdown text below the fields
      document      the exact text of the file. A program that changes fields needn't change this:
                    the fields win, and are written into it without touching anything else

    Then the enclosures, each beside the records that name it:
      {"enclosure":"cases/2017/a-x2m9/enclosures/scan.pdf","sha256":"…","size":9,"base64":"…"}

    Unknown names are passed over, and told. A text that is empty is "", a list [], anything else
    that isn't known null. Days are texts, as 2017-04-17; dates may be partial, as 2017-04,
    2017-02/2017-04, before 2017-04. Fields that are marked with * are always there.

    """.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
      + RecordKind.allCases.flatMap { kind in
        ["\(kind.name):"] + fields(kind.fieldGuides, indent: "  ") + [""]
      } + answers
  }

  private static func fields(_ guides: [FieldGuide], indent: String) -> [String] {
    guides.flatMap { guide in
      let name = indent + guide.name + (guide.isRequired ? "*" : "")
      let width = max(indent.utf8.count + 20, name.utf8.count + 2)
      let pad = String(repeating: " ", count: width - name.utf8.count)
      let (words, parts) = described(guide.shape, name: guide.name)
      return [name + pad + words] + fields(parts, indent: indent + "  ")
    }
  }

  private static func described(
    _ shape: FieldShape, name: String
  ) -> (words: String, parts: [FieldGuide]) {
    if FieldJSON.numbers.contains(name) { return ("a number", []) }
    switch shape {
    case .words: return ("text", [])
    case .text(let expected): return ("text: \(expected)", [])
    case .id: return ("the id of a record", [])
    case .term(["yes"]): return ("true or false", [])
    case .term(let terms): return (terms.joined(separator: ", "), [])
    case .yesOrList: return ("true, false, or a list of names of fields", [])
    case .list(let item):
      let (words, parts) = described(item, name: "")
      return (parts.isEmpty ? "a list, each: \(words)" : "a list of objects:", parts)
    case .map(let parts): return ("an object:", parts)
    }
  }

  private static let answers = """
    Answers of commands (--json) are such objects too, one a line. Of show it is the record without
    path and document, and with "computed": of a letter due, arithmetic, standing, answered-asks and
    asks (number, answered, outcome, response), of a follow-up standing, and links (id, record,
    title, incoming). Of list, search and due it is a row: record, id, title, and
      incident      status, date, countries, letters, responses, open-follow-ups, overdue
      letter        addressee, further-addressees, sent, standing, due, answered-asks, asks
      response      from, kind, stance, date, letters
      follow-up     status, standing, due, done, owner, priority, repeats, letters
    The standing of a letter is draft, bounced, withdrawn, sent, paused, awaiting-reply, due-soon,
    overdue, long-overdue, partly-answered or answered; that of a follow-up open, due-today,
    due-soon, overdue, done or cancelled.
    """.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
}
