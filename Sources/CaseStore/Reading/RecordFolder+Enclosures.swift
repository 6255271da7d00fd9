package import CaseModel
import Glibc

extension RecordFolder {
  /// Reads an enclosure's file to its end, and holds its SHA-256 against the record's.
  package func check(_ enclosure: Enclosure, besideRecordAt path: String) -> EnclosureCheck {
    EnclosureCheck(enclosure, finding(of: enclosure, besideRecordAt: path))
  }

  private func finding(
    of enclosure: Enclosure, besideRecordAt path: String
  ) -> EnclosureCheck.Finding {
    guard EnclosureName.isClean(enclosure.file) else {
      return .unreadable("its name can't be that of an enclosure")
    }
    let target = Filing.path(ofEnclosure: enclosure.file, besideRecordAt: path)
    do {
      let folder = try root.folder(at: Filing.folder(of: target).split(separator: "/"))
      let file = try OpenFile(Filing.name(of: target), in: folder)
      guard file.isRegular else { return .unreadable("it isn't a file") }
      return try file.fingerprint().hex == enclosure.sha256 ? .asRecorded : .changed
    } catch {
      return error.code == ENOENT ? .missing : .unreadable(error.explanation)
    }
  }
}
