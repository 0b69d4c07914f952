export const id = 3877;
export const ids = [3877];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 3689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  certificate: () => (/* binding */ certificate_certificate),
  verifyCertificate: () => (/* binding */ verifyCertificate)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/scoring/schema.js
var schema = __webpack_require__(5867);
// EXTERNAL MODULE: ./build/disk/cannot-write.js
var cannot_write = __webpack_require__(143);
;// CONCATENATED MODULE: ./build/disk/find-chromium.js


/** Browsers that print as Chromium does, by the names that systems give them. */
const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'msedge',
];
/** Where they stand on systems that do not put them on the PATH. */
const usual = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** `CHROMIUM_PATH`, else the first on the `PATH`, else where systems keep it; null where there is none. */
function findChromium(env) {
    const named = env['CHROMIUM_PATH'] ?? '';
    if (named !== '')
        return named;
    const folders = (env['PATH'] ?? '').split(external_node_path_.delimiter).filter((folder) => folder !== '');
    const ends = process.platform === 'win32' ? ['.exe'] : [''];
    const onPath = names.flatMap((name) => folders.flatMap((folder) => ends.map((end) => (0,external_node_path_.join)(folder, `${name}${end}`))));
    return [...onPath, ...usual].find(canRun) ?? null;
}
function canRun(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/disk/make-folder.js
var make_folder = __webpack_require__(9661);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/disk/print-certificate.js







const patienceMs = 60_000;
/**
 * Prints a page as a PDF with a browser that was not asked for anything else: a profile of its own that is gone afterwards, no
 * network, no shell. Returns null, or the reason as a clause why there is no PDF.
 */
async function printCertificate(browser, page, pdf) {
    const profile = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'flakestorm-print-'));
    try {
        await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(browser, argumentsFor(profile, page, pdf), {
            timeout: patienceMs,
            killSignal: 'SIGKILL',
            maxBuffer: 1 << 24,
        });
        return (0,external_node_fs_.readFileSync)(pdf).subarray(0, 5).toString('latin1') === '%PDF-'
            ? null
            : `${browser} wrote something that is no PDF`;
    }
    catch (error) {
        return wasKilled(error)
            ? `${browser} did not print within ${patienceMs / 1000} s`
            : ((0,user_error/* reasonOf */.A)(error).split('\n')[0] ?? '');
    }
    finally {
        (0,external_node_fs_.rmSync)(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
}
function argumentsFor(profile, page, pdf) {
    return [
        '--headless=new',
        '--disable-gpu',
        '--disable-extensions',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--no-first-run',
        '--no-default-browser-check',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        // Chromium refuses its sandbox to root, which is who runs in most containers; the page holds no script that runs.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${profile}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${pdf}`,
        (0,external_node_url_.pathToFileURL)(page).href,
    ];
}
function wasKilled(error) {
    return error instanceof Error && 'killed' in error && error.killed === true;
}

// EXTERNAL MODULE: ./build/disk/read-config.js
var read_config = __webpack_require__(6093);
// EXTERNAL MODULE: ./build/disk/read-result.js + 2 modules
var read_result = __webpack_require__(94);
// EXTERNAL MODULE: ./build/report/words.js
var report_words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/certificate-scale.js

/** A score as a dot on its interval from 0 to 1, with the bar that it needs and all of it in numbers. */
function largeScale(estimate, needs) {
    const words = [
        mark({ at: estimate.value, y: 16, text: (0,report_words/* decimals */.rr)(estimate.value), kind: 'value' }),
        mark({ at: needs, y: 51, text: `needs ${(0,report_words/* bar */.M0)(needs)}`, kind: 'aside' }),
        '<text x="0" y="51">0</text><text x="100%" y="51" text-anchor="end">1</text>',
    ];
    return drawing(estimate, { height: 56, y: 30, radius: 6, needs, words: words.join('') });
}
/** The same in a row of a table, where the numbers stand beside it; `needs` null = no bar of its own. */
function smallScale(estimate, needs) {
    return drawing(estimate, { height: 14, y: 7, radius: 4, needs, words: '' });
}
function drawing({ value, rerun }, { height, y, radius, needs, words }) {
    const ends = `y1="${y}" y2="${y}"`;
    return [
        `<svg height="${height}" role="img" aria-label="score ${(0,report_words/* decimals */.rr)(value)}, re-run ${(0,report_words/* range */.y1)(rerun)}">`,
        `<line class="axis" x1="0%" x2="100%" ${ends}/>`,
        `<line class="range" x1="${share(rerun.low)}" x2="${share(rerun.high)}" ${ends}/>`,
        needs === null
            ? ''
            : `<line class="bar" x1="${share(needs)}" x2="${share(needs)}" y1="${y - 9}" y2="${y + 9}"/>`,
        `<circle class="dot" cx="${share(value)}" cy="${y}" r="${radius}"/>${words}</svg>`,
    ].join('');
}
/** Words near an end are drawn towards the middle, so that they stay on the page. */
function mark({ at, y, text, kind }) {
    const anchor = at > 0.85 ? 'end' : at < 0.1 ? 'start' : 'middle';
    return `<text class="${kind}" x="${share(at)}" y="${y}" text-anchor="${anchor}">${text}</text>`;
}
function share(score) {
    return `${(score * 100).toFixed(2)}%`;
}

;// CONCATENATED MODULE: ./build/report/certificate-style.js
/** Print first: one A4 page, system fonts, inks that differ in lightness too. */
const certificateStyle = `
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
`;

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/html-pack.js
var html_pack = __webpack_require__(2689);
;// CONCATENATED MODULE: ./build/report/certificate.js





/** Reasons that fit on the page; the rest is counted. */
const mostReasons = 3;
/** One page for people and printers: what was tested, what came out, how sure that is, and what it does not say. */
function certificate(report, terms, digests) {
    const { threshold } = terms;
    const tester = terms.tester === null ? null : (0,report_escape/* visible */.RK)(terms.tester);
    const { suite, result } = digests;
    const claims = { version: 1, tester, threshold, suite, result };
    const outcome = outcomeOf(report, threshold);
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>flakestorm reliability certificate: ${outcome.word}</title>
<style>${certificateStyle}</style>
</head>
<body>
<main class="${outcome.kind}">
<header><div class="brand">flakestorm <span>reliability under test</span></div><div class="soft">${day(report.startedAt)}</div></header>
<h1>Reliability certificate</h1>
${verdictBlock(report, terms)}
${reasonsBlock(report, threshold)}
${phaseTable(report)}
${factsBlock(report, terms)}
${hashBlock(digests)}
${statement(report)}
<footer>To check that this page belongs to a result: <code>npx flakestorm certificate verify certificate.html result.json</code></footer>
</main>
<script type="application/json" id="flakestorm-certificate">${(0,html_pack/* inertJson */.nl)(claims)}</script>
</body>
</html>
`;
}
/** Passed needs both: the gate of the run, and the threshold of the certificate. */
function outcomeOf({ score }, threshold) {
    if (score.verdict === 'inconclusive')
        return { kind: 'inconclusive', word: 'Inconclusive' };
    const reached = score.overall !== null && score.overall.value >= threshold - rounding;
    return score.verdict === 'passed' && reached
        ? { kind: 'passed', word: 'Passed' }
        : { kind: 'failed', word: 'Not passed' };
}
const rounding = 1e-9;
function verdictBlock(report, { threshold }) {
    const { overall } = report.score;
    const score = overall === null
        ? 'no score: nothing could be judged'
        : `score <b>${(0,report_words/* decimals */.rr)(overall.value)}</b>, needs ${(0,report_words/* bar */.M0)(threshold)}<br>a re-run lands in ${(0,report_words/* range */.y1)(overall.rerun)} (95 %)`;
    const drawing = overall === null ? '' : largeScale(overall, threshold);
    return `<section class="verdict" aria-label="Verdict"><div class="word">${outcomeOf(report, threshold).word}<small>${score}</small></div>${drawing}</section>`;
}
function reasonsBlock({ score }, threshold) {
    const { overall, minScore } = score;
    const missed = overall !== null && overall.value < threshold - rounding && threshold > minScore;
    const own = missed ? [`The score is below the ${(0,report_words/* bar */.M0)(threshold)} that this certificate asks for.`] : [];
    const reasons = [...own, ...score.reasons.map(report_words/* reasonSentence */.Ux)];
    const more = reasons.length - mostReasons;
    const shown = [
        ...reasons.slice(0, mostReasons).map((reason) => certificate_short(reason, 150)),
        ...(more > 0 ? [`${more} more in the result.`] : []),
    ];
    if (shown.length === 0)
        return '';
    return `<section><h2>Why</h2><ul>${shown.map((reason) => `<li>${html(reason)}</li>`).join('')}</ul></section>`;
}
function phaseTable({ score }) {
    if (score.phases.length === 0)
        return '';
    const head = '<tr><th scope="col">Phase</th><th scope="col" class="number">Score</th><th scope="col"><span class="soft">0 to 1, re-run 95 %</span></th><th scope="col" class="number">Passed</th><th scope="col" class="number">Not triggered</th><th scope="col" class="number">Weight</th></tr>';
    return `<section><table><thead>${head}</thead><tbody>${score.phases.map(phaseRow).join('')}</tbody></table></section>`;
}
function phaseRow({ phase, estimate, counts, weight, floor }) {
    const score = estimate === null ? 'no score' : (0,report_words/* decimals */.rr)(estimate.value);
    const drawing = estimate === null ? '' : smallScale(estimate, floor);
    const passed = `${counts.passed}/${counts.passed + counts.failed}`;
    return `<tr><td>${phase}</td><td class="number">${score}</td><td class="draw">${drawing}</td><td class="number">${passed}</td><td class="number">${counts.notTriggered}</td><td class="number">${Math.round(weight * 100)} %</td></tr>`;
}
function factsBlock(report, { tester }) {
    const { agent, commit, seed, configFile, tool, done, planned } = report;
    const facts = [
        ['Tester', tester ?? 'not named'],
        ['Date', `${day(report.startedAt)}, ${report.startedAt.slice(11, 16)} UTC`],
        ['Agent', `${agent.type} ${withoutKeys(agent.address)}`],
        ['Seed', String(seed)],
        ['Commit', commit?.replace(/^([0-9a-f]{12})[0-9a-f]*/, '$1') ?? 'not known'],
        ['Cells', `${done} of ${planned}`],
        ['Config', configFile],
        ['Made by', `flakestorm ${tool.version}`],
    ];
    return `<section><dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${html(certificate_short(value, 120))}</dd>`).join('')}</dl></section>`;
}
function hashBlock({ suite, result }) {
    return `<section class="hash" aria-label="Hashes"><span>Suite</span><code>${suite}</code><span>Result</span><code>${result}</code></section>`;
}
function statement(report) {
    const { score, done, agent, startedAt, seed } = report;
    const interval = score.overall === null
        ? ''
        : ` Were this very suite run again, its score would lie within ${(0,report_words/* range */.y1)(score.overall.rerun)} in about 95 of 100 runs.`;
    const ways = score.phases.map(({ phase }) => hostilities[phase]).join('; ');
    const says = `On ${day(startedAt)} an agent, reached by ${html(certificate_short(agent.type, 20))}, was put through ${(0,report_words/* cells */.Yo)(done)} drawn with seed ${seed}${ways === '' ? '' : `: ${ways}`}. The score is the weighted share of cells in which it kept the rules of that suite.${interval}${attackLine(report)}`;
    const not = 'Nothing about prompts, attacks, faults or rules that the suite does not hold, about any other version of the agent, or about other surroundings. It replaces no review by people and promises no fitness for a purpose. It was made by the tester’s own run: the hashes tie this page to one result file, and nobody else has looked at it.';
    return `<section class="statement"><div><h2>What this says</h2><p>${says}</p></div><div><h2>What it does not say</h2><p>${not}</p></div></section>`;
}
/** The bound that so few attacks allow, and whose attacks they were. */
function attackLine({ score, tool }) {
    const words = score.phases
        .filter(({ phase }) => phase === 'mutation')
        .flatMap((phase) => (0,report_words/* attackWords */.A6)(phase, tool));
    if (words.length === 0)
        return '';
    const whose = tool.pack === undefined
        ? 'No attack pack is named, since some may be of none.'
        : `They are of attack pack v${tool.pack}; others may win.`;
    return ` ${html(words.join().replace(/^./, (first) => first.toUpperCase()))}. ${whose}`;
}
const hostilities = {
    mutation: 'its prompts rewritten',
    chaos: 'its tools, its model or its context disturbed',
    contract: 'its contract checked under every scenario',
    replay: 'recorded incidents played again',
};
/** An address may carry a password, a token or somebody's folders; none of them belongs on a page that is handed around. */
function withoutKeys(address) {
    return address
        .replace(/^(?:[A-Za-z]:)?[\\/](?:[^\\/\s]*[\\/])+/, '')
        .replace(/\/\/[^/@\s]*@/, '//')
        .replace(/[?#].*$/, '');
}
/** `2026-01-01T00:00:00.000Z` as `1 January 2026`. */
function day(iso) {
    const [year = '', month = '', date = ''] = iso.slice(0, 10).split('-');
    return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}
const months = 'January February March April May June July August September October November December'.split(' ');
/** The page is one page whatever anybody's names are. */
function certificate_short(text, most) {
    const line = (0,report_escape/* visible */.RK)(text).replace(/\s+/g, ' ');
    return line.length <= most ? line : `${line.slice(0, most).toWellFormed()}…`;
}
function html(text) {
    return (0,report_escape/* xml */._n)((0,report_escape/* visible */.RK)(text).replace(/\s+/g, ' '));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
;// CONCATENATED MODULE: ./build/report/certificate-claims.js



const hash = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const claimsSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    tester: schemas/* string */.YjP().nullable(),
    threshold: schemas/* number */.aig().min(0).max(1),
    suite: hash,
    result: hash,
});
/** What a page claims; null where it is no certificate of ours. */
function claimsIn(page) {
    const [, text = ''] = /<script type="application\/json" id="flakestorm-certificate">([^<]*)<\/script>/.exec(page) ?? [];
    return claimsSchema.safeParse((0,json/* parseJson */.q)(text)).data ?? null;
}
/** Where a certificate and a result differ, as sentences; none when every character of the page is what the result gives. */
function differences(page, claims, { report, digests }) {
    const hashes = [
        ...(claims.suite === digests.suite
            ? []
            : [
                `The suite is another one: the certificate names ${claims.suite}, the result gives ${digests.suite}.`,
            ]),
        ...(claims.result === digests.result
            ? []
            : [
                `The result is another one: the certificate names ${claims.result}, the result gives ${digests.result}.`,
            ]),
    ];
    if (hashes.length > 0 || page === certificate(report, claims, digests))
        return hashes;
    return [
        'The hashes are those of the result, but the page shows something else than the result gives: it was edited, or made by another version.',
    ];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/invariants/canonical.js
var canonical = __webpack_require__(3322);
;// CONCATENATED MODULE: ./build/report/digest.js


/** Reads the cells once and holds none of them. */
async function digestsOf(report, cells) {
    const suite = (0,external_node_crypto_.createHash)('sha256').update(line([report.suite, report.seed]));
    const result = (0,external_node_crypto_.createHash)('sha256').update(line(report));
    for await (const cell of cells) {
        suite.update(line(askedIn(cell)));
        result.update(line(cell));
    }
    return { suite: suite.digest('hex'), result: result.digest('hex') };
}
function askedIn({ id, phase, promptId, golden, prompt, mutation, scenario, verdicts }) {
    const rules = verdicts.map(({ rule, type, severity, counts }) => [rule, type, severity, counts]);
    return [id, phase, promptId, golden, prompt, mutation, scenario, rules];
}
function line(value) {
    return `${(0,canonical/* canonical */.$)(value)}\n`;
}

;// CONCATENATED MODULE: ./build/cli/certificate.js













/** `flakestorm certificate`: one page about one result, and the same as a PDF where a browser can print it. */
async function certificate_certificate(named, flags, io) {
    const { terms, folder } = settingsOf(flags, io);
    const path = named === undefined ? (0,external_node_path_.join)(folder, 'result.json') : (0,external_node_path_.resolve)(io.folder, named);
    const result = await (0,read_result/* readResult */.U)(path, named ?? near(path, io));
    const digests = await digestsOf(result.report, result.cells());
    const { testerName: tester, passThreshold } = terms;
    const page = certificate(result.report, { tester, threshold: passThreshold ?? result.report.score.minScore }, digests);
    const target = flags.output === undefined ? (0,external_node_path_.dirname)(path) : (0,external_node_path_.resolve)(io.folder, flags.output);
    const file = (0,external_node_path_.join)(target, 'certificate.html');
    write(file, page);
    io.out(`${near(file, io)}\n`);
    if (terms.format === 'html')
        return 0;
    return print(file, (0,external_node_path_.join)(target, 'certificate.pdf'), { flags, io, wanted: terms.format === 'pdf' });
}
/** `flakestorm certificate verify`: 0 when the page is what the result gives, 1 when it is not. */
async function verifyCertificate(page, named, io) {
    const text = read((0,external_node_path_.resolve)(io.folder, page), page);
    const claims = claimsIn(text);
    if (claims === null) {
        throw new user_error/* UserError */.y({
            message: `${page} is not a certificate of flakestorm.`,
            hint: 'Name the HTML file that `flakestorm certificate` wrote; a PDF shows the hashes, but cannot be read back.',
        });
    }
    const result = await (0,read_result/* readResult */.U)((0,external_node_path_.resolve)(io.folder, named), named);
    const digests = await digestsOf(result.report, result.cells());
    const differing = differences(text, claims, { report: result.report, digests });
    if (differing.length === 0)
        io.out(`match: ${page} is what ${named} gives.\n`);
    else
        io.out(`differs:\n${differing.map((sentence) => `  ${sentence}\n`).join('')}`);
    return differing.length === 0 ? 0 : 1;
}
/** The config's own section where there is a config, and what was said over it. */
function settingsOf(flags, io) {
    const configured = (0,read_config/* hasConfig */.j)(flags.config ?? null, io.folder)
        ? (0,read_config/* readConfig */.X)(flags.config ?? null, io.folder, io.env).config
        : null;
    const own = configured?.certificate ?? { testerName: null, passThreshold: null, format: 'both' };
    return {
        folder: configured?.output.folder ?? (0,external_node_path_.resolve)(io.folder, 'reports'),
        terms: {
            testerName: flags.testerName ?? own.testerName,
            passThreshold: flags.passThreshold === undefined ? own.passThreshold : thresholdOf(flags.passThreshold),
            format: flags.format === undefined ? own.format : formatOf(flags.format),
        },
    };
}
function thresholdOf(written) {
    const parsed = schema/* barSchema */.xK.safeParse(written.trim().endsWith('%') ? written : Number(written));
    if (parsed.success)
        return parsed.data;
    throw new user_error/* UserError */.y({
        message: '--pass-threshold: expected a score from 0 to 1 such as 0.8, or 80%.',
        hint: '`flakestorm certificate --help` lists every flag.',
    });
}
function formatOf(written) {
    if (written === 'html' || written === 'pdf' || written === 'both')
        return written;
    throw new user_error/* UserError */.y({ message: `There is no format "${written}".`, hint: 'Use html, pdf or both.' });
}
/** A PDF that was asked for by name and cannot be made is a failure; beside the page it is a remark. */
async function print(page, pdf, { flags, io, wanted }) {
    const browser = flags.chromium ?? findChromium(io.env);
    const reason = browser === null ? 'no Chromium, Chrome or Edge was found' : await printCertificate(browser, page, pdf);
    if (reason === null) {
        io.out(`${near(pdf, io)}\n`);
        return 0;
    }
    const remark = {
        message: `There is no PDF: ${reason}. The page is the same and prints from any browser.`,
        hint: 'Name a browser with `--chromium <path>` or CHROMIUM_PATH, or ask for `output_format: html`.',
    };
    if (wanted)
        throw new user_error/* UserError */.y(remark);
    io.err(`${remark.message}\n`);
    return 0;
}
function write(path, text) {
    try {
        (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(path));
        (0,external_node_fs_.writeFileSync)(path, text);
    }
    catch (error) {
        throw (0,cannot_write/* cannotWrite */.z)(path, error);
    }
}
function read(path, named) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        throw new user_error/* UserError */.y({ message: `Cannot read ${named}: ${(0,user_error/* reasonOf */.A)(error)}.` }, { cause: error });
    }
}
/** The shorter way to name a file that stands below the folder, else the whole path. */
function near(path, io) {
    const way = (0,external_node_path_.relative)(io.folder, path);
    return way.startsWith('..') ? path : way;
}


/***/ }),

/***/ 143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ cannotWrite)
/* harmony export */ });
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5794);

/** The one sentence for a file that cannot be written, with the system's own reason. */
function cannotWrite(path, error) {
    return new _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        message: `Cannot write ${path}: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error)}.`,
        hint: 'Make room, make the folder writable, or have it written elsewhere.',
    }, { cause: error });
}


/***/ }),

/***/ 9661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder),
/* harmony export */   y: () => (/* binding */ tryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _cannot_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(143);



/**
 * Makes a folder with those above it, and returns those that were not there, the outermost first. Node's own `recursive`
 * never returns where the system says of a folder that is there that it is not, as below `/proc`.
 */
function makeFolder(folder) {
    if (isFolder(folder))
        return [];
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    const made = parent === folder || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(parent) ? [] : makeFolder(parent);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch (error) {
        if (!isFolder(folder))
            throw error;
    }
    return [...made, folder];
}
/** Throws a `UserError` where files cannot be written to a folder; leaves nothing behind. */
function tryFolder(folder) {
    try {
        const made = makeFolder(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        for (const each of made.toReversed())
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(each);
    }
    catch (error) {
        // Whoever else writes there already shows that it can be done.
        if (error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY')
            return;
        throw (0,_cannot_write_js__WEBPACK_IMPORTED_MODULE_2__/* .cannotWrite */ .z)(folder, error);
    }
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}


/***/ }),

/***/ 6093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig),
/* harmony export */   j: () => (/* binding */ hasConfig)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5794);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3057);




/** Where a config is looked for when none is named. */
const usualConfigs = [
    'flakestorm.yaml',
    'flakestorm.yml',
    '.github/flakestorm.yaml',
    '.github/flakestorm.yml',
];
/** True where a config was named, or stands where one is looked for. */
function hasConfig(name, folder) {
    return name !== null || usualConfigs.some((usual) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, usual)));
}
/** Reads and checks a config; throws a `UserError` that holds every problem of the file. */
function readConfig(name, folder, env) {
    const named = name ?? usualConfigs.find((usual) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, usual))) ?? usualConfigs[0];
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, named);
    return { ...(0,_config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadConfig */ .Z)(textOf(file, named), { file, env }), named };
}
function textOf(file, named) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
            message: `Cannot read ${named}: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}.`,
            hint: 'Write one with `npx flakestorm init`, or name another with `--config`.',
        }, { cause: error });
    }
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony export html */
/**
 * Foreign text made harmless for one line of a terminal or a log: no control or escape characters, no direction
 * overrides, line ends shown, and no workflow command. GitHub's runner honours `##[command]` anywhere in a line
 * and `::command` at its start.
 */
function plain(text) {
    return visible(text)
        .replace(/\r\n?|\n/g, '⏎')
        .replaceAll('##[', '## [')
        .replace(/^(\s*)::/, '$1: :');
}
/** Foreign text as one Markdown table cell or list line: nothing in it can format, mention, refer, link, or end the cell. */
function inline(text) {
    const escaped = entities(plain(text).trim())
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/^(\d*)([-+=.)])/, '$1\\$2');
    return parted(escaped);
}
/** Foreign text inside of an HTML element in which Markdown is not read, such as a summary. */
function html(text) {
    return parted(entities(plain(text).trim()));
}
function entities(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/**
 * GitHub looks for mentions, references, commits, addresses and emoji in the text that is left when Markdown is read, where a
 * backslash has gone; an empty comment stays and parts them.
 */
function parted(text) {
    return text
        .replace(/[@#]/g, '$&<!-- -->')
        .replace(/:(?=[\w+-]+:|\/\/)|(?<=https?|ftp|mailto|xmpp):/gi, '<!-- -->:<!-- -->')
        .replace(/(?<=www)\./gi, '<!-- -->.')
        .replace(/\b(GH)-(?=\d)/gi, '$1<!-- -->-')
        .replace(/[0-9a-f]{6}(?=[0-9a-f])/gi, '$&<!-- -->');
}
/**
 * Foreign text as a code span, in which GitHub looks for nothing: its quotes are longer than any run of backticks inside.
 * Safe in a table cell, too.
 */
function code(text) {
    const body = plain(text).replaceAll('|', '¦').trim();
    const quotes = '`'.repeat(longestRun(body) + 1);
    const padding = /^`|`$/.test(body) ? ' ' : '';
    return body === '' ? '(empty)' : `${quotes}${padding}${body}${padding}${quotes}`;
}
/** Foreign text as a fenced block whose fence is longer than any run of backticks inside. */
function fenced(text, language = 'text') {
    const body = visible(text).replace(/\r\n?/g, '\n');
    const fence = '`'.repeat(Math.max(2, longestRun(body)) + 1);
    return `${fence}${language}\n${body}\n${fence}`;
}
function longestRun(text) {
    return [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0);
}
/** Foreign text for XML 1.0: escaped, and free of the characters that XML cannot hold. */
function xml(text) {
    return text
        .toWellFormed()
        .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
}
/** Without terminal escapes, control characters (but line ends and tabs) and invisible or direction-changing ones. */
function visible(text) {
    return text
        .toWellFormed()
        .replace(/\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\-_])/g, '')
        .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, '\uFFFD')
        .replace(invisible, '')
        .replace(/[\u2028\u2029]/g, '\n');
}
/**
 * Format characters (zero widths, directions, tags), variation selectors but the one that makes an emoji, and letters that
 * are drawn as nothing: what a reader cannot see, he cannot judge.
 */
const invisible = /(?!\uFE0F)[\p{Cf}\p{Variation_Selector}\p{Default_Ignorable_Code_Point}\u{1D159}]/gu;


/***/ }),

/***/ 3145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut),
/* harmony export */   p: () => (/* binding */ causes)
/* harmony export */ });
/* harmony import */ var _base_phase_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9119);

/** More causes than this are counted, not shown. */
const mostFindings = 50;
function causes() {
    const found = new Map();
    const held = new Map();
    return {
        add(outcome) {
            for (const verdict of outcome.verdicts) {
                if (!verdict.counts || verdict.status === 'skipped')
                    continue;
                const under = outcome.cell.stratum;
                const subject = `${outcome.cell.phase} ${under} ${verdict.rule}`;
                held.set(subject, (held.get(subject) ?? 0) + 1);
                if (verdict.status === 'held')
                    continue;
                const cause = `${subject} ${verdict.status}`;
                const known = found.get(cause);
                found.set(cause, known ? { ...known, cells: known.cells + 1 } : findingOf(outcome, verdict));
            }
        },
        found() {
            const all = [...found.values()]
                .map((finding) => ({
                ...finding,
                of: held.get(`${finding.phase} ${finding.under} ${finding.rule}`) ?? finding.cells,
            }))
                .toSorted((a, b) => _base_phase_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(a.severity) - _base_phase_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(b.severity) || b.cells - a.cells);
            return { findings: all.slice(0, mostFindings), more: Math.max(0, all.length - mostFindings) };
        },
    };
}
function findingOf(outcome, verdict) {
    const { rule, type, severity, status } = verdict;
    return {
        phase: outcome.cell.phase,
        rule,
        type,
        severity,
        status,
        under: outcome.cell.stratum,
        cells: 1,
        example: exampleOf(outcome, verdict),
    };
}
function exampleOf({ cell, transcript }, verdict) {
    const broken = verdict.status === 'broken';
    return {
        cell: cell.id,
        expected: broken ? verdict.expected : 'a rule that can be judged',
        actual: broken ? verdict.actual : verdict.reason,
        prompt: cut(cell.turns.at(-1) ?? '', 600),
        output: cut(transcript.output, 600),
        ending: transcript.ending,
    };
}
/** At most `most` characters, never half a surrogate pair; says how much is missing. */
function cut(text, most) {
    if (text.length <= most)
        return text;
    const head = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
    return `${head}… (${text.length - head.length} more characters)`;
}


/***/ }),

/***/ 2689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nl: () => (/* binding */ inertJson),
/* harmony export */   q_: () => (/* binding */ slim),
/* harmony export */   xf: () => (/* binding */ packer)
/* harmony export */ });
/* unused harmony export unpack */
/**
 * JSON that an HTML parser reads as nothing but text: without `<`, `>` and `&` it can neither end its element nor open a comment, and
 * without U+2028 and U+2029 it is one line everywhere. Half a surrogate pair, which no address can carry, becomes U+FFFD.
 */
function inertJson(value) {
    return JSON.stringify(value)
        .replace(/\\(?:ud[89a-f][0-9a-f]{2}|[^])/g, (escape) => (escape.length > 2 ? '\uFFFD' : escape))
        .replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** Packs cells one after the other; `tables` is complete after the last. */
function packer() {
    const rules = index();
    const goldens = index();
    const verdictOf = (verdict) => {
        const { rule, type, severity, counts } = verdict;
        const at = rules.at({ rule, type, severity, counts });
        const judged = judgedOf(verdict);
        return judged === null ? at : [at, judged];
    };
    return {
        pack: ({ id, phase, promptId, status, durationMs, ...cell }) => ({
            id,
            phase,
            promptId,
            status,
            durationMs,
            golden: goldens.at(cell.golden),
            verdicts: cell.verdicts.map(verdictOf),
            ...(cell.prompt === cell.golden ? {} : { prompt: cell.prompt }),
            ...(cell.mutation === null ? {} : { mutation: cell.mutation }),
            ...(cell.scenario === null ? {} : { scenario: cell.scenario }),
            ...saidAndDone(cell),
            ...(cell.attempts === 1 ? {} : { attempts: cell.attempts }),
            ...(cell.tokens === null ? {} : { tokens: cell.tokens }),
            ...(cell.slim === 0 ? {} : { slim: cell.slim }),
        }),
        tables: () => ({ rules: rules.all(), goldens: goldens.all() }),
    };
}
/** What the agent did, where it is not nothing. */
function saidAndDone(cell) {
    return {
        ...(cell.ending.kind === 'answered' ? {} : { ending: cell.ending }),
        ...(cell.output === '' ? {} : { output: cell.output }),
        ...(cell.httpStatus === null ? {} : { httpStatus: cell.httpStatus }),
        ...(cell.toolCalls.length === 0 ? {} : { toolCalls: cell.toolCalls }),
        ...(cell.traffic === null ? {} : { traffic: cell.traffic }),
        ...(cell.before.length === 0 ? {} : { before: cell.before }),
        ...(cell.wire === null ? {} : { wire: cell.wire }),
    };
}
function judgedOf(verdict) {
    switch (verdict.status) {
        case 'held':
            return null;
        case 'broken': {
            const { status, expected, actual, span } = verdict;
            return { status, expected, actual, ...(span ? { span } : {}) };
        }
        case 'skipped':
            return { status: verdict.status, because: verdict.because };
        case 'errored':
            return { status: verdict.status, reason: verdict.reason };
    }
}
/** The cell as it was packed. */
function unpack(packed, { rules, goldens }) {
    const golden = goldens[packed.golden] ?? '';
    return {
        prompt: golden,
        mutation: null,
        scenario: null,
        ending: { kind: 'answered' },
        output: '',
        httpStatus: null,
        toolCalls: [],
        traffic: null,
        before: [],
        wire: null,
        attempts: 1,
        tokens: null,
        slim: 0,
        ...packed,
        golden,
        verdicts: packed.verdicts.flatMap((verdict) => {
            const [at, judged] = typeof verdict === 'number' ? [verdict, { status: 'held' }] : verdict;
            const rule = rules[at];
            return rule === undefined ? [] : [{ ...rule, ...judged }];
        }),
    };
}
/** A cell for the page, as slim as asked. */
function slim(cell, slimness) {
    const tokens = tokensOf(cell);
    if (slimness === 0)
        return { ...cell, tokens, slim: 0 };
    const { traffic } = cell;
    const bare = {
        ...cell,
        tokens,
        toolCalls: [],
        before: [],
        wire: null,
        traffic: traffic && { ...traffic, toolCalls: [], modelCalls: [] },
        slim: slimness,
    };
    return slimness === 1 ? bare : { ...bare, prompt: cell.golden, output: '' };
}
function tokensOf({ traffic }) {
    const counted = (traffic?.modelCalls ?? []).flatMap(({ inputTokens, outputTokens }) => inputTokens === null && outputTokens === null ? [] : [(inputTokens ?? 0) + (outputTokens ?? 0)]);
    return counted.length === 0 ? null : counted.reduce((sum, one) => sum + one, 0);
}
/** Values by the order in which they came first. */
function index() {
    const places = new Map();
    const all = [];
    return {
        at(value) {
            const key = JSON.stringify(value);
            const known = places.get(key);
            if (known !== undefined)
                return known;
            places.set(key, all.length);
            return all.push(value) - 1;
        },
        all: () => all,
    };
}


/***/ }),

/***/ 9934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ resultTail),
/* harmony export */   Kf: () => (/* binding */ resultHead),
/* harmony export */   _b: () => (/* binding */ runningTail),
/* harmony export */   bF: () => (/* binding */ mostText),
/* harmony export */   ow: () => (/* binding */ resultLine),
/* harmony export */   w$: () => (/* binding */ inFileOrder)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3145);

/** Longest prompt and output kept per cell in `result.json`, in characters. */
const mostText = 4000;
/** Opens the document and its list of cells. */
function resultHead(head) {
    return `${JSON.stringify(headIn(head)).slice(0, -1)},\n"cells": [`;
}
/** One cell as one line; `first` leaves out the comma. */
function resultLine(outcome, first) {
    return `${first ? '' : ','}\n${JSON.stringify(resultCell(outcome))}`;
}
/** What closes the document while the run goes on: the file is valid JSON at every moment. */
const runningTail = '\n],\n"status": "running"}\n';
/** What closes it for good: everything else that the surfaces show. */
function resultTail(report) {
    const rest = { status: 'complete', ...tailIn(report) };
    return `\n],\n${JSON.stringify(rest).slice(1)}\n`;
}
/** The report with its keys in the order of the file, so that it reads the same whether it was made or read back. */
function inFileOrder(report) {
    return { ...headIn(report), ...tailIn(report) };
}
function headIn(head) {
    const { schema, tool, startedAt, seed, configFile, said, agent, commit, suite, places, planned } = head;
    return { schema, tool, startedAt, seed, configFile, said, agent, commit, suite, places, planned };
}
function tailIn(report) {
    const { durationMs, done, score, findings, moreFindings, preflight } = report;
    const { coverage, matrix, baseline, notes } = report;
    const known = { durationMs, done, score, findings, moreFindings, preflight };
    return { ...known, coverage, matrix, baseline, notes };
}
function resultCell({ cell, transcript, verdicts, status }) {
    return {
        id: cell.id,
        phase: cell.phase,
        promptId: cell.promptId,
        golden: (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(cell.golden, mostText),
        prompt: (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(cell.turns.at(-1) ?? '', mostText),
        before: cell.turns.slice(0, -1).map((turn) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(turn, mostText)),
        mutation: cell.mutation && mutationOf(cell.mutation),
        scenario: cell.scenario?.name ?? null,
        status,
        ending: transcript.ending,
        output: (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(transcript.output, mostText),
        httpStatus: transcript.status,
        toolCalls: transcript.toolCalls,
        traffic: transcript.traffic,
        wire: transcript.wire,
        durationMs: Math.round(transcript.durationMs * 10) / 10,
        attempts: transcript.attempts,
        verdicts,
    };
}
/** The act is not kept: it may be large, and the bytes that were sent are the better evidence. */
function mutationOf({ type, operator, expectation, canary }) {
    return { type, operator, expectation, canary };
}


/***/ }),

/***/ 4702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ attackWords),
/* harmony export */   M0: () => (/* binding */ bar),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   Ux: () => (/* binding */ reasonSentence),
/* harmony export */   Yo: () => (/* binding */ cells),
/* harmony export */   aH: () => (/* binding */ provenance),
/* harmony export */   fg: () => (/* binding */ endingWords),
/* harmony export */   gl: () => (/* binding */ reach),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pU: () => (/* binding */ delta),
/* harmony export */   rr: () => (/* binding */ decimals),
/* harmony export */   y1: () => (/* binding */ range),
/* harmony export */   y2: () => (/* binding */ newPrompts)
/* harmony export */ });
/* harmony import */ var _scoring_intervals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4064);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);


/** The sentence that every surface opens with. The baseline's label is foreign text, made harmless for one line. */
function verdictLine(score, baseline = null) {
    const head = score.verdict.toUpperCase();
    if (score.overall === null)
        return `${head}  no score: nothing could be judged`;
    const { value, rerun } = score.overall;
    const flip = score.flipChance === null ? [] : [`a re-run flips this in ${chance(score.flipChance)}`];
    return [
        `${head}  ${decimals(value)} (needs ${bar(score.minScore)})`,
        `re-run 95 % ${range(rerun)}`,
        ...flip,
        ...(baseline === null || baseline.overall === null
            ? []
            : [against(value, baseline.overall, (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(baseline.label))]),
    ].join(' · ');
}
function against(value, before, label) {
    const change = delta(value, before);
    return change === '=' ? `= ${label}` : `${change} pp vs ${label}`;
}
/** How far a score moved, in percentage points: `▲ 1.5`, `▼ 6.2`, or `=` where the first decimal does not show it. */
function delta(value, before) {
    const points = Math.abs(value - before) * 100;
    return points < 0.05 ? '=' : `${value > before ? '▲' : '▼'} ${points.toFixed(1)}`;
}
/** A score as three decimals. A score below 1 never rounds up to it, nor one above 0 down to it. */
function decimals(value) {
    const shown = value.toFixed(3);
    if (shown === '1.000' && value < 1)
        return '0.999';
    if (shown === '0.000' && value > 0)
        return '0.001';
    return shown;
}
/** The user's own bar, without digits that he never wrote. */
function bar(value) {
    return value.toFixed(Number.isInteger(Math.round(value * 1000) / 10) ? 2 : 3);
}
function range({ low, high }) {
    return `${low.toFixed(2)}–${high.toFixed(2)}`;
}
/** A probability in percent; never 0 % for what can happen. */
function chance(p) {
    if (p < 0.01)
        return 'under 1 %';
    return `${Math.round(p * 100)} %`;
}
function newPrompts(estimate) {
    return typeof estimate.newPrompts === 'string' ? estimate.newPrompts : range(estimate.newPrompts);
}
/**
 * How the attacks fared, with the bound that so few of them allow; empty where there were none. No number of them
 * makes an agent safe: it resists this version of this pack.
 */
function attackWords({ phase, attacks }, { pack }) {
    if (attacks === null)
        return [];
    const { won, total } = attacks;
    const most = (0,_scoring_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .atMost */ .Tu)(won, total);
    const told = `attacks won ${won}/${total}, at most ${percent(most)} with 95 % confidence`;
    // A handful of attacks that lost says next to nothing.
    const resists = won === 0 && most <= 0.1 && phase === 'mutation' && pack !== undefined;
    return [resists ? `${told}: resists pack v${pack}` : told];
}
/** One decimal; a bound is never rounded down. */
function percent(share) {
    return `${(Math.ceil(share * 1000 - 1e-9) / 10).toFixed(1)} %`;
}
/** A duration for people: `840 ms`, `12.4 s`, `3 min 12 s`. */
function duration(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
function endingWords(ending) {
    switch (ending.kind) {
        case 'answered':
            return 'answered';
        case 'timed-out':
            return `no whole answer within ${duration(ending.afterMs)}`;
        case 'refused':
            return ending.status === 0
                ? `refused: ${ending.reason}`
                : `refused with status ${ending.status}: ${ending.reason}`;
        case 'unreadable':
            return `unreadable: ${ending.reason}`;
        case 'crashed':
            return `crashed: ${ending.reason}`;
        case 'unreachable':
            return `not reachable: ${ending.reason}`;
    }
}
/** Why the gate is shut, as a sentence each. */
function reasonSentence(reason) {
    switch (reason.kind) {
        case 'below-min':
            return `The ${gauges[reason.gate]} ${decimals(reason.value)} is below the required ${bar(reason.minScore)}.`;
        case 'below-floor':
            return `The ${gauges[reason.gate]} ${decimals(reason.value)} of the ${reason.phase} phase is below its floor of ${bar(reason.floor)}.`;
        case 'regressed':
            return `The score ${decimals(reason.value)} fell by more than ${bar(reason.most)} below ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(reason.label)}, which had ${decimals(reason.from)}.`;
        case 'critical':
            return `The critical rule ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(reason.rule)} ${ruleWords[reason.status]} in ${cells(reason.cells)}.`;
        case 'fails-clean':
            return `The golden prompt ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(reason.promptId)} breaks its rules or gets no answer in a clean world, before anything was done to it.`;
        case 'nothing-judged':
            return nothingJudged(reason.phase);
        case 'too-little-judged':
            return `${reason.excluded + reason.errored} of ${reason.total} cells have no verdict, too many for one: ${withoutVerdict(reason)}.`;
        case 'no-traffic':
            return `The ${reason.phase} phase saw not one call of the agent: it is not wired to the gateway, so nothing was tested.`;
        case 'unattributed':
            return `${reason.calls} of ${reason.total} calls belonged to no cell, so faults cannot be told apart; let the agent forward x-flakestorm-cell, or let flakestorm start it.`;
        case 'not-triggered':
            return `The fault ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(reason.fault)} reached the agent in no cell: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(reason.because)}.`;
        case 'cut-short':
            return `The run ended after ${reason.done} of ${reason.total} cells: ${cutShortWords[reason.because]}.`;
    }
}
const ruleWords = { broken: 'was broken', errored: 'could not be judged' };
function nothingJudged(phase) {
    return phase === null
        ? 'Not one cell could be judged, so there is no score.'
        : `Not one cell of the ${phase} phase could be judged, so nobody knows whether it would be kept.`;
}
function withoutVerdict({ excluded, errored, }) {
    return [
        ...(excluded > 0 ? [`the agent could not be asked in ${excluded}`] : []),
        ...(errored > 0 ? [`a rule could not be judged in ${errored}`] : []),
    ].join(', ');
}
/** What the gate goes by, in words. */
const gauges = { point: 'score', confident: 'lower 95 % bound', lenient: 'upper 95 % bound' };
/** How far a fault got. */
function reach({ cells: reached, planned, delivered, matched, scope, because, }) {
    if (because !== null)
        return `not triggered: ${because}`;
    const where = scope === 'model' ? 'in the model request' : 'on the wire';
    return `reached ${reached} of ${cells(planned)}, struck ${delivered} of ${matched} calls ${where}`;
}
const cutShortWords = {
    cancelled: 'it was cancelled',
    'agent-gone': 'the agent could not be asked any more',
    mistake: 'something has to be mended, as the notes say',
};
function cells(count) {
    return count === 1 ? '1 cell' : `${count} cells`;
}
/** One line on how the run was made: what a reader needs to make it again. A result from elsewhere may say anything of its maker. */
function provenance(report) {
    return `seed ${report.seed} · ${report.done}/${report.planned} cells in ${duration(report.durationMs)} · flakestorm ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(report.tool.version)}`;
}


/***/ }),

/***/ 4064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   mI: () => (/* binding */ clopperPearson),
/* harmony export */   rF: () => (/* binding */ wilson),
/* harmony export */   z: () => (/* binding */ z)
/* harmony export */ });
/* harmony import */ var _numerics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9124);

/** Standard normal quantiles: intervals that are shown are two-sided 95 %, bounds that decide are one-sided 95 %. */
const z = { shown: (0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(0.975), deciding: (0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(0.95) };
/**
 * Wilson's score interval (JASA 22, 1927) for a share `p` in [0, 1] of `n` > 0 trials; both may be effective, real-valued numbers.
 * Always contains `p`.
 */
function wilson(p, n, quantile = z.shown) {
    const squared = (quantile * quantile) / n;
    const middle = (p + squared / 2) / (1 + squared);
    const half = (quantile / (1 + squared)) * Math.sqrt((p * (1 - p)) / n + squared / (4 * n));
    return { low: Math.min(p, Math.max(0, middle - half)), high: Math.max(p, Math.min(1, middle + half)) };
}
/** The share below which `x` of `n` > 0 lie with 95 % confidence: Clopper and Pearson's one-sided bound, near 3/n for none. */
function atMost(x, n) {
    return x >= n ? 1 : (0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O9)(0.95, x + 1, n - x);
}
/**
 * The two-sided 95 % interval of Clopper and Pearson (Biometrika 26, 1934) for `x` of `n` > 0, both real-valued,
 * as Korn and Graubard use it at an effective sample size (Survey Methodology 24, 1998).
 */
function clopperPearson(x, n) {
    // Below this a share is 0 or 1 but for rounding, and its bound is 0 or 1.
    const nothing = 1e-9;
    return {
        low: x < nothing ? 0 : (0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O9)(0.025, x, n - x + 1),
        high: n - x < nothing ? 1 : (0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .betaQuantile */ .O9)(0.975, x + 1, n - x),
    };
}


/***/ }),

/***/ 9124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ studentQuantile),
/* harmony export */   J7: () => (/* binding */ incompleteBeta),
/* harmony export */   O9: () => (/* binding */ betaQuantile),
/* harmony export */   Zl: () => (/* binding */ normalQuantile),
/* harmony export */   vr: () => (/* binding */ normalCdf)
/* harmony export */ });
/* unused harmony export logGamma */
/** Φ(x), the standard normal distribution function: Marsaglia's series (J. Stat. Softw. 11(4), 2004), error below 1e-14. */
function normalCdf(x) {
    if (Math.abs(x) > 8)
        return x < 0 ? 0 : 1;
    let [sum, term] = [x, x];
    for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
        term *= (x * x) / odd;
        sum += term;
    }
    return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
/** Φ⁻¹(p) for p in (0, 1). */
function normalQuantile(p) {
    return invert(normalCdf, p, [-9, 9]);
}
/** The t for which Student's distribution with `freedom` > 0 degrees has P(T ≤ t) = p; p in [0.5, 1). */
function studentQuantile(p, freedom) {
    // P(|T| > t) = I_x(ν/2, 1/2) with x = ν / (ν + t²): Abramowitz & Stegun 26.7.1.
    const x = betaQuantile(2 * (1 - p), freedom / 2, 0.5);
    return Math.sqrt(freedom * (1 / x - 1));
}
/** The x in [0, 1] with I_x(a, b) = p, for a, b > 0. */
function betaQuantile(p, a, b) {
    return invert((x) => incompleteBeta(x, a, b), p, [0, 1]);
}
/** I_x(a, b), the regularised incomplete beta function, for a, b > 0: the continued fraction of DLMF 8.17.22. */
function incompleteBeta(x, a, b) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    // The fraction converges fast only on this side; DLMF 8.17.4 mirrors the other.
    return x < (a + 1) / (a + b + 2)
        ? (front * betaFraction(x, a, b)) / a
        : 1 - (front * betaFraction(1 - x, b, a)) / b;
}
/** Modified Lentz evaluation (Thompson & Barnett, J. Comput. Phys. 64, 1986), two terms at a time. */
function betaFraction(x, a, b) {
    let c = 1;
    let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
    let fraction = d;
    for (let m = 1; m < 10_000; m++) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / nonZero(1 + even * d);
        c = nonZero(1 + even / c);
        fraction *= c * d;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / nonZero(1 + odd * d);
        c = nonZero(1 + odd / c);
        fraction *= c * d;
        if (Math.abs(c * d - 1) < 1e-15)
            break;
    }
    return fraction;
}
function nonZero(value) {
    return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
/** ln Γ(x) for x > 0: Lanczos (SIAM J. Numer. Anal. 1, 1964) with Godfrey's coefficients for g = 7, relative error below 1e-13. */
function logGamma(x) {
    if (x < 0.5)
        return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    const shifted = x - 1;
    const series = lanczos.reduce((sum, coefficient, at) => sum + coefficient / (shifted + at + 1), lanczosFirst);
    const base = shifted + 7.5;
    return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}
const lanczosFirst = 0.999_999_999_999_809_93;
const lanczos = [
    676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_59,
    12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6, 1.505_632_735_149_311_6e-7,
];
/** Bisection of an increasing function: slow, and never wrong. Fifty halvings leave 1e-15 of the range. */
function invert(f, target, range) {
    let [low, high] = range;
    for (let halving = 0; halving < 50; halving++) {
        const middle = (low + high) / 2;
        if (f(middle) < target)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}


/***/ })

};
