extension RecordDocument {
  /// Where a value stands in the field of that name; where the field stands if no value is asked for,
  /// or it isn't found. Lines and columns as in ``RecordTextError``.
  /// - Returns: nil where there is no such field.
  package func place(
    ofField name: String, value: String? = nil
  ) -> (line: Int, column: Int)? {
    guard let part = parts.first(where: { $0.name == name }) else { return nil }
    let offset = value.flatMap { part.node.offset(of: $0) } ?? part.start
    let error = Fault(offset, "").error(in: bytes)
    return (error.line, error.column)
  }
}

extension FieldNode {
  /// Where a scalar with this text starts.
  fileprivate func offset(of text: String) -> Int? {
    switch content {
    case .scalar(let own): own == text ? offset : nil
    case .list(let parts), .map(let parts): parts.lazy.compactMap { $0.node.offset(of: text) }.first
    }
  }
}
