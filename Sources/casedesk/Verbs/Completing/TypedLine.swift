/// What stands before the cursor, as far as a completion must know it.
struct TypedLine {
  /// The casebook that is named, if it is.
  private(set) var casebook: String?
  /// The command that it has come to.
  private(set) var command = CommandGuide.Command.program
  /// What stands there of the command's own arguments, without the word that is typed.
  private(set) var arguments: [String] = []
  /// The option whose value is typed; nil where none is.
  private(set) var option: String?
  /// The word that is typed, as far as it stands there.
  private(set) var word = ""
  /// What of that word the shell has put aside, as bash does with all up to `=` or `:`.
  private(set) var setAside = ""

  /// - Parameter words: from the program's name to the word that is typed. Nil where that is the
  ///   program's name itself.
  init?(_ words: [String], of shell: Shell) {
    guard words.count > 1 else { return nil }
    var words = Array(words.dropFirst())
    if shell == .bash { (words, setAside) = TypedLine.joined(words) }
    word = words.removeLast()
    var isOptionsEnd = false
    for word in words {
      if let option = self.option {
        if option == "--casebook", command.path.isEmpty { casebook = word }
        self.option = nil
      } else if word == "--" {
        isOptionsEnd = true
      } else if !isOptionsEnd, word.hasPrefix("-"), word != "-" {
        take(option: word)
      } else if arguments.isEmpty, let next = command.command([word]) {
        command = next
      } else {
        arguments.append(word)
      }
    }
    if option == nil, word.hasPrefix("--"), let equals = word.firstIndex(of: "=") {
      option = String(word[..<equals])
      let value = word.index(after: equals)
      if shell != .bash { setAside = String(word[..<value]) }
      word = String(word[value...])
    }
  }

  private mutating func take(option word: String) {
    if let equals = word.firstIndex(of: "=") {
      if word[..<equals] == "--casebook" { casebook = String(word[word.index(after: equals)...]) }
    } else if command.guide.options.contains(where: { $0.takesValue(word) }) {
      option = word
    }
  }

  // bash takes = and : for words of their own.
  private static func joined(_ words: [String]) -> ([String], String) {
    var joined: [String] = []
    var isOpen = false
    for word in words {
      let isBreak = !word.isEmpty && word.allSatisfy { $0 == "=" || $0 == ":" }
      if isBreak || isOpen, let last = joined.indices.last {
        joined[last] += word
      } else {
        joined.append(word)
      }
      isOpen = isBreak
    }
    let last = joined.last ?? ""
    let cut = last.lastIndex { $0 == "=" || $0 == ":" }.map { last.index(after: $0) }
    return (joined, cut.map { String(last[..<$0]) } ?? "")
  }
}

extension CommandGuide.Entry {
  /// `--owner`, `-h`: the names of an option, without its value.
  var names: [String] {
    label.split { $0 == "," || $0 == "/" || $0 == " " }.map(String.init)
      .filter { $0.hasPrefix("-") }
  }

  /// `id` of `--letter <id>`, and of `<id> ...`; nil for a flag.
  var valueName: String? {
    guard let open = label.firstIndex(of: "<"), let close = label.lastIndex(of: ">"), open < close
    else { return nil }
    return String(label[label.index(after: open)..<close])
  }

  func takesValue(_ name: String) -> Bool { names.contains(name) && valueName != nil }
}
