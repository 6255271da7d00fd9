import Exchange
import Testing

@Suite("A file's bytes as text")
struct DecodedTextTests {
  @Test(
    "are read in the encoding that they are in",
    arguments: [
      ("Прошу освободить", Array("Прошу освободить".utf8), TextEncoding.utf8),
      ("Прошу", [0xEF, 0xBB, 0xBF] + Array("Прошу".utf8), .utf8),
      // Прошу вас, ёж
      (
        "Прошу вас, ёж",
        [0xCF, 0xF0, 0xEE, 0xF8, 0xF3, 0x20, 0xE2, 0xE0, 0xF1, 0x2C, 0x20, 0xB8, 0xE6],
        .windows1251
      ),
      // “Déjà vu” – a café’s
      (
        "“Déjà vu” – a café’s",
        [0x93, 0x44, 0xE9, 0x6A, 0xE0, 0x20, 0x76, 0x75, 0x94, 0x20, 0x96, 0x20, 0x61, 0x20]
          + [0x63, 0x61, 0x66, 0xE9, 0x92, 0x73], .windows1252
      ),
      (
        "“Déjà vu” – a café’s",
        [0xD2, 0x44, 0x8E, 0x6A, 0x88, 0x20, 0x76, 0x75, 0xD3, 0x20, 0xD0, 0x20, 0x61, 0x20]
          + [0x63, 0x61, 0x66, 0x8E, 0xD5, 0x73], .macRoman
      ),
      ("Жё", [0xFF, 0xFE, 0x16, 0x04, 0x51, 0x04], .utf16LittleEndian),
      ("Жё", [0xFE, 0xFF, 0x04, 0x16, 0x04, 0x51], .utf16BigEndian),
      ("a;b", [0x61, 0, 0x3B, 0, 0x62, 0], .utf16LittleEndian),
      ("a;b", [0, 0x61, 0, 0x3B, 0, 0x62], .utf16BigEndian),
      ("где", [0x33, 0x04, 0x34, 0x04, 0x35, 0x04], .utf16LittleEndian),
      ("", [], .utf8),
    ])
  func reads(_ text: String, from bytes: [UInt8], as encoding: TextEncoding) {
    let decoded = DecodedText(bytes)
    #expect(decoded.text == text)
    #expect(decoded.encoding == encoding)
  }

  @Test("are read as the person says, whatever they look like")
  func given() {
    let decoded = DecodedText([0xCF, 0xF0], as: .windows1252)
    #expect(decoded.text == "Ïð")
    #expect(decoded.remarks.isEmpty)
  }

  @Test("say how they were read where the file doesn't")
  func guessed() {
    #expect(
      DecodedText([0xCF, 0xF0, 0xEE, 0xF8, 0xF3]).remarks == [
        """
        The file doesn't say how its letters are written; it was read as Windows-1251. If letters \
        look wrong, save it as UTF-8 and import it again.
        """
      ])
    #expect(DecodedText(Array("Прошу".utf8)).remarks.isEmpty)
  }

  @Test(
    "say what couldn't be read",
    arguments: [
      // Enough valid characters to know it for UTF-8, and one torn.
      (
        Array("Прошу вас".utf8) + [0xD0], "Прошу вас\u{FFFD}",
        "1 place isn't valid UTF-8; � stands there."
      ),
      (
        [0xFF, 0xFE, 0x61, 0, 0x62], "a",
        "The file ends in the middle of a character: its last byte was left out."
      ),
      (
        [0xFE, 0xFF, 0xD8, 0x00, 0, 0x61], "\u{FFFD}a",
        "1 place isn't valid UTF-16 (big-endian); � stands there."
      ),
      (
        [0x61, 0, 0x62, 0x63, 0x64, 0x65, 0x66], "a\u{FFFD}bcdef",
        "The file holds 1 NUL character; � stands there."
      ),
    ])
  func damaged(_ bytes: [UInt8], text: String, remark: String) {
    let decoded = DecodedText(bytes)
    #expect(decoded.text == text)
    #expect(decoded.remarks.contains(remark))
  }

  @Test("are always valid UTF-8 afterwards, whatever they were")
  func anything() {
    var random = Chance(seed: 11)
    for _ in 0..<400 {
      let bytes = (0..<random.number(below: 60)).map { _ in UInt8(random.number(below: 256)) }
      for given in [nil] + TextEncoding.allCases.map(Optional.some) {
        let decoded = DecodedText(bytes, as: given)
        #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
        #expect(!decoded.utf8.contains(0))
      }
    }
  }
}
