import CaseModel

extension Form where Value == Party {
  static let party = map(
    Party(),
    [
      Field("name", \.name, .words),
      Field("office", \.office, .words),
      Field("body", \.body, .words),
      Field("address", \.address, .words),
    ])
}

extension Form where Value == Source {
  static let source = map(
    Source(name: ""),
    [
      Field("name", \.name, .words),
      Field("kind", \.kind, .optional(.term)),
      Field("date", \.date, .optional(.date)),
      Field("address", \.address, .words),
      Field("reliability", \.reliability, .optional(.term)),
      Field("credibility", \.credibility, .optional(.term)),
      Field("note", \.note, .words),
      Field("confidential", \.isConfidential, .flag),
    ])
}

extension Form where Value == Enclosure {
  static let enclosure = map(
    Enclosure(file: "", sha256: ""),
    [
      Field("file", \.file, .fileName, isRequired: true),
      Field("sha256", \.sha256, .sha256, isRequired: true),
      Field("title", \.title, .words),
      Field("confidential", \.isConfidential, .flag),
    ])
}
