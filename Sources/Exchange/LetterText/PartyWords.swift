/// Words by which the lines of an addressee or a signatory are told apart, in English and Russian.
enum PartyWords {
  /// Offices that somebody holds; Russian ones in the nominative and the dative.
  static let offices: Set<String> = [
    "president", "president's", "minister", "secretary", "secretary-general", "ambassador",
    "representative", "director", "director-general", "commissioner", "prosecutor", "chair",
    "chairman", "chairwoman", "chairperson", "governor", "head", "chief", "ceo", "officer",
    "spokesperson", "spokesman", "spokeswoman", "rapporteur", "attorney", "advocate", "counsel",
    "consul", "deputy", "senator", "member", "mayor", "judge", "justice", "ombudsman",
    "ombudsperson", "coordinator", "manager", "adviser", "advisor", "fellow", "chancellor",
    "counsellor", "commander", "inspector", "registrar", "speaker", "king", "general", "delegate",
    "министр", "министру", "президент", "президенту", "губернатор", "губернатору", "директор",
    "директору", "председатель", "председателю", "начальник", "начальнику", "прокурор", "прокурору",
    "глава", "главе", "руководитель", "руководителю", "посол", "послу", "секретарь", "секретарю",
    "уполномоченный", "уполномоченному", "представитель", "представителю", "заместитель",
    "заместителю", "советник", "советнику", "комиссар", "комиссару", "судья", "судье", "депутат",
    "депутату", "мэр", "мэру", "координатор", "юрист", "адвокат",
  ]

  /// Bodies that offices belong to.
  static let bodies: Set<String> = [
    "ministry", "department", "mission", "embassy", "office", "committee", "commission",
    "parliament",
    "government", "nations", "council", "agency", "court", "administration", "bureau", "service",
    "union", "institute", "organisation", "organization", "association", "foundation", "university",
    "party", "assembly", "senate", "congress", "federation", "republic", "kingdom", "authority",
    "directorate", "police", "centre", "center", "network", "coalition", "international", "watch",
    "society", "fund", "secretariat", "delegation", "consulate", "house", "prosecution", "inc",
    "ltd",
    "министерство", "министерства", "администрация", "администрации", "комитет", "комитета",
    "правительство", "правительства", "прокуратура", "прокуратуры", "посольство", "управление",
    "управления", "комиссия", "комиссии", "совет", "совета", "суд", "суда", "федерация",
    "федерации",
    "республика", "республики", "центр", "организация", "организации", "фонд", "ассоциация",
    "департамент", "департамента", "служба", "службы", "дума", "думы", "мвд", "мид", "фсб", "фсин",
    "оон",
  ]

  /// Parts of a postal address.
  static let places: Set<String> = [
    "street", "st", "avenue", "ave", "plaza", "road", "rd", "suite", "floor", "box", "boulevard",
    "blvd", "square", "lane", "drive", "building", "room", "house", "quai", "rue", "avenida",
    "platz",
    "straße", "strasse", "ул", "улица", "пр", "проспект", "просп", "площадь", "пл", "пер",
    "переулок",
    "бульвар", "набережная", "наб", "корп", "стр", "офис", "кв", "п/я",
  ]

  /// Words before a name that say how somebody is addressed.
  static let honorifics: [String] = [
    "the right honourable", "the rt hon", "the rt. hon.", "the honourable", "the honorable",
    "the hon.",
    "hon.", "his excellency", "her excellency", "their excellency", "h.e.", "h. e.",
    "his royal highness",
    "his majesty", "her majesty", "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "mx.", "mx",
    "sir", "madam", "attn:", "attention:", "attn.", "to:", "господину", "госпоже", "г-ну", "г-же",
    "господин", "госпожа", "его превосходительству", "ее превосходительству", "кому:",
  ]

  /// Ways of sending that are noted above an address.
  static let sendings: [(words: [String], channel: String)] = [
    (["email", "e-mail", "mail:", "электронной", "эл. почт"], "email"),
    (["fax", "facsimile", "факс"], "fax"),
    (
      ["post", "airmail", "registered mail", "certified mail", "courier", "почтой", "заказным"],
      "post"
    ),
    (["hand", "нарочным"], "hand"), (["portal", "online form", "портал"], "portal"),
  ]
}
