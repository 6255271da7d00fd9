extension Incident {
  mutating func clear(_ field: String) {
    switch field {
    case "title": title = ConfidentialPassages.placeholder
    case "violations": violations = []
    case "date": date = nil
    case "countries": countries = []
    case "places": places = []
    case "people-affected": peopleAffected = []
    case "alleged-perpetrators": allegedPerpetrators = []
    case "sources": sources = []
    case "related": related = []
    case "tags": tags = []
    case "enclosures": enclosures = []
    case "text": text = ""
    default: break
    }
  }
}

extension Letter {
  mutating func clear(_ field: String) {
    switch field {
    case "title": title = ConfidentialPassages.placeholder
    case "channel": channel = nil
    case "sent": sent = nil
    case "senders": senders = []
    case "addressees": addressees = []
    case "asks": asks = []
    case "clock": clock = .none
    case "pauses": pauses = []
    case "restarts": restarts = []
    case "deadline": deadline = nil
    case "follows": follows = nil
    case "passed-on-from": passedOnFrom = nil
    case "sources": sources = []
    case "tags": tags = []
    case "enclosures": enclosures = []
    case "message-id": messageID = ""
    case "text": text = ""
    default: break
    }
  }
}

extension OfficialResponse {
  mutating func clear(_ field: String) {
    switch field {
    case "title": title = from.isEmpty ? "" : ConfidentialPassages.placeholder
    case "letters":
      letters = []
      // An outcome names the letter whose ask it is about.
      outcomes = []
    case "from": from = Party()
    case "channel": channel = nil
    case "stance": stance = nil
    case "date": date = nil
    case "received": received = nil
    case "outcomes": outcomes = []
    case "quotes": quotes = []
    case "sources": sources = []
    case "tags": tags = []
    case "enclosures": enclosures = []
    case "message-id": messageID = ""
    case "text": text = ""
    default: break
    }
  }
}

extension FollowUp {
  mutating func clear(_ field: String) {
    switch field {
    case "title": title = ConfidentialPassages.placeholder
    case "letters": letters = []
    case "responses": responses = []
    case "due": due = nil
    case "owner": owner = ""
    case "priority": priority = .normal
    case "repeats": repeats = nil
    case "done": done = nil
    case "outcome": outcome = ""
    case "impact": impact = nil
    case "follows": follows = nil
    case "tags": tags = []
    case "text": text = ""
    default: break
    }
  }
}
