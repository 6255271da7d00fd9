import CaseModel
import Glibc

/// The clock on the wall, read only here; everything else is told what day it is.
enum SystemDay {
  /// Today where the person is.
  static func today() -> Day {
    let now = local()
    return Day(year: Int(now.tm_year) + 1900, month: Int(now.tm_mon) + 1, day: Int(now.tm_mday))
      ?? Day(number: 0)
  }

  /// For people: `14:03`.
  static func timeOfDay() -> String {
    let now = local()
    let minutes = now.tm_min < 10 ? "0\(now.tm_min)" : "\(now.tm_min)"
    let hours = now.tm_hour < 10 ? "0\(now.tm_hour)" : "\(now.tm_hour)"
    return "\(hours):\(minutes)"
  }

  /// The seconds of the day that have passed in UTC.
  static func secondOfDay() -> Int { Int(time(nil)) % 86_400 }

  private static func local() -> tm {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts
  }
}
