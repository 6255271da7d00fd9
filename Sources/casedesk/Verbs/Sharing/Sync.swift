import ArgumentParser
import CaseModel
import Casework
import TerminalUI

/// Brings this casebook and the shared one together.
struct Sync: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Bring this casebook and the shared one together.",
    discussion: """
      What colleagues did comes here, what you did goes there, and both are brought together field by \
      field; what two people wrote in different ways is kept in both (casedesk choices). The first \
      time, --set-up says where the shared casebook is: a folder, as on a stick or a shared drive, \
      ssh://host/path or name@host:path, or an https address. Passwords are never asked for: what \
      opens the address must be set up on this machine, as a key for SSH is.

      \(AnswerColumn.names(columns))
      """)

  @ParentCommand var casedesk: Casedesk

  @Option(
    name: .customLong("set-up"),
    help: ArgumentHelp("Where the shared casebook is from now on.", valueName: "address"),
    completion: .directory)
  var address: String?

  @OptionGroup var freshness: Freshness

  private static var columns: [AnswerColumn<SyncReport>] {
    [
      AnswerColumn(
        "received", { "\($0.received)" }, shown: { "\(counted($0.received, "step")) received" }),
      AnswerColumn("sent", { "\($0.sent)" }, shown: { "\(counted($0.sent, "step")) sent" }),
      AnswerColumn(
        "records changed here", { "\($0.changed.count)" },
        shown: { $0.changed.isEmpty ? "" : "\(counted($0.changed.count, "record")) changed here" }),
      AnswerColumn(
        "open choices", { "\($0.openChoices)" },
        shown: { $0.openChoices == 0 ? "" : "\(counted($0.openChoices, "choice")) open" },
        style: { _ in Style(.soon) }),
    ]
  }

  func run() throws {
    try Casedesk.orStop {
      let casebook = try freshness.openToChange(casedesk.path)
      defer { casebook.close() }
      if let address { try casebook.setSyncPlace(address.expandedIfHome) }
      if let missing = casebook.missingForSync { throw Refusal(missing) }
      var line = ProgressLine()
      let report: SyncReport
      do throws(Refusal) {
        report = try casebook.sync(now: SystemMoment.now(), today: SystemDay.today()) { progress in
          line.show(progress.sentence)
          return true
        }
      } catch {
        line.remove()
        throw error
      }
      line.remove()
      try Answer(columns: Sync.columns, parts: [.init(rows: [report])]).write()
      for remark in report.remarks { StandardError.say(remark) }
      if report.openChoices > 0 {
        StandardError.say("casedesk choices lists what is to be chosen.")
      }
    }
  }
}

/// Makes a casebook of a shared one.
struct Join: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Make a casebook here of one that colleagues share.",
    discussion: """
      The folder must be missing or empty. Afterwards casedesk sync brings the two together. The \
      answer is the casebook's folder.
      """)

  @Argument(
    help: ArgumentHelp(
      "Where the shared casebook is; see casedesk help sync.", valueName: "address"),
    completion: .directory)
  var address: String

  @Argument(
    help: ArgumentHelp("The folder of the new casebook.", valueName: "dir"),
    completion: .directory)
  var directory: String

  func run() throws {
    try Casedesk.orStop {
      let path = PathCompletion.expanded(directory)
      var line = ProgressLine()
      let remarks: [String]
      do throws(Refusal) {
        remarks = try Casebook.join(at: path, from: address.expandedIfHome) { progress in
          line.show(progress.sentence)
          return true
        }
      } catch {
        line.remove()
        throw error
      }
      line.remove()
      let folder = AnswerColumn<String>("folder", \.self)
      try Answer(columns: [folder], parts: [.init(rows: [path])]).write()
      for remark in remarks { StandardError.say(remark) }
      StandardError.say(
        "Say who you are with casedesk person, so that colleagues know who did what.")
    }
  }
}

extension Casebook {
  /// What has to be said first, with the command that says it.
  fileprivate var missingForSync: String? {
    if historyStanding == .waitingForPerson {
      return "Nobody has said yet who works here: \(Casebook.introduction) does. Then sync again."
    }
    guard historyStanding == .on, syncStanding.place == nil else { return nil }
    return """
      Nothing was synced: nobody has said yet where the shared casebook is. casedesk sync \
      --set-up ADDRESS does.
      """
  }
}

extension String {
  /// With the home folder in the place of ~.
  fileprivate var expandedIfHome: String { hasPrefix("~") ? PathCompletion.expanded(self) : self }
}

extension SyncProgress {
  /// For the line that shows how far it is.
  var sentence: String {
    let what =
      switch stage {
      case .noting: "Noting what was changed here"
      case .fetching: "Fetching what colleagues did"
      case .merging: "Bringing it together"
      case .sending: "Sending what was done here"
      }
    return fraction.map { "\(what): \(Int(($0 * 100).rounded())) %" } ?? what
  }
}
