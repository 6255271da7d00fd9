/// The marks that the desk draws: in Unicode, or in ASCII alone.
struct Glyphs: Hashable, Sendable {
  let isASCII: Bool

  /// Before the selected row.
  var selection: String { isASCII ? ">" : "▸" }
  /// Before what belongs to the selected letter.
  var linked: String { isASCII ? "*" : "•" }
  /// Where text was cut.
  var ellipsis: String { isASCII ? "..." : "…" }
  /// Between two remarks.
  var dot: String { isASCII ? "-" : "·" }
  /// Where there is nothing.
  var none: String { isASCII ? "-" : "–" }
  /// Before something that a link leads to, and something that leads here.
  var outgoing: String { isASCII ? "->" : "→" }
  var incoming: String { isASCII ? "<-" : "←" }
  var bullet: String { isASCII ? "-" : "•" }
  var quoteBar: String { isASCII ? "|" : "│" }
  var opening: String { isASCII ? "\"" : "“" }
  var closing: String { isASCII ? "\"" : "”" }
  var horizontal: String { isASCII ? "-" : "─" }
  var vertical: String { isASCII ? "|" : "│" }
}
