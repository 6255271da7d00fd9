import CaseModel

extension Form where Value == Bool {
  /// `yes`; left out for no. What else YAML takes for yes or no is read too, so that nothing that
  /// somebody marked goes unmarked.
  static var flag: Form {
    Form(
      .term(["yes"]),
      write: { $0 ? .scalar("yes") : nil },
      read: { (node, name) throws(Fault) in
        guard !node.isEmpty else { return false }
        guard case .scalar(let text) = node.content, let flag = Bool(said: text) else {
          throw Fault(node.offset, "The field \"\(name)\" is yes or no. Write one of them.")
        }
        return flag
      })
  }
}

extension Form where Value == Confidentiality {
  /// `yes` for a whole record, or a list of its fields' names.
  static var confidentiality: Form {
    Form(
      .yesOrList,
      write: { confidentiality in
        switch confidentiality {
        case .none, .fields([]): nil
        case .whole: .scalar("yes")
        case .fields(let names): .list(names.map { .scalar($0) })
        }
      },
      read: { (node, name) throws(Fault) in
        guard !node.isEmpty else { return .none }
        if case .list = node.content {
          let names = try Form<[String]>.list(.item).read(node, name)
          return names.isEmpty ? .none : .fields(names)
        }
        guard case .scalar(let text) = node.content, let isWhole = Bool(said: text) else {
          throw Fault(
            node.offset,
            """
            The field "\(name)" is yes, or a list of the names of the fields that are \
            confidential. Write yes after the colon, or one name a line below it, each after "- ".
            """)
        }
        return isWhole ? .whole : .none
      })
  }
}

extension Bool {
  /// What YAML 1.1 takes for yes or no (yaml.org/type/bool.html); nil for anything else.
  fileprivate init?(said text: String) {
    switch text.lowercased() {
    case "yes", "y", "true", "on": self = true
    case "no", "n", "false", "off": self = false
    default: return nil
    }
  }
}
