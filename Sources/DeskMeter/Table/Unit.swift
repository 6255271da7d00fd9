/// What a figure counts. Times are kept in seconds, and sizes in bytes.
enum Unit {
  case time, size, bytes, count

  /// The figure as a person reads it, with three digits that matter.
  func shown(_ figure: Double) -> String {
    switch self {
    case .time:
      figure >= 1 ? "\(Self.rounded(figure)) s" : "\(Self.rounded(figure * 1e3)) ms"
    case .size: "\(Self.rounded(figure / 1e6)) MB"
    case .bytes: "\(Self.rounded(figure)) bytes"
    case .count: Self.rounded(figure)
    }
  }

  /// A number with three digits that matter, or all that it has before its point.
  static func rounded(_ number: Double) -> String {
    let size = abs(number)
    if size >= 100 { return grouped(number.rounded()) }
    let factor: Double = size >= 10 ? 10 : size >= 1 ? 100 : 1000
    let value = (number * factor).rounded() / factor
    return value == value.rounded() ? grouped(value) : "\(value)"
  }

  /// A whole number with a comma before each three digits.
  static func grouped(_ number: Double) -> String {
    guard let whole = Int(exactly: number) else { return "\(number)" }
    var digits = String(whole.magnitude)
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits.removeLast(3)
    }
    return (whole < 0 ? "-" : "") + ([digits[...]] + groups).joined(separator: ",")
  }
}
