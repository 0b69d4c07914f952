export const id = 251;
export const ids = [251];
export const modules = {

/***/ 28645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ matchesUrl),
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/** True where the whole text matches: `*` and `**` are any run of characters, `?` is any one of them. */
function matchesGlob(pattern, text) {
    let [at, star, resume] = [0, -1, 0];
    for (let read = 0; read < text.length;) {
        if (pattern[at] === '*') {
            star = at;
            at += 1;
            resume = read;
        }
        else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[read])) {
            at += 1;
            read += 1;
        }
        else if (star >= 0) {
            // The last star takes one character more; earlier ones need no second try.
            at = star + 1;
            resume += 1;
            read = resume;
        }
        else
            return false;
    }
    return /^\**$/.test(pattern.slice(at));
}
/**
 * True where a `match_url` glob fits an address: the host in any case, the path letter by letter.
 * A star in the host stays in the host, one in the path crosses slashes. A pattern without a path is every path of its
 * host, one without a scheme is any scheme, one that begins with a slash is any host. Without its own query a pattern
 * fits whatever query the address has.
 */
function matchesUrl(pattern, address) {
    const url = URL.parse(address);
    if (url === null)
        return matchesGlob(pattern, address);
    const path = decoded(url.pathname);
    const bare = `${url.origin}${path}`;
    if (pattern.startsWith('*') && !pattern.includes('://') && fits(pattern, [bare, bare + url.search]))
        return true;
    const { scheme, host, rest } = partsOf(pattern);
    return (matchesGlob(scheme, url.protocol.slice(0, -1)) &&
        (matchesGlob(host, url.host) ||
            matchesGlob(host, `${url.hostname}:${url.port || portOf(url.protocol)}`)) &&
        (rest === '' || fits(rest, [path, path + url.search, url.pathname, url.pathname + url.search])));
}
function fits(pattern, texts) {
    return texts.some((text) => matchesGlob(pattern, text));
}
/** `https://api.example.com/v1/*` as scheme, host and what follows. */
function partsOf(pattern) {
    if (pattern.startsWith('/'))
        return { scheme: '*', host: '*', rest: pattern };
    const [, scheme = '*', host = '', rest = ''] = /^(?:([^/]*):\/\/)?([^/]*)(\/.*)?$/s.exec(pattern) ?? [];
    return { scheme: scheme.toLowerCase(), host: host.toLowerCase(), rest };
}
function portOf(protocol) {
    return protocol === 'https:' ? '443' : '80';
}
function decoded(path) {
    try {
        return decodeURI(path);
    }
    catch {
        return path;
    }
}


/***/ }),

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


/***/ }),

/***/ 47251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replaysFor: () => (/* binding */ replaysFor)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(45794);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/base/suggest.js
var suggest = __webpack_require__(24526);
// EXTERNAL MODULE: ./build/chaos/parse-file.js + 1 modules
var parse_file = __webpack_require__(18476);
// EXTERNAL MODULE: ./build/chaos/glob.js
var glob = __webpack_require__(28645);
;// CONCATENATED MODULE: ./build/replay/gone-tools.js

/**
 * The first recorded answer of each tool and each MCP server that the config does not have. What a server's own tools are
 * called is not known before it is asked, and hosts are reached by whoever names them: neither is ever gone.
 */
function goneTools({ toolResponses, entries, }, { tools, servers }) {
    const isThere = (name) => isHost(name) || tools.some((tool) => (0,glob/* matchesGlob */.k)(name, tool));
    const responses = toolResponses.flatMap(({ tool }, at) => servers.length > 0 || isThere(tool) ? [] : [{ kind: 'tool', name: tool, in: 'tool_responses', at }]);
    const exchanges = entries.flatMap(({ boundary, name }, at) => {
        if (boundary === 'mcp' && !servers.includes(name))
            return [{ kind: 'MCP server', name, in: 'exchanges', at }];
        if (boundary === 'tool' && !isThere(name))
            return [{ kind: 'tool', name, in: 'exchanges', at }];
        return [];
    });
    const gone = [...responses, ...exchanges];
    return gone.filter(({ kind, name }, at) => gone.findIndex((one) => one.kind === kind && one.name === name) === at);
}
/** A call that the forward proxy meets is named by its host, and what follows. */
function isHost(name) {
    return /[.:/*]/.test(name);
}

;// CONCATENATED MODULE: ./build/disk/gone-problems.js





/**
 * Each recorded tool that the config no longer has, with file and line: nothing could give its answers to the agent, and
 * a replay that passes without them would prove nothing.
 */
function goneProblems(recordings, loaded) {
    const tools = (loaded.config.gateway?.tools ?? []).map(({ name }) => name);
    const servers = (loaded.config.gateway?.mcp ?? []).map(({ name }) => name);
    return recordings.flatMap((recording) => {
        const { toolResponses } = recording.session;
        const gone = goneTools({ toolResponses, entries: recording.open().entries }, { tools, servers });
        if (gone.length === 0)
            return [];
        const placeOf = placesOf(recording, loaded);
        return gone.map((one) => {
            const place = placeOf(one);
            const block = one.kind === 'tool' ? 'gateway.tools' : 'gateway.mcp';
            const known = one.kind === 'tool' ? tools : servers;
            return {
                key: `${one.in}[${one.at}]`,
                message: `The session \`${recording.session.id}\` answers for the ${one.kind} \`${one.name}\`, and \`${block}\` has none of that name.`,
                hint: `${known.length === 0 ? '' : `${(0,suggest/* didYouMean */.a)(one.name, known)} `}Declare it there, or take its answers out of the session: functions inside the agent are not replaced.`,
                ...(place !== undefined && { place }),
            };
        });
    });
}
/** Where a recorded answer stands: in the file of exchanges, in the session's own, or in the config. */
function placesOf({ session }, { config, locate }) {
    const { file, exchangesFile } = session;
    const inSession = file === null
        ? (path) => locate([
            'replays',
            'sessions',
            (config.replays?.sessions ?? []).findIndex(({ id }) => id === session.id),
            ...path,
        ])
        : (0,parse_file/* locator */.f)((0,external_node_fs_.readFileSync)(file, 'utf8'), file);
    return ({ in: list, at }) => list === 'exchanges' && exchangesFile !== null
        ? // One exchange a line, behind the head.
            {
                file: (0,external_node_path_.resolve)(file === null ? config.folder : (0,external_node_path_.dirname)(file), exchangesFile),
                line: at + 2,
                column: 1,
            }
        : inSession([list, at, list === 'exchanges' ? 'name' : 'tool']);
}

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

;// CONCATENATED MODULE: ./build/replays.js




/**
 * The sessions that an order names, or all that the config has and those that its sources have now; throws a `UserError`
 * where they cannot be read or fetched. The signal ends a fetch.
 */
async function replaysFor({ replay, cell, folder, env }, loaded, signal) {
    const { config } = loaded;
    const refuseGone = (recordings) => {
        const problems = goneProblems(recordings, loaded);
        if (problems.length > 0)
            throw new user_error/* UserError */.y(problems);
    };
    const configured = config.replays?.sessions ?? [];
    if (replay !== null && replay !== '') {
        const named = configured.filter(({ id }) => id === replay);
        const recordings = named.length > 0 ? readSessions(named, config.folder) : readSessionsAt((0,external_node_path_.resolve)(folder, replay));
        refuseGone(recordings);
        return { recordings, notes: [] };
    }
    const isWanted = cell === null || cell.startsWith('replay/');
    const { sessions, notes } = isWanted ? await fetchedFor(config, env, signal) : { sessions: [], notes: [] };
    const own = readSessions(configured, config.folder);
    refuseGone(own);
    const found = readSessions(sessions, config.folder);
    // Somebody may have edited the one that the config names.
    const isNamed = ({ session }) => own.some((one) => one.session.id === session.id);
    const fetched = found.filter((recording) => !isNamed(recording));
    // What a source holds is nobody's to edit.
    const gone = goneProblems(fetched, loaded).map(({ message }) => message);
    const recordings = [...own, ...fetched];
    // A source that has no incident now is good news, and no mistake of anybody.
    if (recordings.length > 0 || replay === null)
        return { recordings, notes: [...notes, ...found.filter(isNamed).map(alreadyNamed), ...gone] };
    throw new user_error/* UserError */.y({
        message: `There is no session to replay: ${notes.length > 0 ? 'the sources have none now, and the config names no other' : 'the config names none'}.`,
        hint: 'Name a file or a folder, or list sessions under `replays.sessions`.',
    });
}
function alreadyNamed({ session: { id } }) {
    return `The session \`${id}\` was fetched, and \`replays.sessions\` names one of the same id: that one is replayed.`;
}
/** The sessions of sources with `auto_import`. */
async function fetchedFor({ replays, output }, env, signal) {
    const sources = (replays?.sources ?? []).filter(({ autoImport }) => autoImport);
    if (sources.length === 0)
        return { sessions: [], notes: [] };
    const { autoImport } = await Promise.all(/* import() */[__webpack_require__.e(133), __webpack_require__.e(680)]).then(__webpack_require__.bind(__webpack_require__, 94680));
    return autoImport(sources, { env, folder: (0,external_node_path_.join)(output.folder, 'imported'), signal });
}


/***/ })

};
