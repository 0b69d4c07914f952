export const id = 1101;
export const ids = [1101];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 7867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replayImport: () => (/* binding */ replayImport)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/redact.js
var redact = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/disk/read-config.js
var read_config = __webpack_require__(6093);
// EXTERNAL MODULE: ./build/disk/real-clock.js
var real_clock = __webpack_require__(5261);
// EXTERNAL MODULE: ./build/replay/import/imported-session.js
var imported_session = __webpack_require__(8969);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/traces/fetch-all.js + 7 modules
var fetch_all = __webpack_require__(9109);
// EXTERNAL MODULE: ./build/traces/keep-imported.js
var keep_imported = __webpack_require__(4191);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
// EXTERNAL MODULE: ./build/chaos/shape.js
var shape = __webpack_require__(6166);
// EXTERNAL MODULE: ./build/replay/import/chat-message.js
var chat_message = __webpack_require__(1492);
// EXTERNAL MODULE: ./build/replay/import/conversation.js
var conversation = __webpack_require__(3627);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./build/replay/import/har-schema.js

const named = schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), value: schemas/* string */.YjP() }));
const time = iso/* datetime */.w$({ offset: true }).transform((date) => Date.parse(date));
/** -1 where a part of it did not happen. */
const spent = schemas/* number */.aig()
    .nullish()
    .transform((ms) => Math.max(0, ms ?? 0));
const request = schemas/* looseObject */._H3({
    method: schemas/* string */.YjP().min(1),
    url: schemas/* string */.YjP().min(1),
    headers: named,
    postData: schemas/* looseObject */._H3({
        mimeType: schemas/* string */.YjP().nullish(),
        text: schemas/* string */.YjP().nullish(),
        encoding: schemas/* string */.YjP().nullish(),
        params: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), value: schemas/* string */.YjP().nullish() })).nullish(),
    })
        .nullish(),
})
    .transform(({ method, url, headers, postData }) => ({
    method: method.toUpperCase(),
    url,
    type: postData?.mimeType ?? byName(headers)['content-type'] ?? '',
    body: Buffer.from(postData?.text ?? formOf(postData?.params ?? []), postData?.encoding === 'base64' ? 'base64' : 'utf8'),
}));
const response = schemas/* looseObject */._H3({
    // Playwright writes -1 where no answer came, browsers write 0.
    status: schemas/* int */.Whr()
        .min(-1)
        .max(599)
        .transform((status) => Math.max(0, status)),
    headers: named,
    content: schemas/* looseObject */._H3({
        size: schemas/* number */.aig().nullish(),
        mimeType: schemas/* string */.YjP().nullish(),
        text: schemas/* string */.YjP().nullish(),
        encoding: schemas/* string */.YjP().nullish(),
    }),
})
    .transform(({ status, headers, content }) => {
    const bytes = bytesOf(content, status);
    return {
        status,
        headers: { 'content-type': content.mimeType ?? '', ...plainHeaders(byName(headers)) },
        /** Null where the answer had content that the archive does not have. */
        bytes,
        body: bytes === null ? null : bytes.toString('utf8'),
    };
});
const entry = schemas/* looseObject */._H3({
    startedDateTime: time,
    time: spent,
    request,
    response,
    timings: schemas/* looseObject */._H3({ blocked: spent, dns: spent, connect: spent, send: spent, wait: spent, receive: spent })
        .nullish(),
})
    .transform(({ startedDateTime, time: whole, request: asked, response: answer, timings }) => ({
    /** Unix time in milliseconds. */
    at: startedDateTime,
    request: asked,
    response: answer,
    time: whole,
    /** `ssl` is a part of `connect`. */
    firstByteMs: Math.min(whole, timings === null || timings === undefined
        ? whole
        : timings.blocked + timings.dns + timings.connect + timings.send + timings.wait),
}));
/** What is read of a HAR 1.2 archive (the W3C draft of the HTTP Archive format, with the base64 bodies of browsers). */
const harSchema = schemas/* looseObject */._H3({
    log: schemas/* looseObject */._H3({
        version: schemas/* string */.YjP().regex(/^1\.[12]$/, 'expected version 1.2'),
        entries: schemas/* array */.YOg(entry).max(100_000),
    }),
});
function byName(headers) {
    return Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value]));
}
/** The content is kept unpacked. */
function plainHeaders(headers) {
    const packed = new Set(['content-encoding', 'content-length', 'transfer-encoding']);
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !packed.has(name)));
}
function bytesOf(content, status) {
    // A size of -1 is not known: only what never has a body is surely without one.
    const hasNone = content.size === 0 || status < 200 || status === 204 || (status >= 300 && status < 400);
    if (typeof content.text !== 'string')
        return hasNone && (content.size ?? 0) <= 0 ? Buffer.alloc(0) : null;
    return Buffer.from(content.text, content.encoding === 'base64' ? 'base64' : 'utf8');
}
function formOf(params) {
    const form = new URLSearchParams();
    for (const { name, value } of params)
        form.append(name, value ?? '');
    return form.toString();
}

;// CONCATENATED MODULE: ./build/replay/import/imported.js
/** Nothing yet. */
const nothingRead = { sessions: [], notes: [] };

// EXTERNAL MODULE: ./build/replay/import/refusal.js
var refusal = __webpack_require__(4318);
;// CONCATENATED MODULE: ./build/replay/import/har.js









/** A HAR 1.2 archive: one session, in which calls of model providers keep their bytes and others become recorded responses. */
const har = {
    name: 'har',
    recognises: (first) => schemas/* object */.Ikc({ log: schemas/* object */.Ikc({ entries: schemas/* array */.YOg(schemas/* unknown */.L5J()) }) }).safeParse(first).success,
    open: (around) => ({
        add: ({ line, value }) => {
            const origin = { from: around.file, line, schema: 'HAR 1.2' };
            const { log } = (0,refusal/* asPublished */.f)(value, harSchema, { origin });
            return {
                sessions: [
                    sessionOf(log.entries, { ...around, stem: line === 1 ? around.stem : `${around.stem}-${line}` }),
                ],
                notes: [],
            };
        },
        end: () => nothingRead,
    }),
};
function sessionOf(entries, around) {
    const begun = entries.toSorted((left, right) => left.at - right.at);
    const from = begun[0]?.at ?? 0;
    const told = begun.map((entry) => toldBy(entry, from, around));
    const calls = told.flatMap((each) => ('call' in each ? [each.call] : []));
    const asked = questionIn(calls, around);
    return {
        id: around.stem,
        name: null,
        source: 'har',
        capturedAt: begun[0] === undefined ? null : new Date(from).toISOString(),
        input: asked.input,
        context: asked.context,
        toolResponses: told.flatMap((each) => ('response' in each ? [each.response] : [])),
        calls,
        answer: null,
        expectedFailure: null,
        notes: [...asked.notes, ...told.flatMap((each) => ('note' in each ? [each.note] : []))],
    };
}
function toldBy(entry, from, { knownAs, argsOf: args }) {
    const { request, response } = entry;
    const where = `${request.method} ${request.url}`;
    const known = knownAs(request.method, request.url);
    if (known === null)
        return { note: `${where} is no call over HTTP.` };
    if (response.status === 101 || request.method === 'CONNECT')
        return { note: `${where} is no call with an answer.` };
    if (response.body === null)
        return { note: `${where} is not replayed: the archive was saved without the content of its answer.` };
    const call = callOf(entry, known, from);
    if (known.boundary !== 'proxy' || !isPlain(entry))
        return { call };
    const { path, type, body } = call.call;
    return {
        response: {
            tool: known.name,
            args: (0,conversation/* argsOf */.PL)(args({ path, type, body })),
            response: har_valueOf(response.body),
            status: response.status,
            latencyMs: Math.round(entry.time),
        },
    };
}
/** Bytes that are no text, and answers whose headers matter, are kept as they were. */
function isPlain({ response: { status, body } }) {
    return (status < 300 || status >= 400) && !(body?.includes('\uFFFD') ?? true);
}
function callOf(entry, { boundary, name, path }, from) {
    const { request, response, firstByteMs, time } = entry;
    const body = response.bytes ?? Buffer.alloc(0);
    const isWhole = response.status !== 0;
    return {
        call: { boundary, name, method: request.method, path, type: request.type, body: request.body },
        status: response.status,
        headers: response.headers,
        frames: [
            ...(body.length === 0 ? [] : [{ atMs: firstByteMs, bytes: body }]),
            ...(time > firstByteMs ? [{ atMs: time, bytes: new Uint8Array() }] : []),
        ],
        isWhole,
        atMs: entry.at - from,
    };
}
function har_valueOf(text) {
    return text === '' ? null : ((0,json/* parseJson */.q)(text) ?? text);
}
/** What the first model was told; without one the user must say what was asked. */
function questionIn(calls, { input, file }) {
    const models = calls.filter(({ call }) => call.boundary === 'model');
    const asked = models.map(({ call }) => askedOf(call.body)).find((each) => each !== null) ?? null;
    if (input !== null)
        return { input, context: asked?.context ?? [], notes: [] };
    if (asked !== null)
        return asked;
    throw new user_error/* UserError */.y({
        message: `${file} does not say what the agent was asked: it holds no call of a model that can be read.`,
        hint: 'Save the archive with its content (Playwright: `content: "embed"`), or give the question with `--input`.',
    });
}
/** Chat, Anthropic and Ollama have `messages`, responses `input`, Gemini `contents`, completions `prompt`. */
function askedOf(body) {
    const request = (0,json/* parseJson */.q)(body.toString('utf8')) ?? null;
    if (!(0,shape/* isMap */.jh)(request))
        return null;
    const said = request['messages'] ?? request['input'] ?? request['contents'] ?? request['prompt'] ?? null;
    if (typeof said === 'string')
        return { input: said, context: [], notes: [] };
    const messages = (0,shape/* isList */.Lv)(said) ? said.flatMap((each) => (0,chat_message/* chatMessage */.O)(each) ?? []) : [];
    const told = (0,conversation/* conversationOf */.$y)(messages.filter(({ role }) => role !== 'system'));
    return told && { input: told.input, context: told.context, notes: told.notes };
}

// EXTERNAL MODULE: ./build/replay/import/langsmith-run.js
var langsmith_run = __webpack_require__(5385);
// EXTERNAL MODULE: ./build/replay/import/langsmith-session.js
var langsmith_session = __webpack_require__(8208);
// EXTERNAL MODULE: ./build/replay/import/run-tree.js
var run_tree = __webpack_require__(7380);
;// CONCATENATED MODULE: ./build/replay/import/langsmith-json.js







/** Runs as the SDKs write them: one, a list, `{"runs": […]}`, `{"items": […]}`, or one a line; with `child_runs`, or flat with `parent_run_id`. */
const langsmithJson = {
    name: 'langsmith-json',
    recognises: (first) => {
        const [run = null] = listed(first).list;
        return run !== null && (0,shape/* isMap */.jh)(run) && 'run_type' in run;
    },
    open: ({ file }) => openReader(file),
};
/** A trace that is told over many lines must be held until the file ends. */
const mostRuns = 200_000;
function openReader(file) {
    const runs = [];
    const lines = new Map();
    const originAt = (line) => ({ from: file, line, schema: langsmith_run/* publishedRun */.q });
    return {
        add: ({ line, value }) => {
            const { list, path } = listed(value);
            for (const [at, each] of list.entries()) {
                const place = path === null ? '$' : `${path}[${at}]`;
                for (const run of (0,langsmith_run/* runsIn */.U)(each, { origin: originAt(line), path: place })) {
                    const first = lines.get(run.id);
                    if (first !== undefined)
                        throw (0,refusal/* unlike */.z)(originAt(line), [
                            { path: `${place}, run ${run.id}`, message: `line ${first} holds a run of the same id` },
                        ]);
                    lines.set(run.id, line);
                    runs.push({ run, line });
                }
            }
            if (runs.length > mostRuns)
                throw tooMany(file);
            return nothingRead;
        },
        end: () => {
            const all = runs.map(({ run }) => run);
            const known = new Set(all.map(({ id }) => id));
            const isRoot = ({ parent }) => parent === null || !known.has(parent);
            const sessions = runs.flatMap(({ run, line }) => isRoot(run)
                ? [(0,langsmith_session/* langsmithSession */.i)(run, (0,run_tree/* belowIn */.B)(run, all), { origin: originAt(line), source: 'langsmith-json' })]
                : []);
            return { sessions, notes: [] };
        },
    };
}
/** Path null = the document is one run itself. */
function listed(value) {
    if ((0,shape/* isList */.Lv)(value))
        return { list: value, path: '$' };
    const { runs = null, items = null } = (0,shape/* isMap */.jh)(value) ? value : {};
    if ((0,shape/* isList */.Lv)(runs))
        return { list: runs, path: '$.runs' };
    return (0,shape/* isList */.Lv)(items) ? { list: items, path: '$.items' } : { list: [value], path: null };
}
function tooMany(file) {
    return new user_error/* UserError */.y({
        message: `${file} holds more than ${mostRuns} runs.`,
        hint: 'Export fewer at once, or fetch them with `--langsmith-project`.',
    });
}

;// CONCATENATED MODULE: ./build/replay/import/openai-jsonl.js






/** Lines of `{"messages": […]}`, under `body` as the Batch API takes them or under `input` as preferences have them; a line is a session. */
const openaiJsonl = {
    name: 'openai-jsonl',
    recognises: (first) => messagesAt(first) !== null,
    open: (around) => ({
        add: (document) => openai_jsonl_sessionOf(document, around),
        end: () => nothingRead,
    }),
};
const published = "OpenAI's chat JSONL (fine-tuning examples, preferences, and Batch API requests)";
const functionCall = schemas/* looseObject */._H3({ name: schemas/* string */.YjP().min(1), arguments: schemas/* string */.YjP() });
const spoken = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* looseObject */._H3({ type: schemas/* string */.YjP() }))]);
const message = schemas/* discriminatedUnion */.gMt('role', [
    schemas/* looseObject */._H3({ role: schemas/* enum */.k5n(['system', 'developer', 'user']), content: spoken }),
    schemas/* looseObject */._H3({
        role: schemas/* literal */.euz('assistant'),
        content: spoken.nullish(),
        tool_calls: schemas/* array */.YOg(schemas/* looseObject */._H3({ id: schemas/* string */.YjP(), function: functionCall })).nullish(),
        function_call: functionCall.nullish(),
    }),
    schemas/* looseObject */._H3({ role: schemas/* literal */.euz('tool'), content: spoken, tool_call_id: schemas/* string */.YjP() }),
    schemas/* looseObject */._H3({ role: schemas/* literal */.euz('function'), content: schemas/* string */.YjP().nullish(), name: schemas/* string */.YjP() }),
]);
const openai_jsonl_conversation = schemas/* array */.YOg(message).min(1);
/** Where the messages of a line stand; null where it has none. */
function messagesAt(value) {
    if (!(0,shape/* isMap */.jh)(value))
        return null;
    const { messages, body, input } = value;
    if (messages !== undefined && (0,shape/* isList */.Lv)(messages))
        return { path: '$.messages', list: messages };
    for (const [key, around = null] of [
        ['body', body],
        ['input', input],
    ]) {
        const inner = (0,shape/* isMap */.jh)(around) ? around['messages'] : undefined;
        if (inner !== undefined && (0,shape/* isList */.Lv)(inner))
            return { path: `$.${key}.messages`, list: inner };
    }
    return null;
}
function openai_jsonl_sessionOf({ line, value }, { file, stem }) {
    const origin = { from: file, line, schema: published };
    const found = messagesAt(value);
    if (found === null)
        throw (0,refusal/* unlike */.z)(origin, [{ path: '$.messages', message: 'expected a list of messages' }]);
    const { path, list } = found;
    refuseOrphans((0,refusal/* asPublished */.f)(list, openai_jsonl_conversation, { origin, path }), { origin, path });
    const told = (0,conversation/* conversationOf */.$y)(list.flatMap((each) => (0,chat_message/* chatMessage */.O)(each) ?? []));
    if (told === null)
        throw (0,refusal/* unlike */.z)(origin, [{ path, message: 'no user asks anything' }]);
    const session = {
        ...told,
        id: `${stem}-${line}`,
        name: null,
        source: 'openai-jsonl',
        capturedAt: null,
        calls: [],
        expectedFailure: null,
    };
    return { sessions: [session], notes: [] };
}
/** A result that answers no call has lost its name. */
function refuseOrphans(messages, { origin, path }) {
    const called = new Set();
    for (const [at, each] of messages.entries()) {
        if (each.role === 'assistant')
            for (const { id } of each.tool_calls ?? [])
                called.add(id);
        if (each.role !== 'tool' || called.has(each.tool_call_id))
            continue;
        const complaint = `no call before it has the id "${each.tool_call_id}"`;
        throw (0,refusal/* unlike */.z)(origin, [{ path: `${path}[${at}].tool_call_id`, message: complaint }]);
    }
}

;// CONCATENATED MODULE: ./build/replay/import/genai-messages.js



/** What a model or an agent was told in a span, by whichever GenAI convention it was written; empty where nothing was captured. */
function toldIn({ attributes, events }) {
    return firstOf([
        () => messages(attributes['gen_ai.input.messages']),
        () => events.flatMap(({ fields }) => messages(fields['gen_ai.input.messages'])),
        () => events.flatMap(messageEvent),
        () => events.flatMap(({ fields }) => messages(fields['gen_ai.prompt'])),
        () => messages(attributes['gen_ai.prompt']),
        () => numbered(attributes, 'gen_ai.prompt.', 'user'),
    ]);
}
/** What it said to that. */
function saidIn({ attributes, events }) {
    return firstOf([
        () => messages(attributes['gen_ai.output.messages']),
        () => events.flatMap(({ fields }) => messages(fields['gen_ai.output.messages'])),
        () => events.flatMap(choiceEvent),
        () => events.flatMap(({ fields }) => messages(fields['gen_ai.completion'])),
        () => messages(attributes['gen_ai.completion']),
        () => numbered(attributes, 'gen_ai.completion.', 'assistant'),
    ]);
}
/** From 1.37 on content stands in attributes, before it stood in events, at first as one text. */
function firstOf(ways) {
    for (const way of ways) {
        const found = way();
        if (found.length > 0)
            return found;
    }
    return [];
}
/** On a span messages are JSON text; on an event they may be structured. */
function messages(value) {
    const list = typeof value === 'string' ? ((0,json/* parseJson */.q)(value) ?? null) : (value ?? null);
    return (0,shape/* isList */.Lv)(list) ? list.flatMap((each) => packedIn((0,chat_message/* chatMessage */.O)(each))) : [];
}
/** OpenLLMetry (0.27) has the whole input of the Responses API as the text of one user. */
function packedIn(message) {
    if (message === null)
        return [];
    const list = message.role === 'user' ? (0,json/* parseJson */.q)(message.text) : undefined;
    if (list === undefined || !(0,shape/* isList */.Lv)(list) || !list.every(shape/* isMap */.jh))
        return [message];
    const inner = list.flatMap((each) => (0,chat_message/* chatMessage */.O)(each) ?? []);
    return inner.some(({ role }) => role === 'user') ? inner : [message];
}
/** OpenLLMetry's own way, before the conventions had one: a field an attribute, such as `gen_ai.prompt.0.tool_calls.0.name`. */
function numbered(attributes, prefix, usual) {
    const fields = Object.entries(attributes).flatMap(([key, value]) => key.startsWith(prefix) ? [{ path: key.slice(prefix.length).split('.'), value }] : []);
    const list = fields.length === 0 ? [] : treeOf(fields);
    if (!(0,shape/* isList */.Lv)(list))
        return [];
    return messages(list.flatMap((each) => ((0,shape/* isMap */.jh)(each) ? [{ role: usual, ...each, content: unpacked(each) }] : [])));
}
/** Fields by their paths as one value; keys that are all numbers make a list. */
function treeOf(fields) {
    const leaf = fields.find(({ path }) => path.length === 0);
    if (leaf !== undefined)
        return leaf.value;
    const inner = [...Map.groupBy(fields, ({ path: [key = ''] }) => key)].map(([key, below]) => [key, treeOf(below.map(({ path, value }) => ({ path: path.slice(1), value })))]);
    return inner.every(([key]) => /^\d+$/.test(key))
        ? inner.toSorted(([left], [right]) => Number(left) - Number(right)).map(([, value]) => value)
        : Object.fromEntries(inner);
}
/** Content that is no text was written as JSON; what a tool said is its own. */
function unpacked({ role, content }) {
    const value = role === 'tool' ? undefined : held(content);
    return value === null || (value !== undefined && (0,shape/* isList */.Lv)(value)) ? value : (content ?? null);
}
const roleOfEvent = /^gen_ai\.(system|user|assistant|tool)\.message$/;
/** Versions 1.28 to 1.36: an event a message, with the body `{content, tool_calls, id}`. */
function messageEvent({ name, fields }) {
    const role = roleOfEvent.exec(name)?.[1];
    if (role === undefined)
        return [];
    const { id, content, tool_calls: calls } = fields;
    const message = {
        role,
        content: content ?? null,
        tool_calls: held(calls) ?? null,
        ...(role === 'tool' ? { tool_call_id: id ?? null } : {}),
    };
    return messages([message]);
}
/** Its answer is `{index, finish_reason, message}`. */
function choiceEvent({ name, fields }) {
    if (name !== 'gen_ai.choice')
        return [];
    const message = held(fields['message']);
    const said = message !== undefined && (0,shape/* isMap */.jh)(message) ? message : { content: message ?? null };
    return messages([{ ...said, role: 'assistant' }]);
}
function held(value) {
    return typeof value === 'string' ? ((0,json/* parseJson */.q)(value) ?? value) : value;
}

// EXTERNAL MODULE: ./build/replay/import/tool-failure.js
var tool_failure = __webpack_require__(8893);
;// CONCATENATED MODULE: ./build/replay/import/otlp-session.js




/** The GenAI spans of one trace as a session; null where they do not say what was asked. */
function otlpSession(trace, spans, input) {
    const inOrder = spans.toSorted((left, right) => Number(left.startNs - right.startNs));
    const speaking = inOrder.filter((span) => !isTool(span));
    const agent = speaking.find((span) => operationOf(span) === 'invoke_agent' && toldIn(span).length > 0);
    const first = agent ?? speaking.find((span) => toldIn(span).length > 0);
    const asked = otlp_session_questionIn(first ?? null, input);
    if (asked === null)
        return null;
    const tools = toolsIn(inOrder, speaking);
    const models = speaking.filter((span) => operationOf(span) !== 'invoke_agent').length;
    return {
        id: `otlp-${trace}`,
        name: inOrder[0]?.name ?? null,
        source: 'otlp',
        capturedAt: inOrder[0] === undefined ? null : new Date(Number(inOrder[0].startNs / 1000000n)).toISOString(),
        input: asked.input,
        context: asked.context,
        toolResponses: tools.responses,
        calls: [],
        answer: answerIn(agent === undefined ? speaking : [...speaking, agent]),
        expectedFailure: speaking.find(({ error }) => error !== null)?.error ?? null,
        notes: [
            ...asked.notes,
            ...tools.notes,
            ...(models === 0
                ? []
                : [
                    `${models} model call${models === 1 ? '' : 's'} cannot be replayed: a trace does not keep their bytes.`,
                ]),
        ],
    };
}
function operationOf({ attributes, name }) {
    const operation = attributes['gen_ai.operation.name'];
    return typeof operation === 'string' ? operation : (/^(execute_tool|invoke_agent)\b/.exec(name)?.[1] ?? '');
}
function isTool(span) {
    return ['execute_tool', 'retrieval'].includes(operationOf(span));
}
/** What the agent was asked; what a model was told begins with the agent's own instructions, which it brings again. */
function otlp_session_questionIn(span, input) {
    if (span === null)
        return input === null ? null : { input, context: [], notes: [] };
    const told = toldIn(span);
    const isAgent = operationOf(span) === 'invoke_agent';
    const kept = isAgent ? told : told.filter(({ role }) => role !== 'system');
    const asked = (0,conversation/* conversationOf */.$y)(kept);
    if (asked === null)
        return input === null ? null : { input, context: [], notes: [] };
    const { context } = asked;
    const notes = kept.length === told.length ? [] : ["The agent's own instructions were left out: it brings them again."];
    return { input: input ?? asked.input, context, notes };
}
function answerIn(speaking) {
    const said = speaking.flatMap((span) => saidIn(span).filter(({ text }) => text !== ''));
    return said.at(-1)?.text ?? null;
}
/** Tools by their own spans; where there are none, by what the model was told of them. */
function toolsIn(spans, speaking) {
    const own = spans.filter(isTool);
    const executed = own.filter((span) => !own.some(({ id, ...outer }) => id === span.parent && toolOf(outer) === toolOf(span)));
    const told = speaking.map(toldIn);
    if (executed.length === 0)
        return toolsToldIn(told, speaking);
    const missing = [];
    const responses = executed.flatMap((span) => {
        const response = responseOf(span, told);
        if (response === null)
            missing.push(`The result of ${toolOf(span)} was not captured: it is no recorded response.`);
        return response ?? [];
    });
    return { responses, notes: missing };
}
/** Where the last model was told results without their calls, the calls are those that models were heard to make. */
function toolsToldIn(told, speaking) {
    const last = told.findLast((each) => each.length > 0) ?? [];
    const asked = last.findLastIndex(({ role, text }) => role === 'user' && text !== '');
    const after = last.slice(asked + 1);
    const isBare = after.every(({ calls }) => calls.length === 0);
    const heard = isBare ? speaking.flatMap(saidIn).filter(({ calls }) => calls.length > 0) : [];
    const responses = (0,conversation/* responsesIn */.CS)([...heard, ...after]);
    const lost = after.flatMap(({ results }) => results).length - responses.length;
    return {
        responses,
        notes: lost === 0 ? [] : [`${lost} results of tools are left out: no call tells their names.`],
    };
}
function toolOf({ attributes, name }) {
    const named = attributes['gen_ai.tool.name'] ?? attributes['gen_ai.data_source.id'];
    return typeof named === 'string' ? named : name.replace(/^(?:execute_tool|retrieval) /, '');
}
function responseOf(span, told) {
    const { attributes, error, durationMs } = span;
    const given = attributes['gen_ai.tool.call.arguments'] ?? attributes['gen_ai.retrieval.query.text'];
    const base = { tool: toolOf(span), args: (0,conversation/* argsOf */.PL)(otlp_session_held(given)), latencyMs: Math.round(durationMs) };
    if (error !== null) {
        const status = (0,tool_failure/* statusOf */.c)(error);
        return { ...base, response: status === 0 ? null : error, status };
    }
    const result = otlp_session_held(attributes['gen_ai.tool.call.result'] ?? attributes['gen_ai.retrieval.documents']);
    if (result !== undefined)
        return { ...base, response: result, status: 200 };
    const heard = heardOf(attributes['gen_ai.tool.call.id'], told);
    return heard === null
        ? null
        : { ...base, args: base.args ?? heard.args, response: heard.response, status: heard.status };
}
/** The result of a call as a model was told it. */
function heardOf(id, told) {
    if (typeof id !== 'string')
        return null;
    for (const messages of told) {
        const calls = messages.map((message) => ({
            ...message,
            results: message.results.filter((result) => result.id === id),
        }));
        const [found] = (0,conversation/* responsesIn */.CS)(calls);
        if (found !== undefined)
            return found;
    }
    return null;
}
function otlp_session_held(value) {
    return typeof value === 'string' ? ((0,json/* parseJson */.q)(value) ?? value) : value;
}

;// CONCATENATED MODULE: ./build/replay/import/otlp-span.js



/** The schema by name: OTLP/JSON, `opentelemetry-proto` 1.x (examples/trace.json). */
const publishedOtlp = 'OTLP/JSON';
/** The spans and log events of one export request; throws a `UserError` with the path of each field that is otherwise. */
function telemetryIn(value, origin) {
    const read = (0,refusal/* asPublished */.f)(inCamelCase(value), otlp_span_request, { origin });
    const spans = read.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
    const records = read.resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.flatMap((scope) => scope.logRecords));
    return { spans: spans.map(spanOf), events: records.map(recordOf) };
}
/** Protobuf's own JSON may keep the names of fields as they are declared; names of attributes are values, and stay. */
function inCamelCase(value) {
    if ((0,shape/* isList */.Lv)(value))
        return value.map(inCamelCase);
    if (!(0,shape/* isMap */.jh)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [
        key.replaceAll(/_([a-z])/g, (_, letter) => letter.toUpperCase()),
        inCamelCase(inner),
    ]));
}
/** The value of an attribute, without the names of its types. */
function plainValue(value) {
    if (value === undefined || !(0,shape/* isMap */.jh)(value))
        return value ?? null;
    const { stringValue, boolValue, doubleValue, intValue, arrayValue, kvlistValue, bytesValue } = value;
    if (intValue !== undefined)
        return Number.isSafeInteger(Number(intValue)) ? Number(intValue) : intValue;
    if (arrayValue !== undefined)
        return valuesIn(arrayValue).map(plainValue);
    if (kvlistValue !== undefined)
        return fieldsOf(valuesIn(kvlistValue).flatMap((pair) => ((0,shape/* isMap */.jh)(pair) ? [pair] : [])));
    return stringValue ?? boolValue ?? doubleValue ?? bytesValue ?? null;
}
function valuesIn(list) {
    const { values } = (0,shape/* isMap */.jh)(list) ? list : {};
    return values !== undefined && (0,shape/* isList */.Lv)(values) ? values : [];
}
function fieldsOf(pairs) {
    return Object.fromEntries(pairs.map(({ key, value }) => [typeof key === 'string' ? key : '', plainValue(value)]));
}
const otlp_span_json = schemas/* json */.Pq9().transform((value) => value);
const attributes = schemas/* array */.YOg(schemas/* looseObject */._H3({ key: schemas/* string */.YjP(), value: otlp_span_json.optional() }))
    .optional()
    .transform((pairs) => fieldsOf((pairs ?? []).map(({ key, value }) => ({ key, value: value ?? null }))));
/** 64 bits, which JSON carries as text; some exporters write a number all the same. */
const nanos = schemas/* union */.KCZ([schemas/* string */.YjP().regex(/^\d{1,20}$/, 'expected nanoseconds'), schemas/* number */.aig().min(0)])
    .transform((value) => BigInt(typeof value === 'number' ? Math.round(value) : value));
/** Protobuf's own JSON writes bytes in base64, 16 of a trace and 8 of a span. */
const id = schemas/* string */.YjP()
    .transform((text) => /^(?:[A-Za-z0-9+/]{22}=|[A-Za-z0-9+/]{11})=$/.test(text)
    ? Buffer.from(text, 'base64').toString('hex')
    : text.toLowerCase())
    .pipe(schemas/* string */.YjP().regex(/^[0-9a-f]*$/, 'expected hexadecimal digits'));
const ownId = id.pipe(schemas/* string */.YjP().min(1, 'expected hexadecimal digits'));
const otlp_span_event = schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), timeUnixNano: nanos.optional(), attributes });
const span = schemas/* looseObject */._H3({
    traceId: ownId,
    spanId: ownId,
    parentSpanId: id.nullish(),
    name: schemas/* string */.YjP(),
    startTimeUnixNano: nanos,
    endTimeUnixNano: nanos.optional(),
    attributes,
    events: schemas/* array */.YOg(otlp_span_event).optional(),
    status: schemas/* looseObject */._H3({ code: schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).optional(), message: schemas/* string */.YjP().optional() })
        .optional(),
});
const record = schemas/* looseObject */._H3({
    timeUnixNano: nanos.optional(),
    traceId: id.nullish(),
    spanId: id.nullish(),
    eventName: schemas/* string */.YjP().optional(),
    body: otlp_span_json.optional(),
    attributes,
});
/** A list that the encoding leaves out where it is empty. */
function listOf(schema) {
    return schemas/* array */.YOg(schema)
        .optional()
        .transform((list) => list ?? []);
}
const otlp_span_request = schemas/* looseObject */._H3({
    resourceSpans: listOf(schemas/* looseObject */._H3({ scopeSpans: listOf(schemas/* looseObject */._H3({ spans: listOf(span) })) })),
    resourceLogs: listOf(schemas/* looseObject */._H3({ scopeLogs: listOf(schemas/* looseObject */._H3({ logRecords: listOf(record) })) })),
});
function spanOf(raw) {
    const { startTimeUnixNano: start, endTimeUnixNano: end = start } = raw;
    const events = (raw.events ?? []).map(({ name, attributes: fields, timeUnixNano }) => ({
        name,
        fields,
        atNs: timeUnixNano ?? start,
    }));
    return {
        trace: raw.traceId,
        id: raw.spanId,
        parent: raw.parentSpanId ?? '',
        name: raw.name,
        startNs: start,
        durationMs: Number(end > start ? end - start : 0n) / 1e6,
        attributes: raw.attributes,
        events,
        error: errorIn(raw.status, raw.attributes, events),
    };
}
function recordOf(raw) {
    const body = plainValue(raw.body);
    return {
        trace: raw.traceId ?? '',
        span: raw.spanId ?? '',
        name: raw.eventName ?? textOr(raw.attributes['event.name'], ''),
        fields: { ...raw.attributes, ...((0,shape/* isMap */.jh)(body) ? body : {}) },
        atNs: raw.timeUnixNano ?? 0n,
    };
}
function errorIn(status, told, events) {
    const isError = status?.code === 2 || status?.code === 'STATUS_CODE_ERROR';
    if (!isError)
        return null;
    const thrown = events.find(({ name }) => name === 'exception')?.fields ?? {};
    const kind = textOr(told['error.type'], textOr(thrown['exception.type'], ''));
    const message = status?.message || textOr(thrown['exception.message'], '');
    return [kind, message].filter(Boolean).join(': ') || 'It failed without a word.';
}
function textOr(value, fallback) {
    return typeof value === 'string' ? value : fallback;
}

;// CONCATENATED MODULE: ./build/replay/import/otlp.js





/** OTLP/JSON as collectors and file exporters write it, whole or one request a line; every trace with GenAI spans is a session. */
const otlp = {
    name: 'otlp',
    recognises: (first) => (0,shape/* isMap */.jh)(first) && Object.keys(first).some((key) => /^resource_?(?:spans|logs)$/i.test(key)),
    open: otlp_openReader,
};
/** A trace may go on anywhere in the file, so that its spans are held until the end; others are not. */
const mostSpans = 200_000;
function otlp_openReader({ file, input }) {
    const spans = [];
    const events = [];
    const foreign = new Set();
    return {
        add: ({ line, value }) => {
            const read = telemetryIn(value, { from: file, line, schema: publishedOtlp });
            for (const span of read.spans) {
                if (isGenAi(span))
                    spans.push(span);
                else
                    foreign.add(span.trace);
            }
            events.push(...read.events.filter(({ name }) => name.startsWith('gen_ai.')));
            if (spans.length + events.length > mostSpans)
                throw otlp_tooMany(file);
            return nothingRead;
        },
        end: () => {
            const traces = Map.groupBy(withEvents(onceEach(spans), events), ({ trace }) => trace);
            if (traces.size === 0)
                throw nothingOfUse(file, events.length > 0);
            const sessions = [...traces].flatMap(([trace, all]) => otlpSession(trace, all, input) ?? []);
            if (sessions.length === 0)
                throw uncaptured(file, [...traces.keys()]);
            const others = [...foreign].filter((trace) => !traces.has(trace)).length;
            const mute = traces.size - sessions.length;
            const notes = [
                others > 0 && `${others} traces of ${file} have no GenAI span, and are no sessions.`,
                mute > 0 && `${mute} traces of ${file} do not say what was asked, and are no sessions.`,
            ];
            return { sessions, notes: notes.filter((note) => note !== false) };
        },
    };
}
function isGenAi({ attributes, events }) {
    return (Object.keys(attributes).some((key) => key.startsWith('gen_ai.')) ||
        events.some(({ name }) => name.startsWith('gen_ai.')));
}
/** What an exporter sent again after a timeout stands in the file twice. */
function onceEach(spans) {
    return [...new Map(spans.map((span) => [`${span.trace}/${span.id}`, span])).values()];
}
function withEvents(spans, events) {
    const bySpan = Map.groupBy(events, ({ trace, span }) => `${trace}/${span}`);
    return spans.map((span) => {
        const more = bySpan.get(`${span.trace}/${span.id}`) ?? [];
        const all = [...span.events, ...more].toSorted((left, right) => Number(left.atNs - right.atNs));
        return { ...span, events: all };
    });
}
function nothingOfUse(file, hasLogs) {
    if (hasLogs)
        return new user_error/* UserError */.y({
            message: `${file} has GenAI events in logs, and no span that they belong to.`,
            hint: 'Put the lines of the traces into the same file.',
        });
    return new user_error/* UserError */.y({
        message: `${file} has no GenAI span: no attribute of a span begins with \`gen_ai.\`.`,
        hint: 'Instrument the agent by the OpenTelemetry GenAI semantic conventions, and export its traces again.',
    });
}
function uncaptured(file, [trace = '', ...more]) {
    const which = more.length === 0 ? `The trace ${trace}` : `None of the ${more.length + 1} traces`;
    return new user_error/* UserError */.y({
        key: `trace ${trace}`,
        message: `${which} of ${file} ${more.length === 0 ? 'does not say' : 'says'} what was asked: its content was not captured, or stands in logs that were exported apart.`,
        hint: 'Record it with OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT=true, put the lines of traces and logs into one file, or give the question with `--input`.',
    });
}
function otlp_tooMany(file) {
    return new user_error/* UserError */.y({
        message: `${file} holds more than ${mostSpans} GenAI spans and events.`,
        hint: 'Export a shorter time.',
    });
}

;// CONCATENATED MODULE: ./build/replay/import/all.js




/** Every format of files that sessions are imported from. */
const allFormats = [otlp, har, langsmithJson, openaiJsonl];

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/base/json-mistake.js
var json_mistake = __webpack_require__(7865);
// EXTERNAL MODULE: ./build/disk/lines-of.js
var lines_of = __webpack_require__(8109);
// EXTERNAL MODULE: ./build/gateway/shallow-json.js
var shallow_json = __webpack_require__(7468);
;// CONCATENATED MODULE: ./build/traces/documents-of.js





/** A document that is spread over lines must fit into the memory, in bytes; a file of lines need not. */
const mostSpread = 128 * 1024 * 1024;
/**
 * The JSON documents of a file, one at a time: one a line, or one that is the whole file. Throws a `UserError` with the
 * line that is no JSON; `named` is what the user calls the file.
 */
async function* documentsOf(path, named) {
    let line = 0;
    let found = 0;
    for await (const row of readable(path, named)) {
        line += 1;
        const text = line === 1 ? row.replace(/^\uFEFF/, '') : row;
        if (text.trim() === '')
            continue;
        const value = (0,shallow_json/* shallowJson */.H)(text);
        if (value === undefined) {
            if (found > 0 || !/^\s*[[{]/.test(text))
                throw noJson(named, line, text);
            return yield { line, value: spread(path, named) };
        }
        found += 1;
        yield { line, value };
    }
    if (found === 0)
        throw new user_error/* UserError */.y({ message: `${named} is empty.`, hint: 'Export it again.' });
}
/** The lines of a file; what stops them is the user's to mend. */
async function* readable(path, named) {
    try {
        yield* (0,lines_of/* linesOf */.D)(path);
    }
    catch (error) {
        throw new user_error/* UserError */.y({ message: `Cannot read ${named}: ${(0,user_error/* reasonOf */.A)(error)}.`, hint: 'Name a file that was exported.' }, { cause: error });
    }
}
function spread(path, named) {
    const { size } = (0,external_node_fs_.statSync)(path);
    if (size > mostSpread)
        throw new user_error/* UserError */.y({
            message: `${named} is one document of ${Math.round(size / 2 ** 20)} MiB; at most ${mostSpread / 2 ** 20} can be read.`,
            hint: 'Export fewer at once, or one a line.',
        });
    const text = (0,external_node_fs_.readFileSync)(path, 'utf8').replace(/^\uFEFF/, '');
    const value = (0,shallow_json/* shallowJson */.H)(text);
    if (value !== undefined)
        return value;
    throw noJson(named, (0,json_mistake/* jsonMistake */.H)(text)?.line ?? 1, '');
}
function noJson(named, line, text) {
    const isPacked = text.startsWith('\u001F\uFFFD') || text.startsWith('PK\u0003');
    return new user_error/* UserError */.y({
        message: isPacked
            ? `${named} is compressed.`
            : `Line ${line} of ${named} is no JSON: it was cut, or this is another kind of file.`,
        place: { file: named, line, column: 1 },
        hint: isPacked ? 'Unpack it first.' : 'Nothing was imported. Export it again.',
    });
}

;// CONCATENATED MODULE: ./build/traces/read-trace.js



/**
 * The sessions of a file, part by part, so that a large file is never held as a whole; the last part tells where the
 * limit cut it off. Throws a `UserError` where anything is not as its format publishes it.
 */
async function* readTrace(file) {
    let reader = null;
    let left = file.limit;
    for await (const document of documentsOf(file.path, file.file)) {
        reader ??= formatOf(file, document.value).open(file);
        const read = reader.add(document);
        yield { ...read, sessions: read.sessions.slice(0, left) };
        if (read.sessions.length > left)
            return yield { sessions: [], notes: [`${file.file} holds more sessions: ${limited(file)}`] };
        left -= read.sessions.length;
    }
    const rest = reader?.end() ?? { sessions: [], notes: [] };
    const isCut = rest.sessions.length > left;
    yield {
        sessions: rest.sessions.slice(0, left),
        notes: isCut
            ? [...rest.notes, `${file.file} holds ${rest.sessions.length} sessions: ${limited(file)}`]
            : rest.notes,
    };
}
function limited({ limit }) {
    return `${limit} were taken, and \`--limit\` asks for more.`;
}
function formatOf({ format, file }, first) {
    const known = format === null
        ? allFormats.find((each) => each.recognises(first))
        : allFormats.find(({ name }) => name === format);
    if (known !== undefined)
        return known;
    throw new user_error/* UserError */.y({
        message: `${file} is no trace that can be imported.`,
        hint: `Known formats: ${allFormats.map(({ name }) => name).join(', ')}; name one with \`--format\` to see what is wrong with it.`,
    });
}

// EXTERNAL MODULE: ./build/base/suggest.js
var suggest = __webpack_require__(4526);
;// CONCATENATED MODULE: ./build/cli/contract-for.js




/**
 * The contract that sessions are written with: a name of the config as it stands, a path as it is seen from where they
 * go; null where none is named. Throws a `UserError` for one that is nowhere.
 */
function contractFor({ contract, output }, { config, folder }) {
    if (contract === undefined)
        return null;
    const known = config?.contracts.map(({ name }) => name) ?? [];
    if (known.includes(contract))
        return contract;
    const path = (0,external_node_path_.resolve)(folder, contract);
    if ((0,external_node_fs_.existsSync)(path)) {
        const way = (0,external_node_path_.relative)((0,external_node_path_.resolve)(folder, output), path).replaceAll(external_node_path_.sep, '/');
        return way.includes('/') ? way : `./${way}`;
    }
    throw new user_error/* UserError */.y({
        message: `The contract "${contract}" is nowhere.`,
        hint: known.length === 0
            ? 'Name the path of a contract, or one that a config holds.'
            : (0,suggest/* didYouMean */.a)(contract, known),
    });
}

// EXTERNAL MODULE: ./build/replay/date-range.js
var date_range = __webpack_require__(8156);
// EXTERNAL MODULE: ./build/gateway/tool-args.js
var tool_args = __webpack_require__(3265);
// EXTERNAL MODULE: ./build/gateway/proxy/destination.js
var destination = __webpack_require__(2730);
// EXTERNAL MODULE: ./build/gateway/proxy/target.js
var target = __webpack_require__(9753);
;// CONCATENATED MODULE: ./build/traces/known-as.js



/** How the gateway would know the calls of a file: by what the config declares, by well-known models, else by host and path. */
function knownAs(declared) {
    return {
        argsOf: tool_args/* argsOf */.P,
        knownAs: (_, url) => {
            const address = (0,target/* absoluteAddress */.Ax)(url);
            if (address === null)
                return null;
            const to = (0,destination/* destinationOf */.My)(address, declared);
            if (to.kind === 'tool')
                return { boundary: 'proxy', name: to.tool, path: to.rest };
            if (to.kind === 'mcp')
                return { boundary: 'mcp', name: to.server, path: to.rest };
            return { boundary: 'model', name: to.provider, path: asAtGateway(to.provider, to.rest) };
        },
    };
}
/** The base address that an agent is given for OpenAI ends with the version; the well-known upstreams have it, too. */
function asAtGateway(provider, rest) {
    return provider === 'openai' && !/^\/v\d/.test(rest) ? `/v1${rest}` : rest;
}

;// CONCATENATED MODULE: ./build/cli/import-wish.js







/** The file that is to be read. */
function traceFile(file, flags, { folder, config }) {
    refuseBeside(flags, ['langsmithRun', 'langsmithProject', 'status', 'since', 'minLatency'], 'a file');
    const format = allFormats.find(({ name }) => name === flags.format)?.name ?? null;
    if (flags.format !== undefined && format === null) {
        const known = allFormats.map(({ name }) => name);
        throw new user_error/* UserError */.y({
            message: `There is no format "${flags.format}".`,
            hint: (0,suggest/* didYouMean */.a)(flags.format, known),
        });
    }
    return {
        path: (0,external_node_path_.resolve)(folder, file),
        file,
        stem: (0,external_node_path_.basename)(file, (0,external_node_path_.extname)(file)),
        format,
        input: flags.input ?? null,
        limit: wholeNumber('--limit', flags.limit) ?? 1000,
        ...knownAs(config?.gateway ?? { llm: [], tools: [], mcp: [] }),
    };
}
/** The sources that the flags name, else those of the config. */
function sourcesOf(flags, config) {
    refuseBeside(flags, ['format', 'input'], 'LangSmith');
    const { langsmithRun: runId, langsmithProject: project } = flags;
    const shared = { contract: null, autoImport: false };
    const named = [
        ...(runId === undefined ? [] : [{ type: 'langsmith_run', runId, ...shared }]),
        ...(project === undefined
            ? []
            : [{ type: 'langsmith', project, ...filterOf(flags), ...shared }]),
    ];
    if (project === undefined)
        refuseBeside(flags, ['status', 'since', 'minLatency', 'limit'], 'no --langsmith-project');
    const sources = named.length > 0 ? named : (config?.replays?.sources ?? []);
    if (sources.length > 0)
        return sources;
    throw new user_error/* UserError */.y({
        message: 'There is nothing to import: no file, no flag and no `replays.sources` names a trace.',
        hint: 'Name a file, `--langsmith-run <id>` or `--langsmith-project <name>`.',
    });
}
const statuses = schemas/* enum */.k5n(['error', 'warning', 'success', 'all']);
function filterOf({ status = 'error', since, minLatency, limit }) {
    const known = statuses.safeParse(status);
    if (!known.success)
        throw new user_error/* UserError */.y({
            message: `There is no status "${status}".`,
            hint: (0,suggest/* didYouMean */.a)(status, statuses.options),
        });
    if (since !== undefined && (0,date_range/* dateRange */.M)(since) === null)
        throw new user_error/* UserError */.y({
            message: `--since: "${since}" is no range of dates.`,
            hint: 'Write 7d, 24h, or 2026-01-01..2026-01-31.',
        });
    return {
        status: known.data,
        dateRange: since ?? null,
        minLatencyMs: wholeNumber('--min-latency', minLatency),
        limit: wholeNumber('--limit', limit) ?? 100,
    };
}
function wholeNumber(flag, said) {
    if (said === undefined)
        return null;
    if (/^[1-9]\d{0,8}$/.test(said))
        return Number(said);
    throw new user_error/* UserError */.y({ message: `${flag}: expected a whole number from 1, not "${said}".` });
}
/** A flag that does nothing would be believed. */
function refuseBeside(flags, unused, what) {
    const given = unused.find((flag) => flags[flag] !== undefined);
    if (given === undefined)
        return;
    const flag = `--${given.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw new user_error/* UserError */.y({ message: `${flag} says nothing about ${what}.`, hint: 'Leave one of them out.' });
}

// EXTERNAL MODULE: ./build/cli/stoppable.js
var stoppable = __webpack_require__(1501);
;// CONCATENATED MODULE: ./build/cli/replay-import.js













/** `flakestorm replay import`: traces of LangSmith or of a file as sessions, every one of them or none. */
async function replayImport(file, flags, io) {
    const config = (0,read_config/* hasConfig */.j)(flags.config ?? null, io.folder)
        ? (0,read_config/* readConfig */.X)(flags.config ?? null, io.folder, io.env).config
        : null;
    const keeping = {
        folder: (0,external_node_path_.resolve)(io.folder, flags.output),
        contract: contractFor(flags, { config, folder: io.folder }),
        redact: (0,redact/* redactorOf */.y)(io.env),
        force: flags.force === true,
    };
    const read = { file, flags, config, keeping, io };
    return show(file === undefined ? await fromSources(read) : await fromFile(file, read), read);
}
/** A file is read twice: nothing is written before its last line was read. */
async function fromFile(file, { flags, config, keeping, io }) {
    const trace = traceFile(file, flags, { folder: io.folder, config });
    const seen = new Set();
    for await (const { sessions } of readTrace(trace)) {
        for (const id of sessions.map((session) => (0,keep_imported/* fileName */.M)(session.id))) {
            if (seen.has(id))
                throw new user_error/* UserError */.y({
                    message: `Two sessions of ${file} have the id \`${id}\`.`,
                    hint: 'Nothing was imported. Give each a file of its own.',
                });
            seen.add(id);
        }
    }
    const kept = [];
    const notes = [];
    for await (const read of readTrace(trace)) {
        kept.push(...read.sessions.map((session) => (0,keep_imported/* keepImported */.k)(session, keeping)));
        notes.push(...read.notes);
    }
    return { kept, notes };
}
async function fromSources({ flags, config, keeping, io }) {
    const around = { env: io.env, clock: real_clock/* realClock */.d, redact: keeping.redact };
    const named = sourcesOf(flags, config);
    const sources = named.map((source) => ({ ...source, contract: keeping.contract ?? source.contract }));
    const { sessions, notes } = await (0,stoppable/* stoppable */.p)((signal) => (0,fetch_all/* fetchAll */.m)(sources, { ...around, signal }), 'anything is written', io);
    return {
        kept: sessions.map(({ session, contract }) => (0,keep_imported/* keepImported */.k)(session, { ...keeping, contract })),
        notes,
    };
}
function show({ kept, notes }, { flags, keeping, io }) {
    const near = (path) => {
        const way = (0,external_node_path_.relative)(io.folder, path);
        return (way.startsWith('..') ? path : way).replaceAll(external_node_path_.sep, '/');
    };
    if (flags.json === true) {
        const sessions = kept.map(({ path, id, isNew, responses, calls, notes: own }) => ({
            file: near(path),
            id,
            written: isNew,
            tool_responses: responses,
            exchanges: calls,
            notes: own,
        }));
        io.out(`${JSON.stringify({ sessions, notes })}\n`);
        return 0;
    }
    for (const { path, isNew, responses, calls, notes: own } of kept) {
        io.out(`  ${(0,report_escape/* plain */.pj)(near(path))}${isNew ? '' : '  was there and stays; --force writes it anew'}\n`);
        io.out(`            ${responses} recorded responses, ${calls} recorded calls\n`);
        for (const note of own)
            io.out(`            ${(0,report_escape/* plain */.pj)(note)}\n`);
    }
    for (const note of notes)
        io.out(`  note: ${(0,report_escape/* plain */.pj)(note)}\n`);
    if (kept.length === 0)
        io.out('  There is no such run: nothing was imported.\n');
    else
        io.out(`\n${wayOn(keeping, near(keeping.folder), kept.length)}`);
    return 0;
}
function wayOn({ contract }, folder, count) {
    const sessions = `${count} session${count === 1 ? '' : 's'}`;
    return contract === null
        ? `${sessions}. They run once a contract stands in the place of ${imported_session/* unnamedContract */.P}, or of a source's own: \`--contract\` names it.\n`
        : `${sessions}. Play them: flakestorm replay run ${(0,report_escape/* plain */.pj)(folder)}\n`;
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

/***/ 143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ cannotWrite)
/* harmony export */ });
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5794);

/** The one sentence for a file that cannot be written, with the system's own reason. */
function cannotWrite(path, error) {
    return new _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        message: `Cannot write ${path}: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error)}.`,
        hint: 'Make room, make the folder writable, or have it written elsewhere.',
    }, { cause: error });
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

/***/ 9661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder),
/* harmony export */   y: () => (/* binding */ tryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _cannot_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(143);



/**
 * Makes a folder with those above it, and returns those that were not there, the outermost first. Node's own `recursive`
 * never returns where the system says of a folder that is there that it is not, as below `/proc`.
 */
function makeFolder(folder) {
    if (isFolder(folder))
        return [];
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    const made = parent === folder || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(parent) ? [] : makeFolder(parent);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch (error) {
        if (!isFolder(folder))
            throw error;
    }
    return [...made, folder];
}
/** Throws a `UserError` where files cannot be written to a folder; leaves nothing behind. */
function tryFolder(folder) {
    try {
        const made = makeFolder(folder);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        for (const each of made.toReversed())
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(each);
    }
    catch (error) {
        // Whoever else writes there already shows that it can be done.
        if (error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY')
            return;
        throw (0,_cannot_write_js__WEBPACK_IMPORTED_MODULE_2__/* .cannotWrite */ .z)(folder, error);
    }
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}


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

/***/ 2730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ protocolOf),
/* harmony export */   My: () => (/* binding */ destinationOf),
/* harmony export */   _O: () => (/* binding */ upstreamsOf)
/* harmony export */ });
/* harmony import */ var _model_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8881);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9753);


/**
 * The declared model, MCP server or tool with the longest upstream address that the call lies under, else a well-known
 * model, else a tool named `host/path`.
 */
function destinationOf(address, declared) {
    const found = [...upstreamsOf(declared), ...wellKnown]
        .flatMap((upstream) => {
        const rest = below(upstream.upstream, address);
        return rest === null ? [] : [{ ...upstream, rest }];
    })
        .toSorted((left, right) => left.rest.length - right.rest.length)[0];
    return found ?? unnamed(address);
}
function unnamed(address) {
    const upstream = (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .originIn */ .Cy)(address);
    const path = address.path.replace(/\?.*$/s, '').replace(/\/+$/, '');
    return {
        kind: 'tool',
        tool: `${upstream.replace(/^https?:\/\//, '')}${path}`,
        upstream,
        rest: address.path,
    };
}
/** Everything that the config declares, as it is found on the wire. */
function upstreamsOf({ llm, tools, mcp }) {
    return [
        ...llm.map(({ provider, upstream }) => ({
            kind: 'model',
            provider: protocolOf(provider),
            upstream,
        })),
        ...mcp.flatMap(({ name, url }) => url === null ? [] : [{ kind: 'mcp', server: name, upstream: url }]),
        ...tools.map(({ name, upstream }) => ({ kind: 'tool', tool: name, upstream })),
    ];
}
/** The protocol behind a provider's name; whoever is not one of the other three speaks that of OpenAI. */
function protocolOf(provider) {
    const name = provider.toLowerCase();
    if (name === 'google' || name === 'gemini')
        return 'gemini';
    return name === 'anthropic' || name === 'ollama' ? name : 'openai';
}
const wellKnown = _model_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .modelHosts */ .N.map((host) => ({ kind: 'model', ...host }));
/** What of the address follows the upstream's; null when it does not lie under it. */
function below(upstream, address) {
    const base = (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .absoluteAddress */ .Ax)(upstream);
    if (base === null || base.secure !== address.secure || base.port !== address.port)
        return null;
    if ((0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .plainHost */ .jV)(base.host) !== (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .plainHost */ .jV)(address.host))
        return null;
    const prefix = base.path.replace(/\?.*$/s, '').replace(/\/+$/, '');
    const rest = address.path.slice(prefix.length);
    return address.path.startsWith(prefix) && /^(?:$|[/?])/.test(rest) ? rest : null;
}


/***/ }),

/***/ 8881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ modelHosts)
/* harmony export */ });
/** Addresses of models that are known without being declared, so that a hard-coded base URL is still seen. */
const modelHosts = [
    { provider: 'openai', upstream: 'https://api.openai.com/v1' },
    { provider: 'anthropic', upstream: 'https://api.anthropic.com' },
    { provider: 'gemini', upstream: 'https://generativelanguage.googleapis.com' },
    { provider: 'ollama', upstream: 'http://localhost:11434' },
    // These speak the protocol of OpenAI.
    { provider: 'openai', upstream: 'https://api.mistral.ai/v1' },
    { provider: 'openai', upstream: 'https://api.groq.com/openai/v1' },
    { provider: 'openai', upstream: 'https://api.deepseek.com' },
    { provider: 'openai', upstream: 'https://api.together.xyz/v1' },
    { provider: 'openai', upstream: 'https://api.fireworks.ai/inference/v1' },
    { provider: 'openai', upstream: 'https://api.x.ai/v1' },
    { provider: 'openai', upstream: 'https://api.cerebras.ai/v1' },
    { provider: 'openai', upstream: 'https://openrouter.ai/api/v1' },
];


/***/ }),

/***/ 9753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Ax: () => (/* binding */ absoluteAddress),
/* harmony export */   Cy: () => (/* binding */ originIn),
/* harmony export */   OX: () => (/* binding */ addressInTunnel),
/* harmony export */   SE: () => (/* binding */ isMetadata),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   jV: () => (/* binding */ plainHost)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

/** Reads `host:port` or `[v6]:port`, the address of a CONNECT request; null when it is none. */
function targetOf(authority) {
    const port = /:(\d{1,5})$/.exec(authority)?.[1];
    if (port === undefined || /[/?#@\s]/.test(authority) || !URL.canParse(`http://${authority}`))
        return null;
    // A URL also resolves the odd spellings of an IPv4 address, such as one decimal number.
    return { host: bareHost(new URL(`http://${authority}`).hostname), port: Number(port) };
}
/** Takes the absolute form of a request's target apart; null when it is none. */
function absoluteAddress(url) {
    const [, scheme = '', authority = '', path = ''] = /^(https?|wss?):\/\/([^/?#]*)([^#]*)/i.exec(url) ?? [];
    const secure = /^(?:https|wss)$/i.test(scheme);
    // Credentials in front of the host are the client's own business: it sends them as a header.
    const bare = authority.slice(authority.lastIndexOf('@') + 1);
    const target = targetOf(/:\d+$/.test(bare) ? bare : `${bare.replace(/:$/, '')}:${secure ? 443 : 80}`);
    return scheme === '' || target === null ? null : { ...target, secure, path };
}
/** The address of a request inside a tunnel, which names a path alone, as a rule. */
function addressInTunnel(tunnel, url) {
    const whole = absoluteAddress(url);
    if (whole !== null)
        return whole;
    return { ...tunnel, path: url.startsWith('/') ? url : `/${url}` };
}
/** Scheme and authority as people write them, without the port that the scheme implies. */
function originIn({ secure, host, port }) {
    const isUsual = port === (secure ? 443 : 80);
    return `${secure ? 'https' : 'http'}://${isUsual ? bracketed(host) : addressOf({ host, port })}`;
}
/** The target as an address, with brackets where IPv6 needs them. */
function addressOf({ host, port }) {
    return `${bracketed(host)}:${port}`;
}
/** One spelling for the three names of this machine, so that `localhost` and `127.0.0.1` are the same upstream. */
function plainHost(host) {
    const bare = bareHost(host.toLowerCase());
    return bare === '127.0.0.1' || bare === '::1' ? 'localhost' : bare;
}
/** True for addresses that only tell a machine about itself: link-local ones and the clouds' metadata services. */
function isMetadata(host) {
    const bare = bareHost(host.toLowerCase());
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare);
    if (family === 0)
        return metadataNames.has(bare.replace(/\.$/, ''));
    return metadata.check(bare, family === 4 ? 'ipv4' : 'ipv6');
}
const metadataNames = new Set(['metadata.google.internal', 'metadata.goog', 'instance-data', 'metadata']);
const metadata = metadataAddresses();
function metadataAddresses() {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    // RFC 3927 and RFC 4291 §2.5.6; the clouds put their metadata there, or at the single addresses below.
    list.addSubnet('169.254.0.0', 16, 'ipv4');
    list.addSubnet('fe80::', 10, 'ipv6');
    list.addAddress('fd00:ec2::254', 'ipv6');
    list.addAddress('100.100.100.200', 'ipv4');
    list.addAddress('168.63.129.16', 'ipv4');
    return list;
}
function bracketed(host) {
    return host.includes(':') ? `[${host}]` : host;
}
function bareHost(host) {
    return host.startsWith('[') ? host.slice(1, -1) : host;
}


/***/ }),

/***/ 25:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ draw),
/* harmony export */   p: () => (/* binding */ drawing)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _base_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9645);


/**
 * Draws `count` distinct rewrites of one prompt, or all that can be found.
 * The same seed and id give the same words, and a longer draw begins with the shorter one.
 */
function draw(mutation, subject, wanted) {
    const variants = [...drawing(mutation, subject, wanted)];
    return { variants, exhausted: variants.length < wanted.count };
}
/** The same, one by one, so that a large plan keeps none of them. */
function* drawing(mutation, subject, { seed, promptId, count }) {
    const key = [seed, promptId, mutation.type];
    const operators = mutation.operators({ ...subject, canary: '' });
    const next = rotation(operators, (0,_base_random_js__WEBPACK_IMPORTED_MODULE_1__/* .randomOf */ .Rn)('rotation', ...key).int(operators.length));
    const seen = new Set([short(fingerprint({ text: subject.prompt }, null))]);
    for (let index = 0; index < count; index++) {
        const variant = firstFresh(index);
        if (variant === undefined)
            return;
        yield variant;
    }
    function firstFresh(index) {
        // Made even where nobody asks: an object with a getter is a shape of its own to V8, and shapes pile up.
        const whole = { ...subject, canary: (0,_base_random_js__WEBPACK_IMPORTED_MODULE_1__/* .canaryOf */ .yQ)(...key, index) };
        let attempt = 0;
        for (let visits = 0; visits < operators.length; visits++) {
            const operator = next();
            for (let tries = 0; operator && tries < triesPerOperator; tries++) {
                const made = operator.apply(whole, (0,_base_random_js__WEBPACK_IMPORTED_MODULE_1__/* .randomOf */ .Rn)(...key, index, attempt++));
                if (made === undefined)
                    break;
                const rewrite = typeof made === 'string' ? { text: made } : made;
                const canary = rewrite.baited === true ? whole.canary : null;
                const print = short(fingerprint(rewrite, canary));
                if (seen.has(print))
                    continue;
                seen.add(print);
                const expectation = rewrite.expectation ?? mutation.expectation;
                const { text, before = [], act = null } = rewrite;
                return { type: mutation.type, operator: operator.name, text, expectation, canary, before, act };
            }
        }
        return undefined;
    }
}
/** Another throw of the same operator often differs; after this many the next one has its turn. */
const triesPerOperator = 4;
/** Goes round and round, so that operators share the variants evenly; one with nothing to do loses its turn. */
function rotation(operators, offset) {
    let turn = offset;
    return () => operators[turn++ % operators.length];
}
/** Equal for texts that are the same to a reader and sent in the same way; another nonce alone makes no new variant. */
function fingerprint({ text, before, act }, canary) {
    const bare = withoutNonce(text, canary);
    const reading = (isAscii(bare) ? bare : bare.normalize('NFC')).trim() || bare;
    if (before === undefined && act === undefined)
        return reading;
    return JSON.stringify([reading, withoutNonce(JSON.stringify([before, act]), canary)]);
}
/** Long texts are remembered by their hash. */
function short(print) {
    return print.length < 500 ? print : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', print, 'base64');
}
/** Nothing in ASCII is changed by NFC, and looking is cheaper than normalising. */
function isAscii(text) {
    return Buffer.byteLength(text) === text.length;
}
function withoutNonce(text, canary) {
    return canary === null ? text : text.replaceAll(canary, '').replaceAll(canary.toLowerCase(), '');
}


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


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony export html */
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


/***/ })

};
