import CaseModel

extension Moment {
  /// What the wall's calendar and clock showed, and how far it was ahead of UTC:
  /// `2017-04-17 14:03:05 +02:00`. Beyond the years 1 to 9999 the seconds since 1970:
  /// `@-99999999999 +00:00`.
  var writtenExactly: String {
    let shown = seconds.addingReportingOverflow(offset * 60)
    let sinceMidnight = (shown.partialValue % 86_400 + 86_400) % 86_400
    let day = (shown.partialValue &- sinceMidnight) / 86_400
    let sign = offset < 0 ? "-" : "+"
    let zone = "\(sign)\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
    guard !shown.overflow, Day(number: day).number == day else { return "@\(seconds) \(zone)" }
    let time = sinceMidnight
    let clock = [time / 3600, time / 60 % 60, time % 60].map(two).joined(separator: ":")
    return "\(Day(number: day)) \(clock) \(zone)"
  }

  /// Reads ``writtenExactly``; nil for anything else.
  init?(exactly text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let zone = words.last, let offset = Self.offset(zone) else { return nil }
    switch words.count {
    case 2:
      guard words[0].first == "@", let seconds = Int(words[0].dropFirst()) else { return nil }
      self.init(seconds: seconds, offset: offset)
    case 3:
      guard let day = Day(words[0]), let time = Self.numbers(words[1]), time.count == 3,
        time[0] < 24, time[1] < 60, time[2] < 60
      else { return nil }
      let shown = day.number * 86_400 + time[0] * 3600 + time[1] * 60 + time[2]
      self.init(seconds: shown - offset * 60, offset: offset)
    default: return nil
    }
    guard writtenExactly == text else { return nil }
  }

  private static func offset(_ text: Substring) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-",
      let numbers = numbers(text.dropFirst()), numbers.count == 2, numbers[1] < 60,
      numbers[0] < 24
    else { return nil }
    return (sign == "-" ? -1 : 1) * (numbers[0] * 60 + numbers[1])
  }

  /// The numbers of two digits between colons.
  private static func numbers(_ text: Substring) -> [Int]? {
    var numbers: [Int] = []
    for part in text.split(separator: ":", omittingEmptySubsequences: false) {
      guard part.utf8.count == 2, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
