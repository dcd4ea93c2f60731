/** The page's one style sheet: system fonts, light and dark, printable. Colours reach WCAG AA contrast on their ground. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --quiet: #625d55; --ground: #fdfcf9; --line: #d9d4c9; --accent: #1d5a8a;
  --verbatim: #cfe3d2; --reworded: #f5e3b3; --removed: #a3241c; --added: #1d6b34; --target: #ffef9e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --quiet: #a8a297; --ground: #191816; --line: #3c3933; --accent: #86bbe4;
  --verbatim: #264a2d; --reworded: #574717; --removed: #f09089; --added: #84cf97; --target: #5c5213; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 72rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif; }
h1, h2, h3, h4, th, dt, nav, .cite, .legend, small { font-family: system-ui, sans-serif; }
h1 { font-size: 1rem; letter-spacing: .04em; text-transform: uppercase; color: var(--quiet); margin: 0 0 1.5rem; }
h2 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .6rem; }
h3 { font-size: 1.1rem; margin: 2.2rem 0 .5rem; padding-top: .6rem; border-top: 1px solid var(--line); }
h4 { font-size: .95rem; margin: 1.2rem 0 .3rem; }
small { color: var(--quiet); font-size: .85em; }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: 0; margin: 0 0 1rem; list-style: none; font-size: .85rem; }
ul { padding-left: 1.2rem; }
li { margin: .25rem 0; } p, li { max-width: 52rem; }
.cite { font-size: .75em; text-decoration: none; padding: 0 .3em; border: 1px solid var(--line); border-radius: 3px; white-space: nowrap; }
.cite:hover { border-color: var(--accent); }
del { color: var(--removed); text-decoration: line-through; } ins { color: var(--added); text-decoration: underline; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .92rem; }
th { text-align: left; font-size: .8rem; color: var(--quiet); font-weight: 600; }
th, td { padding: .3rem .7rem .3rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
caption { text-align: left; font: 600 .85rem system-ui, sans-serif; color: var(--quiet); padding: 0 0 .4rem; }
.matrix td, .matrix th { padding: .45rem .8rem; border: 1px solid var(--line); } .matrix { margin: .4rem 0 1rem; }
.matrix th[scope=row] { color: var(--ink); } .matrix td { min-width: 11rem; max-width: 22rem; font-size: .88rem; }
.matrix td > div + div { margin-top: .45rem; }
.matrix b { font: 600 .78rem system-ui, sans-serif; text-transform: uppercase; letter-spacing: .03em; color: var(--accent); }
.versions > div { display: grid; grid-template-columns: 7rem 1fr; gap: .8rem; padding: .3rem 0; border-bottom: 1px solid var(--line); }
.versions { margin: .4rem 0 1.4rem; } dt { color: var(--quiet); font-size: .85rem; } dd { margin: 0; }
.alignments th[scope=row] { font-family: inherit; font-weight: 400; color: var(--ink); max-width: 34rem; font-size: .88rem; }
.alignments td { text-align: center; padding: .3rem .6rem; border: 1px solid var(--ground); }
.alignments td a { color: inherit; text-decoration: none; display: block; }
.verbatim { background: var(--verbatim); } .reworded { background: var(--reworded); } .absent { background: none; }
.legend span { padding: .1rem .5rem; font-size: .8rem; border: 1px solid var(--line); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.stemma { max-width: 100%; height: auto; font-family: system-ui, sans-serif; }
.stemma rect { fill: var(--ground); stroke: var(--quiet); } .stemma rect.lost { stroke-dasharray: 4 3; }
.stemma text { text-anchor: middle; font-size: 12px; fill: var(--quiet); } .stemma text.id { font-weight: 600; font-size: 14px; fill: var(--ink); }
.stemma path { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
.stemma path.paraphrase { stroke-dasharray: 6 3; } .stemma path.aggregation, .stemma path.lost { stroke-dasharray: 2 3; }
.text { white-space: pre-line; max-width: 44rem; } .furniture { color: var(--quiet); font-size: .88em; }
.text :target { background: var(--target); scroll-margin-top: 30vh; } .note { color: var(--quiet); }
article { margin-bottom: 3rem; } article h3 { scroll-margin-top: 1rem; }
@media print { nav, .cite { display: none; } body { max-width: none; } h3 { break-after: avoid; } }
`
