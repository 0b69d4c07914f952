export const id = 8233;
export const ids = [8233];
export const modules = {

/***/ 8233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  schema: () => (/* binding */ schema_schema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
// EXTERNAL MODULE: ./build/config/schema.js + 2 modules
var schema = __webpack_require__(2535);
;// CONCATENATED MODULE: ./build/config/json-schema.js



/** The JSON Schema (draft 2020-12) of a config file, for editors: what may be written, not what it becomes. */
function configJsonSchema() {
    const { $schema, ...rest } = json_schema_processors/* toJSONSchema */.bl((0,schema/* configSchema */.Q)(), {
        io: 'input',
        override: ({ jsonSchema }) => {
            withDefault(jsonSchema);
            withoutIgnored(jsonSchema);
            withFlatNull(jsonSchema);
            withVariables(jsonSchema);
        },
    });
    return {
        $schema,
        $id: 'https://raw.githubusercontent.com/flakestorm/action/v2/schema/flakestorm.schema.json',
        title: 'flakestorm.yaml',
        description: 'What flakestorm tests, and how hostile the world is meanwhile. In every text ${NAME} and ${NAME:-default} stand for environment variables, and $${ for the characters themselves.',
        ...rest,
    };
}
/** Zod leaves a default out where a transform follows; `orElse` keeps it under a name of its own. */
function withDefault(schema) {
    if (!('fallback' in schema))
        return;
    schema.default = schema['fallback'];
    delete schema['fallback'];
}
/** Editors need not offer what only loads for the sake of old files. */
function withoutIgnored({ properties }) {
    for (const [key, property] of Object.entries(properties ?? {})) {
        if ((0,json/* isObject */.G)(property) && property['ignored'] === true)
            delete properties?.[key];
    }
}
/** `{anyOf: [X, null]}` says the same in fewer words as X with one type more, which editors explain better. */
function withFlatNull(schema) {
    const [first, second, ...more] = schema.anyOf ?? [];
    if (!(0,json/* isObject */.G)(first) || !(0,json/* isObject */.G)(second) || second['type'] !== 'null' || more.length > 0)
        return;
    if (typeof first['type'] !== 'string' && !Array.isArray(first['type']))
        return;
    delete schema.anyOf;
    Object.assign(schema, { ...first, ...schema, type: [first['type'], 'null'].flat() });
    if (schema.enum)
        schema.enum = [...schema.enum, null];
}
/** A number or a switch may come from a variable; `pattern` speaks of texts alone, bounds of numbers alone. */
function withVariables(schema) {
    const types = [schema.type].flat();
    if (schema.enum || 'const' in schema || types.includes('string'))
        return;
    if (!types.some((type) => type === 'number' || type === 'integer' || type === 'boolean'))
        return;
    Object.assign(schema, { type: [...types, 'string'], pattern: String.raw `^\$\{[A-Za-z_]\w*(:-[^}]*)?\}$` });
}

// EXTERNAL MODULE: ./build/report/result-schema.js
var result_schema = __webpack_require__(1056);
;// CONCATENATED MODULE: ./build/cli/schema.js


/** `flakestorm schema`: what editors need to complete and check `flakestorm.yaml`, or what `result.json` looks like. */
async function schema_schema({ result }, io) {
    io.out(`${JSON.stringify(result === true ? (0,result_schema/* resultJsonSchema */.bB)() : configJsonSchema(), null, 2)}\n`);
    return 0;
}


/***/ }),

/***/ 1511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ endingSchema),
/* harmony export */   gB: () => (/* binding */ toolCallSchema),
/* harmony export */   gQ: () => (/* binding */ cellSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var _base_phase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9119);


/** Any JSON: a file that was parsed holds nothing else. */
const json = zod__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((value) => value !== undefined, 'is missing');
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
const ms = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0);
const endingSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('answered') }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('timed-out'), afterMs: ms }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('refused'), status: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('unreadable'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('crashed'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('unreachable'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
]);
const toolCallSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), args: json });
const seenToolCall = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    args: json,
    method: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    boundary: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['http', 'proxy', 'mcp', 'model']),
    result: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
    failed: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    retryAfterS: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    struck: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    atMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    durationMs: ms,
});
const seenModelCall = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    provider: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    inputTokens: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    outputTokens: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    cost: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    failed: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    retryAfterS: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    streaming: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    asked: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    said: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    struck: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    atMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    durationMs: ms,
});
const planted = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('canary'), text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('false-value'), was: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), is: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
]);
const faultMet = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    mode: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    matched: count,
    delivered: count,
    scope: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['wire', 'model']).nullable(),
    planted: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(planted),
    because: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
});
const traffic = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    toolCalls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(seenToolCall),
    modelCalls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(seenModelCall),
    faults: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(faultMet),
    rejected: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    unattributed: count,
    attribution: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['lane', 'header', 'serial']),
    replay: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        played: count,
        recorded: count,
        missed: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        drift: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    })
        .nullable(),
});
const ruled = {
    rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    severity: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_base_phase_js__WEBPACK_IMPORTED_MODULE_1__/* .severities */ .g),
    counts: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
};
const verdict = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('status', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...ruled, status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('held') }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        ...ruled,
        status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('broken'),
        expected: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        actual: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        span: zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([count, count]).exactOptional().meta({
            description: 'Where in the output the offence stands: first character, and the one behind it.',
        }),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...ruled, status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('skipped'), because: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...ruled, status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('errored'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
]);
/** One line of `cells` in `result.json`, as anybody may have left it. */
const cellSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).meta({ description: 'Unique and pasteable: `flakestorm run --cell <id>`.' }),
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_base_phase_js__WEBPACK_IMPORTED_MODULE_1__/* .phases */ .t),
    promptId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    golden: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: 'The golden prompt as written, cut to 4,000 characters.' }),
    prompt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: 'The last turn as sent, cut to 4,000 characters.' }),
    before: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).meta({ description: 'What was said before the last turn.' }),
    mutation: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        operator: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        expectation: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['INV', 'SEC', 'DEG', 'DIR']),
        canary: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    })
        .nullable(),
    scenario: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().meta({ description: 'Name of the weather; null = a clean world.' }),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed', 'errored', 'unjudged', 'excluded', 'not-triggered']),
    ending: endingSchema,
    output: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    httpStatus: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
    toolCalls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(toolCallSchema),
    traffic: traffic
        .nullable()
        .meta({ description: 'What crossed the gateway; null where nothing stood there.' }),
    wire: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        sent: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        sentBytes: count,
        received: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        hungUp: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
        body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    })
        .nullable()
        .meta({ description: 'The bytes of an unusual request; null for a usual one.' }),
    durationMs: ms,
    attempts: count,
    verdicts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(verdict),
})
    .meta({ id: 'cell' });


/***/ }),

/***/ 1056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ reportSchema),
/* harmony export */   ac: () => (/* binding */ headSchema),
/* harmony export */   bB: () => (/* binding */ resultJsonSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8439);
/* harmony import */ var _base_phase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9119);
/* harmony import */ var _cell_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1511);



const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0);
const portion = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(1);
const phase = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_base_phase_js__WEBPACK_IMPORTED_MODULE_2__/* .phases */ .t);
const severity = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_base_phase_js__WEBPACK_IMPORTED_MODULE_2__/* .severities */ .g);
const gate = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['point', 'confident', 'lenient']);
const judged = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['broken', 'errored']);
const interval = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ low: portion, high: portion });
const estimate = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    value: portion,
    rerun: interval.meta({ description: 'Would the number move if this very suite ran again? 95 %.' }),
    newPrompts: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([interval, zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()])
        .meta({ description: 'Would it move with other golden prompts? 95 %, or why nobody can say.' }),
});
const counts = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    total: count,
    passed: count,
    failed: count,
    errored: count,
    unjudged: count,
    notTriggered: count,
    excluded: count,
});
const phaseScore = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    phase,
    weight: portion,
    counts,
    estimate: estimate.nullable(),
    floor: portion.nullable(),
    strata: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ stratum: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), weight: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), counts, value: portion.nullable() })),
    passAllRepeats: portion.nullable(),
    flaky: count,
    attacks: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ won: count, total: count }).nullable(),
    utility: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ held: count, total: count }).nullable(),
});
const reason = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('below-min'), gate, value: portion, minScore: portion }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('below-floor'), gate, phase, value: portion, floor: portion }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('regressed'),
        value: portion,
        from: portion,
        label: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        most: portion,
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('critical'), rule: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), status: judged, cells: count }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('fails-clean'), promptId: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('nothing-judged'), phase: phase.nullable() }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('too-little-judged'), excluded: count, errored: count, total: count }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('no-traffic'), phase }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('unattributed'), calls: count, total: count }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('not-triggered'), fault: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), because: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('cut-short'),
        because: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['cancelled', 'agent-gone', 'mistake']),
        done: count,
        total: count,
    }),
]);
const score = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    overall: estimate.nullable(),
    phases: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(phaseScore),
    minScore: portion,
    gate,
    verdict: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['passed', 'failed', 'inconclusive']),
    reading: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['above', 'below', 'undecided']),
    flipChance: portion.nullable(),
    reasons: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(reason),
})
    .meta({ id: 'score' });
const finding = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    phase,
    rule: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    severity,
    status: judged,
    under: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    cells: count,
    of: count,
    example: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        cell: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        expected: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        actual: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        prompt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        output: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        ending: _cell_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .endingSchema */ .$9,
    }),
});
const preflight = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    promptId: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    held: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    broken: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ rule: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), expected: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), actual: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    durationMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0),
    output: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    toolCalls: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_cell_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .toolCallSchema */ .gB),
});
const coverage = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    scenario: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    mode: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    scope: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['wire', 'model']).nullable(),
    planned: count,
    cells: count,
    matched: count,
    delivered: count,
    because: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
});
const matrixCell = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    contract: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    rule: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    severity,
    scenario: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    held: count,
    broken: count,
    errored: count,
    skipped: count,
    because: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    example: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
});
const baseline = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    label: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    overall: portion.nullable(),
    phases: zod__WEBPACK_IMPORTED_MODULE_1__/* .partialRecord */ .jgl(phase, portion),
});
const place = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['phase', 'rule', 'prompt']),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    line: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    column: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
});
const head = {
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1).meta({ description: 'Version of this format.' }),
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('flakestorm'),
        version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[\w.+-]{1,64}$/),
        pack: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(10_000).optional(),
    }),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$(),
    seed: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
    configFile: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    said: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .meta({ description: 'Words of the command line that made the cells what they are.' }),
    agent: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), address: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^[0-9a-f]{40,64}(\+changes)?$/)
        .nullable()
        .meta({ description: 'Commit of the config; `+changes` where files that git knows were changed.' }),
    suite: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^[0-9a-f]{64}$/)
        .meta({ description: 'SHA-256 of what in the config makes the cells and judges them.' }),
    places: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(place).meta({ description: 'Where in the config phases, rules and prompts begin.' }),
    planned: count.meta({ description: 'Cells that were planned.' }),
};
const tail = {
    durationMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0),
    done: count.meta({ description: 'Cells that came to an outcome: as many as `cells` holds.' }),
    score,
    findings: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(finding).meta({ description: 'What broke, grouped by cause, the worst first.' }),
    moreFindings: count,
    preflight: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(preflight).meta({ description: 'Every golden prompt once, in a clean world.' }),
    coverage: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(coverage).meta({ description: 'What became of every planned fault.' }),
    matrix: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(matrixCell).meta({ description: 'Each rule of a contract under each scenario.' }),
    baseline: baseline.nullable(),
    notes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
};
/** All of a `result.json` but its cells. */
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...head, ...tail });
/** The part that is there from the first moment of a run. */
const headSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc(head);
/** A whole `result.json`; keys that a later version of flakestorm adds are allowed and not read. */
const resultSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('status', [
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...head, cells: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_cell_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .cellSchema */ .gQ), status: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('complete'), ...tail }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...head, cells: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_cell_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .cellSchema */ .gQ), status: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('running') }),
]);
/** The JSON Schema (draft 2020-12) of `result.json`, as `schema/result.schema.json` publishes it. */
function resultJsonSchema() {
    const { $schema, ...rest } = zod__WEBPACK_IMPORTED_MODULE_4__/* .toJSONSchema */ .bl(resultSchema, {
        io: 'input',
        unrepresentable: 'any',
    });
    return {
        $schema,
        $id: 'https://raw.githubusercontent.com/flakestorm/action/v2/schema/result.schema.json',
        title: 'result.json of flakestorm',
        description: 'What a run did and what came of it. Text in it was written by the agent under test and by its tools: show it as data.',
        ...rest,
    };
}


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
