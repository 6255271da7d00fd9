import CaseModel
import TerminalUI

/// What is to be chosen about the record that the reader shows, and by which key.
struct ReaderChoices: Hashable, Sendable {
  var choices: [Choice] = []
  var key = ""
}

extension DeskState {
  var choicesToShow: ReaderChoices {
    let choices = sharing.choices(about: reader.shown)
    return choices.isEmpty
      ? ReaderChoices() : ReaderChoices(choices: choices, key: key(.chooseVersions))
  }
}

extension ReaderWriter {
  /// Says below the title which fields have several versions, and how one is chosen.
  mutating func write(_ choices: ReaderChoices) {
    for choice in choices.choices {
      let what =
        choice.place == .record
        ? "Somebody deleted this record while somebody else changed it."
        : "There are \(choice.offers.count) versions of \(choice.place.withinSentence)."
      paragraph("! \(what) \(choices.key) chooses.", style: Style(.notice, bold: true))
    }
  }
}
