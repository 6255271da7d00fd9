import Glibc
import SeededRandom

/// A language's words: a few common ones, and many that are made of its syllables, each the rarer
/// the later it stands, as in real texts.
struct Tongue {
  private let words: [String]
  let stop: String

  init(common: String, syllables: String, count: Int, stop: String, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var words = common.split(separator: " ").map(String.init)
    var seen = Set(words)
    let syllables = syllables.split(separator: " ").map(String.init)
    while words.count < count {
      let word = (0..<Int.random(in: 2...4, using: &random)).map { _ in random.pick(syllables) }
        .joined()
      if seen.insert(word).inserted { words.append(word) }
    }
    self.words = words
    self.stop = stop
  }

  /// The word of rank r comes about as often as 1/r says.
  func word(_ random: inout SplitMix64) -> String {
    let rank = exp(Double.random(in: 0..<log(Double(words.count)), using: &random))
    return words[min(Int(rank) - 1, words.count - 1)]
  }

  func title(_ random: inout SplitMix64) -> String {
    capitalised(words(Int.random(in: 4...11, using: &random), &random))
  }

  func sentence(_ random: inout SplitMix64) -> String {
    capitalised(words(Int.random(in: 6...24, using: &random), &random)) + stop
  }

  /// Paragraphs of about so many letters in all.
  func text(_ letters: Int, _ random: inout SplitMix64) -> String {
    var text = ""
    var length = 0
    while length < letters {
      let sentence = sentence(&random)
      length += sentence.unicodeScalars.count + 1
      text += text.isEmpty ? sentence : (random.happens(20) ? "\n\n" : " ") + sentence
    }
    return text + "\n"
  }

  private func words(_ count: Int, _ random: inout SplitMix64) -> String {
    var words = ""
    for _ in 0..<count {
      if !words.isEmpty { words += random.happens(6) ? ", " : " " }
      words += word(&random)
    }
    return words
  }

  private func capitalised(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension Tongue {
  static let latin = Tongue(
    common: """
      the of and to in that for was were on with by from as at they had not been be this which who \
      police detention detained letter government officials rights people authorities court prison \
      answer investigation lawyer security reported released family witness statement embassy \
      housing house held hour urgent appeal violence torture journalist students activist protest \
      ministry minister president ambassador council commission report response request access \
      medical treatment charges trial sentence arrested disappeared threatened refused confirmed
      """,
    syllables: """
      ba con der el fi gra hou in jo ka li mo na or pe qui ro sta tan u ver wil xa yo zen tion ment \
      al ic ous ter pro re dis com an ti lo si ma do
      """, count: 24_000, stop: ".", seed: 1)

  static let cyrillic = Tongue(
    common: """
      и в не на что с по как из к у за от о для это были был они его её задержание полиция письмо \
      ответ правительство суд права человека расследование адвокат задержан освобождён семья \
      свидетель заявление министерство прокуратура проверка обращение допрос заключение жалоба \
      арест обыск приговор пытки журналист активист протест посольство комиссия ещё всё
      """,
    syllables: """
      ба ве го до жи за ки ла мо на об по ро со та у фа хо ца че ша эл ю я ние ство ный ский ова ать \
      про пере под раз при не ли ти ма ре ка
      """, count: 24_000, stop: ".", seed: 2)

  static let arabic = Tongue(
    common: """
      في من على إلى أن التي الذي هذا كان عن مع لم ما الشرطة اعتقال رسالة حكومة حقوق الإنسان محكمة سجن \
      جواب تحقيق محام عائلة شاهد بيان سفارة وزارة رئيس لجنة تقرير طلب علاج تعذيب صحفي ناشط احتجاج
      """,
    syllables:
      "ال با تا جا حا خا دا را سا شا صا عا فا قا كا لا ما نا ها وا يا من مت مس است ون ين ات ة",
    count: 12_000, stop: ".", seed: 3)
}
