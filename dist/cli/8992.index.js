export const id = 8992;
export const ids = [8992];
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
// EXTERNAL MODULE: ./build/launch.js + 24 modules
var launch = __webpack_require__(3550);
// EXTERNAL MODULE: ./build/prepare.js + 8 modules
var prepare = __webpack_require__(7218);
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
    { phases: ['mutation', 'chaos', 'contract', 'replay'], profile: 'api_outage', repeats: 1 },
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
    const prepared = await (0,prepare/* prepareLaunch */.J)({
        folder,
        config: null,
        env: { ...liveModel(io.env), VARIANT: variant },
        overrides: { ...override/* noOverrides */.h, outputFolder: output, repeats },
        phases,
        chaos: { wanted: true, profile },
        contract: { scenarios: [], invariants: [] },
        cell: null,
        replay: null,
        recordFailures: null,
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
        const end = await (0,launch/* launch */.ql)(prepared, { watch, signal: stop.signal, log: () => { } });
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
        ...report.score.phases.map((phase) => phaseLine(phase, report.tool, ink)),
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
function phaseLine(of, tool, ink) {
    const { phase, estimate, counts, utility } = of;
    const judged = counts.passed + counts.failed;
    const aside = [
        ...(counts.errored > 0 ? [`${counts.errored} errored`] : []),
        ...(counts.unjudged > 0 ? [`${counts.unjudged} without a rule that applies`] : []),
        ...(counts.notTriggered > 0 ? [`${counts.notTriggered} not triggered`] : []),
        ...(counts.excluded > 0 ? [`${counts.excluded} excluded`] : []),
        ...(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .attackWords */ .A6)(of, tool),
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
        `${ink.red('✗')} ${ink.bold((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(promptId))} fails in a clean world, before anything was done to it`,
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
