export const id = 60;
export const ids = [60];
export const modules = {

/***/ 2766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ surfaces),
  B: () => (/* binding */ writeSurface)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/report/html-pack.js
var html_pack = __webpack_require__(2689);
;// CONCATENATED MODULE: ./build/report/html-fit.js


/** In the order in which a reader misses them least: what passed loses its transcripts first. */
const levels = [
    { passing: 0, others: 0 },
    { passing: 1, others: 0 },
    { passing: 2, others: 0 },
    { passing: 2, others: 1 },
    { passing: 2, others: 2 },
];
/** Measures all cells and takes the first level that fits into `room` bytes; below the last one, cells are left out, passing ones first. */
async function fit(cells, room) {
    const sizes = await measure(cells);
    const total = ({ passing, others }) => sizes.passing[passing] + sizes.others[others];
    const left = room - sizes.tables;
    const level = levels.find((one) => total(one) <= left) ?? thinnest;
    const quota = {
        others: Math.min(left, sizes.others[level.others]),
        passing: Math.max(0, left - sizes.others[level.others]),
    };
    const slimmed = (level.passing > 0 ? sizes.count.passing : 0) + (level.others > 0 ? sizes.count.others : 0);
    const gone = total(level) <= left ? 0 : countGone(sizes, quota);
    return {
        leftOut: { ...level, slimmed, cells: gone, clean: false },
        slimmed: (cell) => (0,html_pack/* slim */.q_)(cell, level[classOf(cell)]),
        keeps: taker(quota),
    };
}
/** The report without the clean answers, where they would take the room of the cells. */
function withoutCleanAnswers(report) {
    const preflight = report.preflight.map((result) => ({ ...result, output: '', toolCalls: [] }));
    return { ...report, preflight };
}
const thinnest = { passing: 2, others: 2 };
function classOf({ status }) {
    return status === 'passed' ? 'passing' : 'others';
}
async function measure(cells) {
    const { pack, tables } = (0,html_pack/* packer */.xf)();
    const passing = { 0: 0, 1: 0, 2: 0 };
    const others = { 0: 0, 1: 0, 2: 0 };
    const count = { passing: 0, others: 0 };
    const least = [];
    for await (const cell of cells) {
        const which = classOf(cell);
        const sizes = which === 'passing' ? passing : others;
        for (const slimness of [0, 1])
            sizes[slimness] += bytesOf(pack((0,html_pack/* slim */.q_)(cell, slimness)));
        const bytes = bytesOf(pack((0,html_pack/* slim */.q_)(cell, 2)));
        sizes[2] += bytes;
        count[which] += 1;
        least.push([which, bytes]);
    }
    return { passing, others, count, least, tables: external_node_buffer_.Buffer.byteLength((0,html_pack/* inertJson */.nl)(tables())) };
}
/** With its comma and its line end. */
function bytesOf(packed) {
    return external_node_buffer_.Buffer.byteLength((0,html_pack/* inertJson */.nl)(packed)) + 2;
}
function countGone({ least }, quota) {
    const takes = taker(quota);
    return least.filter(([which, bytes]) => !takes({ status: which === 'passing' ? 'passed' : 'failed' }, bytes)).length;
}
function taker(quota) {
    const left = { ...quota };
    return (cell, bytes) => {
        const which = classOf(cell);
        if (bytes > left[which])
            return false;
        left[which] -= bytes;
        return true;
    };
}

// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/html.js




/** Where the data goes in the template; it stands there exactly once. */
const dataMark = '<!--flakestorm:data-->';
/** Largest page, in bytes: what a browser opens at once and a mail server still takes. */
const mostPageBytes = 10_000_000;
/**
 * The report as one page that needs no network. Foreign text is only ever inside JSON that no browser runs, and the template puts it on
 * the page as text. Reads the cells twice: once to see what fits, once to write.
 */
async function* html(input) {
    const [before, after, ...more] = input.template.split(dataMark);
    if (before === undefined || after === undefined || more.length > 0)
        throw new Error(`The page template must hold ${dataMark} exactly once.`);
    const { report, resultFile } = input;
    const most = input.mostBytes ?? mostPageBytes;
    const bare = (shown) => external_node_buffer_.Buffer.byteLength(input.template) + external_node_buffer_.Buffer.byteLength((0,html_pack/* inertJson */.nl)(shown)) + slack;
    const crowded = bare(report) > most / 2;
    const shown = crowded ? withoutCleanAnswers(report) : report;
    const { leftOut, slimmed, keeps } = await fit(input.cells(), most - bare(shown));
    const head = {
        report: shown,
        verdict: (0,words/* verdictLine */.MT)(report.score, report.baseline),
        reasons: report.score.reasons.map(words/* reasonSentence */.Ux),
        resultFile,
        leftOut: { ...leftOut, clean: crowded },
    };
    yield before;
    yield block('report', (0,html_pack/* inertJson */.nl)(head));
    yield '\n<script type="application/json" id="cells">[';
    const { pack, tables } = (0,html_pack/* packer */.xf)();
    let comma = '';
    for await (const cell of input.cells()) {
        const packed = pack(slimmed(cell));
        if (!keeps(cell, bytesOf(packed)))
            continue;
        yield `${comma}\n${(0,html_pack/* inertJson */.nl)(packed)}`;
        comma = ',';
    }
    yield '\n]</script>\n';
    yield block('tables', (0,html_pack/* inertJson */.nl)(tables()));
    yield after;
}
/** Room for the sentences and brackets around the data. */
const slack = 20_000;
function block(id, json) {
    return `<script type="application/json" id="${id}">${json}</script>`;
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(7177);
;// CONCATENATED MODULE: ./build/report/junit.js



/**
 * JUnit XML as Jenkins, GitLab and mikepenz/action-junit-report read it: a suite for the golden prompts in a clean world, one for
 * each phase with a case a cell, and one for the gate, so that who reads nothing else still sees the verdict. Streams: the cells
 * come from wherever they were kept. A broken rule is a failure, a rule that could not be judged an error, a cell without a
 * verdict is skipped and says why.
 */
async function* junit(report, cells) {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="flakestorm"${totals(report)}>\n`;
    yield* preflightSuite(report);
    let phase = null;
    for await (const cell of cells) {
        if (cell.phase !== phase) {
            if (phase !== null)
                yield '</testsuite>\n';
            yield phaseHead(report, cell.phase);
            phase = cell.phase;
        }
        yield testCase(report, cell);
    }
    if (phase !== null)
        yield '</testsuite>\n';
    yield gateSuite(report);
    yield '</testsuites>\n';
}
function totals({ score, preflight, durationMs }) {
    const all = [
        ...score.phases.map(({ counts }) => totalsOf(counts)),
        cleanTotals(preflight),
        gateTotals(score),
    ];
    const sum = (key) => all.reduce((total, one) => total + one[key], 0);
    return ` tests="${sum('tests')}" failures="${sum('failures')}" errors="${sum('errors')}" time="${seconds(durationMs)}"`;
}
function totalsOf(counts) {
    return {
        tests: counts.total,
        failures: counts.failed,
        errors: counts.errored,
        skipped: counts.unjudged + counts.notTriggered + counts.excluded,
    };
}
function suiteHead(report, name, { tests, failures, errors, skipped }) {
    const numbers = `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
    return `<testsuite name="${name}" ${numbers} timestamp="${(0,report_escape/* xml */._n)(report.startedAt.slice(0, 19))}">\n`;
}
function properties(values) {
    const lines = Object.entries(values).flatMap(([name, value]) => value === null ? [] : [`<property name="${name}" value="${oneLine(String(value))}"/>\n`]);
    return `<properties>\n${lines.join('')}</properties>\n`;
}
function cleanTotals(preflight) {
    const failures = preflight.filter(({ held }) => !held).length;
    return { tests: preflight.length, failures, errors: 0, skipped: 0 };
}
function* preflightSuite(report) {
    const { preflight } = report;
    if (preflight.length === 0)
        return;
    yield suiteHead(report, 'preflight', cleanTotals(preflight));
    for (const result of preflight)
        yield cleanCase(result);
    yield '</testsuite>\n';
}
function cleanCase({ promptId, held, broken, durationMs, output }) {
    const head = caseHead(`preflight/${promptId}`, 'preflight.clean', durationMs);
    if (held)
        return `${head}/>\n`;
    const lines = broken.map(({ rule, expected, actual }) => `${rule}: expected ${expected}, seen ${actual}`);
    const first = lines[0] ?? 'it breaks its rules or gets no answer in a clean world';
    const text = [...lines, '', `answered: ${output}`].join('\n');
    return `${head}><failure message="${oneLine(first)}" type="fails-clean">${body(text)}</failure></testcase>\n`;
}
function phaseHead(report, phase) {
    const found = report.score.phases.find((one) => one.phase === phase);
    const none = { tests: 0, failures: 0, errors: 0, skipped: 0 };
    const head = suiteHead(report, phase, found === undefined ? none : totalsOf(found.counts));
    return `${head}${properties({ seed: report.seed, ...(found === undefined ? {} : figuresOf(found)) })}`;
}
function figuresOf(score) {
    const { estimate, weight, floor, counts, flaky, attacks, utility } = score;
    return {
        score: estimate?.value ?? null,
        'score-rerun-low': estimate?.rerun.low ?? null,
        'score-rerun-high': estimate?.rerun.high ?? null,
        weight,
        floor,
        'not-triggered': counts.notTriggered,
        unjudged: counts.unjudged,
        excluded: counts.excluded,
        flaky,
        'attacks-won': attacks === null ? null : `${attacks.won}/${attacks.total}`,
        'utility-under-attack': utility === null ? null : `${utility.held}/${utility.total}`,
    };
}
function testCase(report, cell) {
    const stratum = cell.mutation?.type ?? cell.scenario ?? 'clean';
    const head = caseHead(cell.id, `${cell.phase}.${stratum}`, cell.durationMs);
    if (cell.status === 'passed')
        return `${head}/>\n`;
    return `${head}>${caseBody(report, cell)}</testcase>\n`;
}
function caseBody(report, cell) {
    const skipped = skippedBecause(cell);
    if (skipped !== null)
        return `<skipped message="${oneLine(skipped)}"/>`;
    const telling = cell.verdicts.filter((verdict) => verdict.counts && (verdict.status === 'broken' || verdict.status === 'errored'));
    const lines = telling.map((verdict) => verdict.status === 'broken'
        ? `${verdict.rule}: expected ${verdict.expected}, seen ${verdict.actual}`
        : `${verdict.rule}: could not be judged: ${verdict.status === 'errored' ? verdict.reason : ''}`);
    const tag = cell.status === 'failed' ? 'failure' : 'error';
    const text = [
        ...lines,
        '',
        `asked: ${cell.prompt}`,
        `answered: ${cell.output}`,
        '',
        (0,report_report/* reproduce */.C)(report, cell.id),
    ].join('\n');
    return `<${tag} message="${oneLine(lines[0] ?? '')}" type="${oneLine(telling[0]?.type ?? '')}">${body(text)}</${tag}>`;
}
/** Why a cell is neither green nor red; null for one that is. */
function skippedBecause({ status, traffic, ending, verdicts }) {
    switch (status) {
        case 'excluded':
            return `excluded: ${traffic?.rejected[0] ?? (0,words/* endingWords */.fg)(ending)}`;
        case 'not-triggered': {
            const reasons = traffic?.faults.map(({ id, because }) => `${id}: ${because ?? ''}`) ?? [];
            return `not triggered: ${reasons.join('; ')}`;
        }
        case 'unjudged': {
            const reasons = verdicts.flatMap((one) => one.status === 'skipped' ? [`${one.rule}: ${one.because}`] : []);
            return ['no rule applied', ...reasons].join('; ');
        }
        case 'passed':
        case 'failed':
        case 'errored':
            return null;
    }
}
function gateTotals({ verdict }) {
    const [failures, errors] = [verdict === 'failed' ? 1 : 0, verdict === 'inconclusive' ? 1 : 0];
    return { tests: 1, failures, errors, skipped: 0 };
}
/** The verdict as a case of its own: a failure when the gate is shut, an error when nobody can say. */
function gateSuite(report) {
    const { score, durationMs, seed, tool, commit, suite, planned, done, baseline } = report;
    const figures = properties({
        seed,
        flakestorm: tool.version,
        commit,
        suite,
        planned,
        done,
        score: score.overall?.value ?? null,
        'score-rerun-low': score.overall?.rerun.low ?? null,
        'score-rerun-high': score.overall?.rerun.high ?? null,
        'min-score': score.minScore,
        verdict: score.verdict,
    });
    const head = `${suiteHead(report, 'gate', gateTotals(score))}${figures}${caseHead('verdict', 'gate', durationMs)}`;
    if (score.verdict === 'passed')
        return `${head}/>\n</testsuite>\n`;
    const tag = score.verdict === 'failed' ? 'failure' : 'error';
    const text = score.reasons.map(words/* reasonSentence */.Ux).join('\n');
    const told = `<${tag} message="${oneLine((0,words/* verdictLine */.MT)(score, baseline))}" type="${score.verdict}">${body(text)}</${tag}>`;
    return `${head}>${told}</testcase>\n</testsuite>\n`;
}
function caseHead(name, className, ms) {
    return `<testcase name="${oneLine(name)}" classname="${oneLine(className)}" time="${seconds(ms)}"`;
}
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}
function oneLine(text) {
    return (0,report_escape/* xml */._n)((0,report_escape/* plain */.pj)(text));
}
function body(text) {
    return (0,report_escape/* xml */._n)(text.split('\n').map(report_escape/* plain */.pj).join('\n'));
}

// EXTERNAL MODULE: ./build/report/markdown.js + 1 modules
var markdown = __webpack_require__(6853);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/base/phase.js
var phase = __webpack_require__(9119);
// EXTERNAL MODULE: ./build/report/findings.js
var findings = __webpack_require__(3145);
;// CONCATENATED MODULE: ./build/report/sarif-breaks.js



/** As many results as GitHub shows of one run. */
const mostResults = 5000;
const mostText = 1000;
const mostUnjudged = 100;
/** Collects broken rules while cells stream by; keeps no more than can be shown. */
function breaks(report) {
    const kept = new Map(phase/* severities */.g.map((severity) => [severity, []]));
    const unjudged = new Map();
    let all = 0;
    const broke = (one) => {
        const alike = kept.get(one.severity) ?? [];
        all += 1;
        if (alike.length < mostResults)
            alike.push(one);
    };
    const couldNotBeJudged = (words) => {
        if (unjudged.has(words) || unjudged.size < mostUnjudged)
            unjudged.set(words, (unjudged.get(words) ?? 0) + 1);
    };
    for (const { promptId, broken } of report.preflight)
        for (const one of broken)
            broke(cleanBreak(promptId, one));
    return {
        add(cell) {
            for (const verdict of cell.verdicts) {
                if (!verdict.counts)
                    continue;
                if (verdict.status === 'broken')
                    broke(breakOf(cell, verdict));
                if (verdict.status === 'errored')
                    couldNotBeJudged(`The rule ${verdict.rule} could not be judged: ${(0,findings/* cut */.J)(verdict.reason, 300)}`);
            }
        },
        found() {
            const results = [...kept.values()].flat().slice(0, mostResults);
            const told = [...unjudged].map(([words, cells]) => `${words} (cells: ${cells})`);
            return {
                results,
                left: all - results.length,
                notifications: [...report.score.reasons.map(words/* reasonSentence */.Ux), ...told],
            };
        },
    };
}
function breakOf(cell, verdict) {
    const { rule, type, severity, expected, actual } = verdict;
    const { id, phase, promptId, mutation, scenario } = cell;
    return {
        rule,
        type,
        severity,
        cell: id,
        phase,
        promptId,
        under: mutation?.type ?? scenario ?? 'clean',
        expected: (0,findings/* cut */.J)(expected, mostText),
        actual: (0,findings/* cut */.J)(actual, mostText),
    };
}
/** A golden prompt that breaks a rule before anything was done to it closes the gate alone. */
function cleanBreak(promptId, { rule, expected, actual }) {
    return {
        rule,
        type: rule,
        severity: 'critical',
        cell: `preflight/${promptId}`,
        phase: null,
        promptId,
        under: 'clean',
        expected: (0,findings/* cut */.J)(expected, mostText),
        actual: (0,findings/* cut */.J)(actual, mostText),
    };
}

;// CONCATENATED MODULE: ./build/report/sarif.js





/**
 * SARIF 2.1.0 (OASIS): a result for each counting rule that broke in a cell, on the line of the config where the rule stands,
 * else the prompt, else the phase. Bounded: of any number of cells at most 5,000 results are kept, the most severe first.
 * A rule that could not be judged is a notification of the tool, not a result.
 */
async function* sarif(report, cells) {
    const seen = breaks(report);
    for await (const cell of cells)
        seen.add(cell);
    const { results, left, notifications } = seen.found();
    const rules = rulesOf(results);
    const order = new Map([...rules.keys()].map((id, index) => [id, index]));
    yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{\n`;
    yield `"tool":${JSON.stringify({ driver: driverOf(report, rules) })},\n`;
    yield `"automationDetails":${JSON.stringify({ id: `flakestorm/${shown(report.configFile)}/` })},\n`;
    yield `"invocations":${JSON.stringify([invocationOf(report, left, notifications)])},\n`;
    yield '"columnKind":"utf16CodeUnits",\n';
    yield `"properties":${JSON.stringify(propertiesOf(report))},\n"results":[`;
    for (const [index, one] of results.entries())
        yield `${index === 0 ? '' : ','}\n${JSON.stringify(resultOf(report, one, order.get(one.rule) ?? 0))}`;
    yield '\n]}]}\n';
}
/** The rules that broke, each told once. */
function rulesOf(results) {
    const rules = new Map();
    for (const one of results) {
        const known = rules.get(one.rule);
        // A clean failure does not know what kind its rule is of.
        if (known === undefined || known.phase === null)
            rules.set(one.rule, one);
    }
    return rules;
}
function driverOf({ tool }, rules) {
    return {
        name: 'flakestorm',
        version: shown(tool.version),
        informationUri: 'https://github.com/flakestorm/action',
        rules: [...rules.values()].map(({ rule, type, severity }) => ({
            id: shown(rule),
            shortDescription: { text: sentence(`The rule ${shown(rule)}`) },
            fullDescription: {
                text: sentence(`The agent must keep the rule ${shown(rule)} in every cell that has it`),
            },
            help: { text: 'Run the command in `properties.reproduce` of a result to see it again.' },
            defaultConfiguration: { level: sarif_levels[severity] },
            properties: { tags: [...new Set(['flakestorm', shown(type)])], severity },
        })),
    };
}
function invocationOf({ startedAt, score, baseline }, left, told) {
    const more = left === 0 ? [] : [`${left} more broken rules are in result.json; the most severe stand here.`];
    return {
        executionSuccessful: score.verdict !== 'inconclusive',
        startTimeUtc: startedAt,
        toolExecutionNotifications: [(0,words/* verdictLine */.MT)(score, baseline), ...told, ...more].map((text) => ({
            level: 'note',
            message: { text: message(text) },
        })),
    };
}
function propertiesOf({ seed, score, commit, suite, planned, done }) {
    const scores = score.phases.map(({ phase, estimate }) => [phase, estimate?.value ?? null]);
    return {
        seed,
        commit: commit === null ? null : shown(commit),
        suite: shown(suite),
        planned,
        done,
        verdict: score.verdict,
        score: score.overall?.value ?? null,
        rerun: score.overall?.rerun ?? null,
        minScore: score.minScore,
        phases: Object.fromEntries(scores),
    };
}
function resultOf(report, one, ruleIndex) {
    const { rule, severity, expected, actual, cell, phase, promptId, under } = one;
    const name = fingerprint(one);
    const uri = uriOf(report.configFile);
    return {
        ruleId: shown(rule),
        ruleIndex,
        level: sarif_levels[severity],
        message: { text: message(`${rule} broke under ${under}: expected ${expected}, seen ${actual}`) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
                    region: regionOf(report, one),
                },
                logicalLocations: [{ fullyQualifiedName: shown(cell), kind: 'cell' }],
            },
        ],
        // The first is all that GitHub looks at; without it, all cells of one rule would be one alert.
        partialFingerprints: { primaryLocationLineHash: `${name.slice(0, 16)}:1`, 'flakestormCell/v1': name },
        properties: {
            cell: shown(cell),
            phase: phase ?? 'preflight',
            prompt: shown(promptId),
            under: shown(under),
            severity,
            expected: shown(expected),
            seen: shown(actual),
            ...(phase === null ? {} : { reproduce: shown((0,report_report/* reproduce */.C)(report, cell)) }),
        },
    };
}
/** The same for the same rule in the same cell, whatever the agent said, in every run of the suite. */
function fingerprint({ cell, rule }) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([cell, rule]))
        .digest('hex');
}
/** Where the rule stands, else its prompt, else its phase, else the top of the file. */
function regionOf({ places }, { rule, promptId, phase }) {
    const find = (kind, name) => places.find((place) => place.kind === kind && place.name === name);
    const place = find('rule', rule) ?? find('prompt', promptId) ?? find('phase', phase);
    return place === undefined ? { startLine: 1 } : { startLine: place.line, startColumn: place.column };
}
/** A path as a relative reference: `/` between its parts, and none of it read as a scheme or a query. */
function uriOf(path) {
    const parts = path.replaceAll('\\', '/').split('/');
    return parts
        .filter((part) => part !== '.')
        .map((part) => encodeURIComponent(part.toWellFormed()))
        .join('/');
}
const sarif_levels = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
};
/** SARIF 3.11.6 reads `[text](target)` in a message as a link, and 3.11.5 `{0}` as a place to fill. */
function message(text) {
    const inert = shown(text)
        .replace(/[\\[\]]/g, '\\$&')
        .replace(/\{(\d+)\}/g, '{{$1}}');
    return sentence(inert);
}
function sentence(text) {
    return text.endsWith('.') ? text : `${text}.`;
}
function shown(text) {
    return (0,report_escape/* visible */.RK)(text);
}

// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(3299);
// EXTERNAL MODULE: ./build/disk/cannot-write.js
var cannot_write = __webpack_require__(143);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
;// CONCATENATED MODULE: ./build/disk/read-template.js



/** `src/disk/` and the folders of `dist/` are equally deep, so that one path serves both. */
const file = (0,external_node_path_.join)(import.meta.dirname, '../../dist/page/report.html');
/** The template of the HTML report, which is built from `page/` and comes with the package. */
function readTemplate() {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new user_error/* UserError */.y({
            message: `The template of the HTML report is missing: ${(0,user_error/* reasonOf */.A)(error)}.`,
            hint: 'Build it with `npm run build`, or install flakestorm again.',
        }, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/disk/surfaces.js











/** Every surface of a report by its name; the one way to make them, whether the run is over just now or long ago. */
const surfaces = {
    terminal: ({ report, colour }) => [(0,terminal/* terminal */.F)(report, { colour })],
    markdown: ({ report }) => [(0,markdown/* markdown */.w)(report)],
    json: ({ report }) => [`${JSON.stringify(report)}\n`],
    junit: ({ report, cells }) => junit(report, cells()),
    sarif: ({ report, cells }) => sarif(report, cells()),
    html: ({ report, cells, resultFile }) => html({ template: readTemplate(), report, cells, resultFile: near(resultFile) }),
};
/**
 * Writes a surface piece by piece, whole or not at all: beside its place first. Throws a `UserError` that names the file
 * where it cannot be written.
 */
async function writeSurface(path, name, shown) {
    const draft = `${path}.${process.pid}.part`;
    try {
        // A pipe or a device has no place that something could be moved into.
        const isSpecial = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === false;
        await (0,promises_.pipeline)(external_node_stream_.Readable.from(surfaces[name](shown)), (0,external_node_fs_.createWriteStream)(isSpecial ? path : draft));
        if (!isSpecial)
            (0,external_node_fs_.renameSync)(draft, path);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(draft, { force: true });
        // What is wrong with the cells has an address of its own, and a bug of ours is no matter of the disk.
        throw error instanceof Error && 'syscall' in error ? (0,cannot_write/* cannotWrite */.z)(path, error) : error;
    }
}
/** As somebody in the folder of the run would name it; a report travels, so it names no other folder of the machine. */
function near(path) {
    const way = (0,external_node_path_.relative)(process.cwd(), path);
    return way.startsWith('..') || (0,external_node_path_.isAbsolute)(way) ? (0,external_node_path_.basename)(path) : way.replaceAll('\\', '/');
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

/***/ 8495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ paint)
/* harmony export */ });
/** Codes of ECMA-48 SGR, each closed by its own reset so that inks nest. */
function paint(colour) {
    const ink = (open, close) => (text) => colour ? `\u001B[${open}m${text}\u001B[${close}m` : text;
    return {
        red: ink(31, 39),
        green: ink(32, 39),
        yellow: ink(33, 39),
        cyan: ink(36, 39),
        bold: ink(1, 22),
        dim: ink(2, 22),
    };
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


/***/ })

};
