/// What the meter is asked for on its command line.
struct Invocation: Hashable {
  var incidents = [1_000, 10_000]
  var chapters = Chapter.allCases
  /// Where made casebooks are kept for the next time.
  var kept: String?
  var isShort = false

  static let help = """
    DeskMeter [INCIDENTS …] [--only CHAPTER,…] [--keep FOLDER]
    DeskMeter --short [INCIDENTS …] [--keep FOLDER]

    Measures the desk on made casebooks of so many incidents (1000 and 10000 where none are named),
    from outside and on a real terminal, beside the bare parts that it can't do without and the
    programs that people use for the like. Prints Markdown tables.

    --only   of \(Chapter.allCases.map(\.rawValue).joined(separator: ", "))
    --keep   leaves casebooks and indexes in that folder, so that the next run needn't make them
    --short  checks only what doesn't depend on the machine, at 2000 and 20000 incidents where none
             are named, and ends with 1 where it doesn't hold
    """

  init(_ words: [String]) throws(NotMeasured) {
    var sizes: [Int] = []
    var left = words[...]
    while let word = left.popFirst() {
      switch word {
      case "--short": isShort = true
      case "--keep": kept = try Self.value(of: word, &left)
      case "--only":
        chapters = try Self.value(of: word, &left).split(separator: ",").map {
          name throws(NotMeasured) in
          guard let chapter = Chapter(rawValue: String(name)) else {
            throw NotMeasured("“\(name)” is none of the chapters.\n\n\(Self.help)")
          }
          return chapter
        }
      default:
        guard let size = Int(word), (10...10_000_000).contains(size) else {
          throw NotMeasured("“\(word)” isn't understood.\n\n\(Self.help)")
        }
        sizes.append(size)
      }
    }
    if isShort { incidents = [2_000, 20_000] }
    if !sizes.isEmpty { incidents = sizes.sorted() }
  }

  private static func value(
    of option: String, _ left: inout ArraySlice<String>
  ) throws(NotMeasured) -> String {
    guard let value = left.popFirst(), !value.hasPrefix("--") else {
      throw NotMeasured("\(option) needs a value.\n\n\(help)")
    }
    return value
  }
}
