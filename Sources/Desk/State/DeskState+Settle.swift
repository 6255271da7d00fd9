import CaseModel
import TerminalUI

extension DeskState {
  /// Brings lists and reader in line with what is selected and with the screen, after any change,
  /// and says what is missing for it.
  mutating func settle() -> [DeskEffect] {
    var effects: [DeskEffect] = []
    for pane in Pane.lists {
      let wanted = query(of: pane)
      if !isHurrying, self[pane].query != wanted {
        dropMarks(of: pane, showing: wanted)
        self[pane].show(wanted)
        if let id = awaited[pane], wanted != nil {
          awaited[pane] = nil
          effects += self[pane].select(id)
        }
      }
      effects += self[pane].settle(showing: visibleRows(of: pane))
    }
    effects += settleSearch() + settleAgenda() + settleChronicle() + settleOfficials()
    effects += settleHistory()
    if !isHurrying {
      marks = wantedMarks
      effects += settleReader()
    }
    settleFinder()
    return effects
  }

  /// What a list should show: the incident decides the others, the letter may narrow them.
  func query(of pane: Pane) -> ListQuery? {
    guard let kind = pane.kind else { return nil }
    let incident = self[.incidents].selected
    if pane != .incidents, incident == nil { return nil }
    let isLimited = isLimitedToLetter && (pane == .responses || pane == .followUps)
    var query = ListQuery(
      kind, incident: pane == .incidents ? nil : incident,
      letter: isLimited ? self[.letters].selected : nil, matching: narrowings[pane] ?? "",
      sort: sorts[pane] ?? .standard)
    query.dates = settings.dates
    return query
  }

  /// How many rows of a list are on the screen, or would be if it were shown.
  func visibleRows(of pane: Pane) -> Int {
    let visible = screen.visibleRows(of: pane)
    if visible > 0 { return visible }
    return Screen(
      size: size, focus: pane, filtered: filteredPanes, isPlain: isPlain, sizes: paneSizes
    ).visibleRows(of: pane)
  }

  private mutating func settleReader() -> [DeskEffect] {
    var effects: [DeskEffect] = []
    if reader.history.isEmpty, reader.show(selected), let id = reader.shown {
      effects.append(.read(id))
    }
    reader.layOut(
      in: Size(columns: max(0, readerArea.columns - 2), rows: readerRows), today: today,
      finding: sought, dates: settings.dates.style, choices: choicesToShow)
    return effects
  }

  private mutating func settleFinder() {
    let total =
      switch dialog {
      case .palette(let finder): paletteBindings(for: finder.typed).count
      case .help(let finder): helpBindings(for: finder.typed).count
      case .problems(let finder): problems(for: finder.typed).count
      case .things(let things, let finder): things.count { finder.finds($0.name) }
      case .deleted(let records, let finder): deleted(records, for: finder.typed).count
      case .owners(let owners, let finder): ownerChoices(owners, for: finder.typed).count
      case .choices(let finder): openChoices(for: finder.typed).count
      case .filters(let finder): filters(for: finder.typed).count
      case .marksMenu(let finder): sharedEdits(for: finder.typed).count
      case .copying(let offers, let finder): copyOffers(offers, for: finder.typed).count
      case .clash, .choosing, .importing, .narrowing, .naming, .confirmation, .form, nil: 0
      }
    guard let box = dialog?.box(on: size, isPlain: isPlain) else { return }
    changeFinder { $0.settle(total: total, height: box.list.rows) }
  }

  /// Asks for everything on the screen anew; selections stay with their records.
  mutating func reload() -> [DeskEffect] {
    var effects: [DeskEffect] = [.countOverdue]
    for pane in Pane.lists { effects += self[pane].reload() }
    search.reload()
    agenda.list.reload()
    chronicle.reload()
    effects += officials.reload()
    if let id = reader.shown { effects.append(.read(id)) }
    return effects
  }

  mutating func take(_ page: ListPage) {
    if page.query.official != nil {
      officials.letters.take(page)
    } else {
      self[Pane(listing: page.query.list)].take(page)
    }
  }

  mutating func locate(_ id: RecordID, in query: ListQuery, at place: Int?) {
    if query.official != nil {
      officials.letters.located(id, in: query, at: place)
    } else {
      self[Pane(listing: query.list)].located(id, in: query, at: place)
    }
  }
}
