import Glibc

extension RecordFolder {
  /// How the folder looks from a distance, as one text: the stamps of the settings, of the folder
  /// of all cases, of each year's, and of git's index and head. A few looks, however many records
  /// there are.
  ///
  /// They differ after somebody used git to change files, and after an incident's folder came or
  /// went. What was written into an incident's folder, or into a file, doesn't show in them; nor does
  /// git's index where nobody but this program wrote it.
  ///
  /// Nil where one of them changed so recently that the next change might look the same.
  package var signs: String? {
    var paths = [Filing.settings, Filing.cases]
    let years = (try? root.folder(Filing.cases).entries()) ?? []
    paths += years.compactMap(\.text).filter(Filing.isYear).sorted().map { "\(Filing.cases)/\($0)" }
    paths += [".git/index", ".git/HEAD"]
    var lines: [String] = []
    for path in paths {
      guard let sign = sign(of: path) else { return nil }
      lines.append("\(path) \(sign)")
    }
    return lines.joined(separator: "\n")
  }

  /// Nil where the next change might have the same.
  private func sign(of path: String) -> String? {
    guard let stamp = stamp(of: path) else { return "-" }
    // Whoever else writes git's index puts another file in its place, however soon.
    if path == ".git/index", let git = try? root.folder(".git"), let kept = KeptIndex(in: git),
      kept.stamp == stamp
    {
      return "kept since \(kept.since)"
    }
    return settled(stamp) == nil ? nil : "\(stamp)"
  }
}
