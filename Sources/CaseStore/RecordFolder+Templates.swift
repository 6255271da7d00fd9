package import CaseModel
import Glibc

extension RecordFolder {
  /// The templates for letters in the casebook's folder `templates`, by their files' names; those
  /// that are shipped where there is no such folder.
  package func letterTemplates() -> [TemplateFinding] {
    let folder: Folder
    do {
      folder = try root.folder(Filing.templates)
    } catch {
      guard error.code == ENOENT else {
        return [.problem(FileProblem(path: Filing.templates, message: error.explanation))]
      }
      return LetterTemplate.shipped.map { finding($0.name, Array($0.file.utf8)) }
    }
    do {
      return try folder.entries().compactMap { entry in
        guard !entry.isHidden, let name = entry.text, name.hasSuffix(".txt") else { return nil }
        return finding(name, in: folder)
      }
    } catch {
      return [.problem(FileProblem(path: Filing.templates, message: "\(error)"))]
    }
  }

  private func finding(_ name: String, in folder: Folder) -> TemplateFinding {
    let path = folder.path(of: name)
    do {
      let file = try OpenFile(name, in: folder)
      if let why = FileWords.whyUnreadable(mode: file.mode, size: file.stamp.size) {
        return .problem(FileProblem(path: path, message: why))
      }
      guard let bytes = try file.bytes(limit: FileWords.limit) else {
        return .problem(FileProblem(path: path, message: FileWords.tooLong(file.stamp.size)))
      }
      return finding(name, bytes)
    } catch {
      let why = error.code == ELOOP ? FileWords.symbolicLink : error.explanation
      return .problem(FileProblem(path: VisibleName.of(path), message: why))
    }
  }

  private func finding(_ name: String, _ bytes: [UInt8]) -> TemplateFinding {
    let path = "\(Filing.templates)/\(name)"
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .problem(
        FileProblem(path: path, message: "This file isn't UTF-8. Save it so, then open it again."))
    }
    do {
      return .template(name: name, try LetterTemplate(text))
    } catch {
      return .problem(FileProblem(path: path, line: error.line, message: error.message))
    }
  }
}
