/// What search takes one Unicode scalar for. Case and marks are taken off: `É`, `é` and `e` are one
/// letter, and so are `Ё` and `е`, `Й` and `и`, `أ` and `ا`; it doesn't matter whether a mark was
/// typed with its letter or after it.
enum FoldedScalar: Hashable {
  /// Part of a word.
  case letter(Unicode.Scalar)
  /// Nothing: an accent, a vowel sign, a soft hyphen. The word goes on.
  case mark
  /// Between words.
  case separator

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: self = .letter(scalar)
    case 0x41...0x5A: self = FoldedScalar.letter(at: scalar.value + 0x20)
    case 0xAD, 0x300...0x36F, 0x483...0x489, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC,
      0x6DF...0x6E4, 0x6E7...0x6E8, 0x6EA...0x6ED, 0x200B...0x200D, 0x2060, 0xFEFF:
      self = .mark
    case 0...0xA9: self = .separator
    case 0xC0...0x24F: self = FoldedScalar.listed(FoldedScalar.latin, scalar.value - 0xC0)
    case 0x370...0x52F:
      self = FoldedScalar.listed(FoldedScalar.greekAndCyrillic, scalar.value - 0x370)
    case 0x622, 0x623, 0x625, 0x671: self = FoldedScalar.letter(at: 0x627)
    case 0x624: self = FoldedScalar.letter(at: 0x648)
    case 0x626: self = FoldedScalar.letter(at: 0x64A)
    case 0x1E00...0x1FFF:
      self = FoldedScalar.listed(FoldedScalar.additional, scalar.value - 0x1E00)
    default: self = FoldedScalar.byCategory(scalar)
    }
  }

  private static func listed(_ table: [Unicode.Scalar], _ place: UInt32) -> FoldedScalar {
    let folded = table[Int(place)]
    return folded == "_" ? .separator : .letter(folded)
  }

  private static func letter(at value: UInt32) -> FoldedScalar {
    Unicode.Scalar(value).map { .letter($0) } ?? .separator
  }

  private static func byCategory(_ scalar: Unicode.Scalar) -> FoldedScalar {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: lowercase(scalar)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
      .otherNumber, .spacingMark:
      .letter(scalar)
    case .nonspacingMark, .enclosingMark: .mark
    default: .separator
    }
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> FoldedScalar {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    return lower == scalar ? .letter(scalar) : FoldedScalar(lower)
  }

  // One letter for each scalar from U+00C0, U+0370 and U+1E00 on, without case and marks; `_` for
  // what isn't a letter. Letters with a stroke count as those without.
  private static let latin = Array(
    """
    aaaaaaæceeeeiiiiðnooooo_ouuuuyþßaaaaaaæceeeeiiiiðnooooo_ouuuuyþy\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllŀ\
    ŀllnnnnnnŉŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzſ\
    ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ\
    ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææoo\
    aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ\
    ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ
    """.unicodeScalars)

  // Greek, then Cyrillic.
  private static let greekAndCyrillic = Array(
    """
    ͱͱͳͳʹ_ͷͷ__ͺͻͼͽ_ϳ______α_εηι_ο_υωιαβγδεζηθικλμνξοπρ_στυφχψωιυαεηι\
    υαβγδεζηθικλμνξοπρσστυφχψωιυουωϗϐϑϒϒϒϕϖϗϙϙϛϛϝϝϟϟϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯ\
    ϰϱϲϳθϵ_ϸϸϲϻϻϼͻͼͽееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюя\
    абвгдежзииклмнопрстуфхцчшщъыьэюяееђгєѕііјљњћкиуџѡѡѣѣѥѥѧѧѩѩѫѫѭѭѯѯ\
    ѱѱѳѳѵѵѵѵѹѹѻѻѽѽѿѿҁҁ________ҋҋҍҍҏҏґґғғҕҕҗҗҙҙққҝҝҟҟҡҡңңҥҥҧҧҩҩҫҫҭҭүү\
    ұұҳҳҵҵҷҷҹҹһһҽҽҿҿӏжжӄӄӆӆӈӈӊӊӌӌӎӎӏааааӕӕееәәәәжжззӡӡииииооөөөөээуу\
    ууууччӷӷыыӻӻӽӽӿӿԁԁԃԃԅԅԇԇԉԉԋԋԍԍԏԏԑԑԓԓԕԕԗԗԙԙԛԛԝԝԟԟԡԡԣԣԥԥԧԧԩԩԫԫԭԭԯԯ
    """.unicodeScalars)

  // Latin, then Greek.
  private static let additional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyẚſẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ\
    ααααααααααααααααεεεεεε__εεεεεε__ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι\
    οοοοοο__οοοοοο__υυυυυυυυ_υ_υ_υ_υωωωωωωωωωωωωωωωωααεεηηιιοουυωω__\
    ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα_ααααααα_ι_\
    __ηηη_ηηεεηηη___ιιιι__ιιιιιι____υυυυρρυυυυυυρ_____ωωω_ωωοοωωω___
    """.unicodeScalars)
}
