import CaseModel
import Casework
import CursesTerminal
import Desk
import Exchange

/// Files that come in and go out, behind the thread that draws.
extension DeskRun {
  func readImport(_ path: String, into incident: RecordID?) {
    let (day, imports) = (day, imports)
    behind.answer { casebook in
      let run = ImportRun(casebook: casebook, today: day, incident: incident)
      do throws(Refusal) {
        let understood = try run.understood(path)
        imports.keep(understood, of: path, by: run)
        return .understood(
          ImportPreview(
            path: path, headline: understood.proposal.headline,
            lines: understood.proposal.lines(), isWorthSaving: understood.isWorthSaving,
            mayAnswer: understood.mayAnswer(in: casebook)))
      } catch {
        return .form(.refused(error.sentence))
      }
    }
  }

  func carryOutImport(_ path: String, asAnswer: Bool) {
    let (imports, inbox) = (imports, behind.inbox)
    behind.save { _ throws(Refusal) in
      defer { inbox.post(.progress(nil)) }
      return try imports.save(path, asAnswer: asAnswer) { done, total in
        inbox.post(
          .progress(
            Progress(text: "Importing", fraction: Double(done) / Double(max(1, total)))))
        return true
      }
    }
  }
}

extension DeskRun {
  func export(_ wish: ExportWish) {
    let day = day
    behind.answer { casebook in
      let export = Export(wish.kind.made, includingConfidential: wish.includesConfidential)
      let run = ExportRun(casebook: casebook, today: day, export: export)
      do {
        let result = try run.result(of: wish.record.map { [$0] } ?? [])
        try result.write(to: wish.path, as: export.kind)
        let count = result.leftOut.count
        let remark =
          count == 0
          ? [] : count == 1 ? result.leftOut : ["Left out in \(count) places: \(result.leftOut[0])"]
        return .exported(["Written: \(wish.path)."] + remark)
      } catch let refusal as ExportRefusal {
        return .form(.refused(refusal.sentences.joined(separator: " ")))
      } catch {
        return .form(.refused((error as? Refusal)?.sentence ?? "\(error)"))
      }
    }
  }
}

extension ExportWish.Kind {
  fileprivate var made: Export.Kind {
    switch self {
    case .briefPage: .briefPage
    case .briefText: .brief
    case .letterText: .text
    case .letterPage: .html
    case .calendar: .ics
    case .tables: .csv
    case .everything: .json
    }
  }
}
