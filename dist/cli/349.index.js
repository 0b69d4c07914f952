export const id = 349;
export const ids = [349];
export const modules = {

/***/ 9890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8559);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9924);
/* harmony import */ var _report_paint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8495);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4702);
/* harmony import */ var _scoring_sample_size_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3446);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1583);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1995);







/** `flakestorm plan`: every cell and the counts, without calling anybody. */
async function plan(flags, io) {
    const prepared = (0,_prepare_js__WEBPACK_IMPORTED_MODULE_0__/* .prepareLaunch */ .J)((0,_order_js__WEBPACK_IMPORTED_MODULE_2__/* .orderOf */ .m)(flags, { folder: io.folder, env: io.env, jobContext: null }));
    if (flags.json === true)
        for (const cell of (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .cellsOf */ .n)(prepared.plan))
            io.out(`${JSON.stringify(cell)}\n`);
    else
        show(prepared, io);
    return 0;
}
function show({ plan: made, config }, io) {
    const { total, preflight, seed, notes } = made;
    const ink = (0,_report_paint_js__WEBPACK_IMPORTED_MODULE_4__/* .paint */ .n)(io.colour.out);
    const counts = new Map();
    for (const cell of (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .cellsOf */ .n)(made)) {
        counts.set(cell.stratum, (counts.get(cell.stratum) ?? 0) + 1);
        const text = (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)((cell.turns.at(-1) ?? '').slice(0, Math.max(20, io.width - 5)));
        io.out(`${cell.id}  ${ink.dim(describe(cell))}\n    ${ink.dim(text)}\n`);
    }
    io.out('\n');
    for (const [stratum, count] of counts)
        io.out(`  ${stratum.padEnd(22)} ${String(count).padStart(5)}\n`);
    io.out(`  ${'preflight'.padEnd(22)} ${String(preflight.length).padStart(5)}  each golden prompt once, clean\n`);
    io.out(`  ${'calls in all'.padEnd(22)} ${String(total + preflight.length).padStart(5)}  seed ${seed}\n`);
    io.out(`${ink.dim(certainty(config.scoring.minScore))}\n`);
    for (const note of notes)
        io.out(ink.dim(`  note: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(note)}\n`));
}
/** How many independent cells it takes before a pass is more than luck. */
function certainty(minScore) {
    const truth = minScore + (1 - minScore) * 0.67;
    const needed = (0,_scoring_sample_size_js__WEBPACK_IMPORTED_MODULE_6__/* .cellsToCertify */ .f)(minScore, truth);
    if (needed === null)
        return '  No number of cells can certify a perfect score.';
    return `  To certify ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .bar */ .M0)(minScore)} for an agent that really scores ${truth.toFixed(2)} takes ${needed} independent cells (95 % sure, 80 % power).`;
}
function describe({ mutation, scenario }) {
    return mutation === null
        ? `under ${scenario?.name ?? 'nothing'}`
        : `${mutation.expectation} ${mutation.operator}`;
}


/***/ }),

/***/ 6093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5794);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7125);




/** Where a config is looked for when none is named. */
const usualConfigs = [
    'flakestorm.yaml',
    'flakestorm.yml',
    '.github/flakestorm.yaml',
    '.github/flakestorm.yml',
];
/** Reads and checks a config; throws a `UserError` that holds every problem of the file. */
function readConfig(name, folder, env) {
    const named = name ?? usualConfigs.find((usual) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, usual))) ?? usualConfigs[0];
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, named);
    return { ...(0,_config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadConfig */ .Z)(textOf(file, named), { file, env }), named };
}
function textOf(file, named) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
            message: `Cannot read ${named}: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}.`,
            hint: 'Write one with `npx flakestorm init`, or name another with `--config`.',
        }, { cause: error });
    }
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


/***/ })

};
