export const id = 3379;
export const ids = [3379];
export const modules = {

/***/ 7865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ jsonMistake)
/* harmony export */ });
/** Where and why a text is no JSON; null where it is. */
function jsonMistake(text) {
    const said = complaintOf(text);
    if (said === null)
        return null;
    const position = /at position (\d+)/.exec(said)?.[1];
    const at = position === undefined ? firstRefused(text) : Number(position);
    const end = text.trimEnd().length;
    const before = text.slice(0, Math.min(at, end)).split('\n');
    const [reason = ''] = said.split(/(?: in JSON)? at position |, (?:\.\.\.)?"/);
    return {
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        reason: at >= end || said.startsWith('Unterminated string')
            ? 'it ends too early'
            : reason.replace(/^./, (letter) => letter.toLowerCase()),
    };
}
/** Null for JSON. */
function complaintOf(text) {
    try {
        JSON.parse(text);
        return null;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
/** V8 does not say where an unexpected token stands: it is where the shortest beginning ends that it complains about. */
function firstRefused(text) {
    const isRefused = (length) => complaintOf(text.slice(0, length))?.startsWith('Unexpected token') === true;
    let [low, high] = [0, text.length];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (isRefused(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return isRefused(low) ? low - 1 : text.length;
}


/***/ }),

/***/ 8476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ locator),
  C: () => (/* binding */ parseFile)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/base/json-mistake.js
var json_mistake = __webpack_require__(7865);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
// EXTERNAL MODULE: ./build/base/suggest.js
var suggest = __webpack_require__(4526);
;// CONCATENATED MODULE: ./build/chaos/profile-problems.js


/** Zod's error map for profiles: an issue about unknown keys carries the known ones, which it would forget. */
const knownKeys = (issue) => issue.code === 'unrecognized_keys' ? keysOf(issue.inst).join('\n') : undefined;
function keysOf(inst) {
    const def = (0,json/* isObject */.G)(inst) && (0,json/* isObject */.G)(inst['_zod']) ? inst['_zod']['def'] : undefined;
    return (0,json/* isObject */.G)(def) && (0,json/* isObject */.G)(def['shape']) ? Object.keys(def['shape']) : [];
}
/** What the schema complains about, in words, each with its place. */
function problemsOf(issues, placeOf) {
    return issues.flatMap(flattened).flatMap((issue) => {
        const key = issue.path.map(String).join('.');
        const address = { ...(key !== '' && { key }), place: placeOf(issue.path) };
        if (issue.code === 'unrecognized_keys') {
            const known = issue.message.split('\n');
            return issue.keys.map((name) => ({
                message: `Unknown key \`${name}\`.`,
                key: [...issue.path.map(String), name].join('.'),
                place: placeOf([...issue.path, name], 'key'),
                hint: (0,suggest/* didYouMean */.a)(name, known),
            }));
        }
        return [{ message: `${issue.message}.`, ...address, ...hintFor(issue) }];
    });
}
function hintFor(issue) {
    if (issue.code !== 'invalid_value' || issue.values.length < 2)
        return {};
    const known = issue.values.map(String);
    return {
        hint: typeof issue.input === 'string' ? (0,suggest/* didYouMean */.a)(issue.input, known) : `Known here: ${known.join(', ')}.`,
    };
}
/** Of alternatives, the one that comes closest has the most to say. */
function flattened(issue) {
    if (issue.code !== 'invalid_union')
        return [issue];
    const best = issue.errors.toSorted((left, right) => reach(right) - reach(left) || left.length - right.length)[0];
    if (best === undefined || best.length === 0)
        return [issue];
    return best.flatMap((inner) => flattened({ ...inner, path: [...issue.path, ...inner.path] }));
}
/** A branch that failed at its own root was of the wrong type altogether. */
function reach(issues) {
    return Math.max(0, ...issues.map(({ path }) => path.length));
}

;// CONCATENATED MODULE: ./build/chaos/parse-file.js




/** A file of YAML or JSON as its schema reads it; throws a `UserError` that names every mistake with its line. */
function parseFile(text, file, schema) {
    const { doc, at } = opened(text, file);
    if (doc.errors.length > 0)
        throw new user_error/* UserError */.y(cutJson(text, file) ?? syntaxOf(doc, at));
    const parsed = schema.safeParse(treeOf(doc, at(0)), { error: knownKeys, reportInput: true });
    if (parsed.success)
        return parsed.data;
    throw new user_error/* UserError */.y(problemsOf(parsed.error.issues, (path, of) => at(of === 'key' ? keyOffsetOf(doc, path) : offsetOf(doc, path))));
}
/** Where the value at a path of such a file stands, or the nearest thing around it. */
function locator(text, file) {
    const { doc, at } = opened(text, file);
    return (path) => at(offsetOf(doc, path));
}
function opened(text, file) {
    const lineCounter = new dist/* LineCounter */.HN();
    const doc = (0,dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
    const rows = text.split(/\r?\n/);
    const at = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        const row = rows[line - 1] ?? '';
        return {
            file,
            line: Math.max(line, 1),
            column: Math.max(col, 1),
            ...(row.length <= 300 && { text: row }),
        };
    };
    return { doc, at };
}
/** One mistake a line: what follows it on the same line is the parser finding its way back. */
function syntaxOf({ errors }, at) {
    const byLine = Map.groupBy(errors, ({ pos }) => at(pos[0]).line);
    return [...byLine.values()].flatMap(([error]) => error === undefined
        ? []
        : [{ message: `The YAML is not valid: ${error.message}`, place: at(error.pos[0]) }]);
}
/** A file that is called JSON is told about as JSON; null where it is none of that name, or where only YAML minds. */
function cutJson(text, file) {
    const mistake = /\.json$/i.test(file) ? (0,json_mistake/* jsonMistake */.H)(text) : null;
    if (mistake === null)
        return null;
    const { line, column, reason } = mistake;
    return {
        message: `The JSON is not valid: ${reason}.`,
        place: { file, line, column },
        hint: 'It was cut, or edited by hand. Fetch it again, or mend it there.',
    };
}
/** An alias may be used, a tower of aliases may not: it would unfold to more than any machine holds. */
function treeOf(doc, place) {
    try {
        return doc.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        throw new user_error/* UserError */.y({ message: `Aliases cannot be followed: ${(0,user_error/* reasonOf */.A)(error)}.`, place }, { cause: error });
    }
}
/** Where the value stands, or the nearest thing around it. */
function offsetOf(doc, path) {
    for (let length = path.length; length > 0; length--) {
        const node = doc.getIn(path.slice(0, length), true);
        if ((0,dist/* isNode */.Ll)(node) && node.range)
            return node.range[0];
    }
    return 0;
}
/** Where the key stands. */
function keyOffsetOf(doc, path) {
    const map = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true);
    const pair = (0,dist/* isMap */.jh)(map)
        ? map.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && String(key.value) === path.at(-1))
        : undefined;
    return (0,dist/* isScalar */.jn)(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(doc, path);
}


/***/ }),

/***/ 3379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  record: () => (/* binding */ record)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/stopped.js
var stopped = __webpack_require__(569);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/config/override.js
var override = __webpack_require__(3839);
// EXTERNAL MODULE: ./build/disk/read-config.js
var read_config = __webpack_require__(6093);
// EXTERNAL MODULE: ./build/disk/real-clock.js
var real_clock = __webpack_require__(5261);
// EXTERNAL MODULE: ./build/agents/house.js
var agents_house = __webpack_require__(5931);
// EXTERNAL MODULE: ./build/agents/open-http.js + 6 modules
var open_http = __webpack_require__(5760);
// EXTERNAL MODULE: ./build/base/redact.js
var redact = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/disk/make-folder.js
var make_folder = __webpack_require__(9661);
// EXTERNAL MODULE: ./build/gateway/stand.js + 157 modules
var stand = __webpack_require__(9215);
// EXTERNAL MODULE: ./build/disk/write-session.js
var write_session = __webpack_require__(4970);
// EXTERNAL MODULE: ./build/replay/hide.js
var replay_hide = __webpack_require__(4308);
;// CONCATENATED MODULE: ./build/record/book.js




/** Opens the pages of a recording: one session an invocation, whole or not at all, without secrets and personal data. */
function openBook({ lanes: [lane], takes }, { folder, clock, contract, redact }) {
    if (lane === undefined || takes === null)
        throw new Error('a recording needs a lane that is recorded');
    const hide = (0,replay_hide/* hider */.H)(redact);
    const began = clock.date().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
    const open = new Set();
    let count = 0;
    const begin = () => {
        count += 1;
        const id = `recorded-${began}-${count}`;
        const capturedAt = clock.date();
        // What was called while nobody had asked anything belongs to nobody's session.
        if (open.size === 0)
            lane.forget();
        const traffic = lane.raise({ id, scenario: null, session: null, deadlineMs: longestMs });
        const own = { strays: 0 };
        open.add(own);
        const settle = async () => {
            const { unattributed } = await traffic.settle();
            // A call that said no cell may be that of any invocation under way.
            for (const each of open)
                each.strays += unattributed;
            open.delete(own);
        };
        return {
            cell: id,
            async end({ input, context, answer }) {
                await settle();
                const path = (0,external_node_path_.join)(folder, `${id}.json`);
                if (own.strays > 0) {
                    takes.drop(id);
                    throw notWhole(own.strays);
                }
                const hidden = hide.json(context.map((message) => ({ ...message })));
                const exchanges = takes.take(id);
                const told = { input: hide.lines(input), answer: hide.lines(answer), context: messagesIn(hidden) };
                (0,write_session/* writeSession */.Ko)(path, { ...blank, ...told, id, capturedAt, contract, play: told }, exchanges);
                return { path, calls: exchanges.length };
            },
            async drop() {
                await settle();
                takes.drop(id);
            },
        };
    };
    return { begin };
}
function notWhole(calls) {
    return new user_error/* UserError */.y({
        message: `While an invocation was answered, ${calls === 1 ? 'a call' : `${calls} calls`} did not say whose ${calls === 1 ? 'it was' : 'they were'}; nothing of it is written.`,
        hint: 'Carry `x-flakestorm-cell` of the request on to every call, or leave `--parallel` out.',
    });
}
/** Nobody waits a day for an answer. */
const longestMs = 24 * 60 * 60 * 1000;
const blank = {
    name: null,
    source: 'flakestorm record',
    turns: [],
    expectedFailure: null,
    invariants: [],
    utility: [],
    scenario: null,
    seed: null,
    planted: [],
};
function messagesIn(value) {
    return Array.isArray(value) ? value : [];
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/base/json-path.js
var json_path = __webpack_require__(5090);
// EXTERNAL MODULE: ./build/base/json.js
var base_json = __webpack_require__(768);
;// CONCATENATED MODULE: ./build/record/input-of.js


/** The question in a request: `request_template` read backwards; null where the request does not look like the template. */
function inputOf({ body, query }, { type, method, requestTemplate }) {
    const text = requestTemplate ?? (type === 'openai' ? '{"messages": "{messages}"}' : '{"input": "{prompt}"}');
    if (method === 'GET' || method === 'DELETE') {
        const template = (0,base_json/* parseJson */.q)(text) ?? Object.fromEntries(new URLSearchParams(text));
        return within(template, Object.fromEntries(query));
    }
    const [template, came] = [(0,base_json/* parseJson */.q)(text), (0,base_json/* parseJson */.q)(body)];
    if (template === undefined)
        return asInput(between(text, body));
    return came === undefined ? null : within(template, came);
}
/** Walks template and request side by side to the place of the question. */
function within(template, came) {
    if (typeof template === 'string')
        return atPlace(template, came);
    if ((0,json_path/* isList */.Lv)(template))
        return (0,json_path/* isList */.Lv)(came) ? firstOf(template.map((item, at) => [item, came[at]])) : null;
    if (!(0,base_json/* isObject */.G)(template) || !(0,base_json/* isObject */.G)(came) || (0,json_path/* isList */.Lv)(came))
        return null;
    return firstOf(Object.entries(template).map(([key, item]) => [item, came[key]]));
}
/** A request may carry the question at one place, and all that was said at another. */
function firstOf(pairs) {
    const found = pairs.flatMap(([template, came]) => {
        const one = isJson(template) && isJson(came) ? within(template, came) : null;
        return one === null ? [] : [one];
    });
    const [first] = found;
    if (first === undefined)
        return null;
    return { ...first, context: found.find(({ context }) => context.length > 0)?.context ?? [] };
}
function atPlace(template, came) {
    if (/^\{messages(?:\|\w+)?\}$/i.test(template))
        return inMessages(came);
    if (/^\{turns(?:\|\w+)?\}$/i.test(template))
        return inTurns(came);
    return asInput(typeof came === 'string' ? between(template, came) : null);
}
function asInput(input) {
    return input === null ? null : { input, context: [] };
}
/** The last word of a user is the question, what stands before it is the context. */
function inMessages(came) {
    if (!(0,json_path/* isList */.Lv)(came))
        return null;
    const messages = came.flatMap((message) => ((0,base_json/* isObject */.G)(message) && !(0,json_path/* isList */.Lv)(message) ? [message] : []));
    const at = messages.findLastIndex(({ role }) => role === 'user');
    const content = messages[at]?.['content'];
    if (content === undefined || content === null)
        return null;
    const input = typeof content === 'string' ? content : JSON.stringify(content);
    return { input, context: messages.slice(0, at) };
}
function inTurns(came) {
    if (!(0,json_path/* isList */.Lv)(came))
        return null;
    const turns = came.filter((turn) => typeof turn === 'string');
    const input = turns.at(-1);
    if (input === undefined)
        return null;
    return { input, context: turns.slice(0, -1).map((content) => ({ role: 'user', content })) };
}
/** What stands in the place of `{prompt}`; null where the rest is not what the template says. */
function between(template, came) {
    const [before, after, ...more] = template.split(/\{prompt(?:\|\w+)?\}/i);
    if (before === undefined || after === undefined || more.length > 0)
        return null;
    const fits = came.startsWith(before) && came.endsWith(after) && came.length >= before.length + after.length;
    return fits ? came.slice(before.length, came.length - after.length) : null;
}
function isJson(value) {
    return value !== undefined;
}

;// CONCATENATED MODULE: ./build/record/front-door.js






/** Stands in front of an HTTP agent and passes requests on as they are; each invocation becomes a session. */
async function openFrontDoor(options) {
    const { agent, config, isParallel } = options;
    const answerIn = answerReader(config);
    const underWay = new Set();
    let before = Promise.resolve();
    const server = (0,external_node_http_.createServer)((request, response) => {
        const { pathname } = new URL(request.url ?? '/', agent);
        const isInvocation = pathname === agent.pathname && request.method === config.method;
        const serve = () => (isInvocation
            ? invoke([request, response], options, answerIn)
            : pass([request, response], options, {}).then(() => { })).catch((error) => {
            options.failed(error);
            response.destroy();
        });
        const served = isInvocation && !isParallel ? (before = before.then(serve)) : serve();
        underWay.add(served);
        void served.then(() => underWay.delete(served));
    });
    server.requestTimeout = 0;
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(new user_error/* UserError */.y({
            message: `Cannot listen on port ${options.port}: ${(0,user_error/* reasonOf */.A)(error)}.`,
            hint: 'Name another with `--port`.',
        })));
        server.listen(options.port, '127.0.0.1', resolve);
    });
    const close = async () => {
        server.close();
        server.closeAllConnections();
        await Promise.all(underWay);
    };
    return { url: `http://127.0.0.1:${portOf(server.address())}${agent.pathname}${agent.search}`, close };
}
/** One invocation: passed on, listened to, and written when both sides have said everything. */
async function invoke(pair, options, answerIn) {
    const [request, response] = pair;
    if (response.destroyed)
        return;
    const invocation = options.begin();
    const heard = await pass(pair, options, { 'x-flakestorm-cell': invocation.cell });
    if (heard === null || !heard.isWhole) {
        await invocation.drop();
        return options.trouble(`${whyNot(heard, options)}; nothing of it is written`);
    }
    const query = new URL(request.url ?? '/', options.agent).searchParams;
    const asked = inputOf({ body: heard.asked, query }, options.config);
    const whole = { input: heard.asked || query.toString(), context: [] };
    const kept = await invocation.end({ ...(asked ?? whole), answer: answerIn(heard.answered) });
    options.wrote(kept);
    if (asked !== null)
        return;
    options.trouble(`A request did not look like \`request_template\`: the whole of it is the \`input\` of ${(0,external_node_path_.basename)(kept.path)}. Mend one of the two before it is replayed`);
}
function whyNot(heard, { signal }) {
    if (heard === null)
        return 'An invocation said more than 8 MiB';
    return signal.aborted
        ? 'An invocation was under way when the recording ended'
        : 'An invocation broke off before its end';
}
/** Passes one request on and its answer back; null where more was said than is kept. */
function pass([request, response], { agent }, more) {
    const asked = pile();
    const answered = pile();
    let isBroken = false;
    const { host: _host, connection: _connection, 'keep-alive': _keep, ...headers } = request.headers;
    return new Promise((resolve) => {
        const target = { host: agent.hostname.replace(/^\[|\]$/g, ''), port: agent.port || 80 };
        const onward = (0,external_node_http_.request)({
            ...target,
            method: request.method,
            path: request.url,
            headers: { ...headers, ...more },
        });
        onward.on('response', (reply) => {
            const { connection: _closed, 'keep-alive': _kept, ...told } = reply.headers;
            response.writeHead(reply.statusCode ?? 502, told);
            reply.on('data', (chunk) => answered.add(chunk));
            reply.on('error', () => response.destroy());
            reply.pipe(response);
        });
        onward.on('error', (error) => {
            isBroken = true;
            if (!response.headersSent)
                response.writeHead(502, { 'content-type': 'text/plain' });
            response.end(`The agent did not answer: ${(0,user_error/* reasonOf */.A)(error)}`);
        });
        request.on('data', (chunk) => asked.add(chunk));
        request.pipe(onward);
        response.once('close', () => {
            const isWhole = response.writableFinished && !isBroken;
            if (!isWhole)
                onward.destroy();
            const [question, answer] = [asked.text(), answered.text()];
            resolve(question === null || answer === null ? null : { asked: question, answered: answer, isWhole });
        });
    });
}
/** Of a question or an answer no more is kept, in bytes. */
const mostKept = 8 * 1024 * 1024;
function pile() {
    const chunks = [];
    let length = 0;
    return {
        add(chunk) {
            length += chunk.length;
            if (length <= mostKept)
                chunks.push(chunk);
            else
                chunks.length = 0;
        },
        text: () => (length > mostKept ? null : Buffer.concat(chunks).toString('utf8')),
    };
}
/** Reads an answer as the agent's caller does; throws a `UserError` where the config's path cannot be read. */
function answerReader({ responsePath }) {
    const pathIn = responsePath === null ? null : (0,json_path/* compilePath */.H9)(responsePath);
    return (text) => {
        const json = (0,base_json/* parseJson */.q)(text);
        const found = json === undefined || pathIn === null ? null : pathIn(json);
        if (found === null || !found.found)
            return text;
        return typeof found.value === 'string' ? found.value : JSON.stringify(found.value);
    };
}
function portOf(address) {
    return typeof address === 'object' && address !== null ? address.port : 0;
}

// EXTERNAL MODULE: ./build/agents/child-env.js
var child_env = __webpack_require__(5303);
// EXTERNAL MODULE: ./build/agents/processes.js + 1 modules
var agents_processes = __webpack_require__(2890);
;// CONCATENATED MODULE: ./build/record/one-shot.js



/**
 * Runs a program that answers one question and ends: the question is what it reads, else its last argument; the answer is what
 * it prints. One run is one session.
 */
async function recordOneShot(invocation, options) {
    const { argv, folder, env, gatewayEnv, signal } = options;
    const processes = (0,agents_processes/* openProcesses */.I)();
    try {
        const running = processes.spawn({
            argv,
            shell: false,
            cwd: folder,
            env: (0,child_env/* childEnv */.g)(env, gatewayEnv),
            hasWire: false,
        });
        const { child } = running;
        const stop = () => void running.kill();
        signal.addEventListener('abort', stop);
        const heard = listen(child, options);
        const how = await running.ended;
        const { read, said } = await heard.end();
        signal.removeEventListener('abort', stop);
        if (child.pid === undefined || signal.aborted)
            await invocation.drop();
        if (child.pid === undefined)
            throw new user_error/* UserError */.y({
                message: `The command ${how}.`,
                hint: 'Write it behind the two dashes as a shell would.',
            });
        const code = child.exitCode ?? 1;
        if (signal.aborted)
            return { code, kept: null };
        const input = read.trim() === '' ? (argv.at(-1) ?? '') : read;
        const kept = await invocation.end({ input: input.trim(), context: [], answer: said.trim() });
        return { code, kept };
    }
    finally {
        await processes.close();
    }
}
/** Passes on what is read and printed, and keeps it. */
function listen(child, { stdin, out, err }) {
    const [read, said] = [listened(), listened()];
    stdin?.on('data', (chunk) => read.add(chunk));
    child.stdin?.on('error', () => { });
    if (stdin === null)
        child.stdin?.end();
    else if (child.stdin !== null)
        stdin.pipe(child.stdin);
    child.stdout?.on('data', (chunk) => out(said.add(chunk)));
    child.stderr?.on('data', (chunk) => err(chunk.toString('utf8')));
    const over = new Promise((resolve) => child.once('close', () => resolve()));
    const end = async () => {
        // What never ran has nothing to close.
        if (child.pid !== undefined)
            await over;
        stdin?.unpipe();
        stdin?.pause();
        return { read: read.text(), said: said.text() };
    };
    return { end };
}
/** Of what is read or printed no more characters are kept. */
const one_shot_mostKept = 1024 * 1024;
function listened() {
    const decoder = new TextDecoder('utf-8');
    let kept = '';
    return {
        add(chunk) {
            const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
            if (kept.length < one_shot_mostKept)
                kept = (kept + text).slice(0, one_shot_mostKept);
            return text;
        },
        text: () => kept,
    };
}

;// CONCATENATED MODULE: ./build/record/open-record.js
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








/** Records one run of a program. */
async function recordProgram(recorder, shot) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        (0,make_folder/* tryFolder */.y)(recorder.folder);
        const stand = __addDisposableResource(env_1, await standFor(recorder), true);
        const book = openBook(stand, { ...recorder, redact: redactIn(recorder) });
        return await recordOneShot(book.begin(), { ...shot, env: recorder.env, gatewayEnv: stand.environment(0) });
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
/** Starts an HTTP agent behind the gateway and opens a door in front of it. */
async function recordServer(given, options) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        // What the config gives to the agent alone may be a secret, too.
        const recorder = { ...given, env: { ...options.agent.start?.env, ...given.env } };
        // Nobody wants to learn after an hour that nothing could be written.
        (0,make_folder/* tryFolder */.y)(recorder.folder);
        const ends = __addDisposableResource(env_2, new AsyncDisposableStack(), true);
        const stand = ends.use(await standFor(recorder));
        const house = (0,agents_house/* openHouse */.h)(options.agent, {
            folder: options.home,
            env: given.env,
            clock: recorder.clock,
            concurrency: 1,
            retries: options.retries,
            jobContext: null,
            signal: options.signal,
            log: recorder.log,
            laneEnv: () => stand.environment(0),
        });
        ends.defer(() => house.close());
        const { url: agent } = await (0,open_http/* standUp */.M)(house, 0);
        const book = openBook(stand, { ...recorder, redact: redactIn(recorder) });
        const door = await openFrontDoor({ ...options, agent, config: options.agent, begin: book.begin });
        ends.defer(() => door.close());
        const kept = ends.move();
        return { url: door.url, [Symbol.asyncDispose]: () => kept.disposeAsync() };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** The gateway, with every host's TLS opened: a recording that missed a call could not be replayed. */
function standFor({ gateway, env, clock, log, ...recorder }) {
    return (0,stand.standBetween)(gateway ?? (0,stand.usualGateway)(env, true), {
        lanes: 1,
        owned: true,
        seed: 0,
        clock,
        env,
        faults: [{ tool: '*', matchUrl: null }],
        sessions: [],
        isRecording: true,
        keyless: false,
        redact: redactIn({ ...recorder, env }),
        log,
    });
}
function redactIn({ env }) {
    return (0,redact/* redactor */.$p)(Object.entries(env).flatMap(([name, value]) => (redact/* secretName */.Gf.test(name) && value ? [value] : [])));
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/cli/show-error.js
var show_error = __webpack_require__(1487);
;// CONCATENATED MODULE: ./build/cli/record.js
var record_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var record_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









/** `flakestorm record`: an agent in live use, one session for each time it is asked. */
async function record(command, flags, io) {
    const named = flags.config ?? null;
    const config = (0,read_config/* hasConfig */.j)(named, io.folder) ? (0,read_config/* readConfig */.X)(named, io.folder, io.env).config : null;
    const say = (line) => io.err(`${(0,report_escape/* plain */.pj)(line)}\n`);
    const recorder = {
        gateway: config === null || config.gateway === null ? null : { ...config.gateway, port: 'auto' },
        folder: (0,external_node_path_.resolve)(io.folder, flags.out),
        env: io.env,
        clock: real_clock/* realClock */.d,
        contract: onlyContract(config),
        log: flags.verbose === true ? say : () => { },
    };
    const stop = new AbortController();
    const stopped = io.onStop(() => stop.abort());
    try {
        if (config !== null && flags.once !== true && listens(config))
            return await serve({ config, command, flags, io }, { recorder, say, signal: stop.signal });
        return await once({ command, io }, { recorder, say, signal: stop.signal });
    }
    finally {
        stopped();
    }
}
function listens({ agent }) {
    return agent.type === 'http' || agent.type === 'openai';
}
async function once({ command, io }, { recorder, say, signal }) {
    const [program, ...words] = command;
    if (program === undefined) {
        throw new user_error/* UserError */.y({
            message: 'There is nothing to record: no command, and no HTTP agent of a config.',
            hint: 'Write the command behind two dashes: `flakestorm record -- node agent.mjs "a question"`.',
        });
    }
    const { code, kept } = await recordProgram(recorder, {
        argv: [program, ...words],
        folder: io.folder,
        // A terminal is not read: nobody would know that a question is waited for.
        stdin: process.stdin.isTTY ? null : process.stdin,
        out: io.out,
        err: io.err,
        signal,
    });
    say(kept === null ? 'It was stopped before its end; nothing is written.' : told(kept, io));
    if (kept !== null)
        hint(recorder, say);
    return signal.aborted ? 130 : code;
}
async function serve({ config, command, flags, io }, { recorder, say, signal }) {
    const said = command.length === 0 ? null : command.map(quoted).join(' ');
    const { agent } = (0,override/* override */.$)(config, { ...override/* noOverrides */.h, start: said });
    if (agent.start === null) {
        throw new user_error/* UserError */.y({
            key: 'agent.start',
            message: 'Nothing says how the agent is started, and only an agent that we start is sure to call the gateway.',
            hint: 'Write its command behind two dashes, or `agent.start` in the config.',
        });
    }
    let [written, lost] = [0, 0];
    const served = await recordServer(recorder, {
        agent,
        home: config.folder,
        retries: config.advanced.retries,
        port: portIn(flags.port),
        isParallel: flags.parallel === true,
        signal,
        wrote: (kept) => {
            written += 1;
            say(told(kept, io));
        },
        trouble: say,
        failed: (error) => {
            lost += 1;
            (0,show_error.showError)(error, io);
        },
    }).catch((error) => {
        throw signal.aborted ? new stopped/* Stopped */.C() : command.length > 0 ? orOnce(error) : error;
    });
    {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const _ = record_addDisposableResource(env_1, served, true);
            say(`Ask the agent at ${served.url}; Ctrl-C ends the recording.`);
            if (!signal.aborted)
                await new Promise((end) => signal.addEventListener('abort', end, { once: true }));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = record_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    say(`${written} session${written === 1 ? '' : 's'} in ${near(recorder.folder, io)}`);
    if (written > 0)
        hint(recorder, say);
    if (lost === 0)
        return 0;
    say(`${lost} invocation${lost === 1 ? '' : 's'} could not be written; the reasons stand above.`);
    return 2;
}
/** A command that answers and ends is no server, and fails as one. */
function orOnce(error) {
    if (!(error instanceof user_error/* UserError */.y) || error.exit !== 3)
        return error;
    const way = 'A program that answers one question and ends is recorded with `--once`.';
    const problems = error.problems.map((problem) => ({ ...problem, hint: problem.hint ?? way }));
    return new user_error/* UserError */.y(problems, { exit: error.exit, cause: error });
}
function portIn(written) {
    const port = Number(written);
    if (/^\d+$/.test(written) && port < 65_536)
        return port;
    throw new user_error/* UserError */.y({ message: '--port: expected a number from 0 to 65535; 0 is any free one.' });
}
/** What was recorded is no test before somebody says what must hold. */
function hint({ contract }, say) {
    if (contract === null)
        say('Give it `invariants` or a `contract` before you replay it.');
}
function onlyContract(config) {
    const [only, ...others] = config?.contracts ?? [];
    return only === undefined || others.length > 0 ? null : only.name;
}
/** A word as `agent.start.command` has it. */
function quoted(word) {
    return /^[\w./:=@%+,-]+$/.test(word) ? word : `"${word.replace(/["\\]/g, '\\$&')}"`;
}
function told({ path, calls }, io) {
    const what = calls === 1 ? '1 call' : `${calls} calls`;
    return `Recorded ${near(path, io)}: ${calls === 0 ? 'no call came past the gateway, so a replay asks the live world' : what}`;
}
function near(path, { folder }) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way.startsWith('..') || (0,external_node_path_.dirname)(way) === way ? path : way;
}


/***/ }),

/***/ 1487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showError: () => (/* binding */ showError)
/* harmony export */ });
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5794);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5567);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8508);



/** Prints a mistake of the user as code frames, a bug of ours with its stack; returns the exit code. */
function showError(error, io) {
    if (error instanceof _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y) {
        io.err(`${(0,_report_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .problems */ .B)(error, { colour: io.colour.err })}\n`);
        return error.exit;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.err(`This is a bug in flakestorm ${_version_js__WEBPACK_IMPORTED_MODULE_2__/* .version */ .r}, not in your agent or config. Please report it with these lines:\n${stack}\n`);
    return 4;
}


/***/ }),

/***/ 3839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ override),
/* harmony export */   h: () => (/* binding */ noOverrides)
/* harmony export */ });
const noOverrides = {
    seed: null,
    minScore: null,
    minScores: null,
    concurrency: null,
    repeats: null,
    endpoint: null,
    start: null,
    readyTimeoutMs: null,
    outputFolder: null,
};
/** The config as the user finally means it. */
function override(config, over) {
    const { agent, scoring, advanced, output } = config;
    return {
        ...config,
        agent: {
            ...agent,
            endpoint: over.endpoint ?? agent.endpoint,
            start: startOf(config, over),
        },
        scoring: {
            ...scoring,
            minScore: over.minScore ?? scoring.minScore,
            minScores: { ...scoring.minScores, ...over.minScores },
            repeats: over.repeats ?? scoring.repeats,
        },
        advanced: {
            ...advanced,
            seed: over.seed ?? advanced.seed,
            concurrency: over.concurrency ?? advanced.concurrency,
        },
        output: { ...output, folder: over.outputFolder ?? output.folder },
    };
}
function startOf(config, { start, readyTimeoutMs }) {
    const written = config.agent.start;
    const said = start === null ? written : { ...(written ?? plainStart(config)), command: start };
    return said && { ...said, readyTimeoutMs: readyTimeoutMs ?? said.readyTimeoutMs };
}
function plainStart({ folder, agent }) {
    const port = agent.endpoint.includes('{port}') ? 'auto' : null;
    return {
        command: '',
        shell: false,
        port,
        ready: null,
        readyTimeoutMs: 60_000,
        env: {},
        cwd: folder,
        instances: 1,
    };
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

/***/ 6093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig),
/* harmony export */   j: () => (/* binding */ hasConfig)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5794);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3057);




/** Where a config is looked for when none is named. */
const usualConfigs = [
    'flakestorm.yaml',
    'flakestorm.yml',
    '.github/flakestorm.yaml',
    '.github/flakestorm.yml',
];
/** True where a config was named, or stands where one is looked for. */
function hasConfig(name, folder) {
    return name !== null || usualConfigs.some((usual) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, usual)));
}
/** Reads and checks a config; throws a `UserError` that holds every problem of the file. */
function readConfig(name, folder, env) {
    const named = name ?? usualConfigs.find((usual) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, usual))) ?? usualConfigs[0];
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, named);
    return { ...(0,_config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadConfig */ .Z)(textOf(file, named), { file, env }), named };
}
function textOf(file, named) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
            message: `Cannot read ${named}: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}.`,
            hint: 'Write one with `npx flakestorm init`, or name another with `--config`.',
        }, { cause: error });
    }
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


/***/ }),

/***/ 8495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ paint)
/* harmony export */ });
/** Codes of ECMA-48 SGR, each closed by its own reset so that inks nest. */
function paint(colour) {
    const ink = (open, close) => (text) => colour ? `\u001B[${open}m${text}\u001B[${close}m` : text;
    return {
        red: ink(31, 39),
        green: ink(32, 39),
        yellow: ink(33, 39),
        cyan: ink(36, 39),
        bold: ink(1, 22),
        dim: ink(2, 22),
    };
}


/***/ }),

/***/ 5567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ problems)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8495);


/** A user's mistakes as code frames: where, what, and the way out. */
function problems(error, look) {
    const blocks = error.problems.map((problem) => frame(problem, look));
    const count = blocks.length > 1 ? [`${blocks.length} problems`] : [];
    return [...blocks, ...count].join('\n\n');
}
function frame({ message, key, place, hint }, look) {
    const ink = (0,_paint_js__WEBPACK_IMPORTED_MODULE_0__/* .paint */ .n)(look.colour);
    const at = place === undefined ? '' : `${place.file}:${place.line}:${place.column} `;
    const margin = place === undefined ? '' : String(place.line);
    const source = place?.text === undefined
        ? []
        : [
            ink.dim(`  ${margin} │ `) + (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(place.text),
            ink.dim(`  ${' '.repeat(margin.length)} │ `) +
                ' '.repeat(Math.max(0, place.column - 1)) +
                ink.red('^'),
        ];
    const [first = '', ...more] = message.split('\n');
    return [
        `${ink.red('error')} ${ink.bold(at)}${key !== undefined && place !== undefined ? `${ink.cyan((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(key))}: ` : ''}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(first)}`,
        ...more.map((line) => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(line)}`),
        ...source,
        ...(hint === undefined ? [] : [`  ${ink.green('→')} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(hint)}`]),
    ].join('\n');
}


/***/ })

};
