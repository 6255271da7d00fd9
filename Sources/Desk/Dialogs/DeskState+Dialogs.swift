import CaseModel
import TerminalUI

extension DeskState {
  /// Gives a key to the open dialog.
  mutating func pressInDialog(_ key: Key) -> [DeskEffect] {
    if key == .control("q") { return [.quit] }
    switch dialog {
    case .palette(let finder): return pressInPalette(key, finder)
    case .help(let finder): pressInHelp(key, finder)
    case .problems(let finder): pressInProblems(key, finder)
    case .things(let things, let finder): return press(key, in: things, finder)
    case .narrowing(let prompt): return press(key, in: prompt)
    case .naming(let prompt): press(key, in: prompt)
    case .filters(let finder): press(key, inFilters: finder)
    case .marksMenu(let finder): return press(key, inMarksMenu: finder)
    case .confirmation(let confirmation): return press(key, in: confirmation)
    case .clash(let clash): return press(key, in: clash)
    case .importing(let importing): return press(key, in: importing)
    case .choices(let finder): press(key, inChoices: finder)
    case .choosing(let choosing): return press(key, in: choosing)
    case .deleted(let records, let finder): return press(key, inDeleted: records, finder)
    case .copying(let offers, let finder): return press(key, inCopying: offers, finder)
    case .owners(let owners, let finder): press(key, inOwners: owners, finder)
    case .form, nil: break
    }
    return []
  }

  mutating func paste(_ text: String) -> [DeskEffect] {
    switch dialog {
    case .palette, .help, .problems, .things, .filters, .marksMenu, .deleted, .copying, .owners,
      .choices:
      changeFinder { $0.paste(text) }
    case .narrowing(var prompt):
      prompt.type(text, today: today)
      return go(on: prompt)
    case .naming(var prompt):
      prompt.type(text)
      dialog = .naming(prompt)
    case .confirmation, .form, .clash, .choosing, .importing: break
    case nil where isTypingHistoryFilter: history.type(text)
    case nil where isTypingAskWords: chronicle.asks.type(text)
    case nil where view == .search: pasteInSearch(text)
    case nil: notice = Notice(text: "Text is pasted into forms and searches; none is open.")
    }
    return []
  }

  /// The problems that are found for what was typed.
  func problems(for typed: String) -> [FileProblem] {
    allProblems.filter { Finder.finds(typed, in: $0.sentence) }
  }

  private mutating func pressInProblems(_ key: Key, _ finder: Finder) {
    var finder = finder
    switch finder.press(key, count: { problems(for: $0).count }) {
    case .stays: dialog = .problems(finder)
    case .closes, .chosen: dialog = nil
    }
  }

  private mutating func press(
    _ key: Key, in things: [ExternalThing], _ finder: Finder
  ) -> [DeskEffect] {
    var finder = finder
    let found = things.filter { finder.finds($0.name) }
    switch finder.press(key, count: { typed in things.count { Finder.finds(typed, in: $0.name) } })
    {
    case .stays: dialog = .things(things, finder)
    case .closes: dialog = nil
    case .chosen:
      dialog = nil
      let place = finder.places.selection
      if found.indices.contains(place) { return [.openExternally(found[place])] }
    }
    return []
  }

  private mutating func press(_ key: Key, in confirmation: Confirmation) -> [DeskEffect] {
    var confirmation = confirmation
    switch key.code {
    case .escape: dialog = nil
    case .left, .right, .up, .down, .tab:
      confirmation.isCancelFocused.toggle()
      dialog = .confirmation(confirmation)
    case .enter:
      dialog = nil
      if !confirmation.isCancelFocused { return carryOut(confirmation.deed) }
    default: break
    }
    return []
  }
}

extension ExternalThing {
  /// What people know it by.
  var name: String {
    switch self {
    case .address(let address): address
    case .enclosure(_, let enclosure):
      enclosure.title.isEmpty ? enclosure.file : "\(enclosure.title) (\(enclosure.file))"
    }
  }
}
