import CaseModel
import Testing

@Suite("Protected names")
struct ProtectedNamesTests {
  private func count(_ list: String, in text: String) -> Int {
    ProtectedNames(list: list).find(in: text).count
  }

  @Test(
    "are found in every spelling",
    arguments: [
      (
        "Рамзан Кадыров",
        [
          "Ramzan Kadyrov", "RAMZAN KADYROV", "Ramzan Kadirov", "Ramsan Kadyrow", "Kadyrov Ramzan",
          "Рамзан Кадыров", "КАДЫРОВ, Рамзан", "Рамзана Кадырова", "Рамзаном Кадыровым",
          "Kadyroff, Ramzan", "R. Kadyrov", "Р. А. Кадыров", "Ramzan Akhmatovich Kadyrov",
          "Ramzan Kadyrov's", "RamzanKadyrov", "#KadyrovRamzan", "ramzan.kadyrov@example.org",
          "ramzan_kadyrov.pdf", "Rámzàn Kādȳrov", "Ramzan-Kadyrov", "Ramzan\nKadyrov",
        ]
      ),
      (
        "Mikhail Khodorkovsky",
        [
          "Михаил Ходорковский", "Mikhail Khodorkovskiy", "Michail Chodorkowski",
          "Mihail Hodorkovskij", "Mixail Xodorkovskij", "Михаилу Ходорковскому",
        ]
      ),
      (
        "Пётр Щербаков",
        [
          "Petr Shcherbakov", "Pyotr Scherbakov", "Пётр Щербаков", "Петр Щербаков",
          "Pëtr Ščerbakov", "Piotr Szczerbakow", "Pjotr Schtscherbakow", "Petr Sherbakov",
        ]
      ),
      (
        "Yevgeny Chaykovsky",
        [
          "Евгений Чайковский", "Evgenij Čajkovskij", "Jewgeni Tschaikowski", "Evgeniy Tchaikovsky",
          "Evgenii Chaikovskii", "Евгения Чайковского",
        ]
      ),
      (
        "Джохар Жириновский",
        [
          "Dzhokhar Zhirinovsky", "Johar Jirinovski", "Djohar Zhirinovskiy",
          "Dschochar Schirinowski", "Džohar Žirinovskij",
        ]
      ),
      ("Хрущёв", ["Khrushchev", "Khrushchyov", "Chruschtschow", "Хрущев", "Hruŝëv", "Xruščev"]),
      ("Юлия Цой", ["Yulia Tsoi", "Julija Coj", "Iuliia Tsoy", "Yuliya Tsoy", "Юлии Цой"]),
      ("Объедков Умар", ["Obedkov Umar", "Ob'edkov Oumar", "Ob”yedkov Umar", "Obʺedkov, Umar"]),
      ("Хьамид Хӏайдаров", ["Хьамид Хайдаров", "Khamid Khaidarov", "Hamid Haydarov"]),
      ("Олег Григоренко", ["Oleh Hryhorenko", "Oleg Grigorenko", "Олега Григоренко"]),
      ("Abdul-Malik Saidov", ["Abdul Malik Saidov", "Abdulmalik Saidov", "Абдул-Малик Саидов"]),
      ("عمر الشيخ", ["عُمَر الشّيخ"]),
    ])
  func spellings(_ name: String, texts: [String]) {
    for text in texts {
      #expect(count(name, in: text) == 1, "\(text)")
      #expect(count(name, in: "Before \(text), after") == 1, "in a sentence: \(text)")
    }
  }

  @Test(
    "are found in Cyrillic where the list has them in Latin letters",
    arguments: [
      ("Ramsan Kadyrow", "Рамзану Кадырову"), ("Michail Chodorkowski", "Ходорковским Михаилом"),
      ("Pëtr Ščerbakov", "Щербаков, Пётр"), ("Jewgeni Tschaikowski", "Евгением Чайковским"),
      ("Djohar Zhirinovskiy", "Жириновский Джохар"), ("Chruschtschow", "Хрущёва"),
      ("Iuliia Tsoy", "Юлии Цой"), ("Ob'edkov Oumar", "Умару Объедкову"),
      ("Oleh Hryhorenko", "Олега Григоренко"),
    ])
  func cyrillic(_ name: String, text: String) { #expect(count(name, in: text) == 1) }

  @Test(
    "are found whatever is done to hide them",
    arguments: [
      // Letters of another script that look alike.
      "K\u{0430}dyrov", "К\u{0061}дыр\u{006F}в", "\u{041A}\u{0430}dyr\u{043E}v", "Kαdyrοv",
      // What can't be seen.
      "Kady\u{200B}rov", "Kady\u{AD}rov", "K\u{2060}a\u{FEFF}dyrov", "Kady\u{202E}rov",
      "Kady\u{3164}rov", "Kady\u{E0020}rov", "Kad\u{34F}yrov",
      // Marks, full width, letters made for formulas and in circles.
      "Ka\u{301}dy\u{308}rov", "Ｋａｄｙｒｏｖ", "𝐊𝐚𝐝𝐲𝐫𝐨𝐯", "ⓀⒶⒹⓎⓇⓄⓋ",
      // Markup, line ends, hyphens inside.
      "Kady**rov**", "<b>Kady</b>rov", "<i>Ka<b>dy</b></i>rov", "Kady-\nrov", "Kady-\r\n  rov",
      "`Kady`rov", "K_a_dyrov", "Kad'yrov",
      // Written in signs.
      "K&#97;dyrov", "&#x41A;адыров", "Kady&shy;rov", "Kady&zwnj;rov",
      "https://ru.example.org/wiki/%D0%9A%D0%B0%D0%B4%D1%8B%D1%80%D0%BE%D0%B2", "Kad%79rov",
      // In names of files, with figures.
      "kadyrov-2017.pdf", "2017kadyrov2", "scan_Кадыров.PDF",
    ])
  func hidden(_ text: String) {
    #expect(count("Кадыров", in: text) == 1)
    #expect(count("kadyrov", in: "See \(text).") == 1)
  }

  @Test(
    "aren't found in what is another's",
    arguments: [
      ("Ramzan Kadyrov", "Kadyrov"), ("Ramzan Kadyrov", "Ramzan"),
      ("Ramzan Kadyrov", "Ramzan spoke for a long time, and Kadyrov"),
      ("Ramzan Kadyrov", "r kadyrov"), ("Ramzan Kadyrov", "R. K."),
      ("Kadyrov", "Kadyrovite"), ("Kadyrov", "Kady rov"), ("Ali Musaev", "alim usaev"),
      ("Ali", "alias, Алиса, tali, Aligarh"), ("Petrov", "Petrograd, petroleum, Питер"),
      ("Anna Belova", "banna belovar"), ("Ivan Ivanov", "Ivan"), ("Ivan Ivanov", "Ivanov"),
    ])
  func others(_ name: String, text: String) { #expect(count(name, in: text) == 0) }

  @Test("may be protected by a single word of theirs, marked with a star")
  func star() {
    #expect(count("Ramzan Kadyrov*", in: "Kadyrov and Ramzan") == 1)
    #expect(count("Ramzan Kadyrov*", in: "Ramzan alone") == 0)
    #expect(count("Ramzan* Kadyrov", in: "Рамзану") == 1)
  }

  @Test("are told by their number in the list, the line of the text and the column")
  func places() {
    let list = "\u{FEFF}# Witnesses\n\nAnna Belova\n  # none\nПетров Иван # since May\r\nAli Musaev"
    let names = ProtectedNames(list: list)
    #expect(
      names.find(in: "First.\nThen e\u{301} I. Petrov, Musaev Ali;\nAnna\n  Belova.") == [
        ProtectedNames.Finding(listed: 2, line: 2, column: 9),
        ProtectedNames.Finding(listed: 3, line: 2, column: 20),
        ProtectedNames.Finding(listed: 1, line: 3, column: 1),
      ])
  }

  @Test(
    "are none in an empty list", arguments: ["", "\n\n", "# Nobody\n", "  #", "*", "- , .", "12"])
  func empty(_ list: String) {
    let names = ProtectedNames(list: list)
    #expect(names.isEmpty)
    #expect(names.find(in: "Anna Belova # * 12").isEmpty)
  }

  @Test("are sought in any text without a stop")
  func hostile() {
    let list = "a b c d e f g h i j k l m n o\n\(String(repeating: "chj", count: 40))\nя я я я\nx*"
    let names = ProtectedNames(list: list)
    var finder = NameFinder(names)
    for text in [
      String(repeating: "ch", count: 3000), String(repeating: "a. ", count: 3000),
      String(repeating: "<", count: 3000), String(repeating: "<b", count: 3000),
      String(repeating: "я ", count: 3000), String(repeating: "x'", count: 3000),
      String(repeating: "&#", count: 3000), String(repeating: "%D0", count: 3000),
      String(repeating: "\u{301}", count: 3000),
    ] {
      _ = finder.find(in: text)
    }
    #expect(finder.find(in: "x").count == 1)
  }
}
