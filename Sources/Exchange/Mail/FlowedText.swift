/// Lines of a mail that may be joined to paragraphs (`format=flowed`, RFC 3676): a line that ends in
/// a blank goes on in the next of the same quotation.
enum FlowedText {
  static func unfolded(_ text: String, deletesSpaces: Bool) -> String {
    var lines: [String] = []
    var open: (depth: Int, words: String)?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let depth = line.utf8.prefix { $0 == UInt8(ascii: ">") }.count
      var words = Substring(line.utf8.dropFirst(depth))
      // A blank was put before what would otherwise be taken for a quotation.
      if words.first == " " { words.removeFirst() }
      let isSignature = words == "-- "
      if let before = open, before.depth != depth || isSignature {
        lines.append(quoted(before.words, before.depth))
        open = nil
      }
      let whole = (open?.words ?? "") + words
      if words.last == " ", !isSignature {
        open = (depth, deletesSpaces ? String(whole.dropLast()) : whole)
      } else {
        lines.append(quoted(whole, depth))
        open = nil
      }
    }
    if let open { lines.append(quoted(open.words, open.depth)) }
    return lines.joined(separator: "\n")
  }

  private static func quoted(_ words: String, _ depth: Int) -> String {
    depth == 0 ? words : String(repeating: ">", count: depth) + " " + words
  }
}
