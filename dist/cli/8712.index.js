export const id = 8712;
export const ids = [8712];
export const modules = {

/***/ 1501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ prepareStoppable),
/* harmony export */   p: () => (/* binding */ stoppable)
/* harmony export */ });
/* harmony import */ var _base_stopped_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(569);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7218);


/**
 * Does work that others may let wait: on Ctrl-C it says so, aborts the signal that the work was given, and throws
 * `Stopped` whatever the work made of that.
 */
async function stoppable(work, before, { err, onStop }) {
    const stop = new AbortController();
    const stopped = onStop(() => {
        err(`Stopping before ${before}. Once more ends at once.\n`);
        stop.abort();
    });
    try {
        const done = await work(stop.signal);
        if (stop.signal.aborted)
            throw new _base_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .Stopped */ .C();
        return done;
    }
    catch (error) {
        throw stop.signal.aborted ? new _base_stopped_js__WEBPACK_IMPORTED_MODULE_1__/* .Stopped */ .C() : error;
    }
    finally {
        stopped();
    }
}
/** Plans an order; sources and models that are asked for it may be stopped. */
function prepareStoppable(order, io, asking) {
    return stoppable((signal) => (0,_prepare_js__WEBPACK_IMPORTED_MODULE_0__/* .prepareLaunch */ .J)(order, { ...asking, signal }), 'the agent is asked anything', io);
}


/***/ }),

/***/ 8712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _launch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3550);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9924);
/* harmony import */ var _report_paint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8495);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5567);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4702);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1995);
/* harmony import */ var _stoppable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1501);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5143);








/** `flakestorm verify`: config, reachability, and every golden prompt once in a clean world. */
async function verify(flags, io) {
    const order = (0,_order_js__WEBPACK_IMPORTED_MODULE_2__/* .orderOf */ .mJ)(flags, { folder: io.folder, env: io.env, jobContext: null });
    const prepared = await (0,_stoppable_js__WEBPACK_IMPORTED_MODULE_3__/* .prepareStoppable */ .Y)(order, io, { mode: 'told' });
    const { plan, config, configFile } = prepared;
    const ink = (0,_report_paint_js__WEBPACK_IMPORTED_MODULE_5__/* .paint */ .n)(io.colour.out);
    const stop = new AbortController();
    const stopped = io.onStop(() => stop.abort());
    try {
        const { preflight, notes, failure, exit } = await (0,_launch_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)(prepared, {
            watch: () => { },
            signal: stop.signal,
            log: () => { },
        });
        if (flags.json === true)
            io.out(`${JSON.stringify({ configFile, planned: plan.total, preflight, notes, exit })}\n`);
        else {
            io.out(`${ink.green('✓')} ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(configFile)} is valid: ${plan.total} cells from ${plan.preflight.length} golden prompts\n`);
            for (const sentence of notes)
                io.out(ink.dim(`  note: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(sentence)}\n`));
            if (config.gateway !== null && !(0,_world_js__WEBPACK_IMPORTED_MODULE_4__/* .isOwned */ .go)(config))
                io.out(`The agent must be started with these variables:\n${await (0,_world_js__WEBPACK_IMPORTED_MODULE_4__/* .wiring */ .Xm)(config, io.env, 'sh')}`);
            for (const result of preflight)
                io.out(lineOf(result, ink));
        }
        if (failure !== null)
            io.err(`${(0,_report_problems_js__WEBPACK_IMPORTED_MODULE_7__/* .problems */ .B)(failure, { colour: io.colour.err })}\n`);
        return exit;
    }
    finally {
        stopped();
    }
}
function lineOf({ promptId, held, broken, durationMs }, ink) {
    if (held)
        return `${ink.green('✓')} ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(promptId)}  holds its rules  ${ink.dim((0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(durationMs))}\n`;
    const lines = broken.map(({ rule, expected, actual }) => `    ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(rule)}: expected ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(expected)}, seen ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(actual)}\n`);
    return `${ink.red('✗')} ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(promptId)}  breaks its rules or gets no answer in a clean world\n${lines.join('')}`;
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
        recordFailures: recordFailures === true ? 'all' : recordFailures === 'watched' ? 'watched' : null,
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
    recordFailures: said(classic_schemas/* union */.KCZ([classic_schemas/* boolean */.zMY(), classic_schemas/* literal */.euz('watched')])),
});


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
