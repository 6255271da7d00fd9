/// How a brief looks: one column that fits a phone, room around it in a wide window, and A4 paper with
/// breaks where they don't tear anything. Only fonts that are there.
enum BriefStyle {
  static let css = """
    :root { --ink: #16202b; --quiet: #56636f; --line: #d9dee3; --soft: #f4f6f7;
      --deep: #17415f; --warm: #9a3b1f; --good: #1d6b45; --hope: #7a5a00; }
    @page { size: A4; margin: 20mm 18mm 18mm; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0; background: #fff; color: var(--ink); overflow-wrap: anywhere;
      font: 17px/1.55 system-ui, "Segoe UI", "Noto Sans", "Liberation Sans", Helvetica, Arial, \
    sans-serif; }
    main { max-width: 44rem; margin: 0 auto; padding: 3.5rem 1.25rem 2rem; }
    h1, h2, h3, blockquote { font-family: "Source Serif 4", "Noto Serif", "Liberation Serif", \
    Charter, Georgia, serif; }
    h1 { font-size: clamp(1.8rem, 6vw, 2.7rem); line-height: 1.15; margin: .2em 0 .7em;
      font-weight: 600; letter-spacing: -.012em; text-wrap: balance; }
    h2 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 1rem; font-weight: 600;
      color: var(--deep); break-after: avoid; }
    h3 { font-size: 1.05rem; line-height: 1.35; margin: 0 0 .3rem; font-weight: 600;
      break-inside: avoid;
      break-after: avoid; }
    p { margin: 0 0 .9em; orphans: 3; widows: 3; }
    a { color: var(--deep); text-decoration-thickness: 1px; text-underline-offset: .15em; }
    section { margin: 3rem 0 0; padding-top: 1.6rem; border-top: 1px solid var(--line); }
    ul, ol { padding: 0; margin: 0; list-style: none; }
    small, .kicker { font-size: .8rem; letter-spacing: .02em; color: var(--quiet);
      font-weight: 400; }
    .kicker { margin: 0; color: var(--warm); font-weight: 600; letter-spacing: .06em; \
    text-transform: uppercase; }
    .facts { margin: 0; display: grid; grid-template-columns: 1fr; gap: .5rem 2rem; }
    .facts div { display: grid; grid-template-columns: 9.5rem 1fr; gap: .75rem; }
    .facts dt { color: var(--quiet); font-size: .88rem; padding-top: .12rem; }
    .facts dd { margin: 0; }
    .figures { border-top: 0; padding: 1.4rem 1.5rem; background: var(--soft);
      border-left: 4px solid var(--deep); break-inside: avoid; }
    .figures h2 { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); }
    .figures ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.6rem, 1fr)); \
    gap: 1.2rem 1.5rem; }
    .figures li { line-height: 1.35; }
    .figures b { display: block; font: 600 2.3rem/1.1 "Source Serif 4", "Noto Serif", \
    "Liberation Serif", Charter, Georgia, serif; color: var(--deep); \
    font-variant-numeric: lining-nums; }
    .figures small { display: block; min-height: 1.2em; }
    .figures li:not(:has(small))::before { content: ""; display: block; height: 1.2em;
      font-size: .8rem; line-height: 1.35; }
    .figures em { display: block; font-style: normal; font-size: .85rem; color: var(--quiet); }
    #summary ul { list-style: disc; padding-left: 1.3em; margin-bottom: .9em; }
    #summary ol { list-style: decimal; padding-left: 1.5em; margin-bottom: .9em; }
    #summary blockquote { margin: 0 0 .9em; padding-left: 1em; border-left: 3px solid var(--line); }
    #summary pre { white-space: pre-wrap; font-size: .85em; }
    #summary h3, #summary h4, #summary h5, #summary h6 { margin-top: 1.3em; }
    .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: -.3rem 0 1rem;
      font-size: .85rem; color: var(--quiet); }
    .legend svg { vertical-align: -3px; margin-right: .2rem; }
    svg.timeline { display: block; max-width: 100%; height: auto; break-inside: avoid;
      font-family: system-ui, "Segoe UI", "Noto Sans", "Liberation Sans", Helvetica, Arial, \
    sans-serif; }
    svg.narrow { display: none; }
    .timeline text { unicode-bidi: plaintext; }
    .timeline .title { font-size: 14px; font-weight: 600; fill: var(--ink); }
    .timeline .quiet { font-size: 14px; font-style: italic; fill: var(--quiet); }
    .timeline .detail, .timeline .date { font-size: 12px; fill: var(--quiet); }
    .rail { stroke: #aab4bd; stroke-width: 2; }
    .incident { fill: var(--warm); stroke: #fff; stroke-width: 2; }
    .letter { fill: var(--deep); stroke: #fff; stroke-width: 1; }
    .fold { fill: none; stroke: #fff; stroke-width: 1.3; }
    .response { fill: #fff; stroke: var(--warm); stroke-width: 3; }
    .silence { fill: #fff; stroke: #8a96a1; stroke-width: 1.5; }
    .done { fill: var(--good); stroke: #fff; stroke-width: 1; }
    .to-do { fill: #fff; stroke: var(--good); stroke-width: 2.2; }
    .ledger + .ledger { margin-top: 2.2rem; }
    .ledger h3 small { display: block; font-family: system-ui, "Segoe UI", "Noto Sans", \
    "Liberation Sans", Helvetica, Arial, sans-serif; }
    .about { color: var(--quiet); font-size: .9rem; break-after: avoid; }
    .standing { white-space: nowrap; color: var(--ink); border-bottom: 2px solid var(--line); }
    .ledger ol { counter-reset: none; border-top: 1px solid var(--line); }
    .ledger li { display: list-item; list-style: decimal; margin-left: 1.7em; padding: .7rem 0;
      break-inside: avoid; }
    .ledger li + li { border-top: 1px solid var(--line); }
    .ledger li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
    .ledger p { margin: 0; }
    .ask { display: flex; gap: .4rem 1.2rem; justify-content: space-between; align-items: baseline; }
    .outcome { flex: none; font-size: .82rem; font-weight: 600; line-height: 1.3;
      padding: .15rem .6rem; border-radius: 1rem; border: 1.5px solid; }
    .good { color: var(--good); background: #eef7f1; }
    .hopeful { color: var(--hope); background: #fdf7e3; }
    .bad { color: var(--warm); background: #fdf1ec; }
    .open { color: var(--quiet); background: #fff; border-style: dashed; }
    .answer { font-size: .9rem; color: var(--quiet); padding-top: .3rem; }
    .answer b { font-weight: 600; color: var(--ink); }
    .quote { margin: 0 0 1.7rem; break-inside: avoid; }
    .quote blockquote { margin: 0 0 .35rem; font-size: 1.15rem; line-height: 1.5;
      padding-left: 1.1rem; border-left: 3px solid var(--warm); }
    .quote blockquote p { margin: 0; }
    .quote blockquote p::before { content: "“"; }
    .quote blockquote p::after { content: "”"; }
    .quote figcaption { font-size: .88rem; color: var(--quiet); padding-left: calc(1.1rem + 3px); }
    .follow-ups li { padding: .7rem 0 .7rem 1.1rem; border-left: 3px solid var(--line);
      margin-bottom: .6rem; break-inside: avoid; }
    .follow-ups .late { border-color: var(--warm); }
    .follow-ups p, .sources p { margin: 0; font-size: .9rem; color: var(--quiet); }
    .follow-ups .late p { color: var(--warm); }
    .sources li { display: grid; grid-template-columns: 2.6rem 1fr; gap: .9rem; padding: .75rem 0;
      break-inside: avoid; }
    .sources li + li { border-top: 1px solid var(--line); }
    .sources div:only-child { grid-column: 2; }
    .sources h3 { font-size: 1rem; margin: 0; }
    .sources abbr { font: 600 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", "Liberation Sans", \
    Helvetica, Arial, sans-serif; text-decoration: none; color: var(--deep);
      border: 1.5px solid var(--line); border-radius: .3rem; text-align: center; height: 1.7em; }
    footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem;
      font-size: .85rem; color: var(--quiet); }
    @media screen and (max-width: 46rem) {
      main { padding-top: 2rem; }
      .facts div { grid-template-columns: 1fr; gap: 0; }
      svg.wide { display: none; }
      svg.narrow { display: block; }
      .ask { flex-direction: column; }
      .figures { margin-left: -1.25rem; margin-right: -1.25rem; padding-left: calc(1.25rem - 4px); }
    }
    @media print {
      body { font-size: 10.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      main { max-width: none; padding: 0; }
      section { margin-top: 1.8rem; padding-top: 1.1rem; }
      h1 { font-size: 24pt; }
      .quote { margin-bottom: 1.1rem; }
      .quote blockquote { font-size: 11.5pt; }
      .sources { columns: 2; column-gap: 2rem; }
      .sources h3 { font-size: 10pt; }
      .sources p, .answer, .quote figcaption { font-size: 8.5pt; }
      a { color: inherit; }
    }
    """
}
