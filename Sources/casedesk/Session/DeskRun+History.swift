import CaseModel
import Casework
import Desk

/// History and colleagues, behind the thread that draws.
extension DeskRun {
  mutating func carryOutInHistory(_ effect: DeskEffect) {
    let day = day
    switch effect {
    case .fetchHistory(let request): seekHistory(request)
    case .readDifferences(let entry, let record): seekDifferences(entry, of: record)
    case .readVersion(let version): read(version)
    case .restoreVersion(let version):
      behind.save { casebook throws(Refusal) in
        try casebook.restore(version.record, to: version.version, today: day)
      }
    case .undoVersion(let version):
      behind.save { casebook throws(Refusal) in try casebook.undo(version, today: day) }
    case .beginHistory:
      let noting = behind.noting
      behind.answer { casebook in
        do throws(Refusal) {
          try casebook.beginHistory()
          noting.soon()
          return .historyNoted(casebook.historyStanding)
        } catch {
          return .failed(error)
        }
      }
    case .sync: behind.noting.sync(today: day)
    case .stopSync: behind.noting.stopSync()
    case .findChoices: findChoices()
    case .settleChoice(let choice, let offer):
      behind.save { casebook throws(Refusal) in
        try casebook.settle(choice, with: offer, today: day)
      }
    default: break
    }
  }

  private func seekHistory(_ request: HistoryRequest) {
    seeking.seek(.history) { casebook, isWanted throws(Refusal) in
      try casebook.history(
        of: request.record, before: request.before, limit: request.limit,
        matching: request.filter, while: isWanted
      ).map { .history($0, request) }
    } failing: {
      .historyFailed(request, $0)
    }
  }

  private func seekDifferences(_ entry: HistoryEntry, of record: RecordID?) {
    let dates = dates
    seeking.seek(.differences) { casebook, _ throws(Refusal) in
      .differences(
        entry.version, try casebook.differences(in: entry, of: record, dates: dates))
    } failing: {
      .differencesFailed(entry.version, $0)
    }
  }

  private func read(_ version: EarlierVersion) {
    behind.answer { casebook in
      do throws(Refusal) {
        let record = try casebook.version(of: version.record, at: version.version)
        return .versionRead(version, record.map { RecordInContext(record: $0, links: []) })
      } catch {
        return .failed(error)
      }
    }
  }

  private func findChoices() {
    let day = day
    behind.answer { casebook in
      .choicesFound(
        casebook.choices().map { choice in
          let row = try? casebook.row(of: choice.record, today: day)
          return OpenChoice(
            choice: choice, title: row?.title ?? choice.record.text, kind: row?.kind)
        })
    }
  }

  func setPerson(_ person: Person) {
    let noting = behind.noting
    behind.answer { casebook in
      do throws(Refusal) {
        try casebook.setPerson(person)
        noting.soon()
        return .personSet(person)
      } catch {
        return .form(.refused(error.sentence))
      }
    }
  }

  func setSyncPlace(_ typed: String) {
    behind.answer { casebook in
      do throws(Refusal) {
        try casebook.setSyncPlace(PathCompletion.expanded(typed))
        return .syncPlaceSet(casebook.syncStanding)
      } catch {
        return .form(.refused(error.sentence))
      }
    }
  }
}
