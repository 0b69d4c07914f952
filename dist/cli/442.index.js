export const id = 442;
export const ids = [442];
export const modules = {

/***/ 8161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ cellsIn),
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

// EXTERNAL MODULE: ./build/report/result-schema.js + 1 modules
var result_schema = __webpack_require__(2147);
// EXTERNAL MODULE: ./build/report/result.js
var result = __webpack_require__(9934);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/disk/lines-of.js

/** No line that flakestorm writes comes near this; one that does is refused before it fills the memory. */
const longestLine = 64 * 1024 * 1024;
/**
 * The lines of a file, one at a time, without their ends. Only a line feed ends a line: U+2028 and its like, which readers made
 * for people split at, are text that an agent may have said.
 */
async function* linesOf(path) {
    let rest = [];
    let waiting = 0;
    const chunks = (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 18 });
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








/** The cells of a `result.json` that this very process wrote, one at a time, however large the file is. */
async function* cellsIn(path) {
    for await (const { text } of cellLines(path)) {
        const cell = JSON.parse(text);
        yield cell;
    }
}
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
    for await (const { text, line } of cellLines(path)) {
        const cell = parsed(text, named, line);
        if (!fits(cell_schema/* cellSchema */.gQ, cell))
            throw damaged({ file: named, line: line }, misfits(cell_schema/* cellSchema */.gQ, cell), `cells.${index}`);
        yield cell;
        index += 1;
    }
}
async function* cellLines(path) {
    let line = 0;
    let inside = false;
    for await (const text of linesOf(path)) {
        line += 1;
        if (inside && text.startsWith(']'))
            return;
        if (inside && text !== '')
            yield { text: text.replace(/,$/, ''), line };
        if (text.endsWith('"cells": ['))
            inside = true;
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
        yield* linesOf(path);
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

/***/ 9266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ openResultFile),
/* harmony export */   z: () => (/* binding */ cannotWrite)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5794);
/* harmony import */ var _report_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9934);




/** Unwritten cells wait at most this long or until they are this large: what a crash of ours could cost. */
const flushAfterMs = 100;
const pageBytes = 1 << 17;
/** Opens `path` anew, making its folder; throws a `UserError` that names the path where it cannot be written. */
function openResultFile(path, head) {
    const file = attempt(path, () => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        return openPage((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'w'));
    });
    let first = true;
    let timer = null;
    let late = null;
    const forgetTimer = () => {
        if (timer !== null)
            clearTimeout(timer);
        timer = null;
    };
    const flushLater = () => {
        timer = null;
        try {
            file.flush(_report_result_js__WEBPACK_IMPORTED_MODULE_3__/* .runningTail */ ._b);
        }
        catch (error) {
            late = error;
        }
    };
    attempt(path, () => {
        file.add((0,_report_result_js__WEBPACK_IMPORTED_MODULE_3__/* .resultHead */ .Kf)(head));
        file.flush(_report_result_js__WEBPACK_IMPORTED_MODULE_3__/* .runningTail */ ._b);
    });
    return {
        path,
        add(outcome) {
            if (late !== null)
                throw cannotWrite(path, late);
            attempt(path, () => file.add((0,_report_result_js__WEBPACK_IMPORTED_MODULE_3__/* .resultLine */ .ow)(outcome, first)));
            first = false;
            timer ??= setTimeout(flushLater, flushAfterMs);
        },
        finish(report) {
            // A flush that came later would put the tail of a running file behind the final one.
            forgetTimer();
            attempt(path, () => file.flush((0,_report_result_js__WEBPACK_IMPORTED_MODULE_3__/* .resultTail */ .G7)(report)));
        },
        close() {
            forgetTimer();
            file.close();
        },
    };
}
/** Text is kept as bytes of one page: tens of thousands of strings that wait together would outlive the collector's nursery. */
function openPage(file) {
    const page = Buffer.allocUnsafe(pageBytes);
    let filled = 0;
    let position = 0;
    const write = (bytes) => {
        for (let done = 0; done < bytes.length;)
            done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, done, bytes.length - done, position + done);
    };
    const flush = (tail) => {
        // One write for both: whoever reads in between finds the old tail or the new one.
        write(Buffer.concat([page.subarray(0, filled), Buffer.from(tail)]));
        position += filled;
        filled = 0;
    };
    return {
        add(text) {
            const bytes = Buffer.byteLength(text);
            if (filled + bytes > pageBytes)
                flush(_report_result_js__WEBPACK_IMPORTED_MODULE_3__/* .runningTail */ ._b);
            if (bytes <= pageBytes) {
                filled += page.write(text, filled);
                return;
            }
            write(Buffer.from(text + _report_result_js__WEBPACK_IMPORTED_MODULE_3__/* .runningTail */ ._b));
            position += bytes;
        },
        flush,
        close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file),
    };
}
function attempt(path, write) {
    try {
        return write();
    }
    catch (error) {
        throw cannotWrite(path, error);
    }
}
/** The one sentence for a report that cannot be written, with the system's own reason. */
function cannotWrite(path, error) {
    return new _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
        message: `Cannot write ${path}: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}.`,
        hint: 'Make room or make the folder writable, or choose another with `--output`.',
    }, { cause: error });
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
    wire: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sent: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), sentBytes: count, received: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), hungUp: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() })
        .nullable()
        .meta({ description: 'The bytes of an unusual request; null for a usual one.' }),
    durationMs: ms,
    attempts: count,
    verdicts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(verdict),
})
    .meta({ id: 'cell' });


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony exports html, code */
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

/***/ 3145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut),
/* harmony export */   p: () => (/* binding */ causes)
/* harmony export */ });
/* harmony import */ var _base_phase_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9119);

/** More causes than this are counted, not shown. */
const mostFindings = 50;
function causes() {
    const found = new Map();
    const held = new Map();
    return {
        add(outcome) {
            for (const verdict of outcome.verdicts) {
                if (!verdict.counts || verdict.status === 'skipped')
                    continue;
                const under = outcome.cell.stratum;
                const subject = `${outcome.cell.phase} ${under} ${verdict.rule}`;
                held.set(subject, (held.get(subject) ?? 0) + 1);
                if (verdict.status === 'held')
                    continue;
                const cause = `${subject} ${verdict.status}`;
                const known = found.get(cause);
                found.set(cause, known ? { ...known, cells: known.cells + 1 } : findingOf(outcome, verdict));
            }
        },
        found() {
            const all = [...found.values()]
                .map((finding) => ({
                ...finding,
                of: held.get(`${finding.phase} ${finding.under} ${finding.rule}`) ?? finding.cells,
            }))
                .toSorted((a, b) => _base_phase_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(a.severity) - _base_phase_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(b.severity) || b.cells - a.cells);
            return { findings: all.slice(0, mostFindings), more: Math.max(0, all.length - mostFindings) };
        },
    };
}
function findingOf(outcome, verdict) {
    const { rule, type, severity, status } = verdict;
    return {
        phase: outcome.cell.phase,
        rule,
        type,
        severity,
        status,
        under: outcome.cell.stratum,
        cells: 1,
        example: exampleOf(outcome, verdict),
    };
}
function exampleOf({ cell, transcript }, verdict) {
    const broken = verdict.status === 'broken';
    return {
        cell: cell.id,
        expected: broken ? verdict.expected : 'a rule that can be judged',
        actual: broken ? verdict.actual : verdict.reason,
        prompt: cut(cell.turns.at(-1) ?? '', 600),
        output: cut(transcript.output, 600),
        ending: transcript.ending,
    };
}
/** At most `most` characters, never half a surrogate pair; says how much is missing. */
function cut(text, most) {
    if (text.length <= most)
        return text;
    const head = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
    return `${head}… (${text.length - head.length} more characters)`;
}


/***/ }),

/***/ 5070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nl: () => (/* binding */ inertJson),
/* harmony export */   q_: () => (/* binding */ slim),
/* harmony export */   xf: () => (/* binding */ packer)
/* harmony export */ });
/* unused harmony export unpack */
/**
 * JSON that an HTML parser reads as nothing but text: without `<`, `>` and `&` it can neither end its element nor open a comment, and
 * without U+2028 and U+2029 it is one line everywhere. Half a surrogate pair, which no address can carry, becomes U+FFFD.
 */
function inertJson(value) {
    return JSON.stringify(value)
        .replace(/\\(?:ud[89a-f][0-9a-f]{2}|[^])/g, (escape) => (escape.length > 2 ? '\uFFFD' : escape))
        .replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** Packs cells one after the other; `tables` is complete after the last. */
function packer() {
    const rules = index();
    const goldens = index();
    const verdictOf = (verdict) => {
        const { rule, type, severity, counts } = verdict;
        const at = rules.at({ rule, type, severity, counts });
        const judged = judgedOf(verdict);
        return judged === null ? at : [at, judged];
    };
    return {
        pack: ({ id, phase, promptId, status, durationMs, ...cell }) => ({
            id,
            phase,
            promptId,
            status,
            durationMs,
            golden: goldens.at(cell.golden),
            verdicts: cell.verdicts.map(verdictOf),
            ...(cell.prompt === cell.golden ? {} : { prompt: cell.prompt }),
            ...(cell.mutation === null ? {} : { mutation: cell.mutation }),
            ...(cell.scenario === null ? {} : { scenario: cell.scenario }),
            ...saidAndDone(cell),
            ...(cell.attempts === 1 ? {} : { attempts: cell.attempts }),
            ...(cell.tokens === null ? {} : { tokens: cell.tokens }),
            ...(cell.slim === 0 ? {} : { slim: cell.slim }),
        }),
        tables: () => ({ rules: rules.all(), goldens: goldens.all() }),
    };
}
/** What the agent did, where it is not nothing. */
function saidAndDone(cell) {
    return {
        ...(cell.ending.kind === 'answered' ? {} : { ending: cell.ending }),
        ...(cell.output === '' ? {} : { output: cell.output }),
        ...(cell.httpStatus === null ? {} : { httpStatus: cell.httpStatus }),
        ...(cell.toolCalls.length === 0 ? {} : { toolCalls: cell.toolCalls }),
        ...(cell.traffic === null ? {} : { traffic: cell.traffic }),
        ...(cell.before.length === 0 ? {} : { before: cell.before }),
        ...(cell.wire === null ? {} : { wire: cell.wire }),
    };
}
function judgedOf(verdict) {
    switch (verdict.status) {
        case 'held':
            return null;
        case 'broken': {
            const { status, expected, actual, span } = verdict;
            return { status, expected, actual, ...(span ? { span } : {}) };
        }
        case 'skipped':
            return { status: verdict.status, because: verdict.because };
        case 'errored':
            return { status: verdict.status, reason: verdict.reason };
    }
}
/** The cell as it was packed. */
function unpack(packed, { rules, goldens }) {
    const golden = goldens[packed.golden] ?? '';
    return {
        prompt: golden,
        mutation: null,
        scenario: null,
        ending: { kind: 'answered' },
        output: '',
        httpStatus: null,
        toolCalls: [],
        traffic: null,
        before: [],
        wire: null,
        attempts: 1,
        tokens: null,
        slim: 0,
        ...packed,
        golden,
        verdicts: packed.verdicts.flatMap((verdict) => {
            const [at, judged] = typeof verdict === 'number' ? [verdict, { status: 'held' }] : verdict;
            const rule = rules[at];
            return rule === undefined ? [] : [{ ...rule, ...judged }];
        }),
    };
}
/** A cell for the page, as slim as asked. */
function slim(cell, slimness) {
    const tokens = tokensOf(cell);
    if (slimness === 0)
        return { ...cell, tokens, slim: 0 };
    const { traffic } = cell;
    const bare = {
        ...cell,
        tokens,
        toolCalls: [],
        before: [],
        wire: null,
        traffic: traffic && { ...traffic, toolCalls: [], modelCalls: [] },
        slim: slimness,
    };
    return slimness === 1 ? bare : { ...bare, prompt: cell.golden, output: '' };
}
function tokensOf({ traffic }) {
    const counted = (traffic?.modelCalls ?? []).flatMap(({ inputTokens, outputTokens }) => inputTokens === null && outputTokens === null ? [] : [(inputTokens ?? 0) + (outputTokens ?? 0)]);
    return counted.length === 0 ? null : counted.reduce((sum, one) => sum + one, 0);
}
/** Values by the order in which they came first. */
function index() {
    const places = new Map();
    const all = [];
    return {
        at(value) {
            const key = JSON.stringify(value);
            const known = places.get(key);
            if (known !== undefined)
                return known;
            places.set(key, all.length);
            return all.push(value) - 1;
        },
        all: () => all,
    };
}


/***/ }),

/***/ 2147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ac: () => (/* binding */ headSchema),
  Qh: () => (/* binding */ reportSchema),
  bB: () => (/* binding */ resultJsonSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./build/base/phase.js
var phase = __webpack_require__(9119);
// EXTERNAL MODULE: ./build/report/cell-schema.js
var cell_schema = __webpack_require__(1511);
;// CONCATENATED MODULE: ./build/report/result-schema.js



const count = schemas/* int */.Whr().min(0);
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
    total: count,
    passed: count,
    failed: count,
    errored: count,
    unjudged: count,
    notTriggered: count,
    excluded: count,
});
const phaseScore = schemas/* object */.Ikc({
    phase: result_schema_phase,
    weight: portion,
    counts,
    estimate: estimate.nullable(),
    floor: portion.nullable(),
    strata: schemas/* array */.YOg(schemas/* object */.Ikc({ stratum: schemas/* string */.YjP(), weight: schemas/* number */.aig(), counts, value: portion.nullable() })),
    passAllRepeats: portion.nullable(),
    flaky: count,
    attacks: schemas/* object */.Ikc({ won: count, total: count }).nullable(),
    utility: schemas/* object */.Ikc({ held: count, total: count }).nullable(),
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
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('critical'), rule: schemas/* string */.YjP(), status: judged, cells: count }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('fails-clean'), promptId: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('nothing-judged'), phase: result_schema_phase.nullable() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('too-little-judged'), excluded: count, errored: count, total: count }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('no-traffic'), phase: result_schema_phase }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('unattributed'), calls: count, total: count }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('not-triggered'), fault: schemas/* string */.YjP(), because: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('cut-short'),
        because: schemas/* enum */.k5n(['cancelled', 'agent-gone', 'disk']),
        done: count,
        total: count,
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
    cells: count,
    of: count,
    example: schemas/* object */.Ikc({
        cell: schemas/* string */.YjP(),
        expected: schemas/* string */.YjP(),
        actual: schemas/* string */.YjP(),
        prompt: schemas/* string */.YjP(),
        output: schemas/* string */.YjP(),
        ending: cell_schema/* endingSchema */.$9,
    }),
});
const preflight = schemas/* object */.Ikc({
    promptId: schemas/* string */.YjP(),
    held: schemas/* boolean */.zMY(),
    broken: schemas/* array */.YOg(schemas/* object */.Ikc({ rule: schemas/* string */.YjP(), expected: schemas/* string */.YjP(), actual: schemas/* string */.YjP() })),
    durationMs: schemas/* number */.aig().min(0),
    output: schemas/* string */.YjP(),
    toolCalls: schemas/* array */.YOg(cell_schema/* toolCallSchema */.gB),
});
const coverage = schemas/* object */.Ikc({
    scenario: schemas/* string */.YjP(),
    id: schemas/* string */.YjP(),
    mode: schemas/* string */.YjP(),
    scope: schemas/* enum */.k5n(['wire', 'model']).nullable(),
    planned: count,
    cells: count,
    matched: count,
    delivered: count,
    because: schemas/* string */.YjP().nullable(),
});
const matrixCell = schemas/* object */.Ikc({
    contract: schemas/* string */.YjP(),
    rule: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    severity,
    scenario: schemas/* string */.YjP(),
    held: count,
    broken: count,
    errored: count,
    skipped: count,
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
    tool: schemas/* object */.Ikc({ name: schemas/* literal */.euz('flakestorm'), version: schemas/* string */.YjP().regex(/^[\w.+-]{1,64}$/) }),
    startedAt: datetime(),
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
    planned: count.meta({ description: 'Cells that were planned.' }),
};
const tail = {
    durationMs: schemas/* number */.aig().min(0),
    done: count.meta({ description: 'Cells that came to an outcome: as many as `cells` holds.' }),
    score,
    findings: schemas/* array */.YOg(finding).meta({ description: 'What broke, grouped by cause, the worst first.' }),
    moreFindings: count,
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
    schemas/* object */.Ikc({ ...head, cells: schemas/* array */.YOg(cell_schema/* cellSchema */.gQ), status: schemas/* literal */.euz('complete'), ...tail }),
    schemas/* object */.Ikc({ ...head, cells: schemas/* array */.YOg(cell_schema/* cellSchema */.gQ), status: schemas/* literal */.euz('running') }),
]);
/** The JSON Schema (draft 2020-12) of `result.json`, as `schema/result.schema.json` publishes it. */
function resultJsonSchema() {
    const { $schema, ...rest } = json_schema_processors/* toJSONSchema */.bl(resultSchema, {
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

/***/ 9934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ resultTail),
/* harmony export */   Kf: () => (/* binding */ resultHead),
/* harmony export */   _b: () => (/* binding */ runningTail),
/* harmony export */   bF: () => (/* binding */ mostText),
/* harmony export */   ow: () => (/* binding */ resultLine),
/* harmony export */   w$: () => (/* binding */ inFileOrder)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3145);

/** Longest prompt and output kept per cell in `result.json`, in characters. */
const mostText = 4000;
/** Opens the document and its list of cells. */
function resultHead(head) {
    return `${JSON.stringify(headIn(head)).slice(0, -1)},\n"cells": [`;
}
/** One cell as one line; `first` leaves out the comma. */
function resultLine(outcome, first) {
    return `${first ? '' : ','}\n${JSON.stringify(resultCell(outcome))}`;
}
/** What closes the document while the run goes on: the file is valid JSON at every moment. */
const runningTail = '\n],\n"status": "running"}\n';
/** What closes it for good: everything else that the surfaces show. */
function resultTail(report) {
    const rest = { status: 'complete', ...tailIn(report) };
    return `\n],\n${JSON.stringify(rest).slice(1)}\n`;
}
/** The report with its keys in the order of the file, so that it reads the same whether it was made or read back. */
function inFileOrder(report) {
    return { ...headIn(report), ...tailIn(report) };
}
function headIn(head) {
    const { schema, tool, startedAt, seed, configFile, said, agent, commit, suite, places, planned } = head;
    return { schema, tool, startedAt, seed, configFile, said, agent, commit, suite, places, planned };
}
function tailIn(report) {
    const { durationMs, done, score, findings, moreFindings, preflight } = report;
    const { coverage, matrix, baseline, notes } = report;
    const known = { durationMs, done, score, findings, moreFindings, preflight };
    return { ...known, coverage, matrix, baseline, notes };
}
function resultCell({ cell, transcript, verdicts, status }) {
    return {
        id: cell.id,
        phase: cell.phase,
        promptId: cell.promptId,
        golden: (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(cell.golden, mostText),
        prompt: (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(cell.turns.at(-1) ?? '', mostText),
        before: cell.turns.slice(0, -1).map((turn) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(turn, mostText)),
        mutation: cell.mutation && mutationOf(cell.mutation),
        scenario: cell.scenario?.name ?? null,
        status,
        ending: transcript.ending,
        output: (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(transcript.output, mostText),
        httpStatus: transcript.status,
        toolCalls: transcript.toolCalls,
        traffic: transcript.traffic,
        wire: transcript.wire,
        durationMs: Math.round(transcript.durationMs * 10) / 10,
        attempts: transcript.attempts,
        verdicts,
    };
}
/** The act is not kept: it may be large, and the bytes that were sent are the better evidence. */
function mutationOf({ type, operator, expectation, canary }) {
    return { type, operator, expectation, canary };
}


/***/ }),

/***/ 4702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ bar),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   Ux: () => (/* binding */ reasonSentence),
/* harmony export */   Yo: () => (/* binding */ cells),
/* harmony export */   aH: () => (/* binding */ provenance),
/* harmony export */   fg: () => (/* binding */ endingWords),
/* harmony export */   gl: () => (/* binding */ reach),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rr: () => (/* binding */ decimals),
/* harmony export */   y1: () => (/* binding */ range),
/* harmony export */   y2: () => (/* binding */ newPrompts)
/* harmony export */ });
/* unused harmony export delta */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);

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
            : [against(value, baseline.overall, (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(baseline.label))]),
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
            return `The score ${decimals(reason.value)} fell by more than ${bar(reason.most)} below ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.label)}, which had ${decimals(reason.from)}.`;
        case 'critical':
            return reason.status === 'broken'
                ? `The critical rule ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.rule)} was broken in ${cells(reason.cells)}.`
                : `The critical rule ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.rule)} could not be judged in ${cells(reason.cells)}.`;
        case 'fails-clean':
            return `The golden prompt ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.promptId)} breaks its rules in a clean world, before anything was done to it.`;
        case 'nothing-judged':
            return reason.phase === null
                ? 'Not one cell could be judged, so there is no score.'
                : `Not one cell of the ${reason.phase} phase could be judged, so nobody knows whether it would be kept.`;
        case 'too-little-judged':
            return `${reason.excluded + reason.errored} of ${reason.total} cells have no verdict, too many for one: ${withoutVerdict(reason)}.`;
        case 'no-traffic':
            return `The ${reason.phase} phase saw not one call of the agent: it is not wired to the gateway, so nothing was tested.`;
        case 'unattributed':
            return `${reason.calls} of ${reason.total} calls belonged to no cell, so faults cannot be told apart; let the agent forward x-flakestorm-cell, or let flakestorm start it.`;
        case 'not-triggered':
            return `The fault ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.fault)} reached the agent in no cell: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason.because)}.`;
        case 'cut-short':
            return `The run ended after ${reason.done} of ${reason.total} cells: ${cutShortWords[reason.because]}.`;
    }
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
    'agent-gone': 'the agent was gone',
    disk: 'the results could not be written',
};
function cells(count) {
    return count === 1 ? '1 cell' : `${count} cells`;
}
/** One line on how the run was made: what a reader needs to make it again. */
function provenance(report) {
    return `seed ${report.seed} · ${report.done}/${report.planned} cells in ${duration(report.durationMs)} · flakestorm ${report.tool.version}`;
}


/***/ })

};
