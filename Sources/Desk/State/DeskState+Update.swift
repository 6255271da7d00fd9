import CaseModel
import TerminalUI

extension DeskState {
  /// Takes what happened, and says what is to be done in the world for it.
  package mutating func update(_ action: DeskAction) -> [DeskEffect] {
    let effects = respond(to: action)
    return effects + settle()
  }

  private mutating func respond(to action: DeskAction) -> [DeskEffect] {
    switch action {
    case .event(let event): return isHurrying ? rest(before: event) : respond(to: event)
    case .hurried(let event): return hurry(event)
    case .rested: isHurrying = false
    case .page(let page): take(page)
    case .context(let context): return take(context)
    case .missing(let id, let sentence): miss(id, sentence)
    case .found(let hits, let request): return take(hits, for: request)
    case .counted(let count, let request): take(count: count, for: request)
    case .excerpts(let excerpts, let query): search.take(excerpts, for: query)
    case .searchFailed(let request, let refusal): searchFailed(request, refusal)
    case .located(let id, let query, let place):
      locate(id, in: query, at: place)
    case .agenda(let page): agenda.list.take(page)
    case .agendaFailed(let refusal): agendaFailed(refusal)
    case .ownersFound(let owners): ownersFound(owners)
    case .material(let material): chronicle.take(material, today: today)
    case .officials(let page): officials.take(page)
    case .officialsFailed(let query, let refusal): officialsFailed(query, refusal)
    case .valuesFound(let request, let values): take(values, for: request)
    case .idsFound(let ids, let rows): take(ids, of: rows)
    case .idsFailed(let rows, let refusal): failedToMark(rows, refusal)
    case .markedRead(let request, let material): return take(material, for: request)
    case .overdueCounted(let count): overdue = max(0, count)
    case .committed(let report): return committed(report)
    case .refused(let refusal): return refused(refusal)
    case .deletedFound(let records): deletedFound(records)
    case .failed(let refusal): notice = Notice(text: refusal.sentence, isProblem: true)
    case .formPrepared(let request, let material): prepared(request, material)
    case .form(let answer): return receive(answer)
    case .textEdited(let record, let text):
      return commit(.rewriting(textOf: record, as: text))
    case .understood(let preview): return understood(preview)
    case .exported(let sentences): return exported(sentences)
    case .verified(let id, let checks): verified(id, checks)
    case .casebookChanged: return reload()
    case .history(let page, let request): history.take(page, for: request)
    case .historyFailed(let request, let refusal): history.fail(request, refusal.sentence)
    case .differences(let version, let differences):
      history.take(HistoryView.Told(version: version, differences: differences))
    case .differencesFailed(let version, let refusal):
      history.take(
        HistoryView.Told(version: version, differences: [], failure: refusal.sentence))
    case .versionRead(let version, let context): take(context, as: version)
    case .historyNoted(let standing): return noted(standing)
    case .historyOffIsNews(let why): sharing.untoldWhyOff = why
    case .personSet(let person): return personSet(person)
    case .syncStanding(let standing): return take(standing)
    case .syncPlaceSet(let standing): return syncPlaceSet(standing)
    case .syncProgress(let progress): if sharing.progress != nil { sharing.progress = progress }
    case .synced(let report): return synced(report)
    case .syncFailed(let refusal): syncFailed(refusal)
    case .syncPlaceIsThere: syncPlaceIsThere()
    case .choicesFound(let choices): choicesFound(choices)
    case .problems(let problems): self.problems = problems
    case .progress(let progress): self.progress = progress
    case .notice(let sentence): notice = Notice(text: sentence)
    case .tick(let now):
      self.now = now
      return keepDraft()
    case .dayChanged(let day):
      today = day
      search.read(today: day)
      return reload()
    }
    return []
  }

  mutating func respond(to event: TerminalEvent) -> [DeskEffect] {
    if case .resized(let size) = event {
      self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
      return []
    }
    if case .form(let form) = dialog, screen.form != .tooSmall {
      notice = nil
      return respond(to: event, in: form)
    }
    switch event {
    case .resized: return []
    case .key(let key):
      notice = nil
      return press(key)
    case .mouse(let mouse):
      if mouse.kind == .press { notice = nil }
      return respond(to: mouse)
    case .paste(let text): return paste(text)
    }
  }

  private mutating func press(_ key: Key) -> [DeskEffect] {
    if screen.form == .tooSmall {
      let quits = key == .control("q") || (key == .character("q") && dialog == nil)
      return quits ? keepDraft() + [.quit] : []
    }
    if dialog != nil { return pressInDialog(key) }
    if key == .control("c") {
      let quit = keymap.keyName(for: .quit)
      let copy = keymap.keyName(for: .copy)
      notice = Notice(text: "\(quit) quits, \(copy) copies.")
      return []
    }
    if isTypingHistoryFilter, let effects = pressInHistoryFilter(key) { return effects }
    if isTypingAskWords, let effects = pressInAskWords(key) { return effects }
    if isTyping, view == .search, let effects = pressInLine(key) { return effects }
    guard let command = keymap.command(for: key, in: situation) else {
      let help = keymap.keyName(for: .help)
      notice = Notice(text: "\(key) does nothing here. \(help) lists the keys.")
      return []
    }
    return perform(command)
  }

  private mutating func take(_ context: RecordInContext) -> [DeskEffect] {
    reader.take(context)
    if let place = jumps.awaited, place.record == context.record.id {
      return arrive(context, at: place)
    }
    return context.record.id == search.opening ? showOnDesk(context) : []
  }

  private mutating func miss(_ id: RecordID, _ sentence: String) {
    reader.miss(id, sentence)
    if id == jumps.awaited?.record {
      jumps.awaited = nil
      jumps.forget(id, at: presentPlace)
      notice = Notice(text: sentence, isProblem: true)
    }
    guard id == search.opening else { return }
    search.opening = nil
    notice = Notice(text: sentence, isProblem: true)
  }

  /// Does what the command says, or tells why it can't be done now.
  mutating func perform(_ command: DeskCommand) -> [DeskEffect] {
    if let reason = reason(against: command) {
      notice = Notice(text: reason)
      return []
    }
    return carryOut(command)
  }
}
