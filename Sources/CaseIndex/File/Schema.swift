/// The index's tables. Any difference between these statements, or the edition, and those of a file
/// means that the file is another version's or another program's, and is built anew.
enum Schema {
  /// Raised where the same tables come to hold something else, as other ranks.
  static let edition = 8

  /// Marks the file as this program's: `Casx`.
  static let applicationID = 0x4361_7378

  static let tables = [
    // Every id that is a record's, or that a record names; without a kind, it is only named. The name
    // is the file's where it isn't the id with its ending. The place is that of its words, and the
    // field's values are numbers of values.
    """
    CREATE TABLE record (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind INTEGER, folder INTEGER, name TEXT,
      fingerprint, stamp TEXT, title TEXT, rank INTEGER, is_open INTEGER, overdue_after INTEGER,
      place INTEGER, digest INTEGER, field_values TEXT)
    """,
    "CREATE INDEX record_folder ON record (folder, name) WHERE folder IS NOT NULL",
    "CREATE INDEX record_missing ON record (number) WHERE kind IS NULL",
    "CREATE INDEX record_ending ON record (substr(id, -4)) WHERE kind IS NOT NULL",
    "CREATE TABLE folder (number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE)",

    """
    CREATE TABLE incident (
      number INTEGER PRIMARY KEY, date TEXT, status TEXT NOT NULL, countries TEXT NOT NULL)
    """,
    """
    CREATE TABLE letter (
      number INTEGER PRIMARY KEY, name TEXT NOT NULL, office TEXT NOT NULL, body TEXT NOT NULL,
      further INTEGER NOT NULL, sent TEXT, delivery TEXT NOT NULL, due INTEGER,
      paused_since INTEGER, clock_start INTEGER, pauses TEXT NOT NULL, asks TEXT NOT NULL,
      reply_came INTEGER NOT NULL, answered INTEGER NOT NULL, days INTEGER,
      granted INTEGER NOT NULL, refused INTEGER NOT NULL, open INTEGER NOT NULL)
    """,
    """
    CREATE TABLE response (
      number INTEGER PRIMARY KEY, name TEXT NOT NULL, office TEXT NOT NULL, body TEXT NOT NULL,
      kind TEXT NOT NULL, stance TEXT, date TEXT, day INTEGER, stops_clock INTEGER NOT NULL)
    """,
    """
    CREATE TABLE follow_up (
      number INTEGER PRIMARY KEY, status TEXT NOT NULL, due INTEGER, done INTEGER,
      owner TEXT NOT NULL, priority TEXT NOT NULL, repeats TEXT)
    """,
    "CREATE INDEX follow_up_owner ON follow_up (owner)",

    """
    CREATE TABLE link (
      source INTEGER NOT NULL, position INTEGER NOT NULL, target INTEGER NOT NULL,
      field INTEGER NOT NULL, PRIMARY KEY (source, position)) WITHOUT ROWID
    """,
    "CREATE INDEX link_target ON link (target, field)",
    "CREATE INDEX link_follows ON link (target) WHERE field = 4",

    // Asks that responses speak of, and those among them that their letters don't have.
    """
    CREATE TABLE outcome (
      response INTEGER NOT NULL, letter INTEGER NOT NULL, ask INTEGER NOT NULL,
      outcome INTEGER NOT NULL, PRIMARY KEY (response, letter, ask)) WITHOUT ROWID
    """,
    "CREATE INDEX outcome_letter ON outcome (letter, ask, outcome)",
    """
    CREATE TABLE stray_outcome (
      letter INTEGER NOT NULL, response INTEGER NOT NULL, ask INTEGER NOT NULL,
      PRIMARY KEY (letter, response, ask)) WITHOUT ROWID
    """,

    // What each list holds, in the standard order, and long ones by title too; the key is a rank or
    // the beginning of a title. A scope is the number of the incident or letter whose list it is; 0
    // is the whole casebook's.
    """
    CREATE TABLE place (
      scope INTEGER NOT NULL, kind INTEGER NOT NULL, sort INTEGER NOT NULL, key NOT NULL,
      tie INTEGER NOT NULL, number INTEGER NOT NULL,
      PRIMARY KEY (scope, kind, sort, key, tie, number)) WITHOUT ROWID
    """,
    // Long lists in stretches: from where each goes, and how many rows it has.
    """
    CREATE TABLE stretch (
      scope INTEGER NOT NULL, kind INTEGER NOT NULL, sort INTEGER NOT NULL, key NOT NULL,
      tie INTEGER NOT NULL, number INTEGER NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (scope, kind, sort, key, tie, number)) WITHOUT ROWID
    """,
    """
    CREATE TABLE tally (
      scope INTEGER NOT NULL, kind INTEGER NOT NULL, total INTEGER NOT NULL,
      is_long INTEGER NOT NULL, PRIMARY KEY (scope, kind)) WITHOUT ROWID
    """,

    """
    CREATE TABLE party (
      number INTEGER PRIMARY KEY, name TEXT NOT NULL, office TEXT NOT NULL, body TEXT NOT NULL,
      address TEXT NOT NULL, folded TEXT NOT NULL, uses INTEGER NOT NULL,
      UNIQUE (name, office, body, address))
    """,
    """
    CREATE TABLE party_use (
      record INTEGER NOT NULL, party INTEGER NOT NULL,
      PRIMARY KEY (record, party)) WITHOUT ROWID
    """,

    // What records have in fields that aren't closed lists, and how many records do; folded is what
    // typed text is compared with.
    """
    CREATE TABLE value (
      number INTEGER PRIMARY KEY, field TEXT NOT NULL, text TEXT NOT NULL, folded TEXT NOT NULL,
      uses INTEGER NOT NULL, UNIQUE (field, text))
    """,
    "CREATE INDEX value_folded ON value (field, folded)",

    // Bodies and offices that letters are written to, each as records write it, with what is the same
    // for all ways to write it.
    """
    CREATE TABLE official (
      number INTEGER PRIMARY KEY, body TEXT NOT NULL, office TEXT NOT NULL,
      body_key TEXT NOT NULL, office_key TEXT NOT NULL, UNIQUE (body, office))
    """,
    """
    CREATE TABLE addressee (
      letter INTEGER NOT NULL, official INTEGER NOT NULL,
      PRIMARY KEY (letter, official)) WITHOUT ROWID
    """,
    "CREATE INDEX addressee_official ON addressee (official)",

    // Files that aren't records; claims is the id that another file already has.
    """
    CREATE TABLE problem (
      path TEXT PRIMARY KEY, stamp TEXT NOT NULL, shown TEXT NOT NULL, line INTEGER,
      column INTEGER, message TEXT NOT NULL, claims TEXT) WITHOUT ROWID
    """,
    "CREATE INDEX problem_claims ON problem (claims) WHERE claims IS NOT NULL",

    // A record's place among the newest; a place without a number was some record's before.
    "CREATE TABLE searched (place INTEGER PRIMARY KEY, number INTEGER)",
    "CREATE INDEX searched_stale ON searched (place) WHERE number IS NULL",

    "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",

    // The words of each record, by its place. They come folded and parted, so that the engine has
    // only to take them at the blanks; it keeps no text of them.
    """
    CREATE VIRTUAL TABLE words USING fts5(document, content='', tokenize='ascii')
    """,
    "CREATE VIRTUAL TABLE words_in_use USING fts5vocab(words, row)",
    "CREATE TABLE term (word TEXT PRIMARY KEY) WITHOUT ROWID",
  ]

  /// Everything that a rebuild empties.
  static let emptied = [
    "record", "folder", "incident", "letter", "response", "follow_up", "link", "outcome",
    "stray_outcome", "place", "stretch", "tally", "party", "party_use", "value", "official",
    "addressee", "problem", "fact", "searched", "term",
  ]

  /// The tables in which the full-text engine keeps what ``tables`` says, made by itself.
  static let madeByEngine = "('words_data', 'words_idx', 'words_docsize', 'words_config')"
  static let emptyWords = "INSERT INTO words (words) VALUES ('delete-all')"
}
