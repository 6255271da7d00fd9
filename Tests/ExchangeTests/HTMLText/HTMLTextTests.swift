import Testing

@testable import Exchange

@Suite("HTML as text")
struct HTMLTextTests {
  @Test(
    "keeps the words and the structure",
    arguments: [
      ("<p>One</p><p>Two</p>", "One\n\nTwo"),
      ("One<br>Two<br><br><br>Three", "One\nTwo\n\nThree"),
      ("<div>One</div><div>Two</div>", "One\nTwo"),
      ("<h2>Reply</h2>Words", "## Reply\n\nWords"),
      ("<ul><li>One<li>Two</ul>After", "- One\n- Two\n\nAfter"),
      ("<ol start=3><li>Three</li><li>Four</li></ol>", "3. Three\n4. Four"),
      ("<ul><li>One<ul><li>Inner</ul></ul>", "- One\n  - Inner"),
      ("<blockquote><p>One</p><p>Two</p></blockquote>Own", "> One\n>\n> Two\n\nOwn"),
      ("a  b\n c&nbsp;d", "a b c d"),
      ("<pre>a  b\n  c</pre>", "a  b\n  c"),
      (
        "<table><tr><td>Name</td><td>Count</td></tr><tr><td>A</td><td>1</td></tr></table>",
        "Name | Count\nA | 1"
      ),
      ("One<hr>Two", "One\n\n---\n\nTwo"),
      ("<b>bo</b>ld and <i>it</i>alic", "bold and italic"),
      ("<img src=x alt=\"Coat of arms\">", "[Coat of arms]"),
    ] as [(String, String)])
  func structure(_ html: String, _ text: String) { #expect(HTMLText.text(of: html) == text) }

  @Test(
    "gives links with their addresses, once, where a person could follow them",
    arguments: [
      (
        "See <a href=\"https://un.example/a?b=1&amp;c=2\">the report</a>.",
        "See the report (https://un.example/a?b=1&c=2)."
      ),
      ("<a href='https://un.example/'>un.example</a>", "un.example"),
      ("<a href=mailto:press@un.example>Press office</a>", "Press office (press@un.example)"),
      ("<a href=mailto:press@un.example>press@un.example</a>", "press@un.example"),
      ("<a href=\"javascript:alert(1)\">Click</a>", "Click"), ("<a href=\"#top\">Top</a>", "Top"),
      ("<a href=https://a.example></a>", ""),
      ("<a href=https://a.example>Open", "Open (https://a.example)"),
    ] as [(String, String)])
  func links(_ html: String, _ text: String) { #expect(HTMLText.text(of: html) == text) }

  @Test(
    "drops scripts, styles, titles and comments, with what looks like tags inside them",
    arguments: [
      ("a<script>if (a<b) x('</p>')</script>b", "ab"), ("a<style>p{}</style >b", "ab"),
      ("<title>Mail</title>a", "a"), ("a<!-- <b> -->b", "ab"), ("a<!-->b-->c", "ab-->c"),
      ("<!DOCTYPE html><?xml version='1.0'?>a", "a"), ("a<SCRIPT>x</sCrIpT>b", "ab"),
      ("a<script>never closed", "a"),
    ] as [(String, String)])
  func dropped(_ html: String, _ text: String) { #expect(HTMLText.text(of: html) == text) }

  @Test(
    "resolves references to characters, and leaves what is none",
    arguments: [
      ("&lt;b&gt; &amp;amp; &quot;", "<b> &amp; \""), ("&#1055;&#x440;&#X438;", "При"),
      ("&rsquo;&ldquo;&hellip;&euro;&eacute;&alpha;&Omega;", "’“…€éαΩ"), ("&#146;", "’"),
      ("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&nothing; &; & &#; &#x;", "&nothing; &; & &#; &#x;"),
      ("?a=1&copy=2", "?a=1&copy=2"), ("a&nbsp", "a"), ("&#99999999999999;", "&#99999999999999;"),
    ] as [(String, String)])
  func references(_ html: String, _ text: String) { #expect(HTMLText.text(of: html) == text) }

  @Test(
    "comes back from whatever isn't HTML",
    arguments: [
      ("", ""), ("<", "<"), ("<<<", "<<<"), ("a < b", "a < b"), ("a <b", "a <b"), ("</", "</"),
      ("<>a", "<>a"), ("</>a", "a"), ("<p", "<p"), ("<p title=\"a>b", "b"), ("<p title='a'>b", "b"),
      ("<p title=a'b>c", "c"), ("</p></ul></blockquote></a>x", "x"), ("<!", "<!"), ("<!-", "<!-"),
      ("\0<b\0>x", "\0x"),
    ] as [(String, String)])
  func hostile(_ html: String, _ text: String) { #expect(HTMLText.text(of: html) == text) }

  @Test(
    "grows with its input, however that nests or repeats",
    arguments: [
      "<a ", "<a href=\"'>", "<blockquote>x<ul><li>", "<a href=http://x>x ", "<!--", "<", "&#",
      "<script>", "</p", "<td>", "<br>", "<p style=\"", "<li>x", "<pre>\n", "&amp", "<x y='",
    ])
  func growth(_ piece: String) {
    let html = String(repeating: piece, count: 20_000)
    // No deadline: with work that grows as the square this would run for hours.
    #expect(HTMLText.text(of: html).utf8.count <= html.utf8.count * 8)
  }
}
