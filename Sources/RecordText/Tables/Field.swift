/// A field of records, letters' asks and the like: its name, and how its value gets into a text
/// and back. Each kind of record is a table of these, from which it is read and written.
struct Field<Root>: Sendable {
  let name: String
  let isRequired: Bool
  let shape: FieldShape
  let write: @Sendable (Root) -> FieldValue?
  let read: @Sendable (FieldNode, inout Root) throws(Fault) -> Void

  init<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ form: Form<Value>,
    isRequired: Bool = false
  ) {
    self.name = name
    self.isRequired = isRequired
    shape = form.shape
    write = { form.write($0[keyPath: path]) }
    read = { (node, root) throws(Fault) in root[keyPath: path] = try form.read(node, name) }
  }

  var guide: FieldGuide { FieldGuide(name: name, isRequired: isRequired, shape: shape) }
}

extension Array {
  /// What is written of `root`, in the order of the table.
  func values<Root>(of root: Root) -> [NamedValue] where Element == Field<Root> {
    compactMap { field in field.write(root).map { NamedValue(field.name, $0) } }
  }

  /// Reads the fields that the table knows. `offset` is where a missing one is to be reported.
  func read<Root>(
    _ parts: [FieldPart], into root: inout Root, at offset: Int
  ) throws(Fault) where Element == Field<Root> {
    for field in self {
      let node = parts.first { $0.name == field.name }?.node
      if let node, !(node.isEmpty && field.isRequired) {
        try field.read(node, &root)
      } else if field.isRequired {
        throw Fault(
          node?.offset ?? offset,
          """
          The field "\(field.name)" is missing. Write its name, a colon, a space and the value on a \
          line.
          """)
      }
    }
  }
}
