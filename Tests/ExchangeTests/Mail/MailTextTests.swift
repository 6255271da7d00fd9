import Testing

@testable import Exchange

@Suite("A mail's text")
struct MailTextTests {
  @Test(
    "is read in the character set that it names, or that it shows to be in",
    arguments: [
      ("utf-8", Array("Привет".utf8), "Привет", false),
      ("windows-1251", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "Привет", false),
      ("koi8-r", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "Привет", false),
      ("iso-8859-1", [0x63, 0x61, 0x66, 0xE9], "café", false),
      ("iso-8859-1", [0x91, 0x61, 0x92], "‘a’", false),
      ("gb2312", [0xC4, 0xE3, 0xBA, 0xC3], "你好", false),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日", false),
      ("utf-7", Array("Hi +Jjo-".utf8), "Hi ☺", false),
      ("US-ASCII", Array("Привет".utf8), "Привет", true),
      ("iso-8859-1", Array("Привет".utf8), "Привет", true),
      ("iso-8859-1", Array("Привет, Москва".utf16.map { cyrillic($0) }), "Привет, Москва", true),
      ("x-made-up", Array("Привет".utf8), "Привет", true),
      ("../../etc/passwd", Array("plain".utf8), "plain", false),
      ("utf-16", Array("plain".utf8), "plain", true),
    ] as [(String, [UInt8], String, Bool)])
  func charset(_ name: String, _ bytes: [UInt8], _ text: String, isOtherwise: Bool) throws {
    let taken = try #require(
      MadeMail.response(
        MadeMail.reply(["Content-Type: text/plain; charset=\"\(name)\""], "") + bytes))
    #expect(taken.text == text)
    #expect(taken.remarks.contains { $0.contains("it was read as") } == isOtherwise)
  }

  @Test(
    "in a common character set that the system can't load is read all the same, byte for byte",
    arguments: ["windows-1251", "windows-1252"])
  func withoutSystem(name: String) throws {
    let bytes = Array(UInt8(0x20)...0xFF)
    let bySystem = try #require(MailCharset.bySystem(bytes, to: name))
    #expect(MailCharset.byTable(bytes, to: name) == bySystem)
    #expect(bySystem.unread > 0)
    #expect(MailCharset.byTable(bytes, to: "koi8-r") == nil)
  }

  @Test(
    "says how many places couldn't be read, and shows each",
    arguments: [
      ("utf-8", [0xD0, 0xBF, 0xFF, 0xD0, 0xB0, 0xC3], "п\u{FFFD}а\u{FFFD}", 2),
      ("utf-8", [0x61, 0x00, 0x08, 0x62], "a\u{FFFD}\u{FFFD}b", 2),
      ("iso-2022-jp", [0x61, 0x1B, 0x24, 0x42, 0x21], "a\u{FFFD}$B!", 1),
      ("utf-8", Array("При\u{1B}вет".utf8) + [0xD0], "При\u{FFFD}вет\u{FFFD}", 2),
    ] as [(String, [UInt8], String, Int)])
  func unread(_ name: String, _ bytes: [UInt8], _ text: String, _ count: Int) throws {
    let taken = try #require(
      MadeMail.response(MadeMail.reply(["Content-Type: text/plain; charset=\(name)"], "") + bytes))
    #expect(taken.text == text)
    let places = count == 1 ? "1 place" : "\(count) places"
    #expect(taken.remarks.contains("\(places) of the text couldn't be read; � stands there."))
  }

  @Test(
    "Encoded words are decoded, across the cuts that mailers make",
    arguments: [
      ("=?utf-8?B?0J7RgtCy0LXRgg==?=", "Ответ"), ("=?UTF-8?q?caf=C3=A9_au_lait?=", "café au lait"),
      ("=?utf-8?Q?=D0?= =?utf-8?Q?=9F?=", "П"), ("=?utf-8?Q?a?= =?utf-8?Q?b?= c", "ab c"),
      ("a =?utf-8?Q?b?= c", "a b c"), ("=?koi8-r?B?7tXW?=", "Нуж"),
      ("=?iso-8859-1*en?Q?caf=E9?=", "café"), ("=?utf-8?X?a?=", "=?utf-8?X?a?="),
      ("=?utf-8?Q?a", "=?utf-8?Q?a"), ("=?", "=?"), ("=??Q?a?=", "=??Q?a?="), ("=?utf-8?B??=", ""),
      ("=?utf-8?Q?=zz=1?=", "=zz=1"), ("=?x-no?Q?abc?=", "abc"), ("plain", "plain"),
      ("=?windows-1251?Q?=CF=F0?= and =?utf-8?Q?=D0=9F?=", "Пр and П"),
    ] as [(String, String)])
  func encodedWords(_ header: String, _ text: String) {
    #expect(EncodedWords.decode(header).text == text)
  }

  @Test("of an encoded word says when it couldn't be read")
  func unreadWords() {
    #expect(EncodedWords.decode("=?utf-8?Q?=D0=9F=FF?=").unread == 1)
    #expect(EncodedWords.decode("=?x-no?Q?=D0=9F?=").otherwise?.readAs == "utf-8")
  }

  @Test(
    "Flowed lines are joined, quotation by quotation",
    arguments: [
      ("One \ntwo\nthree", "One two\nthree", false), ("> a \n> b\nc", "> a b\nc", false),
      ("> a \nb", "> a \nb", false), (" >not quoted", ">not quoted", false),
      ("a \n-- \nb", "a \n-- \nb", false), ("日 \n本", "日本", true), ("", "", false),
      (">> a \n>> b \n> c", ">> a b \n> c", false),
    ] as [(String, String, Bool)])
  func flowed(_ text: String, _ joined: String, deletesSpaces: Bool) {
    #expect(FlowedText.unfolded(text, deletesSpaces: deletesSpaces) == joined)
  }

  private static func cyrillic(_ unit: UInt16) -> UInt8 {
    unit < 0x80 ? UInt8(unit) : UInt8(truncatingIfNeeded: unit - 0x410 + 0xC0)
  }
}
