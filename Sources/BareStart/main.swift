import GRDBSQLite

// The least that a program can do which answers from a database: it starts, opens the file that it
// is given, reads one row and prints it. The meter holds the desk's commands against it.
var database: OpaquePointer?
var statement: OpaquePointer?
let path = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : ":memory:"
if sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK,
  sqlite3_prepare_v2(database, "SELECT name FROM sqlite_schema LIMIT 1", -1, &statement, nil)
    == SQLITE_OK,
  sqlite3_step(statement) == SQLITE_ROW, let name = sqlite3_column_text(statement, 0)
{
  print(String(cString: name))
}
sqlite3_finalize(statement)
sqlite3_close(database)
