export const id = 766;
export const ids = [766];
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
var html_pack = __webpack_require__(5070);
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
    const first = lines[0] ?? 'it breaks its rules in a clean world';
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
    const { score, durationMs, seed, tool, commit, suite, planned, done } = report;
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
    const told = `<${tag} message="${oneLine((0,words/* verdictLine */.MT)(score))}" type="${score.verdict}">${body(text)}</${tag}>`;
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
        version: tool.version,
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
function invocationOf({ startedAt, score }, left, told) {
    const more = left === 0 ? [] : [`${left} more broken rules are in result.json; the most severe stand here.`];
    return {
        executionSuccessful: score.verdict !== 'inconclusive',
        startTimeUtc: startedAt,
        toolExecutionNotifications: [(0,words/* verdictLine */.MT)(score), ...told, ...more].map((text) => ({
            level: 'note',
            message: { text: message(text) },
        })),
    };
}
function propertiesOf({ seed, score, commit, suite, planned, done }) {
    const scores = score.phases.map(({ phase, estimate }) => [phase, estimate?.value ?? null]);
    return {
        seed,
        commit,
        suite,
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

// EXTERNAL MODULE: ./build/disk/result-file.js
var result_file = __webpack_require__(9266);
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
/** Writes a surface piece by piece; throws a `UserError` that names the file where it cannot be written. */
async function writeSurface(path, name, shown) {
    try {
        await (0,promises_.pipeline)(external_node_stream_.Readable.from(surfaces[name](shown)), (0,external_node_fs_.createWriteStream)(path));
    }
    catch (error) {
        // What is wrong with the cells has an address of its own, and a bug of ours is no matter of the disk.
        throw error instanceof Error && 'syscall' in error ? (0,result_file/* cannotWrite */.z)(path, error) : error;
    }
}
/** As somebody in the folder of the run would name it; a report travels, so it names no other folder of the machine. */
function near(path) {
    const way = (0,external_node_path_.relative)(process.cwd(), path);
    return way.startsWith('..') || (0,external_node_path_.isAbsolute)(way) ? (0,external_node_path_.basename)(path) : way.replaceAll('\\', '/');
}


/***/ }),

/***/ 4331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ resilience),
/* harmony export */   RJ: () => (/* binding */ contractViews),
/* harmony export */   cK: () => (/* binding */ skippedRules),
/* harmony export */   oZ: () => (/* binding */ matrixCell)
/* harmony export */ });
/* harmony import */ var _scoring_credit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8533);

/** The matrix contract by contract; empty without one. */
function contractViews(matrix) {
    return [...Map.groupBy(matrix, ({ contract }) => contract)].map(([contract, cells]) => {
        const names = [...new Set(cells.map(({ scenario }) => scenario))];
        const rules = Map.groupBy(cells, ({ rule }) => rule);
        return {
            contract,
            score: (0,_scoring_credit_js__WEBPACK_IMPORTED_MODULE_0__/* .resilienceOf */ .z)(cells),
            scenarios: names.map((name) => ({
                name,
                score: (0,_scoring_credit_js__WEBPACK_IMPORTED_MODULE_0__/* .resilienceOf */ .z)(cells.filter(({ scenario }) => scenario === name)),
            })),
            rules: [...rules].map(([rule, own]) => rowOf(rule, own, names)),
        };
    });
}
function rowOf(rule, own, names) {
    const held = own.reduce((sum, cell) => sum + cell.held, 0);
    return {
        rule,
        severity: own[0]?.severity ?? 'medium',
        held,
        of: held + own.reduce((sum, cell) => sum + cell.broken, 0),
        cells: names.map((name) => own.find(({ scenario }) => scenario === name) ?? null),
    };
}
/** A resilience score with its two decimals; a dash where nothing was judged. */
function resilience(score) {
    return score === null ? '–' : score.toFixed(2);
}
/** What became of a rule under a scenario: how often it held of how often it was judged, and what could not be. */
function matrixCell(cell, sign) {
    if (cell === null)
        return '';
    const { held, broken, errored } = cell;
    const judged = held + broken;
    const parts = [
        ...(judged === 0 ? [] : [`${broken > 0 ? sign.broken : sign.held} ${held}/${judged}`]),
        ...(errored === 0 ? [] : [`${sign.errored} ${errored} not judged`]),
    ];
    return parts.length === 0 ? '–' : parts.join(' ');
}
/** Why rules did not apply: one sentence for each rule and reason, with the scenarios that share it. */
function skippedRules({ rules }) {
    return rules.flatMap(({ rule, cells }) => {
        const idle = cells.filter((cell) => cell !== null && cell.skipped > 0);
        return [...Map.groupBy(idle, (cell) => cell?.because ?? '')].map(([because, some]) => `${rule} under ${some.map((cell) => cell?.scenario).join(', ')}: ${because}`);
    });
}


/***/ }),

/***/ 6853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ markdown)
});

;// CONCATENATED MODULE: ./node_modules/markdown-table/index.js
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [fillRows=true]
 *   Whether to fill rows with empty cells up to the most cells in a row
 *   (default: `true`).
 *
 *   When `true`, all rows have as many cells as the longest row:
 *
 *   ```markdown
 *   | Alpha | B    |   |
 *   | ----- | ---- | - |
 *   | C     |      |   |
 *   | D     | Echo | F |
 *   ```
 *
 *   When `false`, rows keep their cells,
 *   and the delimiter row has as many cells as the header row:
 *
 *   ```markdown
 *   | Alpha | B    |
 *   | ----- | ---- |
 *   | C     |
 *   | D     | Echo | F |
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * Get the length of a cell.
 *
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  // eslint-disable-next-line unicorn/prefer-spread -- `align` can be a string.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * Serialize a cell value.
 *
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * Get the alignment character code from a value.
 *
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/contract-view.js
var contract_view = __webpack_require__(4331);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(7177);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/markdown.js





const signs = { passed: '✅', failed: '❌', inconclusive: '⚠️' };
/** The page that a reviewer reads: may I merge, what broke, would a re-run agree, what do I paste. */
function markdown(report, limits = { findings: 30 }) {
    const { score } = report;
    const shown = report.findings.slice(0, limits.findings);
    const hidden = report.findings.length - shown.length + report.moreFindings;
    return [
        `### ${signs[score.verdict]} flakestorm: ${(0,report_escape/* inline */.mG)((0,words/* verdictLine */.MT)(score, report.baseline))}`,
        ...list(score.reasons.map((reason) => (0,report_escape/* inline */.mG)((0,words/* reasonSentence */.Ux)(reason)))),
        ...(score.phases.length === 0 ? [] : [phaseTable(report)]),
        ...(score.overall === null ? [] : [`With other golden prompts, 95 %: ${(0,words/* newPrompts */.y2)(score.overall)}.`]),
        ...(0,contract_view/* contractViews */.RJ)(report.matrix).flatMap(contractBlock),
        ...cleanFailures(report.preflight),
        ...(shown.length === 0
            ? []
            : ['#### What broke', ...shown.map((finding) => findingBlock(report, finding))]),
        ...(hidden > 0
            ? [`${hidden} more ${hidden === 1 ? 'cause is' : 'causes are'} in the report files.`]
            : []),
        ...coverageDetails(report.coverage),
        ...score.phases.filter((phase) => phase.strata.length > 1).map(strataDetails),
        ...list(report.notes.map(report_escape/* inline */.mG)),
        (0,words/* provenance */.aH)(report),
        '',
    ].join('\n\n');
}
function list(sentences) {
    return sentences.length === 0 ? [] : [sentences.map((sentence) => `- ${sentence}`).join('\n')];
}
function phaseTable({ score }) {
    const rows = score.phases.map((phase) => [
        phase.phase,
        phase.estimate === null ? 'no score' : (0,words/* decimals */.rr)(phase.estimate.value),
        phase.estimate === null ? '' : (0,words/* range */.y1)(phase.estimate.rerun),
        `${phase.counts.passed}/${phase.counts.passed + phase.counts.failed}`,
        `${Math.round(phase.weight * 100)} %`,
        phase.floor === null ? '' : (0,words/* bar */.M0)(phase.floor),
        aside(phase),
    ]);
    return markdownTable([['Phase', 'Score', 're-run 95 %', 'Passed', 'Weight', 'Floor', 'Beside the score'], ...rows], {
        align: ['l', 'r', 'r', 'r', 'r', 'r', 'l'],
    });
}
function aside({ counts, attacks, utility, flaky, passAllRepeats }) {
    return [
        ...(attacks === null ? [] : [`attacks won ${attacks.won}/${attacks.total}`]),
        ...(utility === null ? [] : [`utility under attack ${utility.held}/${utility.total}`]),
        ...(passAllRepeats === null ? [] : [`all repeats pass ${(0,words/* decimals */.rr)(passAllRepeats)}`]),
        ...(flaky > 0 ? [`${flaky} flaky`] : []),
        ...(counts.errored > 0 ? [`${counts.errored} errored`] : []),
        ...(counts.unjudged > 0 ? [`${counts.unjudged} not judged`] : []),
        ...(counts.notTriggered > 0 ? [`${counts.notTriggered} not triggered`] : []),
        ...(counts.excluded > 0 ? [`${counts.excluded} excluded`] : []),
    ].join(' · ');
}
const fates = { held: '✅', broken: '❌', errored: '⚠️' };
function contractBlock(view) {
    const { contract, score, scenarios, rules } = view;
    const table = markdownTable([
        ['Rule', 'Severity', ...scenarios.map(({ name }) => (0,report_escape/* inline */.mG)(name)), 'Held'],
        ...rules.map(({ rule, severity, held, of, cells: row }) => [
            (0,report_escape/* inline */.mG)(rule),
            severity,
            ...row.map((cell) => (0,contract_view/* matrixCell */.oZ)(cell, fates)),
            of === 0 ? '–' : `${held}/${of}`,
        ]),
        ['**Resilience**', '', ...scenarios.map((one) => (0,contract_view/* resilience */.Il)(one.score)), `**${(0,contract_view/* resilience */.Il)(score)}**`],
    ], { align: ['l', 'l', ...scenarios.map(() => 'r'), 'r'] });
    const skipped = (0,contract_view/* skippedRules */.cK)(view);
    const details = skipped.length === 0
        ? []
        : [
            `<details><summary>Rules that did not apply</summary>\n\n${skipped.map((one) => `- ${(0,report_escape/* inline */.mG)(one)}`).join('\n')}\n\n</details>`,
        ];
    return [`#### Contract ${(0,report_escape/* inline */.mG)(contract)}: resilience ${(0,contract_view/* resilience */.Il)(score)} of 100`, table, ...details];
}
function cleanFailures(preflight) {
    const failed = preflight.filter((result) => !result.held);
    if (failed.length === 0)
        return [];
    const lines = failed.flatMap(({ promptId, broken }) => [
        `- **${(0,report_escape/* inline */.mG)(promptId)}**`,
        ...broken.map(({ rule, expected, actual }) => `  - ${(0,report_escape/* inline */.mG)(rule)}: expected ${(0,report_escape/* inline */.mG)(expected)}, seen ${(0,report_escape/* inline */.mG)(actual)}`),
    ]);
    return ['#### Fails before anything was done to it', lines.join('\n')];
}
function findingBlock(report, finding) {
    const { example } = finding;
    const how = finding.status === 'broken'
        ? `${finding.cells} of ${(0,words/* cells */.Yo)(finding.of)}`
        : `not judged in ${(0,words/* cells */.Yo)(finding.cells)}`;
    return [
        `**${(0,report_escape/* inline */.mG)(finding.rule)}** under ${(0,report_escape/* inline */.mG)(finding.under)}: ${how} (${finding.severity})`,
        `- expected: ${(0,report_escape/* inline */.mG)(example.expected)}\n- seen: ${(0,report_escape/* inline */.mG)(example.actual)}`,
        (0,report_escape/* fenced */.OF)((0,report_report/* reproduce */.C)(report, example.cell)).replace(/^(`+)text/, '$1sh'),
        `<details><summary>The first such cell</summary>\n\n${evidence(finding)}\n\n</details>`,
    ].join('\n\n');
}
function evidence({ example }) {
    return [
        'Asked:',
        (0,report_escape/* fenced */.OF)(example.prompt),
        example.ending.kind === 'answered' ? 'Answered:' : `Answered (${(0,report_escape/* inline */.mG)((0,words/* endingWords */.fg)(example.ending))}):`,
        (0,report_escape/* fenced */.OF)(example.output === '' ? '(nothing)' : example.output),
    ].join('\n\n');
}
function strataDetails({ phase, strata }) {
    const rows = strata.map(({ stratum, counts, value, weight }) => [
        (0,report_escape/* inline */.mG)(stratum),
        value === null ? 'no score' : (0,words/* decimals */.rr)(value),
        `${counts.passed}/${counts.passed + counts.failed}`,
        String(weight),
    ]);
    const table = markdownTable([['Type', 'Score', 'Passed', 'Weight'], ...rows], {
        align: ['l', 'r', 'r', 'r'],
    });
    return `<details><summary>${phase} by type</summary>\n\n${table}\n\n</details>`;
}
/** Which faults really reached the agent; those that did not stand in the open, with the reason. */
function coverageDetails(coverage) {
    if (coverage.length === 0)
        return [];
    const missed = coverage.filter(({ because }) => because !== null);
    const rows = coverage.map(({ scenario, id, cells: reached, planned, delivered, matched, scope }) => [
        (0,report_escape/* inline */.mG)(scenario),
        (0,report_escape/* inline */.mG)(id),
        `${reached}/${planned}`,
        `${delivered}/${matched}`,
        scope ?? '',
    ]);
    const table = markdownTable([['Scenario', 'Fault', 'Cells reached', 'Calls struck', 'Where'], ...rows], {
        align: ['l', 'l', 'r', 'r', 'l'],
    });
    return [
        ...list(missed.map((fault) => `Not triggered: ${(0,report_escape/* inline */.mG)(fault.id)}, ${(0,report_escape/* inline */.mG)(fault.because ?? '')}`)),
        `<details><summary>Faults: what reached the agent</summary>\n\n${table}\n\n</details>`,
    ];
}


/***/ }),

/***/ 7177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ reproduce)
/* harmony export */ });
/* unused harmony export shellWord */
/** The one command that shows the same failure again. */
function reproduce({ seed, configFile, said }, cell) {
    const config = configFile === 'flakestorm.yaml' ? [] : ['--config', configFile];
    return [
        'npx flakestorm run --cell',
        ...[cell, '--seed', String(seed), ...config, ...said].map(shellWord),
    ].join(' ');
}
/** A word of a command as a POSIX shell takes it back. */
function shellWord(word) {
    return /^[\w@%+=:,./#-]+$/.test(word) && !word.startsWith('#') ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 3299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ terminal)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9924);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8495);
/* harmony import */ var _contract_view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4331);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7177);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4702);





/** Causes shown before the reader is sent to the files. */
const mostShown = 10;
/** The end of a run on a terminal or in a log: verdict, reasons, phases, what broke, how to see it again. */
function terminal(report, look) {
    const ink = (0,_paint_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .n)(look.colour);
    return [
        headline(report, ink),
        ...report.score.reasons.map((reason) => `  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonSentence */ .Ux)(reason)}`),
        '',
        ...report.score.phases.map((phase) => phaseLine(phase, ink)),
        ...(report.score.overall === null
            ? []
            : [ink.dim(`  with other golden prompts, 95 %: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .newPrompts */ .y2)(report.score.overall)}`)]),
        ...(0,_contract_view_js__WEBPACK_IMPORTED_MODULE_0__/* .contractViews */ .RJ)(report.matrix).flatMap((view) => contractLines(view, ink)),
        ...report.coverage.map((fault) => coverageLine(fault, ink)),
        ...report.preflight.filter((result) => !result.held).flatMap((result) => cleanFailure(result, ink)),
        ...report.findings.slice(0, mostShown).flatMap((finding) => findingLines(report, finding, ink)),
        ...rest(report),
        ...report.notes.map((note) => ink.dim(`  note: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(note)}`)),
        ink.dim(`  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .provenance */ .aH)(report)}`),
        '',
    ].join('\n');
}
function headline({ score, baseline }, ink) {
    const colour = { passed: ink.green, failed: ink.red, inconclusive: ink.yellow }[score.verdict];
    const [verdict = '', ...tail] = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictLine */ .MT)(score, baseline).split('  ');
    return `${colour(ink.bold(verdict))}  ${tail.join('  ')}`;
}
function phaseLine({ phase, estimate, counts, attacks, utility }, ink) {
    const judged = counts.passed + counts.failed;
    const aside = [
        ...(counts.errored > 0 ? [`${counts.errored} errored`] : []),
        ...(counts.unjudged > 0 ? [`${counts.unjudged} without a rule that applies`] : []),
        ...(counts.notTriggered > 0 ? [`${counts.notTriggered} not triggered`] : []),
        ...(counts.excluded > 0 ? [`${counts.excluded} excluded`] : []),
        ...(attacks === null ? [] : [`attacks won ${attacks.won}/${attacks.total}`]),
        ...(utility === null ? [] : [`utility under attack ${utility.held}/${utility.total}`]),
    ];
    const score = estimate === null ? 'no score' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .decimals */ .rr)(estimate.value)}  re-run 95 % ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .range */ .y1)(estimate.rerun)}`;
    return `  ${phase.padEnd(9)} ${score}  ${counts.passed}/${judged} passed${aside.length > 0 ? ink.dim(`  ${aside.join(' · ')}`) : ''}`;
}
function coverageLine(fault, ink) {
    return `  ${fault.because === null ? ' ' : ink.yellow('!')} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(fault.id).padEnd(34)} ${ink.dim((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .reach */ .gl)(fault)))}`;
}
/** Rules down, scenarios across; what is not there did not apply. */
function contractLines({ contract, score, scenarios, rules }, ink) {
    const fates = { held: '✓', broken: '✗', errored: '?' };
    const rows = [
        ['', ...scenarios.map(({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(name)), 'held'],
        ...rules.map(({ rule, severity, held, of, cells: row }) => [
            `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(rule)} (${severity})`,
            ...row.map((cell) => (0,_contract_view_js__WEBPACK_IMPORTED_MODULE_0__/* .matrixCell */ .oZ)(cell, fates)),
            of === 0 ? '–' : `${held}/${of}`,
        ]),
        ['resilience', ...scenarios.map((one) => (0,_contract_view_js__WEBPACK_IMPORTED_MODULE_0__/* .resilience */ .Il)(one.score)), (0,_contract_view_js__WEBPACK_IMPORTED_MODULE_0__/* .resilience */ .Il)(score)],
    ];
    const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
    const lines = rows.map((row) => row
        .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
        .join('  '));
    const painted = (line) => (line.includes('✗') ? ink.red(line) : line);
    return [
        '',
        `  ${ink.bold(`contract ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(contract)}`)}  resilience ${(0,_contract_view_js__WEBPACK_IMPORTED_MODULE_0__/* .resilience */ .Il)(score)} of 100`,
        ...lines.map((line) => `    ${painted(line)}`),
        '',
    ];
}
function cleanFailure({ promptId, broken }, ink) {
    return [
        '',
        `${ink.red('✗')} ${ink.bold((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(promptId))} fails in a clean world, so its mutations were not run`,
        ...broken.flatMap(({ rule, expected, actual }) => [
            `    rule      ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(rule)}`,
            `    expected  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(expected)}`,
            `    seen      ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(actual)}`,
        ]),
    ];
}
function findingLines(report, finding, ink) {
    const { rule, under, severity, status, example } = finding;
    const how = status === 'broken'
        ? `${finding.cells} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .cells */ .Yo)(finding.of)}`
        : `could not be judged in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .cells */ .Yo)(finding.cells)}`;
    return [
        '',
        `${status === 'broken' ? ink.red('✗') : ink.yellow('?')} ${ink.bold((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(rule))} under ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(under)}  ${how} · ${severity}`,
        `    expected  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(example.expected)}`,
        `    seen      ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(example.actual)}`,
        `    ${ink.cyan((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)((0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .reproduce */ .C)(report, example.cell)))}`,
    ];
}
function rest({ findings, moreFindings }) {
    const hidden = Math.max(0, findings.length - mostShown) + moreFindings;
    return hidden === 0
        ? ['']
        : ['', `  ${hidden} more ${hidden === 1 ? 'cause' : 'causes'} in the report files.`];
}


/***/ }),

/***/ 8533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ creditOf),
/* harmony export */   z: () => (/* binding */ resilienceOf)
/* harmony export */ });
/** How much a rule of a contract weighs, by its severity. */
const severityWeights = { critical: 3, high: 2, medium: 1, low: 1 };
/** What a cell earns of what it could: the weight of the rules that held, of those that held or broke. */
function creditOf(verdicts) {
    const judged = verdicts.filter(({ counts, status }) => counts && (status === 'held' || status === 'broken'));
    const weightOf = (some) => some.reduce((sum, { severity }) => sum + severityWeights[severity], 0);
    return { held: weightOf(judged.filter(({ status }) => status === 'held')), of: weightOf(judged) };
}
/**
 * The resilience score, 0 to 100 with two decimals, halves upwards: Σ weight held / Σ weight judged. Null where nothing
 * was judged; only a contract without a break is 100.
 */
function resilienceOf(kept) {
    const sum = (pick) => kept.reduce((so, one) => so + severityWeights[one.severity] * pick(one), 0);
    const held = sum((one) => one.held);
    const of = held + sum((one) => one.broken);
    if (of === 0)
        return null;
    const hundredths = Math.round((held * 10_000) / of);
    return (held < of ? Math.min(hundredths, 9999) : hundredths) / 100;
}


/***/ })

};
