/// What can be measured apart from the rest, in the order in which it is.
enum Chapter: String, CaseIterable {
  case build, start, check, keys, search, change, save, commands
}
