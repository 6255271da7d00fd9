import Glibc

/// Folders of a casebook by their paths, each opened once and step by step from the root, so that no
/// link is followed. Only so many stay open at a time: a change of any size needs few descriptors.
final class OpenFolders {
  let root: Folder
  private let most: Int
  private var open: [String: Folder] = [:]

  init(root: Folder, most: Int = 128) {
    self.root = root
    self.most = most
  }

  /// Folders that were made, each with the folder in which it was.
  struct Made {
    let parent: String
    let name: String
  }

  func folder(_ path: String) throws(FileFailure) -> Folder {
    var made: [Made] = []
    return try folder(path, making: 0, isDurable: true, &made)
  }

  /// The same, where the last so many steps of the path may be missing and are made then.
  /// - Parameter isDurable: whether what is made is on the disk on return.
  func folder(
    _ path: String, making count: Int, isDurable: Bool, _ made: inout [Made]
  ) throws(FileFailure) -> Folder {
    if path.isEmpty { return root }
    if let known = open[path] { return known }
    let (parentPath, name) = Filing.parts(of: path)
    let parent = try folder(parentPath, making: count - 1, isDurable: isDurable, &made)
    var folder: Folder
    do {
      folder = try parent.folder(name)
    } catch {
      guard count > 0, error.code == ENOENT else { throw error }
      made.append(Made(parent: parentPath, name: name))
      folder = try parent.makeFolder(name, isDurable: isDurable)
    }
    if open.count >= most { open = [:] }
    open[path] = folder
    return folder
  }

  /// Forgets a folder that may not be there any more.
  func forget(_ path: String) { open[path] = nil }
}
