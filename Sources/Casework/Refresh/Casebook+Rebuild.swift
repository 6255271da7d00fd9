extension Casebook {
  /// Throws the index away and makes it again from the files. Where its file can't be replaced, what
  /// is made is kept in memory, and a remark says so.
  package func rebuildIndex(_ progress: (RefreshProgress) -> Bool) -> RefreshReport {
    let remark = index.startOver()
    var report = refresh(progress)
    report.remarks.insert(contentsOf: remark, at: 0)
    return report
  }
}
