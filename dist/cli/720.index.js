export const id = 720;
export const ids = [720];
export const modules = {

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
            case 'checked':
                if (happening.outcome.status !== 'passed')
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
        if (happening.kind === 'checked' && happening.outcome.status !== 'passed')
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
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _launch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4480);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8559);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6853);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5567);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3299);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1995);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5422);









/** `flakestorm run` and `ci`: the storm with its progress, the verdict, and where the files are. */
async function run(flags, io) {
    const prepared = (0,_prepare_js__WEBPACK_IMPORTED_MODULE_3__/* .prepareLaunch */ .J)((0,_order_js__WEBPACK_IMPORTED_MODULE_6__/* .orderOf */ .m)(flags, { folder: io.folder, env: io.env, jobContext: null }));
    const shown = (0,_progress_js__WEBPACK_IMPORTED_MODULE_7__/* .progress */ .q)({ ...io, live: io.live && flags.ci !== true }, flags.quiet === true);
    const stop = new AbortController();
    const stopped = io.onStop(() => {
        shown.say('Stopping: no new cell is started, what is known is written. Once more ends at once.');
        stop.abort();
    });
    try {
        const launched = await (0,_launch_js__WEBPACK_IMPORTED_MODULE_2__/* .launch */ .q)(prepared, {
            watch: shown.watch,
            signal: stop.signal,
            log: flags.verbose === true ? (line) => shown.say(`  agent │ ${line}`) : () => { },
        });
        shown.end();
        show(launched, flags, io);
        return launched.exit;
    }
    finally {
        shown.end();
        stopped();
    }
}
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
    const paths = [files.result, files.markdown, files.junit].filter((path) => path !== null);
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
  m: () => (/* binding */ orderOf)
});

// UNUSED EXPORTS: kebab

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
var phase = __webpack_require__(9119);
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
    const { config, cell, output, agentUrl, phases: selected, chaos, chaosOnly, chaosProfile, ...over } = parsed.data;
    const outputFolder = output === null ? null : (0,external_node_path_.resolve)(where.folder, output);
    return {
        ...where,
        config,
        phases: chaosOnly === true ? ['chaos'] : selected,
        chaos: { wanted: chaos === true || chaosOnly === true || chaosProfile !== null, profile: chaosProfile },
        cell,
        overrides: { ...over, endpoint: agentUrl, outputFolder },
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
const bar = classic_schemas/* string */.YjP()
    .transform((written) => schema/* barSchema */.xK.safeParse(written.trim().endsWith('%') ? written : Number(written)))
    .refine(({ success }) => success, 'expected a score from 0 to 1 such as 0.8, or 80%')
    .transform(({ data }) => data);
const phaseList = classic_schemas/* string */.YjP()
    .transform((list) => list.split(',').map((name) => name.trim()))
    .refine((list) => list.every((name) => phase/* phases */.t.some((phase) => phase === name)), {
    error: `expected some of ${phase/* phases */.t.join(', ')}, separated by commas`,
})
    .transform((list) => phase/* phases */.t.filter((phase) => list.includes(phase)));
const said = (schema) => schema.optional().transform((value) => value ?? null);
const sayable = classic_schemas/* object */.Ikc({
    config: said(classic_schemas/* string */.YjP()),
    phases: said(phaseList),
    cell: said(classic_schemas/* string */.YjP()),
    seed: said(wholeNumber(0, Number.MAX_SAFE_INTEGER)),
    minScore: said(bar),
    repeats: said(wholeNumber(1, 20)),
    concurrency: said(wholeNumber(1, 100)),
    agentUrl: said(classic_schemas/* string */.YjP()),
    start: said(classic_schemas/* string */.YjP()),
    chaos: said(classic_schemas/* boolean */.zMY()),
    chaosOnly: said(classic_schemas/* boolean */.zMY()),
    chaosProfile: said(classic_schemas/* string */.YjP()),
    output: said(classic_schemas/* string */.YjP()),
});


/***/ }),

/***/ 3299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ terminal)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8495);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7177);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4702);




/** Causes shown before the reader is sent to the files. */
const mostShown = 10;
/** The end of a run on a terminal or in a log: verdict, reasons, phases, what broke, how to see it again. */
function terminal(report, look) {
    const ink = (0,_paint_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .n)(look.colour);
    return [
        headline(report, ink),
        ...report.score.reasons.map((reason) => `  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonSentence */ .Ux)(reason)}`),
        '',
        ...report.score.phases.map((phase) => phaseLine(phase, ink)),
        ...(report.score.overall === null
            ? []
            : [ink.dim(`  with other golden prompts, 95 %: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .newPrompts */ .y2)(report.score.overall)}`)]),
        ...report.coverage.map((fault) => coverageLine(fault, ink)),
        ...report.preflight.filter((result) => !result.held).flatMap((result) => cleanFailure(result, ink)),
        ...report.findings.slice(0, mostShown).flatMap((finding) => findingLines(report, finding, ink)),
        ...rest(report),
        ...report.notes.map((note) => ink.dim(`  note: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(note)}`)),
        ink.dim(`  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .provenance */ .aH)(report)}`),
        '',
    ].join('\n');
}
function headline({ score }, ink) {
    const colour = { passed: ink.green, failed: ink.red, inconclusive: ink.yellow }[score.verdict];
    const [verdict = '', ...tail] = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictLine */ .MT)(score).split('  ');
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
    const score = estimate === null ? 'no score' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .decimals */ .rr)(estimate.value)}  re-run 95 % ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .range */ .y1)(estimate.rerun)}`;
    return `  ${phase.padEnd(9)} ${score}  ${counts.passed}/${judged} passed${aside.length > 0 ? ink.dim(`  ${aside.join(' · ')}`) : ''}`;
}
function coverageLine(fault, ink) {
    return `  ${fault.because === null ? ' ' : ink.yellow('!')} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(fault.id).padEnd(34)} ${ink.dim((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .reach */ .gl)(fault)))}`;
}
function cleanFailure({ promptId, broken }, ink) {
    return [
        '',
        `${ink.red('✗')} ${ink.bold((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(promptId))} fails in a clean world, so its mutations were not run`,
        ...broken.flatMap(({ rule, expected, actual }) => [
            `    rule      ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(rule)}`,
            `    expected  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(expected)}`,
            `    seen      ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(actual)}`,
        ]),
    ];
}
function findingLines(report, finding, ink) {
    const { rule, under, severity, status, example } = finding;
    const how = status === 'broken'
        ? `${finding.cells} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .cells */ .Yo)(finding.of)}`
        : `could not be judged in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .cells */ .Yo)(finding.cells)}`;
    return [
        '',
        `${status === 'broken' ? ink.red('✗') : ink.yellow('?')} ${ink.bold((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(rule))} under ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(under)}  ${how} · ${severity}`,
        `    expected  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(example.expected)}`,
        `    seen      ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(example.actual)}`,
        `    ${ink.cyan((0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .reproduce */ .C)(report, example.cell))}`,
    ];
}
function rest({ findings, moreFindings }) {
    const hidden = Math.max(0, findings.length - mostShown) + moreFindings;
    return hidden === 0
        ? ['']
        : ['', `  ${hidden} more ${hidden === 1 ? 'cause' : 'causes'} in the report files.`];
}


/***/ })

};
