internal import CaseModel

extension IncidentStatus: TabledVocabulary {
  static let spokenKind = "status of an incident"
  static let readings = allReadings()
  static var synonyms: [(IncidentStatus, String)] {
    [
      (.open, "active|ongoing|new|in progress|открыто|открыт|в работе|активно|новое"),
      (.monitoring, "monitored|watching|on hold|наблюдение|мониторинг|под наблюдением"),
      (.closed, "resolved|done|finished|archived|закрыто|закрыт|завершено"),
    ]
  }
}

extension Verification: TabledVocabulary {
  static let spokenKind = "verification"
  static let readings = allReadings()
  static var synonyms: [(Verification, String)] {
    [
      (.confirmed, "verified|yes|established|certain|true|подтверждено|да|установлено"),
      (.likely, "probable|probably|high|вероятно|скорее всего"),
      (.possible, "possibly|credible|partially verified|medium|возможно"),
      (.unlikely, "doubtful|improbable|low|маловероятно|сомнительно"),
      (
        .unknown,
        """
        unverified|not verified|no|pending|неизвестно|не проверено|не подтверждено|\
        нет
        """
      ),
    ]
  }
}

extension ViolationType: TabledVocabulary {
  static let spokenKind = "type of violation"
  static let readings = allReadings()
  static var synonyms: [(ViolationType, String)] {
    [
      (
        .arbitraryDetention,
        """
        detention|arbitrary arrest|arrest|unlawful detention|illegal detention|\
        arbitrary arrest or detention|imprisonment|произвольное задержание|задержание|\
        арест|незаконное задержание|лишение свободы
        """
      ),
      (
        .enforcedDisappearance,
        """
        disappearance|forced disappearance|abduction|kidnapping|\
        насильственное исчезновение|исчезновение|похищение
        """
      ),
      (.torture, "torture and ill-treatment|пытки|пытка"),
      (
        .illTreatment,
        """
        ill treatment|beating|beatings|cruel treatment|inhuman treatment|\
        degrading treatment|assault|жестокое обращение|избиение|избиения|\
        бесчеловечное обращение
        """
      ),
      (
        .extrajudicialKilling,
        """
        killing|extrajudicial execution|summary execution|unlawful killing|murder|\
        execution|внесудебная казнь|внесудебное убийство|убийство|казнь
        """
      ),
      (.threat, "threats|intimidation|death threat|угроза|угрозы|запугивание"),
      (
        .harassment,
        """
        persecution|surveillance|judicial harassment|преследование|травля|слежка
        """
      ),
      (
        .restrictionOfExpression,
        """
        freedom of expression|censorship|freedom of the press|expression|\
        свобода слова|свобода выражения|цензура|ограничение свободы слова
        """
      ),
      (
        .restrictionOfAssociation,
        """
        freedom of association|freedom of assembly|association|assembly|\
        свобода объединений|свобода собраний|ограничение свободы объединений
        """
      ),
      (.discrimination, "hate crime|дискриминация"),
      (.other, "misc|miscellaneous|другое|иное|прочее"),
    ]
  }
}

extension SourceKind: TabledVocabulary {
  static let spokenKind = "kind of source"
  static let readings = allReadings()
  static var synonyms: [(SourceKind, String)] {
    [
      (.press, "media|news|newspaper|article|пресса|сми|статья|газета"),
      (.witness, "victim|survivor|testimony|interview|свидетель|потерпевший|показания"),
      (.organisation, "organization|ngo|нко|нпо|организация"),
      (.official, "government|authorities|официальный|власти|государство"),
      (.court, "judgment|ruling|суд|решение суда"),
      (.document, "report|documents|документ|отчет|доклад"),
    ]
  }
}

extension Reliability: TabledVocabulary {
  static let spokenKind = "reliability"
  static let readings = allReadings()
  static var synonyms: [(Reliability, String)] { allCases.map { ($0, $0.meaning) } }
}

extension Credibility: TabledVocabulary {
  static let spokenKind = "credibility"
  static let readings = allReadings()
  static var synonyms: [(Credibility, String)] { allCases.map { ($0, $0.meaning) } }
}

extension FollowUpStatus: TabledVocabulary {
  static let spokenKind = "status of a follow-up"
  static let readings = allReadings()
  static var synonyms: [(FollowUpStatus, String)] {
    [
      (
        .open,
        """
        to do|todo|not started|in progress|pending|no|new|открыто|в работе|не начато|\
        нет|к выполнению
        """
      ),
      (
        .done,
        """
        completed|complete|finished|closed|yes|x|выполнено|сделано|готово|завершено|\
        да
        """
      ),
      (.cancelled, "canceled|dropped|отменено|снято"),
    ]
  }
}

extension Priority: TabledVocabulary {
  static let spokenKind = "priority"
  static let readings = allReadings()
  static var synonyms: [(Priority, String)] {
    [
      (.urgent, "critical|immediate|asap|1|срочно|критический|немедленно"),
      (.high, "important|2|высокий|высокая|важно"),
      (.normal, "medium|standard|3|средний|обычный|нормальный|средняя|обычная"),
      (.low, "minor|4|низкий|низкая"),
    ]
  }
}

extension Impact: TabledVocabulary {
  static let spokenKind = "impact"
  static let readings = allReadings()
  static var synonyms: [(Impact, String)] {
    [
      (.strongPositive, "very positive|strong|сильное положительное"),
      (.moderatePositive, "positive|moderate|положительное"),
      (.minor, "small|слабое|незначительное"),
      (.none, "no impact|no|нет|отсутствует"), (.moderateNegative, "negative|отрицательное"),
      (.strongNegative, "very negative|сильное отрицательное"),
    ]
  }
}
