export const id = 3220;
export const ids = [3220,6084];
export const modules = {

/***/ 3220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replayExport: () => (/* binding */ replayExport)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/random.js
var random = __webpack_require__(9645);
// EXTERNAL MODULE: ./build/base/suggest.js
var suggest = __webpack_require__(4526);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/disk/read-result.js + 2 modules
var read_result = __webpack_require__(94);
// EXTERNAL MODULE: ./build/disk/write-session.js
var write_session = __webpack_require__(4970);
// EXTERNAL MODULE: ./build/disk/write-failure.js
var write_failure = __webpack_require__(6084);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/base/redact.js
var redact = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/disk/read-session.js + 1 modules
var read_session = __webpack_require__(5642);
// EXTERNAL MODULE: ./build/launch.js + 24 modules
var launch = __webpack_require__(3550);
// EXTERNAL MODULE: ./build/order.js + 1 modules
var order = __webpack_require__(1995);
// EXTERNAL MODULE: ./build/plan/plan.js
var plan_plan = __webpack_require__(1583);
// EXTERNAL MODULE: ./build/replay/exchange.js
var exchange = __webpack_require__(7001);
// EXTERNAL MODULE: ./build/replay/session-file.js
var session_file = __webpack_require__(2477);
// EXTERNAL MODULE: ./build/report/findings.js
var findings = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/report/result.js
var result = __webpack_require__(9934);
// EXTERNAL MODULE: ./build/cli/stoppable.js
var stoppable = __webpack_require__(1501);
;// CONCATENATED MODULE: ./build/cli/failure-of.js















/** A failing cell as a session that stands alone; or why there is none. */
async function failureOf(cell, wish) {
    const found = await foundOf(cell, wish);
    if ('because' in found)
        return found;
    if (found.session.invariants.length === 0)
        return {
            because: 'The rules that it broke compare with answers of a clean world or hold a secret, and a session has neither.',
        };
    // Where nothing was recorded, an error would be all that any call can get.
    const onUnmatched = wish.onUnmatched ?? (found.note === null ? 'error' : 'passthrough');
    return { ...found, session: { ...found.session, play: { ...playOf(cell), onUnmatched } } };
}
async function foundOf(cell, wish) {
    if (cell.phase === 'replay')
        return { because: 'It is a replay itself: its session is there already.' };
    const faults = faultsMet(cell);
    if (wish.hasLiveModel && faults.some(isOfModel))
        return { because: withoutModel };
    const kept = keptIn(wish.results, cell, wish);
    if (kept !== null)
        return kept;
    if (wish.rerun)
        return again(cell, wish);
    return faults.length > 0 ? { because: withoutFaults } : fromPlan(cell, wish);
}
/** They stand in the traffic alone: without it a session would pass against the same agent. */
function faultsMet({ traffic }) {
    return (traffic?.faults ?? []).filter(({ delivered }) => delivered > 0);
}
function isOfModel({ id, scope }) {
    return id.startsWith('model:') || scope === 'model';
}
const withoutModel = 'It broke under faults that stand in what its model was told or answered, and `--live-model` would leave them out. Export it without that.';
const withoutFaults = 'It broke under faults, which stand in its traffic, and that was not kept. Ask it again here with `--rerun`, or keep it with `run --record-failures`.';
/**
 * A mended agent asks its model otherwise and tries failed calls again: that must not be a miss. Times are only kept
 * where they are what broke.
 */
function playOf({ ending, verdicts }) {
    const isTime = ending.kind === 'timed-out' ||
        verdicts.some(({ status, type }) => status === 'broken' && type === 'latency');
    return { matchModel: 'order', reuse: true, latencyScale: isTime ? 1 : 0 };
}
/** What the run kept of the cell; null where it kept nothing, or an earlier run did. */
function keptIn(folder, { id, wire, scenario }, { report, hasLiveModel }) {
    const path = (0,write_failure/* failurePath */.YA)(folder, id);
    if (!(0,external_node_fs_.existsSync)(path))
        return null;
    const [recording] = (0,read_session/* readSessionsAt */.$)(path);
    if (recording === undefined || (recording.session.capturedAt ?? '') < report.startedAt)
        return null;
    // Of a version that could not keep what was done to the request: the plan knows it.
    if (wire !== null && recording.session.act === null)
        return null;
    // Two cells may have one name as a file: `a-b/c` and `a/b-c`.
    if (recording.session.scenario !== scenario)
        return null;
    const cassette = recording.open();
    const exchanges = cassette.entries.flatMap(({ boundary }, at) => hasLiveModel && boundary === 'model' ? [] : [(0,exchange/* exchangeJson */._B)(cassette.read(at))]);
    return {
        session: (0,session_file/* writtenOf */.lu)(recording.session),
        exchanges,
        note: cassette.entries.length === 0 ? noCalls : null,
    };
}
const noCalls = 'no call of it crossed the gateway. What a mended agent calls goes to the real thing';
const noTraffic = 'it is replayed against the live world. `run --record-failures` keeps traffic, and so does `--rerun` here';
/** The cell as the plan has it: the whole input, which the result may have cut, and its rules. */
async function fromPlan(cell, wish) {
    try {
        const { plan, config } = await (0,stoppable/* prepareStoppable */.Y)(orderFor(cell, wish), wish.io);
        const [planned] = (0,plan_plan/* cellsOf */.n)(plan);
        const isSame = planned !== undefined && (0,findings/* cut */.J)(planned.turns.at(-1) ?? '', result/* mostText */.bF) === cell.prompt;
        if (!isSame)
            return { because: changed };
        const { verdicts, traffic } = cell;
        const secrets = Object.entries(wish.io.env).flatMap(([name, value]) => redact/* secretName */.Gf.test(name) && value ? [value] : []);
        const context = {
            seed: plan.seed,
            date: wish.report.startedAt,
            invariants: plan.invariants,
            files: config.kinds.files,
            redact: (0,redact/* redactor */.$p)(secrets),
        };
        return {
            session: (0,write_failure/* failureSession */.rS)({ cell: planned, verdicts, traffic }, context),
            exchanges: [],
            note: noTraffic,
        };
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            return { because: `${needsConfig} ${error.message}` };
        throw error;
    }
}
const changed = 'Its traffic was not kept, and the config does not have the same cell any more.';
const needsConfig = 'Its traffic was not kept, so it takes the config that it ran under:';
/** Asks that one cell once more, with recording; a cell that passes now leaves nothing. */
async function again(cell, wish) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'flakestorm-rerun-'));
    const stop = new AbortController();
    const stopped = wish.io.onStop(() => stop.abort());
    try {
        const order = orderFor(cell, wish);
        const overrides = { ...order.overrides, outputFolder: folder };
        const prepared = await (0,stoppable/* prepareStoppable */.Y)({ ...order, overrides, recordFailures: 'all' }, wish.io);
        const { failure } = await (0,launch/* launch */.ql)(prepared, { watch: () => { }, signal: stop.signal, log: () => { } });
        if (failure !== null)
            throw failure;
        const kept = keptIn(folder, cell, wish);
        return (kept ?? { because: 'It was asked again and did not fail: the agent does not do the same each time.' });
    }
    finally {
        stopped();
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
/** The order of that run, for one cell. */
function orderFor({ id }, { report, config, io }) {
    const said = (flag) => {
        const at = report.said.indexOf(flag);
        const value = report.said[at + 1];
        return at < 0 || value === undefined ? {} : { [camel(flag)]: value };
    };
    const given = {
        config,
        cell: id,
        seed: report.seed,
        ...(report.said.includes('--chaos') ? { chaos: true } : {}),
        ...said('--chaos-profile'),
        ...said('--agent-url'),
        ...said('--start'),
    };
    return (0,order/* orderOf */.mJ)(given, { folder: io.folder, env: io.env, jobContext: null });
}
function camel(flag) {
    return flag.replace(/^--/, '').replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./build/cli/replay-export.js










/** `flakestorm replay export`: each failing cell of a result as a session of its own, and the lines that make it a test. */
async function replayExport(flags, io) {
    const path = (0,external_node_path_.resolve)(io.folder, flags.fromReport);
    const { report, cells } = await (0,read_result/* readResult */.U)(path, flags.fromReport);
    const wanted = await failing(cells(), flags);
    if (wanted.length === 0) {
        io.out(`  No cell of ${(0,report_escape/* plain */.pj)(flags.fromReport)} failed: there is nothing to export.\n`);
        return 0;
    }
    const folder = (0,external_node_path_.resolve)(io.folder, flags.output);
    const wish = wishOf(report, { flags, io, results: (0,external_node_path_.dirname)(path) });
    const placed = placedIn(folder, wanted, flags);
    if (flags.force !== true)
        refuseExisting(placed, io);
    const written = [];
    for (const { cell, file } of placed) {
        const exported = await failureOf(cell, wish);
        if ('because' in exported) {
            io.out(`  left out  ${(0,report_escape/* plain */.pj)(cell.id)}\n            ${(0,report_escape/* plain */.pj)(exported.because)}\n`);
            continue;
        }
        const id = flags.id ?? (0,external_node_path_.basename)(file, '.json');
        (0,write_session/* writeSession */.Ko)(file, { ...exported.session, id }, exported.exchanges);
        written.push(file);
        io.out(`  ${(0,report_escape/* plain */.pj)(near(file, io.folder))}\n            ${(0,report_escape/* plain */.pj)(cell.id)}, ${(0,report_escape/* plain */.pj)(aboutTraffic(exported))}\n`);
    }
    if (written.length > 0)
        io.out(`\n${configLines(written, wish.home)}`);
    return written.length > 0 ? 0 : 1;
}
async function failing(cells, { cell: named, id, fromReport }) {
    const wanted = [];
    const known = [];
    const phases = new Set();
    for await (const cell of cells) {
        phases.add(cell.phase);
        const hasFailed = cell.status === 'failed' || cell.status === 'errored';
        if (cell.id === named && !hasFailed)
            throw didNotFail(cell);
        if (!hasFailed)
            continue;
        known.push(cell.id);
        if (named === undefined || cell.id === named)
            wanted.push(cell);
    }
    if (named !== undefined && wanted.length === 0) {
        const hint = hintOn(named, known, phases);
        throw new user_error/* UserError */.y({ message: `${fromReport} has no cell \`${named}\`.`, hint });
    }
    if (id !== undefined && wanted.length > 1) {
        throw new user_error/* UserError */.y({
            message: `--id names one session, and ${wanted.length} cells failed.`,
            hint: 'Say which one with `--cell`.',
        });
    }
    return wanted;
}
function hintOn(named, failed, phases) {
    if (phases.size === 1 && phases.has('replay'))
        return replaced;
    return failed.length === 0 ? 'No cell of it failed.' : (0,suggest/* didYouMean */.a)(named, failed);
}
/** `replay run` writes its result where the run before wrote its own. */
const replaced = 'It holds replays alone: a `replay run` took the place of the run before. What that run kept is in `failures/` beside it; run it again to export more. `replay run -o <folder>` leaves a result as it is.';
function didNotFail({ id, status }) {
    return new user_error/* UserError */.y({
        message: `The cell \`${id}\` did not fail: it is ${status}.`,
        hint: 'A regression test is made of a failure.',
    });
}
/** A file for each cell. Where two cells have one name as a file, as `a-b/c` and `a/b-c` have, the later gets a digest. */
function placedIn(folder, cells, { id }) {
    const taken = new Set();
    return cells.map((cell) => {
        const name = (0,write_failure/* sessionName */.Cy)(id ?? cell.id);
        const free = taken.has(name) ? `${name}-${(0,random/* digestOf */.ol)(4, cell.id)}` : name;
        taken.add(free);
        return { cell, file: (0,external_node_path_.join)(folder, `${free}.json`) };
    });
}
/** Somebody may have edited them since. Nothing is written where one of them is there. */
function refuseExisting(placed, io) {
    const there = placed.filter(({ file }) => (0,external_node_fs_.existsSync)(file));
    if (there.length === 0)
        return;
    throw new user_error/* UserError */.y(there.map(({ file }) => ({
        message: `${near(file, io.folder)} is there already.`,
        hint: 'Replace it with `--force`, or name another folder with `-o`.',
    })));
}
function wishOf(report, { flags, io, results }) {
    const config = flags.config ?? report.configFile;
    return {
        report,
        results,
        rerun: flags.rerun === true,
        hasLiveModel: flags.liveModel === true,
        onUnmatched: flags.onUnmatched,
        config,
        io,
        home: (0,external_node_path_.dirname)((0,external_node_path_.resolve)(io.folder, config)),
    };
}
function aboutTraffic({ exchanges, note }) {
    const calls = exchanges.length;
    const kept = calls === 0 ? 'without traffic' : `${calls} recorded ${calls === 1 ? 'call' : 'calls'}`;
    return note === null ? kept : `${kept}: ${note}`;
}
function configLines(files, home) {
    const lines = files.map((file) => `    - { file: ${JSON.stringify(near(file, home))} }\n`);
    return `Add to the config, so that the fix stays:\n\nreplays:\n  sessions:\n${lines.join('')}`;
}
/** The shorter way to name a file that stands below the folder, else the whole path; with slashes, as configs have it. */
function near(path, folder) {
    const way = (0,external_node_path_.relative)(folder, path);
    return (way.startsWith('..') ? path : way).replaceAll(external_node_path_.sep, '/');
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

/***/ 9614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _cannot_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(143);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9661);




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
        throw (0,_cannot_write_js__WEBPACK_IMPORTED_MODULE_2__/* .cannotWrite */ .z)(path, error);
    }
}
function begun(path, draft) {
    try {
        (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(draft, 'w');
    }
    catch (error) {
        throw (0,_cannot_write_js__WEBPACK_IMPORTED_MODULE_2__/* .cannotWrite */ .z)(path, error);
    }
}
function writeAll(file, bytes) {
    for (let done = 0; done < bytes.length;)
        done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, done, bytes.length - done);
}


/***/ }),

/***/ 5642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ readSessions),
  $: () => (/* binding */ readSessionsAt)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/chaos/parse-file.js + 1 modules
var parse_file = __webpack_require__(8476);
// EXTERNAL MODULE: ./build/replay/cassette.js
var replay_cassette = __webpack_require__(220);
// EXTERNAL MODULE: ./build/replay/session-file.js
var session_file = __webpack_require__(2477);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/base/json.js
var base_json = __webpack_require__(768);
// EXTERNAL MODULE: ./build/replay/exchange.js
var exchange = __webpack_require__(7001);
// EXTERNAL MODULE: ./build/disk/write-session.js
var write_session = __webpack_require__(4970);
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
    return { entries, isIndexed: true, read: exchangeAt };
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
        const first = seen.get(session.id);
        if (first === undefined) {
            seen.set(session.id, session);
            continue;
        }
        const place = idPlace(session);
        problems.push({
            message: `Two sessions have the id \`${session.id}\`: one in ${told(idPlace(first))}, one in ${told(place)}.`,
            hint: 'Give each session an id of its own.',
            ...(place !== null && { place }),
        });
    }
    if (problems.length > 0)
        throw new user_error/* UserError */.y(problems);
    return recordings;
}
/** Where the id of a session stands in its file; null where the session stands in the config. */
function idPlace({ file }) {
    return file === null ? null : (0,parse_file/* locator */.f)(textOf(file), file)(['id']);
}
function told(place) {
    return place === null ? '`replays.sessions`' : `${place.file}:${place.line}`;
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

/***/ 6084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ sessionName),
/* harmony export */   YA: () => (/* binding */ failurePath),
/* harmony export */   forgetFailures: () => (/* binding */ forgetFailures),
/* harmony export */   rS: () => (/* binding */ failureSession),
/* harmony export */   writeFailure: () => (/* binding */ writeFailure)
/* harmony export */ });
/* unused harmony export keptFailures */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_random_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9645);
/* harmony import */ var _invariants_plugin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17);
/* harmony import */ var _plan_comparing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5282);
/* harmony import */ var _plan_oddity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4771);
/* harmony import */ var _replay_hide_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4308);
/* harmony import */ var _write_session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4970);








/**
 * Writes a failing cell as a session, `failures/<cell>.session.json`: what was really sent, under which scenario and
 * seed, the rules that broke and the traffic that the agent met. Throws a `UserError` where it cannot be written.
 */
function writeFailure(outcome, exchanges, context) {
    const { cell, transcript, verdicts } = outcome;
    const path = failurePath(context.folder, cell.id);
    (0,_write_session_js__WEBPACK_IMPORTED_MODULE_6__/* .writeSession */ .Ko)(path, failureSession({ cell, verdicts, traffic: transcript.traffic }, context), exchanges);
    return path;
}
/** Where a failing cell of a run is kept, below the folder of its reports. */
function failurePath(folder, cell) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'failures', `${sessionName(cell)}.session.json`);
}
/** Takes away what an earlier run left in the folder: whoever replays it means this run's failures. */
function forgetFailures(folder) {
    const failures = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'failures');
    for (const name of namesIn(failures))
        if (/\.session\.(?:json|exchanges\.jsonl)$/.test(name))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(failures, name), { force: true });
}
/** What a run kept below the folder of its reports: whole cells, by name, of at most `mostBytes` together. */
function keptFailures(folder, mostBytes) {
    const failures = join(folder, 'failures');
    const names = namesIn(failures).filter((name) => /\.session\.(?:json|exchanges\.jsonl)$/.test(name));
    const cells = Map.groupBy(names.toSorted(), (name) => name.replace(/\.session\.[a-z.]+$/, ''));
    const files = [];
    let [bytes, left] = [0, 0];
    for (const own of cells.values()) {
        const paths = own.map((name) => join(failures, name));
        const size = paths.reduce((sum, path) => sum + statSync(path).size, 0);
        if (bytes + size > mostBytes)
            left += 1;
        else {
            bytes += size;
            files.push(...paths);
        }
    }
    return { files, left };
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
/**
 * A failing cell as a session without its traffic. Rules stand there whole; those that compare with the clean world are
 * left out, because a replay has none, and those that a secret was filled into, because without it they are other rules.
 */
function failureSession({ cell, verdicts, traffic }, context) {
    const { redact, invariants, files, seed, date } = context;
    const hide = (0,_replay_hide_js__WEBPACK_IMPORTED_MODULE_5__/* .hider */ .H)(redact).text;
    const failed = verdicts.filter(({ counts, status }) => counts && (status === 'broken' || status === 'errored'));
    const rules = (wanted) => cell.rules
        .filter(wanted)
        .flatMap(({ key }) => invariants.find(({ id }) => id === key) ?? [])
        .filter((rule) => !(0,_plan_comparing_js__WEBPACK_IMPORTED_MODULE_4__/* .comparesWithClean */ .q)(rule) && !holdsSecret(rule, redact))
        .map((rule) => (0,_invariants_plugin_js__WEBPACK_IMPORTED_MODULE_3__/* .unloaded */ .jW)(rule, files));
    const broken = new Set(failed.map(({ rule }) => rule));
    return {
        id: sessionName(cell.id),
        name: hide(cell.golden),
        source: 'flakestorm',
        capturedAt: date,
        input: hide(cell.turns.at(-1) ?? ''),
        golden: goldenOf(cell, hide),
        turns: cell.turns.slice(0, -1).map(hide),
        // An act is made of a seed, and of nothing that anybody said: hiding a part of it would make it another one.
        ...(0,_plan_oddity_js__WEBPACK_IMPORTED_MODULE_7__/* .oddityOf */ .h)(cell),
        context: cell.incident?.history ?? [],
        expectedFailure: failed.map(whatFailed).map(hide).join('; '),
        contract: null,
        // What the replay itself asks for is asked of every replay.
        invariants: rules(({ counts, key }) => counts && broken.has(key) && key !== 'replay_matched'),
        utility: rules(({ counts }) => !counts),
        scenario: cell.scenario?.name ?? null,
        seed,
        planted: plantedIn({ cell, traffic }),
    };
}
/** The question before it was changed; null where it was not. */
function goldenOf({ golden, turns }, hide) {
    return golden === turns.at(-1) ? null : hide(golden);
}
function holdsSecret(value, redact) {
    if (typeof value === 'string')
        return redact(value) !== value;
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.values(value).some((inner) => holdsSecret(inner, redact));
}
/** Canaries and false values that the agent met, wherever they came from. */
function plantedIn({ cell, traffic }) {
    const canary = cell.mutation?.canary ?? null;
    return [
        ...(canary === null ? [] : [{ kind: 'canary', text: canary }]),
        ...(traffic?.faults ?? []).flatMap((fault) => fault.planted),
        ...(cell.incident?.planted ?? []),
    ];
}
function whatFailed(verdict) {
    if (verdict.status === 'broken')
        return `${verdict.rule}: expected ${verdict.expected}, saw ${verdict.actual}`;
    return verdict.status === 'errored' ? `${verdict.rule}: ${verdict.reason}` : verdict.rule;
}
/** A cell's id as the id of a session and the name of a file, on any system. */
function sessionName(cell) {
    const plain = cell.replace(/[^\w.+@-]+/g, '-');
    return plain.length <= longestName ? plain : `${plain.slice(0, longestName)}-${(0,_base_random_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(8, cell)}`;
}
const longestName = 120;


/***/ }),

/***/ 4970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ cassetteHead),
/* harmony export */   Ko: () => (/* binding */ writeSession),
/* harmony export */   NL: () => (/* binding */ cassetteTailLength)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _invariants_plugin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17);
/* harmony import */ var _replay_cassette_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(220);
/* harmony import */ var _replay_exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7001);
/* harmony import */ var _replay_session_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2477);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9614);






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
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, '..', beside), cassetteText(lines, exchanges));
    const named = (rules) => rules.map((rule) => (0,_invariants_plugin_js__WEBPACK_IMPORTED_MODULE_1__/* .namedFrom */ .iL)(rule, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)));
    const { invariants, utility } = session;
    const whole = { ...session, invariants: named(invariants), utility: named(utility) };
    const json = (0,_replay_session_file_js__WEBPACK_IMPORTED_MODULE_4__/* .sessionJson */ .D7)(whole, isLarge ? beside : exchanges);
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f)(path, [`${JSON.stringify(json, null, 2)}\n`]);
}
/** Head, one exchange a line, the index as one line, and where that begins. */
function* cassetteText(lines, exchanges) {
    yield cassetteHead;
    let at = Buffer.byteLength(cassetteHead);
    const index = [];
    for (const [position, line] of lines.entries()) {
        yield line;
        const bytes = Buffer.byteLength(line);
        index.push({ ...(0,_replay_cassette_js__WEBPACK_IMPORTED_MODULE_2__/* .entryJson */ .Bm)((0,_replay_cassette_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(_replay_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .exchangeSchema */ .VJ.parse(exchanges[position]))), at, bytes });
        at += bytes;
    }
    yield `${JSON.stringify({ index })}\n`;
    yield `${JSON.stringify({ index_at: at }).padEnd(cassetteTailLength - 1)}\n`;
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

/***/ 220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ entryJson),
/* harmony export */   EH: () => (/* binding */ cassetteOf),
/* harmony export */   Ms: () => (/* binding */ entryOf)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7001);
/* harmony import */ var _normalise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5732);


/** A cassette whose exchanges are at hand. */
function cassetteOf(exchanges) {
    return {
        entries: exchanges.map(entryOf),
        isIndexed: false,
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

/***/ 4308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ hider)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(768);
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8839);
/* harmony import */ var _chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6166);
/* harmony import */ var _invariants_personal_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6278);





/** `redact` hides the secrets of the run and well-known credentials. */
function hider(redact) {
    const text = (given) => redact(withoutPersonalData(withoutNamed(given)));
    const json = (value) => {
        if (typeof value === 'string')
            return inText(value);
        // A number can be a card or a phone, too; a number it stays.
        if (typeof value === 'number')
            return text(String(value)) === String(value) ? value : 0;
        if ((0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(value))
            return value.map(json);
        if (!(0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(value))
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [text(key), isSecret(key, item) ? _base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc : json(item)]));
    };
    /** Text that is JSON itself stays JSON. */
    const inText = (given) => {
        const held = /^\s*[[{]/.test(given) ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(given) : undefined;
        if (held === undefined || (0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isTooDeep */ .f_)(held))
            return text(given);
        const hidden = json(held);
        return JSON.stringify(hidden) === JSON.stringify(held) ? given : JSON.stringify(hidden);
    };
    const lines = (given) => inText(given) === given ? given : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .q)(given) === undefined ? eachLine(given, inText) : inText(given);
    const frames = (given) => {
        const whole = Buffer.concat(given.map(({ bytes }) => bytes));
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(whole))
            return given;
        const hidden = lines(whole.toString('utf8'));
        if (hidden === whole.toString('utf8'))
            return given;
        const parts = given.map(({ atMs, bytes }) => ({ atMs, text: Buffer.from(bytes).toString('utf8') }));
        const inParts = parts.map(({ atMs, text: part }) => ({ atMs, bytes: Buffer.from(lines(part)) }));
        // Something may stand across two parts: then their times are the price for hiding it.
        return Buffer.concat(inParts.map(({ bytes }) => bytes)).equals(Buffer.from(hidden))
            ? inParts
            : [{ atMs: given[0]?.atMs ?? 0, bytes: Buffer.from(hidden) }];
    };
    return { text, lines, json, frames };
}
const every = new Set(_invariants_personal_data_js__WEBPACK_IMPORTED_MODULE_2__/* .piiTypes */ .s);
function withoutPersonalData(text) {
    let hidden = text;
    for (const { type, value } of (0,_invariants_personal_data_js__WEBPACK_IMPORTED_MODULE_2__/* .personalDataIn */ .k)(text, every)) {
        hidden = hidden.replaceAll(value, `[${type} ${_base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc.slice(1)}`);
    }
    return hidden;
}
/** JSON that stands inside other text, quoted or not, still tells by its names what is a secret. */
function withoutNamed(text) {
    if (!_base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .secretName */ .Gf.test(text))
        return text;
    return text.replace(named, (whole, start, name) => {
        const value = whole.indexOf('"', whole.indexOf(':')) + 1;
        return isSecret(name, whole) ? `${whole.slice(0, value)}${_base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc}${start}"` : whole;
    });
}
/** `"password": "…"`, as often escaped as it may be; every repetition is bounded. */
const named = /(?<!\\)(\\{0,15})"([\w .-]{1,64})\1"\s{0,8}:\s{0,8}\1"(?!\1")[\s\S]{1,4096}?(?<!\\)\1"/g;
/** Events and lines of JSON, one by one: `data: {…}` keeps its prefix. */
function eachLine(text, hide) {
    return text
        .split(/(\r?\n)/)
        .map((line) => {
        const prefix = /^data: ?/.exec(line)?.[0] ?? '';
        return `${prefix}${hide(line.slice(prefix.length))}`;
    })
        .join('');
}
/** Names whose value is a secret as a whole; tokens that are counted are none. */
function isSecret(key, value) {
    return typeof value === 'string' && value !== '' && _base_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .secretName */ .Gf.test(key) && !/tokens|keyword/i.test(key);
}


/***/ }),

/***/ 2477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ sessionJson),
/* harmony export */   iq: () => (/* binding */ parseSession),
/* harmony export */   lu: () => (/* binding */ writtenOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6921);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(768);
/* harmony import */ var _chaos_parse_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8476);
/* harmony import */ var _invariants_long_form_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6999);
/* harmony import */ var _invariants_plugin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17);
/* harmony import */ var _normalise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5732);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2184);







/** A session from its YAML or JSON; throws a `UserError` that names every mistake with its line. */
function parseSession(text, file) {
    const parsed = quickly(text, file) ?? (0,_chaos_parse_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFile */ .C)(text, file, fileSchema());
    const rules = named([...parsed.invariants, ...parsed.utility]).map((rule) => (0,_invariants_plugin_js__WEBPACK_IMPORTED_MODULE_2__/* .placedIn */ .T8)(rule, file));
    const own = parsed.invariants.length;
    return { ...parsed, invariants: rules.slice(0, own), utility: rules.slice(own) };
}
/** JSON in which nothing is wrong needs no lines; null for every other text, which is then read with its lines. */
function quickly(text, file) {
    const json = /\.json$/i.test(file) ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(text) : undefined;
    return json === undefined ? null : (fileSchema().safeParse(json).data ?? null);
}
/** Rules of the user's own files may stand in their short form; the traffic is not walked through for that. */
function fileSchema() {
    return zod__WEBPACK_IMPORTED_MODULE_6__/* .preprocess */ .vkY((raw) => {
        if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(raw))
            return raw;
        const ruled = ['invariants', 'utility'].filter((key) => key in raw);
        return { ...raw, ...Object.fromEntries(ruled.map((key) => [key, (0,_invariants_long_form_js__WEBPACK_IMPORTED_MODULE_1__/* .withLongForms */ .E)(raw[key], key)])) };
    }, (0,_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .sessionSchema */ ._M)());
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
        version: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .sessionVersion */ .bF,
        id,
        name,
        source,
        captured_at: capturedAt,
        input,
        golden: session.golden ?? null,
        turns,
        act: actJson(session.act ?? null),
        must_survive: session.mustSurvive === true ? true : null,
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
    const isUsual = JSON.stringify(normalisers) === JSON.stringify(_normalise_js__WEBPACK_IMPORTED_MODULE_3__/* .usualNormalisers */ .wC);
    return {
        answer: answer ?? null,
        tool_responses: (toolResponses ?? []).map(responseJson),
        match_args: unless(false, matchArgs),
        match_model: unless('exact', matchModel),
        reuse: unless(false, reuse),
        on_unmatched: unless('error', onUnmatched),
        normalise: normalisers === undefined || isUsual ? null : normalisers.map(normaliserJson),
        latency_scale: unless(1, latencyScale),
    };
}
function unless(usual, value) {
    return value === undefined || value === usual ? null : value;
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
/** Plain data already; only its type does not say so. */
function actJson(act) {
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(JSON.stringify(act)) ?? null;
}
function saysSomething(value) {
    return value !== null && !(Array.isArray(value) && value.length === 0);
}
/** A rule without an id is known by its type, or by its file. */
function named(rules) {
    const taken = new Set(rules.map(({ id }) => id));
    return rules.map((rule) => {
        const { id } = rule;
        if (id !== '')
            return bare(rule, id);
        const name = (0,_invariants_plugin_js__WEBPACK_IMPORTED_MODULE_2__/* .calledBy */ .p0)(rule);
        let free = name;
        for (let number = 2; taken.has(free); number += 1)
            free = `${name}-${number}`;
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
