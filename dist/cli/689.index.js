export const id = 689;
export const ids = [689];
export const modules = {

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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(542);
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
// EXTERNAL MODULE: ./build/disk/read-result.js + 3 modules
var read_result = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/disk/result-file.js
var result_file = __webpack_require__(9266);
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
.statement { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm } .statement p { color: var(--ink) }
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
var html_pack = __webpack_require__(5070);
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
    const says = `On ${day(startedAt)} an agent, reached by ${html(certificate_short(agent.type, 20))}, was put through ${(0,report_words/* cells */.Yo)(done)} drawn with seed ${seed}${ways === '' ? '' : `: ${ways}`}. The score is the weighted share of cells in which it kept the rules of that suite.${interval}`;
    const not = 'Nothing about prompts, faults or rules that the suite does not hold, about any other version of the agent, or about other surroundings. It replaces no review by people and promises no fitness for a purpose. It was made by the tester’s own run: the hashes tie this page to one result file, and nobody else has looked at it.';
    return `<section class="statement"><div><h2>What this says</h2><p>${says}</p></div><div><h2>What it does not say</h2><p>${not}</p></div></section>`;
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
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        (0,external_node_fs_.writeFileSync)(path, text);
    }
    catch (error) {
        throw (0,result_file/* cannotWrite */.z)(path, error);
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


/***/ })

};
