extension Day {
  /// As it stands in a field to be typed over: what reads back as the same day, in the person's style
  /// where that is written in figures.
  package func typed(in style: DateStyle) -> String {
    style == .spelled ? description : spoken(in: style)
  }
}

extension PartialDate {
  /// As it stands in a field to be typed over; see ``Day/typed(in:)``.
  package func typed(in style: DateStyle) -> String {
    style == .spelled ? description : spoken(in: style)
  }
}
