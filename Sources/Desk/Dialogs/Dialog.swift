import CaseModel
import TerminalUI

/// What lies over the panes and takes the keys. One at a time, so that two can't be open.
enum Dialog: Hashable, Sendable {
  case palette(Finder)
  case help(Finder)
  case problems(Finder)
  /// Which address or enclosure to open.
  case things([ExternalThing], Finder)
  case narrowing(NarrowingPrompt)
  /// The name under which a filter is to be kept, and the filters that are.
  case naming(FilterNamePrompt)
  case filters(Finder)
  /// What can be done to all marked records.
  case marksMenu(Finder)
  case confirmation(Confirmation)
  case form(DeskForm)
  /// Two edits of the same fields, to choose from.
  case clash(ClashDialog)
  /// The choices that are open, and the versions of one of them.
  case choices(Finder)
  case choosing(ChoiceDialog)
  /// What an import would save.
  case importing(ImportDialog)
  /// What of a record to copy.
  case copying([CopyOffer], Finder)
  /// Deleted records, to put one back.
  case deleted([DeletedRecord], Finder)
  /// Whose follow-ups the agenda is to show.
  case owners([String], Finder)
}

extension Dialog {
  /// Where the dialog's list stands, if it has one.
  func box(on size: Size, isPlain: Bool = false) -> DialogBox {
    // Why a file can't be read takes two sentences and its path.
    if case .problems = self {
      return DialogBox(on: size, details: size.rows < 18 ? 4 : 6, isPlain: isPlain)
    }
    return DialogBox(on: size, details: 3, isPlain: isPlain)
  }
}

/// A question before something is done that many records feel.
struct Confirmation: Hashable, Sendable {
  /// What is done where the person agrees.
  enum Deed: Hashable, Sendable {
    case change(Change)
    /// Makes a record again what it was.
    case restore(EarlierVersion)
    /// Takes back what a step of history did.
    case undo(VersionID)
  }

  /// What would happen, as one or two sentences.
  var question: String
  /// The button that does it: `Delete`.
  var button: String
  var deed: Deed
  /// Cancel has the focus first, so that the key that asked doesn't answer.
  var isCancelFocused = true
}
