import TerminalUI
import Testing

@testable import CursesTerminal

@Suite("Themes")
struct PaletteTests {
  private static let numbers = [0, 8, 16, 88, 256, 1 << 24]

  @Test(
    "Text is readable on its theme's background: 4.5 to 1, in high contrast 7 to 1",
    arguments: [Theme.dark, .light, .highContrast], [8, 16, 88, 256, 1 << 24])
  func contrast(theme: Theme, colours: Int) throws {
    let pairs = Palette(theme, colours: colours).pairs
    #expect(!pairs.isEmpty)
    for pair in pairs {
      for terminal in TerminalColours.usual {
        let text = try #require(terminal[pair.foreground])
        let background = try #require(terminal[pair.background])
        let ratio = text.contrast(with: background)
        #expect(ratio >= (theme == .highContrast ? 7 : 4.5), "\(pair) \(terminal.name)")
      }
    }
  }

  @Test("With 256 colours, the terminal's own background may be black or white")
  func autoContrast() throws {
    let palette = Palette(.auto, colours: 256)
    #expect(!palette.pairs.isEmpty)
    for pair in palette.pairs {
      #expect(pair.background == -1)
      for terminal in TerminalColours.usual {
        let text = try #require(terminal[pair.foreground])
        #expect(text.contrast(with: .black) >= 4.5, "\(pair)")
        #expect(text.contrast(with: .white) >= 4.5, "\(pair)")
      }
    }
  }

  @Test(
    "With few colours and an unknown background, only bold text is coloured: 3 to 1, as WCAG has it",
    arguments: [8, 16, 88, 1 << 24])
  func autoWithFewColours(colours: Int) throws {
    let palette = Palette(.auto, colours: colours)
    let bold = palette.look(of: Style(bold: true)).attributes
    for role in Style.Role.allCases {
      let look = palette.look(of: Style(role))
      guard look.pair > 0 else { continue }
      #expect(look.attributes & bold == bold, "\(role)")
      let pair = palette.pairs[Int(look.pair) - 1]
      let text = try #require(TerminalColours.xterm[pair.foreground])
      #expect(text.contrast(with: .black) >= 3)
      #expect(text.contrast(with: .white) >= 3)
    }
  }

  @Test("A theme's roles never differ from plain text by colour alone where they matter")
  func standsOut() {
    for theme in Theme.allCases {
      for colours in Self.numbers {
        let palette = Palette(theme, colours: colours)
        let plain = palette.look(of: .plain).attributes
        for role in [Style.Role.overdue, .problem, .heading, .focusedBorder, .match] {
          #expect(
            palette.look(of: Style(role)).attributes != plain, "\(theme) \(colours) \(role)")
        }
        let selected = palette.look(of: Style.plain.selected)
        #expect(selected.attributes != plain && selected.pair == palette.look(of: .plain).pair)
      }
    }
  }

  @Test(
    "Without colours no pair is used, whatever the theme",
    arguments: Theme.allCases)
  func without(theme: Theme) {
    #expect(Palette(theme, colours: 0).pairs == [])
    #expect(Palette(.none, colours: 256).pairs == [])
    for role in Style.Role.allCases {
      #expect(Palette(theme, colours: 0).look(of: Style(role)).pair == 0)
    }
  }

  @Test("No number of a colour is used that the terminal lacks", arguments: Theme.allCases)
  func numbers(theme: Theme) {
    for (colours, limit) in [(8, 8), (16, 16), (88, 16), (1 << 24, 8), (256, 256)] {
      for pair in Palette(theme, colours: colours).pairs {
        #expect((-1..<Int32(limit)).contains(pair.foreground))
        #expect((-1..<Int32(limit)).contains(pair.background))
      }
    }
    // The first 16 colours may be set by the person; a theme of 256 doesn't lean on them.
    let numbers = Palette(theme, colours: 256).pairs.flatMap { [$0.foreground, $0.background] }
    #expect(numbers.allSatisfy { $0 == -1 || $0 >= 16 })
  }

  @Test("On a light background few terminals draw bold text dark, so it is underlined")
  func boldOnLight() {
    for colours in [8, 16] {
      let palette = Palette(.light, colours: colours)
      let look = palette.look(of: Style(bold: true))
      #expect(look == palette.look(of: Style(underline: true)))
    }
    let many = Palette(.light, colours: 256)
    #expect(many.look(of: Style(bold: true)) != many.look(of: Style(underline: true)))
  }

  @Test("NO_COLOR holds unless the person chose a theme")
  func noColour() {
    var options = TerminalOptions { $0 == "NO_COLOR" ? "1" : nil }
    #expect(options.startingTheme == .none)
    options.theme = .dark
    #expect(options.startingTheme == .dark)
    #expect(TerminalOptions { _ in nil }.startingTheme == .auto)
  }

  @Test("Going from theme to theme comes round to the first")
  func round() {
    var seen = [Theme.auto]
    while seen.count < 9, let next = seen.last?.next, next != .auto { seen.append(next) }
    #expect(seen == Theme.allCases)
  }
}
