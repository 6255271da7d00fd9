extension AskSentence {
  /// “Призываем”, “просим”, “требуем”, “обращаемся с просьбой”, “надеемся, что Вы …”, and what
  /// somebody “должен” or “следует” do.
  var russianAsks: Bool {
    for index in words.indices {
      switch words[index] {
      case "призываю", "призываем", "требую", "требуем", "настаиваю", "настаиваем", "рекомендую",
        "рекомендуем", "ходатайствую", "ходатайствуем", "предлагаю", "предлагаем", "взываем",
        "прошу", "просим", "пожалуйста":
        return true
      case "обращаюсь", "обращаемся":
        if has(["просьбой", "требованием", "призывом", "ходатайством"]) { return true }
      case "признательны", "благодарны", "признателен", "признательна", "благодарен", "благодарна":
        if has(["были", "был", "была", "будем", "буду"]), has(["бы", "если", "за"]) {
          return true
        }
      case "приветствовали", "приветствовал", "приветствовала":
        if word(index + 1) == "бы" || word(index - 1) == "бы" { return true }
      case "надеемся", "надеюсь", "рассчитываем", "ожидаем":
        if has(["вы", "вас", "ваше"]) { return true }
      default: break
      }
    }
    return saysWhatIsDue
  }

  private var saysWhatIsDue: Bool {
    guard !isQuestion else { return false }
    for index in words.indices where Self.duties.contains(words[index]) {
      if words[..<index].contains(where: { Self.reporting.contains($0) }) { return false }
      if ["мы", "как", "я"].contains(word(index - 1)) { continue }
      if Self.notedThings.contains(word(index + 1)) { continue }
      return true
    }
    return false
  }

  private static let duties: Set<String> = [
    "должны", "должен", "должна", "должно", "обязаны", "обязан", "обязана", "следует", "необходимо",
  ]

  private static let notedThings: Set<String> = [
    "отметить", "сказать", "подчеркнуть", "напомнить", "добавить", "заметить", "признать", "учесть",
  ]

  private static let reporting: Set<String> = [
    "сказал", "сказала", "заявил", "заявила", "заявили", "сообщил", "сообщила", "сообщили",
    "отметил", "отметила", "считает", "считают", "словам", "мнению", "потребовал", "потребовала",
    "потребовали", "призвал", "призвала", "призвали", "решил", "постановил", "если",
  ]
}
