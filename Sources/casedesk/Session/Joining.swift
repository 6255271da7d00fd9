import CaseModel
import Casework
import CursesTerminal
import Desk
import Dispatch
import Synchronization

/// Makes a casebook of a shared one, away from the thread that draws. What it comes to is left in the
/// inbox.
final class Joining: Sendable {
  /// What happens while it runs, or in the end.
  enum News: Sendable {
    case action(WelcomeAction)
    /// The casebook lies in that folder.
    case joined(path: String, Person, remarks: [String])
  }

  let inbox: Inbox<News>
  private let queue = DispatchQueue(label: "joining")
  private let isStopped = Atomic<Bool>(false)

  init(waking waker: Waker) { inbox = Inbox(waking: waker) }

  func join(_ wish: JoinWish) {
    isStopped.store(false, ordering: .relaxed)
    queue.async { [self] in
      let path = PathCompletion.expanded(wish.folder)
      if let hindrance = Casebook.hindrance(toJoiningAt: path) {
        return inbox.post(.action(.joinFailed(.folder(hindrance))))
      }
      let place = wish.place.hasPrefix("~") ? PathCompletion.expanded(wish.place) : wish.place
      var told = ContinuousClock.now
      do throws(Refusal) {
        let remarks = try Casebook.join(at: path, from: place) { progress in
          let now = ContinuousClock.now
          if now - told > .milliseconds(100) || progress.fraction == nil {
            told = now
            inbox.post(.action(.joinProgress(progress)))
          }
          return !isStopped.load(ordering: .relaxed)
        }
        inbox.post(.joined(path: path, wish.person, remarks: remarks))
      } catch {
        let isOver = isStopped.load(ordering: .relaxed)
        inbox.post(.action(.joinFailed(isOver ? .stopped : .place(error))))
      }
    }
  }

  func completePath(_ text: String, field: String) {
    DispatchQueue.global().async { [inbox] in
      inbox.post(.action(.paths(PathCompletion.paths(for: text), field: field)))
    }
  }

  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// Stops, and waits until nothing is half done.
  func finish() {
    stop()
    queue.sync {}
  }
}
