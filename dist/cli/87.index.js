export const id = 87;
export const ids = [87,720];
export const modules = {

/***/ 1087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contractRun: () => (/* binding */ contractRun),
/* harmony export */   contractScore: () => (/* binding */ contractScore),
/* harmony export */   contractValidate: () => (/* binding */ contractValidate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5794);
/* harmony import */ var _contract_scenarios_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3420);
/* harmony import */ var _disk_read_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1995);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6821);
/* harmony import */ var _plan_vacuous_rules_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2689);
/* harmony import */ var _report_contract_view_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4331);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9924);
/* harmony import */ var _report_paint_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8495);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5567);
/* harmony import */ var _scoring_credit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8533);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2720);













/** `flakestorm contract run`: the contract phase alone, with its matrix and the verdict. */
async function contractRun(flags, io) {
    return (0,_run_js__WEBPACK_IMPORTED_MODULE_9__.runPrepared)(prepareContract(flags, io), flags, io);
}
/** `flakestorm contract score`: the resilience score on standard output, and nothing else there. */
async function contractScore(flags, io) {
    if (flags.fromReport !== undefined) {
        const { report } = await (0,_disk_read_result_js__WEBPACK_IMPORTED_MODULE_3__/* .readResult */ .U)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.folder, flags.fromReport), flags.fromReport);
        if (report.matrix.length === 0) {
            throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y({
                message: `${flags.fromReport} holds no contract.`,
                hint: 'Name the result.json of a run that had one.',
            });
        }
        return print(report, flags, io) ? exits[report.score.verdict] : 5;
    }
    const { report, failure, exit } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_9__.watched)(prepareContract(flags, io), flags, io);
    if (failure !== null)
        io.err(`${(0,_report_problems_js__WEBPACK_IMPORTED_MODULE_10__/* .problems */ .B)(failure, { colour: io.colour.err })}\n`);
    return print(report, flags, io) || exit !== 0 ? exit : 5;
}
const exits = { passed: 0, failed: 1, inconclusive: 5 };
/** False where there is no number to print. */
function print({ matrix, score }, { json }, io) {
    const value = (0,_scoring_credit_js__WEBPACK_IMPORTED_MODULE_8__/* .resilienceOf */ .z)(matrix);
    if (json === true)
        io.out(`${JSON.stringify({ score: value, verdict: score.verdict })}\n`);
    else if (value === null)
        io.err('Not one rule of the contract could be judged, so there is no score.\n');
    else
        io.out(`${(0,_report_contract_view_js__WEBPACK_IMPORTED_MODULE_7__/* .resilience */ .Il)(value)}\n`);
    return value !== null;
}
/** `flakestorm contract validate`: every pattern compiled, every reference followed, every rule given something to judge. */
async function contractValidate(flags, io) {
    const { configFile, contracts, plan, loaded } = prepareContract(flags, io);
    const notes = [...loaded.warnings, ...plan.notes, ...(await (0,_plan_vacuous_rules_js__WEBPACK_IMPORTED_MODULE_6__/* .vacuousRules */ .a)(plan))];
    const told = contracts.map(({ contract: { name, invariants }, scenarios }) => ({
        name,
        scenarios: scenarios.map((scenario) => scenario.name),
        rules: invariants.map(({ id, type, severity, when, probes }) => ({
            id,
            type,
            severity,
            when,
            probes: probes.length,
            scenarios: scenarios.filter((scenario) => (0,_contract_scenarios_js__WEBPACK_IMPORTED_MODULE_2__/* .mayApply */ .K)(when, scenario)).map((scenario) => scenario.name),
        })),
    }));
    const cells = plan.total;
    const calls = cells + plan.preflight.length + plan.baselines.length + (plan.memory?.cells.length ?? 0);
    if (flags.json === true) {
        io.out(`${JSON.stringify({ configFile, contracts: told, cells, calls, notes })}\n`);
        return 0;
    }
    const ink = (0,_report_paint_js__WEBPACK_IMPORTED_MODULE_11__/* .paint */ .n)(io.colour.out);
    for (const { name, rules, scenarios } of told) {
        io.out(`${ink.green('✓')} ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_12__/* .plain */ .pj)(name)} is valid: ${rules.length} rules under ${scenarios.length} scenarios\n`);
        for (const rule of rules)
            io.out(`    ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_12__/* .plain */ .pj)(rule.id)} ${ink.dim(`${rule.type}, ${rule.severity}: ${rule.scenarios.map(_report_escape_js__WEBPACK_IMPORTED_MODULE_12__/* .plain */ .pj).join(', ')}`)}\n`);
    }
    io.out(`  ${cells} cells, ${calls} calls of the agent in all\n`);
    for (const note of notes)
        io.out(ink.dim(`  note: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_12__/* .plain */ .pj)(note)}\n`));
    return 0;
}
function prepareContract(flags, io) {
    const order = (0,_order_js__WEBPACK_IMPORTED_MODULE_4__/* .orderOf */ .mJ)({ ...flags, phases: 'contract' }, { folder: io.folder, env: io.env, jobContext: null });
    const prepared = (0,_prepare_js__WEBPACK_IMPORTED_MODULE_5__/* .prepareLaunch */ .J)(order);
    if (prepared.contracts.length > 0)
        return prepared;
    throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y({
        message: `${prepared.configFile} has no contract.`,
        hint: 'Add `contract:` with a name and at least one rule; docs/contract.md shows one.',
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

/***/ 2720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run),
/* harmony export */   runPrepared: () => (/* binding */ runPrepared),
/* harmony export */   show: () => (/* binding */ show),
/* harmony export */   watched: () => (/* binding */ watched)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _launch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1719);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6821);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6853);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5567);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3299);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1995);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5422);









/** `flakestorm run` and `ci`: the storm with its progress, the verdict, and where the files are. */
async function run(flags, io) {
    return runPrepared((0,_prepare_js__WEBPACK_IMPORTED_MODULE_3__/* .prepareLaunch */ .J)((0,_order_js__WEBPACK_IMPORTED_MODULE_6__/* .orderOf */ .mJ)(flags, { folder: io.folder, env: io.env, jobContext: null })), flags, io);
}
/** Runs what was prepared, shows it, and returns the exit code. */
async function runPrepared(prepared, flags, io) {
    const launched = await watched(prepared, flags, io);
    show(launched, flags, io);
    return launched.exit;
}
/** Runs what was prepared with its progress on standard error, and leaves the rest to be shown. */
async function watched(prepared, flags, io, also = () => { }) {
    const shown = (0,_progress_js__WEBPACK_IMPORTED_MODULE_7__/* .progress */ .q)({ ...io, live: io.live && flags.ci !== true }, flags.quiet === true);
    const stop = new AbortController();
    const stopped = io.onStop(() => {
        shown.say('Stopping: no new cell is started, what is known is written. Once more ends at once.');
        stop.abort();
    });
    try {
        return await (0,_launch_js__WEBPACK_IMPORTED_MODULE_2__/* .launch */ .q)(prepared, {
            watch: (happening) => {
                shown.watch(happening);
                also(happening);
            },
            signal: stop.signal,
            log: flags.verbose === true ? (line) => shown.say(`  agent │ ${line}`) : () => { },
        });
    }
    finally {
        shown.end();
        stopped();
    }
}
/** Prints the report and where its files are. */
function show({ report, files, failure }, flags, io) {
    if (flags.summary !== undefined)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(io.folder, flags.summary), (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdown */ .w)(report));
    if (flags.json === true)
        io.out(`${JSON.stringify(report)}\n`);
    else
        io.out((0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .terminal */ .F)(report, { colour: io.colour.out }));
    if (failure !== null)
        io.err(`${(0,_report_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .problems */ .B)(failure, { colour: io.colour.err })}\n`);
    if (files === null || flags.json === true)
        return;
    const paths = [files.html, files.result, files.markdown, files.junit, files.sarif].filter((path) => path !== null);
    io.out(`  ${paths.map((path) => near(path, io.folder)).join('  ')}\n`);
}
/** The shorter way to name a file that stands below the folder, else the whole path. */
function near(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way.startsWith('..') ? path : way;
}


/***/ }),

/***/ 1995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mJ: () => (/* binding */ orderOf)
});

// UNUSED EXPORTS: bar, kebab

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var classic_schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/coerce.js


function string(params) {
    return core._coercedString(schemas.ZodString, params);
}
function number(params) {
    return api/* _coercedNumber */.qG(classic_schemas/* ZodNumber */.rSt, params);
}
function coerce_boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}

// EXTERNAL MODULE: ./build/base/phase.js
var base_phase = __webpack_require__(9119);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/scoring/schema.js
var schema = __webpack_require__(5867);
;// CONCATENATED MODULE: ./build/order.js





const commandLine = {
    name: (key) => `--${kebab(key)}`,
    hint: '`flakestorm run --help` lists every flag.',
};
/** The flags of a command, or an action's inputs, as an order; throws one `UserError` for all that do not fit. */
function orderOf(given, where, door = commandLine) {
    const parsed = sayable.safeParse(given);
    if (!parsed.success) {
        throw new user_error/* UserError */.y(parsed.error.issues.map((issue) => ({
            message: `${door.name(String(issue.path[0]))}: ${issue.message}.`,
            hint: door.hint,
        })));
    }
    const { config, cell, output, agentUrl, phases: selected, chaos, chaosOnly, chaosProfile, scenario, invariant, minPhaseScores, waitTimeout, replay, recordFailures, ...over } = parsed.data;
    const outputFolder = output === null ? null : (0,external_node_path_.resolve)(where.folder, output);
    return {
        ...where,
        config,
        phases: chaosOnly === true ? ['chaos'] : selected,
        chaos: { wanted: chaos === true || chaosOnly === true || chaosProfile !== null, profile: chaosProfile },
        contract: { scenarios: scenario ?? [], invariants: invariant ?? [] },
        cell,
        replay,
        recordFailures: recordFailures === true,
        overrides: {
            ...over,
            minScores: minPhaseScores,
            endpoint: agentUrl,
            readyTimeoutMs: waitTimeout === null ? null : waitTimeout * 1000,
            outputFolder,
        },
    };
}
/** `minScore` as `min-score`. */
function kebab(name) {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
const wholeNumber = (least, most) => {
    const error = most === Number.MAX_SAFE_INTEGER
        ? `expected a whole number from ${least}`
        : `expected a whole number from ${least} to ${most}`;
    return number({ error }).int(error).min(least, error).max(most, error);
};
/** A score or a distance between scores as somebody at a door writes it: `0.8` or `80%`. */
const bar = classic_schemas/* string */.YjP()
    .transform((written) => schema/* barSchema */.xK.safeParse(written.trim().endsWith('%') ? written : Number(written)))
    .refine(({ success }) => success, 'expected a score from 0 to 1 such as 0.8, or 80%')
    .transform(({ data }) => data);
const floorList = classic_schemas/* string */.YjP().transform((list, context) => {
    const floors = {};
    for (const part of list.split(',')) {
        const [name = '', written = ''] = part.split('=').map((side) => side.trim());
        const phase = base_phase/* phases */.t.find((one) => one === name);
        const floor = written === '' ? undefined : bar.safeParse(written).data;
        if (phase !== undefined && floor !== undefined)
            floors[phase] = floor;
        else
            context.addIssue({
                code: 'custom',
                message: 'expected floors of phases, such as contract=1.0, chaos=70%',
            });
    }
    return floors;
});
const phaseList = classic_schemas/* string */.YjP()
    .transform((list) => list.split(',').map((name) => name.trim()))
    .refine((list) => list.every((name) => base_phase/* phases */.t.some((phase) => phase === name)), {
    error: `expected some of ${base_phase/* phases */.t.join(', ')}, separated by commas`,
})
    .transform((list) => base_phase/* phases */.t.filter((phase) => list.includes(phase)));
const said = (schema) => schema.optional().transform((value) => value ?? null);
const sayable = classic_schemas/* object */.Ikc({
    config: said(classic_schemas/* string */.YjP()),
    phases: said(phaseList),
    cell: said(classic_schemas/* string */.YjP()),
    seed: said(wholeNumber(0, Number.MAX_SAFE_INTEGER)),
    minScore: said(bar),
    minPhaseScores: said(floorList),
    waitTimeout: said(wholeNumber(1, 3600)),
    repeats: said(wholeNumber(1, 20)),
    concurrency: said(wholeNumber(1, 100)),
    agentUrl: said(classic_schemas/* string */.YjP()),
    start: said(classic_schemas/* string */.YjP()),
    chaos: said(classic_schemas/* boolean */.zMY()),
    chaosOnly: said(classic_schemas/* boolean */.zMY()),
    chaosProfile: said(classic_schemas/* string */.YjP()),
    scenario: said(classic_schemas/* array */.YOg(classic_schemas/* string */.YjP())),
    invariant: said(classic_schemas/* array */.YOg(classic_schemas/* string */.YjP())),
    output: said(classic_schemas/* string */.YjP()),
    replay: said(classic_schemas/* string */.YjP()),
    recordFailures: said(classic_schemas/* boolean */.zMY()),
});


/***/ })

};
