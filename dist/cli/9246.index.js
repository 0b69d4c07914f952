export const id = 9246;
export const ids = [9246];
export const modules = {

/***/ 768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** True for a plain object, the only JSON shape that has keys. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value, or undefined when the text is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Something that the user can mend. Shown without a stack, with every problem at once.
 * Any other error that reaches the edge is a bug of ours.
 */
class UserError extends Error {
    name = 'UserError';
    problems;
    exit;
    constructor(problems, options = {}) {
        const list = 'message' in problems ? [problems] : problems;
        super(list.map((problem) => problem.message).join('\n'), { cause: options.cause });
        this.problems = list;
        this.exit = options.exit ?? 2;
    }
}
/** A sentence for an unknown thrown value. */
function reasonOf(error) {
    if (!(error instanceof Error))
        return String(error);
    // A refused connection on both IPv4 and IPv6 is an AggregateError with an empty message.
    if (error instanceof AggregateError && error.message === '')
        return error.errors.map(reasonOf).join('; ');
    return error.message || error.name;
}


/***/ }),

/***/ 6166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ heldIn),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   bB: () => (/* binding */ throughText),
/* harmony export */   f_: () => (/* binding */ isTooDeep),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   ke: () => (/* binding */ heldAgain)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(768);

/** True for an array; `Array.isArray` alone does not narrow a readonly one. */
function isList(value) {
    return Array.isArray(value);
}
/** True for an object. */
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object or array that a text holds as JSON; undefined for any other text. */
function heldIn(text) {
    if (!/^\s*[[{]/.test(text))
        return undefined;
    const value = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text);
    return value === undefined || isTooDeep(value) ? undefined : value;
}
/** JSON text again, spread over lines where the original was. */
function heldAgain(value, original) {
    return JSON.stringify(value, null, /^\s*[[{]\r?\n(\s+)/.exec(original)?.[1]);
}
/** Edits a value, or the JSON inside a text; undefined where the edit leaves it alone. */
function throughText(value, edit) {
    const held = typeof value === 'string' ? heldIn(value) : undefined;
    if (typeof value !== 'string' || held === undefined)
        return edit(value);
    const edited = edit(held);
    return edited === undefined ? undefined : heldAgain(edited, value);
}
const deepest = 64;
/** True for nesting that no real result has and that recursion would not survive. */
function isTooDeep(value) {
    let level = [value];
    for (let depth = 0; depth < deepest; depth++) {
        level = level.flatMap((each) => (isList(each) ? each : isMap(each) ? Object.values(each) : []));
        if (level.length === 0)
            return false;
    }
    return true;
}


/***/ }),

/***/ 9246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mcpWrap: () => (/* binding */ mcpWrap)
});

// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/gateway/mcp/lines.js
var lines = __webpack_require__(2497);
// EXTERNAL MODULE: ./build/gateway/mcp/messages.js
var mcp_messages = __webpack_require__(8632);
;// CONCATENATED MODULE: ./build/gateway/mcp/wrap-struck.js
/** Does what the gateway says with a call; where the gateway is lost, the call and its reply pass as they are. */
function struckCall({ brought, forward, answer }) {
    const passed = Promise.withResolvers();
    const reply = Promise.withResolvers();
    let state = 'held';
    let isUnwanted = false;
    const pass = async () => {
        if (state !== 'held')
            return;
        state = 'forwarded';
        await forward((line) => {
            state = 'replied';
            reply.resolve(line);
            brought.reply(line);
        });
        passed.resolve();
    };
    const obey = async () => {
        for (;;) {
            const word = await brought.word();
            if (word.kind === 'answer')
                return answer(word.line);
            if (word.kind === 'drop' || (isUnwanted && state === 'held'))
                return;
            await pass();
            if (word.kind !== 'forward')
                return answer(await reply.promise);
        }
    };
    return {
        passed: passed.promise,
        done: obey().finally(passed.resolve),
        hasReply: () => state === 'replied',
        leave: () => {
            isUnwanted = true;
            brought.abort();
        },
    };
}

;// CONCATENATED MODULE: ./build/gateway/mcp/wrap-calls.js


function wrapCalls({ client, server, line }) {
    const expected = openExpected();
    const struck = new Map();
    const watched = new Set();
    const strike = (key, brought, bytes) => {
        const forward = (take) => {
            expected.add(key, take);
            return write(server, bytes);
        };
        const call = struckCall({ brought, forward, answer: (reply) => write(client, reply) });
        struck.set(key, call);
        void call.done.then(() => void (struck.get(key) === call && struck.delete(key)));
    };
    const watch = (key, brought) => {
        watched.add(brought);
        expected.add(key, async (reply) => {
            watched.delete(brought);
            brought.reply(reply);
            await write(client, reply);
        });
    };
    const fromClient = async ({ bytes, isWhole }) => {
        const message = isWhole ? only(bytes) : null;
        struck.get((0,mcp_messages/* cancelledBy */.tK)(message) ?? '')?.leave();
        const request = (0,mcp_messages/* toolRequestOf */.PR)(message);
        const brought = request === null ? null : await line.open(bytes);
        if (request !== null && brought?.isStruck === true)
            return strike(request.key, brought, bytes);
        if (request !== null && brought !== null)
            watch(request.key, brought);
        await write(server, bytes);
    };
    const fromServer = async ({ bytes, isWhole }) => {
        const reply = isWhole && expected.size() > 0 ? (0,mcp_messages/* replyOf */.Me)(only(bytes)) : null;
        const take = reply === null ? undefined : expected.take(reply.key);
        await (take === undefined ? write(client, bytes) : take(bytes));
    };
    return {
        fromClient,
        fromServer,
        whenForwarded: async () => void (await Promise.all([...struck.values()].map(({ passed }) => passed))),
        whenAnswered: async () => void (await Promise.all([...struck.values()].filter((each) => each.hasReply()).map(({ done }) => done))),
        end: () => {
            for (const call of struck.values())
                call.leave();
            for (const brought of watched)
                brought.abort();
        },
    };
}
/** Replies that are waited for; a client may use an id twice. */
function openExpected() {
    const takes = new Map();
    return {
        size: () => takes.size,
        add: (key, take) => void takes.set(key, [...(takes.get(key) ?? []), take]),
        take: (key) => {
            const [first, ...others] = takes.get(key) ?? [];
            if (others.length > 0)
                takes.set(key, others);
            else
                takes.delete(key);
            return first;
        },
    };
}
/** The message of a line; null for a batch and for what is no message. */
function only(bytes) {
    const messages = (0,mcp_messages/* messagesIn */.ww)(bytes.toString('utf8'));
    return messages === null || messages.isBatch ? null : (messages.list[0] ?? null);
}
/** Resolves when there is room for more, or nobody to read it. */
async function write(stream, bytes) {
    if (stream.destroyed || stream.writableEnded || stream.write(bytes))
        return;
    await new Promise((resolve) => {
        const go = () => {
            stream.off('drain', go).off('close', go);
            resolve();
        };
        stream.on('drain', go).on('close', go);
    });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/gateway/mcp/wrap-words.js
var wrap_words = __webpack_require__(6388);
;// CONCATENATED MODULE: ./build/gateway/mcp/wrap-line.js



/** So long a gateway may take to see a call, in milliseconds: it decides, and asks nobody. */
const patienceMs = 5000;
/** A line to the gateway at `http://host:port/i/<token>`; `lost` is told why a call passes without it. */
function openWrapLine(gateway, server, lost) {
    // An agent of our own: the global one would obey proxy variables.
    const agent = new external_node_http_.Agent({ keepAlive: true });
    const url = new URL(gateway.replace(/\/$/, '') + (0,wrap_words/* wrapPath */.I)(server));
    const open = (call) => new Promise((resolve) => {
        const out = (0,external_node_http_.request)(url, { agent, method: 'POST', headers: { 'content-type': 'application/x-ndjson' } });
        const fail = (reason) => {
            lost(reason);
            resolve(null);
            out.destroy();
        };
        const timer = setTimeout(() => fail(`it took longer than ${patienceMs} ms`), patienceMs);
        out.on('error', (error) => fail((0,user_error/* reasonOf */.A)(error)));
        out.once('response', (incoming) => {
            clearTimeout(timer);
            out.removeAllListeners('error').on('error', () => { });
            if (incoming.statusCode !== 200)
                return fail(`it answered ${incoming.statusCode}`);
            // A call that the gateway answers by itself waits for no reply of the server's.
            incoming.once('end', () => out.end());
            let isAborted = false;
            const words = wordsIn(incoming, (reason) => {
                if (!isAborted)
                    lost(reason);
            });
            resolve({
                isStruck: incoming.headers[wrap_words/* struckHeader */.S] === '1',
                reply: (line) => void out.end(line),
                word: words,
                abort: () => {
                    isAborted = true;
                    out.destroy();
                },
            });
        });
        out.once('close', () => clearTimeout(timer));
        out.write(call);
        out.flushHeaders();
    });
    return { open, close: () => agent.destroy() };
}
/** Reads the gateway's words one by one; after `answer` the rest is the line to write. */
function wordsIn(incoming, lost) {
    const bytes = incoming[Symbol.asyncIterator]();
    let text = Buffer.alloc(0);
    let isOver = false;
    const more = async () => {
        try {
            const { value, done } = await bytes.next();
            if (done === true)
                isOver = true;
            else
                text = Buffer.concat([text, value]);
        }
        catch (error) {
            isOver = true;
            lost((0,user_error/* reasonOf */.A)(error));
            text = Buffer.alloc(0);
        }
    };
    return async () => {
        while (!isOver && text.indexOf(newline) < 0)
            await more();
        const end = text.indexOf(newline);
        const word = text.subarray(0, Math.max(end, 0)).toString('utf8');
        text = text.subarray(end + 1);
        if (word === 'forward' || word === 'keep' || word === 'drop')
            return { kind: word };
        if (word !== 'answer')
            return { kind: 'lost' };
        while (!isOver)
            await more();
        return text.length === 0
            ? { kind: 'lost' }
            : { kind: 'answer', line: Buffer.concat([text, Buffer.from('\n')]) };
    };
}
const newline = 0x0a;

;// CONCATENATED MODULE: ./build/gateway/mcp/wrap-server.js






/** What the server wrote before it ended may take so long to pass, in milliseconds. */
const lastWordsMs = 1000;
/** A server that does not obey SIGTERM gets so long, in milliseconds; official clients end us after 2,000. */
const graceMs = 1500;
/**
 * Runs an MCP server over stdio between its client and the gateway. Lines pass byte by byte in both directions, but for
 * calls of tools and their replies, for which the gateway is asked; without a gateway those pass, too.
 */
async function wrapServer(options, { stdin, stdout, err }) {
    const { gateway, server, command } = options;
    const line = openWrapLine(gateway, server, firstOnly((reason) => err(`flakestorm mcp-wrap: no gateway at hand (${reason}); calls of ${server} pass without faults\n`)));
    const child = start(options);
    const ended = endOf(child, (reason) => err(`flakestorm mcp-wrap: ${command[0]} could not be started: ${reason}\n`));
    const leave = forwardSignals(child);
    const calls = wrapCalls({ client: stdout, server: child.stdin, line });
    const down = pass(child.stdout, calls.fromServer);
    void pass(stdin, calls.fromClient)
        .then(() => calls.whenForwarded())
        .then(() => child.stdin.end());
    // A client that does not listen any more is gone: its end of the pipe tells the server so.
    stdout.on('error', () => child.stdin.end());
    child.stdin.on('error', () => { });
    const end = await ended;
    const patience = new AbortController();
    await Promise.race([
        down.then(() => calls.whenAnswered()),
        (0,promises_.setTimeout)(lastWordsMs, null, { signal: patience.signal }).catch(() => { }),
    ]);
    patience.abort();
    calls.end();
    stdin.destroy();
    child.stdout.destroy();
    line.close();
    leave();
    await new Promise((resolve) => void stdout.write('', () => resolve()));
    return end;
}
function start({ command: [program, ...words], env }) {
    const stdio = ['pipe', 'pipe', 'inherit'];
    const options = { stdio, env: { ...env }, windowsHide: true };
    if (process.platform !== 'win32')
        return (0,external_node_child_process_.spawn)(program, words, options);
    // On Windows `npx` and its kin are scripts, which only a shell runs.
    return (0,external_node_child_process_.spawn)([program, ...words].map((word) => `"${word.replaceAll('"', '""')}"`).join(' '), {
        ...options,
        shell: true,
    });
}
function endOf(child, failed) {
    return new Promise((resolve) => {
        child.once('exit', (code, signal) => resolve({ code: code ?? 0, signal }));
        child.once('error', (error) => {
            if (child.pid !== undefined)
                return;
            failed((0,user_error/* reasonOf */.A)(error));
            // What a shell says of a command that it does not find.
            resolve({ code: 127, signal: null });
        });
    });
}
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Passes signals on, and takes the server along when we go; returns what ends that. */
function forwardSignals(child) {
    let timer = null;
    const forward = (signal) => {
        child.kill(signal);
        if (signal === 'SIGTERM')
            timer ??= setTimeout(() => child.kill('SIGKILL'), graceMs);
    };
    const takeAlong = () => void child.kill('SIGKILL');
    for (const signal of forwarded)
        process.on(signal, forward);
    process.on('exit', takeAlong);
    return () => {
        if (timer !== null)
            clearTimeout(timer);
        for (const signal of forwarded)
            process.off(signal, forward);
        process.off('exit', takeAlong);
    };
}
/** Each line, one after the other; a stream that breaks off has ended. */
async function pass(stream, take) {
    try {
        for await (const line of (0,lines/* linesOf */.D)(stream))
            await take(line);
    }
    catch (error) {
        if (!stream.destroyed)
            throw error;
    }
}
function firstOnly(tell) {
    let isTold = false;
    return (reason) => {
        if (isTold)
            return;
        isTold = true;
        tell(reason);
    };
}

;// CONCATENATED MODULE: ./build/cli/mcp-wrap.js


/**
 * `flakestorm mcp-wrap`: stands between an MCP client and its server over stdio. Says nothing on standard output but what
 * the server says, and ends as the server ended.
 */
async function mcpWrap(command, flags, io) {
    const [program, ...words] = command;
    if (program === undefined)
        throw noCommand();
    const options = {
        gateway: gatewayIn(flags.gateway),
        server: flags.server,
        command: [program, ...words],
        env: { ...io.env, ...Object.fromEntries((flags.env ?? []).map(variableIn)) },
    };
    const { stdin, stdout } = process;
    const { code, signal } = await wrapServer(options, { stdin, stdout, err: io.err });
    // Whoever started us sees the same death as the server's.
    if (signal !== null)
        process.kill(process.pid, signal);
    return code;
}
function gatewayIn(text) {
    const url = URL.parse(text);
    if (url !== null && url.protocol === 'http:' && /^\/i\/[^/]+\/?$/.test(url.pathname))
        return text;
    throw new user_error/* UserError */.y({
        message: `--gateway is no address of a gateway: ${text}`,
        hint: 'It looks like http://127.0.0.1:4010/i/local; flakestorm gives the whole command to agents that it starts.',
    });
}
function variableIn(text) {
    const at = text.indexOf('=');
    if (at > 0)
        return [text.slice(0, at), text.slice(at + 1)];
    throw new user_error/* UserError */.y({ message: `--env wants NAME=VALUE, and got ${text}` });
}
function noCommand() {
    return new user_error/* UserError */.y({
        message: 'mcp-wrap needs the command of the real server.',
        hint: 'Put it behind two dashes: flakestorm mcp-wrap --gateway … --server files -- npx some-mcp-server',
    });
}


/***/ }),

/***/ 2497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
/* unused harmony export lineReader */
/** No message is longer: more of one line passes in pieces, unread. */
const longest = 64 * 1024 * 1024;
function lineReader(limit = longest) {
    let pile = [];
    let length = 0;
    let isTooLong = false;
    const take = (last) => {
        const bytes = pile.length === 0 ? last : Buffer.concat([...pile, last]);
        pile = [];
        length = 0;
        return bytes;
    };
    const add = (bytes) => {
        if (bytes.length === 0)
            return [];
        pile.push(bytes);
        length += bytes.length;
        if (!isTooLong && length <= limit)
            return [];
        isTooLong = true;
        return [{ bytes: take(Buffer.alloc(0)), isWhole: false }];
    };
    return {
        push: (chunk) => {
            const lines = [];
            let from = 0;
            for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
                lines.push({ bytes: take(chunk.subarray(from, end + 1)), isWhole: !isTooLong });
                isTooLong = false;
                from = end + 1;
            }
            return [...lines, ...add(chunk.subarray(from))];
        },
        flush: () => (length === 0 ? null : { bytes: take(Buffer.alloc(0)), isWhole: !isTooLong }),
    };
}
const newline = 0x0a;
/** The lines of a stream, one after the other, with backpressure. */
async function* linesOf(stream) {
    const reader = lineReader();
    for await (const chunk of stream)
        yield* reader.push(chunk);
    const rest = reader.flush();
    if (rest !== null)
        yield rest;
}


/***/ }),

/***/ 8632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ replyOf),
/* harmony export */   PR: () => (/* binding */ toolRequestOf),
/* harmony export */   fs: () => (/* binding */ errorReply),
/* harmony export */   gX: () => (/* binding */ brokenReply),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   tK: () => (/* binding */ cancelledBy),
/* harmony export */   ww: () => (/* binding */ messagesIn)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(768);
/* harmony import */ var _chaos_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6166);
/* harmony import */ var _shallow_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7468);



/** The messages of a text; null for a text that is no JSON or nests too deeply, which passes as it is. */
function messagesIn(text) {
    const value = (0,_shallow_json_js__WEBPACK_IMPORTED_MODULE_0__/* .shallowJson */ .H)(text);
    if (value === undefined)
        return null;
    return (0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value) ? { isBatch: true, list: value } : { isBatch: false, list: [value] };
}
/** The request for a tool's result that a message is; null for every other message, malformed ones included. */
function toolRequestOf(message) {
    if (!isMap(message) || !isId(message['id']))
        return null;
    const { method, id } = message;
    const params = isMap(message['params']) ? message['params'] : {};
    const meta = isMap(params['_meta']) ? params['_meta'] : {};
    const base = {
        id,
        key: keyOf(id),
        continues: 'inputResponses' in params || 'requestState' in params,
        isModern: 'io.modelcontextprotocol/protocolVersion' in meta,
        baggage: typeof meta['baggage'] === 'string' ? meta['baggage'] : '',
    };
    if (method === 'tools/call' && typeof params['name'] === 'string') {
        return { ...base, method, name: params['name'], args: params['arguments'] ?? {}, taskId: null };
    }
    if (method === 'tasks/result' && typeof params['taskId'] === 'string') {
        return { ...base, method, name: '', args: {}, taskId: params['taskId'] };
    }
    return null;
}
/** The reply that a message is; null for requests, notifications, and what is no JSON-RPC. */
function replyOf(message) {
    if (!isMap(message) || !isId(message['id']) || 'method' in message)
        return null;
    if (!('result' in message) && !('error' in message))
        return null;
    return { key: keyOf(message['id']), id: message['id'], message };
}
/** The request that a client does not want answered any more; null for every other message. */
function cancelledBy(message) {
    if (!isMap(message) || message['method'] !== 'notifications/cancelled' || !isMap(message['params']))
        return null;
    const { requestId } = message['params'];
    return isId(requestId) ? keyOf(requestId) : null;
}
/** An error reply (JSON-RPC 2.0, section 5.1). */
function errorReply(id, error) {
    return { jsonrpc: '2.0', id, error };
}
/** A reply that begins like one and that no parser takes, whatever the broken text is. */
function brokenReply(id, text) {
    const broken = `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${text}`;
    // A text may bring the bracket that is missing; a comma behind a whole value is never JSON.
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(broken) === undefined ? broken : `${broken},`;
}
/** True for a JSON object. */
function isMap(value) {
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value);
}
function isId(value) {
    return typeof value === 'string' || typeof value === 'number';
}
function keyOf(id) {
    return JSON.stringify(id);
}


/***/ }),

/***/ 6388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ wrapPath),
/* harmony export */   S: () => (/* binding */ struckHeader)
/* harmony export */ });
/** Header of the gateway's reply to the wrapper: `1` where a fault is due for the call. */
const struckHeader = 'x-flakestorm-struck';
/** Path below `/i/<token>` where the wrapper brings its calls. */
function wrapPath(server) {
    return `/mcp-stdio/${encodeURIComponent(server)}`;
}


/***/ }),

/***/ 7468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ shallowJson)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(768);

/** The value of a JSON text; undefined for other text, and for values nested so deep that nobody could write them again. */
function shallowJson(text) {
    return isShallow(text) ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text) : undefined;
}
const deepest = 500;
/** Looks at every bracket outside of strings once. */
function isShallow(text) {
    if (text.length < deepest)
        return true;
    let depth = 0;
    let inString = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === backslash)
            at += 1;
        else if (code === quote)
            inString = !inString;
        else if (!inString && (code === openBrace || code === openBracket))
            depth += 1;
        else if (!inString && (code === closeBrace || code === closeBracket))
            depth -= 1;
        if (depth > deepest)
            return false;
    }
    return true;
}
const [quote, backslash] = [0x22, 0x5c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];


/***/ })

};
