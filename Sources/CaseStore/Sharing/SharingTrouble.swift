import CaseModel

/// What git says where it can't reach a shared casebook, in words for people who have never heard of
/// git.
enum SharingTrouble {
  /// - Parameter doing: what wasn't done, as `Nothing was received`.
  static func refusal(
    _ failure: GitFailure, _ address: SharedAddress, _ doing: String
  ) -> Refusal {
    switch failure {
    case .stopped:
      return Refusal("The sync was stopped. Nothing is half done; sync again any time.")
    case .unfit(let sentence): return Refusal(sentence)
    case .notStarted(let failure):
      return Refusal("\(doing): git couldn't be started. \(failure.sentence)")
    case .tooLong: return Refusal("\(doing): the shared casebook is larger than can be read.")
    case .failed(_, let said):
      let place = VisibleName.of(address.text)
      if let sort = table.first(where: { $0.signs.contains(where: said.contains) }) {
        var refusal = Refusal("\(doing): \(sort.sentence(place))")
        refusal.isOutOfReach = sort.isOutOfReach
        return refusal
      }
      // Its advice may come last.
      let lines = said.split(separator: "\n")
      let reason = lines.last { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.last
      let word = reason.map { String($0.prefix(200)) } ?? "nothing"
      return Refusal(
        "\(doing), and \(place) said: “\(word)”. Try again, or show this to who keeps it.")
    }
  }

  /// Whether somebody else sent something since it was last received.
  static func isOvertaken(_ failure: GitFailure) -> Bool {
    guard case .failed(_, let said) = failure else { return false }
    return [
      "fetch first", "non-fast-forward", "stale info", "cannot lock ref", "failed to update ref",
      "incorrect old value", "reference already exists",
    ].contains(where: said.contains)
  }

  /// Whether nobody sent anything there yet.
  static func isEmpty(_ failure: GitFailure) -> Bool {
    guard case .failed(_, let said) = failure else { return false }
    return said.contains("couldn't find remote ref")
  }

  private static let later = "What you changed stays here and is sent later."

  /// One sort of trouble: what git says of it, and the sentence with the place in it.
  private struct Sort: Sendable {
    var signs: [String]
    var isOutOfReach = false
    var sentence: @Sendable (String) -> String
  }

  private static let table: [Sort] = [
    Sort(
      signs: [
        "Could not resolve host", "Could not resolve hostname", "Name or service not known",
        "Temporary failure in name resolution",
      ], isOutOfReach: true,
      sentence: {
        "there is no network, or no machine of the name in \($0). Check both, then sync again. \(later)"
      }
    ),
    Sort(
      signs: [
        "Host key verification failed", "REMOTE HOST IDENTIFICATION HAS CHANGED",
        "No ED25519 host key is known", "host key is known",
      ],
      sentence: {
        """
        this computer doesn't know the machine of \($0), or it isn't the one that it was. Ask who keeps \
        it, connect once with ssh in a terminal, then sync again.
        """
      }
    ),
    Sort(
      signs: [
        "Permission denied (publickey", "Permission denied, please try again",
        "Authentication failed",
        "could not read Username", "could not read Password", "terminal prompts disabled",
        "unable to read askpass", "HTTP 401", "returned error: 401",
      ],
      sentence: {
        """
        \($0) doesn't know you. Ask who keeps it to let your key in; the desk keeps no passwords, so an \
        address of ssh is the way.
        """
      }
    ),
    Sort(
      signs: [
        "returned error: 403", "pre-receive hook declined", "protected branch",
        "Read-only file system",
        "unable to create temporary object directory", "insufficient permission",
        "Permission denied",
        "hook declined", "not allowed", "access denied", "Access denied",
      ],
      sentence: {
        "you may read \($0) but not write there. Ask who keeps it for the right to. \(later)"
      }
    ),
    Sort(
      signs: [
        "No space left on device", "Disk quota exceeded", "out of disk space", "Out of diskspace",
      ],
      sentence: { "the disk is full, here or at \($0). Free some space, then sync again. \(later)" }
    ),
    Sort(
      signs: [
        "Connection refused", "Connection timed out", "Network is unreachable", "No route to host",
        "Failed to connect", "Could not connect", "Couldn't connect", "Connection reset",
        "timed out",
        "Connection closed", "Recv failure", "unexpected disconnect", "The remote end hung up",
      ], isOutOfReach: true,
      sentence: { "\($0) doesn't answer. Check the network, then sync again. \(later)" }
    ),
    Sort(
      signs: [
        "SSL certificate", "certificate verification failed", "server certificate",
        "gnutls_handshake",
      ],
      sentence: {
        """
        \($0) can't prove that it is what it says. Don't go on from this network, and ask who keeps it.
        """
      }
    ),
    Sort(
      signs: [
        "does not appear to be a git repository", "Repository not found", "repository not found",
        "not found: did you run", "returned error: 404", "does not exist",
        "No such file or directory",
        "not valid: is this a git repository",
      ],
      sentence: { "there is no shared casebook at \($0). Check the address, or ask who keeps it." }
    ),
    Sort(
      signs: [
        "fsck", "bad object", "corrupt", "invalid index-pack", "inflate: data stream error",
        "unpack failed", "missing blob", "broken", "index-pack failed", "missing necessary objects",
      ],
      sentence: {
        """
        what is at \($0) is damaged, so it wasn't taken in. Set up another place with a casebook that is \
        whole; nothing is lost here.
        """
      }
    ),
    Sort(
      signs: ["Could not read from remote repository"], isOutOfReach: true,
      sentence: {
        "\($0) doesn't answer. Check the network and the address, then sync again. \(later)"
      }
    ),
  ]
}
