import CaseModel
import Testing

@Suite("What can be typed in a search")
struct SearchVocabularyTests {
  private static let today = Day("2017-06-21") ?? Day(number: 0)

  @Test("Every example is read as it is explained, and draws no advice")
  func examples() {
    for example in SearchVocabulary.examples {
      let query = SearchQuery(example.typed, today: Self.today)
      #expect(!query.isEmpty, "\(example.typed)")
      #expect(query.remarks.isEmpty)
      #expect(SearchVocabulary.advice(on: example.typed) == [])
    }
  }

  @Test(
    "A slip in a field's name is told, and so is a value that no record can have",
    arguments: [
      ("form:peskov", "form: is looked for as a word. Did you mean from:?"),
      ("kin:letter", "kin: is looked for as a word. Did you mean kind:?"),
      ("tags:lgbt", "tags: is looked for as a word. Did you mean tag:?"),
      ("Befor:2018", "Befor: is looked for as a word. Did you mean before:?"),
      ("contry:RU", "contry: is looked for as a word. Did you mean country:?"),
      (
        "kind:lettr",
        """
        No kind is called lettr. There are incident, letter, response and follow-up, and kinds of \
        them such as reply.
        """
      ),
      ("country:Russia", "country: takes the two letters of a country, as RU."),
    ])
  func slips(typed: String, sentence: String) {
    #expect(SearchVocabulary.advice(on: "law \(typed) x") == [sentence])
  }

  @Test(
    "What is no slip draws no advice",
    arguments: [
      "", "law", "form:", "https://hrw.org/news", "14:03", "kind:lett", "kind:holding-reply",
      "kind:Follow-ups", "country:ru", "from:anybody", "a:b", "\"form:peskov\"", "-kind:reply",
    ])
  func none(typed: String) {
    #expect(SearchVocabulary.advice(on: typed) == [])
  }
}
