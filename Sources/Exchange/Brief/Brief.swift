import CaseModel

/// A case brief: one incident with everything that is about it, for people who don't have the desk.
/// Each incident that is exported gets its own.
enum Brief {
  /// Markdown (CommonMark, with GitHub's tables).
  static func documents(of shown: ShownMaterial) throws(ExportRefusal) -> [Export.File] {
    try contents(of: shown).map { content in
      let text = BriefMarkdown(content).text
      return Export.File("brief-\(content.incident.id).md", Array(text.utf8))
    }
  }

  /// A page of HTML that needs nothing but itself: no scripts, no requests.
  static func pages(of shown: ShownMaterial) throws(ExportRefusal) -> [Export.File] {
    try contents(of: shown).map { content in
      Export.File("brief-\(content.incident.id).html", Array(BriefPage(content).html.utf8))
    }
  }

  private static func contents(of shown: ShownMaterial) throws(ExportRefusal) -> [BriefContent] {
    let incidents = shown.incidents
    guard !incidents.isEmpty else {
      throw ExportRefusal("There is no incident to make a brief of. Name one by its id.")
    }
    return incidents.map { BriefContent(of: $0, in: shown) }
  }
}
