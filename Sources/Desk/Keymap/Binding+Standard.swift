import TerminalUI

extension Binding {
  /// The desk's bindings as they are before any settings file changes them, in the order of hints.
  package static let standard: [Binding] =
    records + prompts + everywhere + lists + finding + marking + chronicle + exchange + going
    + history + sharing + desk

  private static let records: [Binding] = [
    Binding(
      .toggleDone, [.character(" ")], "Mark done or open again",
      "Marks the selected follow-up done today, or opens it again.", hint: "Done",
      in: .panes([.followUps, .reader])),
    Binding(
      .noteOutcome, [.character("a")], "Note what came of it",
      "Opens a form for the outcome of a follow-up that is done.", hint: "Outcome",
      in: .panes([.followUps, .reader])),
    Binding(
      .open, [Key(.enter)], "Open",
      "Shows the selected record in the reader; in the reader, follows the chosen link.",
      hint: "Open"),
    Binding(
      .back, [Key(.escape)], "Back",
      "Backs out: of the reader, of a narrowed list, of the search. Never quits.", hint: "Back"
    ),
    Binding(
      .nextHit, [.character("n")], "Next hit",
      "Goes to the next record that the search found, also from the desk.", hint: "Next hit",
      in: .hits),
    Binding(
      .previousHit, [.character("N")], "Previous hit",
      "Goes to the record before among those that the search found.", in: .hits),
    Binding(
      .logResponse, [.character("r")], "Log a response",
      "Opens the form for what officials answered to the selected letter, or said about the incident.",
      hint: "Log response"),
    Binding(
      .groupHits, [.character("g")], "Hits by incident",
      "Puts the hits of a search under their incidents, or in one list again.",
      hint: "By incident", in: .view(.search)),
    Binding(
      .new, [.character("n"), Key(.insert)], "New record",
      "Opens an empty form for what the focused pane lists.", hint: "New"),
    Binding(
      .edit, [.character("e"), Key(.function(4))], "Edit",
      "Opens the selected record in its form.", hint: "Edit"),
    Binding(
      .editText, [.character("E")], "Edit the text in your editor",
      "Opens the selected record's text in the program that $VISUAL or $EDITOR names."),
    Binding(
      .delete, [Key(.delete)], "Delete", "Deletes the selected record. Undo brings it back."),
    Binding(
      .openExternally, [.character("o")], "Open an address or enclosure",
      "Opens the record's web address or enclosure in the program that shows such things."),
    Binding(
      .verify, [.character("V")], "Verify enclosures",
      "Holds the files enclosed with the record against the SHA-256 that it has of each."),
    Binding(
      .copy, [.character("c")], "Copy",
      "Copies title, date and id of the record, a quote with its source, its text, or the chosen link."
    ),
  ]

  private static let everywhere: [Binding] = [
    Binding(
      .search, [.character("/"), .control("f")], "Search everything",
      "Finds records by what they say, as you type, wherever they are.", hint: "Search"),
    Binding(
      .undo, [.control("z")], "Undo", "Takes back the last change of this session.", hint: "Undo"),
    Binding(.redo, [.control("y")], "Redo", "Does again what was undone last."),
    Binding(
      .palette, [.control("p"), Key(.function(9)), Key(.function(10)), Key(.character("m"), .alt)],
      "Menu of all actions", "Lists every action with its key; type to find one.", hint: "Menu"),
    Binding(
      .help, [Key(.function(1)), .character("?")], "Help",
      "Lists the keys, those of the present pane first; type to find one.", hint: "Help"),
  ]

  private static let lists: [Binding] = [
    Binding(
      .narrow, [.character("f")], "Filter this list",
      "Keeps of the focused list what has the words and fields that you type, as status:open.",
      hint: "Filter"),
    Binding(
      .limitToLetter, [.character("t")], "Only this letter",
      "Shows only what belongs to the selected letter among responses and follow-ups, or all again.",
      hint: "Only this letter"),
    Binding(
      .sort, [.character("s")], "Sort",
      "Puts the focused list in another order: by time, the other way round, by title."),
    Binding(
      .chooseOwner, [.character("O")], "Whose follow-ups",
      "Shows on the agenda what one person owns, what nobody owns, or everything.",
      hint: "Whose", in: .view(.agenda)),
  ]

  private static let going: [Binding] = [
    Binding(
      .view(.desk), [Key(.function(2))], "Go to the desk",
      "Shows incidents with their letters, responses and follow-ups."),
    Binding(
      .view(.agenda), [Key(.function(3))], "Go to the agenda",
      "Shows what is due and when, follow-ups and letters in one list."),
    Binding(
      .view(.timeline), [Key(.function(6))], "Go to the timeline",
      "Shows everything about the selected incident in the order of time."),
    Binding(
      .view(.officials), [Key(.function(7))], "Go to the officials",
      "Shows how bodies and offices answer, in figures; Enter lists what is behind each."),
    Binding(
      .view(.search), [Key(.function(12))], "Go to the search",
      "Shows the search as it was left."),
    Binding(
      .nextPane, [Key(.tab)], "Next pane", "Moves the focus on; in the reader, to the next link.",
      hint: "Next pane"),
    Binding(
      .previousPane, [Key(.tab, .shift)], "Previous pane",
      "Moves the focus back; in the reader, to the link before."),
    Binding(
      .focus(.incidents), [.character("1")], "Go to Incidents", "Moves the focus to the incidents."),
    Binding(
      .focus(.letters), [.character("2")], "Go to Letters", "Moves the focus to the letters."),
    Binding(
      .focus(.responses), [.character("3")], "Go to Responses", "Moves the focus to the responses."),
    Binding(
      .focus(.followUps), [.character("4")], "Go to Follow-ups",
      "Moves the focus to the follow-ups."),
    Binding(
      .focus(.reader), [.character("5")], "Go to the reader", "Moves the focus to the reader."),
    Binding(
      .jumpBack, [Key(.backspace)], "Back along the link",
      "Returns to the record from which a link was followed.", in: .panes([.reader])),
    Binding(.up, [Key(.up)], "Up", "Goes to the row above; scrolls the reader."),
    Binding(.down, [Key(.down)], "Down", "Goes to the row below; scrolls the reader."),
    Binding(
      .left, [Key(.left)], "Left", "Goes to the pane at the left; in the reader, a link back."),
    Binding(
      .right, [Key(.right)], "Right", "Goes to the pane at the right; in the reader, a link on."),
    Binding(.pageUp, [Key(.pageUp)], "Page up", "Goes up by a screenful."),
    Binding(.pageDown, [Key(.pageDown)], "Page down", "Goes down by a screenful."),
    Binding(.first, [Key(.home)], "First", "Goes to the beginning."),
    Binding(.last, [Key(.end)], "Last", "Goes to the end."),
  ]

  private static let desk: [Binding] = [
    Binding(
      .showProblems, [.character("p")], "Show problem files",
      "Lists the files that can't be read, and why."),
    Binding(
      .toggleMouse, [.character("m")], "Mouse on or off",
      "Leaves the mouse to the terminal, so that it can select text, or takes it back."),
    Binding(
      .theme, [], "Theme", "Draws in the next colours: for dark or light screens, or none."),
    Binding(
      .refresh, [Key(.function(5))], "Check the folder again",
      "Looks for changes that other programs made to the files."),
    Binding(.redraw, [.control("l")], "Draw the screen again", "Mends a screen that was garbled."),
    Binding(
      .suspend, [], "Suspend", "Stops the desk until the shell's command fg wakes it."),
    Binding(.quit, [.character("q"), .control("q")], "Quit", "Leaves the desk. Drafts are kept."),
  ]
}
