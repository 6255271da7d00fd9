package import CaseModel

/// The text of `casedesk.yaml`: fields in the notation of records, without lines of hyphens.
/// Lossless, as ``RecordDocument`` is.
package struct SettingsText: Hashable, Sendable {
  package let bytes: [UInt8]
  /// What the text says. Where ``isNewer``, only as far as this program understands it.
  package let settings: CasebookSettings
  private let parts: [FieldPart]

  /// Whether a newer program wrote the text. The casebook may then be read and not written: say
  /// ``newerFormat``.
  package var isNewer: Bool { settings.format > CasebookSettings.currentFormat }

  /// What a person is told of a casebook that a newer program wrote.
  package static let newerFormat = """
    A newer casedesk wrote this casebook, so this one only reads it. Install the newer casedesk to \
    change it.
    """

  /// Reads the text of a settings file.
  package init(bytes: [UInt8]) throws(RecordTextError) {
    do throws(Fault) {
      parts = try FieldParser.fields(ofWhole: bytes)
      settings = try Self.settings(parts)
      self.bytes = bytes
    } catch {
      throw error.error(in: bytes)
    }
  }

  /// A new text for `settings`.
  package init(_ settings: CasebookSettings) throws(RecordTextError) {
    try self.init(bytes: FieldPrinter.text(of: CasebookSettings.table.values(of: settings)))
  }

  /// The text made to say `new`: only the bytes of what differs change. Refused where ``isNewer``.
  package func updated(to new: CasebookSettings) throws(RecordTextError) -> SettingsText {
    guard !isNewer else {
      throw RecordTextError(line: 1, column: 1, message: Self.newerFormat)
    }
    let fields = CasebookSettings.table
    var rewriter = FieldRewriter(source: bytes)
    let rewritten = rewriter.rewrite(
      parts, from: fields.values(of: settings), to: fields.values(of: new),
      tail: (parts.last?.end ?? 0)..<bytes.count)
    return try SettingsText(bytes: rewritten.bytes)
  }

  private static func settings(_ parts: [FieldPart]) throws(Fault) -> CasebookSettings {
    let table = CasebookSettings.table
    var settings = CasebookSettings()
    try table.filter(\.isRequired).read(parts, into: &settings, at: 0)
    if settings.format > CasebookSettings.currentFormat {
      for field in table { try? [field].read(parts, into: &settings, at: 0) }
    } else {
      try table.read(parts, into: &settings, at: 0)
    }
    return settings
  }
}
