package import CaseModel

extension Casebook {
  /// How this casebook and the shared one stand to each other, without asking there.
  package var syncStanding: SyncStanding { SyncStanding(openChoices: choices().count) }

  /// Keeps where the shared casebook is: a folder, or an address of ssh or https. A folder that is
  /// empty, or isn't there yet, is made ready.
  /// - Throws: where that can't be such a place, or isn't there.
  package func setSyncPlace(_ address: String) throws(Refusal) {
    throw Refusal("Sharing isn't ready yet.")
  }

  /// Brings this casebook and the shared one together: notes what was done here, receives what others
  /// sent, merges, and sends.
  ///
  /// Whatever interrupts it, nothing is half done, and the next one goes on from there.
  /// - Parameter progress: called now and then; false stops it.
  package func sync(
    now: Moment, today: Day, progress: (SyncProgress) -> Bool = { _ in true }
  ) throws(Refusal) -> SyncReport {
    throw Refusal("Sharing isn't ready yet.")
  }

  /// Makes a casebook in a folder that is missing or empty, of the shared one at an address.
  /// - Parameter progress: called now and then; false stops it, and nothing is left in the folder.
  package static func join(
    at path: String, from address: String, progress: (SyncProgress) -> Bool = { _ in true }
  ) throws(Refusal) {
    throw Refusal("Sharing isn't ready yet.")
  }
}
