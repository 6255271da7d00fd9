import TerminalUI

extension Form {
  /// A form of a line or two, which Enter saves.
  /// - Parameter label: of the button that saves.
  static func prompt(_ title: String, saving label: String, _ fields: [FormField]) -> Form {
    var form = Form(title, sections: [Form.Section("prompt", "", fields)])
    form.saveLabel = label
    form.savesOnEnter = true
    return form
  }
}
