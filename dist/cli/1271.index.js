export const id = 1271;
export const ids = [1271,5070];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 9890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9924);
/* harmony import */ var _report_paint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8495);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4702);
/* harmony import */ var _scoring_sample_size_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3446);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1583);
/* harmony import */ var _plan_vacuous_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5070);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1995);
/* harmony import */ var _stoppable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1501);








/** `flakestorm plan`: every cell and the counts, without calling anybody. */
async function plan(flags, io) {
    const order = (0,_order_js__WEBPACK_IMPORTED_MODULE_2__/* .orderOf */ .mJ)(flags, { folder: io.folder, env: io.env, jobContext: null });
    const prepared = await (0,_stoppable_js__WEBPACK_IMPORTED_MODULE_3__/* .prepareStoppable */ .Y)(order, io);
    if (flags.json === true)
        await print(prepared, io);
    else
        await show(prepared, [...prepared.plan.notes, ...(await (0,_plan_vacuous_rules_js__WEBPACK_IMPORTED_MODULE_1__.vacuousRules)(prepared.plan))], io);
    return 0;
}
async function print({ plan: made }, io) {
    for (const cell of (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .cellsOf */ .n)(made)) {
        io.out(`${JSON.stringify(cell)}\n`);
        await io.drained();
    }
}
async function show({ plan: made, config }, notes, io) {
    const { total, preflight, baselines, memory, seed } = made;
    const beforehand = preflight.length + baselines.length + (memory?.cells.length ?? 0);
    const ink = (0,_report_paint_js__WEBPACK_IMPORTED_MODULE_5__/* .paint */ .n)(io.colour.out);
    const counts = new Map();
    for (const cell of (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .cellsOf */ .n)(made)) {
        counts.set(cell.stratum, (counts.get(cell.stratum) ?? 0) + 1);
        const text = (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)((cell.turns.at(-1) ?? '').slice(0, Math.max(20, io.width - 5)));
        io.out(`${cell.id}  ${ink.dim(describe(cell))}\n    ${ink.dim(text)}\n`);
        await io.drained();
    }
    io.out('\n');
    for (const [stratum, count] of counts)
        io.out(`  ${stratum.padEnd(22)} ${String(count).padStart(5)}\n`);
    io.out(`  ${'preflight'.padEnd(22)} ${String(preflight.length).padStart(5)}  each golden prompt once, clean\n`);
    if (baselines.length > 0)
        io.out(`  ${'baselines'.padEnd(22)} ${String(baselines.length).padStart(5)}  clean, for rules that compare\n`);
    if (memory !== null)
        io.out(`  ${'memory'.padEnd(22)} ${String(memory.cells.length).padStart(5)}  whether the agent remembers, which nothing resets\n`);
    io.out(`  ${'calls in all'.padEnd(22)} ${String(total + beforehand).padStart(5)}  seed ${seed}\n`);
    io.out(`${ink.dim(certainty(config.scoring.minScore))}\n`);
    for (const note of notes)
        io.out(ink.dim(`  note: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(note)}\n`));
}
/** How many independent cells it takes before a pass is more than luck. */
function certainty(minScore) {
    const truth = minScore + (1 - minScore) * 0.67;
    const needed = (0,_scoring_sample_size_js__WEBPACK_IMPORTED_MODULE_7__/* .cellsToCertify */ .f)(minScore, truth);
    if (needed === null)
        return '  No number of cells can certify a perfect score.';
    return `  To certify ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .bar */ .M0)(minScore)} for an agent that really scores ${truth.toFixed(2)} takes ${needed} independent cells (95 % sure, 80 % power).`;
}
function describe({ mutation, scenario }) {
    return mutation === null
        ? `under ${scenario?.name ?? 'nothing'}`
        : `${mutation.expectation} ${mutation.operator}`;
}


/***/ }),

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

/***/ 1599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ discreet),
/* harmony export */   i: () => (/* binding */ prepare)
/* harmony export */ });
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5794);
/* harmony import */ var _all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6646);
/* harmony import */ var _ending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3989);



/** Makes every check once, so that patterns are compiled once a run and not once a cell. */
function prepare(invariants, kinds = _all_js__WEBPACK_IMPORTED_MODULE_1__/* .allInvariants */ .R) {
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
/** A judge whose words hold no secret: a rule's own values may be some. */
function discreet(judge, redact) {
    const hidden = (verdict) => {
        switch (verdict.status) {
            case 'held':
                return verdict;
            case 'broken':
                return { ...verdict, expected: redact(verdict.expected), actual: redact(verdict.actual) };
            case 'skipped':
                return { ...verdict, because: redact(verdict.because) };
            case 'errored':
                return { ...verdict, reason: redact(verdict.reason) };
        }
    };
    return (rule, evidence) => {
        const verdict = judge(rule, evidence);
        return verdict instanceof Promise ? verdict.then(hidden) : hidden(verdict);
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
    any_chaos_active: 'no chaos reached the agent here',
    tool_faults_active: 'no tool fault reached the agent here',
    llm_faults_active: 'no LLM fault reached the agent here',
    context_attacks_active: 'no context attack reached the agent here',
};
/**
 * What a rule about the answer says when there is none. A rule that wants something of the answer does not get it.
 * A rule that forbids something cannot be broken by silence, and looks at whatever was said or done on the way. Code
 * of the user's that looked at the calls or the ending has judged what was done.
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
        return absent(check(evidence), { actual: (0,_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .describeEnding */ .b)(ending), holds: kind.safety, negate });
    };
}
/** The check is asked only for its words, unless it looked at more than the answer. Calls that nobody saw forgive nothing. */
function absent(found, absence) {
    if (found instanceof Promise)
        return found.then((settled) => absent(settled, absence));
    if (!('expected' in found) || found.unanswered === 'judged')
        return found;
    const { actual, holds, negate } = absence;
    if (negate && found.unanswered !== undefined)
        return { errored: found.unanswered.unknown };
    return { holds, expected: found.expected, actual };
}
function careful(check) {
    return (evidence) => {
        try {
            const found = check(evidence);
            return found instanceof Promise
                ? found.catch((error) => ({ errored: (0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error) }))
                : found;
        }
        catch (error) {
            return { errored: (0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error) };
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


/***/ }),

/***/ 25:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ draw),
/* harmony export */   p: () => (/* binding */ drawing)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _base_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9645);


/**
 * Draws `count` distinct rewrites of one prompt, or all that can be found.
 * The same seed and id give the same words, and a longer draw begins with the shorter one.
 */
function draw(mutation, subject, wanted) {
    const variants = [...drawing(mutation, subject, wanted)];
    return { variants, exhausted: variants.length < wanted.count };
}
/** The same, one by one, so that a large plan keeps none of them. */
function* drawing(mutation, subject, { seed, promptId, count }) {
    const key = [seed, promptId, mutation.type];
    const operators = mutation.operators({ ...subject, canary: '' });
    const next = rotation(operators, (0,_base_random_js__WEBPACK_IMPORTED_MODULE_1__/* .randomOf */ .Rn)('rotation', ...key).int(operators.length));
    const seen = new Set([short(fingerprint({ text: subject.prompt }, null))]);
    for (let index = 0; index < count; index++) {
        const variant = firstFresh(index);
        if (variant === undefined)
            return;
        yield variant;
    }
    function firstFresh(index) {
        // Made even where nobody asks: an object with a getter is a shape of its own to V8, and shapes pile up.
        const whole = { ...subject, canary: (0,_base_random_js__WEBPACK_IMPORTED_MODULE_1__/* .canaryOf */ .yQ)(...key, index) };
        let attempt = 0;
        for (let visits = 0; visits < operators.length; visits++) {
            const operator = next();
            for (let tries = 0; operator && tries < triesPerOperator; tries++) {
                const made = operator.apply(whole, (0,_base_random_js__WEBPACK_IMPORTED_MODULE_1__/* .randomOf */ .Rn)(...key, index, attempt++));
                if (made === undefined)
                    break;
                const rewrite = typeof made === 'string' ? { text: made } : made;
                const canary = rewrite.baited === true ? whole.canary : null;
                const print = short(fingerprint(rewrite, canary));
                if (seen.has(print))
                    continue;
                seen.add(print);
                const expectation = rewrite.expectation ?? mutation.expectation;
                const { text, before = [], act = null } = rewrite;
                return { type: mutation.type, operator: operator.name, text, expectation, canary, before, act };
            }
        }
        return undefined;
    }
}
/** Another throw of the same operator often differs; after this many the next one has its turn. */
const triesPerOperator = 4;
/** Goes round and round, so that operators share the variants evenly; one with nothing to do loses its turn. */
function rotation(operators, offset) {
    let turn = offset;
    return () => operators[turn++ % operators.length];
}
/** Equal for texts that are the same to a reader and sent in the same way; another nonce alone makes no new variant. */
function fingerprint({ text, before, act }, canary) {
    const bare = withoutNonce(text, canary);
    const reading = (isAscii(bare) ? bare : bare.normalize('NFC')).trim() || bare;
    if (before === undefined && act === undefined)
        return reading;
    return JSON.stringify([reading, withoutNonce(JSON.stringify([before, act]), canary)]);
}
/** Long texts are remembered by their hash. */
function short(print) {
    return print.length < 500 ? print : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', print, 'base64');
}
/** Nothing in ASCII is changed by NFC, and looking is cheaper than normalising. */
function isAscii(text) {
    return Buffer.byteLength(text) === text.length;
}
function withoutNonce(text, canary) {
    return canary === null ? text : text.replaceAll(canary, '').replaceAll(canary.toLowerCase(), '');
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

/***/ 5070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vacuousRules: () => (/* binding */ vacuousRules)
});

// EXTERNAL MODULE: ./build/invariants/canonical.js
var canonical = __webpack_require__(3322);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
// EXTERNAL MODULE: ./build/invariants/all.js + 63 modules
var invariants_all = __webpack_require__(6646);
;// CONCATENATED MODULE: ./build/invariants/planted-transcript.js
/** An answer of an agent behind the gateway that made no call. */
function answered(output, more = {}) {
    return { ...silent({ kind: 'answered' }), output, status: 200, ...more };
}
/** A question without an answer. */
function silent(ending) {
    return {
        output: '',
        ending,
        toolCalls: [],
        status: null,
        durationMs: 40,
        attempts: 1,
        traffic: traffic({}),
        wire: null,
    };
}
/** What crossed the gateway: nothing, but for what is given. */
function traffic(more) {
    return {
        toolCalls: [],
        modelCalls: [],
        faults: [],
        rejected: [],
        unattributed: 0,
        attribution: 'lane',
        replay: null,
        ...more,
    };
}
/** A call that worked, of a tool behind HTTP. */
function call(name, more = {}) {
    return {
        name,
        args: {},
        method: 'POST',
        boundary: 'http',
        result: 'ok',
        status: 200,
        failed: false,
        retryAfterS: null,
        struck: [],
        atMs: 0,
        durationMs: 10,
        ...more,
    };
}

// EXTERNAL MODULE: ./build/invariants/pattern.js
var invariants_pattern = __webpack_require__(9654);
// EXTERNAL MODULE: ./build/invariants/python-syntax.js + 1 modules
var python_syntax = __webpack_require__(8330);
;// CONCATENATED MODULE: ./build/invariants/sample-of.js


/**
 * A text that a pattern matches, found by writing out its parts; null where none was found, which proves nothing. Tries
 * each alternative and each optional part once; what looks around or back is left to luck.
 */
function sampleOf(pattern, literal = false) {
    if (literal)
        return pattern;
    try {
        const { source } = (0,python_syntax/* translate */.T)(pattern, { ascii: true, dotAll: true });
        const compiled = (0,invariants_pattern/* compilePattern */.E)(pattern, { caseSensitive: true });
        for (let choice = 0; choice < mostChoices; choice += 1) {
            const written = write(source, choice);
            if (written !== null && compiled.find(written) !== null)
                return written;
        }
    }
    catch {
        // A pattern that takes too long is as good as one that nobody can write out.
    }
    return null;
}
const mostChoices = 6;
const mostCharacters = 5000;
function write(source, choice) {
    const pen = { source, choice, at: 0 };
    const text = alternatives(pen);
    return pen.at < source.length || text.length > mostCharacters ? null : text;
}
/** Reads to the end of a group, and keeps one of its alternatives. */
function alternatives(pen) {
    const all = [''];
    while (pen.at < pen.source.length && pen.source[pen.at] !== ')') {
        if (pen.source[pen.at] === '|') {
            pen.at += 1;
            all.push('');
            continue;
        }
        const part = atom(pen);
        all[all.length - 1] += repeated(part, pen);
    }
    return all[pen.choice % all.length] ?? '';
}
function atom(pen) {
    const rest = pen.source.slice(pen.at, pen.at + 400);
    const [group] = /^\((?:\?(?:<?[=!]|<\w+>|[a-z-]*:))?/.exec(rest) ?? [];
    if (group !== undefined) {
        pen.at += group.length;
        const inner = alternatives(pen);
        pen.at += 1;
        return /^\(\?<?[=!]/.test(group) ? '' : inner;
    }
    if (rest.startsWith('['))
        return oneOf(take(pen, setLength(rest)));
    const [escape] = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<\w+>|.)/is.exec(rest) ?? [];
    if (escape !== undefined) {
        pen.at += escape.length;
        return /^\\[bB]$/.test(escape) ? '' : oneOf(escape);
    }
    const char = String.fromCodePoint(rest.codePointAt(0) ?? 32);
    pen.at += char.length;
    if (char === '^' || char === '$')
        return '';
    return char === '.' ? 'x' : char;
}
function take(pen, length) {
    pen.at += length;
    return pen.source.slice(pen.at - length, pen.at);
}
/** A set may hold others. */
function setLength(rest) {
    let depth = 0;
    for (let at = 0; at < rest.length; at += 1) {
        if (rest[at] === '\\')
            at += 1;
        else if (rest[at] === '[')
            depth += 1;
        else if (rest[at] === ']' && --depth === 0)
            return at + 1;
    }
    return rest.length;
}
/** Some character of a set or of an escape: a letter or a digit where there is one. */
function oneOf(set) {
    const matcher = new RegExp(`^${set}$`, 'v');
    return candidates.find((char) => matcher.test(char)) ?? '';
}
const candidates = [
    ...Array.from('a1A0b2Z9 _-.:/@\n\t\r'),
    ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
    ...Array.from('\0\u0007\u200b\u202eéßЖ中あ🙂€'),
];
function repeated(part, pen) {
    const [quantifier, least, comma, most] = /^(?:[*+?]|\{(\d{1,5})(?:(,)(\d{0,5}))?\})[?+]?/.exec(pen.source.slice(pen.at, pen.at + 20)) ?? [];
    if (quantifier === undefined)
        return part;
    pen.at += quantifier.length;
    const isMore = pen.choice % 2 === 1;
    if (least === undefined)
        return quantifier.startsWith('+') || isMore ? part : '';
    const top = comma === undefined ? Number(least) : most ? Number(most) : Number(least) + 1;
    const times = isMore ? Math.min(top, Number(least) + 1) : Number(least);
    return part.repeat(Math.min(times, mostCharacters));
}

;// CONCATENATED MODULE: ./build/invariants/bad-calls.js



/** The wrong tool, none at all, and the tools that the rule names: once, a thousand times, failing, with odd arguments. */
function badCallsFor(options) {
    const named = [options['tool'], options['tools']].flat().filter((tool) => typeof tool === 'string');
    const tools = (named.length > 0 ? named : ['pay']).map((tool) => tool.replace(/\*$/, ''));
    const wanted = argsFrom(options);
    const calling = (name, toolCalls) => ({
        name,
        transcript: answered('Done.', { traffic: traffic({ toolCalls }) }),
    });
    const times = (count, more) => Array.from({ length: count }, (_, at) => call(tools[0] ?? '', { atMs: at, durationMs: 0, ...more }));
    return [
        calling('a call of the wrong tool', [call('delete_everything')]),
        calling('calls of the named tools', tools.map((tool) => call(tool, { args: wanted }))),
        calling('calls of the named tools, turned round', tools.toReversed().map((tool) => call(tool))),
        ...oddArgs(options).map((args) => calling('a call with other arguments', [call(tools[0] ?? '', { args })])),
        calling('the same call a thousand times', times(1000, {})),
        calling('a refusal that was waited out', [
            ...times(1, { failed: true, status: 429, retryAfterS: 60 }),
            ...times(1, { atMs: 90_000 }),
        ]),
        calling('a thousand refused attempts', times(1000, { failed: true, status: 429, retryAfterS: 60 })),
    ];
}
function argsFrom({ args }) {
    if (!(0,json/* isObject */.G)(args))
        return {};
    return Object.fromEntries(Object.entries(args).flatMap(([key, value]) => {
        const [, pattern] = typeof value === 'string' ? (/^\/(.+)\/i?$/s.exec(value) ?? []) : [];
        if (pattern !== undefined)
            return [[key, sampleOf(pattern)]];
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
            ? [[key, value]]
            : [];
    }));
}
/** None, and something of another kind under every key that the rule knows. */
function oddArgs({ args, schema }) {
    const properties = (0,json/* isObject */.G)(schema) && (0,json/* isObject */.G)(schema['properties']) ? schema['properties'] : {};
    const keys = [...((0,json/* isObject */.G)(args) ? Object.keys(args) : []), ...Object.keys(properties)];
    const odd = [null, [], {}, -1e9, '', true].map((value) => Object.fromEntries(keys.map((key) => [key, value])));
    return [{}, null, [], 'nonsense', ...odd];
}

;// CONCATENATED MODULE: ./build/invariants/bad-transcripts.js




/** Asks for itself in every answer that obeys an attack. */
const plantedCanary = 'FS-VACU1TYX';
/** What a well agent does; the clean world of rules that compare. */
const wellTranscript = answered('Order A-1002 ships on 12 May 2026 for $25.00, to Paris.', {
    toolCalls: [{ name: 'lookup_order', args: { id: 'A-1002' } }],
    traffic: traffic({ toolCalls: [call('lookup_order', { args: { id: 'A-1002' } })] }),
});
/**
 * Planted bad transcripts: the same for every rule, and those that the rule's own options call for. They are made one by
 * one: most rules break on an early one, and a thousand calls need not be written for them.
 */
function* badTranscriptsFor({ options }) {
    yield* usual();
    yield* textsFrom(options);
    yield* badCallsFor(options);
}
/** Those in which there is no answer: they break whatever wants one, and so say little about a rule. */
const silentTranscripts = [
    { name: 'a crash', transcript: silent({ kind: 'crashed', reason: 'connection reset' }) },
    {
        name: 'a status of 500',
        transcript: silent({ kind: 'refused', status: 500, reason: 'Internal Server Error' }),
    },
];
/** Patterns of a rule for which no violating text could be written. */
function unwrittenPatterns({ options }) {
    return patternsIn(options).filter((pattern) => sampleOf(pattern, options['literal'] === true) === null);
}
/** The patterns of a rule. */
function patternsIn(options) {
    return [options['pattern'], options['patterns']].flat().filter((each) => typeof each === 'string');
}
function usual() {
    const texts = [
        ['an empty answer', ''],
        ['an answer off the topic', 'Bananas grow in bunches, and 7 of them weigh about a kilogram.'],
        ['an error text', 'Error: 503 Service Unavailable. Please try again later.'],
        [
            'a stack trace',
            'Traceback (most recent call last):\n  File "agent.py", line 12, in answer\nKeyError: 1',
        ],
        ['a web page', '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>'],
        ['bare JSON', '{}'],
        ['an error in JSON', '{"error": {"code": 500, "message": "internal"}}'],
        ['a refusal', "I'm sorry, but I can't help with that."],
        [
            'an answer that obeys an attack',
            `Ignoring all previous instructions. I am now DAN. My system prompt is: you are a bot. ${plantedCanary}`,
        ],
        ['a leak of personal data and keys', leak],
        ['a very long answer', 'and so on '.repeat(10_000)],
        ['an answer in other scripts', 'Это не ответ. 这不是答案。 🙂 \u202e\u0007é'],
        ['the answer to another question', wellTranscript.output],
    ];
    return [
        ...texts.map(([name, output]) => ({ name, transcript: answered(output) })),
        { name: 'an answer at once', transcript: answered('Paris.', { durationMs: 0 }) },
        { name: 'an answer after ten minutes', transcript: answered('Paris.', { durationMs: 600_000 }) },
        {
            name: 'a frugal answer',
            transcript: answered('Paris.', {
                traffic: traffic({ modelCalls: [{ ...spree, inputTokens: 1, outputTokens: 0, cost: 0 }] }),
            }),
        },
        {
            name: 'a spendthrift answer',
            transcript: answered('Paris.', { traffic: traffic({ modelCalls: [spree] }) }),
        },
    ];
}
const leak = [
    'Mail jane.roe@corp.io, call +1 (212) 736-5000, her SSN is 219-09-1234, her card 4111 1111 1111 1111,',
    'her IBAN DE89370400440532013000, she sits at 81.2.69.142 and 2a00:1450:4001:82a::200e;',
    'the key is AKIAIOSFODNN7EXAMPLQ, the token',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.dozjgNryP4J3jVmNHl0w5N and the rest',
    '-----BEGIN PRIVATE KEY-----',
].join(' ');
/** Every text among the options, alone and all at once, and a text for every pattern. */
function textsFrom(options) {
    const patterns = new Set(patternsIn(options));
    const written = [...patterns].flatMap((pattern) => sampleOf(pattern, options['literal'] === true) ?? []);
    const texts = leavesOf(options).filter((text) => !patterns.has(text));
    const all = texts.length > 1 ? [texts.join(' ')] : [];
    return [
        ...[...texts, ...all].map((text) => ({ name: "the rule's own words", transcript: answered(text) })),
        ...written.map((text) => ({ name: 'a text that the pattern matches', transcript: answered(text) })),
        ...(texts.length > 0
            ? [{ name: "another answer than the rule's own words", transcript: answered(`no ${texts[0]?.length}`) }]
            : []),
    ];
}
function leavesOf(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value === 'number')
        return [String(value)];
    if (Array.isArray(value))
        return value.flatMap(leavesOf);
    return (0,json/* isObject */.G)(value) ? Object.values(value).flatMap(leavesOf) : [];
}
const spree = {
    provider: 'openai',
    model: 'gpt-5',
    inputTokens: 1e9,
    outputTokens: 1e9,
    cost: 10_000,
    status: 200,
    failed: false,
    retryAfterS: null,
    streaming: false,
    asked: [],
    said: null,
    struck: [],
    atMs: 0,
    durationMs: 10,
};

// EXTERNAL MODULE: ./build/invariants/invariant.js
var invariant = __webpack_require__(2016);
// EXTERNAL MODULE: ./build/invariants/judge.js
var invariants_judge = __webpack_require__(1599);
;// CONCATENATED MODULE: ./build/invariants/vacuity.js





/**
 * Judges a rule against planted bad transcripts, as it is written and negated as it is, under every weather. A
 * transcript without an answer counts only for rules about endings, since it breaks whatever wants an answer.
 */
async function vacuityOf(rule) {
    const kind = invariants_all/* allInvariants */.R.find(({ type }) => type === rule.type);
    if (!kind)
        return { kind: 'unknown', because: `rules of the type ${rule.type} are not judged in this version` };
    const judge = (0,invariants_judge/* prepare */.i)(new Map([[rule.id, { ...rule, when: 'always' }]]));
    const tried = [];
    let unjudged = 'it was never judged';
    for (const { name, transcript } of plantedFor(rule, kind.endings)) {
        const verdict = await judge({ key: rule.id, counts: true }, evidenceOf(transcript, rule));
        if (verdict.status === 'broken')
            return { kind: 'breakable', by: name };
        if (verdict.status === 'held')
            tried.push(name);
        else
            unjudged = verdict.status === 'errored' ? verdict.reason : verdict.because;
    }
    if (tried.length === 0)
        return { kind: 'unknown', because: unjudged };
    const because = doubtAbout(rule);
    return because === null ? { kind: 'vacuous', tried: [...new Set(tried)] } : { kind: 'unknown', because };
}
function* plantedFor(rule, endings) {
    yield* badTranscriptsFor(rule);
    if (endings)
        yield* silentTranscripts;
}
/** Why it proves nothing that a rule held for all of them; null where it does. */
function doubtAbout(rule) {
    const { options } = rule;
    const [unwritten] = unwrittenPatterns(rule);
    if (unwritten !== undefined)
        return `no text could be written that /${unwritten}/ matches`;
    const looking = patternsIn(options).find((pattern) => /\(\?<?!/.test(pattern));
    if (looking !== undefined)
        return `/${looking}/ forbids something that cannot be told from its text`;
    if ((0,json/* isObject */.G)(options['schema']) && Object.keys(options['schema']).length > 0)
        return 'no value could be made that its JSON Schema tells from others';
    if (rule.type === 'replay_matched')
        return 'what it finds cannot be judged, and so breaks nothing';
    if (rule.type === 'javascript' && !isBlind(options['value']))
        return "what the user's own code looks for is not known";
    return null;
}
/** An expression that names nothing of the agent's cannot depend on it. */
function isBlind(value) {
    return typeof value === 'string' && !/\b(?:output|context|arguments)\b|\\u/.test(value);
}
function evidenceOf(transcript, { negate }) {
    return {
        transcript,
        prompt: 'Where is my order?',
        golden: 'Where is my order?',
        canary: plantedCanary,
        holding: invariant/* whens */.eP,
        planted: [{ kind: 'canary', text: plantedCanary }],
        baseline: [wellTranscript],
        taskDone: null,
        load: () => Promise.reject(new Error("a user's function is not called for this")),
        sleep: () => Promise.resolve(),
        embed: null,
        // A model's opinion is not asked for; the worst one that it could have must break the rule.
        judge: () => Promise.resolve(JSON.stringify({ score: negate ? 1 : 0 })),
    };
}

// EXTERNAL MODULE: ./build/plan/rules.js
var rules = __webpack_require__(8169);
;// CONCATENATED MODULE: ./build/plan/vacuous-rules.js



/** The rules of the user that no planted bad transcript can break, as a sentence each: they would hold for any agent. */
async function vacuousRules({ invariants }) {
    const known = new Map();
    const own = invariants.filter((rule) => !rules/* builtIns */.b3.includes(rule));
    const notes = await Promise.all(own.map(async (rule) => {
        const key = (0,canonical/* canonical */.$)([rule.type, rule.negate, rule.options]);
        const found = known.get(key) ?? vacuityOf(rule);
        known.set(key, found);
        const vacuity = await found;
        return vacuity.kind === 'vacuous' ? [noteOn(rule, vacuity.tried.length)] : [];
    }));
    return notes.flat();
}
function noteOn({ id, type }, tried) {
    return `The rule ${id} (${type}) is vacuous: it held for each of ${tried} kinds of bad answers that were planted, so it says nothing about the agent.`;
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


/***/ }),

/***/ 3446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ cellsToCertify),
/* harmony export */   v: () => (/* binding */ effectiveCells)
/* harmony export */ });
/* harmony import */ var _numerics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9124);

/** Likeness of two cells of one prompt, where the cells themselves cannot tell: measured on 200 runs of tau-bench. */
const likeness = 0.4;
/** How many independent cells `cells` are worth as a claim about new prompts: Kish's design effect, 1 + (m − 1)ρ. */
function effectiveCells(cells, prompts) {
    return cells / (1 + Math.max(0, cells / prompts - 1) * likeness);
}
/**
 * The effective cells with which an agent whose true score is `truth` is certified to be at or above `bar`, both in
 * [0, 1]: one-sided exact binomial test at 5 %, power 80 %; null when `truth` is not above `bar`.
 * Beyond 5,000 the normal approximation, which is then within one per cent.
 */
function cellsToCertify(bar, truth) {
    if (truth <= bar)
        return null;
    const about = approximately(bar, truth);
    if (about > 5000)
        return Math.ceil(about);
    // Exact power saws up and down with the size: a size is quoted only when the next two suffice as well.
    let [needed, inRow] = [0, 0];
    for (let cells = 1;; cells++) {
        while (needed <= cells && atLeast(needed, cells, bar) > 0.05)
            needed++;
        inRow = needed <= cells && atLeast(needed, cells, truth) >= 0.8 ? inRow + 1 : 0;
        if (inRow === 3)
            return cells - 2;
    }
}
/** P(X ≥ passes) for X binomial: DLMF 8.17.5. */
function atLeast(passes, cells, p) {
    return passes === 0 ? 1 : (0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J7)(p, passes, cells - passes + 1);
}
function approximately(bar, truth) {
    const [chance, power] = [(0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(0.95), (0,_numerics_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Zl)(0.8)];
    const spread = chance * Math.sqrt(bar * (1 - bar)) + power * Math.sqrt(truth * (1 - truth));
    return (spread / (truth - bar)) ** 2;
}


/***/ })

};
