/** Print first: one A4 page, system fonts, inks that differ in lightness too. */
export const certificateStyle = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0 }
:root {
  color-scheme: light;
  --ink: #16202b; --soft: #55616f; --line: #d5dbe1; --paper: #fff; --desk: #e9edf1;
  --held: #0b6e4f; --broken: #a4262c; --open: #8a5a00; --tint: #f4f7f9;
}
html { background: var(--desk); color: var(--ink); font: 12.5px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact }
main { position: relative; width: min(210mm, 100%); min-height: 297mm; margin: 8mm auto; padding: 16mm 18mm 12mm;
  background: var(--paper); box-shadow: 0 1px 8px #16202b22; display: flex; flex-direction: column; gap: 6mm; overflow-wrap: anywhere }
main::before { content: ""; position: absolute; inset: 7mm; border: 1px solid var(--line); pointer-events: none }
main::after { content: ""; position: absolute; left: 7mm; right: 7mm; top: 7mm; height: 3px; background: var(--verdict) }
.passed { --verdict: var(--held) } .failed { --verdict: var(--broken) } .inconclusive { --verdict: var(--open) }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 8mm }
.brand { font-weight: 650; letter-spacing: .02em } .brand span, .soft { color: var(--soft); font-weight: 400 }
h1 { font: 400 28px/1.15 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; letter-spacing: -.01em }
h2 { font-size: 12px; font-weight: 650; margin-bottom: 1.5mm }
.verdict { display: grid; grid-template-columns: auto 1fr; gap: 2mm 9mm; align-items: center; padding: 5mm 0;
  border-block: 1px solid var(--line) }
.word { color: var(--verdict); font: 400 40px/1 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif }
.word small { display: block; margin-top: 2mm; font: 12px/1.4 system-ui, sans-serif; color: var(--soft) }
svg { display: block; width: 100%; overflow: visible }
svg text { font: 10px system-ui, sans-serif; fill: var(--soft) }
svg .value { fill: var(--ink); font-weight: 650 }
.axis { stroke: var(--line); stroke-width: 2 } .bar { stroke: #16202b; stroke-width: 1.2 }
.range { stroke: var(--verdict); stroke-width: 6; stroke-linecap: round; opacity: .3 } .dot { fill: var(--verdict) }
.draw .range { stroke: var(--soft) } .draw .dot { fill: var(--ink) }
table { width: 100%; border-collapse: collapse }
th { text-align: left; font-weight: 400; color: var(--soft) } td, th { padding: 1.2mm 3mm 1.2mm 0; border-bottom: 1px solid var(--line) }
td.number, th.number { text-align: right } td.draw { width: 34% } table { overflow-wrap: normal }
dl { display: grid; grid-template-columns: repeat(2, max-content minmax(0, 1fr)); gap: 1mm 4mm }
dt { color: var(--soft) } dd { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
code { font: 10.5px/1.45 ui-monospace, "SF Mono", Menlo, Consolas, monospace }
.hash { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 4mm; padding: 3mm 4mm; background: var(--tint) }
.statement { display: grid; grid-template-columns: 3fr 2fr; gap: 8mm } .statement p { color: var(--ink) }
footer { margin-top: auto; color: var(--soft); font-size: 10.5px }
ul { padding-left: 4.5mm }
@media print { html { background: none } main { margin: 0; box-shadow: none; width: 210mm; height: 297mm; overflow: hidden } }
@media screen and (max-width: 640px) { main { padding: 12mm 10mm } header, .verdict, .statement { display: block }
  .statement > * + *, .verdict > * + * { margin-top: 4mm } dl { grid-template-columns: max-content minmax(0, 1fr) } dd { white-space: normal }
  .draw, th:nth-child(3) { display: none } }
`
