import Testing

@testable import CaseStore

@Suite("What git says of a full disk")
struct GitFailureTests {
  @Test(
    "is told as such",
    arguments: [
      "fatal: sha1 file 'x/pack/tmp_pack_1' write error. Out of diskspace",
      "error: unable to write file x: No space left on device",
      "fatal: write error: Disk quota exceeded",
    ])
  func full(said: String) {
    let failure = GitFailure.failed(status: 128, said: said)
    #expect(
      failure.explanation == "the disk is full. Free some space; it is made up for then.")
  }
}
