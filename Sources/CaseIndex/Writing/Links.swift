internal import CaseModel

/// The field by which a record names another; the index keeps its number.
enum LinkField: Int {
  case incidents = 0
  case letters = 1
  case responses = 2
  case outcomes = 3
  case follows = 4
  case related = 5
  case passedOnFrom = 6

  /// As records write it.
  var name: String {
    switch self {
    case .incidents: "incidents"
    case .letters: "letters"
    case .responses: "responses"
    case .outcomes: "outcomes"
    case .follows: "follows"
    case .related: "related"
    case .passedOnFrom: "passed-on-from"
    }
  }

  /// Whether a letter's standing may follow from it.
  var answersLetters: Bool { self == .letters || self == .outcomes }

  /// Whether it puts a record into the lists of what it names.
  var isListing: Bool {
    switch self {
    case .incidents, .letters, .outcomes: true
    case .responses, .follows, .related, .passedOnFrom: false
    }
  }

  /// Fields that put a record into the lists of what they name.
  static let listing = "(0, 1, 3)"
}

/// The ids that records name.
enum Links {
  struct Link: Hashable {
    /// As the index keeps ids.
    var target: String
    var field: LinkField
  }

  /// In the order of the record's fields, each once a field.
  static func of(_ record: CaseModel.Record) -> [Link] {
    switch record {
    case .incident(let incident): links(.related, incident.related)
    case .letter(let letter):
      links(.incidents, letter.incidents) + links(.follows, [letter.follows].compacted)
        + links(.passedOnFrom, [letter.passedOnFrom].compacted)
    case .response(let response):
      links(.incidents, response.incidents) + links(.letters, response.letters)
        + links(.outcomes, response.outcomes.map(\.letter))
    case .followUp(let followUp):
      links(.incidents, followUp.incidents) + links(.letters, followUp.letters)
        + links(.responses, followUp.responses) + links(.follows, [followUp.follows].compacted)
    }
  }

  private static func links(_ field: LinkField, _ targets: [RecordID]) -> [Link] {
    var seen: Set<RecordID> = []
    return targets.filter { seen.insert($0).inserted }
      .map { Link(target: kept($0.text), field: field) }
  }
}

extension [RecordID?] {
  fileprivate var compacted: [RecordID] { compactMap { $0 } }
}
