extension DifferenceWriter {
  mutating func compare(_ old: Incident?, _ new: Incident) {
    words("title", "Title", old?.title, new.title)
    term("status", "Status", old?.status, new.status)
    term("verification", "Verification", old?.verification, new.verification)
    terms("violations", ("Violation", "Violations"), old?.violations, new.violations)
    date("date", "Date", old?.date, new.date)
    list("countries", ("Country", "Countries"), old?.countries, new.countries)
    phrases("places", ("Place", "Places"), old?.places, new.places)
    items(
      "people-affected", "People affected", old?.peopleAffected, new.peopleAffected,
      .peopleAffected(dates))
    phrases(
      "alleged-perpetrators", ("Alleged perpetrator", "Alleged perpetrators"),
      old?.allegedPerpetrators, new.allegedPerpetrators)
    items("sources", "Sources", old?.sources, new.sources, .source(dates))
    ids("related", ("Related incident", "Related incidents"), old?.related, new.related)
    list("tags", ("Tag", "Tags"), old?.tags, new.tags)
    items("enclosures", "Enclosures", old?.enclosures, new.enclosures, .enclosure(dates))
    confidentiality(old?.confidentiality, new.confidentiality)
    text(old?.text, new.text)
  }
}

extension ItemWords<PeopleAffected> {
  fileprivate static func peopleAffected(_ dates: DateStyle) -> Self {
    ItemWords(
      dates: dates, key: \.harm.rawValue, subject: { "Count of people \($0.harm.spoken)" },
      tells: { $0.spoken },
      compare: { parts, old, new in
        parts.value("", old.spoken, new.spoken)
        parts.words("note", old.note, new.note)
      })
  }
}
