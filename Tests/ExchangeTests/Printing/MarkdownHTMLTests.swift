import Testing

@testable import Exchange

@Suite("Markdown as HTML")
struct MarkdownHTMLTests {
  @Test(
    "has blocks",
    arguments: [
      ("", ""), ("a", "<p>a</p>\n"), ("a\nb\n\nc", "<p>a\nb</p>\n<p>c</p>\n"),
      ("a  \nb\\\nc", "<p>a<br>\nb<br>\nc</p>\n"), ("a\r\n\r\nb", "<p>a</p>\n<p>b</p>\n"),
      ("# A\n## B ##\n#c", "<h3>A</h3>\n<h4>B</h4>\n<p>#c</p>\n"),
      ("###### F", "<h6>F</h6>\n"), ("a\n---\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"),
      ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
      ("a\n- b", "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n"),
      ("2. a\n3. b", "<ol start=\"2\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
      ("- a\n\n- b\n\nc", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>c</p>\n"),
      (
        "- a\n  b\n  - c", "<ul>\n<li>\n<p>a\nb</p>\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"
      ),
      ("In 2017. It", "<p>In 2017. It</p>\n"), ("a\n2017. b", "<p>a\n2017. b</p>\n"),
      ("> a\n> b\n\nc", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n<p>c</p>\n"),
      ("```\n<b>\n*c*\n```\nd", "<pre><code>&lt;b&gt;\n*c*\n</code></pre>\n<p>d</p>\n"),
      ("```\na", "<pre><code>a\n</code></pre>\n"), ("-a", "<p>-a</p>\n"),
      ("-", "<ul>\n<li></li>\n</ul>\n"),
    ])
  func blocks(_ text: String, html: String) { #expect(MarkdownHTML.blocks(text) == html) }

  @Test(
    "has emphasis, code and links inside",
    arguments: [
      ("*a* **b** ***c***", "<em>a</em> <strong>b</strong> <em><strong>c</strong></em>"),
      ("_a_ __b__ a_b_c", "<em>a</em> <strong>b</strong> a_b_c"), ("a * b * c", "a * b * c"),
      ("*a", "*a"), ("**a*", "*<em>a</em>"), ("*a **b** c*", "<em>a <strong>b</strong> c</em>"),
      ("\\*a\\*", "*a*"), ("`a*b*` ``c`d``", "<code>a*b*</code> <code>c`d</code>"), ("`a", "`a"),
      ("*Novaya Gazeta*’s", "<em>Novaya Gazeta</em>’s"),
      ("[a *b*](https://x.org/?a=1&b=2)", link("https://x.org/?a=1&amp;b=2", "a <em>b</em>")),
      ("[a](javascript:alert(1))", "[a](javascript:alert(1))"), ("[a](data:x)", "[a](data:x)"),
      ("[a](//x.org)", "[a](//x.org)"), ("[a](JavaScript:x)", "[a](JavaScript:x)"),
      ("<https://x.org>", link("https://x.org", "https://x.org")), ("[a]", "[a]"),
      (
        "see https://x.org/a_b_c, or",
        "see " + link("https://x.org/a_b_c", "https://x.org/a_b_c") + ", or"
      ),
      ("(http://x.org/)", "(" + link("http://x.org/", "http://x.org/") + ")"),
      ("[a](mailto:a@x.org)", link("mailto:a@x.org", "a")), ("https://", "https://"),
    ])
  func inline(_ text: String, html: String) {
    #expect(MarkdownHTML.blocks(text) == "<p>\(html)</p>\n")
  }

  private static func link(_ address: String, _ words: String) -> String {
    "<a href=\"\(address)\" rel=\"noreferrer\">\(words)</a>"
  }

  @Test(
    "shows what would be run or loaded as text",
    arguments: [
      "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "![a](https://x.org/a.png)",
      "<style>@import 'x'</style>", "</p><svg onload=alert(1)>", "&lt;script&gt;",
      "[a](https://x.org/\"onmouseover=\"alert(1))", "<https://x.org/\" onclick=\"x>",
      "`<b onclick=x>`", "# <b>\n- <i>\n> <u>", "```<b>\n<i>", "\u{0}<b>", "[<b>](https://x.org)",
      "https://x.org/<b>", "https://x.org/\"><b>", "<!--", "<![CDATA[", "<a href='javascript:x'>",
    ])
  func hostile(_ text: String) {
    let html = MarkdownHTML.blocks(text)
    let allowed = [
      "p", "/p", "h3", "/h3", "ul", "/ul", "li", "/li", "blockquote", "/blockquote", "pre", "/pre",
      "code", "/code", "em", "/em", "a", "/a", "br",
    ]
    for tag in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let name = tag.prefix { !" >\n".contains($0) }
      #expect(allowed.contains(String(name)), "\(html)")
      if name == "a" {
        let inside = tag.prefix { $0 != ">" }
        #expect(inside.hasPrefix("a href=\"http") && inside.hasSuffix("\" rel=\"noreferrer\""))
        #expect(inside.count { $0 == "\"" } == 4, "\(html)")
      }
    }
  }

  @Test("comes to an end with whatever it is given")
  func endless() {
    for part in [
      "*", "_", "*a", "**a*", "[", "[a](", "`", "``a`", "> ", "- ", "  - a\n", "<", "<h", "1. ",
      "#",
      "~~~\n", "\\", "https://", "\n", "*a_b",
    ] {
      _ = MarkdownHTML.blocks(String(repeating: part, count: 3_000))
    }
  }
}
