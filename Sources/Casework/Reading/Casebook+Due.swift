internal import CaseIndex
package import CaseModel

extension Casebook {
  /// Letters that wait for an answer and open follow-ups whose due dates are between two days, the
  /// earliest first; with `owners`, only follow-ups that one of them owns.
  package func due(
    from first: Day, through last: Day, owners: [String]?, limit: Int, today: Day
  ) throws(Refusal) -> DuePage {
    try index.ask {
      try $0.due(from: first, through: last, owners: owners, limit: limit, today: today)
    }
  }
}
