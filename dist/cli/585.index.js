export const id = 585;
export const ids = [585];
export const modules = {

/***/ 1719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check),
  q: () => (/* binding */ launch)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/redact.js
var redact = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/disk/commit-of.js

const patienceMs = 3000;
const mostAnswer = 1 << 26;
/**
 * The commit that stands in a folder, `+changes` behind it where files that git knows were changed; what the CI says where
 * git cannot tell; null where nobody can.
 */
function commitOf(folder, env) {
    return fromGit(folder, env) ?? commitIn(env['GITHUB_SHA'] ?? env['CI_COMMIT_SHA'] ?? env['GIT_COMMIT']);
}
function fromGit(folder, env) {
    try {
        // A repository may name a program for `fsmonitor`; a question about a commit must not start it.
        const asked = ['-c', 'core.fsmonitor=false', 'status', '--porcelain=v2', '--branch'];
        const said = (0,external_node_child_process_.execFileSync)('git', [...asked, '--untracked-files=no'], {
            cwd: folder,
            // Nor must it write to the repository, not even to its index.
            env: { ...env, GIT_OPTIONAL_LOCKS: '0' },
            encoding: 'utf8',
            timeout: patienceMs,
            maxBuffer: mostAnswer,
            stdio: ['ignore', 'pipe', 'ignore'],
        });
        const commit = commitIn(/^# branch\.oid (\S+)$/m.exec(said)?.[1]);
        return commit === null ? null : `${commit}${/^[^#\s]/m.test(said) ? '+changes' : ''}`;
    }
    catch {
        return null;
    }
}
function commitIn(text) {
    return /^[0-9a-f]{40,64}$/.exec((text ?? '').trim())?.[0] ?? null;
}

// EXTERNAL MODULE: ./build/disk/real-clock.js
var real_clock = __webpack_require__(5261);
// EXTERNAL MODULE: ./build/disk/result-file.js
var result_file = __webpack_require__(9266);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/replay/hide.js
var replay_hide = __webpack_require__(4308);
// EXTERNAL MODULE: ./build/disk/write-session.js + 1 modules
var write_session = __webpack_require__(1813);
;// CONCATENATED MODULE: ./build/disk/write-failure.js




/**
 * Writes a failing cell as a session, `failures/<cell>.session.json`: what was really sent, under which scenario and
 * seed, the rules that broke and the traffic that the agent met. Throws a `UserError` where it cannot be written.
 */
function writeFailure(outcome, exchanges, context) {
    const path = (0,external_node_path_.join)(context.folder, 'failures', `${fileName(outcome.cell.id)}.session.json`);
    (0,write_session/* writeSession */.Ko)(path, sessionOf(outcome, context), exchanges);
    return path;
}
/** Takes away what an earlier run left in the folder: whoever replays it means this run's failures. */
function forgetFailures(folder) {
    const failures = (0,external_node_path_.join)(folder, 'failures');
    for (const name of namesIn(failures))
        if (/\.session\.(?:json|exchanges\.jsonl)$/.test(name))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(failures, name), { force: true });
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
function sessionOf({ cell, transcript, verdicts }, context) {
    const { redact, invariants, seed, date } = context;
    const hide = (0,replay_hide/* hider */.H)(redact).text;
    const failed = verdicts.filter(({ counts, status }) => counts && (status === 'broken' || status === 'errored'));
    const rules = (wanted) => cell.rules.filter(wanted).flatMap(({ key }) => invariants.find(({ id }) => id === key) ?? []);
    const broken = new Set(failed.map(({ rule }) => rule));
    return {
        id: fileName(cell.id),
        name: hide(cell.golden),
        source: 'flakestorm',
        capturedAt: date,
        input: hide(cell.turns.at(-1) ?? ''),
        turns: cell.turns.slice(0, -1).map(hide),
        context: cell.incident?.history ?? [],
        expectedFailure: failed.map(whatFailed).map(hide).join('; '),
        contract: null,
        // What the replay itself asks for is asked of every replay.
        invariants: rules(({ counts, key }) => counts && broken.has(key) && key !== 'replay_matched'),
        utility: rules(({ counts }) => !counts),
        scenario: cell.scenario?.name ?? null,
        seed,
        planted: plantedIn({ cell, transcript }),
    };
}
/** Canaries and false values that the agent met, wherever they came from. */
function plantedIn({ cell, transcript }) {
    const canary = cell.mutation?.canary ?? null;
    return [
        ...(canary === null ? [] : [{ kind: 'canary', text: canary }]),
        ...(transcript.traffic?.faults ?? []).flatMap((fault) => fault.planted),
        ...(cell.incident?.planted ?? []),
    ];
}
function whatFailed(verdict) {
    if (verdict.status === 'broken')
        return `${verdict.rule}: expected ${verdict.expected}, saw ${verdict.actual}`;
    return verdict.status === 'errored' ? `${verdict.rule}: ${verdict.reason}` : verdict.rule;
}
/** A cell's id as the name of a file, on any system. */
function fileName(id) {
    return id.replace(/[^\w.+-]+/g, '-').slice(0, 120);
}

// EXTERNAL MODULE: ./build/disk/read-result.js + 3 modules
var read_result = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/disk/surfaces.js + 6 modules
var surfaces = __webpack_require__(2766);
;// CONCATENATED MODULE: ./build/disk/write-reports.js



/** Writes the surfaces beside `result.json`; throws a `UserError` that names the first file that cannot be written. */
async function writeReports(report, result, output) {
    const at = (format, name) => output.formats.includes(format) ? (0,external_node_path_.join)(output.folder, name) : null;
    const files = {
        result,
        markdown: (0,external_node_path_.join)(output.folder, 'summary.md'),
        junit: at('junit', 'junit.xml'),
        sarif: at('sarif', 'report.sarif'),
        html: at('html', 'report.html'),
    };
    const shown = { report, cells: () => (0,read_result/* cellsIn */.H)(result), resultFile: result, colour: false };
    for (const surface of ['markdown', 'junit', 'sarif', 'html']) {
        const path = files[surface];
        if (path !== null)
            await (0,surfaces/* writeSurface */.B)(path, surface, shown);
    }
    return files;
}

// EXTERNAL MODULE: ./build/base/phase.js
var phase = __webpack_require__(9119);
// EXTERNAL MODULE: ./build/plan/address.js
var address = __webpack_require__(7238);
;// CONCATENATED MODULE: ./build/plan/places.js


/** Every place of a config that a report may point at; what was never written has none. */
function placesIn({ config, locate }) {
    const named = (kind, name, path) => {
        const place = locate(path);
        return place === undefined ? [] : [{ kind, name, line: place.line, column: place.column }];
    };
    return [
        ...phase/* phases */.t.flatMap((phase) => keysOf[phase].flatMap((key) => named('phase', phase, [key])).slice(0, 1)),
        ...rulesIn({ config, locate }).flatMap(({ id, path }) => named('rule', id, path)),
        ...config.prompts.flatMap(({ id }, at) => named('prompt', id, ['golden_prompts', at])),
    ];
}
/** The block that a phase is configured by; the first one that is there. */
const keysOf = {
    mutation: ['mutations', 'golden_prompts'],
    chaos: ['chaos'],
    contract: ['contract', 'contracts', 'chaos_matrix'],
    replay: ['replays'],
};
function rulesIn({ config, locate, }) {
    const { invariants, prompts, contracts } = config;
    return [
        ...invariants.map(({ id }, at) => ({ id, path: ['invariants', at] })),
        ...prompts.flatMap((prompt, which) => prompt.invariants.map(({ id }, at) => ({ id, path: ['golden_prompts', which, 'invariants', at] }))),
        ...contracts.flatMap((contract, which) => contract.invariants.map(({ id }, at) => ({
            id,
            path: [...(0,address/* contractPath */.K)(locate, which), 'invariants', at],
        }))),
    ];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/invariants/canonical.js
var canonical = __webpack_require__(3322);
;// CONCATENATED MODULE: ./build/plan/suite.js


/**
 * SHA-256, in hex, of everything in a config that makes the cells or judges them: prompts, rules, mutations, chaos, contracts,
 * replays, weights, bars, seed and limits, and what was `read` from other files for it. The same on every machine. Not in it: how the agent is reached or started, keys and
 * addresses, the model that is asked, the pace, and where reports go.
 */
function suiteHash(config, read) {
    const { prompts, invariants, mutations, chaos, contracts, chaosMatrix, replays, scoring } = config;
    const { seed, maxTotal, strict } = config.advanced;
    const rules = { prompts, invariants, mutations, chaos, contracts, chaosMatrix, replays, scoring };
    const suite = { ...rules, seed, maxTotal, strict, read };
    return (0,external_node_crypto_.createHash)('sha256')
        .update((0,canonical/* canonical */.$)(portable(suite, config.folder)))
        .digest('hex');
}
/** Paths below the config's folder are told from there, with `/` between their parts. */
function portable(value, folder) {
    if (typeof value === 'string') {
        if (!value.startsWith(folder) || !/^[\\/]/.test(value.slice(folder.length)))
            return value;
        return `.${value.slice(folder.length).replaceAll('\\', '/')}`;
    }
    if (Array.isArray(value))
        return value.map((item) => portable(item, folder));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, portable(item, folder)]));
}

;// CONCATENATED MODULE: ./build/report/compared.js
/** A run that nobody measures against another. */
const uncompared = { baseline: null, earlier: null, notes: [] };

// EXTERNAL MODULE: ./build/invariants/judge.js
var invariants_judge = __webpack_require__(1599);
// EXTERNAL MODULE: ./build/plan/vacuous-rules.js + 5 modules
var vacuous_rules = __webpack_require__(2689);
// EXTERNAL MODULE: ./build/scoring/credit.js
var credit = __webpack_require__(8533);
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
/** True for a cell that counts in the score; one with credit counts by what was judged in it, though something could not be. */
function isJudged({ status, credit }) {
    if (status === 'errored')
        return credit !== null && credit.of > 0;
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
    const failing = facts.cutShort
        ? final
        : [...final, ...belowFloor(rules, facts), ...belowMin(rules, facts), ...regressed(facts)];
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
/** Two scores are compared as they are: an interval around both would forgive twice. */
function regressed({ overall, earlier }) {
    if (overall === null || earlier === null)
        return [];
    const { value } = overall;
    return value < earlier.from - earlier.most - rounding ? [{ kind: 'regressed', value, ...earlier }] : [];
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
    return (phases
        // A contract of which nothing was judged was not kept, whatever other phases came to.
        .filter(({ phase, moments }) => moments === null && (phase === 'contract' || rules.minScores[phase] !== undefined))
        .map(({ phase }) => ({ kind: 'nothing-judged', phase })));
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
        const stratum = strata.get(cell.stratum) ?? {
            counts: noCounts(),
            judged: 0,
            squares: 0,
            prompts: new Map(),
        };
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
    stratum.judged += 1;
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
function evidenceOf({ judged, squares, prompts }, weight) {
    return { weight, cells: judged, squares, prompts };
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
            const reading = ran.get(phase)?.read(phase === 'mutation' ? rules.strata : {});
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
    const { failsClean, cutShort, earlier, missed, unseen, strays, minScore, gate } = rules;
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
            earlier,
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
            // A scenario without faults is a clean world: nothing has to come past the gateway there.
            if (traffic === null || traffic.faults.length === 0 || cell.scenario === null)
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
;// CONCATENATED MODULE: ./build/report/matrix.js

function matrix(contracts) {
    const rules = new Map(contracts.flatMap(({ name, invariants }) => invariants.map((rule) => [rule.id, { contract: name, ...rule }])));
    const cells = new Map();
    return {
        add(outcome) {
            const { cell } = outcome;
            if (cell.phase !== 'contract')
                return;
            const scenario = cell.scenario?.name ?? cell.stratum;
            for (const { key } of cell.rules) {
                const rule = rules.get(key);
                if (rule === undefined)
                    continue;
                const { id, type, severity, contract } = rule;
                const at = JSON.stringify([scenario, id]);
                const so = cells.get(at) ?? { contract, rule: id, type, severity, scenario, ...nothing };
                cells.set(at, withFate(so, outcome));
            }
        },
        cells: () => {
            const scenarios = [...new Set([...cells.values()].map(({ scenario }) => scenario))];
            const names = contracts.map(({ name }) => name);
            return [...cells.values()].toSorted((a, b) => names.indexOf(a.contract) - names.indexOf(b.contract) ||
                phase/* severities */.g.indexOf(a.severity) - phase/* severities */.g.indexOf(b.severity) ||
                compare(a.rule, b.rule) ||
                scenarios.indexOf(a.scenario) - scenarios.indexOf(b.scenario));
        },
    };
}
const nothing = { held: 0, broken: 0, errored: 0, skipped: 0, because: null, example: null };
/** One verdict more; the first reason and the first failure stay. */
function withFate(so, outcome) {
    const verdict = outcome.verdicts.find((one) => one.rule === so.rule);
    const became = verdict?.status ?? 'skipped';
    const isTelling = became === 'broken' || became === 'errored';
    return {
        ...so,
        [became]: so[became] + 1,
        because: so.because ?? whySkipped(verdict, outcome),
        example: so.example ?? (isTelling ? outcome.cell.id : null),
    };
}
function whySkipped(verdict, { status, transcript }) {
    if (verdict === undefined)
        return whyUnjudged(status, transcript);
    return verdict.status === 'skipped' ? verdict.because : null;
}
/** Why a cell has no verdicts at all. */
function whyUnjudged(status, { traffic, ending }) {
    if (status === 'not-triggered') {
        const reasons = traffic?.faults.flatMap(({ because }) => because ?? []) ?? [];
        return `not triggered: ${reasons.join('; ')}`;
    }
    return traffic?.rejected[0] ?? ('reason' in ending ? ending.reason : 'the agent could not be asked');
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./build/report/result.js
var result = __webpack_require__(9934);
;// CONCATENATED MODULE: ./build/report/gather.js






/** Starts with nothing; `strict` makes a fault that reached the agent nowhere a reason against passing. */
function gather(config) {
    const counted = tally(config.scoring);
    const found = (0,findings/* causes */.p)();
    const faults = coverage();
    const contracts = matrix(config.contracts);
    const preflight = [];
    let done = 0;
    const failsClean = () => preflight.filter(({ held }) => !held).map(({ promptId }) => promptId);
    return {
        clean: (outcome) => void preflight.push(preflightOf(outcome)),
        add(outcome) {
            counted.add(judgedOf(outcome));
            found.add(outcome);
            faults.add(outcome);
            contracts.add(outcome);
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
            return {
                done,
                findings,
                moreFindings: more,
                preflight,
                coverage: faults.covered(),
                matrix: contracts.cells(),
            };
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
        credit: cell.phase === 'contract' ? (0,credit/* creditOf */.$)(verdicts) : null,
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
        output: (0,findings/* cut */.J)(transcript.output, result/* mostText */.bF),
        toolCalls: transcript.toolCalls,
    };
}

;// CONCATENATED MODULE: ./build/run/memory.js
/**
 * What an agent remembers from one question to the next, as evidence in a sentence; null where nothing shows. Proof is a
 * word that only an earlier question told, or a number that counts the questions: a model that merely varies its words
 * can do neither.
 */
function memoryIn({ word }, outcomes) {
    return wordGivenAway(word, outcomes) ?? countOf(outcomes);
}
function wordGivenAway(word, outcomes) {
    const told = outcomes.findIndex(({ cell }) => cell.stratum === 'tell');
    const later = outcomes.slice(told + 1).find(({ transcript: { output, toolCalls } }) => {
        return `${output} ${JSON.stringify(toolCalls)}`.toUpperCase().includes(word);
    });
    if (told < 0 || later === undefined)
        return null;
    return `the code word ${word}, told in one question, came back in the answer to a later one`;
}
/** A number at one place of the same text, which rises by the same step with every question, or with every asking of this one. */
function countOf(outcomes) {
    const asked = outcomes.flatMap(({ cell, transcript }, at) => cell.stratum === 'same'
        ? [{ at, numbers: numbersIn(transcript.output), frame: frameOf(transcript.output) }]
        : []);
    const [first] = asked;
    if (first === undefined || asked.length < 4 || asked.some(({ frame }) => frame !== first.frame))
        return null;
    for (const place of first.numbers.keys()) {
        const values = asked.map(({ numbers }) => numbers[place] ?? Number.NaN);
        const steps = values.slice(1).map((value, index) => value - (values[index] ?? Number.NaN));
        const questions = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
        if (isSteady(steps) || isSteady(steps.map((step, index) => step / (questions[index] ?? 1))))
            return `asked the same four times, its answers count: ${values.join(', ')}`;
    }
    return null;
}
function isSteady(steps) {
    const [first = 0] = steps;
    return first > 0 && steps.every((step) => step === first);
}
/** Dates, times and long numbers rise by themselves and count nothing. */
const clocks = /\b\d{4}-\d\d-\d\d\S*|\b\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\b|\d{9,}/g;
const numbers = /\d+/g;
function numbersIn(output) {
    return [...output.replace(clocks, 'clock').matchAll(numbers)].map(([digits]) => Number(digits));
}
function frameOf(output) {
    return output.replace(clocks, 'clock').replace(numbers, '#');
}

// EXTERNAL MODULE: ./build/chaos/calm.js
var calm = __webpack_require__(9384);
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
    const { id, scenario, incident } = cell;
    const session = incident?.session ?? null;
    const watched = gateway?.raise({ id, scenario, session, deadlineMs: world.deadlineMs }) ?? null;
    const answer = await ask(agent, cell, signal);
    return { ...answer, traffic: (await watched?.settle()) ?? null };
}
async function ask(agent, cell, signal) {
    const answer = await agent.ask({
        cell: cell.id,
        turns: cell.turns,
        history: cell.incident?.history ?? [],
        act: cell.mutation?.act ?? null,
        signal,
    });
    const mustSurvive = cell.mutation?.expectation === 'DEG' && answer.ending.kind !== 'unreachable';
    if (!mustSurvive || (await agent.healthy(signal)) || signal.aborted)
        return answer;
    const reason = `${answer.ending.kind}, and then no longer there to be asked`;
    // Hanging up is no clean end for somebody who does not come back.
    const wire = answer.wire && { ...answer.wire, hungUp: false };
    return { ...answer, wire, ending: { kind: 'crashed', reason } };
}
async function judged(cell, transcript, running) {
    const { faults, rejected } = transcript.traffic ?? { faults: [], rejected: [] };
    // A client that would not trust our certificate never made its call: that is no failure of the agent.
    if (rejected.length > 0)
        return { cell, transcript, verdicts: [], status: 'excluded' };
    if (faults.length > 0 && faults.every(({ delivered }) => delivered === 0)) {
        return { cell, transcript, verdicts: [], status: 'not-triggered' };
    }
    const evidence = run_evidenceOf(cell, transcript, running);
    const beside = await verdictsOf(cell.rules.filter(({ counts }) => !counts), evidence, running.judge);
    const spoken = beside.filter(({ status }) => status !== 'skipped');
    const taskDone = spoken.length === 0 ? null : spoken.every(({ status }) => status === 'held');
    const counting = await verdictsOf(cell.rules.filter(({ counts }) => counts), { ...evidence, taskDone }, running.judge);
    return { cell, transcript, verdicts: [...counting, ...beside], status: statusOf(counting) };
}
function run_evidenceOf(cell, transcript, { world, cleanOf }) {
    const planted = [
        ...(transcript.traffic?.faults ?? []).flatMap((fault) => fault.planted),
        ...(cell.incident?.planted ?? []),
    ];
    return {
        transcript,
        prompt: cell.turns.at(-1) ?? '',
        golden: cell.golden,
        canary: cell.mutation?.canary ?? canaryIn(planted),
        holding: holdingUnder(cell.scenario, transcript.traffic?.faults ?? []),
        planted,
        baseline: cleanOf(cell.promptId),
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
/** The conditions of `when` that hold in a cell: faults are active where they reached the agent, not where they were planned. */
function holdingUnder(scenario, faults) {
    if (scenario === null || (0,calm/* isCalm */.u)(scenario))
        return clean;
    const struck = (kind) => faults.some(({ id, delivered }) => delivered > 0 && id.startsWith(`${kind}:`));
    const active = [
        ...(struck('tool') ? ['tool_faults_active'] : []),
        ...(struck('model') ? ['llm_faults_active'] : []),
        ...(struck('context') ? ['context_attacks_active'] : []),
    ];
    return active.length === 0 ? ['always'] : ['always', 'any_chaos_active', ...active];
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
    const compared = await setting.compared();
    const score = seen.score({
        ...config.scoring,
        earlier: compared.earlier,
        strata: plan.weights,
        cutShort: storm_cutShort(failure, setting.signal, { done: seen.done(), total: plan.total }),
    });
    const report = (0,result/* inFileOrder */.w$)({
        schema: 1,
        ...setting.head,
        ...seen.told(),
        durationMs: Math.round(setting.clock.now() - began),
        seed: plan.seed,
        planned: plan.total,
        score,
        baseline: compared.baseline,
        notes: [...setting.warnings, ...plan.notes, ...(await (0,vacuous_rules/* vacuousRules */.a)(plan)), ...remarks, ...compared.notes],
    });
    // Whatever went wrong before, what is known is written.
    const unwritten = finish(setting.ledger, report);
    return { report, failure: failure ?? unwritten };
}
/** Everything that asks the agent. What the user must mend ends it early and is returned, not thrown. */
async function blow(plan, seen, setting) {
    const remarks = [];
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const world = __addDisposableResource(env_1, await setting.open(), true);
            try {
                await storm_ask(plan, seen, { ...setting, world, remark: (sentence) => void remarks.push(sentence) });
            }
            finally {
                // A run that ends early has the more to explain.
                remarks.push(...world.remarks());
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
/** First every golden prompt in a clean world, then phase after phase. */
async function storm_ask(plan, seen, setting) {
    const { world, ledger, watch, signal } = setting;
    const clean = new Map();
    const cleanOf = (promptId) => clean.get(promptId) ?? [];
    const judge = (0,invariants_judge/* discreet */.C)((0,invariants_judge/* prepare */.i)(new Map(plan.invariants.map((rule) => [rule.id, rule]))), setting.redact);
    const running = { world, judge, signal, cleanOf };
    // What is compared with a cell whose calls are known must have been watched as closely.
    const apart = plan.apart || (plan.compares && plan.phases.some((phase) => phase.apart));
    const clear = { ...running, apart };
    const keep = ({ cell: { id, promptId }, transcript }) => {
        world.takes?.drop(id);
        if (plan.compares)
            clean.set(promptId, [...cleanOf(promptId), transcript]);
    };
    if (plan.preflight.length > 0)
        watch({ kind: 'preflight', total: plan.preflight.length });
    for await (const outcome of run(plan.preflight, clear)) {
        refuseAbsent(outcome);
        keep(outcome);
        seen.clean(outcome);
        watch({ kind: 'checked', outcome });
    }
    if (plan.baselines.length > 0)
        watch({ kind: 'baselines', total: plan.baselines.length });
    for await (const outcome of run(plan.baselines, clear))
        keep(outcome);
    if (plan.memory !== null)
        await askForMemory(plan.memory, setting, clear);
    for (const { phase, cells, total, apart: alone } of plan.phases) {
        watch({ kind: 'phase', phase, total });
        for await (const outcome of run(sparing(cells, seen.failsClean()), { ...running, apart: alone })) {
            ledger.add(outcome);
            keepFailure(outcome, setting);
            tellDrift(outcome, setting.remark);
            seen.add(outcome);
            watch({ kind: 'cell', outcome });
        }
    }
}
/** Only what failed is written; the traffic of every other cell is let go. */
function keepFailure(outcome, { keep, world: { takes } }) {
    const { id } = outcome.cell;
    const hasFailed = outcome.status === 'failed' || outcome.status === 'errored';
    if (keep === null || takes === null || !hasFailed)
        takes?.drop(id);
    else
        keep(outcome, takes.take(id));
}
/** A replay whose agent went another way may well pass; nobody should take it for the same way. */
function tellDrift({ cell, transcript }, remark) {
    const drift = transcript.traffic?.replay?.drift ?? [];
    if (cell.incident === null || drift.length === 0)
        return;
    const more = drift.length > mostDrift ? `; and ${drift.length - mostDrift} more` : '';
    remark(`${cell.id} drifted from its recording: ${drift.slice(0, mostDrift).join('; ')}${more}.`);
}
const mostDrift = 3;
/** One question after another on one lane; an agent that remembers is a reason to be careful, not a failure. */
async function askForMemory(probe, { watch, remark }, running) {
    watch({ kind: 'memory', total: probe.cells.length });
    const [first] = running.world.lanes;
    const alone = { ...running, world: { ...running.world, lanes: [{ ...first, width: 1 }] } };
    const evidence = memoryIn(probe, await Array.fromAsync(run(probe.cells, alone)));
    for (const { id } of probe.cells)
        running.world.takes?.drop(id);
    if (evidence === null)
        return;
    remark(`The agent remembers from one cell to the next: ${evidence}. Nothing resets it, so cells are not independent; configure \`agent.reset_endpoint\`, \`reset_function\` or \`reset_command\`.`);
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
        if (cell.incident !== null || !left.has(cell.promptId))
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
// EXTERNAL MODULE: ./build/world.js + 38 modules
var world = __webpack_require__(9095);
;// CONCATENATED MODULE: ./build/launch.js














/** Reaches the agent and asks every golden prompt once; no cell is run. */
async function check(prepared, around) {
    const { config, plan } = prepared;
    const { report, failure } = await storm(config, { ...plan, baselines: [], memory: null, phases: [], total: 0 }, settingOf(prepared, { ...around, head: headOf(prepared), ledger: unrecorded }));
    const clean = report.preflight.every((result) => result.held);
    const exit = around.signal.aborted ? 130 : (failure?.exit ?? (clean ? 0 : 1));
    return { preflight: report.preflight, notes: report.notes, failure, exit };
}
const unrecorded = { add: () => { }, finish: () => { } };
/** Runs what was prepared. Never throws for the agent or the disk; `failure` says what ended it early. */
async function launch(prepared, around) {
    const { config, plan } = prepared;
    const path = (0,external_node_path_.join)(config.output.folder, 'result.json');
    const head = headOf(prepared);
    const record = (0,result_file/* openResultFile */.S)(path, { schema: 1, ...head, seed: plan.seed, planned: plan.total });
    try {
        const setting = settingOf(prepared, { ...around, head, ledger: record });
        const { report, failure } = await storm(config, plan, setting);
        const [files, unwritten] = await attempt(() => writeReports(report, path, config.output));
        const end = failure ?? unwritten;
        const cancelled = around.signal.aborted;
        return { report, files, failure: cancelled ? null : end, exit: cancelled ? 130 : exitOf(report, end) };
    }
    finally {
        record.close();
    }
}
function settingOf(prepared, { head, ledger, ...around }) {
    const { order, loaded, config, plan, weather, contracts, recordings } = prepared;
    const scenarios = [...(weather === null ? [] : [weather]), ...contracts.flatMap((bound) => bound.scenarios)];
    const isStormy = plan.apart || plan.phases.some(({ apart }) => apart);
    const gateway = {
        needed: config.gateway !== null || isStormy || order.recordFailures,
        // A replay is offline only where no call can slip by unread.
        faults: recordings.length > 0 ? everyTool : scenarios.flatMap(({ toolFaults }) => toolFaults),
        sessions: recordings,
        isRecording: order.recordFailures,
        keyless: recordings.length > 0 &&
            plan.preflight.length === 0 &&
            recordings.every(({ open }) => open().entries.some(({ boundary }) => boundary === 'model')),
    };
    return {
        head,
        warnings: loaded.warnings,
        clock: real_clock/* realClock */.d,
        open: () => (0,world/* openWorld */.HY)(config, { ...around, env: order.env, jobContext: order.jobContext, gateway }),
        ledger,
        keep: order.recordFailures ? keeper(prepared) : null,
        watch: around.watch,
        signal: around.signal,
        redact: redactorOf(order),
        compared: around.compared ?? (() => Promise.resolve(uncompared)),
    };
}
const everyTool = [{ tool: '*', matchUrl: null }];
/** Writes each failing cell beside the result. */
function keeper({ config, plan, order }) {
    const context = {
        folder: config.output.folder,
        seed: plan.seed,
        date: real_clock/* realClock */.d.date(),
        invariants: plan.invariants,
        redact: redactorOf(order),
    };
    forgetFailures(context.folder);
    return (outcome, exchanges) => void writeFailure(outcome, exchanges, context);
}
function headOf({ loaded, config, configFile, order, weather, contracts }) {
    const { type, endpoint, command } = config.agent;
    const redact = redactorOf(order);
    return {
        tool: { name: 'flakestorm', version: version/* version */.r },
        configFile,
        said: saidIn(order).map(redact),
        agent: { type, address: redact(endpoint || (command ?? '')) },
        commit: commitOf(config.folder, order.env),
        suite: suiteHash(config, { weather, contracts }),
        places: placesIn(loaded),
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
function saidIn({ chaos, overrides, replay }) {
    return [
        ...(chaos.wanted && chaos.profile === null ? ['--chaos'] : []),
        ...(chaos.profile === null ? [] : ['--chaos-profile', chaos.profile]),
        ...(replay === null || replay === '' ? [] : ['--replay', replay]),
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
/** Hides what the environment calls a secret: an address or a rule may have been given one. */
function redactorOf({ env }) {
    return (0,redact/* redactor */.$p)(Object.entries(env).flatMap(([name, value]) => (redact/* secretName */.Gf.test(name) && value ? [value] : [])));
}


/***/ }),

/***/ 4308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ hider)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(768);
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8839);
/* harmony import */ var _chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6166);
/* harmony import */ var _invariants_personal_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6278);





/** `redact` hides the secrets of the run and well-known credentials. */
function hider(redact) {
    const text = (given) => redact(withoutPersonalData(given));
    const json = (value) => {
        if (typeof value === 'string')
            return inText(value);
        // A number can be a card or a phone, too; a number it stays.
        if (typeof value === 'number')
            return text(String(value)) === String(value) ? value : 0;
        if ((0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value))
            return value.map(json);
        if (!(0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(value))
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [text(key), isSecret(key, item) ? _base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc : json(item)]));
    };
    /** Text that is JSON itself stays JSON. */
    const inText = (given) => {
        const held = /^\s*[[{]/.test(given) ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(given) : undefined;
        if (held === undefined || (0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isTooDeep */ .f_)(held))
            return text(given);
        const hidden = json(held);
        return JSON.stringify(hidden) === JSON.stringify(held) ? given : JSON.stringify(hidden);
    };
    const lines = (given) => inText(given) === given ? given : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(given) === undefined ? eachLine(given, inText) : inText(given);
    const frames = (given) => {
        const whole = Buffer.concat(given.map(({ bytes }) => bytes));
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(whole))
            return given;
        const hidden = lines(whole.toString('utf8'));
        if (hidden === whole.toString('utf8'))
            return given;
        const parts = given.map(({ atMs, bytes }) => ({ atMs, text: Buffer.from(bytes).toString('utf8') }));
        const inParts = parts.map(({ atMs, text: part }) => ({ atMs, bytes: Buffer.from(lines(part)) }));
        // Something may stand across two parts: then their times are the price for hiding it.
        return Buffer.concat(inParts.map(({ bytes }) => bytes)).equals(Buffer.from(hidden))
            ? inParts
            : [{ atMs: given[0]?.atMs ?? 0, bytes: Buffer.from(hidden) }];
    };
    return { text, json, frames };
}
const every = new Set(_invariants_personal_data_js__WEBPACK_IMPORTED_MODULE_2__/* .piiTypes */ .s);
function withoutPersonalData(text) {
    let hidden = text;
    for (const { type, value } of (0,_invariants_personal_data_js__WEBPACK_IMPORTED_MODULE_2__/* .personalDataIn */ .k)(text, every)) {
        hidden = hidden.replaceAll(value, `[${type} ${_base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc.slice(1)}`);
    }
    return hidden;
}
/** Events and lines of JSON, one by one: `data: {…}` keeps its prefix. */
function eachLine(text, hide) {
    return text
        .split(/(\r?\n)/)
        .map((line) => {
        const prefix = /^data: ?/.exec(line)?.[0] ?? '';
        return `${prefix}${hide(line.slice(prefix.length))}`;
    })
        .join('');
}
/** Names whose value is a secret as a whole; tokens that are counted are none. */
function isSecret(key, value) {
    return typeof value === 'string' && value !== '' && _base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .secretName */ .Gf.test(key) && !/tokens|keyword/i.test(key);
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


/***/ })

};
