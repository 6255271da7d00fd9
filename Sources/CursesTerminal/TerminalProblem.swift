import TerminalUI

/// Why the desk can't be shown on this terminal.
package enum TerminalProblem: Error, Hashable, Sendable {
  case noTerminal(String)
  case noName
  case printsOnly(String)
  case unknownName(String)
  case noDatabase
  case noCharacters
  case alreadyOpen
  case noPipe(String)
  case refused(String)
  case copyTooLong(limit: Int)
  case copyNotSupported(String)

  /// What happened and what to do, for the person who meets it.
  package var message: String {
    switch self {
    case .noTerminal(let stream):
      """
      The desk needs a terminal, but its \(stream) isn't one. Start it in a terminal window without \
      “|”, “<” or “>”; over SSH, use “ssh -t”.
      """
    case .noName:
      """
      The desk can't tell which terminal this is, since TERM isn't set. Start it as \
      “TERM=xterm-256color casedesk”.
      """
    case .printsOnly(let name):
      """
      The terminal “\(name)” only prints lines, so that the desk can't be drawn on it. Use the \
      commands instead (“casedesk --help” lists them), or open another terminal window.
      """
    case .unknownName(let name):
      """
      This computer doesn't know the terminal “\(SafeText.string(name))”. Start the desk as \
      “TERM=xterm-256color casedesk”.
      """
    case .noDatabase:
      """
      This computer has no descriptions of terminals. Install the package ncurses-base and start \
      the desk again.
      """
    case .noCharacters:
      """
      This computer has no UTF-8 character set, which the desk needs. Install the package libc-bin \
      (locale C.UTF-8) and start the desk again.
      """
    case .alreadyOpen:
      "The desk already has this terminal open. Close the other view of it first."
    case .noPipe(let reason):
      "The desk couldn't open a pipe (\(reason)). Close some other programs and start it again."
    case .refused(let name):
      """
      The terminal “\(SafeText.string(name))” couldn't be opened. Start the desk as \
      “TERM=xterm-256color casedesk”.
      """
    case .copyTooLong(let limit):
      """
      The text is too long to copy through the terminal, which takes \(limit) bytes. Select less \
      of it.
      """
    case .copyNotSupported(let name):
      """
      The terminal “\(SafeText.string(name))” has no clipboard. Write the text to a file instead.
      """
    }
  }
}
