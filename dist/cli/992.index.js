export const id = 992;
export const ids = [992];
export const modules = {

/***/ 8992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/config/override.js
var override = __webpack_require__(3839);
// EXTERNAL MODULE: ./build/launch.js + 23 modules
var launch = __webpack_require__(1719);
// EXTERNAL MODULE: ./build/prepare.js + 18 modules
var prepare = __webpack_require__(6821);
// EXTERNAL MODULE: ./build/report/paint.js
var paint = __webpack_require__(8495);
// EXTERNAL MODULE: ./build/report/problems.js
var problems = __webpack_require__(5567);
// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(3299);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/cli/demo-comparison.js


/** The variants side by side: a line a phase with both scores, and below it why the worse one is worse. */
function comparison(all, ink) {
    const variants = [...new Set(all.map(({ variant }) => variant))];
    const rows = Map.groupBy(all.flatMap(rowsOf), ({ name }) => name);
    return [
        '',
        `${ink.bold('Side by side'.padEnd(widest + 2))}${variants.map((name) => name.padStart(column)).join('')}`,
        ...[...rows].flatMap(([name, row]) => [
            `  ${name.padEnd(widest)}${row.map((cell) => scoreOf(cell, ink)).join('')}`,
            ...row.flatMap(({ variant, reason }) => reason === null ? [] : [ink.dim(`    ${variant}: ${reason}`)]),
        ]),
        '',
    ].join('\n');
}
/**
 * Remembers the most telling break of each phase: an attack that won before an answer that should not have been given,
 * and both before an answer that never came.
 */
function watchReasons() {
    const reasons = new Map();
    const telling = new Map();
    const watch = (happening) => {
        if (happening.kind !== 'cell')
            return;
        const { cell, transcript } = happening.outcome;
        const reason = reasonOf(happening.outcome);
        const rank = cell.mutation?.expectation === 'SEC' ? 3 : transcript.ending.kind === 'answered' ? 2 : 1;
        if (reason === null || rank <= (telling.get(cell.phase) ?? 0))
            return;
        telling.set(cell.phase, rank);
        reasons.set(cell.phase, reason);
    };
    return { watch, reasons };
}
const widest = 22;
const column = 11;
function rowsOf({ variant, profile, report, reasons }) {
    return report.score.phases.map(({ phase, estimate }) => {
        const score = estimate?.value ?? null;
        const isBelow = score === null || score < report.score.minScore;
        return {
            name: phase === 'chaos' ? `chaos: ${profile}` : phase,
            variant,
            score,
            isBelow,
            reason: isBelow ? (reasons.get(phase) ?? null) : null,
        };
    });
}
function scoreOf({ score, isBelow }, ink) {
    const text = (score === null ? 'no score' : (0,words/* decimals */.rr)(score)).padStart(column);
    return isBelow ? ink.red(text) : ink.green(text);
}
/** What was seen where a rule that counts was broken; null where none was. */
function reasonOf({ cell, verdicts }) {
    const broken = verdicts.find((verdict) => verdict.counts && verdict.status === 'broken');
    if (broken?.status !== 'broken')
        return null;
    const under = cell.mutation === null ? '' : ` (${cell.mutation.type})`;
    return `${(0,report_escape/* plain */.pj)(broken.actual)}${under}`;
}

// EXTERNAL MODULE: ./build/cli/progress.js + 1 modules
var progress = __webpack_require__(5422);
;// CONCATENATED MODULE: ./build/cli/demo.js












const variants = ['fragile', 'hardened'];
/** Each storm is one run of the agent. A lie needs luck to meet an answer, so the lying tools are asked more often. */
const storms = [
    { phases: ['mutation', 'chaos'], profile: 'api_outage', repeats: 1 },
    { phases: ['chaos'], profile: 'lying_tools', repeats: 3 },
];
/** `flakestorm demo`: the same storms over two builds of one real agent; 0 when the gate tells them apart in each. */
async function demo(io) {
    const folder = exampleFolder();
    const ink = (0,paint/* paint */.n)(io.colour.out);
    io.out('One research agent, two builds, the same flakestorm.yaml. Its model is scripted unless OPENAI_API_KEY or OPENAI_BASE_URL is set.\n');
    const shows = [];
    for (const variant of variants) {
        io.out(`\n${ink.bold(`The ${variant} agent`)}\n`);
        for (const storm of storms) {
            const shown = await oneStorm(variant, storm, { folder, io });
            shows.push(shown);
            if (shown.end.exit === 130)
                return 130;
        }
    }
    io.out(comparison(shows.map(({ end, reasons, ...of }) => ({ ...of, report: end.report, reasons })), ink));
    const toldApart = shows.every(({ variant, end }) => end.report.score.verdict === (variant === 'fragile' ? 'failed' : 'passed'));
    io.out(toldApart
        ? '  The gate closes for the fragile agent and opens for the hardened one.\n'
        : '  The gate did not tell the two apart.\n');
    io.out(ink.dim(`  The commands above are run in ${(0,external_node_path_.relative)(io.folder, folder) || '.'}, with VARIANT set.\n`));
    return toldApart ? 0 : 1;
}
async function oneStorm(variant, { phases, profile, repeats }, { folder, io }) {
    const output = (0,external_node_path_.join)(io.folder, 'reports', 'demo', variant, profile);
    const prepared = (0,prepare/* prepareLaunch */.J)({
        folder,
        config: null,
        env: { ...liveModel(io.env), VARIANT: variant },
        overrides: { ...override/* noOverrides */.h, outputFolder: output, repeats },
        phases,
        chaos: { wanted: true, profile },
        contract: { scenarios: [], invariants: [] },
        cell: null,
        replay: null,
        recordFailures: false,
        jobContext: null,
    });
    const shown = (0,progress/* progress */.q)(io, false);
    const told = watchReasons();
    const watch = (happening) => {
        shown.watch(happening);
        told.watch(happening);
    };
    const stop = new AbortController();
    const stopped = io.onStop(() => stop.abort());
    try {
        const end = await (0,launch/* launch */.q)(prepared, { watch, signal: stop.signal, log: () => { } });
        shown.end();
        io.out(`\n${(0,terminal/* terminal */.F)(inBrief(end.report), { colour: io.colour.out })}`);
        if (end.failure !== null)
            io.err(`${(0,problems/* problems */.B)(end.failure, { colour: io.colour.err })}\n`);
        io.out(`  ${(0,external_node_path_.relative)(io.folder, output)}\n`);
        return { variant, profile, end, reasons: told.reasons };
    }
    finally {
        shown.end();
        stopped();
    }
}
/** Causes shown of each storm; the files have them all. */
const mostCauses = 2;
function inBrief(report) {
    const hidden = Math.max(0, report.findings.length - mostCauses);
    return {
        ...report,
        findings: report.findings.slice(0, mostCauses),
        moreFindings: report.moreFindings + hidden,
        notes: [],
    };
}
/** The example's config asks for an endpoint beside a key; here a key alone means the endpoint that it belongs to. */
function liveModel(env) {
    if (env['OPENAI_API_KEY'] === undefined || env['OPENAI_BASE_URL'] !== undefined)
        return env;
    return { ...env, OPENAI_BASE_URL: 'https://api.openai.com/v1' };
}
/** Beside this file's package, whether it runs from `src` or from `dist`. */
function exampleFolder() {
    const here = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));
    const found = ['..', '../..', '../../..']
        .map((up) => (0,external_node_path_.join)(here, up, 'examples', 'research-agent'))
        .find((folder) => (0,external_node_fs_.existsSync)(folder));
    if (found !== undefined)
        return found;
    throw new user_error/* UserError */.y({
        message: 'The demo needs the example agent, which is part of the repository and not of this package.',
        hint: 'Clone the repository and run `npm run demo` there.',
    });
}


/***/ }),

/***/ 5422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ progress)
});

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/log.js

/** Broken cells that get a line of their own; the report has the rest. */
const mostBroken = 40;
const progressEveryMs = 10_000;
/** A storm in a log that nobody redraws: a line for each broken cell, and now and then how far it is. */
function watchInLog(say, now) {
    let total = 0;
    let done = 0;
    let broken = 0;
    let saidAt = now();
    const count = (outcome) => {
        done += 1;
        if (isBroken(outcome)) {
            broken += 1;
            if (broken <= mostBroken)
                say(brokenLine(outcome));
            if (broken === mostBroken + 1)
                say('  further broken cells are in the report');
        }
        if (now() - saidAt < progressEveryMs)
            return;
        saidAt = now();
        say(`  ${done}/${total} cells, ${broken} broken`);
    };
    return (happening) => {
        switch (happening.kind) {
            case 'preflight':
                say(preflightLine(happening.total));
                break;
            case 'baselines':
            case 'memory':
                say(beforehandLine(happening));
                break;
            case 'checked':
                if (!isClean(happening.outcome))
                    say(`  fails clean: ${happening.outcome.cell.promptId}`);
                break;
            case 'phase':
                ;
                [total, done, broken] = [happening.total, 0, 0];
                say(`${happening.phase}: ${(0,words/* cells */.Yo)(total)}`);
                break;
            case 'cell':
                count(happening.outcome);
                break;
        }
    };
}
function preflightLine(total) {
    return `Asking ${total === 1 ? 'the golden prompt' : `${total} golden prompts`} once in a clean world.`;
}
/** What is asked beyond the golden prompts before a contract is held against anything. */
function beforehandLine({ kind, total, }) {
    return kind === 'memory'
        ? `Asking ${total} questions to see whether the agent remembers: nothing resets it.`
        : `Asking ${total} more in a clean world, for rules that compare.`;
}
/** A golden prompt that no rule speaks about has broken none. */
function isClean({ status }) {
    return status === 'passed' || status === 'unjudged';
}
function isBroken({ status }) {
    return status === 'failed' || status === 'errored';
}
/** One broken cell and the rules that it broke. */
function brokenLine({ cell, status, verdicts }) {
    const rules = verdicts.filter((one) => one.counts && (one.status === 'broken' || one.status === 'errored'));
    return `  ${status} ${cell.id}: ${rules.map(({ rule }) => rule).join(', ')}`;
}
/** How far a phase is, with its pace and what is left at that pace. */
function figures(so, ms) {
    const pace = (so.done / Math.max(1, ms)) * 1000;
    const left = pace > 0 ? `${(0,words/* duration */.p0)(((so.total - so.done) / pace) * 1000)} left` : '…';
    return `${so.done}/${so.total}  ${pace.toFixed(pace < 10 ? 1 : 0)} cells/s  ${left}  ${so.broken} broken`;
}

// EXTERNAL MODULE: ./build/report/paint.js
var paint = __webpack_require__(8495);
;// CONCATENATED MODULE: ./build/cli/progress.js





/** Redraws are cheap but not free: at most one in this many milliseconds. */
const redrawEveryMs = 80;
function progress(io, quiet) {
    if (quiet)
        return { watch: () => { }, say: () => { }, end: () => { } };
    if (io.live)
        return liveLine(io);
    const say = (line) => io.err(`${(0,report_escape/* plain */.pj)(line)}\n`);
    return { watch: watchInLog(say, () => external_node_perf_hooks_.performance.now()), say, end: () => { } };
}
function liveLine({ err, width, colour }) {
    const ink = (0,paint/* paint */.n)(colour.err);
    let phase = { name: '', total: 0, done: 0, broken: 0, began: 0 };
    let drawnAt = 0;
    let isUp = false;
    const clear = () => {
        if (isUp)
            err('\r\u001B[K');
        isUp = false;
    };
    const say = (line) => {
        clear();
        err(`${(0,report_escape/* plain */.pj)(line)}\n`);
    };
    const draw = (now) => {
        drawnAt = now;
        isUp = true;
        const room = Math.max(10, width - phase.name.length - 23);
        err(`\r\u001B[K${phase.name} ${bar(phase, ink)} ${figures(phase, now - phase.began).slice(0, room)}`);
    };
    const endPhase = () => {
        if (phase.total === 0)
            return;
        const { name, done, total, broken, began } = phase;
        say(`${name.padEnd(9)} ${done}/${total} cells in ${(0,words/* duration */.p0)(external_node_perf_hooks_.performance.now() - began)}, ${broken} broken`);
        phase = { ...phase, total: 0 };
    };
    const watch = (happening) => {
        const now = external_node_perf_hooks_.performance.now();
        if (happening.kind === 'preflight')
            say(preflightLine(happening.total));
        if (happening.kind === 'baselines' || happening.kind === 'memory')
            say(beforehandLine(happening));
        if (happening.kind === 'checked' && !isClean(happening.outcome))
            say(`  fails clean: ${happening.outcome.cell.promptId}`);
        if (happening.kind === 'phase') {
            endPhase();
            phase = { name: happening.phase, total: happening.total, done: 0, broken: 0, began: now };
        }
        if (happening.kind !== 'cell')
            return;
        phase.done += 1;
        if (isBroken(happening.outcome))
            phase.broken += 1;
        if (now - drawnAt >= redrawEveryMs)
            draw(now);
    };
    return {
        watch,
        say,
        end() {
            endPhase();
            clear();
        },
    };
}
function bar({ done, total }, ink) {
    const filled = Math.round((done / Math.max(1, total)) * 20);
    return '█'.repeat(filled) + ink.dim('░'.repeat(20 - filled));
}


/***/ })

};
