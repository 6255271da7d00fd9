import TerminalUI

/// A page that is read by scrolling, with links to choose from.
struct ScrolledPage: Hashable, Sendable {
  private(set) var page = ReaderPage()
  /// The first line on the screen.
  private(set) var top = 0
  /// The chosen link, by its place in the page.
  private(set) var link: Int?

  var chosenLink: ReaderLink? {
    link.flatMap { page.links.indices.contains($0) ? page.links[$0] : nil }
  }

  /// Shows another page from its start, or the same one laid out anew.
  mutating func show(_ page: ReaderPage, fromStart: Bool) {
    self.page = page
    if fromStart { (top, link) = (0, nil) }
    if let link, !page.links.indices.contains(link) { self.link = nil }
  }

  mutating func settle(showing rows: Int) { top = max(0, min(top, page.lines.count - rows)) }

  mutating func scroll(by lines: Int, showing rows: Int) {
    top = max(0, min(top + lines, page.lines.count - rows))
  }

  /// Chooses the next link, or the one before; false where there is none that way.
  mutating func chooseLink(forward: Bool, showing rows: Int) -> Bool {
    let next = link.map { $0 + (forward ? 1 : -1) } ?? (forward ? 0 : page.links.count - 1)
    guard page.links.indices.contains(next) else {
      link = nil
      return false
    }
    choose(next, showing: rows)
    return true
  }

  mutating func choose(_ link: Int, showing rows: Int) {
    self.link = link
    guard let line = page.lines.firstIndex(where: { $0.link == link }) else { return }
    let last = page.lines.lastIndex { $0.link == link } ?? line
    if last >= top + rows { top = last - rows + 1 }
    if line < top { top = line }
  }

  mutating func leaveLinks() { link = nil }
}
