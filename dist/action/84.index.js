export const id = 84;
export const ids = [84];
export const modules = {

/***/ 39614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _cannot_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70143);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49661);




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

/***/ 26084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forgetFailures: () => (/* binding */ forgetFailures),
/* harmony export */   kM: () => (/* binding */ keptFailures),
/* harmony export */   writeFailure: () => (/* binding */ writeFailure)
/* harmony export */ });
/* unused harmony exports failurePath, failureSession, sessionName */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _base_random_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59645);
/* harmony import */ var _invariants_plugin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90017);
/* harmony import */ var _plan_comparing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45282);
/* harmony import */ var _plan_oddity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44771);
/* harmony import */ var _replay_hide_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74308);
/* harmony import */ var _write_session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44970);








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
    const failures = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'failures');
    const names = namesIn(failures).filter((name) => /\.session\.(?:json|exchanges\.jsonl)$/.test(name));
    const cells = Map.groupBy(names.toSorted(), (name) => name.replace(/\.session\.[a-z.]+$/, ''));
    const files = [];
    let [bytes, left] = [0, 0];
    for (const own of cells.values()) {
        const paths = own.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(failures, name));
        const size = paths.reduce((sum, path) => sum + (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).size, 0);
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

/***/ 44970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ cassetteHead),
/* harmony export */   Ko: () => (/* binding */ writeSession),
/* harmony export */   NL: () => (/* binding */ cassetteTailLength)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _invariants_plugin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90017);
/* harmony import */ var _replay_cassette_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60220);
/* harmony import */ var _replay_exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97001);
/* harmony import */ var _replay_session_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32477);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39614);






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

/***/ 74308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ hider)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10768);
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58839);
/* harmony import */ var _chaos_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76166);
/* harmony import */ var _invariants_personal_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56278);





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

/***/ 32477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ sessionJson),
/* harmony export */   iq: () => (/* binding */ parseSession)
/* harmony export */ });
/* unused harmony export writtenOf */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92857);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10768);
/* harmony import */ var _chaos_parse_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18476);
/* harmony import */ var _invariants_long_form_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26999);
/* harmony import */ var _invariants_plugin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90017);
/* harmony import */ var _normalise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65732);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22184);







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
