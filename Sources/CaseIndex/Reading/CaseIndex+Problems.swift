package import CaseModel
internal import GRDB

extension CaseIndex {
  /// Files that can't be used, links that lead nowhere, outcomes of asks that a letter doesn't have,
  /// and records that follow each other in a circle; in order of paths, `limit` of each at most.
  package func problems(limit: Int) throws(IndexFault) -> [FileProblem] {
    try read { db in
      let limit = max(0, limit)
      let all =
        try unusableFiles(limit, db) + danglingLinks(limit, db) + strayOutcomes(limit, db)
        + circles(limit, db)
      return all.sorted {
        ($0.path, $0.line ?? 0, $0.message) < ($1.path, $1.line ?? 0, $1.message)
      }
    }
  }

  private func unusableFiles(_ limit: Int, _ db: Database) throws -> [FileProblem] {
    try db.rows(
      "SELECT shown, line, column, message FROM problem ORDER BY path LIMIT ?", limit
    ) { row in
      FileProblem(
        path: try row.text(0), line: try row.optionalInteger(1),
        column: try row.optionalInteger(2), message: try row.text(3))
    }
  }

  private func danglingLinks(_ limit: Int, _ db: Database) throws -> [FileProblem] {
    try db.rows(
      """
      SELECT link.source, MIN(link.field), target.id FROM record AS target
        CROSS JOIN link ON link.target = target.number
        WHERE target.kind IS NULL GROUP BY link.source, target.number
        ORDER BY link.source, MIN(link.position) LIMIT ?
      """, limit
    ) { row in
      guard let field = LinkField(rawValue: try row.integer(1)) else {
        throw IndexFault.damaged("a link's field is unknown")
      }
      return FileProblem(
        path: try path(of: try row.integer(0), db),
        message: """
          The field \(field.name) names \(try row.text(2)), which no record of this casebook is \
          called. Correct the name, or take it out.
          """)
    }
  }

  private func strayOutcomes(_ limit: Int, _ db: Database) throws -> [FileProblem] {
    try db.rows(
      """
      SELECT stray.response, stray.ask, target.id FROM stray_outcome AS stray
        JOIN record AS target ON target.number = stray.letter
        ORDER BY stray.letter, stray.response, stray.ask LIMIT ?
      """, limit
    ) { row in
      FileProblem(
        path: try path(of: try row.integer(0), db),
        message: """
          The field outcomes names ask \(try row.integer(1)) of \(try row.text(2)), which that letter \
          doesn't have. Correct the number, or add the ask to the letter.
          """)
    }
  }

  private func path(of number: Int, _ db: Database) throws -> String {
    try StoredFiles.file(of: number, db)?.path ?? ""
  }

  /// Each record follows one other at most, so that a walk from each either ends or comes back to
  /// where it was.
  private func circles(_ limit: Int, _ db: Database) throws -> [FileProblem] {
    var followed: [Int: Int] = [:]
    try db.each("SELECT source, target FROM link WHERE field = 4", of: []) { link in
      followed[try link.integer(0)] = try link.integer(1)
      return true
    }

    var problems: [FileProblem] = []
    for circle in Circles.found(in: followed).prefix(limit) {
      let names = try circle.compactMap { number in
        try db.row("SELECT id FROM record WHERE number = ?", number) {
          (id: try $0.text(0), path: try path(of: number, db))
        }
      }.sorted { $0 < $1 }
      guard let first = names.first else { continue }
      let others = names.dropFirst().prefix(3).map(\.id).joined(separator: ", ")
      let circle = names.count == 1 ? "itself" : "\(others) and, by way of them, itself"
      problems.append(
        FileProblem(
          path: first.path,
          message: "\(first.id) follows \(circle). Take out the field follows where it is wrong."))
    }
    return problems
  }
}

/// Circles among things that each lead to one other at most.
enum Circles {
  static func found(in next: [Int: Int]) -> [[Int]] {
    var circles: [[Int]] = []
    var walkOf: [Int: Int] = [:]
    for start in next.keys.sorted() {
      var at = start
      while walkOf[at] == nil, let following = next[at] {
        walkOf[at] = start
        at = following
      }
      guard walkOf[at] == start else { continue }
      var circle = [at]
      while let following = next[circle[circle.count - 1]], following != at {
        circle.append(following)
      }
      circles.append(circle)
    }
    return circles
  }
}
