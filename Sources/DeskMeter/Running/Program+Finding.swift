import Glibc

extension Program {
  /// A program that lies beside this one.
  static func beside(_ name: String) -> String {
    let own = CommandLine.arguments.first ?? ""
    return (own.lastIndex(of: "/").map { String(own[...$0]) } ?? "") + name
  }

  /// A program that is installed here; nil where it isn't.
  static func installed(_ name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/", "/bin/"].map { $0 + name }.first { access($0, X_OK) == 0 }
  }
}
