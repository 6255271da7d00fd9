package import CaseModel

/// A walk in parts, so that several threads can share it.
extension RecordFolder {
  /// The names of the years' folders, the newest first. What else lies beside them is told of.
  package func years(_ visit: (WalkFinding) -> WalkStep) -> [String] {
    withoutActuallyEscaping(visit) { visit in
      var step = WalkStep.goOn
      return FolderWalk(root: root, visit: visit).years(&step)
    }
  }

  /// Walks through one year, in the order of the paths by bytes; reads no file.
  /// - Returns: `.stop` where the visitor stopped it.
  package func check(year: String, _ visit: (WalkFinding) -> WalkStep) -> WalkStep {
    withoutActuallyEscaping(visit) { visit in
      FolderWalk(root: root, visit: visit).run(year: year)
    }
  }

  /// Walks through one folder of the casebook, as that of an incident.
  package func check(folder path: String, _ visit: (WalkFinding) -> WalkStep) {
    withoutActuallyEscaping(visit) { visit in
      _ = FolderWalk(root: root, visit: visit).run(at: path)
    }
  }

  /// About how many incidents a year has, by a look at the names only.
  package func incidentCount(ofYear year: String) -> Int {
    let folder = try? root.folder(Filing.cases).folder(year)
    return (try? folder?.countAlone()) ?? 0
  }

  /// Removes working files that a crash left, as a walk told of them.
  /// - Returns: what came to light with them and is somebody's to see to.
  package func removeLeftovers(_ paths: [String]) -> [FileProblem] { clean(paths) }
}
