import CaseModel
import TerminalUI
import Testing

@testable import Desk

/// The forms for incidents and letters as they look, at moments that matter.
@Suite("The forms for incidents and letters on the screen")
struct CaseFormScreens {
  private func expect(
    _ form: HostedForm, _ screen: String, _ location: SourceLocation = #_sourceLocation
  ) {
    var lines = form.lines
    while lines.last == "" { lines.removeLast() }
    let wanted = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines == wanted, sourceLocation: location)
  }

  @Test("120×36: a new incident")
  func newIncident() {
    let form = HostedForm(IncidentFormTests.form())
    expect(
      form,
      """
       A new incident
      ▸Title        What happened, in a few words
       Date         17 Apr 2017, Apr 2017
       Status       Open       ▾
       Verification Unknown   ▾

       Violations
       Violation    –                          ▾  [ Remove ]
                    [ Add a violation ]

       Where
       Countries    codes of ISO 3166, as RU, SY
       Places       one a line



       People affected
                    [ Add a count of people ]

       Alleged perpetrators
       By whom      bodies, offices or groups, one a line



       In full
       Summary      What is known, from whom, and what is not known



       Sources
                    [ Add a source ]

       Enclosures
                    [ Add an enclosure ]

       Related                                                                                                               ↓
      """)
  }

  @Test("120×36: an incident under edit, at its counts of people")
  func incidentUnderEdit() {
    var form = HostedForm(IncidentFormTests.form(IncidentFormTests.existing))
    form.fill("people.2.count", "4")
    expect(
      form,
      """
       Edit the incident: Detentions of gay men in Chechnya
       Title        Detentions of gay men in Chechnya
       Date         2017-02/2017-04           Feb 2017 – Apr 2017
       Status       Monitoring ▾
       Verification Confirmed ▾

       Violations
       Violation    Arbitrary detention        ▾  [ Remove ]
       Violation    Torture                    ▾  [ Remove ]
                    [ Add a violation ]

       Where
       Countries    RU
       Places       Argun, Chechnya
                     Grozny


       People affected
       Count 1
       Harm         Detained    ▾  Precision At least ▾  How many 100          at least 100 detained
       Note         as: more are feared
                    [ Remove this count ]
       Count 2
       Harm         Killed      ▾  Precision At least ▾ ▸How many 4            at least 4 killed
       Note         more are feared
                    [ Remove this count ]
                    [ Add a count of people ]

       Alleged perpetrators
       By whom      Ministry of the Interior, Chechnya



       In full
       Summary        Text with blanks.
                                                                                                                             ↓
      """)
  }

  @Test("80×24: a new incident without a title, of a day to come, in a country without a code")
  func incidentProblems() {
    var form = HostedForm(IncidentFormTests.form(), columns: 80, rows: 24)
    form.fill("date", "2030")
    form.fill("countries", "Belarus")
    form.press(.control("s"))
    expect(
      form,
      """
       A new incident
       ! 3 fields need a change before this can be saved.
      ▸Title        What happened, in a few words
                    ! An incident needs a title.
       Date         2030
                    ! 2030 is still to come. An incident has happened: 24 Nov 2026
                    or before.
       Status       Open       ▾
       Verification Unknown   ▾

       Violations
       Violation    –                          ▾  [ Remove ]
                    [ Add a violation ]

       Where
       Countries    Belarus
                    ! “Belarus” is no country code. Write two capital letters of ISO
                    3166, as RU.
       Places       one a line



       People affected
                    [ Add a count of people ]                                        ↓
      """)
  }

  @Test("80×24: the list of violations is open")
  func violations() {
    var form = HostedForm(IncidentFormTests.form(), columns: 80, rows: 24)
    form.tab(to: .field("violation.1.kind"))
    form.press(Key(.enter))
    expect(
      form,
      """
       A new incident
       Title        What happened, in a few words
       Date         17 Apr 2017, Apr 2017
       Status       Open       ▾
       Verification Unknown   ▾

       Violations
      ▸Violation    –                          ▾  [ Remove ]
                    ┌ Type to find ──────────────┐
                    │▸ –                         │
       Where        │  Arbitrary detention       │
       Countries    │  Enforced disappearance    │
       Places       │  Torture                   │
                    │  Ill-treatment             │
                    │  Extrajudicial killing     │
                    │  Threat                    │
       People affect│  Harassment                │
                    │  Restriction of expression │
                    │  Restriction of association│
       Alleged perpe│  Discrimination            │
       By whom      │  Other                     │ a line
                    └────────────────────────────┘

                                                                                     ↓
      """)
  }

  @Test("120×36: a new letter is a draft from us")
  func newLetter() {
    let form = HostedForm(LetterFormTests.form())
    expect(
      form,
      """
       A new letter about: Detentions of gay men in Chechnya
      ▸Subject
       Kind        –                   ▾

       Sending
       Channel     –        ▾
       Sent        empty for a draft
       Delivery    Draft     ▾
       Clock       No answer is waited for        ▾

       To
       Addressee 1
       Name
       Office
       Body
       Address


                   [ Remove this addressee ]
                   [ Add an addressee ]

       What it asks, one sentence each
       Ask 1                                                                                                      [ Remove ]
                   [ Add an ask ]

       In full
       Text        The letter's words, or a summary of them



       From
       Sender 1
       Name
       Office
       Body        Human Rights First
       Address                                                                                                               ↓
      """)
  }

  @Test("120×36: a letter's clock shows its arithmetic, and parties are suggested")
  func clock() {
    var form = HostedForm(LetterFormTests.form())
    form.type("An inquiry into the detentions")
    form.fill("kind", "urgent")
    form.fill("channel", "post")
    form.fill("sent", "yesterday")
    form.fill("clock", "days")
    form.type("60")
    form.fill("addressee.1.name", "To")
    form.answer(.parties([Fixture.toner], field: "addressee.1.name"))
    expect(
      form,
      """
       A new letter about: Detentions of gay men in Chechnya
       Subject     An inquiry into the detentions
       Kind        Urgent appeal       ▾

       Sending
       Channel     Post     ▾
       Sent        23 Nov 2026               Mon 23 Nov 2026, yesterday
       Delivery    Sent      ▾
       Clock       Days                           ▾
       How many    60           sent Mon 23 Nov 2026 + 60 days = Fri 22 Jan 2027, in 59 days

       To
       Addressee 1
      ▸Name        To
       Office      ┌ Known ────────────────────────────────────────────────────┐
       Body        │  Mark Toner, Acting Spokesperson, U.S. Department of State│
       Address     └───────────────────────────────────────────────────────────┘


                   [ Remove this addressee ]
                   [ Add an addressee ]

       What it asks, one sentence each
       Ask 1                                                                                                      [ Remove ]
                   [ Add an ask ]

       In full
       Text        The letter's words, or a summary of them



       From
       Sender 1
       Name
       Office
       Body        Human Rights First                                                                                        ↓
      """)
  }

  @Test("80×24: the list of clocks is open, our own procedures in it")
  func clocks() {
    var form = HostedForm(LetterFormTests.form(), columns: 80, rows: 24)
    form.tab(to: .field("clock"))
    form.press(Key(.enter))
    expect(
      form,
      """
       A new letter about: Detentions of gay men in Chechnya
       Subject
       Kind        –                   ▾

       Sending
       Channel     –        ▾
       Sent        empty for a draft
       Delivery    Draft     ▾
      ▸Clock       No answer is waited for        ▾
                   ┌ Type to find ──────────────────┐
       To          │▸ No answer is waited for       │
       Addressee 1 │  Days                          │
       Name        │  Working days                  │
       Office      │  OSCE Vienna Mechanism, 10 days│
       Body        │  UN special procedures, 60 days│
       Address     │  foi-request, 20 working days  │
                   │  loop, as loop                 │
                   └────────────────────────────────┘
                   [ Remove this addressee ]
                   [ Add an addressee ]

       What it asks, one sentence each
       Ask 1                                                              [ Remove ]
                   [ Add an ask ]                                                    ↓
      """)
  }

  @Test("80×24: the asks of a letter under edit keep their numbers")
  func asks() {
    var form = HostedForm(
      LetterFormTests.form(LetterFormTests.existing), columns: 80, rows: 24)
    form.tab(to: .remove(group: "ask", serial: 2))
    form.press(Key(.enter))
    form.add("ask")
    form.type("Pay damages.")
    expect(
      form,
      """
       Edit the letter: An inquiry into the detentions
       Name        Sergey Lavrov                                                     ↑
       Office
       Body        Ministry of Foreign Affairs
       Address     Moscow


                   [ Remove this addressee ]
       Addressee 2
       Name
       Office      Prosecutor General
       Body
       Address


                   [ Remove this addressee ]
                   [ Add an addressee ]

       What it asks, one sentence each
       Ask 2       Release them.                                          [ Remove ]
       Ask 5       Report back.                                           [ Remove ]
      ▸Ask 6       Pay damages.                                           [ Remove ]
                   [ Add an ask ]  [ Bring the ask back ]
                                                                                     ↓
      """)
  }

  @Test("80×24: a letter's deadline, pauses and restarts under edit")
  func exceptions() {
    var form = HostedForm(
      LetterFormTests.form(LetterFormTests.existing), columns: 80, rows: 24)
    form.fill("pause.1.to", "2017-04-30")
    expect(
      form,
      """
       Edit the letter: An inquiry into the detentions
                     Dear Minister.                                                  ↑


       From
       Sender 1
       Name
       Office
       Body        Human Rights First
       Address     New York


                   [ Remove this sender ]
                   [ Add a sender ]

       Deadline by hand, pauses and restarts
       Due by hand 2017-07-01                Sat 1 Jul 2017, 9 years ago
       Reason      as: they asked for more time
       Pause 1
       From        2017-05-01                Mon 1 May 2017, 9 years ago
      ▸To          2017-04-30
                   ! It can't end on 30 Apr 2017, before it begins on 1 May 2017.
       Reason      details
                   [ Remove this pause ]                                             ↓
      """)
  }

  @Test("40×12: a new letter's labels stand above their fields")
  func narrow() {
    var form = HostedForm(LetterFormTests.form(), columns: 40, rows: 12)
    form.fill("clock", "osce")
    expect(
      form,
      """
       A new letter about: Detentions of gay…
       Draft     ▾                           ↑
      ▸Clock
       OSCE Vienna Mechanism, 10 days ▾
       if it goes out today: sent Tue 24 Nov
       2026 + 10 days = Fri 4 Dec 2026, in
       10 days

       To
       Addressee 1
       Name
                                             ↓
      """)
  }
}
