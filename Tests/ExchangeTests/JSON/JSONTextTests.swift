import Testing

@testable import Exchange

@Suite("JSON")
struct JSONTextTests {
  @Test(
    "is read and written on one line",
    arguments: [
      ("null", "null"), (" [ ] ", "[]"), ("{ }", "{}"), ("[1,-0.5e+3,0]", "[1,-0.5e+3,0]"),
      ("{\"a\" : [true , false]}", "{\"a\":[true,false]}"),
      (#""a\/b\"\\\n\t\r""#, #""a/b\"\\\n\t\r""#), (#""\u0041\u00e9\ud83d\ude00""#, "\"Aé😀\""),
      (#""\b\f\u0000""#, #""\u0008\u000c\u0000""#), ("\"\u{7F}\u{85}\"", #""\u007f\u0085""#),
      ("\"\u{202E}x\u{2028}\u{FEFF}\"", #""\u202ex\u2028\ufeff""#),
      ("\"\u{E0020}\"", #""\udb40\udc20""#), ("12345678901234567890.10", "12345678901234567890.10"),
      ("\"Грозный حقوق\"", "\"Грозный حقوق\""), ("{\"\":0}", "{\"\":0}"),
    ])
  func lines(_ text: String, line: String) throws {
    #expect(try JSONReader.value(in: Array(text.utf8)[...]).line == line)
  }

  @Test(
    "is refused where it isn't to the letter",
    arguments: [
      ("", 1), (" ", 2), ("nul", 1), ("[1,]", 4), ("[1 2]", 4), ("{\"a\":1,}", 8), ("{a:1}", 2),
      ("{\"a\" 1}", 6), ("[1]x", 4), ("'a'", 1), ("\"a", 3), ("\"a\nb\"", 3), ("\"\\x\"", 3),
      ("01", 2), ("1.", 3), ("-", 2), ("+1", 1), (".5", 1), ("1e", 3), ("NaN", 1),
      ("\"\\ud800\"", 8), ("\"\\ud800\\u0041\"", 13), ("\"\\udc00\"", 8), ("\"\\u12\"", 3),
      ("{\"a\":1,\"a\":2}", 8), ("\u{FEFF}1", 1), ("[1,2", 5), ("tru e", 1),
    ])
  func refused(_ text: String, column: Int) {
    let error = #expect(throws: JSONError.self) {
      try JSONReader.value(in: Array(text.utf8)[...])
    }
    #expect(error?.column == column, "\(error?.message ?? "")")
  }

  @Test("is refused where it isn't UTF-8 or nested without end")
  func hostile() {
    for bytes: [UInt8] in [
      [0x22, 0xFF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22], [0xFF],
      Array(repeating: UInt8(ascii: "["), count: 1_000_000),
      Array(String(repeating: "{\"a\":", count: 100_000).utf8),
    ] {
      #expect(throws: JSONError.self) { try JSONReader.value(in: bytes[...]) }
    }
  }

  @Test(
    "has bytes as Base64 (RFC 4648, 10)",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func base64(_ text: String, encoded: String) {
    #expect(Base64.text(of: Array(text.utf8)) == encoded)
    #expect(Base64.bytes(of: encoded) == Array(text.utf8))
  }

  @Test(
    "takes no Base64 that it wouldn't write",
    arguments: ["Zg", "Zg=", "Zh==", "Zm9=", "Z===", "====", "Zm 9", "Zm9v\n", "Zm-_", "=Zm9"])
  func badBase64(_ text: String) { #expect(Base64.bytes(of: text) == nil) }

  @Test("keeps every byte in Base64")
  func everyByte() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(($0 * 37 + count) % 256) }
      #expect(Base64.bytes(of: Base64.text(of: bytes)) == bytes)
    }
  }
}
