import Testing

@testable import Exchange

@Suite("What a mail quotes")
struct QuotedTextTests {
  @Test(
    "is told from the reply, whatever mailer announced it",
    arguments: [
      "On Mon, Apr 17, 2017 at 9:00 AM, Elisa <em@hrf.example> wrote:\n> Dear\n> We ask",
      "On Mon, Apr 17, 2017 at 9:00 AM, Elisa Massimino\n<em@hrf.example>\nwrote:\n\n> Dear",
      "> Dear\n> We ask", "-----Original Message-----\nFrom: Elisa\nDear",
      "---- Исходное сообщение ----\nDear",
      "________________________________\nFrom: Elisa\nSent: Monday\nTo: Haley\nSubject: Persecution\n\nDear",
      "From: Elisa\nDate: Monday\nSubject: Persecution\n\nDear",
      "*From:* Elisa\n*Sent:* Monday\n*To:* Haley\n\nDear",
      "От: Элиза\nОтправлено: 17 апреля 2017 г.\nКому: Хейли\nТема: Преследование\n\nУважаемая",
      "17.04.2017 9:00, Элиза Массимино пишет:\n> Уважаемая",
      "пн, 17 апр. 2017 г. в 09:00, Элиза <em@hrf.example>:\n> Уважаемая",
      "17 апреля 2017 г., 9:00 пользователь Элиза написал:\n> Уважаемая",
      "Le 17 avril 2017 à 09:00, Elisa a écrit :\n> Madame",
      "Am 17.04.2017 um 09:00 schrieb Elisa:\n> Sehr",
      "Von: Elisa\nGesendet: Montag\nAn: Haley\nBetreff: Verfolgung\n\nSehr",
      "17.04.2017 9:00, Элиза написал(а):\n> Уважаемая",
    ] as [String])
  func folded(_ quotation: String) {
    let text = QuotedText("We are disturbed.\n\n-- \nNikki Haley\n\n" + quotation)
    #expect(text.reply == "We are disturbed.\n\n-- \nNikki Haley")
    #expect(text.quoted == quotation)
    #expect(!text.isInterleaved)
  }

  @Test(
    "above the reply is folded too",
    arguments: [
      "> Dear\n> We ask\n\nWe are disturbed.",
      "On Monday 17 Elisa wrote:\n> Dear\n\nWe are disturbed.",
    ])
  func above(_ words: String) { #expect(QuotedText(words).reply == "We are disturbed.") }

  @Test("between answers stays, since they can't be understood without it")
  func interleaved() {
    let words = "On Monday 17 Elisa wrote:\n> Will you act?\nYes.\n> When?\nSoon."
    let text = QuotedText(words)
    #expect(text.isInterleaved)
    #expect(text.reply == words)
    #expect(text.quoted.isEmpty)
  }

  @Test(
    "is nothing where words only look like it",
    arguments: [
      "She wrote:\nWe are disturbed.", "From: the heart", "From: Moscow\nWe write", "a > b\nc",
      "On Monday we met.\nHe wrote to us: nothing.", "---\nWords", "", "\n\n",
      "Дата: 1 мая\nТема: встреча", "On the other hand",
    ])
  func nothing(_ words: String) {
    let text = QuotedText(words)
    #expect(text.quoted.isEmpty)
    #expect(text.reply.split(separator: "\n") == words.split(separator: "\n"))
  }

  @Test("is what a mail says that says nothing else, or passes another on")
  func onlyQuoted() {
    #expect(QuotedText("> Dear\n> We ask").reply == "> Dear\n> We ask")
    let forwarded = "See below.\n\n-----Original Message-----\nFrom: x"
    #expect(QuotedText(forwarded, isForward: true).reply == forwarded)
  }

  @Test(
    "A subject is bare of the marks before it",
    arguments: [
      ("Re: Persecution", "Persecution"), ("RE: FW: Re[2]: Persecution", "Persecution"),
      ("Ответ: Преследование", "Преследование"), ("AW: WG: Verfolgung", "Verfolgung"),
      ("Re : x", "x"), ("Regarding: x", "Regarding: x"), ("Re:", ""), ("", ""), ("Fwd:Re:x", "x"),
      ("HTTP: x", "HTTP: x"),
    ] as [(String, String)])
  func subjects(_ subject: String, _ bare: String) { #expect(MailSubject.bare(subject) == bare) }
}
