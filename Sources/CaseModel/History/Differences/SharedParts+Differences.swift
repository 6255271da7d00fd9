extension ItemWords<Party> {
  /// - Parameter label: `Sender`, `Addressee`.
  static func party(_ label: String, _ dates: DateStyle) -> Self {
    ItemWords(
      dates: dates, key: \.shortName,
      subject: { "\(label) \($0.isEmpty ? "without a name" : $0.oneLine)" },
      tells: { _ in nil },
      compare: { parts, old, new in
        parts.words("name", old.name, new.name)
        parts.words("office", old.office, new.office)
        parts.words("body", old.body, new.body)
        parts.words("address", old.address, new.address)
      })
  }
}

extension ItemWords<Source> {
  static func source(_ dates: DateStyle) -> Self {
    ItemWords(
      dates: dates, key: { "\($0.name)\n\($0.address)" },
      subject: { "Source \($0.name.quotedBriefly)" },
      tells: { source in
        joined([
          source.kind?.rawValue ?? "", source.date?.spoken(in: dates) ?? "", source.address,
          source.grade.isEmpty ? "" : "graded \(source.grade)",
        ])
      },
      compare: { parts, old, new in
        parts.words("name", old.name, new.name)
        parts.term("kind", old.kind, new.kind)
        parts.date("date", old.date, new.date)
        parts.words("address", old.address, new.address)
        parts.term("reliability", old.reliability, new.reliability)
        parts.term("credibility", old.credibility, new.credibility)
        parts.words("note", old.note, new.note)
        parts.flag(old.isConfidential, new.isConfidential)
      })
  }
}

extension ItemWords<Enclosure> {
  static func enclosure(_ dates: DateStyle) -> Self {
    ItemWords(
      dates: dates, key: \.file, subject: { "Enclosure \($0.file.quotedBriefly)" },
      tells: { $0.title.isEmpty ? nil : $0.title.quotedBriefly },
      compare: { parts, old, new in
        parts.words("file", old.file, new.file)
        if old.sha256 != new.sha256 {
          parts.value("SHA-256", String(old.sha256.prefix(12)), String(new.sha256.prefix(12)))
        }
        parts.words("title", old.title, new.title)
        parts.flag(old.isConfidential, new.isConfidential)
      })
  }
}
