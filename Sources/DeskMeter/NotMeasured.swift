/// Why something couldn't be measured, as a sentence.
struct NotMeasured: Error, Hashable {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}
