/// Months and days of the week as letters and tables write them, in English and Russian.
enum MonthNames {
  /// The month, 1 to 12, that a lower-case word names, with `е` for `ё`; a full stop at its end
  /// doesn't count.
  static func month(_ word: some StringProtocol) -> Int? {
    months[String(word.last == "." ? word.dropLast() : word[...])]
  }

  /// Whether a lower-case word names a day of the week, in full or shortened.
  static func isWeekday(_ word: some StringProtocol) -> Bool {
    weekdays.contains(String(word.last == "." ? word.dropLast() : word[...]))
  }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()

  private static let names = [
    "january jan январь января январе янв",
    "february feb февраль февраля феврале фев февр",
    "march mar март марта марте мар",
    "april apr апрель апреля апреле апр",
    "may май мая мае",
    "june jun июнь июня июне июн",
    "july jul июль июля июле июл",
    "august aug август августа августе авг",
    "september sep sept сентябрь сентября сентябре сен сент",
    "october oct октябрь октября октябре окт",
    "november nov ноябрь ноября ноябре ноя нояб",
    "december dec декабрь декабря декабре дек",
  ]

  private static let weekdays = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat \
    sun понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье пн вт \
    ср чт пт сб вс
    """.split(separator: " ").map(String.init))
}
