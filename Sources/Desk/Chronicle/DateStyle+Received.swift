import CaseModel

extension DateStyle {
  /// The day of a response: `17 Apr 2017`; where only that is known, `received 3 Jun 2017`; nil where
  /// neither is.
  func spoken(given date: PartialDate?, received: Day?) -> String? {
    date?.spoken(in: self) ?? received.map { "received \($0.spoken(in: self))" }
  }
}
