export const id = 7117;
export const ids = [7117];
export const modules = {

/***/ 768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** True for a plain object, the only JSON shape that has keys. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value, or undefined when the text is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ severities),
/* harmony export */   t: () => (/* binding */ phases)
/* harmony export */ });
/** The four ways to be hostile, in the order in which they run. */
const phases = ['mutation', 'chaos', 'contract', 'replay'];
/** How much a broken rule weighs: critical 3, high 2, medium 1, low 1. A critical break closes the gate alone. */
const severities = ['critical', 'high', 'medium', 'low'];


/***/ }),

/***/ 5794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Something that the user can mend. Shown without a stack, with every problem at once.
 * Any other error that reaches the edge is a bug of ours.
 */
class UserError extends Error {
    name = 'UserError';
    problems;
    exit;
    constructor(problems, options = {}) {
        const list = 'message' in problems ? [problems] : problems;
        super(list.map((problem) => problem.message).join('\n'), { cause: options.cause });
        this.problems = list;
        this.exit = options.exit ?? 2;
    }
}
/** A sentence for an unknown thrown value. */
function reasonOf(error) {
    if (!(error instanceof Error))
        return String(error);
    // A refused connection on both IPv4 and IPv6 is an AggregateError with an empty message.
    if (error instanceof AggregateError && error.message === '')
        return error.errors.map(reasonOf).join('; ');
    return error.message || error.name;
}


/***/ }),

/***/ 1743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5794);
/* harmony import */ var _disk_read_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94);
/* harmony import */ var _disk_surfaces_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2766);





/** `flakestorm report`: any surface again, from a result file that may come from anywhere. */
async function report(named, flags, io) {
    const format = formatOf(flags.format ?? 'terminal');
    const result = await (0,_disk_read_result_js__WEBPACK_IMPORTED_MODULE_3__/* .readResult */ .U)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.folder, named), named);
    const shown = {
        report: result.report,
        cells: () => result.cells(),
        resultFile: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.folder, named),
        colour: format === 'terminal' && flags.output === undefined && io.colour.out,
    };
    if (flags.output === undefined) {
        const pieces = node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(_disk_surfaces_js__WEBPACK_IMPORTED_MODULE_4__/* .surfaces */ .X[format](shown));
        for await (const piece of pieces)
            io.out(piece);
        return 0;
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.folder, flags.output);
    if (path === shown.resultFile) {
        throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
            message: `--output names the result file itself, ${named}.`,
            hint: 'Name another file; the result would be lost.',
        });
    }
    await (0,_disk_surfaces_js__WEBPACK_IMPORTED_MODULE_4__/* .writeSurface */ .B)(path, format, shown);
    io.err(`${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(io.folder, path)}\n`);
    return 0;
}
function formatOf(format) {
    const names = Object.keys(_disk_surfaces_js__WEBPACK_IMPORTED_MODULE_4__/* .surfaces */ .X);
    if (isSurface(format))
        return format;
    throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
        message: `There is no format "${format}".`,
        hint: `Use one of ${names.join(', ')}.`,
    });
}
function isSurface(name) {
    return Object.hasOwn(_disk_surfaces_js__WEBPACK_IMPORTED_MODULE_4__/* .surfaces */ .X, name);
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
