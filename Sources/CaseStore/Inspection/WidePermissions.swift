import Glibc

/// Files and folders of a casebook that others on this machine may read or write; what git keeps is
/// git's. Follows no link.
struct WidePermissions {
  let root: Folder

  /// How many there are, and the first one's path.
  struct Found {
    var count = 0
    var first: String?
  }

  func find() -> Found {
    var found = Found()
    visit { path, _ in
      found.count += 1
      if found.first == nil { found.first = path }
    }
    return found
  }

  /// Takes the rights of others away.
  /// - Returns: how many files and folders that helped, and how many it didn't.
  func narrow() -> (done: Int, failed: Int) {
    var done = 0
    var failed = 0
    visit { _, take in
      if take() { done += 1 } else { failed += 1 }
    }
    return (done, failed)
  }

  static func sentence(_ count: Int) -> String {
    let others = count == 1 ? "this" : "this and \(count - 1) more files and folders"
    return """
      Others on this machine may read or change \(others). casedesk check --fix keeps them to their \
      owner.
      """
  }

  private func visit(_ body: (_ path: String, _ take: () -> Bool) -> Void) {
    var status = stat()
    if fstat(root.descriptor.number, &status) == 0, status.st_mode & 0o077 != 0 {
      body(".") { fchmod(root.descriptor.number, status.st_mode & 0o700) == 0 }
    }
    visit(root, depth: 0, body)
  }

  private func visit(
    _ folder: Folder, depth: Int, _ body: (_ path: String, _ take: () -> Bool) -> Void
  ) {
    guard depth < WidePermissions.deepest, let entries = try? folder.entries() else { return }
    for entry in entries {
      guard let name = entry.text, !(depth == 0 && name == ".git"),
        let status = try? folder.status(of: name)
      else { continue }
      let isWide = status.st_mode & 0o077 != 0
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        guard let inner = try? folder.folder(name) else { continue }
        if isWide {
          body(inner.path) { fchmod(inner.descriptor.number, status.st_mode & 0o700) == 0 }
        }
        visit(inner, depth: depth + 1, body)
      case S_IFREG where isWide:
        body(folder.path(of: name)) { (try? OpenFile(name, in: folder))?.keepToOwner() ?? false }
      default: continue
      }
    }
  }

  private static let deepest = 8
}
