/// How a word's letters can be read where some look like those of another script.
enum ScriptReading {
  /// The word in lower case without marks and what shows nothing; once more for each script that all
  /// of its letters could be taken for.
  static func readings(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    let letters = word.map(plain)
    let isMixed = letters.contains { isLatin($0) || isCyrillic($0) }
    let shown = isMixed ? letters.map { fromGreek[$0] ?? $0 } : letters
    var readings = [shown]
    if shown.contains(where: isLatin), shown.allSatisfy({ !isLatin($0) || cyrillic[$0] != nil }) {
      readings.append(shown.map { cyrillic[$0] ?? $0 })
    }
    if shown.contains(where: isCyrillic),
      shown.allSatisfy({ !isCyrillic($0) || latin[$0] != nil })
    {
      readings.append(shown.map { latin[$0] ?? $0 })
    }
    return readings.map { $0.compactMap(folded) }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if case .letter(let letter) = FoldedScalar(scalar) { letter } else { nil }
  }

  /// The letter of plain text for one of full width, or made for formulas or in a circle.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    let plain: UInt32 =
      switch value {
      case 0xFF01...0xFF5E: value - 0xFEE0
      case 0x24B6...0x24CF: value - 0x24B6 + 0x41
      case 0x24D0...0x24E9: value - 0x24D0 + 0x61
      case 0x1D400...0x1D6A3: letter((value - 0x1D400) % 52)
      case 0x212A: 0x6B
      case 0x212B: 0x61
      default: value
      }
    return Unicode.Scalar(plain) ?? scalar
  }

  /// `A` to `Z`, then `a` to `z`.
  private static func letter(_ place: UInt32) -> UInt32 {
    place < 26 ? 0x41 + place : 0x61 + place - 26
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x400...0x52F).contains(scalar.value)
  }

  /// Latin letters that look Cyrillic.
  private static let cyrillic = pairs(
    "aаeеoоpрcсxхyуiіjјsѕkкmмtтgдuиnпrгbьhһAАBВEЕKКMМHНOОPРCСTТXХYУIІJЈSЅ")

  /// Cyrillic letters that look Latin.
  private static let latin = pairs(
    "аaеeоoрpсcхxуyіiјjѕsкkмmтtһhӏlАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSӀIиuпnгr")

  /// Greek letters that look Latin.
  private static let fromGreek = pairs("αaοoρpνvιiκkτtυuεeγyχxΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX")

  private static func pairs(_ text: String) -> [Unicode.Scalar: Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    let places = stride(from: 0, to: scalars.count - 1, by: 2)
    return Dictionary(places.map { (scalars[$0], scalars[$0 + 1]) }, uniquingKeysWith: { $1 })
  }
}
