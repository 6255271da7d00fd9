import CaseModel
import Glibc
import RecordText

/// Makes a casebook of any size for measuring, in the format that people's casebooks have.
@main
struct CasebookMaker {
  static func main() {
    do throws(NotMade) {
      let wanted = try Wanted(Array(CommandLine.arguments.dropFirst()))
      let made = try make(wanted)
      print(
        "\(wanted.incidents) incidents, \(made.records) records, \(made.bytes) bytes: \(wanted.path)"
      )
    } catch {
      let line = Array((error.sentence + "\n").utf8)
      _ = write(STDERR_FILENO, line, line.count)
      exit(1)
    }
  }

  private static func make(_ wanted: Wanted) throws(NotMade) -> (records: Int, bytes: Int) {
    let path = wanted.path
    var folders = NewFolders()
    try folders.make(path)
    try folders.make(path + "/cases")
    let settings = try text("casedesk.yaml") { () throws(RecordTextError) in
      try SettingsText(CasebookSettings(name: "For measuring", organisation: "Advocates")).bytes
    }
    try folders.write(settings, to: path + "/casedesk.yaml")
    var maker = CaseMaker(seed: wanted.seed, bad: wanted.bad)
    var (records, bytes) = (0, 0)
    for _ in 0..<wanted.incidents {
      let made = maker.next()
      guard case .incident(let incident)? = made.first else { continue }
      let year = path + "/cases/\((incident.date?.sortDay ?? CaseMaker.today).year)"
      try folders.makeOnce(year)
      let folder = "\(year)/\(incident.id)"
      try folders.make(folder)
      for record in made {
        let name = record.kind == .incident ? "incident" : record.id.text
        let document = try text(record.id.text) { () throws(RecordTextError) in
          try RecordPrinter.document(for: record).bytes
        }
        try folders.write(document, to: "\(folder)/\(name).md")
        records += 1
        bytes += document.count
      }
    }
    return (records, bytes)
  }

  private static func text(
    _ name: String, _ make: () throws(RecordTextError) -> [UInt8]
  ) throws(NotMade) -> [UInt8] {
    do throws(RecordTextError) {
      return try make()
    } catch {
      throw NotMade(sentence: "\(name): \(error.message)")
    }
  }
}
