import CaseModel
import TerminalUI

extension SearchQuery {
  /// Where in a text its words stand, in characters from the text's start.
  func places(in text: String) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var (index, count) = (text.startIndex, 0)
    for hit in hits(in: text) {
      // A hit may begin or end within a character, as before an accent.
      count += text[index..<hit.lowerBound].count
      let length = text[hit].count
      places.append(count..<count + length)
      count += length
      index = hit.upperBound
    }
    return places
  }
}

extension Style {
  /// The same, set off as what was searched for: by more than its colour.
  var matched: Style {
    var style = self
    style.role = .match
    style.bold = true
    style.underline = true
    return style
  }
}

extension RowLine {
  /// The line with the search's words in it set off.
  func highlighting(_ query: SearchQuery) -> RowLine {
    var line = self
    line.left = left.flatMap { span in
      span.split(from: 0, at: query.places(in: span.text)) { $0 = $0.matched }
    }
    return line
  }
}
