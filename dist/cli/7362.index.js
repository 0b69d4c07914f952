export const id = 7362;
export const ids = [7362];
export const modules = {

/***/ 7362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refresh: () => (/* binding */ refresh)
/* harmony export */ });
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5794);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1995);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7218);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9924);




/** `flakestorm mutations --refresh`: the model writes every variant anew, and the lock beside the config keeps them. */
async function refresh(config, io) {
    const order = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .orderOf */ .mJ)({ config, phases: 'mutation' }, { folder: io.folder, env: io.env, jobContext: null });
    const stop = new AbortController();
    const stopped = io.onStop(() => stop.abort());
    const say = (line) => io.out(`${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(line)}\n`);
    try {
        const prepared = await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareLaunch */ .J)(order, { mode: 'refresh', signal: stop.signal, say });
        if (prepared.config.mutations.generator === 'offline')
            throw nothingToFreeze(prepared.configFile);
        for (const note of prepared.plan.notes)
            io.out(`note: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(note)}\n`);
        return 0;
    }
    catch (error) {
        if (!stop.signal.aborted)
            throw error;
        io.err('Stopped; what was written by then is kept.\n');
        return 130;
    }
    finally {
        stopped();
    }
}
function nothingToFreeze(configFile) {
    return new _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        message: `Nothing is to be frozen: ${configFile} draws its mutations offline.`,
        hint: 'Let a model write them with `mutations.generator: model`.',
    });
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


/***/ })

};
