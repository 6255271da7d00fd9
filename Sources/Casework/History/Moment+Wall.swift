package import CaseModel
internal import Glibc

extension Moment {
  /// What the clock on the wall of this machine shows.
  package static func onTheWall() -> Moment {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Moment(seconds: seconds, offset: parts.tm_gmtoff / 60)
  }
}
