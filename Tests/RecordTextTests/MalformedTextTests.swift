import RecordText
import Testing

@Suite("A text that isn't in the notation is refused with its place and what to do")
struct MalformedTextTests {
  @Test("The error names the line, the column and what was expected", arguments: Malformed.all)
  func refused(malformed: Malformed) throws {
    let error = #expect(throws: RecordTextError.self) {
      try RecordDocument(bytes: Array(malformed.text.utf8))
    }
    #expect(
      error
        == RecordTextError(
          line: malformed.line, column: malformed.column, message: malformed.message))
  }

  @Test(
    "Bytes that aren't UTF-8 are refused, in the fields and below them",
    arguments: [
      ("---\ntitle: \u{416}", [0xFF], 2, 9), ("---\ntitle: T\n---\n\nA", [0xC3, 0x28], 5, 2),
      ("---\ntitle: ", [0xED, 0xA0, 0x80], 2, 8), ("---\ntitle: ", [0xC0, 0x80], 2, 8),
      ("---\ntitle: T\n---\n", [0xF4, 0x90, 0x80, 0x80], 4, 1),
      ("---\ntitle: T\n---\nA", [0xE2, 0x80], 4, 2),
    ] as [(String, [UInt8], Int, Int)])
  func encoding(start: String, bytes: [UInt8], line: Int, column: Int) {
    let error = #expect(throws: RecordTextError.self) {
      try RecordDocument(bytes: Array(start.utf8) + bytes + Array("\n---\n".utf8))
    }
    #expect(
      error
        == RecordTextError(
          line: line, column: column,
          message:
            "This isn't text in UTF-8. Open the file in an editor and save it as UTF-8."))
  }

  @Test("Fields of more than a million bytes are refused")
  func length() throws {
    let title = { (count: Int, end: String) in
      Array("---\ntitle: \(String(repeating: "x", count: count - 8))\n\(end)".utf8)
    }
    #expect(try RecordDocument(bytes: title(1_000_000, "---")).fields.count == 1)
    #expect(try RecordDocument(bytes: title(1_000_000, "---\n")).fields.count == 1)
    for bytes in [title(1_000_000, "---x\n---\n"), title(1_000_001, "---\n")] {
      let error = #expect(throws: RecordTextError.self) { try RecordDocument(bytes: bytes) }
      #expect(
        error
          == RecordTextError(
            line: 1, column: 1,
            message: """
              The fields are longer than 1000000 bytes, or the line of three hyphens below them is \
              missing. Long texts belong below that line.
              """))
    }
  }
}

struct Malformed: Sendable {
  let text: String
  let line: Int
  let column: Int
  let message: String

  static let all = table.flatMap { message, texts in
    texts.map { Malformed(text: $0, line: $1, column: $2, message: message) }
  }

  private static let table: [(message: String, texts: [(String, Int, Int)])] = [
    (
      """
      A record starts with a line of three hyphens, then come its fields. Write "---" as \
      the first line, with nothing else on it.
      """,
      [
        ("", 1, 1),
        ("title: T\n", 1, 1),
        ("--- \ntitle: T\n---\n", 1, 1),
        ("--- title: T\n---\n", 1, 1),
      ]
    ),
    (
      "The file starts with a byte order mark. Save it as UTF-8 without one.",
      [
        ("\u{FEFF}---\ntitle: T\n---\n", 1, 1)
      ]
    ),
    (
      "The lines end as Windows writes them (CR LF). Save the file with LF line ends.",
      [
        ("---\r\ntitle: T\r\n---\r\n", 1, 4)
      ]
    ),
    (
      """
      A line ends in a carriage return, as Windows writes it. Save the file with LF line \
      ends.
      """,
      [
        ("---\ntitle: T\nstatus: open\r\n---\n", 3, 13)
      ]
    ),
    (
      """
      The line of three hyphens below the fields is missing. Write "---" below the last \
      field, with nothing else on that line.
      """,
      [
        ("---\ntitle: T\n", 1, 1),
        ("---\ntitle: T\n--- \n", 1, 1),
      ]
    ),
    (
      "A line of hyphens or full stops can't stand among the fields. Remove the line.",
      [
        ("---\ntitle: T\n...\n---\n", 3, 1),
        ("---\ntitle: T\n--- x\n---\n", 3, 1),
      ]
    ),
    (
      "Lines that start with \"%\" can't stand among the fields. Remove the line.",
      [
        ("---\n%YAML 1.2\ntitle: T\n---\n", 2, 1)
      ]
    ),
    (
      "Lines are indented with spaces, not with tabs. Replace the tab.",
      [
        ("---\n\ttitle: T\n---\n", 2, 1),
        ("---\ntags:\n\t- a\n---\n", 3, 1),
        ("---\ntitle: |\n  a\n\tb\n---\n", 4, 1),
      ]
    ),
    (
      "A space stands between a field's colon and its value. Put one here.",
      [
        ("---\ntitle:\tT\n---\n", 2, 7),
        ("---\ntitle:T\n---\n", 2, 7),
      ]
    ),
    (
      "A tab can't stand in a text without quotes. Replace it by spaces.",
      [
        ("---\ntitle: T\t\n---\n", 2, 9)
      ]
    ),
    (
      "The first field starts at the beginning of its line. Remove the spaces before it.",
      [
        ("---\n  title: T\n---\n", 2, 3)
      ]
    ),
    (
      "An item stands here, but nothing takes a list. Put it below its field's name.",
      [
        ("---\n- a\n---\n", 2, 1),
        ("---\nfrom:\n  name: A\n  - b\n---\n", 4, 3),
        ("---\ntitle: T\n- a\n---\n", 3, 1),
      ]
    ),
    (
      """
      A field was expected here: a name without spaces, a colon, a space and the value. A \
      text of several lines is written below "|", each line indented.
      """,
      [
        ("---\n: T\n---\n", 2, 1),
        ("---\ntitle : T\n---\n", 2, 1),
        ("---\nmy title: T\n---\n", 2, 1),
        ("---\nHello\n---\n", 2, 1),
        ("---\ntitle:\n  T\n---\n", 3, 3),
      ]
    ),
    (
      "A field's name is written without quotes. Remove the quotes.",
      [
        ("---\n\"title\": T\n---\n", 2, 1)
      ]
    ),
    (
      """
      A question mark can't introduce a field. Write its name, a colon, a space and the \
      value.
      """,
      [
        ("---\n? title\n: T\n---\n", 2, 1)
      ]
    ),
    (
      "Fields can't be merged in with \"<<\". Write the fields out.",
      [
        ("---\n<<: T\n---\n", 2, 1)
      ]
    ),
    (
      "The field \"title\" stands here a second time. Keep one of the two.",
      [
        ("---\ntitle: T\nstatus: open\ntitle: U\n---\n", 4, 1)
      ]
    ),
    (
      "The field \"number\" stands here a second time. Keep one of the two.",
      [
        ("---\nasks:\n  - number: 1\n    number: 2\n---\n", 4, 5)
      ]
    ),
    (
      "A text that starts with \"&\" needs double quotes around it.",
      [
        ("---\ntitle: &a T\n---\n", 2, 8)
      ]
    ),
    (
      "A text that starts with \"*\" needs double quotes around it.",
      [
        ("---\ntitle: *a\n---\n", 2, 8)
      ]
    ),
    (
      "A text that starts with \"!\" needs double quotes around it.",
      [
        ("---\ntitle: !!str T\n---\n", 2, 8)
      ]
    ),
    (
      """
      Lists and maps in brackets aren't read. Write one item a line, each after "- "; \
      leave the field out if there is none; put the text in double quotes if it is one.
      """,
      [
        ("---\ntags: [a, b]\n---\n", 2, 7),
        ("---\ntags: []\n---\n", 2, 7),
        ("---\nfrom: {name: A}\n---\n", 2, 7),
      ]
    ),
    (
      "A text that starts with \"%\" needs double quotes around it.",
      [
        ("---\ntitle: %T\n---\n", 2, 8)
      ]
    ),
    (
      "A text that starts with \"@\" needs double quotes around it.",
      [
        ("---\ntitle: @T\n---\n", 2, 8)
      ]
    ),
    (
      "A text that starts with \"`\" needs double quotes around it.",
      [
        ("---\ntitle: `T`\n---\n", 2, 8)
      ]
    ),
    (
      "A text that starts with \",\" needs double quotes around it.",
      [
        ("---\ntitle: , T\n---\n", 2, 8)
      ]
    ),
    (
      "A text that starts with \"?\" needs double quotes around it.",
      [
        ("---\ntitle: ?T\n---\n", 2, 8)
      ]
    ),
    (
      "Texts below \">\" aren't read. Write \"|\" instead, or quote the text.",
      [
        ("---\ntitle: >\n  T\n---\n", 2, 8)
      ]
    ),
    (
      "A text with a colon before a space or at its end needs double quotes around it.",
      [
        ("---\ntitle: Chechnya: lead\n---\n", 2, 16),
        ("---\ntitle: Chechnya:\n---\n", 2, 16),
        ("---\ntitle: Ж👩‍👩‍👧: x\n---\n", 2, 14),
      ]
    ),
    (
      """
      "#" after a space starts a comment in YAML. Put the text in double quotes, or the \
      comment on a line of its own.
      """,
      [
        ("---\ntitle: Case #3\n---\n", 2, 13)
      ]
    ),
    (
      "A comment stands on a line of its own. Move it, or quote the text.",
      [
        ("---\ntitle: #3\n---\n", 2, 8)
      ]
    ),
    (
      """
      Nothing can follow the closing quote. Write a quote that belongs to the text with a \
      backslash (\\"), and a comment on a line of its own.
      """,
      [
        ("---\ntitle: \"T\" # c\n---\n", 2, 12),
        ("---\ntitle: \"T\" U\n---\n", 2, 12),
      ]
    ),
    (
      "A list starts on the line below, one item a line, each after \"- \".",
      [
        ("---\ntags: - a\n---\n", 2, 7),
        ("---\ntags:\n  - - a\n---\n", 3, 5),
      ]
    ),
    (
      """
      This line is indented differently from those that it belongs to. Line it up with \
      them; a text of several lines is written below "|", each line indented.
      """,
      [
        ("---\ntitle: T\n  and more\n---\n", 3, 3),
        ("---\ntitle: |\n    a\n  b\n---\n", 4, 3),
        ("---\nfrom:\n    name: A\n  office: B\n---\n", 4, 3),
        ("---\ntitle: T\n  status: open\n---\n", 3, 3),
        ("---\ntags:\n  - a\n    - b\n---\n", 4, 5),
      ]
    ),
    (
      """
      The quotes that open here must close on the same line. A text of several lines is \
      written below "|", each line indented.
      """,
      [
        ("---\ntitle: \"T\n  more\"\n---\n", 2, 8),
        ("---\ntitle: 'T\n---\n", 2, 8),
      ]
    ),
    (
      """
      Nothing can follow the closing quote. Write a quote that belongs to the text twice \
      (''), and a comment on a line of its own.
      """,
      [
        ("---\ntitle: 'don't'\n---\n", 2, 13)
      ]
    ),
    (
      """
      A backslash in double quotes starts a sign such as \\n. To write a backslash, write \
      two.
      """,
      [
        ("---\ntitle: \"C:\\dir\"\n---\n", 2, 11),
        ("---\ntitle: \"T\\\n---\n", 2, 10),
      ]
    ),
    (
      """
      "\\x" needs 2 hexadecimal digits of a Unicode character after it. To write a \
      backslash, write two.
      """,
      [
        ("---\ntitle: \"\\x1\"\n---\n", 2, 9)
      ]
    ),
    (
      """
      "\\u" needs 4 hexadecimal digits of a Unicode character after it. To write a \
      backslash, write two.
      """,
      [
        ("---\ntitle: \"\\ud800\"\n---\n", 2, 9)
      ]
    ),
    (
      """
      "\\U" needs 8 hexadecimal digits of a Unicode character after it. To write a \
      backslash, write two.
      """,
      [
        ("---\ntitle: \"\\U00110000\"\n---\n", 2, 9)
      ]
    ),
    (
      """
      Only "|", "|-" or "|+" can stand before a text of several lines. Write the text on \
      the lines below, or put it in double quotes.
      """,
      [
        ("---\ntitle: |2\n  T\n---\n", 2, 9),
        ("---\ntitle: | T\n---\n", 2, 10),
      ]
    ),
    (
      "The text that belongs below \"|\" is missing. Write it there, each line indented.",
      [
        ("---\ntitle: |\nstatus: open\n---\n", 2, 8)
      ]
    ),
    (
      "This blank line has more spaces than the text's first line. Remove its spaces.",
      [
        ("---\ntitle: |\n     \n  T\n---\n", 3, 1)
      ]
    ),
    (
      """
      An item of the list was expected here: "- " and the item. Write the hyphen, or line \
      the text up with what it belongs to.
      """,
      [
        ("---\ntags:\n  - a\n  b: c\n---\n", 4, 3)
      ]
    ),
    (
      """
      The invisible character U+001B can't stand here as it is. Delete it, or put the text \
      in double quotes and write it as \\u001B.
      """,
      [
        ("---\ntitle: \u{1B}[31m\n---\n", 2, 8)
      ]
    ),
    (
      """
      The invisible character U+0000 can't stand here as it is. Delete it, or put the text \
      in double quotes and write it as \\u0000.
      """,
      [
        ("---\ntitle: a\u{0}\n---\n", 2, 9)
      ]
    ),
    (
      """
      The invisible character U+007F can't stand here as it is. Delete it, or put the text \
      in double quotes and write it as \\u007F.
      """,
      [
        ("---\ntitle: \u{7F}\n---\n", 2, 8)
      ]
    ),
    (
      """
      The invisible character U+0085 can't stand here as it is. Delete it, or put the text \
      in double quotes and write it as \\u0085.
      """,
      [
        ("---\ntitle: ж\u{85}x\n---\n", 2, 9)
      ]
    ),
    (
      """
      The invisible character U+2028 can't stand here as it is. Delete it, or put the text \
      in double quotes and write it as \\u2028.
      """,
      [
        ("---\ntitle: a\u{2028}b\n---\n", 2, 9)
      ]
    ),
    (
      """
      The invisible character U+FEFF can't stand here as it is. Delete it, or put the text \
      in double quotes and write it as \\uFEFF.
      """,
      [
        ("---\ntitle: a\u{FEFF}\n---\n", 2, 9)
      ]
    ),
    (
      """
      The invisible character U+FFFF can't stand here as it is. Delete it, or put the text \
      in double quotes and write it as \\uFFFF.
      """,
      [
        ("---\n# \u{FFFF}\n---\n", 2, 3)
      ]
    ),
    (
      "Fields stand in each other more than 8 deep. Move these further out.",
      [
        (
          "---\na:\n b:\n  c:\n   d:\n    e:\n     f:\n      g:\n       h:\n        i: j\n---\n",
          10, 9
        )
      ]
    ),
  ]
}
