import Glibc

/// git, as it is installed on this machine.
package struct GitProgram: Hashable, Sendable {
  /// Where it is, from the root.
  package let path: String

  /// The first git in the folders of a search path as the environment has it, or in the system's.
  /// Folders that aren't named from the root are passed over, so that no casebook brings its own.
  package static func found(in searchPath: String?) -> GitProgram? {
    let folders = (searchPath ?? systemFolders).split(separator: ":").filter { $0.first == "/" }
    return folders.map { "\($0)/git" }.first { access($0, X_OK) == 0 }.map(GitProgram.init(path:))
  }

  /// Where the programs are that git itself may start.
  static let systemFolders = "/usr/local/bin:/usr/bin:/bin"
}
