export const id = 94;
export const ids = [94];
export const modules = {

/***/ 1837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ cellsIn),
/* harmony export */   g: () => (/* binding */ cellLines)
/* harmony export */ });
/* harmony import */ var _lines_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);

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

/***/ 8109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

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

/***/ 94:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readResult)
});

// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
// EXTERNAL MODULE: ./build/report/cell-schema.js
var cell_schema = __webpack_require__(1511);
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

// EXTERNAL MODULE: ./build/report/result-schema.js
var result_schema = __webpack_require__(1056);
// EXTERNAL MODULE: ./build/report/result.js
var result = __webpack_require__(9934);
// EXTERNAL MODULE: ./build/disk/cells-in.js
var cells_in = __webpack_require__(1837);
// EXTERNAL MODULE: ./build/disk/lines-of.js
var lines_of = __webpack_require__(8109);
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
    if (!fits(result_schema/* headSchema */.ac, before))
        throw damaged({ file: named, line: 1 }, misfits(result_schema/* headSchema */.ac, before));
    if (after['status'] === 'running')
        throw unfinished(named, cells, before.planned);
    const whole = { ...after, ...before };
    if (!fits(result_schema/* reportSchema */.Qh, whole))
        throw damaged({ file: named, line: tailLine }, misfits(result_schema/* reportSchema */.Qh, whole));
    return (0,result/* inFileOrder */.w$)(whole);
}
async function* checkedCells(path, named) {
    let index = 0;
    for await (const { text, line } of (0,cells_in/* cellLines */.g)(path)) {
        const cell = parsed(text, named, line);
        if (!fits(cell_schema/* cellSchema */.gQ, cell))
            throw damaged({ file: named, line: line }, misfits(cell_schema/* cellSchema */.gQ, cell), `cells.${index}`);
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
