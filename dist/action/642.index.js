export const id = 642;
export const ids = [642];
export const modules = {

/***/ 39614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _result_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39266);



/**
 * Writes a file whole or not at all: beside it first, then moved into its place. Throws a `UserError` that names the
 * path where the disk is full or the folder cannot be written; nothing is left behind then.
 */
function writeWhole(path, parts) {
    const draft = `${path}.${process.pid}.part`;
    const file = begun(path, draft);
    try {
        try {
            for (const part of parts)
                writeAll(file, Buffer.from(part));
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(file);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        throw (0,_result_file_js__WEBPACK_IMPORTED_MODULE_2__/* .cannotWrite */ .z)(path, error);
    }
}
function begun(path, draft) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(draft, 'w');
    }
    catch (error) {
        throw (0,_result_file_js__WEBPACK_IMPORTED_MODULE_2__/* .cannotWrite */ .z)(path, error);
    }
}
function writeAll(file, bytes) {
    for (let done = 0; done < bytes.length;)
        done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, done, bytes.length - done);
}


/***/ }),

/***/ 65642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSessions: () => (/* binding */ readSessions),
  readSessionsAt: () => (/* binding */ readSessionsAt)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(45794);
// EXTERNAL MODULE: ./build/replay/cassette.js
var replay_cassette = __webpack_require__(60220);
// EXTERNAL MODULE: ./build/replay/session-file.js
var session_file = __webpack_require__(32477);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/base/json.js
var base_json = __webpack_require__(10768);
// EXTERNAL MODULE: ./build/replay/exchange.js
var exchange = __webpack_require__(97001);
// EXTERNAL MODULE: ./build/disk/write-session.js
var write_session = __webpack_require__(44970);
;// CONCATENATED MODULE: ./build/disk/open-cassette.js







/**
 * Opens a file of exchanges by its index: what is read grows with the number of exchanges, not with their size. A file
 * that was edited by hand is read once as a whole. Throws a `UserError` with the line that is wrong.
 */
function openCassette(path, read = readBytes) {
    const entries = withFile(path, (file) => {
        refuseForeign(path, read(file, 0, write_session/* cassetteHead */.D8.length).toString('utf8'));
        return indexIn(file, read) ?? scanned(path, file, read);
    });
    const exchangeAt = (at) => {
        const entry = entries[at];
        if (entry === undefined)
            throw new Error(`the cassette ${path} has no exchange ${at}`);
        const text = withFile(path, (file) => read(file, entry.at, entry.bytes).toString('utf8'));
        return exchangeIn(text, { path, line: at + 2 });
    };
    return { entries, read: exchangeAt };
}
const placed = schemas/* strictObject */.rej({
    boundary: schemas/* enum */.k5n(exchange/* boundaries */.lR),
    name: schemas/* string */.YjP(),
    method: schemas/* string */.YjP(),
    key: schemas/* string */.YjP(),
    label: schemas/* string */.YjP(),
    at: schemas/* int */.Whr().min(0),
    bytes: schemas/* int */.Whr().min(1),
});
const indexLine = schemas/* object */.Ikc({ index: schemas/* array */.YOg(placed) });
const tailLine = schemas/* object */.Ikc({ index_at: schemas/* int */.Whr().min(0) });
/** The index; null where the file does not end as it was written, or its lines have moved. */
function indexIn(file, read) {
    const { size } = (0,external_node_fs_.fstatSync)(file);
    const tailAt = size - write_session/* cassetteTailLength */.NL;
    const tail = tailLine.safeParse((0,base_json/* parseJson */.q)(read(file, Math.max(0, tailAt), write_session/* cassetteTailLength */.NL).toString('utf8')));
    if (!tail.success || tail.data.index_at > tailAt)
        return null;
    const index = indexLine.safeParse((0,base_json/* parseJson */.q)(read(file, tail.data.index_at, tailAt - tail.data.index_at).toString('utf8')));
    if (!index.success)
        return null;
    const end = index.data.index.reduce((at, entry) => (entry.at === at ? at + entry.bytes : -1), write_session/* cassetteHead */.D8.length);
    return end === tail.data.index_at ? index.data.index : null;
}
/** Every line of a file that was edited: entries made anew, or the first line that is wrong. */
function scanned(path, file, read) {
    const entries = [];
    let at = write_session/* cassetteHead */.D8.length;
    let hasIndex = false;
    const lines = read(file, at, (0,external_node_fs_.fstatSync)(file).size - at);
    for (let from = 0, line = 2; from < lines.length; line += 1) {
        const end = lines.indexOf(0x0a, from);
        const text = lines.toString('utf8', from, end < 0 ? lines.length : end);
        if (end < 0)
            throw truncated(path, line);
        hasIndex ||= text.startsWith('{"index":');
        if (!hasIndex)
            entries.push({ ...(0,replay_cassette/* entryOf */.Ms)(exchangeIn(text, { path, line })), at, bytes: end + 1 - from });
        at += end + 1 - from;
        from = end + 1;
    }
    if (!hasIndex)
        throw truncated(path, entries.length + 2);
    return entries;
}
function exchangeIn(text, where) {
    const json = (0,base_json/* parseJson */.q)(text);
    const parsed = json === undefined ? null : exchange/* exchangeSchema */.VJ.safeParse(json);
    if (parsed?.success)
        return parsed.data;
    const [issue] = parsed?.error.issues ?? [];
    const why = issue === undefined ? 'it is not JSON' : `${issue.path.join('.')}: ${issue.message}`;
    throw new user_error/* UserError */.y({
        message: `This line is no exchange: ${why}.`,
        place: { file: where.path, line: where.line, column: 1 },
        hint: 'Record the session again, or take the line out as a whole.',
    });
}
function refuseForeign(path, head) {
    if (head === write_session/* cassetteHead */.D8)
        return;
    const version = schemas/* object */.Ikc({ version: schemas/* number */.aig() }).safeParse((0,base_json/* parseJson */.q)(head.split('\n')[0] ?? ''));
    throw new user_error/* UserError */.y({
        message: version.success
            ? `This file of exchanges is of version ${version.data.version}; this flakestorm reads version 1.`
            : 'This is no file of exchanges.',
        place: { file: path, line: 1, column: 1 },
        hint: 'Record the session again.',
    });
}
function truncated(path, line) {
    return new user_error/* UserError */.y({
        message: 'The file of exchanges ends too early: it was cut, or its recording broke off.',
        place: { file: path, line, column: 1 },
        hint: 'Record the session again.',
    });
}
function withFile(path, act) {
    const file = opened(path);
    try {
        return act(file);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function opened(path) {
    try {
        return (0,external_node_fs_.openSync)(path, 'r');
    }
    catch (error) {
        throw new user_error/* UserError */.y({
            message: `Cannot read the exchanges ${path}: ${(0,user_error/* reasonOf */.A)(error)}.`,
            hint: 'It belongs beside its session.',
        }, { cause: error });
    }
}
function readBytes(file, at, bytes) {
    const buffer = Buffer.allocUnsafe(Math.max(0, bytes));
    let done = 0;
    while (done < bytes) {
        const read = (0,external_node_fs_.readSync)(file, buffer, done, bytes - done, at + done);
        if (read === 0)
            break;
        done += read;
    }
    return buffer.subarray(0, done);
}

;// CONCATENATED MODULE: ./build/disk/read-session.js






/** The sessions of a config: those that stand in it, and those that it names a file for. Ids are unique, or it throws. */
function readSessions(sessions, folder) {
    return unique(sessions.map((session) => session.file === null ? recordingOf(session, folder) : readSession(session.file, session)));
}
/** The session of one file, or all of a folder; throws a `UserError` that names the path where there is none. */
function readSessionsAt(path) {
    if (!statAt(path).isDirectory())
        return [readSession(path)];
    const files = (0,external_node_fs_.readdirSync)(path)
        .filter((name) => /\.(?:ya?ml|json)$/i.test(name))
        .toSorted();
    if (files.length === 0)
        throw new user_error/* UserError */.y({
            message: `There is no session in ${path}.`,
            hint: 'Sessions are .yaml, .yml or .json files.',
        });
    return unique(files.map((name) => readSession((0,external_node_path_.join)(path, name))));
}
/** `over` = what the config says beside the file's name. */
function readSession(file, over = null) {
    const read = (0,session_file/* parseSession */.iq)(textOf(file), file);
    const session = {
        ...read,
        id: over?.id || read.id,
        contract: over === null || over.contract === 'default' ? read.contract : over.contract,
        invariants: [...read.invariants, ...(over?.invariants ?? [])],
        file,
    };
    return recordingOf(session, (0,external_node_path_.dirname)(file));
}
function recordingOf(session, folder) {
    const { exchanges, exchangesFile } = session;
    if (exchangesFile === null) {
        let opened;
        return { session, open: () => (opened ??= (0,replay_cassette/* cassetteOf */.EH)(exchanges)) };
    }
    const path = (0,external_node_path_.resolve)(folder, exchangesFile);
    // A cassette that is broken is the user's to mend before anything is asked.
    const cassette = openCassette(path);
    return { session, open: () => cassette };
}
function unique(recordings) {
    const problems = [];
    const seen = new Map();
    for (const { session } of recordings) {
        const where = session.file ?? 'replays.sessions';
        const first = seen.get(session.id);
        if (first === undefined)
            seen.set(session.id, where);
        else
            problems.push({
                message: `Two sessions have the id \`${session.id}\`: one in ${first}, one in ${where}.`,
                hint: 'Give each session an id of its own.',
                ...(session.file !== null && { place: { file: session.file, line: 1, column: 1 } }),
            });
    }
    if (problems.length > 0)
        throw new user_error/* UserError */.y(problems);
    return recordings;
}
function statAt(path) {
    try {
        return (0,external_node_fs_.statSync)(path);
    }
    catch (error) {
        throw noSession(path, error);
    }
}
function textOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw noSession(file, error);
    }
}
function noSession(path, error) {
    return new user_error/* UserError */.y({
        key: 'replays.sessions',
        message: `Cannot read the session ${path}: ${(0,user_error/* reasonOf */.A)(error)}.`,
        hint: 'Name a session file, a folder of them, or the id of a session of the config.',
    }, { cause: error });
}


/***/ }),

/***/ 44970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ cassetteHead),
/* harmony export */   Ko: () => (/* binding */ writeSession),
/* harmony export */   NL: () => (/* binding */ cassetteTailLength)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _replay_cassette_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60220);
/* harmony import */ var _replay_exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97001);
/* harmony import */ var _replay_session_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32477);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39614);





/** Traffic of more characters than this stands in a file of its own, which is read by its index. */
const mostInline = 256 * 1024;
/** The first line of a file of exchanges, and the last: where its index stands, padded to a fixed length. */
const cassetteHead = '{"flakestorm":"exchanges","version":1}\n';
const cassetteTailLength = 64;
/**
 * Writes a session as JSON, whole or not at all; large traffic goes before it into `<file>.exchanges.jsonl` beside it.
 * The exchanges are as `take` gave them, without secrets.
 */
function writeSession(path, session, exchanges) {
    const lines = exchanges.map((exchange) => `${JSON.stringify(exchange)}\n`);
    const isLarge = lines.reduce((sum, line) => sum + line.length, 0) > mostInline;
    const beside = `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(path))}.exchanges.jsonl`;
    if (isLarge)
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, '..', beside), cassetteText(lines, exchanges));
    const json = (0,_replay_session_file_js__WEBPACK_IMPORTED_MODULE_3__/* .sessionJson */ .D7)(session, isLarge ? beside : exchanges);
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f)(path, [`${JSON.stringify(json, null, 2)}\n`]);
}
/** Head, one exchange a line, the index as one line, and where that begins. */
function* cassetteText(lines, exchanges) {
    yield cassetteHead;
    let at = Buffer.byteLength(cassetteHead);
    const index = [];
    for (const [position, line] of lines.entries()) {
        yield line;
        const bytes = Buffer.byteLength(line);
        index.push({ ...(0,_replay_cassette_js__WEBPACK_IMPORTED_MODULE_1__/* .entryJson */ .Bm)((0,_replay_cassette_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(_replay_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .exchangeSchema */ .VJ.parse(exchanges[position]))), at, bytes });
        at += bytes;
    }
    yield `${JSON.stringify({ index })}\n`;
    yield `${JSON.stringify({ index_at: at }).padEnd(cassetteTailLength - 1)}\n`;
}


/***/ }),

/***/ 60220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ entryJson),
/* harmony export */   EH: () => (/* binding */ cassetteOf),
/* harmony export */   Ms: () => (/* binding */ entryOf)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97001);
/* harmony import */ var _normalise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65732);


/** A cassette whose exchanges are at hand. */
function cassetteOf(exchanges) {
    return {
        entries: exchanges.map(entryOf),
        read: (at) => {
            const exchange = exchanges[at];
            if (exchange === undefined)
                throw new Error(`the cassette has no exchange ${at}`);
            return exchange;
        },
    };
}
/** The key is made anew: beside a request that was edited by hand the old one still stands. */
function entryOf(exchange) {
    const { boundary, name, method } = exchange;
    return { boundary, name, method, key: (0,_normalise_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(exchange), label: (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(exchange) };
}
/** An index entry as it is written. */
function entryJson({ boundary, name, method, key, label }) {
    return { boundary, name, method, key, label };
}


/***/ }),

/***/ 32477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ sessionJson),
/* harmony export */   iq: () => (/* binding */ parseSession)
/* harmony export */ });
/* unused harmony export writtenOf */
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10768);
/* harmony import */ var _chaos_parse_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18476);
/* harmony import */ var _normalise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65732);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76818);




/** A session from its YAML or JSON; throws a `UserError` that names every mistake with its line. */
function parseSession(text, file) {
    const parsed = quickly(text, file) ?? (0,_chaos_parse_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFile */ .C)(text, file, (0,_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionSchema */ ._M)());
    const rules = named([...parsed.invariants, ...parsed.utility]);
    const own = parsed.invariants.length;
    return { ...parsed, invariants: rules.slice(0, own), utility: rules.slice(own) };
}
/** JSON in which nothing is wrong needs no lines; null for every other text, which is then read with its lines. */
function quickly(text, file) {
    const json = /\.json$/i.test(file) ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(text) : undefined;
    return json === undefined ? null : ((0,_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionSchema */ ._M)().safeParse(json).data ?? null);
}
/** What was read of a session, to be written again. */
function writtenOf(session) {
    const { contract, invariants, utility, ...rest } = session;
    const isOwn = contract === 'default' && invariants.length > 0;
    return { ...rest, contract: isOwn ? null : contract, invariants, utility, play: session };
}
/** A session as it stands in its file, without what says nothing; `exchanges` is the traffic, or the name of its file. */
function sessionJson(session, exchanges) {
    const { id, name, source, capturedAt, input, turns, context, expectedFailure, contract } = session;
    const fields = {
        version: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionVersion */ .bF,
        id,
        name,
        source,
        captured_at: capturedAt,
        input,
        turns,
        context,
        expected_failure: expectedFailure,
        contract,
        invariants: session.invariants.map(ruleJson),
        utility: session.utility.map(ruleJson),
        scenario: session.scenario,
        seed: session.seed,
        planted: session.planted.map((one) => ({ ...one })),
        ...playJson(session.play ?? {}),
        exchanges,
    };
    return Object.fromEntries(Object.entries(fields).filter(([key, value]) => key === 'normalise' ? value !== null : saysSomething(value)));
}
/** What differs from the defaults. */
function playJson(play) {
    const { answer, toolResponses, matchArgs, matchModel, reuse, onUnmatched, latencyScale, normalisers } = play;
    const isUsual = JSON.stringify(normalisers) === JSON.stringify(_normalise_js__WEBPACK_IMPORTED_MODULE_1__/* .usualNormalisers */ .wC);
    return {
        answer: answer ?? null,
        tool_responses: (toolResponses ?? []).map(responseJson),
        match_args: matchArgs === true ? true : null,
        match_model: matchModel === 'order' ? matchModel : null,
        reuse: reuse === true ? true : null,
        on_unmatched: onUnmatched === undefined || onUnmatched === 'error' ? null : onUnmatched,
        normalise: normalisers === undefined || isUsual ? null : normalisers.map(normaliserJson),
        latency_scale: latencyScale === undefined || latencyScale === 1 ? null : latencyScale,
    };
}
function normaliserJson(normaliser) {
    return typeof normaliser === 'string' ? normaliser : { ...normaliser };
}
function responseJson({ tool, args, response, status, latencyMs }) {
    return {
        tool,
        ...(args === null ? {} : { args }),
        response,
        ...(status === 200 ? {} : { status }),
        ...(latencyMs === 0 ? {} : { latency_ms: latencyMs }),
    };
}
function ruleJson({ id, type, description, severity, negate, options }) {
    const own = JSON.parse(JSON.stringify(options));
    return {
        id,
        type,
        severity,
        ...(description === null ? {} : { description }),
        ...(negate ? { negate } : {}),
        ...own,
    };
}
function saysSomething(value) {
    return value !== null && !(Array.isArray(value) && value.length === 0);
}
/** A rule without an id is known by its type. */
function named(rules) {
    const taken = new Set(rules.map(({ id }) => id));
    return rules.map((rule) => {
        const { id, type } = rule;
        if (id !== '')
            return bare(rule, id);
        let free = type;
        for (let number = 2; taken.has(free); number += 1)
            free = `${type}-${number}`;
        taken.add(free);
        return bare(rule, free);
    });
}
function bare(rule, id) {
    const { probes: _probes, ignored: _ignored, ...rest } = rule;
    return { ...rest, id };
}


/***/ })

};
