export const id = 680;
export const ids = [680];
export const modules = {

/***/ 48969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ unnamedContract),
/* harmony export */   l: () => (/* binding */ importedSession)
/* harmony export */ });
/* harmony import */ var _chaos_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76166);

/** Stands where the contract of an imported session belongs until somebody names one; a session with it is not run. */
const unnamedContract = 'NAME-A-CONTRACT';
/** An imported incident as a session, without secrets and personal data; its calls are written beside it. */
function importedSession(imported, { contract, hide }) {
    const { id, source, capturedAt, input, context, toolResponses, answer, name, expectedFailure } = imported;
    return {
        id,
        name: name === null ? null : hide.text(name),
        source,
        capturedAt,
        input: hide.text(input),
        turns: [],
        context: context.map((message) => mapOf(message, hide)),
        expectedFailure: expectedFailure === null ? null : hide.text(expectedFailure),
        contract: contract ?? unnamedContract,
        invariants: [],
        utility: [],
        scenario: null,
        seed: null,
        planted: [],
        play: {
            answer: answer === null ? null : hide.text(answer),
            toolResponses: toolResponses.map((response) => ({
                ...response,
                args: response.args && mapOf(response.args, hide),
                response: hide.json(response.response),
            })),
        },
    };
}
function mapOf(fields, hide) {
    const hidden = hide.json({ ...fields });
    return (0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(hidden) ? hidden : {};
}


/***/ }),

/***/ 94680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  autoImport: () => (/* binding */ autoImport)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/base/redact.js
var base_redact = __webpack_require__(58839);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(45794);
// EXTERNAL MODULE: ./build/disk/real-clock.js
var real_clock = __webpack_require__(45261);
// EXTERNAL MODULE: ./build/replay/schema.js + 3 modules
var schema = __webpack_require__(22184);
// EXTERNAL MODULE: ./build/replay/date-range.js
var date_range = __webpack_require__(18156);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(10768);
// EXTERNAL MODULE: ./build/gateway/shallow-json.js
var shallow_json = __webpack_require__(57468);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./build/traces/langsmith-refusal.js



/** A refusal in the user's words, with what the server said and the way out. */
function refusalOf({ status, headers }, text, { place, redact }) {
    const said = redact(saidIn(text));
    const [message, hint, isPassing] = meaningOf(status);
    const after = Number(headers.get('retry-after') ?? 0);
    const error = new user_error/* UserError */.y({ message: `${place} ${message} (${status})${said && `: ${said}`}.`, hint });
    return { error, retryMs: isPassing ? (Number.isFinite(after) ? after * 1000 : 0) : null };
}
function meaningOf(status) {
    if (status === 401 || status === 403)
        return [
            'refused the key',
            'Check LANGSMITH_API_KEY, and LANGSMITH_WORKSPACE_ID where the key is of an organisation.',
            false,
        ];
    if (status === 404)
        return ['does not know it', 'Check the id or the name, and that the key belongs to its workspace.', false];
    if (status === 410)
        return ['has given up this endpoint', 'Update flakestorm, or export the runs and import the file.', false];
    if (status === 429)
        return ['limits the rate', 'Try again later, or import fewer runs with `--limit`.', true];
    if (status >= 500 || status === 408)
        return ['is in trouble', 'Try again later, or work with sessions as files.', true];
    if (status >= 300 && status < 400)
        return ['wants to redirect', 'Set LANGSMITH_ENDPOINT to the address that answers itself.', false];
    return ['refused the request', 'Its API may have changed; please report it.', false];
}
const detail = schemas/* union */.KCZ([schemas/* object */.Ikc({ detail: schemas/* json */.Pq9() }), schemas/* object */.Ikc({ error: schemas/* string */.YjP() })]);
/** FastAPI says `detail`, the gateway before it `error`. */
function saidIn(text) {
    const read = detail.safeParse((0,shallow_json/* shallowJson */.H)(text));
    const said = read.success ? ('detail' in read.data ? read.data.detail : read.data.error) : '';
    return (typeof said === 'string' ? said : JSON.stringify(said)).replaceAll(/\s+/g, ' ').slice(0, 300);
}

;// CONCATENATED MODULE: ./build/traces/langsmith-client.js




/** Opens the API with the key of the environment; throws a `UserError` where there is none. */
function openLangsmith(around) {
    const { env } = around;
    const place = (env['LANGSMITH_ENDPOINT'] || env['LANGCHAIN_ENDPOINT'] || usual).replace(/\/+$/, '');
    const key = env['LANGSMITH_API_KEY'] || env['LANGCHAIN_API_KEY'];
    if (!key)
        throw new user_error/* UserError */.y({
            message: 'There is no key for LangSmith in the environment.',
            hint: 'Set LANGSMITH_API_KEY; a key is never read from a file or a flag.',
        });
    if (/[^\x20-\x7E]/.test(key.trim()))
        throw new user_error/* UserError */.y({
            message: 'The key for LangSmith holds a line break, or another character that no key has.',
            hint: 'Set LANGSMITH_API_KEY anew.',
        });
    if (!/^https?:\/\//i.test(place) || !URL.canParse(place))
        throw new user_error/* UserError */.y({
            message: `LANGSMITH_ENDPOINT is no address: "${around.redact(place)}".`,
            hint: `Leave it out for ${usual}, or write https://…`,
        });
    const workspace = env['LANGSMITH_WORKSPACE_ID'];
    const headers = {
        'x-api-key': key,
        accept: 'application/json',
        ...(workspace ? { 'x-tenant-id': workspace } : {}),
    };
    const root = place.replace(/\/api(\/v1)?$/, '');
    const address = (path) => `${path.startsWith('/api/') ? root : place}${path}`;
    return {
        place,
        address,
        async get(path, query) {
            const url = `${address(path)}?${new URLSearchParams(query).toString()}`;
            return (await patiently({ url, place, init: { headers }, around, mayBeUnknown: false })) ?? null;
        },
        post: (path, body, { isUnknown: mayBeUnknown }) => {
            const sent = { ...headers, 'content-type': 'application/json' };
            const init = { method: 'POST', headers: sent, body: JSON.stringify(body) };
            return patiently({ url: address(path), place, init, around, mayBeUnknown });
        },
    };
}
const usual = 'https://api.smith.langchain.com';
/** An answer of more than this is not read, in bytes. */
const mostAnswered = 64 * 1024 * 1024;
const mostTries = 5;
/** How servers and the proxies before them say that they have no such endpoint. */
const unknown = [404, 405, 501];
/** No server is waited for longer than this between two tries, in milliseconds. */
const longestWait = 60_000;
/** Rate limits are waited out, and what may pass is tried again; the rest is the user's. */
async function patiently(request) {
    const { clock, signal } = request.around;
    for (let tries = 1;; tries += 1) {
        const answer = await once(request);
        if ('json' in answer)
            return answer.json;
        if (answer.retryMs === null || tries === mostTries)
            throw answer.error;
        await clock.sleep(Math.min(longestWait, Math.max(answer.retryMs, 500 * 2 ** tries)), signal);
    }
}
async function once({ url, place, init, around, mayBeUnknown }) {
    const { signal, redact, timeoutMs = 30_000 } = around;
    const late = AbortSignal.timeout(timeoutMs);
    try {
        // A redirect would carry the key to whoever it names.
        const response = await fetch(url, {
            ...init,
            redirect: 'manual',
            signal: AbortSignal.any([signal, late]),
        });
        const text = await textOf(response);
        if (mayBeUnknown && unknown.includes(response.status))
            return { json: undefined };
        if (!response.ok)
            return refusalOf(response, text, { place, redact });
        const json = (0,shallow_json/* shallowJson */.H)(text);
        if (json !== undefined)
            return { json };
        return {
            retryMs: null,
            error: new user_error/* UserError */.y({
                message: `${place} answered ${new URL(url).pathname} with something that is no JSON.`,
                hint: 'Is LANGSMITH_ENDPOINT the address of the API, and not of the web page?',
            }),
        };
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            throw error;
        if (signal.aborted)
            throw stoppedAt(place, error);
        const message = late.aborted
            ? `${place} did not answer within ${timeoutMs / 1000} s.`
            : `Cannot reach ${place}: ${redact(causeOf(error))}.`;
        return {
            retryMs: 0,
            error: new user_error/* UserError */.y({ message, hint: 'Check the network and LANGSMITH_ENDPOINT, or work with sessions as files.' }, { cause: error }),
        };
    }
}
function stoppedAt(place, cause) {
    return new user_error/* UserError */.y({ message: `The fetch from ${place} was stopped.`, hint: 'Nothing was imported.' }, { cause });
}
async function textOf(response) {
    const parts = [];
    let length = 0;
    const body = response.body;
    for await (const part of body ?? []) {
        length += part.length;
        if (length > mostAnswered)
            throw new user_error/* UserError */.y({
                message: `LangSmith answered with more than ${mostAnswered / 2 ** 20} MiB at once.`,
                hint: 'Import fewer runs, or single ones with `--langsmith-run`.',
            });
        parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
}
function causeOf(error) {
    // fetch says "fetch failed"; the reason stands below.
    const cause = (0,json/* isObject */.G)(error) || error instanceof Error ? Reflect.get(error, 'cause') : undefined;
    return (0,user_error/* reasonOf */.A)(cause ?? error).replace(/\.$/, '');
}

// EXTERNAL MODULE: ./build/chaos/shape.js
var shape = __webpack_require__(76166);
;// CONCATENATED MODULE: ./build/replay/import/chat-message.js


/**
 * A message in the spelling of OpenAI (chat and responses), Anthropic, Gemini, LangChain (as a dict, as a pair, and as
 * `dumps` writes it) or the OpenTelemetry GenAI conventions; null for what is none.
 */
function chatMessage(given) {
    if ((0,shape/* isList */.Lv)(given))
        return pairOf(given);
    if (!(0,shape/* isMap */.jh)(given))
        return null;
    const item = itemOf(given);
    if (item !== null)
        return item;
    const fields = inner(given);
    const role = roleOf(fields['role'] ?? kindIn(given));
    if (role === null)
        return null;
    const parts = partsIn(fields['parts'] ?? fields['content'] ?? null);
    const calls = [...parts.flatMap(callIn), ...callsBeside(fields)];
    const text = parts.map(textIn).filter(Boolean).join('\n');
    const results = role === 'tool' && parts.every((part) => resultIn(part).length === 0)
        ? [wholeResult(fields, text)]
        : parts.flatMap(resultIn);
    const lost = parts.flatMap(lostIn);
    return { role: results.length > 0 && text === '' ? 'tool' : role, text, calls, results, lost };
}
/** The text as JSON where it holds some. */
function heldOr(text) {
    return (0,shape/* heldIn */.$f)(text) ?? text;
}
const roles = {
    system: 'system',
    developer: 'system',
    user: 'user',
    human: 'user',
    assistant: 'assistant',
    ai: 'assistant',
    model: 'assistant',
    tool: 'tool',
    function: 'tool',
};
function roleOf(role) {
    if (typeof role !== 'string')
        return null;
    const name = role.toLowerCase().replace(/message(?:chunk)?$/, '');
    return Object.hasOwn(roles, name) ? (roles[name] ?? null) : null;
}
/** LangChain says what a message is by its `type`, or by the class that it was. */
function kindIn({ id, type }) {
    if (type === 'constructor' && id !== undefined && (0,shape/* isList */.Lv)(id))
        return id.at(-1) ?? null;
    return type ?? null;
}
/** The fields of a message that stand one floor deeper. */
function inner(given) {
    const { kwargs, data } = given;
    if (kwargs !== undefined && (0,shape/* isMap */.jh)(kwargs))
        return kwargs;
    return data !== undefined && (0,shape/* isMap */.jh)(data) ? data : given;
}
function pairOf([role = null, text = null, ...rest]) {
    const known = roleOf(role);
    if (known === null || typeof text !== 'string' || rest.length > 0)
        return null;
    return { role: known, text, calls: [], results: [], lost: [] };
}
/** Items of OpenAI's Responses API that are no messages. */
function itemOf(given) {
    const none = { text: '', calls: [], results: [], lost: [] };
    const id = textOr(given['call_id'], null);
    if (given['type'] === 'function_call')
        return {
            ...none,
            role: 'assistant',
            calls: [{ id, name: textOr(given['name'], ''), args: argsIn(given['arguments']) }],
        };
    if (given['type'] !== 'function_call_output')
        return null;
    const value = valueIn(given['output']);
    return { ...none, role: 'tool', results: [{ id, name: null, value, isError: false }] };
}
function partsIn(content) {
    if (content === null)
        return [];
    return (0,shape/* isList */.Lv)(content) ? content : [content];
}
function textIn(part) {
    if (typeof part === 'string')
        return part;
    if (!(0,shape/* isMap */.jh)(part) || callIn(part).length > 0 || resultIn(part).length > 0)
        return '';
    const { type, text, content } = part;
    if (type === 'reasoning' || type === 'thinking')
        return '';
    if (typeof text === 'string')
        return text;
    return type === 'text' && typeof content === 'string' ? content : '';
}
const inward = new Set(['text', 'input_text', 'output_text', 'reasoning', 'thinking', 'redacted_thinking']);
function lostIn(part) {
    if (!(0,shape/* isMap */.jh)(part) || textIn(part) !== '' || callIn(part).length > 0 || resultIn(part).length > 0)
        return [];
    const kind = textOr(part['type'], Object.keys(part)[0] ?? 'nothing');
    return inward.has(kind) ? [] : [kind];
}
function callIn(part) {
    if (!(0,shape/* isMap */.jh)(part))
        return [];
    const { type, id, name, functionCall } = part;
    if (functionCall !== undefined && (0,shape/* isMap */.jh)(functionCall))
        return [{ id: null, name: textOr(functionCall['name'], ''), args: functionCall['args'] ?? {} }];
    if (type !== 'tool_use' && type !== 'tool_call')
        return [];
    return [{ id: textOr(id, null), name: textOr(name, ''), args: argsIn(part['input'] ?? part['arguments']) }];
}
function resultIn(part) {
    if (!(0,shape/* isMap */.jh)(part))
        return [];
    const { type, functionResponse } = part;
    if (functionResponse !== undefined && (0,shape/* isMap */.jh)(functionResponse)) {
        const { name, response } = functionResponse;
        return [{ id: null, name: textOr(name, null), value: response ?? null, isError: false }];
    }
    if (type === 'tool_result') {
        const { tool_use_id: id, content, is_error: isError } = part;
        return [{ id: textOr(id, null), name: null, value: valueIn(content), isError: isError === true }];
    }
    if (type !== 'tool_call_response')
        return [];
    // Until version 1.37 of the conventions the answer of a tool was its `result`.
    const value = valueIn(part['response'] ?? part['result']);
    return [{ id: textOr(part['id'], null), name: null, value, isError: false }];
}
/** Calls beside the text: OpenAI's `tool_calls` and `function_call`, LangChain's `tool_calls`. */
function callsBeside(fields) {
    const { tool_calls: listed, function_call: single, additional_kwargs: extra } = fields;
    const all = listed !== undefined && (0,shape/* isList */.Lv)(listed) ? listed : [];
    const own = [...all, ...(single === undefined || single === null ? [] : [single])];
    if (own.length === 0 && extra !== undefined && (0,shape/* isMap */.jh)(extra))
        return callsBeside(extra);
    return own.flatMap((call) => {
        if (!(0,shape/* isMap */.jh)(call))
            return [];
        const said = call['function'] !== undefined && (0,shape/* isMap */.jh)(call['function']) ? call['function'] : call;
        return [
            {
                id: textOr(call['id'], null),
                name: textOr(said['name'], ''),
                args: argsIn(said['arguments'] ?? said['args']),
            },
        ];
    });
}
function wholeResult(fields, text) {
    const { tool_call_id: id, name, status, content } = fields;
    const value = text === '' ? valueIn(content) : heldOr(text);
    return { id: textOr(id, null), name: textOr(name, null), value, isError: status === 'error' };
}
function argsIn(given) {
    return typeof given === 'string' ? ((0,json/* parseJson */.q)(given) ?? given) : (given ?? {});
}
/** A result's own value: text that is JSON as JSON, lists of text as their text. */
function valueIn(given) {
    if (given === undefined || given === null)
        return null;
    if (typeof given === 'string')
        return heldOr(given);
    const texts = (0,shape/* isList */.Lv)(given) ? given.map(textIn) : [''];
    return texts.length > 0 && texts.every(Boolean) ? heldOr(texts.join('\n')) : given;
}
function textOr(value, fallback) {
    return typeof value === 'string' ? value : fallback;
}

;// CONCATENATED MODULE: ./build/replay/import/conversation.js

/** The conversation up to its last question, and what became of it; null where nobody asks anything. */
function conversationOf(messages) {
    const at = messages.findLastIndex(({ role, text }) => role === 'user' && text !== '');
    const asked = messages[at];
    if (asked === undefined)
        return null;
    const after = messages.slice(at + 1);
    const unanswered = new Map(after.flatMap(({ calls }) => calls.map((call) => [call.id, call.name])));
    for (const { results } of after)
        for (const { id } of results)
            unanswered.delete(id);
    return {
        input: asked.text,
        context: messages.slice(0, at).flatMap(asMessages),
        toolResponses: responsesIn(after),
        answer: after.findLast(({ role, text }) => role === 'assistant' && text !== '')?.text ?? null,
        notes: [
            ...conversation_lostIn(messages),
            ...[...unanswered.values()].map((name) => `The call of ${name} has no recorded result.`),
        ],
    };
}
/** What the user showed and cannot be asked again. */
function conversation_lostIn(messages) {
    const kinds = new Set(messages.flatMap(({ role, lost }) => (role === 'user' ? lost : [])));
    return kinds.size === 0 ? [] : [`What the user sent beside text is left out: ${[...kinds].join(', ')}.`];
}
/** What the tools answered, in order; a result without a name is known by the call that it answers, without an id by its turn. */
function responsesIn(messages) {
    const calls = messages.flatMap((message) => message.calls);
    const used = new Set();
    return messages.flatMap(({ results }) => results.flatMap(({ id, name, value, isError }) => {
        const at = calls.findIndex((call, index) => !used.has(index) && (id === null ? (name ?? call.name) === call.name : call.id === id));
        used.add(at);
        const tool = calls[at]?.name ?? name;
        if (tool === null || tool === '')
            return [];
        return [
            { tool, args: argsOf(calls[at]?.args), response: value, status: isError ? 500 : 200, latencyMs: 0 },
        ];
    }));
}
/** Arguments that are a map; others cannot be matched by. */
function argsOf(args) {
    return args !== undefined && (0,shape/* isMap */.jh)(args) ? { ...args } : null;
}
/** A message in the spelling of chat endpoints, which is what `context` holds; each result is one of its own. */
function asMessages({ role, text, calls, results }) {
    const answers = results.map(({ id, name, value }) => ({
        role: 'tool',
        ...(id === null ? {} : { tool_call_id: id }),
        ...(name === null ? {} : { name }),
        content: typeof value === 'string' ? value : JSON.stringify(value),
    }));
    if (role === 'tool')
        return answers;
    const called = calls.map(({ id, name, args }, index) => ({
        id: id ?? `call_${index + 1}`,
        type: 'function',
        function: { name, arguments: typeof args === 'string' ? args : JSON.stringify(args) },
    }));
    return [...answers, { role, content: text, ...(called.length === 0 ? {} : { tool_calls: called }) }];
}

;// CONCATENATED MODULE: ./build/replay/import/refusal.js

/** The value as its published schema reads it; throws a `UserError` that names every field that is otherwise. */
function asPublished(value, schema, { origin, path = '$' }) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const issues = parsed.error.issues.slice(0, mostNamed).flatMap(flattened);
    throw unlike(origin, issues.map(({ path: keys, message }) => ({ path: `${path}${spelled(keys)}`, message })));
}
/** A document that is not as published, with the paths that say so. */
function unlike(origin, found) {
    return new user_error/* UserError */.y(found.map(({ path, message }) => ({
        key: path,
        message: `${path} is not as ${origin.schema} has it: ${message}.`,
        ...(origin.line === null ? {} : { place: { file: origin.from, line: origin.line, column: 1 } }),
        hint: `Nothing of ${origin.from} was imported. ${origin.line === null ? 'If' : 'Export it again; if'} its schema has changed, please report it.`,
    })));
}
const mostNamed = 10;
/** Of alternatives, the one that comes closest. */
function flattened(issue) {
    if (issue.code !== 'invalid_union')
        return [issue];
    const deepest = (issues) => Math.max(0, ...issues.map(({ path }) => path.length));
    const best = issue.errors.toSorted((left, right) => deepest(right) - deepest(left))[0];
    if (best === undefined || best.length === 0)
        return [issue];
    return best.flatMap((inner) => flattened({ ...inner, path: [...issue.path, ...inner.path] }));
}
function spelled(keys) {
    return keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
}

;// CONCATENATED MODULE: ./build/replay/import/tool-failure.js
/** How a tool's failure looks on the wire, as far as its words tell: a status, or 0 where it never answered. */
function statusOf(error) {
    const stated = spelledStatus.exec(error);
    const status = Number(stated?.[1] ?? stated?.[2] ?? 0);
    if (status !== 0)
        return status;
    return /time[ds]?[ _-]?out|deadline.?exceeded|connection (?:was )?(?:reset|aborted|closed)|ECONNRESET/i.test(error)
        ? 0
        : 500;
}
/** `503 Server Error`, `Server error '503 …'`, `status code 429`, `HTTP/1.1 404`; a bare number is no status. */
const spelledStatus = /\b([45]\d\d) (?:client|server) error|(?:status(?:[ _]?code)?|HTTP(?:\/\d(?:\.\d)?)?|error code|(?:client|server) error)["']?[ :=]{1,3}["']?([45]\d\d)\b/i;

;// CONCATENATED MODULE: ./build/replay/import/langsmith-session.js





/**
 * A run with everything below it as a session: its question, what was said before, each tool and retriever as a recorded
 * response, its error as what went wrong. Model calls are told of: LangSmith keeps what they said, and not their bytes.
 */
function langsmithSession(root, below, { origin, source }) {
    const asked = questionIn(root, origin);
    const inOrder = below.toSorted((left, right) => (left.order < right.order ? -1 : 1));
    const called = [root, ...inOrder].filter(({ type }) => type === 'tool' || type === 'retriever');
    const tools = called.filter(({ isPending }) => !isPending);
    const models = inOrder.filter(({ type }) => type === 'llm').length;
    return {
        id: `langsmith-${root.id}`,
        name: root.name || null,
        source,
        capturedAt: root.startedAt,
        input: asked.input,
        context: asked.context,
        toolResponses: tools.map(responseOf),
        calls: [],
        answer: answerIn(root),
        expectedFailure: root.error?.slice(0, mostTold) ?? null,
        notes: [
            ...asked.notes,
            ...(root.isPending ? ['It had not ended when LangSmith was asked: what came later is missing.'] : []),
            ...called
                .filter(({ isPending }) => isPending)
                .map(({ name }) => `The call of ${name} had not ended, and is no recorded response.`),
            ...(called.length === 0
                ? ['It has no run of a tool or a retriever: nothing but its question is replayed.']
                : []),
            ...(models === 0
                ? []
                : [
                    `${models} model call${models === 1 ? '' : 's'} cannot be replayed: LangSmith does not keep their bytes.`,
                ]),
        ],
    };
}
/** An error may bring its whole traceback; so many characters of it say what went wrong. */
const mostTold = 2000;
/** True where a run was given anything that could be asked again. */
function hasInputs({ inputs }) {
    return inputs !== null && Object.keys(inputs).length > 0;
}
/** The keys under which frameworks keep the question. */
const questions = ['input', 'question', 'query', 'prompt', 'text', 'message', 'messages'];
function questionIn({ inputs, id }, origin) {
    if (inputs === null || !hasInputs({ inputs }))
        throw unlike(origin, [
            { path: `run ${id}, inputs`, message: 'it has none, so that there is nothing to ask' },
        ]);
    const history = listIn(inputs['chat_history'] ?? inputs['history'] ?? null);
    const named = questions.map((key) => inputs[key] ?? null);
    const only = Object.values(inputs);
    for (const value of [...named, ...(only.length === 1 ? only : [])]) {
        const found = questionOf(value, history);
        if (found !== null)
            return found;
    }
    const keys = Object.keys(inputs).join(', ');
    return {
        input: JSON.stringify(inputs),
        context: [],
        notes: [
            `The question is the whole of its inputs as JSON (${keys}): none of them is a text or a message.`,
        ],
    };
}
function questionOf(value, history) {
    if (typeof value === 'string' && value.trim() !== '') {
        const asked = { role: 'user', text: value, calls: [], results: [], lost: [] };
        return conversationOf([...history, asked]);
    }
    const single = (0,shape/* isMap */.jh)(value) ? chatMessage(value) : null;
    return conversationOf([...history, ...(single === null ? listIn(value) : [single])]);
}
/** Messages; LangChain puts those of a model call into a list of lists. */
function listIn(value) {
    if (!(0,shape/* isList */.Lv)(value))
        return [];
    const [first] = value;
    const isNested = value.length === 1 && first !== undefined && (0,shape/* isList */.Lv)(first) && first.every((each) => (0,shape/* isMap */.jh)(each));
    const list = isNested ? first : value;
    const messages = list.map(chatMessage);
    return messages.every((message) => message !== null) ? messages : [];
}
function responseOf({ name, inputs, outputs, error, durationMs }) {
    const args = langsmith_session_argsIn(inputs);
    const base = { tool: name, args, latencyMs: durationMs };
    if (error !== null) {
        const status = statusOf(error);
        return { ...base, response: status === 0 ? null : error, status };
    }
    const { value, isError } = langsmith_session_resultIn(outputs);
    return { ...base, response: value, status: isError ? 500 : 200 };
}
/** LangChain keeps the arguments of a tool as the text of a map, under `input`. */
function langsmith_session_argsIn(inputs) {
    const { input } = inputs ?? {};
    const isAlone = inputs !== null && Object.keys(inputs).length === 1;
    const held = typeof input === 'string' && isAlone ? (0,shape/* heldIn */.$f)(input) : undefined;
    return argsOf(held ?? inputs ?? undefined);
}
/** What is no map stands under one key: `output` of LangChain and of Python, `outputs` of JavaScript, `documents` of retrievers. */
function bareIn(outputs) {
    const [[key, value] = ['', null], ...more] = Object.entries(outputs);
    return more.length === 0 && ['output', 'outputs', 'documents'].includes(key) ? value : outputs;
}
function langsmith_session_resultIn(outputs) {
    const only = outputs === null ? null : bareIn(outputs);
    if (typeof only === 'string')
        return { value: heldOr(only), isError: false };
    const [result] = only === null ? [] : (chatMessage(only)?.results ?? []);
    return result === undefined ? { value: only, isError: false } : result;
}
function answerIn({ outputs }) {
    if (outputs === null)
        return null;
    const messages = outputs['messages'] === undefined ? [] : listIn(outputs['messages']);
    const last = messages.findLast(({ role, text }) => role === 'assistant' && text !== '');
    if (last !== undefined)
        return last.text;
    const { output, answer, result, text } = outputs;
    const said = output ?? answer ?? result ?? text ?? bareIn(outputs);
    const message = (0,shape/* isMap */.jh)(said) ? chatMessage(said) : null;
    return message?.text || (typeof said === 'string' ? said : JSON.stringify(said));
}

;// CONCATENATED MODULE: ./build/replay/import/run-tree.js
/** Every run below one, however deep. */
function belowIn(root, runs) {
    const children = childrenOf(runs);
    const found = new Set();
    const open = [root];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const child of children.get(next.id) ?? []) {
            if (child === root || found.has(child))
                continue;
            found.add(child);
            open.push(child);
        }
    }
    return [...found];
}
const known = new WeakMap();
/** Made once for a list: a file of a thousand traces asks a thousand times. */
function childrenOf(runs) {
    const made = known.get(runs) ?? Map.groupBy(runs, ({ parent }) => parent ?? '');
    known.set(runs, made);
    return made;
}

;// CONCATENATED MODULE: ./build/traces/langsmith-projects.js



/** The id of a project by its name; throws a `UserError` where there is none. */
async function projectId(langsmith, name) {
    const found = await listed(langsmith, { name, limit: '1' });
    const project = found.find((each) => each.name === name);
    if (project !== undefined)
        return project.id;
    throw new user_error/* UserError */.y({
        message: `${langsmith.place} has no project "${name}" that this key may see.`,
        hint: 'Check its name, and LANGSMITH_WORKSPACE_ID where the key is of an organisation.',
    });
}
/** The ids of all projects, up to 100 at a time. */
async function* projectIds(langsmith) {
    for (let offset = 0; offset < mostProjects; offset += largestPage) {
        const page = { limit: String(largestPage), offset: String(offset) };
        const found = await listed(langsmith, page);
        if (found.length > 0)
            yield found.map(({ id }) => id);
        if (found.length < largestPage)
            return;
    }
}
const largestPage = 100;
const mostProjects = 10_000;
const projects = schemas/* array */.YOg(schemas/* looseObject */._H3({ id: schemas/* string */.YjP().min(1), name: schemas/* string */.YjP() }));
/** Projects are called sessions there; unlike the queries of runs, this is in no version deprecated. */
async function listed(langsmith, query) {
    const origin = {
        from: langsmith.address('/sessions'),
        line: null,
        schema: 'the list of projects that LangSmith publishes',
    };
    return asPublished(await langsmith.get('/sessions', query), projects, { origin });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/replay/import/langsmith-run.js


/** The published kinds of a run. */
const runTypes = ['tool', 'chain', 'llm', 'retriever', 'embedding', 'prompt', 'parser'];
/** What LangSmith publishes as `RunSchema`, in `langsmith-sdk` (js/src/_openapi_client, 096e961), and as the `Run` of its second API beside it. */
const publishedRun = 'the Run schema that LangSmith publishes';
/** A run, and those that an export has put inside it; throws a `UserError` with the path of each field that is otherwise. */
function runsIn(value, { origin, path = '$' }) {
    const read = asPublished(value, run, { origin, path });
    const own = runOf(read);
    const inside = read.child_runs.flatMap((child, at) => runsIn(child, { origin, path: `${path}.child_runs[${at}]` }));
    // An export that nests its runs need not name the parent again.
    return [own, ...inside.map((each) => ({ ...each, parent: each.parent ?? own.id }))];
}
const langsmith_run_json = schemas/* json */.Pq9().transform((value) => value);
const payload = schemas/* record */.g1P(schemas/* string */.YjP(), langsmith_run_json)
    .nullish()
    .transform((value) => value ?? null);
// The API leaves the zone out: its times are UTC.
const time = schemas/* union */.KCZ([iso/* datetime */.w$({ offset: true }), iso/* datetime */.w$({ local: true })])
    .nullish()
    .transform((date) => (typeof date === 'string' ? asUtc(date) : null));
function asUtc(date) {
    return new Date(/Z$|[+-]\d\d:?\d\d$/.test(date) ? date : `${date}Z`).toISOString();
}
const run = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP().min(1),
    name: schemas/* string */.YjP(),
    // The second API writes its words in capitals, names all ancestors, and calls the project by its name.
    run_type: schemas/* string */.YjP().toLowerCase().pipe(schemas/* enum */.k5n(runTypes)),
    status: schemas/* string */.YjP().toLowerCase().nullish(),
    parent_run_id: schemas/* string */.YjP().nullish(),
    parent_run_ids: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    project_id: schemas/* string */.YjP().nullish(),
    trace_id: schemas/* string */.YjP().nullish(),
    session_id: schemas/* string */.YjP().nullish(),
    start_time: time,
    end_time: time,
    inputs: payload,
    outputs: payload,
    error: schemas/* string */.YjP().nullish(),
    dotted_order: schemas/* string */.YjP().nullish(),
    child_runs: schemas/* array */.YOg(langsmith_run_json)
        .nullish()
        .transform((runs) => runs ?? []),
});
function runOf(read) {
    return {
        id: read.id,
        name: read.name,
        type: read.run_type,
        parent: read.parent_run_id ?? read.parent_run_ids?.at(-1) ?? null,
        trace: read.trace_id ?? read.id,
        project: read.session_id ?? read.project_id ?? null,
        startedAt: read.start_time,
        durationMs: between(read.start_time, read.end_time),
        inputs: read.inputs,
        outputs: read.outputs,
        error: read.error || (read.status === 'error' ? 'The run ended in an error that it does not describe.' : null),
        isPending: read.status === 'pending',
        order: read.dotted_order ?? read.start_time ?? '',
    };
}
function between(from, to) {
    if (from === null || to === null)
        return 0;
    return Math.max(0, Date.parse(to) - Date.parse(from));
}

;// CONCATENATED MODULE: ./build/traces/langsmith-api.js

const langsmith_api_listed = schemas/* array */.YOg(schemas/* json */.Pq9().transform((value) => value));
/** `/api/v2`, as `queryV2` of langsmith 0.10 calls it; self-hosted from 0.16. */
const secondApi = {
    path: '/api/v2/runs/query',
    body: (wanted, { size, cursor }) => ({
        project_ids: wanted.projects,
        ids: wanted.ids,
        trace_id: wanted.trace,
        is_root: wanted.isRoot,
        has_error: wanted.hasError,
        // It looks back one day where nothing is said.
        min_start_time: wanted.from ?? beforeAllRuns,
        filter: wanted.filter,
        tree_filter: wanted.treeFilter,
        // It tells nothing but the id where nothing is said.
        selects,
        page_size: size,
        cursor: cursor ?? undefined,
    }),
    page: schemas/* looseObject */._H3({ items: langsmith_api_listed.nullable(), next_cursor: schemas/* string */.YjP().nullish() })
        .transform(({ items, next_cursor: next }) => ({ runs: items ?? [], next: next || null })),
    at: { runs: '$.items', next: '$.next_cursor' },
};
/** The API before it, which goes from the cloud on 31 January 2027 and from self-hosted installations with 0.18. */
const firstApi = {
    path: '/runs/query',
    body: (wanted, { size, cursor }) => ({
        session: wanted.projects,
        id: wanted.ids,
        trace: wanted.trace,
        is_root: wanted.isRoot,
        error: wanted.hasError,
        start_time: wanted.from,
        filter: wanted.filter,
        tree_filter: wanted.treeFilter,
        limit: size,
        cursor: cursor ?? undefined,
    }),
    page: schemas/* looseObject */._H3({ runs: langsmith_api_listed, cursors: schemas/* looseObject */._H3({ next: schemas/* string */.YjP().nullish() }).nullish() })
        .transform(({ runs, cursors }) => ({ runs, next: cursors?.next ?? null })),
    at: { runs: '$.runs', next: '$.cursors.next' },
};
/** LangSmith is younger. */
const beforeAllRuns = '2020-01-01T00:00:00.000Z';
const selects = [
    'ID',
    'NAME',
    'RUN_TYPE',
    'STATUS',
    'START_TIME',
    'END_TIME',
    'INPUTS',
    'OUTPUTS',
    'ERROR',
    'PARENT_RUN_IDS',
    'PROJECT_ID',
    'TRACE_ID',
    'DOTTED_ORDER',
];

;// CONCATENATED MODULE: ./build/traces/langsmith-query.js




/** Asks by `/api/v2`, by the API before it where a server does not know that, and stays with the one that answered. */
function openQuery(langsmith) {
    let spoken = null;
    const turn = async (wanted, page) => {
        for (const api of spoken === null ? [secondApi, firstApi] : [spoken]) {
            const answer = await langsmith.post(api.path, api.body(wanted, page), { isUnknown: spoken === null });
            if (answer === undefined)
                continue;
            spoken = api;
            return pageOf(answer, api, langsmith);
        }
        throw langsmith_query_unknown(langsmith);
    };
    return async (wanted, limit) => {
        const runs = [];
        const seen = new Set();
        const size = Math.min(langsmith_query_largestPage, limit);
        for (let cursor = null;;) {
            const page = await turn(wanted, { size, cursor });
            runs.push(...page.runs);
            cursor = page.next;
            if (cursor === null || runs.length >= limit)
                return {
                    runs: runs.slice(0, limit),
                    isCut: runs.length > limit || cursor !== null,
                    origin: page.origin,
                };
            if (seen.has(cursor))
                throw unlike(page.origin, [{ path: page.at, message: 'it leads back to a page that was read' }]);
            seen.add(cursor);
        }
    };
}
const langsmith_query_largestPage = 100;
function pageOf(answer, { path, page, at }, langsmith) {
    const origin = { from: langsmith.address(path), line: null, schema: publishedRun };
    const read = asPublished(answer, page, { origin });
    const runs = read.runs.flatMap((run, nth) => runsIn(run, { origin, path: `${at.runs}[${nth}]` }));
    return { runs, next: read.next, at: at.next, origin };
}
function langsmith_query_unknown({ place }) {
    return new user_error/* UserError */.y({
        message: `${place} knows none of LangSmith's ways to query runs (${secondApi.path}, ${firstApi.path}).`,
        hint: 'Is LANGSMITH_ENDPOINT the address of the API? If it is, its API has changed: import runs as a file, and please report it.',
    });
}

;// CONCATENATED MODULE: ./build/traces/langsmith-runs.js






/** One run by its id, with everything below it. */
async function sessionOfRun(langsmith, id) {
    const query = openQuery(langsmith);
    // The second API finds a run by its id in projects that are named alone.
    for await (const projects of projectIds(langsmith)) {
        const { runs, origin } = await query({ projects, ids: [id] }, 1);
        const [run] = runs;
        if (run !== undefined)
            return sessionOf(query, { run, projects, origin });
    }
    throw new user_error/* UserError */.y({
        message: `${langsmith.place} has no run "${id}" that this key may see.`,
        hint: 'Check the id, and that the key belongs to its workspace.',
    });
}
/** The root runs of a project that a filter wants, newest first; `now` in milliseconds since 1970. */
async function sessionsOfProject(langsmith, filter, now) {
    const query = openQuery(langsmith);
    const projects = [await projectId(langsmith, filter.project)];
    const { runs, isCut, origin } = await query({ projects, ...wantedOf(filter, now) }, filter.limit);
    const sessions = [];
    // One after another: LangSmith limits how often its runs may be queried.
    const asking = runs.filter(hasInputs);
    for (const run of asking)
        sessions.push(await sessionOf(query, { run, projects, origin }));
    const notes = [
        isCut &&
            `The project ${filter.project} has more such runs: the newest ${filter.limit} were taken, and \`--limit\` asks for more.`,
        asking.length < runs.length &&
            `${runs.length - asking.length} of the runs of the project ${filter.project} have no inputs, so that there is nothing to ask: they were left out.`,
    ];
    return { sessions, notes: notes.filter((note) => note !== false) };
}
function wantedOf({ status, dateRange, minLatencyMs }, now) {
    const { from, before } = (0,date_range/* momentsOf */.Z)(dateRange, now);
    const conditions = [
        // A run that goes on has no error yet.
        ...(status === 'success' || status === 'warning' ? ['eq(status, "success")'] : []),
        ...(minLatencyMs === null ? [] : [`gte(latency, ${minLatencyMs / 1000})`]),
        ...(before === null ? [] : [`lt(start_time, "${before}")`]),
    ];
    return {
        isRoot: true,
        ...(status === 'all' ? {} : { hasError: status === 'error' }),
        ...(status === 'warning' ? { treeFilter: 'eq(status, "error")' } : {}),
        ...(from === null ? {} : { from }),
        ...(conditions.length === 0 ? {} : { filter: joined(conditions) }),
    };
}
function joined(conditions) {
    return conditions.length === 1 ? (conditions[0] ?? '') : `and(${conditions.join(', ')})`;
}
/** A trace of more runs than this is not read. */
const mostOfTrace = 20_000;
/** Child runs are a query of their own: a run alone does not bring them. */
async function sessionOf(query, { run, projects, origin, }) {
    const at = run.project === null ? projects : [run.project];
    const { runs, isCut } = await query({ projects: at, trace: run.trace, isRoot: false }, mostOfTrace);
    if (isCut)
        throw new user_error/* UserError */.y({
            message: `The trace ${run.trace} has more than ${mostOfTrace} runs.`,
            hint: 'Import a run below it with `--langsmith-run`.',
        });
    return langsmithSession(run, belowIn(run, runs), { origin, source: 'langsmith' });
}

;// CONCATENATED MODULE: ./build/traces/fetch-source.js



/** Fetches the sessions of one source, all of them or none; throws a `UserError` with the way out where that fails. */
async function fetchSource(source, around) {
    const langsmith = openLangsmith(around);
    if (source.type === 'langsmith_run') {
        return { sessions: [await sessionOfRun(langsmith, source.runId)], notes: [] };
    }
    const range = source.dateRange === null ? null : (0,date_range/* dateRange */.M)(source.dateRange);
    return sessionsOfProject(langsmith, { ...source, dateRange: range }, Date.parse(around.clock.date()));
}

;// CONCATENATED MODULE: ./build/traces/fetch-all.js

/**
 * Fetches sources one after another, all of them or none. What two of them find is one session, unless they hold it
 * against different contracts: then it is one for each.
 */
async function fetchAll(sources, around) {
    const sessions = new Map();
    const notes = [];
    for (const source of sources) {
        const { contract } = source;
        const found = await fetchSource(source, around);
        for (const session of found.sessions) {
            const first = sessions.get(session.id) ?? { contract };
            const id = first.contract === contract ? session.id : `${session.id}-${contract ?? 'unnamed'}`;
            sessions.set(id, { session: { ...session, id }, contract });
        }
        const count = found.sessions.length;
        notes.push(...found.notes, `${count} session${count === 1 ? '' : 's'} came from ${nameOf(source)}.`);
    }
    return { sessions: [...sessions.values()], notes };
}
function nameOf(source) {
    return source.type === 'langsmith' ? `the LangSmith project ${source.project}` : 'a LangSmith run';
}

// EXTERNAL MODULE: ./build/disk/write-session.js
var write_session = __webpack_require__(44970);
// EXTERNAL MODULE: ./build/gateway/replay/take.js
var take = __webpack_require__(37430);
// EXTERNAL MODULE: ./build/replay/exchange.js
var exchange = __webpack_require__(97001);
// EXTERNAL MODULE: ./build/replay/hide.js
var replay_hide = __webpack_require__(74308);
// EXTERNAL MODULE: ./build/replay/import/imported-session.js
var imported_session = __webpack_require__(48969);
;// CONCATENATED MODULE: ./build/traces/keep-imported.js







/** Writes one imported session, whole or not at all, without secrets and personal data. */
function keepImported(session, { folder, contract, redact, force }) {
    const path = (0,external_node_path_.join)(folder, `${fileName(session.id)}.session.json`);
    const { id, toolResponses, calls, notes } = session;
    const kept = { path, id, responses: toolResponses.length, calls: calls.length, notes };
    if (!force && (0,external_node_fs_.existsSync)(path))
        return { ...kept, isNew: false };
    const hide = (0,replay_hide/* hider */.H)(redact);
    const exchanges = calls
        .toSorted((left, right) => left.atMs - right.atMs)
        .map((call) => (0,exchange/* exchangeJson */._B)((0,take/* exchangeOf */.L)(call, hide)));
    (0,write_session/* writeSession */.Ko)(path, (0,imported_session/* importedSession */.l)({ ...session, id: fileName(session.id) }, { contract, hide }), exchanges);
    return { ...kept, isNew: true };
}
/** An id from elsewhere as the name of a file, on any system; the id of the session that is written. */
function fileName(id) {
    return (id
        .replaceAll(/[^\w.+-]+/g, '-')
        .replace(/^[.-]+/, '')
        .slice(0, 120) || 'session');
}

;// CONCATENATED MODULE: ./build/traces/auto-import.js








/**
 * Fetches the sources with `auto_import` into a folder, in the place of what an earlier run fetched. All of them, or it
 * throws: a run that held the agent against fewer incidents than its config names would pass for the wrong reason.
 */
async function autoImport(sources, { env, folder, signal, mostMs = 600_000 }) {
    const redact = (0,base_redact/* redactorOf */.y)(env);
    const late = AbortSignal.timeout(mostMs);
    const around = { env, clock: real_clock/* realClock */.d, signal: AbortSignal.any([signal, late]), redact };
    const { sessions, notes } = await fetchAll(sources, around).catch((error) => {
        const told = late.aborted ? tooLate(mostMs) : error;
        throw told instanceof user_error/* UserError */.y ? withWayOut(told, folder) : told;
    });
    forget(folder);
    return {
        sessions: sessions.map(({ session, contract }) => {
            const { path } = keepImported(session, { folder, contract, redact, force: true });
            return (0,schema/* sessionSchema */._M)().parse({ file: path });
        }),
        notes,
    };
}
function tooLate(ms) {
    return new user_error/* UserError */.y({
        message: `The sources with \`auto_import\` were not fetched within ${ms / 1000} s.`,
        hint: 'Ask for fewer runs by `limit` or `date_range`.',
    });
}
function withWayOut({ problems }, folder) {
    return new user_error/* UserError */.y(problems.map((problem) => ({
        key: 'replays.sources',
        ...problem,
        hint: `${problem.hint ?? ''} Without \`auto_import\` a run does not fetch; what was fetched last stands in ${folder}.`.trim(),
    })));
}
/** What an earlier run fetched may have been mended, or left the time that is asked for. */
function forget(folder) {
    let names = [];
    try {
        names = (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return;
    }
    for (const name of names)
        if (name.endsWith('.session.json'))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
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
