import CaseModel
import RecordText
import SeededRandom
import Testing

@Suite("A person's own settings file")
struct PreferencesTextTests {
  private func read(_ text: String) -> PreferencesText { PreferencesText(bytes: Array(text.utf8)) }

  private func sentences(_ text: String) -> [String] {
    read(text).problems.map { $0.inFile("settings.yaml").sentence }
  }

  @Test("Everything that may be set is read")
  func everything() {
    let text = read(
      """
      # Mine.
      theme: high-contrast
      date-format: month-first
      week-start: sunday
      mouse: no
      ascii: yes
      keys:
        - command: log-a-response
          key: F6
        - command: quit
          key: "none"

      """)
    #expect(text.problems == [])
    #expect(
      text.preferences
        == Preferences(
          theme: .highContrast, dates: DateHabits(style: .monthFirst, weekStart: .sunday),
          isMouseOn: false, isASCII: true,
          keys: [
            KeyChoice(
              command: "log-a-response", key: "F6", commandPlace: FilePlace(line: 8, column: 14),
              keyPlace: FilePlace(line: 9, column: 10)),
            KeyChoice(
              command: "quit", key: "none", commandPlace: FilePlace(line: 10, column: 14),
              keyPlace: FilePlace(line: 11, column: 10)),
          ]))
  }

  @Test(
    "Nothing, comments and empty fields leave everything as it is usual",
    arguments: [
      "", "\n", "# theme: dark\n", "theme:\nkeys:\nmouse:\n", "keys:\n\n  # - command: quit\n",
    ])
  func usual(text: String) {
    #expect(read(text).preferences == Preferences())
    #expect(read(text).problems == [])
  }

  @Test(
    "Each mistake is a sentence with its place and what is allowed",
    arguments: [
      (
        "theme: drak\n",
        """
        settings.yaml, line 1, column 8: The field "theme" can't be "drak". Write auto, dark, light, \
        high-contrast or none.
        """
      ),
      (
        "\ndate-format: 17 Apr 2017",
        """
        settings.yaml, line 2, column 14: The field "date-format" can't be "17 Apr 2017". Write \
        spelled, iso, dotted, day-first or month-first.
        """
      ),
      (
        "week-start: [monday]\n",
        """
        settings.yaml, line 1, column 13: Lists and maps in brackets aren't read. Write one item a \
        line, each after "- "; leave the field out if there is none; put the text in double quotes \
        if it is one.
        """
      ),
      (
        "mouse: true\n",
        """
        settings.yaml, line 1, column 8: The field "mouse" can't be "true". Write yes or no.
        """
      ),
      (
        "ascii:\n  - yes\n",
        """
        settings.yaml, line 2, column 3: The field "ascii" takes one text, not several. Write it \
        after the colon.
        """
      ),
      (
        "colour: red\n",
        """
        settings.yaml, line 1, column 1: “colour” is no setting, and counts for nothing. There are \
        theme, date-format, week-start, mouse, ascii, plain and keys.
        """
      ),
      (
        "clocks:\n  - name: ministry\n    clock: days 20\n",
        """
        settings.yaml, line 1, column 1: “clocks” belong in the casebook's casedesk.yaml, so that all \
        who open it come to the same due dates. Move them there; here they count for nothing.
        """
      ),
      (
        "keys: F6\n",
        """
        settings.yaml, line 1, column 7: “keys” takes a list. Write each key below it as two lines, \
        "- command: quit" and below that "key: F8".
        """
      ),
      (
        "keys:\n  - F6\n",
        """
        settings.yaml, line 2, column 5: A key needs a command and a key. Write two lines, \
        "- command: quit" and below that "key: F8".
        """
      ),
      (
        "keys:\n- key: F6\n",
        """
        settings.yaml, line 2, column 1: The “command” of this key is missing. Write two lines, \
        "- command: quit" and below that "key: F8".
        """
      ),
      (
        "keys:\n- command: quit\n  keys: F6\n",
        """
        settings.yaml, line 3, column 3: A key has a command and a key, and no “keys”. Write two \
        lines, "- command: quit" and below that "key: F8".
        """
      ),
      (
        "theme: dark\ntheme: light\n",
        """
        settings.yaml, line 2, column 1: “theme” stands here a second time, and the first counts. \
        Keep one of the two.
        """
      ),
      (
        "\u{FEFF}theme: dark\n",
        """
        settings.yaml, line 1, column 1: The file starts with a byte order mark. Save it as UTF-8 \
        without one.
        """
      ),
    ])
  func mistakes(text: String, sentence: String) {
    #expect(sentences(text) == [sentence])
  }

  @Test("What can be read counts, whatever is wrong around it")
  func around() {
    let text = read(
      """
      mouse: no
      theme dark
      date-format: "iso
      keys:
        - command: quit
          key: F8
        - nonsense
        - command: help
          key: F7
       broken: indentation
      week-start: saturday
      week-start: \u{7}
      ascii: yes
      """)
    #expect(!text.preferences.isMouseOn)
    #expect(text.preferences.theme == .auto)
    #expect(text.preferences.dates == DateHabits(weekStart: .saturday))
    #expect(text.preferences.isASCII)
    #expect(text.problems.map(\.place.line) == [2, 3, 10, 12])
  }

  @Test("A comment may stand above a setting, as the README shows it, and not beside it")
  func commented() {
    #expect(read("theme: dark  # at night\n").problems.map(\.place.column) == [14])
    let text = read(
      """
      # Colours: auto, dark, light, high-contrast or none.
      theme: high-contrast
      # 17.04.2017
      date-format: dotted
      keys:
        - command: log-a-response
          key: F6
      """)
    #expect(text.problems == [])
    #expect(text.preferences.theme == .highContrast)
    #expect(text.preferences.dates.style == .dotted)
    #expect(text.preferences.keys.map(\.key) == ["F6"])
  }

  @Test("Of a list, the items without a mistake count")
  func items() {
    let text = read(
      "keys:\n- command: quit\n  key: F8\n- nonsense\n- command: help\n  key: F7\n")
    #expect(text.preferences.keys.map(\.command) == ["quit", "help"])
    #expect(text.problems.map(\.place) == [FilePlace(line: 4, column: 3)])
  }

  @Test("Spaces before the first field are told once")
  func indented() {
    let text = read("  theme: dark\nmouse: no\n")
    #expect(text.problems.map(\.place) == [FilePlace(line: 1, column: 3)])
    #expect(!text.preferences.isMouseOn)
  }

  @Test("A file that is no settings file is told in one sentence")
  func tooLong() {
    let text = PreferencesText(bytes: Array(repeating: UInt8(ascii: "a"), count: 100_001))
    #expect(
      text.problems.map(\.message) == [
        """
        The file is longer than 100000 bytes, so nothing of it is read. Take out what isn't a \
        setting.
        """
      ])
  }

  @Test("No bytes stop the reading, and each problem has a place in the text", arguments: 0..<40)
  func anyBytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let whole = Array(
      "theme: dark\nkeys:\n  - command: quit\n    key: F8\nmouse: |\n  no\nascii: \"yes\"\n".utf8)
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(bytes[(place * 7) % bytes.count], at: place)
        }
      }
      let lines = bytes.count { $0 == 0x0A } + 1
      for problem in PreferencesText(bytes: bytes).problems {
        #expect((1...lines).contains(problem.place.line), "seed \(seed)")
        #expect(problem.place.column >= 1 && problem.message.hasSuffix("."), "seed \(seed)")
      }
    }
  }
}
