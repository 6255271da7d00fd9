import Foundation
import Testing

@Suite("The settings command")
struct SettingsCommandTests {
  let session: CommandSession

  init() throws { session = try CommandSession() }

  private func write(_ text: String, to name: String = ".config/casedesk/settings.yaml") throws {
    let file = session.home.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  @Test("says where the file would be, and that everything is as usual")
  func missing() throws {
    let said = try session.run(["settings"])
    #expect(said.status == 0 && said.error == "")
    #expect(
      said.output.hasPrefix(
        """
        file\tHOME/.config/casedesk/settings.yaml\tmissing
        theme\tauto\tauto, dark, light, high-contrast or none
        date-format\tspelled\tspelled (17 Apr 2017), iso (2017-04-17), dotted (17.04.2017), \
        day-first (17/04/2017) or month-first (04/17/2017)
        week-start\tmonday\tmonday, sunday or saturday
        mouse\tyes\tyes or no
        ascii\tno\tyes or no
        plain\tno\tyes or no
        mark-done-or-open-again\tSpace\tMark done or open again

        """))
    #expect(said.output.contains("\nlog-a-response\tr\tLog a response\n"))
    #expect(said.output.contains("\nquit\tq\tQuit\nquit\tCtrl+Q\tQuit\n"))
    #expect(said.output.contains("\nsuspend\tnone\tSuspend\n"))
  }

  @Test("shows what is set on a terminal, with what may be")
  func terminal() throws {
    try write("theme: light\nkeys:\n  - command: quit\n    key: F11\n")
    let said = try session.run(["settings"], columns: 80)
    #expect(
      said.output.hasPrefix(
        """
        Your settings:
          HOME/.config/casedesk/settings.yaml

        theme: light
          Colours: auto keeps the terminal's background, none uses no colours. It may be
          auto, dark, light, high-contrast or none.

        date-format: spelled

        """))
    #expect(said.output.contains("\n  log-a-response"))
    let quit = said.output.split(separator: "\n").first { $0.hasPrefix("  quit ") }
    #expect(quit?.split(separator: " ").map { String($0) } == ["quit", "F11"])
    #expect(said.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("says on a terminal how to begin, where there is no file")
  func beginning() throws {
    #expect(
      try session.run(["settings"], columns: 80).output.hasPrefix(
        """
        There is no settings file, so everything is as usual. This would be it:
          HOME/.config/casedesk/settings.yaml
        “casedesk settings --example” prints one to begin with.

        theme: auto

        """))
  }

  @Test("tells every mistake with its place, and ends with 3")
  func mistakes() throws {
    try write(
      """
      theme: drak
      clocks:
        - name: ministry
          clock: days 20
      keys:
        - command: quit
          key: Ctrl+I
        - command: edit
          key: F11
      """)
    let said = try session.run(["settings"])
    #expect(said.status == 3)
    #expect(
      said.error == """
        casedesk: ~/.config/casedesk/settings.yaml, line 1, column 8: The field "theme" can't be \
        "drak". Write auto, dark, light, high-contrast or none.
          ~/.config/casedesk/settings.yaml, line 2, column 1: “clocks” belong in the casebook's \
        casedesk.yaml, so that all who open it come to the same due dates. Move them there; here \
        they count for nothing.
          ~/.config/casedesk/settings.yaml, line 7, column 10: Terminals send “Ctrl+I” as Tab, so \
        it can't have a meaning of its own. Take another letter.

        """)
    #expect(said.output.contains("\nedit\tF11\tEdit\n"))
  }

  @Test("takes another file where one is named, and the folder of XDG_CONFIG_HOME")
  func places() throws {
    try write("mouse: no\n", to: "mine.yaml")
    let path = session.home.appendingPathComponent("mine.yaml").path
    #expect(try session.run(["settings", "--settings", path]).output.contains("\nmouse\tno\t"))
    try write("ascii: yes\n", to: "config/casedesk/settings.yaml")
    let folder = session.home.appendingPathComponent("config").path
    let said = try session.run(["settings"], environment: ["XDG_CONFIG_HOME": folder])
    #expect(said.output.hasPrefix("file\tHOME/config/casedesk/settings.yaml\t\n"))
    #expect(said.output.contains("\nascii\tyes\t"))
  }

  @Test("says that a named file is missing, or can't be read")
  func notThere() throws {
    let path = session.home.appendingPathComponent("none.yaml").path
    let said = try session.run(["settings", "--settings", path])
    #expect(
      said.error == """
        casedesk: ~/none.yaml: There is no such file, so everything is as usual. Check its name.

        """)
    #expect(said.status == 3)
    let folder = try session.run(["settings", "--settings", session.home.path])
    #expect(
      folder.error == """
        casedesk: HOME: It can't be read: it is no file. Until it can, everything is as usual.

        """)
  }

  @Test("prints a file to begin with, which changes nothing as it is, nor with all its lines taken")
  func example() throws {
    let usual = try session.run(["settings"]).output.split(separator: "\n").dropFirst()
    let example = try session.run(["settings", "--example"]).output
    #expect(example.contains("\n# On which day weeks begin.\n"))
    #expect(example.contains("\n#week-start: monday\n"))
    #expect(example.contains("\n#  # Log a response\n#  - command: log-a-response\n#    key: r\n"))
    let taken = example.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("# ") && !$0.hasPrefix("#  ") ? $0 : $0.hasPrefix("#") ? $0.dropFirst() : $0
    }
    for text in [example, taken.joined(separator: "\n")] {
      try write(text)
      let said = try session.run(["settings"])
      #expect(said.error == "")
      #expect(said.output.split(separator: "\n").dropFirst().elementsEqual(usual))
    }
  }
}
