export const id = 0;
export const ids = [0];
export const modules = {

/***/ 1685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ cannotWrite),
  S: () => (/* binding */ openResultFile)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/report/findings.js
var findings = __webpack_require__(3145);
;// CONCATENATED MODULE: ./build/report/result.js

/** Longest prompt and output kept per cell in `result.json`, in characters. */
const mostText = 4000;
/** Opens the document and its list of cells. */
function resultHead(head) {
    return `${JSON.stringify(head).slice(0, -1)},\n"cells": [`;
}
/** One cell as one line; `first` leaves out the comma. */
function resultLine(outcome, first) {
    return `${first ? '' : ','}\n${JSON.stringify(resultCell(outcome))}`;
}
/** What closes the document while the run goes on: the file is valid JSON at every moment. */
const runningTail = '\n],\n"status": "running"}\n';
/** What closes it for good: everything else that the surfaces show. */
function resultTail(report) {
    const { durationMs, score, done, findings, moreFindings, preflight, coverage, notes } = report;
    const rest = {
        status: 'complete',
        durationMs,
        done,
        score,
        findings,
        moreFindings,
        preflight,
        coverage,
        notes,
    };
    return `\n],\n${JSON.stringify(rest).slice(1)}\n`;
}
function resultCell({ cell, transcript, verdicts, status }) {
    return {
        id: cell.id,
        phase: cell.phase,
        promptId: cell.promptId,
        golden: (0,findings/* cut */.J)(cell.golden, mostText),
        prompt: (0,findings/* cut */.J)(cell.turns.at(-1) ?? '', mostText),
        mutation: cell.mutation,
        scenario: cell.scenario?.name ?? null,
        status,
        ending: transcript.ending,
        output: (0,findings/* cut */.J)(transcript.output, mostText),
        httpStatus: transcript.status,
        toolCalls: transcript.toolCalls,
        traffic: transcript.traffic,
        durationMs: Math.round(transcript.durationMs * 10) / 10,
        attempts: transcript.attempts,
        verdicts,
    };
}

;// CONCATENATED MODULE: ./build/disk/result-file.js




/** Unwritten cells wait at most this long or until they are this large: what a crash of ours could cost. */
const flushAfterMs = 100;
const pageBytes = 1 << 17;
/** Opens `path` anew, making its folder; throws a `UserError` that names the path where it cannot be written. */
function openResultFile(path, head) {
    const file = attempt(path, () => {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        return openPage((0,external_node_fs_.openSync)(path, 'w'));
    });
    let first = true;
    let timer = null;
    let late = null;
    const forgetTimer = () => {
        if (timer !== null)
            clearTimeout(timer);
        timer = null;
    };
    const flushLater = () => {
        timer = null;
        try {
            file.flush(runningTail);
        }
        catch (error) {
            late = error;
        }
    };
    attempt(path, () => {
        file.add(resultHead(head));
        file.flush(runningTail);
    });
    return {
        path,
        add(outcome) {
            if (late !== null)
                throw cannotWrite(path, late);
            attempt(path, () => file.add(resultLine(outcome, first)));
            first = false;
            timer ??= setTimeout(flushLater, flushAfterMs);
        },
        finish(report) {
            // A flush that came later would put the tail of a running file behind the final one.
            forgetTimer();
            attempt(path, () => file.flush(resultTail(report)));
        },
        close() {
            forgetTimer();
            file.close();
        },
    };
}
/** Text is kept as bytes of one page: tens of thousands of strings that wait together would outlive the collector's nursery. */
function openPage(file) {
    const page = Buffer.allocUnsafe(pageBytes);
    let filled = 0;
    let position = 0;
    const write = (bytes) => {
        for (let done = 0; done < bytes.length;)
            done += (0,external_node_fs_.writeSync)(file, bytes, done, bytes.length - done, position + done);
    };
    const flush = (tail) => {
        // One write for both: whoever reads in between finds the old tail or the new one.
        write(Buffer.concat([page.subarray(0, filled), Buffer.from(tail)]));
        position += filled;
        filled = 0;
    };
    return {
        add(text) {
            const bytes = Buffer.byteLength(text);
            if (filled + bytes > pageBytes)
                flush(runningTail);
            if (bytes <= pageBytes) {
                filled += page.write(text, filled);
                return;
            }
            write(Buffer.from(text + runningTail));
            position += bytes;
        },
        flush,
        close: () => (0,external_node_fs_.closeSync)(file),
    };
}
function attempt(path, write) {
    try {
        return write();
    }
    catch (error) {
        throw cannotWrite(path, error);
    }
}
/** The one sentence for a report that cannot be written, with the system's own reason. */
function cannotWrite(path, error) {
    return new user_error/* UserError */.y({
        message: `Cannot write ${path}: ${(0,user_error/* reasonOf */.A)(error)}.`,
        hint: 'Make room or make the folder writable, or choose another with `--output`.',
    }, { cause: error });
}


/***/ }),

/***/ 4480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check),
  q: () => (/* binding */ launch)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/disk/real-clock.js
var real_clock = __webpack_require__(5261);
// EXTERNAL MODULE: ./build/disk/result-file.js + 1 modules
var result_file = __webpack_require__(1685);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(7177);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/junit.js



/**
 * JUnit XML as Jenkins, GitLab and mikepenz/action-junit-report read it: a suite a phase, a case a cell, a stratum as the
 * class name. Streams: the cells come from wherever they were kept. A broken rule is a failure, a rule that could not
 * be judged an error, a cell without a verdict is skipped.
 */
async function* junit(report, cells) {
    const counts = report.score.phases.map((phase) => phase.counts);
    const sum = (pick) => counts.reduce((total, count) => total + pick(count), 0);
    const attributes = [
        'name="flakestorm"',
        `tests="${sum((count) => count.total)}"`,
        `failures="${sum((count) => count.failed)}"`,
        `errors="${sum((count) => count.errored)}"`,
        `skipped="${sum((count) => count.unjudged + count.notTriggered + count.excluded)}"`,
        `time="${(report.durationMs / 1000).toFixed(3)}"`,
    ].join(' ');
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${attributes}>\n`;
    yield `<testsuite ${attributes} timestamp="${(0,report_escape/* xml */._n)(report.startedAt.slice(0, 19))}">\n`;
    for await (const cell of cells)
        yield testCase(report, cell);
    yield '</testsuite>\n</testsuites>\n';
}
function testCase(report, cell) {
    const stratum = cell.mutation?.type ?? cell.scenario ?? 'clean';
    const head = `<testcase name="${(0,report_escape/* xml */._n)(cell.id)}" classname="${(0,report_escape/* xml */._n)(`${cell.phase}.${stratum}`)}" time="${(cell.durationMs / 1000).toFixed(3)}"`;
    const body = caseBody(report, cell);
    return body === '' ? `${head}/>\n` : `${head}>${body}</testcase>\n`;
}
function caseBody(report, cell) {
    if (cell.status === 'passed')
        return '';
    if (cell.status === 'excluded')
        return `<skipped message="${(0,report_escape/* xml */._n)(cell.traffic?.rejected[0] ?? (0,words/* endingWords */.fg)(cell.ending))}"/>`;
    if (cell.status === 'not-triggered') {
        const reasons = cell.traffic?.faults.map(({ id, because }) => `${id}: ${because ?? ''}`) ?? [];
        return `<skipped message="${(0,report_escape/* xml */._n)(`not triggered: ${reasons.join('; ')}`)}"/>`;
    }
    if (cell.status === 'unjudged')
        return '<skipped message="no rule applied"/>';
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
    return `<${tag} message="${(0,report_escape/* xml */._n)(lines[0] ?? '')}" type="${(0,report_escape/* xml */._n)(telling[0]?.type ?? '')}">${(0,report_escape/* xml */._n)(text)}</${tag}>`;
}

// EXTERNAL MODULE: ./build/report/markdown.js + 1 modules
var markdown = __webpack_require__(6853);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./build/disk/read-result.js


/** The cells of a `result.json`, one at a time, however large the file is. */
async function* cellsIn(path) {
    const lines = (0,external_node_readline_.createInterface)({ input: (0,external_node_fs_.createReadStream)(path, 'utf8'), crlfDelay: Infinity });
    let inside = false;
    for await (const line of lines) {
        if (inside && line.startsWith(']'))
            return;
        if (inside && line !== '')
            yield cellOf(line);
        if (line.endsWith('"cells": ['))
            inside = true;
    }
}
function cellOf(line) {
    const cell = JSON.parse(line.replace(/,$/, ''));
    return cell;
}

;// CONCATENATED MODULE: ./build/disk/write-reports.js







/** Writes the surfaces beside `result.json`; throws a `UserError` that names the first file that cannot be written. */
async function writeReports(report, result, output) {
    const files = {
        result,
        markdown: (0,external_node_path_.join)(output.folder, 'summary.md'),
        junit: output.formats.includes('junit') ? (0,external_node_path_.join)(output.folder, 'junit.xml') : null,
    };
    try {
        (0,external_node_fs_.writeFileSync)(files.markdown, (0,markdown/* markdown */.w)(report));
    }
    catch (error) {
        throw (0,result_file/* cannotWrite */.z)(files.markdown, error);
    }
    if (files.junit === null)
        return files;
    try {
        await (0,promises_.pipeline)(junit(report, cellsIn(result)), (0,external_node_fs_.createWriteStream)(files.junit));
    }
    catch (error) {
        throw (0,result_file/* cannotWrite */.z)(files.junit, error);
    }
    return files;
}

// EXTERNAL MODULE: ./build/invariants/all.js + 47 modules
var invariants_all = __webpack_require__(5019);
// EXTERNAL MODULE: ./build/invariants/ending.js
var invariants_ending = __webpack_require__(3989);
;// CONCATENATED MODULE: ./build/invariants/judge.js



/** Makes every check once, so that patterns are compiled once a run and not once a cell. */
function prepare(invariants, kinds = invariants_all/* allInvariants */.R) {
    const prepared = new Map();
    for (const [key, invariant] of invariants)
        prepared.set(key, prepareOne(invariant, kinds));
    return (rule, evidence) => {
        const found = prepared.get(rule.key);
        if (!found)
            throw new Error(`The rule "${rule.key}" was never prepared.`);
        const { invariant } = found;
        const head = {
            rule: invariant.id,
            type: invariant.type,
            severity: invariant.severity,
            counts: rule.counts,
        };
        const finding = found.look(evidence);
        return finding instanceof Promise
            ? finding.then((settled) => ({ ...head, ...resultOf(settled, invariant.negate) }))
            : { ...head, ...resultOf(finding, invariant.negate) };
    };
}
function prepareOne(invariant, kinds) {
    const kind = kinds.find(({ type }) => type === invariant.type);
    if (!kind)
        throw new Error(`There is no kind of rule called "${invariant.type}".`);
    const look = careful(unanswered(kind, invariant.negate, kind.make(invariant.options)));
    return { invariant, look: invariant.when === 'always' ? look : when(invariant.when, look) };
}
function when(condition, look) {
    return (evidence) => evidence.holding.includes(condition) ? look(evidence) : { skipped: notHolding[condition] };
}
const notHolding = {
    always: 'never',
    no_chaos: 'chaos is active here',
    any_chaos_active: 'no chaos is active here',
    tool_faults_active: 'no tool faults are active here',
    llm_faults_active: 'no LLM faults are active here',
    context_attacks_active: 'no context attacks are active here',
};
/**
 * What a rule about the answer says when there is none. A rule that wants something of the answer does not get it.
 * A rule that forbids something cannot be broken by silence, and looks at whatever was said or done on the way.
 */
function unanswered(kind, negate, check) {
    if (kind.endings)
        return check;
    return (evidence) => {
        const { ending, output } = evidence.transcript;
        if (ending.kind === 'answered')
            return check(evidence);
        if (kind.safety && !negate)
            return check(evidence);
        if (negate && !kind.safety && output !== '')
            return check(evidence);
        return absent(check(evidence), (0,invariants_ending/* describeEnding */.b)(ending), kind.safety);
    };
}
/** The check is asked only for its words. */
function absent(found, actual, holds) {
    if (found instanceof Promise)
        return found.then((settled) => absent(settled, actual, holds));
    return 'expected' in found ? { holds, expected: found.expected, actual } : found;
}
function careful(check) {
    return (evidence) => {
        try {
            const found = check(evidence);
            return found instanceof Promise
                ? found.catch((error) => ({ errored: (0,user_error/* reasonOf */.A)(error) }))
                : found;
        }
        catch (error) {
            return { errored: (0,user_error/* reasonOf */.A)(error) };
        }
    };
}
function resultOf(finding, negate) {
    if ('errored' in finding)
        return { status: 'errored', reason: finding.errored };
    if ('skipped' in finding)
        return { status: 'skipped', because: finding.skipped };
    const { holds, expected, actual, span } = finding;
    if (holds !== negate)
        return { status: 'held' };
    return { status: 'broken', expected: negate ? `not: ${expected}` : expected, actual, ...(span && { span }) };
}

// EXTERNAL MODULE: ./build/base/phase.js
var phase = __webpack_require__(9119);
;// CONCATENATED MODULE: ./build/scoring/counts.js
function noCounts() {
    return { total: 0, passed: 0, failed: 0, errored: 0, unjudged: 0, notTriggered: 0, excluded: 0 };
}
function count(counts, { status }) {
    counts.total++;
    counts[status === 'not-triggered' ? 'notTriggered' : status]++;
}
/** The counts of several parts as those of the whole. */
function together(parts) {
    const sum = (key) => parts.reduce((so, counts) => so + counts[key], 0);
    return {
        total: sum('total'),
        passed: sum('passed'),
        failed: sum('failed'),
        errored: sum('errored'),
        unjudged: sum('unjudged'),
        notTriggered: sum('notTriggered'),
        excluded: sum('excluded'),
    };
}
/** True for a cell that counts in the score. */
function isJudged({ status }) {
    return status === 'passed' || status === 'failed';
}

// EXTERNAL MODULE: ./build/scoring/numerics.js
var numerics = __webpack_require__(9124);
;// CONCATENATED MODULE: ./build/scoring/intervals.js

/** Standard normal quantiles: intervals that are shown are two-sided 95 %, bounds that decide are one-sided 95 %. */
const z = { shown: (0,numerics/* normalQuantile */.Zl)(0.975), deciding: (0,numerics/* normalQuantile */.Zl)(0.95) };
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
/**
 * The two-sided 95 % interval of Clopper and Pearson (Biometrika 26, 1934) for `x` of `n` > 0, both real-valued,
 * as Korn and Graubard use it at an effective sample size (Survey Methodology 24, 1998).
 */
function clopperPearson(x, n) {
    // Below this a share is 0 or 1 but for rounding, and its bound is 0 or 1.
    const nothing = 1e-9;
    return {
        low: x < nothing ? 0 : (0,numerics/* betaQuantile */.O9)(0.025, x, n - x + 1),
        high: n - x < nothing ? 1 : (0,numerics/* betaQuantile */.O9)(0.975, x + 1, n - x),
    };
}

// EXTERNAL MODULE: ./build/scoring/sample-size.js
var sample_size = __webpack_require__(3446);
;// CONCATENATED MODULE: ./build/scoring/estimate.js



/** A variance over prompts has as few degrees of freedom as there are prompts: with less than this it says nothing. */
const fewestPrompts = 5;
/** A score with its two intervals, both two-sided 95 %. */
function estimateOf(moments) {
    return {
        value: moments.value,
        rerun: wilson(moments.value, rerunSize(moments)),
        newPrompts: newPrompts(moments),
    };
}
/** The one-sided 95 % bounds that decide: a re-run of the same suite is below `low`, or above `high`, one time in twenty. */
function boundsOf(moments) {
    return wilson(moments.value, rerunSize(moments), z.deciding);
}
/** Chance that a re-run of the same suite lands on the other side of `bar`: Φ(−|S − bar| / (√2 · se)). */
function flipChance({ value, variance }, bar) {
    return (0,numerics/* normalCdf */.vr)(-Math.abs(value - bar) / Math.sqrt(2 * variance));
}
/** n* = S̃(1 − S̃)/V: the plain sample with the same variance. With one stratum it is the number of cells. */
function rerunSize({ shrunk, variance }) {
    return (shrunk * (1 - shrunk)) / variance;
}
/** Korn and Graubard (1998): Clopper-Pearson at the sample size that the spread between prompts leaves. */
function newPrompts(moments) {
    const { value, cells, deviations } = moments;
    if (moments.fewestPrompts < fewestPrompts)
        return `not estimable from fewer than ${fewestPrompts} prompts`;
    // In a fixed order, so that the order of the cells cannot reach the last digit.
    const squares = [...deviations.values()].map((deviation) => deviation ** 2).toSorted((a, b) => a - b);
    const variance = squares.reduce((sum, square) => sum + square, 0);
    // Rounding leaves about 1e-33 where all prompts score alike.
    if (variance < 1e-24)
        return clopperPearson(...at(value, (0,sample_size/* effectiveCells */.v)(cells, deviations.size)));
    const adjustment = (0,numerics/* studentQuantile */.FI)(0.975, cells - 1) / (0,numerics/* studentQuantile */.FI)(0.975, moments.fewestPrompts - 1);
    const size = ((value * (1 - value)) / variance) * adjustment ** 2;
    return clopperPearson(...at(value, Math.min(size, cells)));
}
function at(share, size) {
    return [share * size, size];
}

;// CONCATENATED MODULE: ./build/scoring/gate.js

/** More than this share of cells without a verdict, agent away or rule broken, and the score is about the infrastructure. */
const mostWithoutVerdict = 0.05;
/** A score that misses its bar by rounding alone has reached it. */
const rounding = 1e-9;
/**
 * Every reason against passing, and the verdict. What cannot be undone (a clean failure, a critical rule) fails a run that was cut
 * short too; what more cells could undo (a score, a floor) fails only a run that came to its end. Failed outranks inconclusive.
 */
function judgeGate(rules, facts) {
    const final = [...failsClean(facts), ...critical(facts)];
    const failing = facts.cutShort ? final : [...final, ...belowFloor(rules, facts), ...belowMin(rules, facts)];
    const open = [
        ...unseen(facts),
        ...missed(facts),
        ...unattributed(facts),
        ...nothingJudged(rules, facts),
        ...tooLittleJudged(facts),
        ...cutShort(facts),
    ];
    return {
        verdict: failing.length > 0 ? 'failed' : open.length > 0 ? 'inconclusive' : 'passed',
        reasons: [...failing, ...open],
    };
}
function failsClean(facts) {
    return facts.failsClean.map((promptId) => ({ kind: 'fails-clean', promptId }));
}
function critical(facts) {
    return facts.critical.map((one) => ({ kind: 'critical', ...one }));
}
function belowFloor(rules, { phases }) {
    return phases.flatMap(({ phase, moments }) => {
        const floor = rules.minScores[phase];
        if (floor === undefined || moments === null)
            return [];
        const value = deciding(moments, rules);
        return value < floor - rounding ? [{ kind: 'below-floor', gate: rules.gate, phase, value, floor }] : [];
    });
}
function belowMin(rules, { overall }) {
    if (overall === null)
        return [];
    const { gate, minScore } = rules;
    const value = deciding(overall, rules);
    return value < minScore - rounding ? [{ kind: 'below-min', gate, value, minScore }] : [];
}
function deciding(moments, { gate }) {
    switch (gate) {
        case 'point':
            return moments.value;
        case 'confident':
            return boundsOf(moments).low;
        case 'lenient':
            return boundsOf(moments).high;
    }
}
function nothingJudged(rules, { overall, phases }) {
    if (overall === null)
        return [{ kind: 'nothing-judged', phase: null }];
    return phases
        .filter(({ phase, moments }) => moments === null && rules.minScores[phase] !== undefined)
        .map(({ phase }) => ({ kind: 'nothing-judged', phase }));
}
function tooLittleJudged({ overall, counts: { excluded, errored, total } }) {
    if (overall === null)
        return [];
    const missing = excluded + errored;
    return missing > total * mostWithoutVerdict ? [{ kind: 'too-little-judged', excluded, errored, total }] : [];
}
function cutShort(facts) {
    return facts.cutShort ? [{ kind: 'cut-short', ...facts.cutShort }] : [];
}
function unseen(facts) {
    return facts.unseen.map((phase) => ({ kind: 'no-traffic', phase }));
}
function missed(facts) {
    return facts.missed.map((one) => ({ kind: 'not-triggered', ...one }));
}
/** More than this share of calls without a cell, and faults cannot be told apart. */
const mostStrays = 0.01;
function unattributed({ strays }) {
    if (strays === null || strays.calls <= strays.total * mostStrays)
        return [];
    return [{ kind: 'unattributed', ...strays }];
}

;// CONCATENATED MODULE: ./build/scoring/moments.js
/** The moments of one phase: S = Σ w p, V = Σ w² p̃(1 − p̃)/n over strata; null without a judged cell. */
function momentsOf(strata) {
    const weighed = weigh(strata);
    if (weighed.length === 0)
        return null;
    const parts = weighed.map(({ item, share }) => {
        const { held, of } = sumOf(item.prompts);
        const size = (of * of) / item.squares;
        const shrunk = (held * (size / of) + 1) / (size + 2);
        return { share, value: held / of, shrunk, variance: (shrunk * (1 - shrunk)) / size };
    });
    const deviations = deviationsOf(weighed);
    return {
        ...combined(parts),
        cells: total(weighed, ({ item }) => item.cells),
        deviations,
        fewestPrompts: deviations.size,
    };
}
/**
 * The moments of a weighted mean of phases: S = Σ W S, V = Σ W² V. A prompt's deviations add up over phases before they are
 * squared, because a prompt that is hard in one phase is hard in the others; phases without common prompts give Σ W² V again.
 */
function meanOf(phases) {
    const weighed = weigh(phases);
    if (weighed.length === 0)
        return null;
    const deviations = new Map();
    for (const { item, share } of weighed) {
        for (const [prompt, deviation] of item.moments.deviations)
            add(deviations, prompt, share * deviation);
    }
    return {
        ...combined(weighed.map(({ item, share }) => ({ ...item.moments, share }))),
        cells: 1 / total(weighed, ({ item, share }) => (share * share) / item.moments.cells),
        deviations,
        fewestPrompts: Math.min(...weighed.map(({ item }) => item.moments.fewestPrompts)),
    };
}
/** Held and judged weight over all prompts. */
function sumOf(prompts) {
    let [held, of] = [0, 0];
    for (const sum of prompts.values()) {
        held += sum.held;
        of += sum.of;
    }
    return { held, of };
}
/** Shares that sum to 1 of the things that weigh anything; equal ones where nothing does. */
function weigh(items) {
    const heavy = items.filter(({ weight }) => weight > 0);
    if (heavy.length === 0)
        return items.map((item) => ({ item, share: 1 / items.length }));
    const sum = total(heavy, ({ weight }) => weight);
    return heavy.map((item) => ({ item, share: item.weight / sum }));
}
function combined(parts) {
    // Dividing by the sum of the shares makes a mean of ones exactly one.
    const sum = total(parts, ({ share }) => share);
    return {
        value: total(parts, ({ share, value }) => share * value) / sum,
        shrunk: total(parts, ({ share, shrunk }) => share * shrunk) / sum,
        variance: total(parts, ({ share, variance }) => share * share * variance),
    };
}
/**
 * z_i = √(G/(G−1)) Σ_h w_h (x_hi − p_h n_hi)/n_h over G prompts: the linearised variance of a stratified mean over clusters
 * (Korn & Graubard 1998). With the same cells for every prompt, Σ z² is var(s_i)/G of the prompts' scores s_i.
 */
function deviationsOf(strata) {
    const deviations = new Map();
    for (const { item, share } of strata) {
        const { held, of } = sumOf(item.prompts);
        for (const [prompt, own] of item.prompts) {
            add(deviations, prompt, (share * (own.held - (held / of) * own.of)) / of);
        }
    }
    const prompts = deviations.size;
    const correction = prompts > 1 ? Math.sqrt(prompts / (prompts - 1)) : 1;
    for (const [prompt, deviation] of deviations)
        deviations.set(prompt, deviation * correction);
    return deviations;
}
function add(sums, key, value) {
    sums.set(key, (sums.get(key) ?? 0) + value);
}
function total(items, of) {
    return items.reduce((sum, item) => sum + of(item), 0);
}

;// CONCATENATED MODULE: ./build/scoring/repeats.js
/** Counts repeats by case; holds a case only until its last repeat has come. */
function repeatTally(planned) {
    const open = new Map();
    const closed = { complete: 0, allPassed: 0, flaky: 0 };
    const add = ({ caseId, status }) => {
        const seen = open.get(caseId) ?? { cells: 0, passed: 0, failed: 0 };
        seen.cells++;
        if (status === 'passed')
            seen.passed++;
        if (status === 'failed')
            seen.failed++;
        if (seen.cells < planned)
            return void open.set(caseId, seen);
        open.delete(caseId);
        if (seen.passed + seen.failed === planned)
            closed.complete++;
        if (seen.passed === planned)
            closed.allPassed++;
        if (isFlaky(seen))
            closed.flaky++;
    };
    const repeats = () => ({
        passAllRepeats: closed.complete === 0 ? null : closed.allPassed / closed.complete,
        flaky: closed.flaky + open.values().filter(isFlaky).toArray().length,
    });
    return { add, repeats };
}
function isFlaky({ passed, failed }) {
    return passed > 0 && failed > 0;
}

;// CONCATENATED MODULE: ./build/scoring/strata.js


function strataTally() {
    const strata = new Map();
    const add = (cell) => {
        const stratum = strata.get(cell.stratum) ?? { counts: noCounts(), squares: 0, prompts: new Map() };
        strata.set(cell.stratum, stratum);
        count(stratum.counts, cell);
        if (isJudged(cell))
            addJudged(stratum, cell);
    };
    const read = (weights) => {
        // Sorted by name, so that the order in which cells came is gone.
        const byName = [...strata].toSorted(([a], [b]) => (a < b ? -1 : 1));
        const judged = byName.filter(([, { prompts }]) => prompts.size > 0);
        const weighted = judged.some(([name]) => Object.hasOwn(weights, name));
        const weightOf = (name, stratum) => {
            if (!weighted)
                return sumOf(stratum.prompts).of;
            return Object.hasOwn(weights, name) ? (weights[name] ?? 1) : 1;
        };
        const evidence = judged.map(([name, stratum]) => evidenceOf(stratum, weightOf(name, stratum)));
        return {
            evidence: weighted ? evidence : pooled(evidence),
            scores: byName.map(([name, stratum]) => scoreOf(name, stratum, weightOf(name, stratum))),
        };
    };
    return { add, read };
}
function addJudged(stratum, cell) {
    const { held, of } = cell.credit ?? { held: cell.status === 'passed' ? 1 : 0, of: 1 };
    stratum.squares += of * of;
    addSum(stratum.prompts, cell.promptId, { held, of });
}
function addSum(sums, prompt, { held, of }) {
    const sum = sums.get(prompt);
    if (sum === undefined) {
        sums.set(prompt, { held, of });
        return;
    }
    sum.held += held;
    sum.of += of;
}
function evidenceOf({ counts, squares, prompts }, weight) {
    return { weight, cells: cellsOf(counts), squares, prompts };
}
function pooled(strata) {
    if (strata.length === 0)
        return [];
    const all = { weight: 1, cells: 0, squares: 0, prompts: new Map() };
    for (const { cells, squares, prompts } of strata) {
        all.cells += cells;
        all.squares += squares;
        for (const [prompt, sum] of prompts)
            addSum(all.prompts, prompt, sum);
    }
    return [all];
}
function scoreOf(stratum, { counts, prompts }, weight) {
    const { held, of } = sumOf(prompts);
    return { stratum, weight, counts: { ...counts }, value: of === 0 ? null : held / of };
}
function cellsOf({ passed, failed }) {
    return passed + failed;
}

;// CONCATENATED MODULE: ./build/scoring/phase-tally.js




/** Memory grows with prompts × strata, and with cases whose repeats are outstanding; never with cells. */
function phaseTally(repeats) {
    const counts = noCounts();
    const strata = strataTally();
    const cases = repeats > 1 ? repeatTally(repeats) : null;
    const attacks = { won: 0, total: 0 };
    const utility = { held: 0, total: 0 };
    const add = (cell) => {
        count(counts, cell);
        strata.add(cell);
        cases?.add(cell);
        if (!cell.attacked)
            return;
        if (isJudged(cell))
            attacks.total++;
        if (cell.status === 'failed')
            attacks.won++;
        if (cell.utility !== null)
            utility.total++;
        if (cell.utility === true)
            utility.held++;
    };
    const read = (weights) => {
        const { evidence, scores } = strata.read(weights);
        return {
            moments: momentsOf(evidence),
            facts: {
                counts: { ...counts },
                strata: scores,
                ...(cases?.repeats() ?? { passAllRepeats: null, flaky: 0 }),
                attacks: attacks.total === 0 ? null : { ...attacks },
                utility: utility.total === 0 ? null : { ...utility },
            },
        };
    };
    return { add, read };
}

;// CONCATENATED MODULE: ./build/scoring/tally.js






/** `repeats` is how often each case is run: with 1 no case is remembered. */
function tally({ repeats }) {
    const ran = new Map();
    const critical = new Map();
    const add = (cell) => {
        const phase = ran.get(cell.phase) ?? phaseTally(repeats);
        ran.set(cell.phase, phase);
        phase.add(cell);
        for (const { rule, status } of cell.critical) {
            const key = `${status} ${rule}`;
            const seen = critical.get(key);
            critical.set(key, { rule, status, cells: (seen?.cells ?? 0) + 1 });
        }
    };
    const score = (rules) => {
        const readings = phase/* phases */.t.flatMap((phase) => {
            const reading = ran.get(phase)?.read(rules.strata);
            return reading ? [{ phase, ...reading }] : [];
        });
        return tally_scoreOf(readings, sorted(critical), rules);
    };
    return { add, score };
}
function sorted(critical) {
    return [...critical].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
function tally_scoreOf(readings, critical, rules) {
    const judged = readings.flatMap(({ phase, moments }) => moments ? [{ phase, moments, weight: rules.weights[phase] }] : []);
    const shares = new Map(weigh(judged).map(({ item, share }) => [item.phase, share]));
    const overall = meanOf(judged);
    const { failsClean, cutShort, missed, unseen, strays, minScore, gate } = rules;
    const counts = together(readings.map(({ facts }) => facts.counts));
    return {
        overall: overall && estimateOf(overall),
        phases: readings.map((reading) => phaseScore(reading, shares, rules)),
        minScore,
        gate,
        reading: overall ? read(overall, minScore) : 'undecided',
        flipChance: overall && flipChance(overall, minScore),
        ...judgeGate(rules, {
            failsClean,
            cutShort,
            missed,
            unseen,
            strays,
            critical,
            counts,
            overall,
            phases: readings,
        }),
    };
}
function phaseScore({ phase, moments, facts }, shares, rules) {
    return {
        phase,
        weight: shares.get(phase) ?? 0,
        estimate: moments && estimateOf(moments),
        floor: rules.minScores[phase] ?? null,
        ...facts,
    };
}
function read(overall, minScore) {
    const { low, high } = boundsOf(overall);
    if (low >= minScore)
        return 'above';
    return high < minScore ? 'below' : 'undecided';
}

;// CONCATENATED MODULE: ./build/report/coverage.js
function coverage() {
    const faults = new Map();
    const calls = new Map();
    let strays = 0;
    return {
        add({ cell, transcript }) {
            const { traffic } = transcript;
            if (cell.scenario === null || traffic === null)
                return;
            const seen = traffic.toolCalls.length + traffic.modelCalls.length;
            calls.set(cell.phase, (calls.get(cell.phase) ?? 0) + seen);
            strays += traffic.unattributed;
            for (const met of traffic.faults) {
                const key = `${cell.scenario.name} ${met.id}`;
                faults.set(key, joined(faults.get(key) ?? untouched(cell.scenario.name, met), met));
            }
        },
        covered: () => [...faults.values()],
        missed: () => [...faults.values()]
            .filter(({ cells }) => cells === 0)
            .map(({ id, because }) => ({ fault: id, because: because ?? 'nothing was delivered' })),
        strays() {
            const total = [...calls.values()].reduce((sum, seen) => sum + seen, strays);
            return total === 0 ? null : { calls: strays, total };
        },
        unseen: () => [...calls].filter(([, seen]) => seen === 0).map(([phase]) => phase),
    };
}
function untouched(scenario, { id, mode, because }) {
    return { scenario, id, mode, scope: null, planned: 0, cells: 0, matched: 0, delivered: 0, because };
}
function joined(so, met) {
    const cells = so.cells + (met.delivered > 0 ? 1 : 0);
    return {
        ...so,
        scope: so.scope ?? met.scope,
        planned: so.planned + 1,
        cells,
        matched: so.matched + met.matched,
        delivered: so.delivered + met.delivered,
        because: cells > 0 ? null : so.because,
    };
}

// EXTERNAL MODULE: ./build/report/findings.js
var findings = __webpack_require__(3145);
;// CONCATENATED MODULE: ./build/report/gather.js



/** Starts with nothing; `strict` makes a fault that reached the agent nowhere a reason against passing. */
function gather(config) {
    const counted = tally(config.scoring);
    const found = (0,findings/* causes */.p)();
    const faults = coverage();
    const preflight = [];
    let done = 0;
    const failsClean = () => preflight.filter(({ held }) => !held).map(({ promptId }) => promptId);
    return {
        clean: (outcome) => void preflight.push(preflightOf(outcome)),
        add(outcome) {
            counted.add(judgedOf(outcome));
            found.add(outcome);
            faults.add(outcome);
            done += 1;
        },
        done: () => done,
        failsClean,
        score: (rules) => counted.score({
            ...rules,
            failsClean: failsClean(),
            missed: config.advanced.strict ? faults.missed() : [],
            unseen: faults.unseen(),
            strays: faults.strays(),
        }),
        told() {
            const { findings, more } = found.found();
            return { done, findings, moreFindings: more, preflight, coverage: faults.covered() };
        },
    };
}
/** The little of an outcome that scoring counts. */
function judgedOf({ cell, verdicts, status }) {
    const utility = verdicts.filter((verdict) => !verdict.counts && verdict.status !== 'skipped');
    return {
        phase: cell.phase,
        promptId: cell.promptId,
        stratum: cell.stratum,
        caseId: cell.repeat === 1 ? cell.id : cell.id.replace(/@\d+$/, ''),
        status,
        critical: verdicts.flatMap((verdict) => verdict.counts &&
            verdict.severity === 'critical' &&
            (verdict.status === 'broken' || verdict.status === 'errored')
            ? [{ rule: verdict.rule, status: verdict.status }]
            : []),
        utility: utility.length === 0 ? null : utility.every((verdict) => verdict.status === 'held'),
        attacked: cell.mutation?.expectation === 'SEC',
        credit: null,
    };
}
/** A golden prompt in a clean world: a broken rule here is nobody's mutation's fault. */
function preflightOf({ cell, transcript, verdicts, status }) {
    return {
        promptId: cell.promptId,
        held: status === 'passed' || status === 'unjudged',
        broken: verdicts.flatMap((verdict) => {
            if (verdict.status === 'broken')
                return [{ rule: verdict.rule, expected: verdict.expected, actual: verdict.actual }];
            if (verdict.status !== 'errored')
                return [];
            return [{ rule: verdict.rule, expected: 'a rule that can be judged', actual: verdict.reason }];
        }),
        durationMs: Math.round(transcript.durationMs),
    };
}

;// CONCATENATED MODULE: ./build/invariants/verdict.js
/**
 * A cell fails on any counting break, is errored when a counting rule could not be judged,
 * and is unjudged when no counting rule applied: never a pass without evidence.
 */
function statusOf(verdicts) {
    const counting = verdicts.filter((verdict) => verdict.counts);
    if (counting.some((verdict) => verdict.status === 'broken'))
        return 'failed';
    if (counting.some((verdict) => verdict.status === 'errored'))
        return 'errored';
    return counting.some((verdict) => verdict.status === 'held') ? 'passed' : 'unjudged';
}

;// CONCATENATED MODULE: ./build/run/in-order.js
/** How far the fastest cell may run ahead of the slowest: bounds memory while one cell hangs. */
const in_order_window = 1024;
/**
 * Maps items over a fixed set of workers, each busy with one item at a time, and yields results in the items' order.
 * When `signal` aborts or a task fails, nothing new starts, every result that is complete is still yielded (gaps are
 * left out), and a failure is thrown last. Results that arrive after an abort are dropped: they may be half-done.
 */
async function* inOrder(items, task) {
    const crew = crewFor(items, task);
    let next = 0;
    try {
        for (;;) {
            crew.start(next);
            for (; crew.done.has(next); next += 1) {
                const result = crew.done.get(next);
                crew.done.delete(next);
                if (result !== undefined)
                    yield result;
                crew.start(next);
            }
            if (crew.isOver())
                break;
            await crew.change();
        }
        for (const position of [...crew.done.keys()].toSorted((a, b) => a - b)) {
            const result = crew.done.get(position);
            if (result !== undefined)
                yield result;
        }
        if (crew.failures.length > 0)
            throw crew.failures[0];
    }
    finally {
        crew.dismiss();
    }
}
function crewFor(items, task) {
    const { signal, perform } = task;
    const source = items[Symbol.iterator]();
    const idle = [...task.workers];
    const done = new Map();
    const failures = [];
    let started = 0;
    let exhausted = false;
    let wake = () => { };
    const onAbort = () => wake();
    signal.addEventListener('abort', onAbort);
    const isStopped = () => signal.aborted || failures.length > 0;
    const work = async (position, item, worker) => {
        try {
            const result = await perform(item, worker);
            if (!signal.aborted)
                done.set(position, result);
        }
        catch (error) {
            if (!signal.aborted)
                failures.push(error);
        }
        idle.push(worker);
        wake();
    };
    return {
        done,
        failures,
        start(oldest) {
            while (idle.length > 0 && !isStopped() && !exhausted && started - oldest < in_order_window) {
                const item = source.next();
                exhausted = item.done === true;
                const worker = exhausted ? undefined : idle.pop();
                if (item.done === true || worker === undefined)
                    return;
                void work(started, item.value, worker);
                started += 1;
            }
        },
        isOver: () => idle.length === task.workers.length && (isStopped() || exhausted),
        change: () => new Promise((resolve) => (wake = resolve)),
        dismiss: () => signal.removeEventListener('abort', onAbort),
    };
}

;// CONCATENATED MODULE: ./build/run/run.js



/** After so many cells in a row that found nobody home, the agent is gone, not unlucky. */
const mostUnreachable = 3;
/**
 * Asks the agent cell by cell and judges what it did, in the order of the plan at any concurrency.
 * Cancelling keeps every outcome that was complete. Throws a `UserError` once the agent is gone, after yielding
 * what was known before.
 */
function run(cells, running) {
    let missed = 0;
    if (running.apart)
        for (const { gateway } of running.world.lanes)
            gateway?.forget();
    const perform = async (cell, worker) => {
        await worker.agent.reset?.(running.signal);
        const transcript = await transcribe(cell, worker, running);
        if (transcript.ending.kind !== 'unreachable') {
            missed = 0;
            return judged(cell, transcript, running);
        }
        missed += 1;
        if (missed >= mostUnreachable)
            throw gone(transcript.ending);
        return { cell, transcript, verdicts: [], status: 'excluded' };
    };
    return inOrder(cells, { workers: workersOf(running), signal: running.signal, perform });
}
function workersOf({ world, apart }) {
    return world.lanes.flatMap(({ agent, gateway, width }) => apart ? [{ agent, gateway }] : Array.from({ length: width }, () => ({ agent, gateway: null })));
}
async function transcribe(cell, { agent, gateway }, { world, signal }) {
    const { id, scenario } = cell;
    const watched = gateway?.raise({ id, scenario, deadlineMs: world.deadlineMs }) ?? null;
    const answer = await ask(agent, cell, signal);
    return { ...answer, traffic: (await watched?.settle()) ?? null };
}
async function ask(agent, cell, signal) {
    const answer = await agent.ask({ cell: cell.id, turns: cell.turns, signal });
    const mustSurvive = cell.mutation?.expectation === 'DEG' && answer.ending.kind !== 'unreachable';
    if (!mustSurvive || (await agent.healthy(signal)) || signal.aborted)
        return answer;
    const reason = `${answer.ending.kind}, and then no longer there to be asked`;
    return { ...answer, ending: { kind: 'crashed', reason } };
}
async function judged(cell, transcript, running) {
    const { faults, rejected } = transcript.traffic ?? { faults: [], rejected: [] };
    // A client that would not trust our certificate never made its call: that is no failure of the agent.
    if (rejected.length > 0)
        return { cell, transcript, verdicts: [], status: 'excluded' };
    if (faults.length > 0 && faults.every(({ delivered }) => delivered === 0)) {
        return { cell, transcript, verdicts: [], status: 'not-triggered' };
    }
    const evidence = run_evidenceOf(cell, transcript, running.world);
    const beside = await verdictsOf(cell.rules.filter(({ counts }) => !counts), evidence, running.judge);
    const spoken = beside.filter(({ status }) => status !== 'skipped');
    const taskDone = spoken.length === 0 ? null : spoken.every(({ status }) => status === 'held');
    const counting = await verdictsOf(cell.rules.filter(({ counts }) => counts), { ...evidence, taskDone }, running.judge);
    return { cell, transcript, verdicts: [...counting, ...beside], status: statusOf(counting) };
}
function run_evidenceOf(cell, transcript, world) {
    const planted = (transcript.traffic?.faults ?? []).flatMap((fault) => fault.planted);
    return {
        transcript,
        prompt: cell.turns.at(-1) ?? '',
        golden: cell.golden,
        canary: cell.mutation?.canary ?? canaryIn(planted),
        holding: holdingUnder(cell.scenario),
        planted,
        taskDone: null,
        load: world.load,
        sleep: world.clock.sleep,
    };
}
function canaryIn(planted) {
    for (const one of planted)
        if (one.kind === 'canary')
            return one.text;
    return null;
}
const clean = ['always', 'no_chaos'];
/** The conditions of `when` that hold under a scenario. */
function holdingUnder(scenario) {
    if (scenario === null)
        return clean;
    const active = [
        ...(scenario.toolFaults.length > 0 ? ['tool_faults_active'] : []),
        ...(scenario.llmFaults.length > 0 ? ['llm_faults_active'] : []),
        ...(scenario.contextAttacks.length > 0 ? ['context_attacks_active'] : []),
    ];
    return active.length === 0 ? clean : ['always', 'any_chaos_active', ...active];
}
async function verdictsOf(rules, evidence, judge) {
    const verdicts = [];
    for (const rule of rules) {
        const verdict = judge(rule, evidence);
        // Awaiting only real promises keeps tens of thousands of plain checks off the microtask queue.
        verdicts.push(verdict instanceof Promise ? await verdict : verdict);
    }
    return verdicts;
}
function gone(ending) {
    const reason = ending.kind === 'unreachable' ? ending.reason : ending.kind;
    return new user_error/* UserError */.y({
        message: `The agent is gone: ${reason}.`,
        hint: 'Is it still running? `flakestorm verify` asks it once.',
    }, { exit: 3 });
}

;// CONCATENATED MODULE: ./build/storm.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** The whole program on one page: check the golden prompts, run the phases, score, write, report. */
async function storm(config, plan, setting) {
    const began = setting.clock.now();
    const seen = gather(config);
    const { failure, remarks } = await blow(plan, seen, setting);
    const score = seen.score({
        ...config.scoring,
        strata: plan.weights,
        cutShort: storm_cutShort(failure, setting.signal, { done: seen.done(), total: plan.total }),
    });
    const report = {
        schema: 1,
        ...setting.head,
        ...seen.told(),
        durationMs: Math.round(setting.clock.now() - began),
        seed: plan.seed,
        planned: plan.total,
        score,
        notes: [...setting.warnings, ...plan.notes, ...remarks],
    };
    // Whatever went wrong before, what is known is written.
    const unwritten = finish(setting.ledger, report);
    return { report, failure: failure ?? unwritten };
}
/** Everything that asks the agent. What the user must mend ends it early and is returned, not thrown. */
async function blow(plan, seen, setting) {
    const { ledger, watch, signal } = setting;
    let remarks = [];
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const world = __addDisposableResource(env_1, await setting.open(), true);
            const running = { world, judge: prepare(new Map(plan.invariants.map((rule) => [rule.id, rule]))), signal };
            if (plan.preflight.length > 0)
                watch({ kind: 'preflight', total: plan.preflight.length });
            for await (const outcome of run(plan.preflight, { ...running, apart: plan.apart })) {
                refuseAbsent(outcome);
                seen.clean(outcome);
                watch({ kind: 'checked', outcome });
            }
            for (const { phase, cells, total, apart } of plan.phases) {
                watch({ kind: 'phase', phase, total });
                for await (const outcome of run(sparing(cells, seen.failsClean()), { ...running, apart })) {
                    ledger.add(outcome);
                    seen.add(outcome);
                    watch({ kind: 'cell', outcome });
                }
                remarks = world.remarks();
            }
            return { failure: null, remarks };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        return { failure: userErrorOrThrow(error), remarks };
    }
}
function finish(ledger, report) {
    try {
        ledger.finish(report);
        return null;
    }
    catch (error) {
        return userErrorOrThrow(error);
    }
}
function userErrorOrThrow(error) {
    if (error instanceof user_error/* UserError */.y)
        return error;
    throw error;
}
function storm_cutShort(failure, signal, progress) {
    if (signal.aborted)
        return { because: 'cancelled', ...progress };
    return failure && { because: failure.exit === 3 ? 'agent-gone' : 'disk', ...progress };
}
/** Cells of a prompt that fails without any storm prove nothing; they are left out and the gate says why. */
function* sparing(cells, spoilt) {
    const left = new Set(spoilt);
    for (const cell of cells)
        if (!left.has(cell.promptId))
            yield cell;
}
function refuseAbsent({ transcript }) {
    if (transcript.ending.kind !== 'unreachable')
        return;
    throw new user_error/* UserError */.y({
        message: `The agent could not be reached: ${transcript.ending.reason}.`,
        hint: 'Start it first, let flakestorm start it with `agent.start`, or correct `agent.endpoint`.',
    }, { exit: 3 });
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: ./build/world.js + 34 modules
var world = __webpack_require__(4781);
;// CONCATENATED MODULE: ./build/launch.js








/** Reaches the agent and asks every golden prompt once; no cell is run. */
async function check(prepared, around) {
    const { config, plan } = prepared;
    const { report, failure } = await storm(config, { ...plan, phases: [], total: 0 }, settingOf(prepared, around, unrecorded));
    const clean = report.preflight.every((result) => result.held);
    const exit = around.signal.aborted ? 130 : (failure?.exit ?? (clean ? 0 : 1));
    return { preflight: report.preflight, failure, exit };
}
const unrecorded = { add: () => { }, finish: () => { } };
/** Runs what was prepared. Never throws for the agent or the disk; `failure` says what ended it early. */
async function launch(prepared, around) {
    const { config, plan } = prepared;
    const path = (0,external_node_path_.join)(config.output.folder, 'result.json');
    const record = (0,result_file/* openResultFile */.S)(path, {
        schema: 1,
        ...headOf(prepared),
        seed: plan.seed,
        planned: plan.total,
    });
    try {
        const { report, failure } = await storm(config, plan, settingOf(prepared, around, record));
        const [files, unwritten] = await attempt(() => writeReports(report, path, config.output));
        const end = failure ?? unwritten;
        const cancelled = around.signal.aborted;
        return { report, files, failure: cancelled ? null : end, exit: cancelled ? 130 : exitOf(report, end) };
    }
    finally {
        record.close();
    }
}
function settingOf(prepared, around, ledger) {
    const { order, loaded, config, plan, weather } = prepared;
    const isStormy = plan.apart || plan.phases.some(({ apart }) => apart);
    const gateway = {
        needed: config.gateway !== null || isStormy,
        faults: weather?.toolFaults ?? [],
    };
    return {
        head: headOf(prepared),
        warnings: loaded.warnings,
        clock: real_clock/* realClock */.d,
        open: () => (0,world/* openWorld */.HY)(config, { ...around, env: order.env, jobContext: order.jobContext, gateway }),
        ledger,
        watch: around.watch,
        signal: around.signal,
    };
}
function headOf({ config, configFile, order }) {
    const { type, endpoint, command } = config.agent;
    return {
        tool: { name: 'flakestorm', version: version/* version */.r },
        configFile,
        said: saidIn(order),
        agent: { type, address: endpoint || (command ?? '') },
        startedAt: real_clock/* realClock */.d.date(),
    };
}
function exitOf({ score }, failure) {
    if (failure !== null)
        return failure.exit;
    const exits = { passed: 0, failed: 1, inconclusive: 5 };
    return exits[score.verdict];
}
/** What was said over the config and makes a cell another one. */
function saidIn({ chaos, overrides }) {
    return [
        ...(chaos.wanted && chaos.profile === null ? ['--chaos'] : []),
        ...(chaos.profile === null ? [] : ['--chaos-profile', chaos.profile]),
        ...(overrides.endpoint === null ? [] : ['--agent-url', overrides.endpoint]),
        ...(overrides.start === null ? [] : ['--start', overrides.start]),
    ];
}
async function attempt(act) {
    try {
        return [await act(), null];
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            return [null, error];
        throw error;
    }
}


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
        `### ${signs[score.verdict]} flakestorm: ${(0,words/* verdictLine */.MT)(score)}`,
        ...list(score.reasons.map(words/* reasonSentence */.Ux)),
        ...(score.phases.length === 0 ? [] : [phaseTable(report)]),
        ...(score.overall === null ? [] : [`With other golden prompts, 95 %: ${(0,words/* newPrompts */.y2)(score.overall)}.`]),
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

/***/ 5567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ problems)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8495);


/** A user's mistakes as code frames: where, what, and the way out. */
function problems(error, look) {
    const blocks = error.problems.map((problem) => frame(problem, look));
    const count = blocks.length > 1 ? [`${blocks.length} problems`] : [];
    return [...blocks, ...count].join('\n\n');
}
function frame({ message, key, place, hint }, look) {
    const ink = (0,_paint_js__WEBPACK_IMPORTED_MODULE_0__/* .paint */ .n)(look.colour);
    const at = place === undefined ? '' : `${place.file}:${place.line}:${place.column} `;
    const margin = place === undefined ? '' : String(place.line);
    const source = place?.text === undefined
        ? []
        : [
            ink.dim(`  ${margin} │ `) + (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(place.text),
            ink.dim(`  ${' '.repeat(margin.length)} │ `) +
                ' '.repeat(Math.max(0, place.column - 1)) +
                ink.red('^'),
        ];
    const [first = '', ...more] = message.split('\n');
    return [
        `${ink.red('error')} ${ink.bold(at)}${key !== undefined && place !== undefined ? `${ink.cyan((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(key))}: ` : ''}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(first)}`,
        ...more.map((line) => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(line)}`),
        ...source,
        ...(hint === undefined ? [] : [`  ${ink.green('→')} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(hint)}`]),
    ].join('\n');
}


/***/ }),

/***/ 7177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ reproduce)
/* harmony export */ });
/** The one command that shows the same failure again. */
function reproduce({ seed, configFile, said }, cell) {
    const config = configFile === 'flakestorm.yaml' ? [] : ['--config', configFile];
    return [
        'npx flakestorm run --cell',
        ...[cell, '--seed', String(seed), ...config, ...said].map(shellWord),
    ].join(' ');
}
function shellWord(word) {
    return /^[\w@%+=:,./#-]+$/.test(word) && !word.startsWith('#') ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}


/***/ })

};
