export const id = 392;
export const ids = [392];
export const modules = {

/***/ 77392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compare: () => (/* binding */ compare)
});

// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(45794);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(10768);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/base/phase.js
var phase = __webpack_require__(69119);
;// CONCATENATED MODULE: ./build/report/cell-schema.js


/** Any JSON: a file that was parsed holds nothing else. */
const cell_schema_json = schemas/* custom */.IeY((value) => value !== undefined, 'is missing');
const count = schemas/* int */.Whr().min(0);
const ms = schemas/* number */.aig().min(0);
const endingSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('answered') }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('timed-out'), afterMs: ms }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('refused'), status: schemas/* int */.Whr(), reason: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('unreadable'), reason: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('crashed'), reason: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('unreachable'), reason: schemas/* string */.YjP() }),
]);
const toolCallSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), args: cell_schema_json });
const seenToolCall = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    args: cell_schema_json,
    method: schemas/* string */.YjP().nullable(),
    boundary: schemas/* enum */.k5n(['http', 'proxy', 'mcp', 'model']),
    result: schemas/* string */.YjP().nullable(),
    status: schemas/* int */.Whr().nullable(),
    failed: schemas/* boolean */.zMY(),
    retryAfterS: schemas/* number */.aig().nullable(),
    struck: schemas/* array */.YOg(schemas/* string */.YjP()),
    atMs: schemas/* number */.aig(),
    durationMs: ms,
});
const seenModelCall = schemas/* object */.Ikc({
    provider: schemas/* string */.YjP(),
    model: schemas/* string */.YjP(),
    inputTokens: schemas/* number */.aig().nullable(),
    outputTokens: schemas/* number */.aig().nullable(),
    cost: schemas/* number */.aig().nullable(),
    status: schemas/* int */.Whr(),
    failed: schemas/* boolean */.zMY(),
    retryAfterS: schemas/* number */.aig().nullable(),
    streaming: schemas/* boolean */.zMY(),
    asked: schemas/* array */.YOg(schemas/* string */.YjP()),
    said: schemas/* string */.YjP().nullable(),
    struck: schemas/* array */.YOg(schemas/* string */.YjP()),
    atMs: schemas/* number */.aig(),
    durationMs: ms,
});
const planted = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('canary'), text: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('false-value'), was: schemas/* string */.YjP(), is: schemas/* string */.YjP() }),
]);
const faultMet = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    mode: schemas/* string */.YjP(),
    matched: count,
    delivered: count,
    scope: schemas/* enum */.k5n(['wire', 'model']).nullable(),
    planted: schemas/* array */.YOg(planted),
    because: schemas/* string */.YjP().nullable(),
});
const traffic = schemas/* object */.Ikc({
    toolCalls: schemas/* array */.YOg(seenToolCall),
    modelCalls: schemas/* array */.YOg(seenModelCall),
    faults: schemas/* array */.YOg(faultMet),
    rejected: schemas/* array */.YOg(schemas/* string */.YjP()),
    unattributed: count,
    attribution: schemas/* enum */.k5n(['lane', 'header', 'serial']),
    replay: schemas/* object */.Ikc({
        played: count,
        recorded: count,
        missed: schemas/* array */.YOg(schemas/* string */.YjP()),
        drift: schemas/* array */.YOg(schemas/* string */.YjP()),
    })
        .nullable(),
});
const ruled = {
    rule: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    severity: schemas/* enum */.k5n(phase/* severities */.g),
    counts: schemas/* boolean */.zMY(),
};
const verdict = schemas/* discriminatedUnion */.gMt('status', [
    schemas/* object */.Ikc({ ...ruled, status: schemas/* literal */.euz('held') }),
    schemas/* object */.Ikc({
        ...ruled,
        status: schemas/* literal */.euz('broken'),
        expected: schemas/* string */.YjP(),
        actual: schemas/* string */.YjP(),
        span: schemas/* tuple */.PVZ([count, count]).exactOptional().meta({
            description: 'Where in the output the offence stands: first character, and the one behind it.',
        }),
    }),
    schemas/* object */.Ikc({ ...ruled, status: schemas/* literal */.euz('skipped'), because: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ ...ruled, status: schemas/* literal */.euz('errored'), reason: schemas/* string */.YjP() }),
]);
/** One line of `cells` in `result.json`, as anybody may have left it. */
const cellSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().min(1).meta({ description: 'Unique and pasteable: `flakestorm run --cell <id>`.' }),
    phase: schemas/* enum */.k5n(phase/* phases */.t),
    promptId: schemas/* string */.YjP(),
    golden: schemas/* string */.YjP().meta({ description: 'The golden prompt as written, cut to 4,000 characters.' }),
    prompt: schemas/* string */.YjP().meta({ description: 'The last turn as sent, cut to 4,000 characters.' }),
    before: schemas/* array */.YOg(schemas/* string */.YjP()).meta({ description: 'What was said before the last turn.' }),
    mutation: schemas/* object */.Ikc({
        type: schemas/* string */.YjP(),
        operator: schemas/* string */.YjP(),
        expectation: schemas/* enum */.k5n(['INV', 'SEC', 'DEG', 'DIR']),
        canary: schemas/* string */.YjP().nullable(),
    })
        .nullable(),
    scenario: schemas/* string */.YjP().nullable().meta({ description: 'Name of the weather; null = a clean world.' }),
    status: schemas/* enum */.k5n(['passed', 'failed', 'errored', 'unjudged', 'excluded', 'not-triggered']),
    ending: endingSchema,
    output: schemas/* string */.YjP(),
    httpStatus: schemas/* int */.Whr().nullable(),
    toolCalls: schemas/* array */.YOg(toolCallSchema),
    traffic: traffic
        .nullable()
        .meta({ description: 'What crossed the gateway; null where nothing stood there.' }),
    wire: schemas/* object */.Ikc({
        sent: schemas/* string */.YjP(),
        sentBytes: count,
        received: schemas/* string */.YjP(),
        hungUp: schemas/* boolean */.zMY(),
        body: schemas/* string */.YjP().optional(),
    })
        .nullable()
        .meta({ description: 'The bytes of an unusual request; null for a usual one.' }),
    durationMs: ms,
    attempts: count,
    verdicts: schemas/* array */.YOg(verdict),
})
    .meta({ id: 'cell' });

;// CONCATENATED MODULE: ./build/report/fits.js
/**
 * True when a value is as the schema says. The value itself is used from then on, not the schema's copy of it, so that its keys keep
 * the order in which they were written.
 */
function fits(schema, value) {
    return schema.safeParse(value).success;
}
/** What keeps a value from fitting, key by key. */
function misfits(schema, value) {
    return schema.safeParse(value).error?.issues ?? [];
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/report/result-schema.js



const result_schema_count = schemas/* int */.Whr().min(0);
const portion = schemas/* number */.aig().min(0).max(1);
const result_schema_phase = schemas/* enum */.k5n(phase/* phases */.t);
const severity = schemas/* enum */.k5n(phase/* severities */.g);
const gate = schemas/* enum */.k5n(['point', 'confident', 'lenient']);
const judged = schemas/* enum */.k5n(['broken', 'errored']);
const interval = schemas/* object */.Ikc({ low: portion, high: portion });
const estimate = schemas/* object */.Ikc({
    value: portion,
    rerun: interval.meta({ description: 'Would the number move if this very suite ran again? 95 %.' }),
    newPrompts: schemas/* union */.KCZ([interval, schemas/* string */.YjP()])
        .meta({ description: 'Would it move with other golden prompts? 95 %, or why nobody can say.' }),
});
const counts = schemas/* object */.Ikc({
    total: result_schema_count,
    passed: result_schema_count,
    failed: result_schema_count,
    errored: result_schema_count,
    unjudged: result_schema_count,
    notTriggered: result_schema_count,
    excluded: result_schema_count,
});
const phaseScore = schemas/* object */.Ikc({
    phase: result_schema_phase,
    weight: portion,
    counts,
    estimate: estimate.nullable(),
    floor: portion.nullable(),
    strata: schemas/* array */.YOg(schemas/* object */.Ikc({ stratum: schemas/* string */.YjP(), weight: schemas/* number */.aig(), counts, value: portion.nullable() })),
    passAllRepeats: portion.nullable(),
    flaky: result_schema_count,
    attacks: schemas/* object */.Ikc({ won: result_schema_count, total: result_schema_count }).nullable(),
    utility: schemas/* object */.Ikc({ held: result_schema_count, total: result_schema_count }).nullable(),
});
const reason = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('below-min'), gate, value: portion, minScore: portion }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('below-floor'), gate, phase: result_schema_phase, value: portion, floor: portion }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('regressed'),
        value: portion,
        from: portion,
        label: schemas/* string */.YjP(),
        most: portion,
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('critical'), rule: schemas/* string */.YjP(), status: judged, cells: result_schema_count }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('fails-clean'), promptId: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('nothing-judged'), phase: result_schema_phase.nullable() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('too-little-judged'), excluded: result_schema_count, errored: result_schema_count, total: result_schema_count }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('no-traffic'), phase: result_schema_phase }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('unattributed'), calls: result_schema_count, total: result_schema_count }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('not-triggered'), fault: schemas/* string */.YjP(), because: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('cut-short'),
        because: schemas/* enum */.k5n(['cancelled', 'agent-gone', 'mistake']),
        done: result_schema_count,
        total: result_schema_count,
    }),
]);
const score = schemas/* object */.Ikc({
    overall: estimate.nullable(),
    phases: schemas/* array */.YOg(phaseScore),
    minScore: portion,
    gate,
    verdict: schemas/* enum */.k5n(['passed', 'failed', 'inconclusive']),
    reading: schemas/* enum */.k5n(['above', 'below', 'undecided']),
    flipChance: portion.nullable(),
    reasons: schemas/* array */.YOg(reason),
})
    .meta({ id: 'score' });
const finding = schemas/* object */.Ikc({
    phase: result_schema_phase,
    rule: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    severity,
    status: judged,
    under: schemas/* string */.YjP(),
    cells: result_schema_count,
    of: result_schema_count,
    example: schemas/* object */.Ikc({
        cell: schemas/* string */.YjP(),
        expected: schemas/* string */.YjP(),
        actual: schemas/* string */.YjP(),
        prompt: schemas/* string */.YjP(),
        output: schemas/* string */.YjP(),
        ending: endingSchema,
    }),
});
const preflight = schemas/* object */.Ikc({
    promptId: schemas/* string */.YjP(),
    held: schemas/* boolean */.zMY(),
    broken: schemas/* array */.YOg(schemas/* object */.Ikc({ rule: schemas/* string */.YjP(), expected: schemas/* string */.YjP(), actual: schemas/* string */.YjP() })),
    durationMs: schemas/* number */.aig().min(0),
    output: schemas/* string */.YjP(),
    toolCalls: schemas/* array */.YOg(toolCallSchema),
});
const coverage = schemas/* object */.Ikc({
    scenario: schemas/* string */.YjP(),
    id: schemas/* string */.YjP(),
    mode: schemas/* string */.YjP(),
    scope: schemas/* enum */.k5n(['wire', 'model']).nullable(),
    planned: result_schema_count,
    cells: result_schema_count,
    matched: result_schema_count,
    delivered: result_schema_count,
    because: schemas/* string */.YjP().nullable(),
});
const matrixCell = schemas/* object */.Ikc({
    contract: schemas/* string */.YjP(),
    rule: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    severity,
    scenario: schemas/* string */.YjP(),
    held: result_schema_count,
    broken: result_schema_count,
    errored: result_schema_count,
    skipped: result_schema_count,
    because: schemas/* string */.YjP().nullable(),
    example: schemas/* string */.YjP().nullable(),
});
const baseline = schemas/* object */.Ikc({
    label: schemas/* string */.YjP(),
    commit: schemas/* string */.YjP().nullable(),
    overall: portion.nullable(),
    phases: schemas/* partialRecord */.jgl(result_schema_phase, portion),
});
const place = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['phase', 'rule', 'prompt']),
    name: schemas/* string */.YjP(),
    line: schemas/* int */.Whr().min(1),
    column: schemas/* int */.Whr().min(1),
});
const head = {
    schema: schemas/* literal */.euz(1).meta({ description: 'Version of this format.' }),
    tool: schemas/* object */.Ikc({
        name: schemas/* literal */.euz('flakestorm'),
        version: schemas/* string */.YjP().regex(/^[\w.+-]{1,64}$/),
        pack: schemas/* int */.Whr().min(1).max(10_000).optional(),
    }),
    startedAt: iso/* datetime */.w$(),
    seed: schemas/* int */.Whr(),
    configFile: schemas/* string */.YjP(),
    said: schemas/* array */.YOg(schemas/* string */.YjP())
        .meta({ description: 'Words of the command line that made the cells what they are.' }),
    agent: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), address: schemas/* string */.YjP() }),
    commit: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{40,64}(\+changes)?$/)
        .nullable()
        .meta({ description: 'Commit of the config; `+changes` where files that git knows were changed.' }),
    suite: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{64}$/)
        .meta({ description: 'SHA-256 of what in the config makes the cells and judges them.' }),
    places: schemas/* array */.YOg(place).meta({ description: 'Where in the config phases, rules and prompts begin.' }),
    planned: result_schema_count.meta({ description: 'Cells that were planned.' }),
};
const tail = {
    durationMs: schemas/* number */.aig().min(0),
    done: result_schema_count.meta({ description: 'Cells that came to an outcome: as many as `cells` holds.' }),
    score,
    findings: schemas/* array */.YOg(finding).meta({ description: 'What broke, grouped by cause, the worst first.' }),
    moreFindings: result_schema_count,
    preflight: schemas/* array */.YOg(preflight).meta({ description: 'Every golden prompt once, in a clean world.' }),
    coverage: schemas/* array */.YOg(coverage).meta({ description: 'What became of every planned fault.' }),
    matrix: schemas/* array */.YOg(matrixCell).meta({ description: 'Each rule of a contract under each scenario.' }),
    baseline: baseline.nullable(),
    notes: schemas/* array */.YOg(schemas/* string */.YjP()),
};
/** All of a `result.json` but its cells. */
const reportSchema = schemas/* object */.Ikc({ ...head, ...tail });
/** The part that is there from the first moment of a run. */
const headSchema = schemas/* object */.Ikc(head);
/** A whole `result.json`; keys that a later version of flakestorm adds are allowed and not read. */
const resultSchema = schemas/* discriminatedUnion */.gMt('status', [
    schemas/* object */.Ikc({ ...head, cells: schemas/* array */.YOg(cellSchema), status: schemas/* literal */.euz('complete'), ...tail }),
    schemas/* object */.Ikc({ ...head, cells: schemas/* array */.YOg(cellSchema), status: schemas/* literal */.euz('running') }),
]);
/** The JSON Schema (draft 2020-12) of `result.json`, as `schema/result.schema.json` publishes it. */
function resultJsonSchema() {
    const { $schema, ...rest } = z.toJSONSchema(resultSchema, {
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

// EXTERNAL MODULE: ./build/report/result.js
var result = __webpack_require__(99934);
// EXTERNAL MODULE: ./build/disk/cells-in.js
var cells_in = __webpack_require__(21837);
// EXTERNAL MODULE: ./build/disk/lines-of.js
var lines_of = __webpack_require__(48109);
;// CONCATENATED MODULE: ./build/disk/result-problems.js

const asLeft = 'Use the file as the run left it.';
/** What is wrong on a line, key by key; ten at most. */
function damaged(where, issues, inside = null) {
    const place = { ...where, column: 1 };
    return new user_error/* UserError */.y(issues.slice(0, 10).map(({ path, message }) => {
        const key = [...(inside === null ? [] : [inside]), ...path.map(String)].join('.');
        return {
            message: `${message}.`,
            ...(key === '' ? {} : { key }),
            place,
            hint: `It is not as flakestorm writes it, so it was damaged or edited. ${asLeft}`,
        };
    }));
}
/** Not one of ours, or one that went through a formatter. */
function notOurs(file, line) {
    const reformatted = /^\s*(?:\{\s*)?$|"(?:schema|tool|cells)"\s*:/.test(line.slice(0, 2000)) && line !== '';
    return new user_error/* UserError */.y({
        message: reformatted
            ? `${file} was reformatted: one cell per line is a part of the format.`
            : `${file} is not a result of flakestorm.`,
        place: { file, line: 1, column: 1 },
        hint: reformatted ? asLeft : 'A run writes one to `reports/result.json`.',
    });
}
/** A file that stops in the middle. */
function truncated(file, line) {
    return new user_error/* UserError */.y({
        message: `${file} ends in the middle.`,
        place: { file, line, column: 1 },
        hint: 'It was cut on its way here: by a full disk, or by a copy that stopped. Fetch it again.',
    });
}
/** A file of a format that this version does not know. */
function otherVersion(file, head) {
    return new user_error/* UserError */.y({
        message: `${file} has version ${JSON.stringify(head['schema'])} of the format, and this flakestorm reads version 1.`,
        key: 'schema',
        place: { file, line: 1, column: 1 },
        hint: 'Read it with the flakestorm that wrote it; `tool.version` in the file names it.',
    });
}
/** What a run leaves that was killed. */
function unfinished(file, cells, planned) {
    return new user_error/* UserError */.y({
        message: `${file} is of a run that never came to its end ("status": "running"): it holds ${cells} of ${planned} cells and no score.`,
        hint: 'Run again. The cells that it holds are whole, one on each line.',
    });
}
/** A file whose cells were taken away or added to. */
function misfit(where, done, cells) {
    return new user_error/* UserError */.y({
        message: `It says ${done} cells, and the file holds ${cells}.`,
        key: 'done',
        place: { ...where, column: 1 },
        hint: `Cells were removed or added by hand. ${asLeft}`,
    });
}

;// CONCATENATED MODULE: ./build/disk/read-result.js
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









/**
 * Opens a result of unknown origin, holding nothing of it but what surrounds its cells; throws a `UserError` that names line and
 * key for a file that was cut, edited, reformatted, written by another version, or left by a run that was killed.
 */
async function readResult(path, named) {
    const frame = await framed(path, named);
    const report = reportOf(frame, named);
    if (report.done !== frame.cells)
        throw misfit({ file: named, line: frame.tailLine }, report.done, frame.cells);
    return { report, cells: () => checkedCells(path, named) };
}
async function framed(path, named) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, lines(path, named), true);
        const head = await opening(source, named);
        const { cells, isClosed } = await countCells(source);
        const after = isClosed ? await Array.fromAsync(source) : [];
        const tailLine = linesBefore + cells + 2;
        if (!isClosed)
            throw truncated(named, linesBefore + cells);
        if (after.at(-1)?.endsWith('}') !== true)
            throw truncated(named, tailLine + Math.max(0, after.length - 1));
        return { head, tail: after.join('\n'), tailLine, cells };
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
/** The head, and the line that opens the list. */
const linesBefore = 2;
/** The line with the head; the list of cells must begin behind it. */
async function opening(source, named) {
    const [first, second] = [await source.next(), await source.next()];
    const head = first.done === true ? '' : first.value.replace(/^\uFEFF/, '');
    if (!head.startsWith('{"schema":'))
        throw notOurs(named, head);
    if (second.done === true || second.value !== '"cells": [')
        throw notOurs(named, head);
    return head;
}
async function countCells(source) {
    let cells = 0;
    for (let next = await source.next(); next.done !== true; next = await source.next()) {
        if (next.value.startsWith(']'))
            return { cells, isClosed: true };
        if (next.value !== '')
            cells += 1;
    }
    return { cells, isClosed: false };
}
function reportOf({ head, tail, tailLine, cells }, named) {
    const before = parsed(`${head.replace(/,$/, '')}}`, named, 1);
    if (before['schema'] !== 1)
        throw otherVersion(named, before);
    const after = parsed(`{${tail}`, named, tailLine);
    if (!fits(headSchema, before))
        throw damaged({ file: named, line: 1 }, misfits(headSchema, before));
    if (after['status'] === 'running')
        throw unfinished(named, cells, before.planned);
    const whole = { ...after, ...before };
    if (!fits(reportSchema, whole))
        throw damaged({ file: named, line: tailLine }, misfits(reportSchema, whole));
    return (0,result/* inFileOrder */.w$)(whole);
}
async function* checkedCells(path, named) {
    let index = 0;
    for await (const { text, line } of (0,cells_in/* cellLines */.g)(path)) {
        const cell = parsed(text, named, line);
        if (!fits(cellSchema, cell))
            throw damaged({ file: named, line: line }, misfits(cellSchema, cell), `cells.${index}`);
        yield cell;
        index += 1;
    }
}
function parsed(text, named, line) {
    try {
        const value = JSON.parse(text);
        if ((0,json/* isObject */.G)(value))
            return value;
    }
    catch (error) {
        throw damaged({ file: named, line: line }, [
            { path: [], message: `This line is no JSON: ${(0,user_error/* reasonOf */.A)(error).slice(0, 200)}` },
        ]);
    }
    throw damaged({ file: named, line: line }, [{ path: [], message: 'This line is no JSON object' }]);
}
async function* lines(path, named) {
    try {
        yield* (0,lines_of/* linesOf */.D)(path);
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            throw error;
        throw new user_error/* UserError */.y({
            message: `Cannot read ${named}: ${(0,user_error/* reasonOf */.A)(error)}.`,
            hint: 'A run writes `reports/result.json`; name another file if it was moved.',
        }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/github/api.js
var api = __webpack_require__(40654);
// EXTERNAL MODULE: ./build/github/artifact-names.js
var artifact_names = __webpack_require__(97651);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
;// CONCATENATED MODULE: ./build/github/base-branch.js

/**
 * The branch that this run is measured against: what a pull request or a merge group goes into, else the repository's own. Null where
 * the event names none.
 */
function baseBranch(env) {
    const event = (0,github_event/* payload */.l)(env['GITHUB_EVENT_PATH']);
    const branch = (0,github_event.at)(event, 'pull_request', 'base', 'ref') ??
        (0,github_event.at)(event, 'merge_group', 'base_ref') ??
        (0,github_event.at)(event, 'repository', 'default_branch');
    return typeof branch === 'string' && branch !== '' ? branch.replace(/^refs\/heads\//, '') : null;
}

;// CONCATENATED MODULE: ./build/github/baseline.js

/** So many results of a branch are opened at most. */
const mostOpened = 5;
/**
 * The newest result of a branch that passed, else the newest that has a score at all; a sentence where there is none. What a fork left
 * under the branch's name is never one.
 */
async function baselineOnBranch(search) {
    const { results, branch } = search;
    try {
        const listed = await Promise.all(search.names.map((name) => results.named(name)));
        const found = listed.flat().filter((one) => isOfBranch(one, search));
        const newest = found.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).slice(0, mostOpened);
        if (newest.length === 0)
            return `no run on ${branch} has left a result yet`;
        return await firstThatPassed(newest, search);
    }
    catch (error) {
        return (0,user_error/* reasonOf */.A)(error);
    }
}
function isOfBranch({ run }, { branch, runId }) {
    return run.own && run.branch === branch && run.id !== runId;
}
async function firstThatPassed(newest, { results, branch, configFile }) {
    let second = null;
    let unread = `no result on ${branch} has a score`;
    for (const stored of newest) {
        try {
            const report = await results.read(stored);
            if (report.configFile !== configFile || report.score.overall === null)
                continue;
            const baseline = baselineOf(report, stored);
            if (report.score.verdict === 'passed')
                return baseline;
            second ??= baseline;
        }
        catch (error) {
            unread = `the last result on ${branch} could not be read: ${(0,user_error/* reasonOf */.A)(error)}`;
        }
    }
    return second ?? unread;
}
function baselineOf({ score, commit }, { run }) {
    const phases = {};
    for (const { phase, estimate } of score.phases)
        if (estimate !== null)
            phases[phase] = estimate.value;
    return {
        label: run.branch ?? '',
        commit: commit ?? run.commit,
        overall: score.overall?.value ?? null,
        phases,
    };
}

// EXTERNAL MODULE: ./build/report/comment/merge.js
var merge = __webpack_require__(19749);
// EXTERNAL MODULE: ./build/report/comment/record.js
var comment_record = __webpack_require__(42252);
// EXTERNAL MODULE: ./build/github/own-comments.js
var own_comments = __webpack_require__(13329);
// EXTERNAL MODULE: ./build/github/trouble.js
var trouble = __webpack_require__(81101);
;// CONCATENATED MODULE: ./build/github/last-comment.js







/**
 * What our comment on a pull request remembers of this leg's last run on another commit: against the same commit, a re-run would be
 * compared with itself. A sentence where there is nothing; never throws.
 */
async function lastOnPullRequest({ api: access, pullRequest, leg, patience, }) {
    try {
        const own = await (0,own_comments/* findOwn */.g)({ api: (0,api/* openApi */.N)(access, patience), key: leg.key, pullRequest }).own();
        if ('status' in own)
            return (0,trouble/* troubleOf */.L)(own, 'The comments of the pull request could not be read');
        const sections = (0,merge/* mergeSections */.X)(own.map(({ body }) => body), null);
        const record = sections.find(({ id }) => id === leg.section)?.record ?? null;
        const past = record === null ? [] : (0,comment_record/* pastOf */.CM)(record, leg);
        const before = past.find((run) => run.commit !== leg.commit && (0,merge/* isOlder */.t)(run, leg));
        return before === undefined ? 'this pull request has no earlier run' : last_comment_baselineOf(before);
    }
    catch (error) {
        return (0,user_error/* reasonOf */.A)(error);
    }
}
function last_comment_baselineOf({ commit, overall, phases: scores }) {
    return {
        label: 'the last run on this pull request',
        commit,
        overall,
        phases: Object.fromEntries(phase/* phases */.t.flatMap((phase) => {
            const score = scores[phase]?.score ?? null;
            return score === null ? [] : [[phase, score]];
        })),
    };
}

// EXTERNAL MODULE: ./build/github/pull-request.js
var pull_request = __webpack_require__(81351);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/github/zip-entry.js

/**
 * One file of a zip archive of unknown origin, or null where it holds none of that name; throws for an archive that is damaged or would
 * unpack to more than `mostBytes`. PKWARE's APPNOTE 6.3.10, without ZIP64 and encryption, which no artifact of ours has.
 */
function zipEntry(archive, name, mostBytes) {
    const end = archive.lastIndexOf(endOfDirectory);
    if (end < 0 || end + 22 > archive.length)
        throw new Error('it is no zip archive');
    let at = archive.readUInt32LE(end + 16);
    for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
        const entry = entryAt(archive, at);
        if (entry.name === name)
            return contentOf(archive, entry, mostBytes);
        at = entry.next;
    }
    return null;
}
const endOfDirectory = Buffer.from('PK\u0005\u0006', 'latin1');
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
function entryAt(archive, at) {
    if (archive.readUInt32LE(at) !== directoryEntry)
        throw new Error('its directory is damaged');
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
    return {
        name: archive.toString('utf8', at + 46, nameEnd),
        method: archive.readUInt16LE(at + 10),
        crc: archive.readUInt32LE(at + 16),
        packed: archive.readUInt32LE(at + 20),
        size: archive.readUInt32LE(at + 24),
        start: archive.readUInt32LE(at + 42),
        next: nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32),
    };
}
/** Sizes are those of the directory: an archive that was streamed has none beside the data. */
function contentOf(archive, { method, crc, packed, size, start }, mostBytes) {
    if (size > mostBytes)
        throw new Error(`its result is larger than ${mostBytes} bytes`);
    if (archive.readUInt32LE(start) !== localEntry)
        throw new Error('its directory is damaged');
    const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const data = archive.subarray(from, from + packed);
    if (method !== 0 && method !== 8)
        throw new Error('it is packed in a way that is not read here');
    const content = method === 0 ? data : (0,external_node_zlib_.inflateRawSync)(data, { maxOutputLength: Math.max(1, size) });
    if (content.length !== size || (0,external_node_zlib_.crc32)(content) !== crc)
        throw new Error('its content is damaged');
    return content;
}

;// CONCATENATED MODULE: ./build/github/stored-results.js





const mostPages = 3;
const mostPackedBytes = 50 * 1024 * 1024;
const mostBytes = 250 * 1024 * 1024;
/** The artifacts that `api` can see. */
function storedResults(api, read) {
    const list = async (route, parameters) => {
        const found = [];
        for (let page = 1; page <= mostPages; page += 1) {
            const answer = await api.call(route, { ...parameters, per_page: 100, page });
            if (answer.status !== 200)
                throw refused(answer);
            const { artifacts } = listed.parse(answer.data);
            found.push(...artifacts.flatMap(resultOf));
            if (artifacts.length < 100)
                break;
        }
        return found;
    };
    return {
        named: (name) => list('GET /repos/{owner}/{repo}/actions/artifacts', { name }),
        ofRun: (run_id) => list('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', { run_id }),
        async read({ id, name, bytes }) {
            if (bytes > mostPackedBytes)
                throw new Error(`${name} is larger than ${mostPackedBytes} bytes`);
            const answer = await api.call('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
                artifact_id: id,
                archive_format: 'zip',
            });
            if (answer.status !== 200)
                throw refused(answer);
            if (!(answer.data instanceof ArrayBuffer))
                throw new Error(`${name} is no archive`);
            const entry = zipEntry(Buffer.from(answer.data), 'result.json', mostBytes);
            if (entry === null)
                throw new Error(`${name} holds no result.json`);
            return onDisk(entry, (path) => read(path, `${name}/result.json`));
        },
    };
}
const listed = schemas/* object */.Ikc({
    artifacts: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: schemas/* number */.aig(),
        name: schemas/* string */.YjP(),
        size_in_bytes: schemas/* number */.aig(),
        expired: schemas/* boolean */.zMY(),
        created_at: schemas/* string */.YjP().nullable(),
        workflow_run: schemas/* object */.Ikc({
            id: schemas/* number */.aig(),
            repository_id: schemas/* number */.aig(),
            head_repository_id: schemas/* number */.aig().nullish(),
            head_branch: schemas/* string */.YjP().nullish(),
            head_sha: schemas/* string */.YjP().nullish(),
        })
            .nullish(),
    })),
});
function resultOf({ id, name, created_at, expired, size_in_bytes, workflow_run }) {
    if (expired || workflow_run === undefined || workflow_run === null)
        return [];
    const { id: run, repository_id, head_repository_id, head_branch, head_sha } = workflow_run;
    return [
        {
            id,
            name,
            createdAt: created_at ?? '',
            bytes: size_in_bytes,
            run: {
                id: run,
                branch: head_branch ?? null,
                commit: head_sha ?? null,
                own: head_repository_id === repository_id,
            },
        },
    ];
}
/** The API's own words mislead where a permission is missing: it says 403 or 404. */
function refused({ status, message }) {
    return new Error([401, 403, 404].includes(status)
        ? 'the token may not read artifacts; give the job `actions: read`'
        : `GitHub did not give it (${status === 0 ? message : `${status} ${message}`})`);
}
async function onDisk(content, read) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'flakestorm-'));
    try {
        const path = (0,external_node_path_.join)(folder, 'result.json');
        (0,external_node_fs_.writeFileSync)(path, content);
        return await read(path);
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./build/github/within.js
var within = __webpack_require__(4011);
// EXTERNAL MODULE: ./build/report/compared.js
var compared = __webpack_require__(9206);
// EXTERNAL MODULE: ./build/action/network.js + 1 modules
var network = __webpack_require__(63935);
;// CONCATENATED MODULE: ./build/action/compare.js












/** Longest that one look for an earlier run may take, in milliseconds; it goes on while the storm does. */
const mostSearchMs = 30_000;
/**
 * What this run is measured against: the last run on the same pull request, else the newest result of the base branch, else words. A
 * limit of regression is held against the base branch alone. Never rejects.
 */
async function compare(inputs, comparing) {
    if (inputs.reporting.token === '')
        return alone(inputs, 'there is no token to look for one with');
    try {
        return await (0,within/* within */.u)(comparing.cancelled, search(inputs, comparing));
    }
    catch (error) {
        return alone(inputs, `it could not be looked for, ${(0,user_error/* reasonOf */.A)(error)}`);
    }
}
async function search(inputs, comparing) {
    const { maxRegression: most } = inputs;
    const last = await onPullRequest(inputs, comparing);
    const isEnough = typeof last !== 'string' && most === null;
    const branch = isEnough ? last : await onBaseBranch(inputs, comparing);
    if (typeof branch === 'string') {
        if (typeof last === 'string')
            return alone(inputs, [last, branch].filter((part) => part !== '').join(', and '));
        return { baseline: last, earlier: null, notes: [`\`max-regression\` asked nothing: ${branch}.`] };
    }
    const { overall: from, label } = branch;
    const earlier = most === null || from === null ? null : { from, label, most };
    return { baseline: typeof last === 'string' ? branch : last, earlier, notes: [] };
}
function alone({ maxRegression }, because) {
    const asked = maxRegression === null ? '' : ' `max-regression` therefore asked nothing.';
    return { ...compared/* uncompared */.N, notes: [`No baseline: ${because}.${asked}`] };
}
/** Empty where the event has no pull request, which needs no words. */
async function onPullRequest(inputs, { env }) {
    const { reporting } = inputs;
    const api = (0,network/* apiOf */.ir)(env, reporting.token);
    const wait = (0,network/* patience */._L)(mostSearchMs);
    const found = await (0,pull_request/* findPullRequest */._)({ env, wanted: reporting.prNumber, api, patience: wait });
    if ('none' in found)
        return '';
    return lastOnPullRequest({ api, pullRequest: found.number, leg: (0,network/* legIn */.oH)(inputs, env, null), patience: wait });
}
async function onBaseBranch({ reporting }, { env, configFile }) {
    const { token, artifactName: own, matrix, commentKey } = reporting;
    const branch = baseBranch(env);
    if (branch === null)
        return 'the event names no branch to compare with';
    const { results: names } = (0,artifact_names/* artifactNames */.j)(env, { own, matrix, commentKey });
    const results = storedResults((0,api/* openApi */.N)((0,network/* apiOf */.ir)(env, token), (0,network/* patience */._L)(mostSearchMs)), async (path, named) => {
        const { report } = await readResult(path, named);
        return report;
    });
    return baselineOnBranch({ results, names, branch, runId: Number(env['GITHUB_RUN_ID']), configFile });
}


/***/ }),

/***/ 21837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ cellsIn),
/* harmony export */   g: () => (/* binding */ cellLines)
/* harmony export */ });
/* harmony import */ var _lines_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48109);

/** The cells of a `result.json` that this very process wrote, one at a time, however large the file is. */
async function* cellsIn(path) {
    for await (const { text } of cellLines(path)) {
        const cell = JSON.parse(text);
        yield cell;
    }
}
/** The lines that hold one cell each, with their place in the file; what they hold is not looked at. */
async function* cellLines(path) {
    let line = 0;
    let inside = false;
    for await (const text of (0,_lines_of_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(path)) {
        line += 1;
        if (inside && text.startsWith(']'))
            return;
        if (inside && text !== '')
            yield { text: text.replace(/,$/, ''), line };
        if (text.endsWith('"cells": ['))
            inside = true;
    }
}


/***/ }),

/***/ 48109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** No line that flakestorm writes comes near this; one that does is refused before it fills the memory. */
const longestLine = 64 * 1024 * 1024;
/**
 * The lines of a file, one at a time, without their ends. Only a line feed ends a line: U+2028 and its like, which readers made
 * for people split at, are text that an agent may have said.
 */
async function* linesOf(path) {
    let rest = [];
    let waiting = 0;
    const chunks = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: 1 << 18 });
    for await (const chunk of chunks) {
        let from = 0;
        for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, from)) {
            yield textOf([...rest, chunk.subarray(from, end)]);
            rest = [];
            waiting = 0;
            from = end + 1;
        }
        if (from === chunk.length)
            continue;
        rest.push(chunk.subarray(from));
        waiting += chunk.length - from;
        if (waiting > longestLine)
            throw new Error(`a line is longer than ${longestLine} bytes`);
    }
    if (waiting > 0)
        yield textOf(rest);
}
function textOf(parts) {
    const [only] = parts;
    const text = (parts.length === 1 && only !== undefined ? only : Buffer.concat(parts)).toString('utf8');
    return text.endsWith('\r') ? text.slice(0, -1) : text;
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);



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
