extension LetterTemplate {
  /// The templates that every new casebook begins with: the file's name, and what stands in it.
  package static let shipped: [(name: String, file: String)] = [
    (
      "advocacy-letter.txt",
      """
      Title: Advocacy letter
      Kind: advocacy-letter
      Clock: days 60
      Subject: <incident>

      <address>

      <today>

      Dear <addressee>,

      We write to you about <incident>.

      What is known: <date>, <places>: <violations>. People affected: <people affected>.

      We ask that you

      <asks>

      We would be grateful for an answer to each of these points, and are at your disposal for any
      question.

      Yours sincerely,

      <organisation>
      """
    ),
    (
      "urgent-appeal.txt",
      """
      Title: Urgent appeal
      Kind: urgent-appeal
      Clock: days 14
      Subject: Urgent appeal: <incident>

      <address>

      <today>

      URGENT APPEAL

      Dear <addressee>,

      People are in danger: <incident> (<places>, <date>). People affected: <people affected>.

      We appeal to you to act at once:

      <asks>

      Each day counts. Please let us know within fourteen days what you have done.

      Yours sincerely,

      <organisation>
      """
    ),
    (
      "follow-up-on-unanswered-asks.txt",
      """
      Title: Follow-up on unanswered asks
      Kind: follow-up-letter
      Clock: days 30
      Subject: Still without an answer: <earlier letter>

      <address>

      <today>

      Dear <addressee>,

      On <date of the earlier letter> we wrote to you: “<earlier letter>”. These points of that
      letter still have no answer:

      <open asks>

      We ask you to answer each of them. Where you can't, please tell us why, and who can.

      Yours sincerely,

      <organisation>
      """
    ),
  ]
}
