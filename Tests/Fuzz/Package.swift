// swift-tools-version: 6.2

import PackageDescription

// The fuzzers, a package of their own: everything in it is built to count which lines an input
// reaches, and to find bytes that are read outside their place. Tests/Fuzz/run puts it together.
let counted: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"]),
]
// Debian 12's gold stops at what the sanitizer writes.
let linked: [LinkerSetting] = [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]

let package = Package(
  name: "casedesk",
  dependencies: [.package(url: "https://github.com/apple/swift-crypto", from: "4.5.2")],
  targets: [
    .target(name: "CaseModel", swiftSettings: counted),
    .target(name: "RecordText", dependencies: ["CaseModel"], swiftSettings: counted),
    .target(name: "SeededRandom", swiftSettings: counted),
    .target(
      name: "CGMime", cSettings: [.unsafeFlags(["-fsanitize=fuzzer-no-link,address"])]),
    .target(
      name: "Exchange",
      dependencies: [
        "CaseModel", "RecordText", "SeededRandom", "CGMime",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: counted),
    .systemLibrary(name: "CFuzzer"),
    .target(
      name: "FuzzChecks", dependencies: ["CaseModel", "RecordText", "Exchange"],
      swiftSettings: counted),
    .executableTarget(
      name: "MailFuzz", dependencies: ["CaseModel", "Exchange", "FuzzChecks", "CFuzzer"],
      swiftSettings: counted, linkerSettings: linked),
    .executableTarget(
      name: "RecordFuzz", dependencies: ["CaseModel", "RecordText", "CFuzzer"],
      swiftSettings: counted, linkerSettings: linked),
    .executableTarget(
      name: "TableFuzz", dependencies: ["CaseModel", "Exchange", "FuzzChecks", "CFuzzer"],
      swiftSettings: counted, linkerSettings: linked),
  ]
)
