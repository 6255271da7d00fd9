/// notmuch on a mailbox.
struct Notmuch {
  let mailbox: Mailbox
  /// How long it took to take all mails in, in seconds.
  let newTime: Double
  let indexBytes: Double
  private let program: String
  private let environment: [String: String]

  init(_ program: String, mailbox: Mailbox, home: String) throws(NotMeasured) {
    self.program = program
    self.mailbox = mailbox
    environment = ["HOME": home, "NOTMUCH_CONFIG": home + "/notmuch-config"]
    let settings = """
      [database]
      path=\(mailbox.path)
      [user]
      name=Advocate
      primary_email=advocate@desk.example
      [new]
      tags=inbox
      [maildir]
      synchronize_flags=false

      """
    try FileTree.write(settings.utf8, to: home + "/notmuch-config")
    let use = try Program([program, "new", "--quiet"], environment: environment).ending()
    guard use.code == 0 else { throw NotMeasured("notmuch new failed on \(mailbox.path).") }
    newTime = use.time
    indexBytes = Double(FileTree.size(of: mailbox.path + "/.notmuch"))
  }

  /// How long the newest fifty take for what is typed so far, in seconds.
  func time(for typed: String) throws(NotMeasured) -> Double {
    try Program(
      [program, "search", "--limit=50", typed + "*"], environment: environment
    ).ending().time
  }
}
