import ArgumentParser
import CaseModel
import Casework

/// Opens a casebook for a verb, whose answers come from an index that is fresh enough.
struct Freshness: ParsableArguments {
  @Flag(
    name: .customLong("fresh"),
    help: "Look through the folder first, and answer from what is there now.")
  var isDemanded = false

  /// What the first page of help says of it.
  static let summary = """
    Answers come from an index, without a look through the folder if that was checked within the \
    last hour and shows no sign of change; --fresh makes sure.
    """

  /// What help says of it at length.
  static let explanation = """
    Verbs answer from an index of the casebook without looking through its folder, if the folder \
    was checked within the last hour, by the desk or by a verb, and nothing shows that it changed \
    since: casedesk.yaml, the folders of the years, and git's index and HEAD look as they did, and \
    so do the files of the records that are answered with. Otherwise the folder is checked first; \
    without an index one is built. What isn't seen so: a file that another program than git wrote \
    within the hour into an incident's folder that was there already, until a record of it is \
    answered with. --fresh always looks.
    """

  /// Asks a casebook; a second time, after a check, where the index turns out to lag behind.
  /// - Parameter ids: the records in an answer, whose files must be as the index has them.
  func ask<Answer>(
    _ path: String, ids: (Answer) -> [RecordID], _ question: (Casebook) throws -> Answer
  ) throws -> Answer {
    var isDoubtful = isDemanded
    if !isDoubtful, let casebook = try open(path) {
      defer { casebook.close() }
      do {
        let answer = try question(casebook)
        if try casebook.isAsOnDisk(ids(answer)) {
          tell(casebook.openingRemarks)
          return answer
        }
      } catch is Refusal {
        // What is wrong with the index, or with a file that it names, the check will tell.
      }
      isDoubtful = true
    }
    let casebook = try openToChange(path, checking: isDoubtful)
    defer { casebook.close() }
    return try question(casebook)
  }

  /// Opens a casebook to change it, its index fresh.
  func openToChange(_ path: String) throws -> Casebook {
    try openToChange(path, checking: isDemanded)
  }

  private func open(_ path: String) throws -> Casebook? {
    try Casebook.openToAsk(
      path, cacheFolder: Places.cacheFolder(), stateFolder: Places.stateFolder())
  }

  private func openToChange(_ path: String, checking: Bool) throws -> Casebook {
    let casebook = try CasebookChoice.open(path)
    tell(casebook.openingRemarks)
    if checking || !casebook.isFresh {
      var line = ProgressLine()
      let report = casebook.refresh { progress in
        line.show(progress)
        return true
      }
      line.remove()
      tell(report.remarks)
    }
    return casebook
  }

  private func tell(_ remarks: [String]) {
    for remark in remarks { StandardError.say(remark) }
  }
}
