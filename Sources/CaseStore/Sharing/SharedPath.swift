import CaseModel

/// Which paths may come from a shared casebook and be written here.
enum SharedPath {
  /// Why a file that others sent isn't taken in, to be put behind its name; nil where it may be.
  /// - Parameter mode: git's kind of it, as `100644`.
  static func problem(
    _ path: String, isPlain: Bool = true, mode: String = "100644"
  ) -> String? {
    switch mode {
    // What can be run elsewhere is a plain file here.
    case "100644", "100755", "100664": break
    case "120000": return "it is a link, which could lead out of the casebook."
    case "160000": return "it is a casebook inside the casebook."
    default: return "it isn't a plain file."
    }
    guard isPlain else { return "its name can't be shown." }
    guard path.utf8.count <= 1_000 else { return "its name is too long." }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    for step in steps {
      if step.isEmpty || step == "." || step == ".." {
        return "its name leads out of the casebook."
      }
      if step.utf8.count > 255 { return "its name is too long." }
      let bare = bare(step)
      if bare.hasPrefix(".git"), path != ".gitignore" { return "it belongs to git's own files." }
      if bare.hasPrefix("git~") { return "it belongs to git's own files." }
      if bare.hasPrefix(".casedesk-") { return "it is a working file of the desk." }
      if step.contains("\\") || step.contains(":") {
        return "its name means a folder on some computers."
      }
    }
    return nil
  }

  /// As file systems that don't tell capitals apart, or leave out blanks and full stops at the end, read
  /// a name.
  private static func bare(_ step: Substring) -> String {
    var bare = step.lowercased()
    while let last = bare.last, last == "." || last == " " { bare.removeLast() }
    return bare
  }

  /// Whether a path can be written as one of a sync: all that belongs to a casebook, and plain files
  /// besides that people put there.
  static func mayWrite(_ path: String) -> Bool {
    Filing.mayRestore(path)
      || problem(path, isPlain: VisibleName.isPlain(path.utf8)) == nil
  }
}
