import CaseModel
import Glibc

/// The clock on the wall to the second, read only here; everything else is told what time it is.
enum SystemMoment {
  static func now() -> Moment {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Moment(seconds: Int(seconds), offset: parts.tm_gmtoff / 60)
  }
}
