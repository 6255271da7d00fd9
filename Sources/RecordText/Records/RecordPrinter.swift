package import CaseModel

/// Makes texts of records.
package enum RecordPrinter {
  /// A new text for `record`. Refused where it couldn't be read back: an empty title, two asks with
  /// one number, more fields than a file may hold.
  package static func document(for record: Record) throws(RecordTextError) -> RecordDocument {
    let fields = FieldPrinter.text(of: record.fields)
    let document = try RecordDocument(
      bytes: RecordDocument.fence + fields + RecordDocument.fence
        + RecordDocument.body(record.text))
    _ = try RecordReader.record(id: record.id, kind: record.kind, from: document)
    return document
  }

  /// `document`, which holds `old`, made to hold `new`. Only the bytes of what differs between the
  /// two records change: unknown fields, comments, order and quoting stay as they are. A comment
  /// goes with the item of a list that it stands above; those above a field stay when it goes.
  package static func update(
    _ document: RecordDocument, from old: Record, to new: Record
  ) throws(RecordTextError) -> RecordDocument {
    var rewriter = FieldRewriter(source: document.bytes, after: RecordDocument.fence)
    let fields = rewriter.rewrite(
      document.parts, from: old.fields, to: new.fields, tail: document.tail)
    let below =
      old.text == new.text
      ? Array(document.bytes[document.fieldsEnd...])
      : RecordDocument.fence + RecordDocument.body(new.text)
    let updated = try RecordDocument(bytes: fields.bytes + below)
    _ = try RecordReader.record(id: new.id, kind: new.kind, from: updated)
    return updated
  }
}
