import CaseModel
import Subprocess

/// Opens addresses and files in the system's own programs.
enum SystemOpener {
  /// Whether there is a screen for other programs: not over SSH, for instance.
  static var hasScreen: Bool {
    Places.environment("DISPLAY") != nil || Places.environment("WAYLAND_DISPLAY") != nil
  }

  /// Only these are handed on: a record's text could name anything.
  static func isWebAddress(_ address: String) -> Bool {
    address.hasPrefix("https://") || address.hasPrefix("http://")
  }

  /// Hands an address or a file's whole path to the system.
  static func open(_ target: String) async throws(Refusal) {
    do {
      let outcome = try await Subprocess.run(
        .name("xdg-open"), arguments: [target], input: .none, output: .discarded,
        error: .discarded)
      if outcome.terminationStatus.isSuccess { return }
    } catch {
      throw Refusal("\(target) can't be opened: xdg-open isn't installed (package xdg-utils).")
    }
    throw Refusal("No program of this machine opens \(target).")
  }
}
