import CaseModel
import TerminalUI

/// A form of a record that has enclosures: files of this machine are taken in by their paths, and
/// those that the record has already can be called something else or left off its list.
protocol EnclosingForm: CaseForm {
  var intake: FileIntake { get set }
  /// What the record has, as the form was opened.
  var enclosed: [Enclosure] { get }
}

/// What is known of the files that are to be taken in.
struct FileIntake: Hashable, Sendable {
  /// What became of the wish to know a file's hash.
  enum Hash: Hashable, Sendable {
    case asked
    case known(String)
    case failed(String)
  }

  /// By path.
  var hashes: [String: Hash] = [:]
  /// Whether the person has asked to save, and a hash is all that is missing.
  var savesWhenHashed = false

  var isWaiting: Bool { hashes.values.contains(.asked) }

  /// Forgets what couldn't be read, since it may be there by now.
  mutating func forgetFailures() {
    hashes = hashes.filter { if case .failed = $0.value { false } else { true } }
  }
}

extension Form.Section {
  static func enclosures(_ existing: [Enclosure]?) -> Form.Section {
    Form.Section("enclosures", "Enclosures", groups: FormGroup.enclosures(existing ?? []))
  }
}

extension FormGroup {
  // A record under edit shows the files that it has; they can be renamed for people or left off the
  // list, and others added.
  fileprivate static func enclosures(_ existing: [Enclosure]) -> [FormGroup] {
    let path = FormField(.completing, "path", "File").with(
      placeholder: "The path of a file on this machine")
    let title = FormField.line("title", "Title").with(placeholder: "What the file is")
    let added = FormGroup(
      "enclosure", indefinite: existing.isEmpty ? "an enclosure" : "another enclosure",
      singular: existing.isEmpty ? "enclosure" : "new enclosure", template: [path, title])
    guard !existing.isEmpty else { return [added] }
    var kept = FormGroup(
      "kept", indefinite: "an enclosure", singular: "enclosure", template: [title],
      texts: existing.map { [$0.title] })
    kept.isOpen = false
    kept.removalNote = "Its file stays in the folder enclosures."
    return [kept, added]
  }
}

extension EnclosingForm {
  /// Of the files that the record has, those that weren't removed.
  var keptEnclosures: [Enclosure] {
    form.entries(of: "kept").compactMap { entry in
      guard enclosed.indices.contains(entry.serial - 1) else { return nil }
      var file = enclosed[entry.serial - 1]
      if let title = form.changedText("kept.\(entry.serial).title") { file.title = title }
      return file
    }
  }

  /// The files to take in, as far as their hashes are known.
  var pendingFiles: [PendingFile] {
    form.entries(of: "enclosure").compactMap { entry in
      let path = form.text("enclosure.\(entry.serial).path")
      guard case .known(let sha256) = intake.hashes[path] else { return nil }
      return PendingFile(
        path: path, sha256: sha256, title: form.text("enclosure.\(entry.serial).title"))
    }
  }

  /// Asks for the hash of every file whose path is settled.
  mutating func missing(isFocusedToo: Bool) -> [FormEffect] {
    var effects: [FormEffect] = []
    for entry in form.entries(of: "enclosure") {
      let field = "enclosure.\(entry.serial).path"
      let path = form.text(field)
      guard !path.isEmpty, intake.hashes[path] == nil,
        isFocusedToo || form.focus != .field(field)
      else { continue }
      intake.hashes[path] = .asked
      effects.append(.hashFile(field: field, path: path))
    }
    return effects
  }

  /// Saves, or waits for the hashes that are still missing.
  mutating func saveOnceHashed() -> [FormEffect] {
    intake.forgetFailures()
    let effects = missing(isFocusedToo: true)
    refresh()
    guard intake.isWaiting else { return save() }
    intake.savesWhenHashed = true
    form.message = Form.Message("Reading the enclosure before saving …")
    return effects
  }

  /// A path was taken from the list: a folder is looked into further.
  mutating func tookPath(in field: String) -> [FormEffect] {
    let path = form.text(field)
    return path.hasSuffix("/")
      ? [.completePath(field: field, text: path)] : missing(isFocusedToo: true)
  }

  /// Acts on an answer about files; nil for any other.
  mutating func takeFile(_ answer: FormAnswer) -> [FormEffect]? {
    switch answer {
    case .paths(let paths, let field):
      form.suggest(paths.map { FormSuggestion($0, label: $0) }, for: field)
      return []
    case .hashed(let path, let sha256): return hashed(path, .known(sha256))
    case .unreadable(let path, let sentence): return hashed(path, .failed(sentence))
    default: return nil
    }
  }

  private mutating func hashed(_ path: String, _ hash: FileIntake.Hash) -> [FormEffect] {
    guard intake.hashes[path] == .asked else { return [] }
    intake.hashes[path] = hash
    guard intake.savesWhenHashed, !intake.isWaiting else { return [] }
    intake.savesWhenHashed = false
    refresh()
    return save()
  }

  /// What is to be said of a field of the section; nil where it isn't one.
  func reviewEnclosures(_ field: FormField, in form: Form) -> FieldReview? {
    let parts = field.name.split(separator: ".")
    switch (parts.first, parts.last) {
    case ("kept", _):
      let index = (Int(parts[1]) ?? 0) - 1
      return enclosed.indices.contains(index) ? FieldReview(note: enclosed[index].file) : .fine
    case ("enclosure", "path"): return reviewPath(field, in: form)
    case ("enclosure", _): return .fine
    default: return nil
    }
  }

  private func reviewPath(_ field: FormField, in form: Form) -> FieldReview {
    let path = form.text(field.name)
    guard !path.isEmpty else {
      return form.isBlank(entryOf: field)
        ? .fine : FieldReview(problem: "Give the path of the file, or remove the enclosure.")
    }
    let same = form.entries(of: "enclosure").filter {
      form.text("enclosure.\($0.serial).path") == path
    }
    if let first = same.first, "enclosure.\(first.serial).path" != field.name {
      return FieldReview(
        problem: "This file is enclosed above. Choose another one, or remove it here.")
    }
    switch intake.hashes[path] {
    case .asked: return FieldReview(note: "Reading the file …")
    case .known(let sha256): return FieldReview(note: "SHA-256 \(sha256.prefix(12))…")
    case .failed(let sentence): return FieldReview(problem: sentence)
    case nil: return .fine
    }
  }
}
