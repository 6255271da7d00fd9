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
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "CaseModel", swiftSettings: strict),
    .target(name: "RecordText", dependencies: ["CaseModel"], swiftSettings: strict),
    .target(
      name: "CaseStore",
      dependencies: [
        "CaseModel", "RecordText", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "CaseIndex",
      dependencies: ["CaseModel", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "Casework", dependencies: ["CaseModel", "CaseStore", "CaseIndex"],
      swiftSettings: strict),
    .target(name: "CWidth"),
    .target(name: "TerminalUI", dependencies: ["CWidth"], swiftSettings: strict),
    .target(name: "Desk", dependencies: ["CaseModel", "TerminalUI"], swiftSettings: strict),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(
      name: "CursesTerminal", dependencies: ["TerminalUI", "CNcurses"], swiftSettings: strict),
    .executableTarget(
      name: "casedesk",
      dependencies: [
        "CaseModel", "Casework", "TerminalUI", "Desk", "CursesTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),

    .testTarget(name: "CaseModelTests", dependencies: ["CaseModel"], swiftSettings: strict),
    .testTarget(
      name: "RecordTextTests",
      dependencies: ["CaseModel", "RecordText", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
  ]
)
