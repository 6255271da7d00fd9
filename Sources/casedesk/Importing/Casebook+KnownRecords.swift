import CaseModel
import Casework
import Exchange

extension Casebook {
  /// What an importer may ask. A question that can't be answered is answered as where nothing is
  /// known: the import is shown before it is saved.
  var knownRecords: KnownRecords {
    var known = KnownRecords()
    known.record = { [self] in try? record($0) }
    known.importOf = { [self] in importOf(sha256: $0) }
    known.recordOfMail = { [self] in (try? recordOfMail(messageID: $0)) ?? nil }
    known.lettersTitled = { [self] in (try? lettersTitled($0)) ?? [] }
    known.incidentsTitled = { [self] in (try? incidentsTitled($0)) ?? [] }
    return known
  }
}
