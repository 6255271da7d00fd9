package import CaseModel

extension ChoiceText {
  /// What a file holds once a choice about it is settled with `value`, an offer's or another that is
  /// written as offers are: nil takes away what the choice is about. All else in the file stays byte
  /// for byte. The file with the choices is another: see ``without(_:in:)``.
  ///
  /// What was offered may have been changed or moved meanwhile. An item is looked for by any of the
  /// offers, then by what tells it apart; a part of a text by any of the offers, then by its first
  /// words. What isn't found any more is put at the end.
  /// - Parameter path: the file's path, which says of what kind the record is.
  /// - Returns: nil where the file is to be deleted.
  /// - Throws: where the file can't be read, or couldn't with this value in it.
  package static func settled(
    _ choice: Choice, with value: String?, in bytes: [UInt8], at path: String
  ) throws(RecordTextError) -> [UInt8]? {
    switch choice.place {
    case .record: return value == nil ? nil : bytes
    case .file: return value.map { Array($0.utf8) }
    case .field, .text: break
    }
    let file = MergedFile(path: path)
    let text = try MergeText(bytes, of: file)
    let settled: [UInt8]
    switch choice.place {
    case .field(let name, let item):
      var field = text.fields.first { $0.name == name }?.value
      if let item {
        var items = field?.items ?? []
        settle(&items, item, choice.offers, value.map(OfferedValue.value))
        field = items.isEmpty ? nil : .list(items)
      } else {
        field = value.map(OfferedValue.value)
      }
      settled = text.setting(name, to: field, order: file.fieldOrder)
    case .text(let part):
      let body = part.map { SettledText.body(text.body, part: $0, choice.offers, value) }
      settled = text.setting(body: body ?? RecordDocument.body(value ?? ""))
    case .record, .file: settled = bytes
    }
    try file.checkReadable(settled)
    return settled
  }

  private static func settle(
    _ items: inout [FieldValue], _ key: String, _ offers: [Choice.Offer], _ value: FieldValue?
  ) {
    let offered = Set(offers.compactMap(\.value).map(OfferedValue.value))
    let keys = Set(offered.map(ItemKey.key)).union([key])
    let place =
      items.firstIndex(where: offered.contains)
      ?? items.firstIndex { ItemKey.key(of: $0) == key }
      ?? items.firstIndex { keys.contains(ItemKey.key(of: $0)) }
    switch (place, value) {
    case (let place?, let value?): items[place] = value
    case (let place?, nil): items.remove(at: place)
    case (nil, let value?): items.append(value)
    case (nil, nil): break
    }
  }
}
