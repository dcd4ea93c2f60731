/** The page's one style sheet: system fonts, light and dark, printable. Colours reach WCAG AA contrast on their ground. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --quiet: #5d584f; --ground: #fdfcf9; --line: #d9d4c9; --accent: #1d5a8a;
  --verbatim: #cfe3d2; --reworded: #f5e3b3; --removed: #a3241c; --added: #1d6b34; --target: #ffef9e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --quiet: #a8a297; --ground: #191816; --line: #3c3933; --accent: #86bbe4;
  --verbatim: #264a2d; --reworded: #574717; --removed: #f09089; --added: #84cf97; --target: #5c5213; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1.2rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 72rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, th, dt, nav, summary, figcaption, .brand, .cite, .report, .legend, .back, small { font-family: system-ui, sans-serif; }
.brand { font-size: .85rem; font-weight: 600; letter-spacing: .08em; text-transform: uppercase; color: var(--quiet); margin: 0 0 1rem; }
.skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; background: var(--ground); padding: .3rem .6rem; }
h1 { font-size: clamp(1.4rem, 1rem + 2vw, 1.9rem); line-height: 1.2; margin: 0 0 .6rem; max-width: 44rem; text-wrap: balance; }
h2 { font-size: 1.15rem; margin: 2.4rem 0 .5rem; padding-top: .7rem; border-top: 1px solid var(--line); }
h3 { font-size: .98rem; margin: 1.4rem 0 .3rem; }
.many section section > h3 { margin-top: 2rem; padding-top: .6rem; border-top: 1px solid var(--line); font-size: 1.05rem; }
h4 { font-size: .92rem; margin: 1.2rem 0 .3rem; }
small { color: var(--quiet); font-size: .85em; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav { margin: 1.2rem 0; } nav ul { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; padding: 0; margin: 0; list-style: none; font-size: .88rem; }
nav a { display: inline-block; padding: .15rem 0; }
ul { padding-left: 1.2rem; }
li { margin: .3rem 0; } p, li { max-width: 50rem; }
.cite { font-size: .72em; text-decoration: none; padding: .05em .35em; margin-left: .1em; border: 1px solid var(--line); border-radius: 3px; white-space: nowrap; }
.cite:hover { border-color: var(--accent); } .report { font-weight: 600; font-size: .92em; }
del { color: var(--removed); text-decoration: line-through; } ins { color: var(--added); text-decoration: underline; }
.key { font-size: .92rem; max-width: 50rem; } .key summary { cursor: pointer; color: var(--accent); width: max-content; font-size: .88rem; }
.key dl > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: .8rem; padding: .15rem 0; }
.scroll { overflow-x: auto; position: relative; }
table { border-collapse: collapse; font-size: .92rem; }
th { overflow-wrap: normal; text-align: left; font-size: .8rem; color: var(--quiet); font-weight: 600; }
th, td { padding: .35rem .8rem .35rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
caption { text-align: left; font: 600 .85rem system-ui, sans-serif; color: var(--quiet); padding: 0 0 .4rem; }
.matrix td, .matrix th { padding: .45rem .7rem; border: 1px solid var(--line); } .matrix { margin: .4rem 0 1rem; }
.matrix th[scope=row] { color: var(--ink); } .matrix td { min-width: 7rem; max-width: 22rem; font-size: .88rem; }
.matrix td > div > div + div { margin-top: .45rem; }
.matrix b { font: 600 .78rem system-ui, sans-serif; text-transform: uppercase; letter-spacing: .03em; color: var(--accent); }
.versions { margin: .4rem 0 1.4rem; } .versions > div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: .8rem; padding: .3rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--quiet); font-size: .85rem; } dd { margin: 0; max-width: 50rem; }
.alignments th[scope=row] { font-family: inherit; font-weight: 400; color: var(--ink); max-width: 34rem; font-size: .88rem; }
.alignments td { text-align: center; padding: 0; border: 1px solid var(--ground); vertical-align: middle; }
.alignments td a { color: inherit; text-decoration: none; display: block; padding: .35rem .6rem; }
.verbatim { background: var(--verbatim); } .reworded { background: var(--reworded); } .absent { background: none; }
.legend span { padding: .1rem .5rem; font-size: .8rem; border: 1px solid var(--line); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.stemma { margin: 1rem 0; } .trees { display: flex; flex-wrap: wrap; gap: 1rem .75rem; align-items: flex-start; }
.trees svg { max-width: 100%; height: auto; font-family: system-ui, sans-serif; }
.stemma rect { fill: var(--ground); stroke: var(--quiet); } .stemma rect.lost { stroke-dasharray: 4 3; } .stemma a:hover rect { stroke: var(--accent); }
.stemma text { text-anchor: middle; font-size: 11px; fill: var(--quiet); } .stemma text.id { font-weight: 600; font-size: 14px; fill: var(--ink); }
.stemma path { fill: none; stroke: var(--quiet); stroke-width: 1.5; } .stemma path.dashed { stroke-dasharray: 6 3; } .stemma path.dotted { stroke-dasharray: 2 3; } .stemma path.lost { stroke-dasharray: 8 3 2 3; }
figcaption { color: var(--quiet); font-size: .82rem; margin-top: .6rem; } .stroke { white-space: nowrap; margin-right: .8rem; }
.text { position: relative; white-space: pre-line; max-width: 46rem; padding-inline-start: 2.4rem; } .furniture { color: var(--quiet); font-size: .88em; }
.text i::before { content: attr(data-n); position: absolute; inset-inline-start: 0; font: .7rem/2.2 system-ui, sans-serif; color: var(--quiet); }
.text :target { background: var(--target); scroll-margin-top: 30vh; outline: 2px solid var(--accent); outline-offset: 1px; } .text :target * { color: var(--ink); } .note { color: var(--quiet); }
article { margin-bottom: 3rem; } .back { font-size: .85rem; }
@media (max-width: 44rem) {
  table:not(.alignments), table:not(.alignments) :is(tbody, tr, td, th, caption) { display: block; }
  table:not(.alignments) thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table:not(.alignments) tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  table:not(.alignments) :is(td, th) { border: 0; padding: .1rem 0; min-width: 0; max-width: none; }
  table:not(.alignments) td.none { display: none; }
  table:not(.alignments) td { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .6rem; }
  table:not(.alignments) td::before { content: attr(data-head); font: .8rem/1.7 system-ui, sans-serif; color: var(--quiet); }
  .matrix th[scope=row] { font-size: .95rem; }
  .versions > div { grid-template-columns: 3.6rem minmax(0, 1fr); } .key dl > div { grid-template-columns: 1fr; gap: 0; }
  .alignments th[scope=row] { min-width: 11rem; } .alignments td a { padding: .5rem .55rem; }
  .text { padding-inline-start: 1.7rem; } .cite { padding: .15em .4em; line-height: 1.9; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --ground: #fff; --line: #bbb; --accent: #000; --removed: #8a1c15; --added: #14532a; }
  body { max-width: none; padding: 0; font-size: 10pt; } nav, .key, .back, .skip { display: none; }
  h2, h3, h4 { break-after: avoid; } li, tr, .versions > div, svg { break-inside: avoid; } #reports { break-before: page; }
  a { text-decoration: none; } .cite { border: 0; padding: 0; color: var(--quiet); } .cite::before { content: "["; } .cite::after { content: "]"; }
  .scroll { overflow: visible; } .verbatim, .reworded { print-color-adjust: exact; }
}
`
