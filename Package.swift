// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "casedesk",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "CaseModel", swiftSettings: strict),
    .target(name: "RecordText", dependencies: ["CaseModel"], swiftSettings: strict),
    .target(name: "CFileSystem"),
    .target(
      name: "CaseStore",
      dependencies: [
        "CaseModel", "RecordText", "CFileSystem", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(name: "CPageSums"),
    .target(
      name: "CaseIndex",
      dependencies: [
        "CaseModel", "CPageSums", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Casework", dependencies: ["CaseModel", "CaseStore", "CaseIndex"],
      swiftSettings: strict),
    .target(name: "SeededRandom", swiftSettings: strict),
    .target(name: "CGMime"),
    .target(
      name: "Exchange",
      dependencies: [
        "CaseModel", "RecordText", "SeededRandom", "CGMime",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(name: "CWidth"),
    .target(name: "TerminalUI", dependencies: ["CWidth"], swiftSettings: strict),
    .target(
      name: "Desk", dependencies: ["CaseModel", "TerminalUI", "SeededRandom"],
      swiftSettings: strict),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(
      name: "CursesTerminal", dependencies: ["TerminalUI", "CNcurses"], swiftSettings: strict),
    .executableTarget(
      name: "casedesk",
      dependencies: [
        "CaseModel", "RecordText", "Casework", "Exchange", "TerminalUI", "Desk",
        "CursesTerminal", "SeededRandom",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),

    // Casebooks of any size, and what the desk takes on them.
    .executableTarget(
      name: "CasebookMaker", dependencies: ["CaseModel", "RecordText", "SeededRandom"],
      swiftSettings: strict),
    .executableTarget(
      name: "DeskMeter",
      dependencies: [
        "CaseModel", "Casework", "CWidth",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // The least that a program can do; the meter holds the desk's commands against it.
    .executableTarget(
      name: "BareStart", dependencies: [.product(name: "GRDBSQLite", package: "GRDB.swift")],
      swiftSettings: strict),

    // Programs that tests start: a saver and a builder to be killed, and a terminal's guest.
    .executableTarget(
      name: "StoreProbe", dependencies: ["CaseModel", "CaseStore"], swiftSettings: strict),
    .executableTarget(
      name: "SyncProbe", dependencies: ["CaseModel", "RecordText", "CaseStore", "SeededRandom"],
      swiftSettings: strict),
    .executableTarget(
      name: "BuildProbe", dependencies: ["CaseModel", "Casework"], swiftSettings: strict),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["TerminalUI", "CursesTerminal"],
      swiftSettings: strict),

    .testTarget(
      name: "CaseModelTests", dependencies: ["CaseModel", "SeededRandom"], swiftSettings: strict),
    .testTarget(
      name: "RecordTextTests",
      dependencies: [
        "CaseModel", "RecordText", "SeededRandom", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CaseStoreTests",
      dependencies: [
        "CaseModel", "RecordText", "CaseStore", "SeededRandom", "StoreProbe", "SyncProbe",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CaseIndexTests",
      dependencies: [
        "CaseModel", "CaseIndex", "SeededRandom", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CaseworkTests",
      dependencies: [
        "CaseModel", "CaseStore", "CaseIndex", "Casework", "SeededRandom", "BuildProbe",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests", dependencies: ["CaseModel", "RecordText", "Exchange", "SeededRandom"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI", "SeededRandom"], swiftSettings: strict),
    .testTarget(
      name: "DeskTests", dependencies: ["CaseModel", "TerminalUI", "Desk", "SeededRandom"],
      swiftSettings: strict),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["TerminalUI", "CursesTerminal", "TerminalProbe", "SeededRandom"],
      swiftSettings: strict),
    .testTarget(name: "DeskMeterTests", dependencies: ["DeskMeter"], swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["casedesk"], swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["casedesk"], swiftSettings: strict),
  ]
)
