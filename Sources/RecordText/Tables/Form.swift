import CaseModel

/// In which form values of one type are written, and how they are read.
struct Form<Value>: Sendable {
  /// What may be written, for whoever writes it.
  let shape: FieldShape
  /// Nil where the value is left out, being empty.
  let write: @Sendable (Value) -> FieldValue?
  /// Reads what stands in the field of that name.
  let read: @Sendable (FieldNode, String) throws(Fault) -> Value

  init(
    _ shape: FieldShape = .words, write: @escaping @Sendable (Value) -> FieldValue?,
    read: @escaping @Sendable (FieldNode, String) throws(Fault) -> Value
  ) {
    self.shape = shape
    self.write = write
    self.read = read
  }
}

// MARK: Texts

extension Form {
  /// A text that a type describes itself by. `expected` completes a message: "Write …".
  static func text(
    _ expected: String, shape: FieldShape? = nil, write: @escaping @Sendable (Value) -> String,
    read: @escaping @Sendable (String) -> Value?
  ) -> Form {
    Form(
      shape ?? .text(expected: expected),
      write: { .scalar(write($0)) },
      read: { (node, name) throws(Fault) in
        let text = try node.text(of: name)
        guard let value = read(text) else {
          throw Fault(
            node.offset,
            text.isEmpty
              ? "The field \"\(name)\" is empty. Write \(expected)."
              : "The field \"\(name)\" can't be \(text.inMessage). Write \(expected).")
        }
        return value
      })
  }
}

extension Form where Value == String {
  /// Any text; left out where it is empty.
  static var words: Form {
    Form(
      .words,
      write: { $0.isEmpty ? nil : .scalar($0) },
      read: { (node, name) throws(Fault) in try node.text(of: name) })
  }

  /// Any text in a list, an empty one too.
  static var item: Form {
    Form(
      .words,
      write: { .scalar($0) },
      read: { (node, name) throws(Fault) in try node.text(of: name) })
  }

  /// The name of a file in a folder.
  static var fileName: Form {
    text(
      "the name of a file in the folder \"enclosures\", without any folder",
      write: { $0 },
      read: { name in
        let isSafe = name.unicodeScalars.allSatisfy {
          $0 != "/" && $0.properties.generalCategory != .control
        }
        return isSafe && !["", ".", ".."].contains(name) ? name : nil
      })
  }

  /// The SHA-256 of a file.
  static var sha256: Form {
    text(
      "the file's SHA-256, 64 digits from 0 to 9 and a to f", write: { $0 },
      read: { digits in
        let isHex = digits.utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
        }
        return isHex && digits.utf8.count == 64 ? digits : nil
      })
  }
}

extension Form where Value == Int {
  static func number(_ range: ClosedRange<Int>) -> Form {
    text(
      "a whole number from \(range.lowerBound) to \(range.upperBound)", write: { String($0) },
      read: { text in
        guard let number = Int(text), range.contains(number), String(number) == text else {
          return nil
        }
        return number
      })
  }
}

extension Form where Value == Day {
  static var day: Form { text("a day such as 2017-04-17", write: \.description) { Day($0) } }
}

extension Form where Value == PartialDate {
  static var date: Form {
    text(
      """
      2017-04-17, 2017-04 or 2017; a range such as 2017-02/2017-04; or before, after or about and \
      one of these
      """, write: \.description, read: { PartialDate($0) })
  }
}

extension Form where Value == RecordID {
  static var id: Form {
    text(
      "a record's id: lower-case letters, digits and hyphens, as letter-haley-k7f3",
      shape: .id, write: \.text,
      read: { text in
        let id = RecordID(text)
        return id.isWellFormed ? id : nil
      })
  }
}

extension Form where Value == Clock {
  static var clock: Form {
    text(
      """
      none, days and a number, working-days and a number, osce-vienna-mechanism, \
      un-special-procedures, or the name of a clock in casedesk.yaml
      """, write: \.description, read: { Clock($0) })
  }
}

extension Form where Value == Repetition {
  static var repetition: Form {
    text(
      "how often and from when, as: every 2 weeks from due, or: every 1 months from completion",
      write: \.description, read: { Repetition($0) })
  }
}

extension Form where Value: Vocabulary {
  static var term: Form {
    text(
      Value.alternatives, shape: .term(Value.allCases.map(\.rawValue)), write: \.rawValue,
      read: { Value(rawValue: $0) })
  }
}

// MARK: Forms made of forms

extension Form {
  /// A value that may be unknown; an empty field says so.
  static func optional<Wrapped>(_ form: Form<Wrapped>) -> Form where Value == Wrapped? {
    Form(
      form.shape,
      write: { $0.flatMap(form.write) },
      read: { (node, name) throws(Fault) in
        node.isEmpty ? nil : try form.read(node, name)
      })
  }

  /// Left out where it is `value`; an empty field stands for it.
  static func unless(_ value: Value, _ form: Form) -> Form where Value: Equatable & Sendable {
    Form(
      form.shape,
      write: { $0 == value ? nil : form.write($0) },
      read: { (node, name) throws(Fault) in
        node.isEmpty ? value : try form.read(node, name)
      })
  }

  /// Any number of values; left out where there are none.
  static func list<Item>(_ form: Form<Item>) -> Form where Value == [Item] {
    list(form) { (_: Item) -> Int? in nil }
  }

  /// Values of which no two may have the same `key`, which stands in their first field.
  static func list<Item, Key: Hashable & Sendable>(
    _ form: Form<Item>, uniqueBy key: @escaping @Sendable (Item) -> Key?
  ) -> Form where Value == [Item] {
    Form(
      .list(form.shape),
      write: { items in items.isEmpty ? nil : .list(items.compactMap(form.write)) },
      read: { (node, name) throws(Fault) in
        var items: [Item] = []
        var keys: Set<Key> = []
        for part in try node.items(of: name) {
          let item = try form.read(part.node, name)
          if let key = key(item), !keys.insert(key).inserted {
            throw Fault(
              part.node.offset,
              "Two items of \"\(name)\" have the same number or name. Give each its own.")
          }
          items.append(item)
        }
        return items
      })
  }

  /// A value with fields of its own, read into `blank`; an empty text where all of them are.
  static func map(_ blank: Value, _ fields: [Field<Value>]) -> Form where Value: Sendable {
    Form(
      .map(fields.map(\.guide)),
      write: { value in
        let written = fields.values(of: value)
        return written.isEmpty ? .scalar("") : .map(written)
      },
      read: { (node, name) throws(Fault) in
        var value = blank
        try fields.read(node.fields(of: name), into: &value, at: node.offset)
        return value
      })
  }

  /// The form, left out where nothing is to be said.
  static func unlessBlank(_ form: Form) -> Form {
    Form(
      form.shape,
      write: { value in
        let written = form.write(value)
        return written == .scalar("") ? nil : written
      }, read: form.read)
  }
}

extension FieldNode {
  fileprivate func text(of name: String) throws(Fault) -> String {
    guard case .scalar(let text) = content else {
      throw Fault(
        offset,
        "The field \"\(name)\" takes one text, not several. Write it after the colon.")
    }
    return text
  }

  fileprivate func items(of name: String) throws(Fault) -> [FieldPart] {
    if case .list(let items) = content { return items }
    if isEmpty { return [] }
    throw Fault(
      offset,
      "The field \"\(name)\" takes a list. Write one item a line below it, each after \"- \".")
  }

  fileprivate func fields(of name: String) throws(Fault) -> [FieldPart] {
    if case .map(let fields) = content { return fields }
    if isEmpty { return [] }
    throw Fault(
      offset,
      """
      Fields with names were expected for "\(name)". Write each on a line of its own: a name, a \
      colon, a space and the value.
      """)
  }
}
