import CaseModel
import RecordText
import Testing

@Suite("A casebook's settings")
struct SettingsTextTests {
  private static let settings = CasebookSettings(
    name: "Chechnya", organisation: "NO: 1", holidays: [Day(number: 0), Day(number: 400)],
    clocks: ["ministry": .workingDays(20), "court": .days(30)])

  private static let written = """
    format: 1
    name: Chechnya
    organisation: "NO: 1"
    holidays:
      - 1970-01-01
      - 1971-02-05
    clocks:
      - name: court
        clock: days 30
      - name: ministry
        clock: working-days 20

    """

  @Test("Settings are written with their clocks in order, and read back equal")
  func roundTrip() throws {
    let text = try SettingsText(Self.settings)
    #expect(String(decoding: text.bytes, as: UTF8.self) == Self.written)
    #expect(text.settings == Self.settings)
    #expect(try SettingsText(CasebookSettings()).settings == CasebookSettings())
  }

  @Test("An edit leaves comments and fields that the desk doesn't know")
  func update() throws {
    let old = "# Ours.\nformat: 1\ncolour: 'red'\nname:   'A'\nholidays:\n- 1970-01-01 \n# End."
    let text = try SettingsText(bytes: Array(old.utf8))
    var settings = text.settings
    settings.name = "B"
    settings.organisation = "C"
    let updated = try text.updated(to: settings)
    #expect(
      String(decoding: updated.bytes, as: UTF8.self)
        == """
        # Ours.
        format: 1
        colour: 'red'
        name: B
        organisation: C
        holidays:
        - 1970-01-01 \("")
        # End.
        """)
    #expect(try updated.updated(to: settings) == updated)
  }

  @Test("A last line without its end is ended before another comes")
  func unendedLine() throws {
    let text = try SettingsText(bytes: Array("format: 1\nname: A ".utf8))
    var settings = text.settings
    settings.organisation = "B"
    let updated = try text.updated(to: settings)
    #expect(
      String(decoding: updated.bytes, as: UTF8.self) == "format: 1\nname: A \norganisation: B\n")
  }

  @Test("A newer format is read as far as it is understood, and never written")
  func newer() throws {
    let text = try SettingsText(
      bytes: Array("format: 2\nname: A\nholidays: weekends\nclocks:\n- court\n".utf8))
    #expect(text.isNewer)
    #expect(text.settings == CasebookSettings(format: 2, name: "A"))
    let error = #expect(throws: RecordTextError.self) { try text.updated(to: Self.settings) }
    #expect(
      error?.message == """
        A newer casedesk wrote this casebook, so this one only reads it. Install the newer casedesk \
        to change it.
        """)
  }

  @Test(
    "What can't be used is named with its place",
    arguments: [
      (
        "", 1, 1,
        "The field \"format\" is missing. Write its name, a colon, a space and the value on a line."
      ),
      (
        "format: one\n", 1, 9,
        "The field \"format\" can't be \"one\". Write a whole number from 1 to 9999."
      ),
      (
        "---\nformat: 1\n", 1, 1,
        "A line of hyphens or full stops can't stand among the fields. Remove the line."
      ),
      (
        "\u{FEFF}format: 1\n", 1, 1,
        "The file starts with a byte order mark. Save it as UTF-8 without one."
      ),
      (
        "format: 1\nholidays:\n  - 2017-04\n", 3, 5,
        "The field \"holidays\" can't be \"2017-04\". Write a day such as 2017-04-17."
      ),
      (
        "format: 1\nclocks:\n- name: none\n  clock: days 1\n", 3, 9,
        """
        The field "name" can't be "none". Write a name of lower-case letters, digits and hyphens \
        that no clock of the program has, as ministry-of-justice.
        """
      ),
      (
        "format: 1\nclocks:\n- name: a\n  clock: b\n", 4, 10,
        """
        The field "clock" can't be "b". Write none, days and a number, working-days and a number, \
        osce-vienna-mechanism or un-special-procedures.
        """
      ),
      (
        "format: 1\nclocks:\n- name: a\n  clock: none\n- name: a\n  clock: none\n", 5, 3,
        "Two items of \"clocks\" have the same number or name. Give each its own."
      ),
    ])
  func misfits(text: String, line: Int, column: Int, message: String) {
    let error = #expect(throws: RecordTextError.self) {
      try SettingsText(bytes: Array(text.utf8))
    }
    #expect(error == RecordTextError(line: line, column: column, message: message))
  }
}
