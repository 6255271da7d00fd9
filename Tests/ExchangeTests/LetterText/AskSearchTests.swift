import CaseModel
import Exchange
import Testing

@Suite("Asks in a text")
struct AskSearchTests {
  private func asks(_ text: String) -> [String] {
    AskSearch(organisation: "Lantern Rights Group").asks(in: text).map(\.ask.text)
  }

  @Test(
    "are sentences in which we ask",
    arguments: [
      "We urge you to release the three editors.",
      "I therefore respectfully request that the court publish its ruling.",
      "We call on the government of Ruritania to end the raids.",
      "We call upon the Council to act.",
      "The undersigned organisations call on you to open the prison to monitors.",
      "Lantern Rights Group urges the ministry to answer.",
      "We welcome the inquiry and strongly urge you to publish its findings.",
      "I am writing to express concern over the raids, and to call for an inquiry.",
      "We would welcome a meeting with your office.",
      "I would be grateful if you could tell us where he is held.",
      "We very much hope that you will raise the case with Mr. Orlov in May.",
      "We recommend that Parliament repeal the law.",
      "We appeal to you to stop the execution.",
      "We would like to ask for the names of the officers.",
      "Please provide a list of the places of detention.",
      "Could you confirm that the inquiry has begun?",
      "You are kindly requested to reply by 1 May.",
      "The authorities should release them at once.",
      "Those responsible must be brought to justice.",
      "The police need to stop, and the minister needs to say so.",
      "Призываем Вас освободить задержанных.",
      "Просим сообщить, где находится г-н Иванов А. В. в настоящее время.",
      "Мы настоятельно требуем провести расследование.",
      "Обращаемся к Вам с просьбой принять меры.",
      "Мы были бы признательны за ответ до 1 мая.",
      "Надеемся, что Вы вмешаетесь.",
      "Виновные должны быть наказаны.",
      "Следует немедленно прекратить преследование.",
    ])
  func asking(_ sentence: String) {
    #expect(asks("He was arrested in May. \(sentence) He is ill.") == [sentence])
  }

  @Test(
    "aren't what others ask, polite phrases, headings or what merely sounds alike",
    arguments: [
      "Opposition leaders urge you to resign.",
      "Groups on the ground work to call for accountability.",
      "The Assembly said that Ruritania should release them.",
      "According to the ruling, the state must pay.",
      "The minister told reporters: “We urge everyone to stay calm.”",
      "«Мы требуем отставки», – сказал он.",
      "Please do not hesitate to contact us.",
      "Please find enclosed our report.",
      "Please accept, Excellency, the assurances of our highest consideration.",
      "Should you have any questions, write to us.",
      "It should be noted that he is ill.",
      "We asked you in March to release him.",
      "The law must have been known to them.",
      "We could not agree more.",
      "I look forward to meeting you.",
      "We hope you are well.",
      "Why should he wait?",
      "Our request was refused.",
      "Он заявил, что журналисты должны молчать.",
      "Просим прощения за задержку.",
      "Следует отметить, что он болен.",
      "Мы должны признать это.",
      "> We urge you to release them.",
    ])
  func notAsking(_ sentence: String) { #expect(asks(sentence) == []) }

  @Test("aren't headings")
  func heading() {
    #expect(asks("What we urge you to do\n\nNothing yet.") == [])
    #expect(asks("# We urge you to act now.") == [])
  }

  @Test(
    "are the items of a list to which such a sentence leads",
    arguments: [
      "We urge you to:\n1. release the editors;\n2. return their\n   computers; and\n3. publish the ruling",
      "We urge you to:\n\n- release the editors,\n\n- return their computers,\n\n- publish the ruling.",
      "We urge you to: (a) release the editors; (b) return their computers; (c) publish the ruling.",
      "We urge you to: 1. Release the editors. 2. Return their computers. 3. Publish the ruling.",
      "We urge you to: release the editors; return their computers; and publish the ruling.",
      "Our recommendations are:\n\n• Release the editors.\n• Return their computers.\n• Publish the ruling.",
      "Просим Вас:\na) release the editors;\nb) return their computers;\nc) publish the ruling.",
    ])
  func list(_ text: String) {
    #expect(
      asks(text + "\n\nHe is ill.") == [
        "Release the editors.", "Return their computers.", "Publish the ruling.",
      ])
  }

  @Test("aren't the items of another list")
  func otherList() {
    #expect(asks("Three things happened:\n1. a raid;\n2. an arrest.") == [])
  }

  @Test("stand where they begin")
  func place() {
    let text =
      "First line.\n\n  He is ill. We urge you to\nact, now. Please reply.\r\rWe request it."
    let found = AskSearch().asks(in: text, firstLine: 10)
    #expect(
      found == [
        FoundAsk(
          Ask(number: 1, text: "We urge you to act, now."), at: TextPlace(line: 12, column: 14)),
        FoundAsk(Ask(number: 2, text: "Please reply."), at: TextPlace(line: 13, column: 11)),
        FoundAsk(Ask(number: 3, text: "We request it."), at: TextPlace(line: 15)),
      ])
  }

  @Test("are taken once each")
  func once() {
    #expect(asks("We urge you to act. Now. We urge you to act.") == ["We urge you to act."])
  }

  @Test("end where sentences end, not after abbreviations and initials")
  func sentences() {
    #expect(
      asks("We ask the U.S. Department of State and Dr. A. B. Smith, No. 3, to act. He is ill.")
        == ["We ask the U.S. Department of State and Dr. A. B. Smith, No. 3, to act."])
    #expect(
      asks("Просим г. Иванова С. В. и т.д. приехать на ул. Мира. Спасибо.")
        == ["Просим г. Иванова С. В. и т.д. приехать на ул. Мира."])
  }

  @Test("are found in any text without a trap")
  func anything() {
    var chance = Chance(seed: 5)
    let pieces = [
      "We urge you to", ":", "1.", "(a)", "\n", "“", "”", "\"", " ", ";", ".", "must", "please",
      "просим",
      "a\u{301}", "🙂", "\r\n", "- ", ">", "#", "«", "I", "and", "should", "",
    ]
    for _ in 0..<500 {
      let text = (0..<chance.number(below: 40)).map { _ in chance.pick(pieces) }.joined(
        separator: " ")
      let found = AskSearch(organisation: "and").asks(in: text)
      #expect(found.map(\.ask.number) == Array(1..<found.count + 1))
      #expect(found.allSatisfy { !$0.ask.text.isBlank && $0.place.line >= 1 })
    }
  }
}
