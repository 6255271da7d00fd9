/// The keys of a name's word: two spellings of one name have a key in common, whether they are Latin
/// or Cyrillic, and by whichever system the name was carried over.
///
/// The systems: BGN/PCGN, ISO 9 and scholarly (with their marks taken off), passport, German, Polish
/// and French press spellings, and those usual for Chechen names. A key is coarse: sounds that some
/// system writes alike are one (с and ш, ц and ч, и, й and ы), signs that some leave out are none
/// (ь, ъ, the palochka), and a letter that is read in several ways gives several keys. So a name may
/// be found that is another's; none is missed.
enum NameSpelling {
  /// At most this many keys a word has.
  private static let mostKeys = 48

  /// The keys of a word as it stands in a text, or of several pieces of it put together.
  static func keys(of word: [Unicode.Scalar]) -> Set<String> {
    var keys: Set<String> = []
    for reading in ScriptReading.readings(of: word) {
      keys.formUnion(self.keys(ofReading: reading))
    }
    return keys
  }

  private static func keys(ofReading letters: [Unicode.Scalar]) -> Set<String> {
    var spellings = [""]
    var place = 0
    var follows = false
    while place < letters.count {
      let (length, sounds, isSibilant) = NameSounds.sounds(in: letters, at: place, follows: follows)
      let alternatives =
        spellings.count * sounds.count > mostKeys ? Array(sounds.prefix(1)) : sounds
      spellings = spellings.flatMap { spelling in alternatives.map { spelling + $0 } }
      follows = isSibilant
      place += length
    }
    return Set(spellings.map(settled).filter { !$0.isEmpty })
  }

  /// What no longer depends on the system: doubled letters and glides before vowels go, and what was
  /// put together of two sounds is one.
  private static func settled(_ spelling: String) -> String {
    var kept: [UInt8] = []
    for byte in spelling.utf8 {
      switch (kept.last, byte) {
      case (UInt8(ascii: "t"), UInt8(ascii: "s")), (UInt8(ascii: "t"), UInt8(ascii: "c")):
        kept[kept.count - 1] = UInt8(ascii: "c")
      case (UInt8(ascii: "s"), UInt8(ascii: "c")): continue
      case (UInt8(ascii: "k"), UInt8(ascii: "h")): kept[kept.count - 1] = byte
      case (UInt8(ascii: "i"), _) where isVowel(byte): kept[kept.count - 1] = byte
      case (let last?, _) where last == byte && byte < 0x80: continue
      default: kept.append(byte)
      }
    }
    var settled: [UInt8] = []
    for byte in kept where !(settled.last == byte && byte < 0x80) { settled.append(byte) }
    if settled.count > 1, settled.last == UInt8(ascii: "f") {
      settled[settled.count - 1] = UInt8(ascii: "v")
    }
    return String(decoding: settled, as: UTF8.self)
  }

  static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
}
