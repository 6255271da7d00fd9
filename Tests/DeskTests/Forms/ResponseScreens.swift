import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// The response form as it looks, at moments that matter.
@Suite("The response form on the screen")
struct ResponseScreens {
  private func expect(
    _ form: HostedForm, _ screen: String, _ location: SourceLocation = #_sourceLocation
  ) {
    var lines = form.lines
    while lines.last == "" { lines.removeLast() }
    let wanted = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines == wanted, sourceLocation: location)
  }
  @Test("200×50: a new response to a letter is one screen")
  func wide() {
    let form = HostedForm(Fixture.form(), columns: 200, rows: 50)
    expect(
      form,
      """
       Log a response to the letter to Nikki Haley of 17 Apr 2017
       From whom
      ▸Name        Nikki Haley
       Office      U.S. Permanent Representative to the United Nations
       Body        U.S. Mission to the United Nations

       The response
       Kind        –                ▾
       Date        23 Nov, fri, Apr 2017
       Received    2026-11-24                Tue 24 Nov 2026, today
       Channel     –        ▾
       Stance      –                            ▾

       Letters that it answers
       Letter      17 Apr 2017 · Nikki Haley · Persecution of gay men in Chechnya   ▾  [ Remove ]
                   [ Add a letter that it answers ]

       What became of each ask
       1 Work with U.S. allies on a comprehensive response.                            –              ▾  Note
       2 Engage with Russian counterparts to ensure an investigation.                  –              ▾  Note

       Exact words
                   [ Add a quote ]

       In full
       Text        A summary, and why each outcome is read so



       Enclosures
                   [ Add an enclosure ]

       Sources
                   [ Add a source ]

       Filing
       Heading     empty for who responded and how
       Address     of whoever responded
       Tags        words, with commas between them
       Incident    Detentions of gay men in Chechnya ▾  [ Remove ]
                   [ Add an incident ]

       Next follow-up
       Make one    Yes
       Title       Ask Nikki Haley about the 2 open asks
       Due         2026-12-15                Tue 15 Dec 2026, in 21 days
       Owner
       Priority    Normal   ▾

                   [ Save the response ]  [ Cancel ]
      """)
  }

  @Test("120×36: parties already known are suggested while a name is typed")
  func completion() {
    var form = HostedForm(Fixture.form())
    form.type("To")
    form.answer(.parties([Fixture.toner, Fixture.haley.addressees[0]], field: "from.name"))
    expect(
      form,
      """
       Log a response to the letter to Nikki Haley of 17 Apr 2017
       From whom
      ▸Name        To
       Office      ┌ Known ───────────────────────────────────────────────────────────────────────────────────────────────┐
       Body        │  Mark Toner, Acting Spokesperson, U.S. Department of State                                           │
                   │  Nikki Haley, U.S. Permanent Representative to the United Nations, U.S. Mission to the United Nations│
       The response└──────────────────────────────────────────────────────────────────────────────────────────────────────┘
       Kind        –                ▾
       Date        23 Nov, fri, Apr 2017
       Received    2026-11-24                Tue 24 Nov 2026, today
       Channel     –        ▾
       Stance      –                            ▾

       Letters that it answers
       Letter      17 Apr 2017 · Nikki Haley · Persecution of gay men in Chechnya   ▾  [ Remove ]
                   [ Add a letter that it answers ]

       What became of each ask
       1 Work with U.S. allies on a comprehensive      –              ▾  Note
       response.
       2 Engage with Russian counterparts to ensure an –              ▾  Note
       investigation.

       Exact words
                   [ Add a quote ]

       In full
       Text        A summary, and why each outcome is read so



       Enclosures
                   [ Add an enclosure ]

       Sources
                   [ Add a source ]                                                                                          ↓
      """)
  }

  @Test("120×36: a quote was added, its words over several lines")
  func quote() {
    var form = HostedForm(Fixture.form())
    form.click("Add a quote")
    form.type(
      """
      We continue to be disturbed by reports of kidnapping, torture, and murder.
      Chechen authorities must immediately investigate these allegations, hold anyone involved \
      accountable.
      """)
    form.press(Key(.tab), Key(.tab))
    form.type("Reuters")
    expect(
      form,
      """
       Log a response to the letter to Nikki Haley of 17 Apr 2017
       From whom
       Name        Nikki Haley
       Office      U.S. Permanent Representative to the United Nations
       Body        U.S. Mission to the United Nations

       The response
       Kind        –                ▾
       Date        23 Nov, fri, Apr 2017
       Received    2026-11-24                Tue 24 Nov 2026, today
       Channel     –        ▾
       Stance      –                            ▾

       Letters that it answers
       Letter      17 Apr 2017 · Nikki Haley · Persecution of gay men in Chechnya   ▾  [ Remove ]
                   [ Add a letter that it answers ]

       What became of each ask
       1 Work with U.S. allies on a comprehensive      –              ▾  Note
       response.
       2 Engage with Russian counterparts to ensure an –              ▾  Note
       investigation.

       Exact words
       Quote 1
       Words       We continue to be disturbed by reports of kidnapping, torture, and murder.
                   Chechen authorities must immediately investigate these allegations, hold anyone involved
                   accountable.
       Speaker     Nikki Haley, if left empty
      ▸To whom     Reuters
       Published   A web address or publication
       Date
                   [ Remove this quote ]
                   [ Add a quote ]

       In full                                                                                                               ↓
      """)
  }

  @Test("80×24: the list of kinds is open, narrowed by what was typed")
  func choice() {
    var form = HostedForm(Fixture.form(), columns: 80, rows: 24)
    form.press(.tab, times: 3)
    form.press(Key(.enter))
    form.type("r")
    expect(
      form,
      """
       Log a response to the letter to Nikki Haley of 17 Apr 2017
       From whom
       Name        Nikki Haley
       Office      U.S. Permanent Representative to the United Nations
       Body        U.S. Mission to the United Nations

       The response
      ▸Kind        –                ▾
       Date        ┌ Find: r ─────────┐7
       Received    │▸ Reply           │      Tue 24 Nov 2026, today
       Channel     │  Holding reply   │
       Stance      │  Refusal         │         ▾
                   │  Referral        │
       Letters that│  Auto-reply      │
       Letter      └──────────────────┘Haley · Persecution of gay men… ▾  [ Remove ]
                   [ Add a letter that it answers ]

       What became of each ask
       1 Work with U.S. allies on a    –              ▾  Note
       comprehensive response.
       2 Engage with Russian           –              ▾  Note
       counterparts to ensure an
       investigation.
                                                                                     ↓
      """)
  }

  @Test("80×24: saving shows every problem and goes to the first")
  func problems() {
    var form = HostedForm(Fixture.form(), columns: 80, rows: 24)
    form.press(.tab, times: 4)
    form.type("soon")
    form.press(.control("s"))
    expect(
      form,
      """
       Log a response to the letter to Nikki Haley of 17 Apr 2017
       ! 2 fields need a change before this can be saved.
       From whom
       Name        Nikki Haley
       Office      U.S. Permanent Representative to the United Nations
       Body        U.S. Mission to the United Nations

       The response
      ▸Kind        –                ▾
                   ! Choose what kind it is: only some kinds end the wait for an
                   answer.
       Date        soon
                   ! “soon” can't be read as a date. Write 2026-11-23, 23 Nov, fri,
                   in 60 days or +3w; Apr 2017, 2017, before … or about … will do
                   too.
       Received    2026-11-24                Tue 24 Nov 2026, today
       Channel     –        ▾
       Stance      –                            ▾

       Letters that it answers
       Letter      17 Apr 2017 · Nikki Haley · Persecution of gay men… ▾  [ Remove ]
                   [ Add a letter that it answers ]

       What became of each ask                                                       ↓
      """)
  }

  @Test("80×24: a statement that answers no letter ends with a follow-up if one is wanted")
  func statement() {
    var form = HostedForm(Fixture.form(.statement), columns: 80, rows: 24)
    form.press(Key(.tab, .shift), Key(.up), Key(.up), Key(.enter))
    form.press(.tab, times: 2)
    form.type("+3w")
    expect(
      form,
      """
       Log a statement about: Detentions of gay men in Chechnya
                   A summary, and why each outcome is read so                        ↑

       Enclosures
                   [ Add an enclosure ]

       Sources
                   [ Add a source ]

       Filing
       Heading     empty for who responded and how
       Address     of whoever responded
       Tags        words, with commas between them
       Incident    Detentions of gay men in Chechnya ▾  [ Remove ]
                   [ Add an incident ]

       Next follow-up
       Make one    Yes
       Title       Write to them about the statement
      ▸Due         +3w                       Tue 15 Dec 2026, in 21 days
       Owner
       Priority    Normal   ▾

                   [ Save the response ]  [ Cancel ]
      """)
  }

  @Test("80×24: a draft is offered before anything else")
  func offer() {
    let draft = Draft(
      key: "response-to-letter-haley-k7f3", written: "2026-11-24 14:03", fields: [])
    let form = HostedForm(Fixture.form(draft: draft), columns: 80, rows: 24)
    expect(
      form,
      """
       Log a response to the letter to Nikki Haley of 17 Apr 2017

       A draft from 14:03 is here.

      ▸[ Go on with the draft ]
       [ Drop the draft and start over ]
      """)
  }

  @Test("40×12: labels stand above their fields")
  func narrow() {
    let form = HostedForm(Fixture.form(), columns: 40, rows: 12)
    expect(
      form,
      """
       Log a response to the letter to Nikki…
       From whom
      ▸Name
       Nikki Haley
       Office
       U.S. Permanent Representative to the…
       Body
       U.S. Mission to the United Nations

       The response
       Kind
       –                ▾                    ↓
      """)
  }

  @Test("40×12: a list has the room that it needs")
  func narrowChoice() {
    var form = HostedForm(Fixture.form(), columns: 40, rows: 12)
    form.press(.tab, times: 3)
    form.press(Key(.enter))
    expect(
      form,
      """
       Log a response to the letter to Nikki…
       The response                          ↑
      ▸Kind
       –                ▾
       ┌ Type to find ────┐
       │▸ –               ┃7
       │  Reply           ┃
       │  Acknowledgement ┃
       │  Holding reply   ┃ay
       │  Public statement│
       │  Refusal         │
       └──────────────────┘                  ↓
      """)
  }

  @Test("40×12: an ask has its sentence, its outcome and its note under one another")
  func narrowAsk() {
    var form = HostedForm(Fixture.form(), columns: 40, rows: 12)
    form.press(.tab, times: 11)
    form.press(Key(.enter))
    form.type("refused")
    form.press(Key(.tab))
    form.type("No reason was given.")
    expect(
      form,
      """
       Log a response to the letter to Nikki…
       What became of each ask               ↑
       1 Work with U.S. allies on a
       comprehensive response.
       Refused        ▾
      ▸Note
       No reason was given.
       2 Engage with Russian counterparts
       to ensure an investigation.
       –              ▾
       Note
                                             ↓
      """)
  }
}
