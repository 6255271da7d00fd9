import CaseModel
import Casework
import CursesTerminal
import Desk
import Glibc
import TerminalUI

extension DeskRun {
  /// Does what the desk asks for; answers go back in at once, or come through the inbox.
  mutating func carryOut(_ effects: [DeskEffect]) {
    for effect in effects { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: DeskEffect) {
    switch effect {
    case .fetch(let query, _), .locate(_, let query):
      if query.matching.isEmpty, query.official == nil {
        seeking.drop(.list(query.list))
        answer(effect)
      } else {
        seekInList(effect)
      }
    case .search, .countHits, .excerpt, .findValues, .findIDs, .readMarked: seek(effect)
    case .stopGathering:
      seeking.drop(.ids)
      seeking.drop(.marked)
    case .fetchAgenda, .findOwners, .readMaterial, .fetchOfficials: seekForView(effect)
    case .again(let event): take(.event(event))
    case .read, .countOverdue, .prepareForm: answer(effect)
    case .fetchHistory, .readDifferences, .readVersion, .restoreVersion, .undoVersion,
      .beginHistory,
      .sync, .stopSync, .findChoices, .settleChoice:
      carryOutInHistory(effect)
    case .commit(let change):
      commit(change)
    case .settle(let change, let clash, let choices): settle(change, clash, choices)
    case .carryOutImport(let path, let asAnswer): carryOutImport(path, asAnswer: asAnswer)
    case .findDeleted: behind.answer { .deletedFound($0.deletedRecords()) }
    case .restore(let deleted):
      let day = day
      behind.save { casebook throws(Refusal) in try casebook.restore(deleted, today: day) }
    case .undo: behind.save { casebook throws(Refusal) in try casebook.undo() }
    case .redo: behind.save { casebook throws(Refusal) in try casebook.redo() }
    case .saveDraft(let draft):
      let deed = casebook.announce(draft)
      behind.keep { casebook throws(Refusal) in try casebook.carryOut(deed) }
    case .discardDraft(let key):
      let deed = casebook.announceNoDraft(key)
      behind.keep { casebook throws(Refusal) in try casebook.carryOut(deed) }
    case .form(let effect): carryOut(effect)
    case .editText(let record): edit(record)
    case .openExternally(let thing): open(thing)
    case .verify(let id): verify(id)
    case .copy(let text): copy(text)
    case .setMouse(let isOn): terminal.setMouse(isOn)
    case .setTheme(let theme): terminal.setTheme(theme)
    case .suspend:
      terminal.suspend()
      take(.event(.resized(terminal.size)))
    case .redraw: terminal.redraw()
    case .refresh: behind.refresh()
    case .quit: isOver = true
    }
  }

  // What the index or one file answers within a frame's time.
  private mutating func answer(_ effect: DeskEffect) {
    do throws(Refusal) {
      switch effect {
      case .fetch(let query, let window):
        take(.page(try casebook.page(query, window, today: day)))
      case .locate(let id, let query): try locate(id, in: query)
      case .countOverdue: take(.overdueCounted(try casebook.overdue(today: day)))
      case .prepareForm(let request):
        take(.formPrepared(request, try casebook.material(for: request, today: day)))
      case .read(let id): read(id)
      default: break
      }
    } catch {
      take(.failed(error))
    }
  }

  // The list waits for its answer, whatever it is.
  private mutating func locate(_ id: RecordID, in query: ListQuery) throws(Refusal) {
    do throws(Refusal) {
      take(.located(id, query, try casebook.position(of: id, in: query, today: day)))
    } catch {
      take(.located(id, query, nil))
      throw error
    }
  }

  private mutating func read(_ id: RecordID) {
    do throws(Refusal) {
      take(.context(try casebook.context(of: id)))
    } catch {
      take(.missing(id, error.sentence))
    }
  }

  private mutating func carryOut(_ effect: FormEffect) {
    switch effect {
    case .completeParty(let field, let text):
      let parties = (try? casebook.parties(matching: text)) ?? []
      take(.form(.parties(parties, field: field)))
    case .completeValue(let value, let field, let text):
      seeking.seek(.values) { casebook, isWanted throws(Refusal) in
        try casebook.values(of: value, matching: text, while: isWanted)
          .map { .form(.values($0, field: field, text: text)) }
      }
    case .completeIncident(let field, let text):
      let day = day
      seeking.seek(.incidents) { casebook, _ throws(Refusal) in
        let rows = try casebook.incidents(saying: text, today: day)
        return .form(.incidents(rows, field: field, text: text))
      }
    case .completePath(let field, let text):
      behind.answer { _ in .form(.paths(PathCompletion.paths(for: text), field: field)) }
    case .hashFile(_, let path):
      behind.answer { casebook in
        do throws(Refusal) {
          let file = try casebook.incomingFile(at: PathCompletion.expanded(path), taken: [])
          return .form(.hashed(path: path, sha256: file.enclosure.sha256))
        } catch {
          return .form(.unreadable(path: path, sentence: error.sentence))
        }
      }
    case .readImport(let path, let incident): readImport(path, into: incident)
    case .export(let wish): export(wish)
    case .setPerson(let person): setPerson(person)
    case .setSyncPlace(let place): setSyncPlace(place)
    case .editExternally(let field, let text):
      guard let edited = edited(text) else { return }
      take(.form(.edited(field: field, text: edited.text)))
      // The form has it now, and keeps it as a draft.
      unlink(edited.path)
    case .copy(let text): copy(text)
    // The desk that hosts the form sees to these itself.
    case .save, .close, .dropDraft, .goOn: break
    }
  }

  private mutating func edit(_ record: Record) {
    guard let edited = edited(record.text) else { return }
    editedFile = edited.path
    take(.textEdited(record, edited.text))
    // No change was asked for, so there is nothing to keep.
    if editedFile != nil { unlink(edited.path) }
    editedFile = nil
  }

  // A text that came from the editor stays in its file until it is saved.
  private mutating func commit(_ change: Change) {
    let change = change.withWholePaths
    let (today, file) = (day, editedFile)
    editedFile = nil
    keptText = file.map { KeptText(change: change, file: $0) }
    behind.save { casebook throws(Refusal) in
      do throws(Refusal) {
        let report = try casebook.commit(change, today: today)
        if let file { unlink(file) }
        return report
      } catch {
        guard let file else { throw error }
        var refusal = error
        refusal.sentence += " \(ExternalEditor.keptSentence(file))"
        throw refusal
      }
    }
  }

  // Behind as every save is, so that what was asked for is answered in order.
  private func settle(_ change: Change, _ clash: Clash, _ choices: [String: Clash.Side]) {
    let (change, day) = (change.withWholePaths, day)
    let file = keptText?.change == change ? keptText?.file : nil
    behind.save { casebook throws(Refusal) in
      guard let settled = Casebook.change(change, settling: clash, choices: choices) else {
        throw Refusal(
          """
          “\(clash.ours.title)” can't be put together from these versions: they contradict each \
          other. Choose otherwise, or change it in the form.
          """)
      }
      let report = try casebook.commit(settled, today: day)
      if let file { unlink(file) }
      return report
    }
  }

  /// The text as the person's editor left it; nil where that failed, which was said.
  private mutating func edited(_ text: String) -> ExternalEditor.Edited? {
    let outcome = terminal.withTerminalGivenAway { () -> Result<ExternalEditor.Edited, Refusal> in
      Result { () throws(Refusal) in
        try ExternalEditor.edit(text, in: try Places.stateFolder())
      }
    }
    take(.event(.resized(terminal.size)))
    switch outcome {
    case .success(let edited): return edited
    case .failure(let refusal):
      take(.failed(refusal))
      return nil
    }
  }

  private mutating func open(_ thing: ExternalThing) {
    do throws(Refusal) {
      let target: String
      switch thing {
      case .address(let address):
        guard SystemOpener.isWebAddress(address) else {
          throw Refusal("“\(address)” is no web address, so there is nothing to open.")
        }
        target = address
      case .enclosure(let id, let enclosure):
        target = try casebook.path(of: enclosure, besides: id)
      }
      guard SystemOpener.hasScreen else {
        copy(target)
        take(.notice("There is no screen to open it on here. Copied instead: \(target)"))
        return
      }
      let inbox = behind.inbox
      Task.detached {
        do throws(Refusal) {
          try await SystemOpener.open(target)
        } catch {
          inbox.post(.failed(error))
        }
      }
    } catch {
      take(.failed(error))
    }
  }

  private func verify(_ id: RecordID) {
    behind.answer { casebook in
      do throws(Refusal) {
        return .verified(id, try casebook.checkEnclosures(of: id))
      } catch {
        return .failed(error)
      }
    }
  }

  private mutating func copy(_ text: String) {
    do throws(TerminalProblem) {
      try terminal.copy(text)
    } catch {
      take(.failed(Refusal(error.message)))
    }
  }
}

extension Change {
  /// The same, with `~/` made whole in the paths of files to take in.
  fileprivate var withWholePaths: Change {
    var change = self
    change.steps = steps.map { step in
      switch step {
      case .create(let record, let files): .create(record, enclosing: files.map(\.withWholePath))
      case .replace(let old, let new, let files):
        .replace(from: old, to: new, enclosing: files.map(\.withWholePath))
      case .delete: step
      }
    }
    return change
  }
}

extension IncomingFile {
  fileprivate var withWholePath: IncomingFile {
    guard case .file(let path) = content else { return self }
    return IncomingFile(path: PathCompletion.expanded(path), enclosure: enclosure)
  }
}
