/// neomutt on a mailbox.
struct Neomutt {
  private let program: String
  private let settings: String
  private let home: String

  /// Opens the mailbox once, so that the header cache is there.
  init(_ program: String, mailbox: Mailbox, home: String) throws(NotMeasured) {
    self.program = program
    self.home = home
    settings = home + "/neomuttrc"
    let lines = """
      set mbox_type = Maildir
      set folder = "\(mailbox.path)"
      set spool_file = "\(mailbox.path)"
      set header_cache = "\(home)/header-cache"
      set charset = "utf-8"
      set assumed_charset = "utf-8"
      set sort = "date"
      set mail_check = 3600
      set timeout = 3600
      set quit = yes
      set move = no

      """
    try FileTree.make(home + "/header-cache")
    try FileTree.write(lines.utf8, to: settings)
    let guest = try open()
    defer { guest.stop() }
    guard guest.firstFrame(patience: .seconds(600), Self.isWhole) != nil else {
      throw NotMeasured("neomutt didn't show the mailbox \(mailbox.path).")
    }
  }

  func open() throws(NotMeasured) -> TerminalGuest {
    try TerminalGuest([program, "-n", "-F", settings], environment: ["HOME": home])
  }

  /// Its status line names the mailbox's mails when it has read them all.
  static func isWhole(_ screen: ShownText) -> Bool { screen.contains("Msgs:") }
}
