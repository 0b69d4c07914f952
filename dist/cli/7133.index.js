export const id = 7133;
export const ids = [7133];
export const modules = {

/***/ 7227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decoded)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);

/**
 * Bytes without their `content-encoding`, several in a row included; null for one that we do not know, for bytes that
 * are not what they claim, and for more than `limit` bytes. `isCut` = the end is missing, and what is there is wanted.
 */
function decoded(bytes, encoding, { limit, isCut }) {
    const names = (encoding ?? '').split(',').map((name) => name.trim().toLowerCase().replace(/^x-/, ''));
    try {
        return names.reduceRight((rest, name) => decodeOne(rest, name, { limit, isCut }), bytes);
    }
    catch {
        return null;
    }
}
function decodeOne(bytes, name, { limit, isCut }) {
    if (name === '' || name === 'identity' || bytes.length === 0)
        return bytes;
    const zlib = { maxOutputLength: limit, finishFlush: isCut ? node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_SYNC_FLUSH : node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_FINISH };
    switch (name) {
        case 'gzip':
            return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(bytes, zlib);
        case 'deflate':
            return isWrapped(bytes) ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateSync)(bytes, zlib) : (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(bytes, zlib);
        case 'br':
            return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.brotliDecompressSync)(bytes, {
                maxOutputLength: limit,
                finishFlush: isCut ? node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.BROTLI_OPERATION_FLUSH : node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.BROTLI_OPERATION_FINISH,
            });
        case 'zstd':
            return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdDecompressSync)(bytes, {
                maxOutputLength: limit,
                finishFlush: isCut ? node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_e_flush : node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_e_end,
            });
        default:
            throw new Error(`unknown content-encoding ${name}`);
    }
}
/** Some servers send bare deflate data where RFC 9110 §8.4.1.2 asks for a zlib wrapper: its first byte tells. */
function isWrapped(bytes) {
    return ((bytes[0] ?? 0) & 0x0f) === 8;
}


/***/ }),

/***/ 4095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ frameReader),
/* harmony export */   Ve: () => (/* binding */ sseReader),
/* harmony export */   vr: () => (/* binding */ writeFrame)
/* harmony export */ });
/* unused harmony export ndjsonReader */
/** A reader for the framing of a stream. Nothing is parsed but the framing itself. */
function frameReader(framing) {
    return framing === 'sse' ? sseReader() : ndjsonReader();
}
/**
 * Reads server-sent events (WHATWG HTML, 9.2.6) with any of the line ends LF, CRLF and CR. A CR that ends a chunk waits
 * for the next byte, unless the first line of the stream ended in a bare CR.
 */
function sseReader() {
    const pile = newPile();
    const lines = newLines();
    let isFirst = true;
    return {
        push(chunk) {
            const frames = [];
            let from = 0;
            for (const end of lines.blankLines(chunk)) {
                const raw = pile.take(chunk.subarray(from, end));
                frames.push({ frame: eventIn(textOf(raw, isFirst)), raw });
                isFirst = false;
                from = end;
            }
            pile.add(chunk.subarray(from));
            return frames;
        },
        flush: () => ({ raw: pile.take(nothing), frame: null }),
    };
}
/** Reads newline-delimited JSON; a line ends with LF or CRLF. */
function ndjsonReader() {
    const pile = newPile();
    let isFirst = true;
    return {
        push(chunk) {
            const frames = [];
            let from = 0;
            for (let end = chunk.indexOf(lf); end !== -1; end = chunk.indexOf(lf, from)) {
                const raw = pile.take(chunk.subarray(from, end + 1));
                frames.push({ frame: { event: null, data: lineIn(textOf(raw, isFirst)) }, raw });
                isFirst = false;
                from = end + 1;
            }
            pile.add(chunk.subarray(from));
            return frames;
        },
        flush() {
            const raw = pile.take(nothing);
            const data = lineIn(textOf(raw, isFirst));
            return { raw, frame: data.trim() === '' ? null : { event: null, data } };
        },
    };
}
/** A frame as it goes on the wire. A frame that says nothing becomes a comment, or an empty line. */
function writeFrame(framing, frame) {
    if (framing === 'ndjson')
        return Buffer.from(`${frame.data.replaceAll(lineEnds, ' ')}\n`);
    if (frame.event === null && frame.data === '')
        return Buffer.from(':\n\n');
    const event = frame.event === null ? '' : `event: ${frame.event.replaceAll(lineEnds, ' ')}\n`;
    const data = frame.data === '' ? '' : `data: ${frame.data.replaceAll(lineEnds, '\ndata: ')}\n`;
    return Buffer.from(`${event}${data}\n`);
}
const lf = 10;
const cr = 13;
const nothing = new Uint8Array();
const lineEnds = /\r\n|\r|\n/g;
/** The bytes of a frame that is not complete, piled up without copying until it is. */
function newPile() {
    let chunks = [];
    return {
        add(bytes) {
            if (bytes.length > 0)
                chunks.push(bytes);
        },
        take(last) {
            if (chunks.length === 0)
                return last;
            const whole = Buffer.concat([...chunks, last]);
            chunks = [];
            return whole;
        },
    };
}
/** Finds where blank lines end, chunk by chunk, looking at each byte once. */
function newLines() {
    let isEmpty = true;
    let afterCr = 'no';
    let endsInCr = null;
    /** True when the line that ended here was blank. */
    function ended(bare) {
        endsInCr ??= bare;
        const wasEmpty = isEmpty;
        isEmpty = true;
        return wasEmpty;
    }
    /** Where a blank line ends that this CR or LF ends, else null; and where the next line starts. */
    function endAt(chunk, at) {
        const isCr = chunk[at] === cr;
        if (isCr && at + 1 === chunk.length && endsInCr !== true) {
            afterCr = 'undecided';
            return [null, at + 1];
        }
        if (isCr && at + 1 === chunk.length)
            afterCr = 'ended';
        const isPair = isCr && chunk[at + 1] === lf;
        const next = isPair ? at + 2 : at + 1;
        if (!ended(isCr && !isPair))
            return [null, next];
        // In a stream of bare CRs the event is out before an LF could come, however the bytes are cut.
        return [endsInCr === true ? at + 1 : next, next];
    }
    return {
        *blankLines(chunk) {
            if (chunk.length === 0)
                return;
            let start = afterCr !== 'no' && chunk[0] === lf ? 1 : 0;
            if (afterCr === 'undecided' && ended(start === 0))
                yield start;
            afterCr = 'no';
            for (const at of terminators(chunk, start)) {
                if (at < start)
                    continue;
                if (at > start)
                    isEmpty = false;
                const [blankEnd, next] = endAt(chunk, at);
                if (blankEnd !== null)
                    yield blankEnd;
                start = next;
            }
            if (start < chunk.length)
                isEmpty = false;
        },
    };
}
/** The places of all CRs and LFs, in order. */
function* terminators(chunk, from) {
    let nextLf = find(chunk, lf, from);
    let nextCr = find(chunk, cr, from);
    while (nextLf !== nextCr) {
        if (nextLf < nextCr) {
            yield nextLf;
            nextLf = find(chunk, lf, nextLf + 1);
        }
        else {
            yield nextCr;
            nextCr = find(chunk, cr, nextCr + 1);
        }
    }
}
/** The place of a byte, or the length where there is none. */
function find(chunk, byte, from) {
    const at = chunk.indexOf(byte, from);
    return at === -1 ? chunk.length : at;
}
/** UTF-8 text; a byte order mark counts only at the beginning of a stream. */
function textOf(raw, isFirst) {
    const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString();
    return isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
}
function lineIn(text) {
    return text.replace(/\r?\n$/, '');
}
function eventIn(text) {
    // Nearly every event is one line of data.
    if (text.startsWith('data: ') && text.indexOf('\n') === text.length - 2 && !text.includes('\r')) {
        return { event: null, data: text.slice(6, -2) };
    }
    let event = null;
    const data = [];
    for (const line of text.split(/\r\n|\r|\n/)) {
        const colon = line.indexOf(':');
        const field = colon === -1 ? line : line.slice(0, colon);
        const value = colon === -1 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
        if (field === 'event')
            event = value;
        if (field === 'data')
            data.push(value);
    }
    return { event: event === '' ? null : event, data: data.join('\n') };
}


/***/ }),

/***/ 4829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ dialectOf)
});

// UNUSED EXPORTS: allDialects

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/gateway/llm/openai-refusal.js

/** A failure as OpenAI words it: `{error: {message, type, param, code}}`, with rate-limit headers on a 429. */
const openaiRefusal = (refused, now) => {
    const status = refused.status ?? { rate_limit: 429, overloaded: 503, error: 500 }[refused.reason];
    const kind = refused.reason === 'rate_limit' ? limited : (kinds.get(status) ?? kindOf(status));
    return {
        status,
        headers: {
            'content-type': 'application/json',
            'x-request-id': requestId(now),
            ...(refused.reason === 'rate_limit' ? limits(refused.retryAfterS ?? 1) : {}),
            ...retryAfter(refused.retryAfterS),
        },
        body: {
            error: { message: refused.message ?? kind.message, type: kind.type, param: null, code: kind.code },
        },
    };
};
/** `retry-after` in whole seconds, and `retry-after-ms` for clients that know it; nothing for null. */
function retryAfter(seconds) {
    if (seconds === null)
        return {};
    return { 'retry-after': `${Math.ceil(seconds)}`, 'retry-after-ms': `${Math.round(seconds * 1000)}` };
}
/** An id such as a provider would log, the same for the same time. */
function requestId(now) {
    return `req_${(0,external_node_crypto_.createHash)('sha256').update(now).digest('hex').slice(0, 24)}`;
}
const limited = {
    type: 'requests',
    code: 'rate_limit_exceeded',
    message: 'Rate limit reached for requests. Limit: 500 / min. Please try again later.',
};
const kinds = new Map([
    [401, { type: 'invalid_request_error', code: 'invalid_api_key', message: 'Incorrect API key provided.' }],
    [403, { type: 'invalid_request_error', code: null, message: 'You are not allowed to use this resource.' }],
    [404, { type: 'invalid_request_error', code: 'model_not_found', message: 'The model does not exist.' }],
    [429, limited],
    [
        503,
        {
            type: 'server_error',
            code: null,
            message: 'The engine is currently overloaded, please try again later.',
        },
    ],
]);
function kindOf(status) {
    if (status < 500) {
        return { type: 'invalid_request_error', code: null, message: 'The request could not be processed.' };
    }
    return {
        type: 'server_error',
        code: 'server_error',
        message: 'The server had an error while processing your request.',
    };
}
/** All requests of the minute are used up; tokens are left. */
function limits(resetS) {
    return {
        'x-ratelimit-limit-requests': '500',
        'x-ratelimit-limit-tokens': '200000',
        'x-ratelimit-remaining-requests': '0',
        'x-ratelimit-remaining-tokens': '199000',
        'x-ratelimit-reset-requests': duration(resetS),
        'x-ratelimit-reset-tokens': '300ms',
    };
}
/** `350ms`, `1s`, `6m0s`: the way Go prints durations. */
function duration(seconds) {
    if (seconds < 1)
        return `${Math.round(seconds * 1000)}ms`;
    const minutes = Math.floor(seconds / 60);
    const rest = Math.round((seconds % 60) * 1000) / 1000;
    return minutes === 0 ? `${rest}s` : `${minutes}m${rest}s`;
}

;// CONCATENATED MODULE: ./build/gateway/llm/anthropic-refusal.js

/** A failure as Anthropic words it: `{type: 'error', error: {type, message}, request_id}`; overloaded is 529. */
const anthropicRefusal = (refused, now) => {
    const status = refused.status ?? usual[refused.reason];
    const kind = anthropic_refusal_kinds.get(refused.reason === 'error' ? status : usual[refused.reason]);
    const [type, message] = kind ?? [
        status < 500 ? 'invalid_request_error' : 'api_error',
        'Internal server error',
    ];
    const id = requestId(now);
    const seconds = refused.retryAfterS;
    return {
        status,
        headers: {
            'content-type': 'application/json',
            'request-id': id,
            ...(refused.reason === 'rate_limit' ? anthropic_refusal_limits(now, seconds ?? 1) : {}),
            ...(seconds === null ? {} : { 'retry-after': `${Math.ceil(seconds)}` }),
        },
        body: { type: 'error', error: { type, message: refused.message ?? message }, request_id: id },
    };
};
const usual = { rate_limit: 429, overloaded: 529, error: 500 };
const anthropic_refusal_kinds = new Map([
    [400, ['invalid_request_error', 'The request could not be processed.']],
    [401, ['authentication_error', 'invalid x-api-key']],
    [402, ['billing_error', 'Your credit balance is too low to access the API.']],
    [403, ['permission_error', 'Your API key does not have permission to use this resource.']],
    [404, ['not_found_error', 'The requested resource could not be found.']],
    [413, ['request_too_large', 'Request exceeds the maximum allowed number of bytes.']],
    [429, ['rate_limit_error', 'This request would exceed the rate limit of your organization.']],
    [500, ['api_error', 'Internal server error']],
    [504, ['timeout_error', 'The request timed out.']],
    [529, ['overloaded_error', 'Overloaded']],
]);
/** All requests of the minute are used up; tokens are left. Times are RFC 3339 in whole seconds. */
function anthropic_refusal_limits(now, resetS) {
    const time = Date.parse(now);
    const at = Number.isNaN(time) ? 0 : time;
    const reset = new Date(at + Math.ceil(resetS) * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
    return {
        'anthropic-ratelimit-requests-limit': '50',
        'anthropic-ratelimit-requests-remaining': '0',
        'anthropic-ratelimit-requests-reset': reset,
        'anthropic-ratelimit-input-tokens-limit': '30000',
        'anthropic-ratelimit-input-tokens-remaining': '29000',
        'anthropic-ratelimit-input-tokens-reset': reset,
        'anthropic-ratelimit-output-tokens-limit': '8000',
        'anthropic-ratelimit-output-tokens-remaining': '7900',
        'anthropic-ratelimit-output-tokens-reset': reset,
    };
}

// EXTERNAL MODULE: ./build/base/json.js
var base_json = __webpack_require__(768);
;// CONCATENATED MODULE: ./build/gateway/llm/fields.js

/** The object, or an empty one where something else stands. */
function fieldsOf(value) {
    return value !== undefined && (0,base_json/* isObject */.G)(value) ? value : {};
}
/** The list, or an empty one where something else stands. */
function listOf(value) {
    return isList(value) ? value : [];
}
/** The text, or '' where something else stands. */
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function isList(value) {
    return Array.isArray(value);
}
/** True for an object whose `type` is one of these. */
function isOfType(value, ...types) {
    return types.includes(textOf(fieldsOf(value)['type']));
}
/** The same object without some keys. */
function without(fields, ...keys) {
    return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}
/** What a text means: JSON where it is JSON, else the text. */
function meaningOf(text) {
    const value = (0,base_json/* parseJson */.q)(text);
    return value === undefined ? text : value;
}
/** Arguments as the object that they are; the text itself where they are none, as after a cut. */
function inputOf(json) {
    const value = (0,base_json/* parseJson */.q)(json);
    return value !== undefined && (0,base_json/* isObject */.G)(value) ? value : json;
}
/** Compact JSON; '' for a value nested too deep to be written. */
function jsonText(value) {
    try {
        return JSON.stringify(value);
    }
    catch {
        return '';
    }
}
/** The text itself, or any other value as compact JSON. */
function spelled(value) {
    return typeof value === 'string' ? value : jsonText(value);
}
/** The objects that the frames carry; what is no JSON object is left out. */
function payloads(frames) {
    return frames.map(payload).filter((fields) => fields !== null);
}
/** The object that a frame carries; null for a comment, `[DONE]` and anything that is no JSON object. */
function payload(frame) {
    if (!frame.data.includes('{'))
        return null;
    const value = (0,base_json/* parseJson */.q)(frame.data);
    return value !== undefined && (0,base_json/* isObject */.G)(value) ? value : null;
}
/** An index of a stream's event, 0 where none stands. */
function indexOf(value) {
    return typeof value === 'number' ? value : 0;
}
/** A count of tokens, or null. */
function countOf(value) {
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}
/** Tokens of a reply; null where it tells neither number. */
function tokens(input, output) {
    return input === null && output === null ? null : { input: input ?? 0, output: output ?? 0 };
}
/** The sum of those that are known; null when none is. */
function sum(...counts) {
    const known = counts.filter((count) => count !== null);
    return known.length === 0 ? null : known.reduce((total, count) => total + count, 0);
}

;// CONCATENATED MODULE: ./build/gateway/llm/tool-results.js

/** The results, with ids made unique: the second with an id that was there before is `id~2`. */
function resultsOf(spots) {
    return distinct(spots).map(({ result }) => result);
}
/** The request with the results that have a replacement; itself where none has. */
function replaced(request, spots, replacements) {
    return distinct(spots).reduce((changed, { result, path, put }) => {
        const replacement = replacements.get(result.callId);
        return replacement === undefined ? changed : setAt(changed, path, put(replacement));
    }, request);
}
/** A result by what was asked; `name` and `args` are null where the request does not tell. */
function resultOf(callId, asked, value) {
    return { callId, name: asked?.name ?? null, args: asked?.args ?? null, value };
}
/** What the content of a result means: text, or a list of parts whose texts are one. */
function meaningOfContent(content) {
    if (content === undefined || content === null)
        return '';
    if (typeof content === 'string')
        return meaningOf(content);
    const texts = listOf(content)
        .map(partText)
        .filter((text) => text !== null);
    return isList(content) && (texts.length > 0 || content.length === 0) ? meaningOf(texts.join('')) : content;
}
/** The content of a result saying something else: text stays text, a list of parts stays one. */
function contentSaying(content, { value, failed }, type) {
    const text = spelled(value);
    if (!isList(content))
        return text;
    const first = content.find((part) => partText(part) !== null);
    const said = first === undefined ? { type, text } : { ...fieldsOf(first), text };
    return [said, ...content.filter((part) => partText(part) === null && !failed)];
}
/** The value at a path replaced, everything else kept. */
function setAt(value, path, item) {
    const [step, ...rest] = path;
    if (step === undefined)
        return item;
    if (typeof step === 'number')
        return listOf(value).map((old, at) => (at === step ? setAt(old, rest, item) : old));
    const fields = fieldsOf(value);
    return { ...fields, [step]: setAt(fields[step] ?? null, rest, item) };
}
function partText(part) {
    const text = fieldsOf(part)['text'];
    return isOfType(part, 'text', 'input_text', 'output_text') && typeof text === 'string' ? text : null;
}
function distinct(spots) {
    const met = new Map();
    return spots.map((spot) => {
        const { callId } = spot.result;
        const count = (met.get(callId) ?? 0) + 1;
        met.set(callId, count);
        return count === 1 ? spot : { ...spot, result: { ...spot.result, callId: `${callId}~${count}` } };
    });
}

;// CONCATENATED MODULE: ./build/gateway/llm/plant.js


/**
 * The request with an earlier exchange before the last question, or with a document beside it. The request itself where
 * no user speaks in it, so that a conversation that the provider remembers is not torn apart.
 */
function planted(request, { place, text }, turns) {
    const all = fieldsOf(request)[turns.key];
    if (!isList(all))
        return request;
    const at = all.findLastIndex((turn) => turns.isQuestion(fieldsOf(turn)));
    const question = all[at];
    if (question === undefined)
        return request;
    const more = place === 'history'
        ? all.toSpliced(at, 0, turns.user(text), turns.assistant(answer))
        : all.with(at, turns.withMore(fieldsOf(question), asDocument(text)));
    return setAt(request, [turns.key], more);
}
/** A text set apart from the question that it is joined to. */
function asDocument(text) {
    return `<document>\n${text}\n</document>`;
}
/** Content with one more paragraph: text grows, a list of parts gets another part. */
function contentWithMore(content, part, text) {
    if (isList(content))
        return [...content, part(text)];
    return typeof content === 'string' && content !== '' ? `${content}\n\n${text}` : text;
}
/** What the assistant is said to have answered to the planted note. */
const answer = 'Understood. I will keep that in mind.';

;// CONCATENATED MODULE: ./build/gateway/llm/anthropic-request.js



/** The `tool_result` blocks of a request; the `tool_use` of each stands before it. */
function toolResults(request) {
    const asked = new Map();
    const spots = [];
    for (const [turn, message] of listOf(fieldsOf(request)['messages']).entries()) {
        for (const [at, entry] of listOf(fieldsOf(message)['content']).entries()) {
            const block = fieldsOf(entry);
            if (block['type'] === 'tool_use') {
                asked.set(textOf(block['id']), { name: textOf(block['name']), args: block['input'] ?? null });
            }
            if (block['type'] !== 'tool_result')
                continue;
            const id = textOf(block['tool_use_id']);
            spots.push({
                result: resultOf(id || `${spots.length}:tool`, asked.get(id), meaningOfContent(block['content'])),
                path: ['messages', turn, 'content', at],
                put: (replacement) => ({
                    ...block,
                    content: contentSaying(block['content'], replacement, 'text'),
                    ...(replacement.failed ? { is_error: true } : {}),
                }),
            });
        }
    }
    return spots;
}
/** A turn with tool results must follow the turn that asked for them, so it is no question to plant before. */
const anthropicTurns = {
    key: 'messages',
    isQuestion: (turn) => turn['role'] === 'user' && !listOf(turn['content']).some((block) => isOfType(block, 'tool_result')),
    user: (text) => ({ role: 'user', content: text }),
    assistant: (text) => ({ role: 'assistant', content: text }),
    withMore: (turn, text) => ({
        ...turn,
        content: contentWithMore(turn['content'], (more) => ({ type: 'text', text: more }), text),
    }),
};

;// CONCATENATED MODULE: ./build/gateway/llm/inside-tool-call.js
/**
 * The first frame after which some call's arguments are begun and not finished, else the first that announces a call
 * whose arguments are still to come; null where calls come whole, or none comes.
 */
function unfinishedAfter(frames) {
    const [whole, begun] = [new Map(), new Map()];
    for (const fragment of frames.flat())
        add(whole, fragment);
    let announced = null;
    for (const [index, fragments] of frames.entries()) {
        const lengths = fragments.map((fragment) => [add(begun, fragment), whole.get(fragment.call) ?? 0]);
        if (lengths.some(([length, all]) => length > 0 && length < all))
            return index;
        if (lengths.some(([length]) => length === 0))
            announced ??= index;
    }
    return announced;
}
function add(lengths, { call, text }) {
    const length = (lengths.get(call) ?? 0) + text.length;
    lengths.set(call, length);
    return length;
}

;// CONCATENATED MODULE: ./build/gateway/llm/pieces.js
/** A text in the pieces that a model streams: words with the space before them, at most 64 of them; none for ''. */
function pieces(text) {
    const words = text.match(/\s*\S+|\s+$/g) ?? [];
    const size = Math.ceil(words.length / 64);
    return size <= 1 ? words : grouped(words, size);
}
/** JSON in three pieces or fewer, so that a stream can end inside it. */
function jsonPieces(json) {
    const size = Math.max(4, Math.ceil(json.length / 3));
    return Array.from({ length: Math.ceil(json.length / size) }, (_, index) => json.slice(index * size, (index + 1) * size));
}
function grouped(words, size) {
    return Array.from({ length: Math.ceil(words.length / size) }, (_, index) => words.slice(index * size, (index + 1) * size).join(''));
}

;// CONCATENATED MODULE: ./build/gateway/llm/anthropic-stream.js




/** A whole message as the events that Anthropic streams, each named by its type. */
function messageFrames(reply) {
    const whole = fieldsOf(reply);
    const { stop_reason = null, stop_sequence = null, usage } = whole;
    const message = {
        ...whole,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        ...(isUsage(usage) ? { usage: { ...usage, output_tokens: 1 } } : {}),
    };
    const blocks = listOf(whole['content']).map((block, index) => blockEvents(fieldsOf(block), index));
    const events = [
        { type: 'message_start', message },
        ...blocks.flatMap(([start, ...rest], index) => index === 0 && start !== undefined ? [start, { type: 'ping' }, ...rest] : [start ?? {}, ...rest]),
        { type: 'message_delta', delta: { stop_reason, stop_sequence }, ...(isUsage(usage) ? { usage } : {}) },
        { type: 'message_stop' },
    ];
    return events.map((event) => ({ event: textOf(event['type']), data: jsonText(event) }));
}
/** The message that events amount to, `stop_reason` null where the stream was cut. */
function messageOf(frames) {
    let message = { type: 'message', role: 'assistant', content: [], stop_reason: null };
    const blocks = new Map();
    for (const event of payloads(frames)) {
        if (event['type'] === 'message_start')
            message = fieldsOf(event['message']);
        if (event['type'] === 'message_delta')
            message = ended(message, event);
        if (event['type'] === 'error')
            message = { ...message, error: event['error'] ?? null };
        const index = indexOf(event['index']);
        if (event['type'] === 'content_block_start')
            blocks.set(index, seed(fieldsOf(event['content_block'])));
        if (event['type'] === 'content_block_delta')
            grow(blocks, index, fieldsOf(event['delta']));
    }
    const content = [...blocks.entries()].toSorted(([one], [other]) => one - other);
    return { ...message, content: content.map(([, block]) => grown(block)) };
}
/** The first event after which the input of a tool is not finished. */
function insideToolUse(frames) {
    const calls = new Set();
    return unfinishedAfter(frames.map((frame) => {
        const event = payload(frame) ?? {};
        const index = indexOf(event['index']);
        const isNew = isOfType(event['content_block'], 'tool_use');
        if (isNew)
            calls.add(index);
        const delta = fieldsOf(event['delta']);
        const isMore = calls.has(index) && delta['type'] === 'input_json_delta';
        return isNew || isMore ? [{ call: `${index}`, text: textOf(delta['partial_json']) }] : [];
    }));
}
const isUsage = (usage) => usage !== undefined && (0,base_json/* isObject */.G)(usage);
function blockEvents(block, index) {
    const { start, deltas } = partsOf(block);
    return [
        { type: 'content_block_start', index, content_block: start },
        ...deltas.map((delta) => ({ type: 'content_block_delta', index, delta })),
        { type: 'content_block_stop', index },
    ];
}
/** A block as it is announced, and what comes bit by bit; kinds that nobody knows are announced whole. */
function partsOf(block) {
    const { type, text, thinking, signature, citations, input } = block;
    if (type === 'text') {
        const cited = isList(citations) ? citations : [];
        return {
            start: { ...block, text: '', ...(isList(citations) ? { citations: [] } : {}) },
            deltas: [
                ...cited.map((citation) => ({ type: 'citations_delta', citation })),
                ...pieces(textOf(text)).map((piece) => ({ type: 'text_delta', text: piece })),
            ],
        };
    }
    if (type === 'thinking') {
        return {
            start: { ...block, thinking: '', ...(signature === undefined ? {} : { signature: '' }) },
            deltas: [
                ...pieces(textOf(thinking)).map((piece) => ({ type: 'thinking_delta', thinking: piece })),
                ...(textOf(signature) === '' ? [] : [{ type: 'signature_delta', signature: textOf(signature) }]),
            ],
        };
    }
    if (input === undefined)
        return { start: block, deltas: [] };
    const json = isEmpty(input) ? [''] : jsonPieces(spelled(input));
    return {
        start: { ...block, input: {} },
        deltas: json.map((piece) => ({ type: 'input_json_delta', partial_json: piece })),
    };
}
const isEmpty = (value) => (0,base_json/* isObject */.G)(value) && Object.keys(value).length === 0;
function seed(start) {
    return { start, texts: new Map(), citations: [] };
}
const keys = {
    text_delta: 'text',
    thinking_delta: 'thinking',
    signature_delta: 'signature',
    input_json_delta: 'partial_json',
};
function grow(blocks, index, delta) {
    const block = blocks.get(index);
    if (block === undefined)
        return;
    const { type } = delta;
    if (type === 'citations_delta')
        block.citations.push(delta['citation'] ?? null);
    if (type !== 'text_delta' &&
        type !== 'thinking_delta' &&
        type !== 'signature_delta' &&
        type !== 'input_json_delta')
        return;
    const key = keys[type];
    const texts = block.texts.get(key) ?? [];
    texts.push(textOf(delta[key]));
    block.texts.set(key, texts);
}
function grown({ start, texts, citations }) {
    const json = texts.get('partial_json')?.join('') ?? '';
    const said = [...texts]
        .filter(([key]) => key !== 'partial_json')
        .map(([key, text]) => [key, textOf(start[key]) + text.join('')]);
    return {
        ...start,
        ...Object.fromEntries(said),
        ...(citations.length === 0 ? {} : { citations: [...listOf(start['citations']), ...citations] }),
        ...(json === '' ? {} : { input: inputOf(json) }),
    };
}
function ended(message, event) {
    const usage = { ...fieldsOf(message['usage']), ...fieldsOf(event['usage']) };
    return {
        ...message,
        ...without(event, 'type', 'delta', 'usage'),
        ...fieldsOf(event['delta']),
        ...(Object.keys(usage).length === 0 ? {} : { usage }),
    };
}

;// CONCATENATED MODULE: ./build/gateway/llm/restate-items.js

/** What a list of items says. */
function saidIn(items, spelling) {
    const texts = items.map((item) => spelling.textOf(fieldsOf(item)) ?? '');
    return { text: texts.join(''), toolCalls: callsIn(items, spelling).map(({ call }) => call) };
}
/** The same list saying something else. Items that are neither text nor a call stay as and where they are. */
function restateItems(items, spelling, said) {
    const hasText = saidIn(items, spelling).text === said.text;
    return restateCalls(hasText ? items : restateText(items, spelling, said.text), spelling, said.toolCalls);
}
/** The id that a call without one is given; it never goes on the wire. */
const namelessId = (position) => `#${position}`;
const isNameless = (id) => id.startsWith('#');
function callsIn(items, spelling) {
    const calls = [];
    for (const [at, entry] of items.entries()) {
        const item = fieldsOf(entry);
        const call = spelling.callOf(item, calls.length);
        if (call !== null)
            calls.push({ at, item, call });
    }
    return calls;
}
/** The first text item says all of it. */
function restateText(items, spelling, text) {
    const isText = (item) => spelling.textOf(fieldsOf(item)) !== null;
    const old = items.find(isText);
    const said = text === '' ? [] : [spelling.withText(fieldsOf(old), text)];
    if (old !== undefined)
        return items.flatMap((item) => (item === old ? said : isText(item) ? [] : [item]));
    const at = callsIn(items, spelling)[0]?.at ?? items.length;
    return items.toSpliced(at, 0, ...said);
}
/** Calls keep the places of calls; what is too many is left out, what is new stands behind the last. */
function restateCalls(items, spelling, calls) {
    const old = callsIn(items, spelling);
    const rest = new Set(old);
    const asked = new Set(calls.map(({ id }) => id));
    const written = calls.map((call, position) => {
        const twin = [...rest].find((spoken) => spoken.call.id === call.id);
        const heir = old[position];
        const model = twin ?? (heir && rest.has(heir) && !asked.has(heir.call.id) ? heir : undefined);
        if (model === undefined)
            return spelling.withCall({}, call);
        rest.delete(model);
        return isSame(model.call, call) ? model.item : spelling.withCall(model.item, call);
    });
    const last = old.at(-1)?.at ?? items.length - 1;
    const places = new Map(old.map(({ at }, position) => [at, written.slice(position, position + 1)]));
    const head = items.slice(0, last + 1).flatMap((item, at) => places.get(at) ?? [item]);
    return [...head, ...written.slice(old.length), ...items.slice(last + 1)];
}
function isSame(one, other) {
    return one.id === other.id && one.name === other.name && one.args === other.args;
}

;// CONCATENATED MODULE: ./build/gateway/llm/anthropic.js







/** Anthropic Messages. The official client posts to `/v1/messages`, others to `/messages` under the same base address. */
const anthropic = {
    name: 'anthropic',
    provider: 'anthropic',
    framing: 'sse',
    matches: (method, path) => method === 'POST' && /^(?:\/v1)?\/messages\/?(?:\?|$)/.test(path),
    streams: (request) => fieldsOf(request)['stream'] === true,
    model: (request) => textOf(fieldsOf(request)['model']),
    assemble: messageOf,
    said: saidByMessage,
    usage: usageOf,
    restate: restateMessage,
    stream: messageFrames,
    insideToolCall: insideToolUse,
    hollow: (model) => ({
        id: 'msg_0',
        type: 'message',
        role: 'assistant',
        model,
        content: [],
        stop_reason: 'end_turn',
        stop_sequence: null,
        usage: { input_tokens: 0, output_tokens: 0 },
    }),
    refusal: anthropicRefusal,
    results: (request) => resultsOf(toolResults(request)),
    replace: (request, replacements) => replaced(request, toolResults(request), replacements),
    implant: (request, implant) => planted(request, implant, anthropicTurns),
};
function saidByMessage(reply) {
    const message = fieldsOf(reply);
    const finish = finishes.get(textOf(message['stop_reason'])) ?? 'other';
    return { ...saidIn(listOf(message['content']), blocks), finish };
}
/** Tokens read from or written to the prompt cache are input too. */
function usageOf(reply) {
    const usage = fieldsOf(fieldsOf(reply)['usage']);
    const input = sum(countOf(usage['input_tokens']), countOf(usage['cache_creation_input_tokens']), countOf(usage['cache_read_input_tokens']));
    return tokens(input, countOf(usage['output_tokens']));
}
/** Thinking and its signatures stay as they are: Anthropic refuses a conversation in which they were edited. */
function restateMessage(reply, said) {
    const message = fieldsOf(reply);
    const isSame = saidByMessage(reply).finish === said.finish;
    return {
        ...message,
        content: restateItems(listOf(message['content']), blocks, said),
        stop_reason: isSame ? (message['stop_reason'] ?? null) : reasons[said.finish],
        stop_sequence: isSame ? (message['stop_sequence'] ?? null) : null,
    };
}
const finishes = new Map([
    ['end_turn', 'stop'],
    ['stop_sequence', 'stop'],
    ['max_tokens', 'length'],
    ['model_context_window_exceeded', 'length'],
    ['tool_use', 'tool_calls'],
]);
const reasons = { stop: 'end_turn', length: 'max_tokens', tool_calls: 'tool_use', other: 'refusal' };
const blocks = {
    textOf: (block) => (block['type'] === 'text' ? textOf(block['text']) : null),
    withText: (block, text) => ({ type: 'text', ...without(block, 'citations'), text }),
    callOf(block, position) {
        if (block['type'] !== 'tool_use')
            return null;
        const { id, name, input } = block;
        return { id: textOf(id) || namelessId(position), name: textOf(name), args: spelled(input ?? {}) };
    },
    withCall: (block, { id, name, args }) => ({ type: 'tool_use', ...block, id, name, input: inputOf(args) }),
};

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/gateway/llm/gemini-refusal.js
/** A failure as Google words it (google.rpc.Status): the time to wait stands in the body, and in no header. */
const geminiRefusal = (refused) => {
    const status = refused.status ?? gemini_refusal_usual[refused.reason];
    const kind = gemini_refusal_kinds.get(refused.reason === 'error' ? status : gemini_refusal_usual[refused.reason]);
    const [name, message] = kind ?? [
        status < 500 ? 'INVALID_ARGUMENT' : 'INTERNAL',
        'An internal error has occurred.',
    ];
    const wait = refused.retryAfterS;
    const details = [
        ...(refused.reason === 'rate_limit' ? [quotaFailure] : []),
        ...(wait === null
            ? []
            : [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${wait}s` }]),
    ];
    return {
        status,
        headers: { 'content-type': 'application/json; charset=UTF-8' },
        body: {
            error: {
                code: status,
                message: refused.message ?? message,
                status: name,
                ...(details.length === 0 ? {} : { details }),
            },
        },
    };
};
const gemini_refusal_usual = { rate_limit: 429, overloaded: 503, error: 500 };
const quotaFailure = {
    '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
    violations: [
        {
            quotaMetric: 'generativelanguage.googleapis.com/generate_content_requests',
            quotaId: 'GenerateRequestsPerMinutePerProjectPerModel',
        },
    ],
};
const gemini_refusal_kinds = new Map([
    [400, ['INVALID_ARGUMENT', 'Request contains an invalid argument.']],
    [401, ['UNAUTHENTICATED', 'Request had invalid authentication credentials.']],
    [403, ['PERMISSION_DENIED', 'The caller does not have permission.']],
    [404, ['NOT_FOUND', 'The model is not found, or is not supported for generateContent.']],
    [
        429,
        ['RESOURCE_EXHAUSTED', 'You exceeded your current quota, please check your plan and billing details.'],
    ],
    [500, ['INTERNAL', 'An internal error has occurred. Please retry.']],
    [503, ['UNAVAILABLE', 'The model is overloaded. Please try again later.']],
    [504, ['DEADLINE_EXCEEDED', 'The request did not finish in time.']],
]);

;// CONCATENATED MODULE: ./build/gateway/llm/gemini-request.js



/** The `functionResponse` parts of a request; one without an id answers the oldest open call of its name. */
function functionResponses(request) {
    const open = [];
    const spots = [];
    for (const [turn, content] of listOf(fieldsOf(request)['contents']).entries()) {
        for (const [at, entry] of listOf(fieldsOf(content)['parts']).entries()) {
            const part = fieldsOf(entry);
            if (part['functionCall'] !== undefined)
                open.push(fieldsOf(part['functionCall']));
            if (part['functionResponse'] === undefined)
                continue;
            const answer = fieldsOf(part['functionResponse']);
            const name = textOf(answer['name']);
            const id = textOf(answer['id']);
            const args = take(open, name, id)?.['args'] ?? null;
            spots.push({
                result: resultOf(id || `${spots.length}:${name}`, { name, args }, gemini_request_valueOf(answer['response'])),
                path: ['contents', turn, 'parts', at],
                put: (replacement) => ({ ...part, functionResponse: saying(answer, replacement) }),
            });
        }
    }
    return spots;
}
/** A turn with function responses must follow the turn that called, so it is no question to plant before. */
const geminiTurns = {
    key: 'contents',
    isQuestion(turn) {
        const parts = listOf(turn['parts']).map(fieldsOf);
        const isUser = turn['role'] === 'user' || turn['role'] === undefined;
        return isUser && parts.length > 0 && parts.every((part) => part['functionResponse'] === undefined);
    },
    user: (text) => ({ role: 'user', parts: [{ text }] }),
    assistant: (text) => ({ role: 'model', parts: [{ text }] }),
    withMore: (turn, text) => ({ ...turn, parts: [...listOf(turn['parts']), { text }] }),
};
function take(open, name, id) {
    const at = open.findIndex((call) => (id === '' ? call['name'] === name : call['id'] === id));
    return at === -1 ? undefined : open.splice(at, 1)[0];
}
/** Keys under which clients wrap what a function returned. */
const wrappers = ['output', 'result'];
function wrapperOf(response) {
    const keys = Object.keys(response);
    return keys.length === 1 ? wrappers.find((name) => name === keys[0]) : undefined;
}
function gemini_request_valueOf(response) {
    const fields = fieldsOf(response);
    const wrapper = wrapperOf(fields);
    const value = wrapper === undefined ? fields : (fields[wrapper] ?? null);
    return typeof value === 'string' ? meaningOf(value) : value;
}
/** The response must be an object; Gemini reads a failure under `error`. Images of the old result go with it. */
function saying(answer, { value, failed }) {
    const old = fieldsOf(answer['response']);
    if (failed) {
        const isError = (0,base_json/* isObject */.G)(value) && 'error' in value;
        return { ...without(answer, 'parts'), response: isError ? value : { error: spelled(value) } };
    }
    const wrapper = wrapperOf(old);
    if (wrapper === undefined)
        return { ...answer, response: (0,base_json/* isObject */.G)(value) ? value : { output: value } };
    return { ...answer, response: { [wrapper]: typeof old[wrapper] === 'string' ? spelled(value) : value } };
}

;// CONCATENATED MODULE: ./build/gateway/llm/gemini-stream.js


/** A whole response as the responses that Gemini streams: text in pieces, function calls whole, nothing after the last. */
function geminiFrames(reply) {
    const whole = fieldsOf(reply);
    const base = without(whole, 'candidates', 'usageMetadata');
    const chunks = listOf(whole['candidates']).flatMap((candidate) => candidateChunks(fieldsOf(candidate)));
    const responses = chunks.length === 0 ? [whole] : chunks.map((candidate) => ({ ...base, candidates: [candidate] }));
    const usage = 'usageMetadata' in whole ? { usageMetadata: whole['usageMetadata'] ?? null } : {};
    return responses.map((response, index) => ({
        event: null,
        data: jsonText(index === responses.length - 1 ? { ...response, ...usage } : response),
    }));
}
/** The response that the streamed ones amount to. */
function geminiOf(frames) {
    return joinedResponses(payloads(frames));
}
/** One response of many: parts follow each other, pieces of one text are one part, of all else the last counts. */
function joinedResponses(responses) {
    const candidates = new Map();
    let top = {};
    let isListed = false;
    for (const response of responses) {
        top = { ...top, ...without(response, 'candidates') };
        if ('candidates' in response)
            isListed = true;
        for (const entry of listOf(response['candidates'])) {
            const candidate = fieldsOf(entry);
            const index = indexOf(candidate['index']);
            const growing = candidates.get(index) ?? { fields: {}, content: null, parts: null };
            candidates.set(index, growing);
            gemini_stream_grow(growing, candidate);
        }
    }
    const list = [...candidates.entries()].toSorted(([one], [other]) => one - other);
    return { ...top, ...(isListed ? { candidates: list.map(([, growing]) => gemini_stream_grown(growing)) } : {}) };
}
function candidateChunks(candidate) {
    const content = fieldsOf(candidate['content']);
    const parts = listOf(content['parts']).flatMap((part) => partPieces(fieldsOf(part)));
    const index = 'index' in candidate ? { index: candidate['index'] ?? 0 } : {};
    const last = parts.at(-1);
    if (last === undefined)
        return [candidate];
    return [
        ...parts.slice(0, -1).map((part) => ({ content: { ...content, parts: [part] }, ...index })),
        { ...candidate, content: { ...content, parts: [last] } },
    ];
}
/** A signature stands on the last piece of its text. */
function partPieces(part) {
    const said = pieces(textOf(part['text']));
    if (said.length < 2)
        return [part];
    const thought = 'thought' in part ? { thought: part['thought'] ?? null } : {};
    return said.map((text, index) => (index === said.length - 1 ? { ...part, text } : { ...thought, text }));
}
function gemini_stream_grow(growing, candidate) {
    growing.fields = { ...growing.fields, ...without(candidate, 'content') };
    if (!('content' in candidate))
        return;
    const content = fieldsOf(candidate['content']);
    growing.content = { ...growing.content, ...without(content, 'parts') };
    if (!('parts' in content))
        return;
    growing.parts ??= [];
    for (const entry of listOf(content['parts'])) {
        const part = fieldsOf(entry);
        const before = growing.parts.at(-1);
        if (before !== undefined && continues(before, part)) {
            growing.parts[growing.parts.length - 1] = {
                ...before,
                ...part,
                text: textOf(before['text']) + textOf(part['text']),
            };
        }
        else
            growing.parts.push(part);
    }
}
/** Text goes on where it stopped, unless a signature closed it. */
function continues(before, part) {
    const isOpen = Object.keys(before).every((key) => key === 'text' || key === 'thought');
    const areTexts = typeof before['text'] === 'string' && typeof part['text'] === 'string';
    return isOpen && areTexts && before['thought'] === part['thought'];
}
function gemini_stream_grown({ fields, content, parts }) {
    if (content === null)
        return fields;
    return { ...fields, content: { ...content, ...(parts === null ? {} : { parts }) } };
}

;// CONCATENATED MODULE: ./build/gateway/llm/gemini.js








/** Gemini's `generateContent`, and `streamGenerateContent` where it is asked for server-sent events. */
const gemini = {
    name: 'gemini',
    provider: 'gemini',
    framing: 'sse',
    matches: (method, path) => method === 'POST' && (actionOf(path) === 'generateContent' || isSse(path)),
    streams: (_request, path) => isSse(path),
    model: (_request, path) => modelIn(path),
    assemble: geminiOf,
    said: saidByResponse,
    usage: gemini_usageOf,
    restate: (reply, said) => (isSaid(reply, said) ? reply : restateResponse(reply, said)),
    stream: geminiFrames,
    // Function calls come whole.
    insideToolCall: () => null,
    hollow: (model) => ({
        candidates: [],
        usageMetadata: { promptTokenCount: 0, candidatesTokenCount: 0, totalTokenCount: 0 },
        modelVersion: model,
        responseId: '0',
    }),
    refusal: geminiRefusal,
    results: (request) => resultsOf(functionResponses(request)),
    replace: (request, replacements) => replaced(request, functionResponses(request), replacements),
    implant: (request, implant) => planted(request, implant, geminiTurns),
};
/**
 * Gemini's `streamGenerateContent` without `alt=sse`: one JSON array of responses. It is treated as a whole reply that is
 * a list, since no official client reads it bit by bit; what is restated is a list of one.
 */
const geminiArray = {
    ...gemini,
    name: 'gemini-array',
    matches: (method, path) => method === 'POST' && actionOf(path) === 'streamGenerateContent' && !isSse(path),
    streams: () => false,
    restate: (reply, said) => (isSaid(reply, said) ? reply : [restateResponse(reply, said)]),
    stream: (reply) => geminiFrames(responseOf(reply)),
    hollow: (model) => [gemini.hollow(model)],
    refusal(refused, now) {
        const refusal = geminiRefusal(refused, now);
        return { ...refusal, body: [refusal.body] };
    },
};
const actionOf = (path) => /:(\w+)\/?(?:\?|$)/.exec(path)?.[1] ?? '';
const isSse = (path) => actionOf(path) === 'streamGenerateContent' && /[?&]alt=sse(?:&|$)/.test(path);
function modelIn(path) {
    return /\/([^/:?]+):\w+\/?(?:\?|$)/.exec(path)?.[1] ?? '';
}
/** The whole response, also of the list that `geminiArray` reads. */
function responseOf(reply) {
    return fieldsOf(isList(reply) ? joinedResponses(reply.map(fieldsOf)) : reply);
}
function candidateOf(reply) {
    return fieldsOf(listOf(responseOf(reply)['candidates'])[0]);
}
function saidByResponse(reply) {
    const candidate = candidateOf(reply);
    const said = saidIn(listOf(fieldsOf(candidate['content'])['parts']), parts);
    const finish = gemini_finishes.get(textOf(candidate['finishReason'])) ?? 'other';
    return { ...said, finish: finish === 'stop' && said.toolCalls.length > 0 ? 'tool_calls' : finish };
}
/** Thoughts are output, and what server-side tools put into the prompt is input. */
function gemini_usageOf(reply) {
    const usage = fieldsOf(responseOf(reply)['usageMetadata']);
    return tokens(sum(countOf(usage['promptTokenCount']), countOf(usage['toolUsePromptTokenCount'])), sum(countOf(usage['candidatesTokenCount']), countOf(usage['thoughtsTokenCount'])));
}
function isSaid(reply, said) {
    return (0,external_node_util_.isDeepStrictEqual)(saidByResponse(reply), said);
}
function restateResponse(reply, said) {
    const whole = responseOf(reply);
    const candidate = candidateOf(reply);
    const content = fieldsOf(candidate['content']);
    const isSame = saidByResponse(reply).finish === said.finish;
    const restated = {
        index: 0,
        ...candidate,
        content: { role: 'model', ...content, parts: restateItems(listOf(content['parts']), parts, said) },
        ...(isSame ? {} : { finishReason: gemini_reasons[said.finish] }),
    };
    return { ...whole, candidates: [restated, ...listOf(whole['candidates']).slice(1)] };
}
const gemini_finishes = new Map([
    ['STOP', 'stop'],
    ['MAX_TOKENS', 'length'],
]);
const gemini_reasons = { stop: 'STOP', length: 'MAX_TOKENS', tool_calls: 'STOP', other: 'OTHER' };
/** A signature beside a text or a call stays; thoughts are not what is said. */
const parts = {
    textOf: (part) => (typeof part['text'] === 'string' && part['thought'] !== true ? part['text'] : null),
    withText: (part, text) => ({ ...part, text }),
    callOf(part, position) {
        if (part['functionCall'] === undefined)
            return null;
        const { id, name, args } = fieldsOf(part['functionCall']);
        return { id: textOf(id) || namelessId(position), name: textOf(name), args: spelled(args ?? {}) };
    },
    withCall: (part, { id, name, args }) => ({
        ...part,
        functionCall: {
            ...fieldsOf(part['functionCall']),
            ...(isNameless(id) ? {} : { id }),
            name,
            args: inputOf(args),
        },
    }),
};

;// CONCATENATED MODULE: ./build/gateway/llm/ollama-reply.js

/** Why Ollama stopped; an older server says only that it is done. */
function ollamaFinish(reply) {
    const { done, done_reason: reason } = fieldsOf(reply);
    if (done !== true)
        return 'other';
    if (reason === undefined || reason === 'stop')
        return 'stop';
    return reason === 'length' ? 'length' : 'other';
}
/** The reply with another reason to have stopped; a call of tools has none of its own. */
function withFinish(reply, finish) {
    return { ...reply, done: true, done_reason: finish === 'tool_calls' ? 'stop' : finish };
}
function ollamaUsage(reply) {
    const whole = fieldsOf(reply);
    return tokens(countOf(whole['prompt_eval_count']), countOf(whole['eval_count']));
}
/** What every finished reply of Ollama tells beside its content; durations are in nanoseconds. */
function ollamaStats(model) {
    return {
        model,
        created_at: '1970-01-01T00:00:00Z',
        done: true,
        done_reason: 'stop',
        total_duration: 0,
        load_duration: 0,
        prompt_eval_count: 0,
        prompt_eval_duration: 0,
        eval_count: 0,
        eval_duration: 0,
    };
}
/** A failure as Ollama words it: `{"error": "…"}`. */
const ollamaRefusal = (refused) => {
    const status = refused.status ?? ollama_reply_usual[refused.reason];
    const message = refused.reason === 'error' && status === 404 ? 'model not found' : messages[refused.reason];
    const wait = refused.retryAfterS;
    return {
        status,
        headers: {
            'content-type': 'application/json; charset=utf-8',
            ...(wait === null ? {} : { 'retry-after': `${Math.ceil(wait)}` }),
        },
        body: { error: textOf(refused.message ?? message) },
    };
};
const ollama_reply_usual = { rate_limit: 429, overloaded: 503, error: 500 };
const messages = {
    rate_limit: 'too many requests, please try again later',
    overloaded: 'server busy, please try again.  maximum pending requests exceeded',
    error: 'an error was encountered while running the model',
};

;// CONCATENATED MODULE: ./build/gateway/llm/ollama-stream.js


/** A whole chat reply as the lines that Ollama streams: thinking, content, one line a call, and the figures last. */
function chatLines(reply) {
    const whole = fieldsOf(reply);
    const message = fieldsOf(whole['message']);
    const { role = 'assistant', content, thinking } = message;
    const calls = listOf(message['tool_calls']);
    const bits = [
        ...pieces(textOf(thinking)).map((piece) => ({ content: '', thinking: piece })),
        ...pieces(textOf(content)).map((piece) => ({ content: piece })),
        ...calls.map((call) => ({ content: '', tool_calls: [call] })),
    ];
    const last = {
        ...without(message, ...(textOf(thinking) === '' ? [] : ['thinking']), ...(calls.length === 0 ? [] : ['tool_calls'])),
        ...('content' in message ? { content: '' } : {}),
    };
    const closing = 'message' in whole ? { ...whole, message: last } : whole;
    return [...bits.map((bit) => ({ ...headOf(whole), message: { role, ...bit }, done: false })), closing].map(lineOf);
}
/** The chat reply that lines amount to, `done` false where the stream was cut. */
function chatOfLines(frames) {
    let top = {};
    let message = {};
    const calls = [];
    for (const line of payloads(frames)) {
        const said = fieldsOf(line['message']);
        top = { ...top, ...line };
        message = { ...message, ...said, ...ollama_stream_grown(message, said, 'content'), ...ollama_stream_grown(message, said, 'thinking') };
        calls.push(...listOf(said['tool_calls']));
    }
    return 'message' in top
        ? { ...top, message: calls.length === 0 ? message : { ...message, tool_calls: calls } }
        : top;
}
/** A whole completion as the lines that Ollama streams. */
function generateLines(reply) {
    const whole = fieldsOf(reply);
    const { response, thinking } = whole;
    const bits = [
        ...pieces(textOf(thinking)).map((piece) => ({ response: '', thinking: piece })),
        ...pieces(textOf(response)).map((piece) => ({ response: piece })),
    ];
    const closing = {
        ...(textOf(thinking) === '' ? whole : without(whole, 'thinking')),
        ...('response' in whole ? { response: '' } : {}),
    };
    return [...bits.map((bit) => ({ ...headOf(whole), ...bit, done: false })), closing].map(lineOf);
}
/** The completion that lines amount to, `done` false where the stream was cut. */
function generateOfLines(frames) {
    return payloads(frames).reduce((top, line) => ({ ...top, ...line, ...ollama_stream_grown(top, line, 'response'), ...ollama_stream_grown(top, line, 'thinking') }), {});
}
/** What stands on every line. */
function headOf(whole) {
    return Object.fromEntries(Object.entries(whole).filter(([key]) => key === 'model' || key === 'created_at'));
}
function lineOf(line) {
    return { event: null, data: jsonText(line) };
}
function ollama_stream_grown(before, line, key) {
    if (!(key in before) && !(key in line))
        return {};
    return { [key]: textOf(before[key]) + textOf(line[key]) };
}

;// CONCATENATED MODULE: ./build/gateway/llm/openai-chat-request.js



/** The tool results of a chat request; their names stand only in the assistant's message before them. */
function chatResults(request) {
    const asked = new Map();
    const spots = [];
    for (const [at, entry] of listOf(fieldsOf(request)['messages']).entries()) {
        const message = fieldsOf(entry);
        for (const [id, call] of askedIn(message))
            asked.set(id, call);
        const found = idOf(message, spots.length);
        if (found === null)
            continue;
        const { content } = message;
        spots.push({
            result: resultOf(found.id, asked.get(found.key) ?? found.asked, meaningOfContent(content)),
            path: ['messages', at],
            put: (replacement) => ({ ...message, content: contentSaying(content, replacement, 'text') }),
        });
    }
    return spots;
}
/** Turns of a chat, OpenAI's and Ollama's alike. */
const chatTurns = {
    key: 'messages',
    isQuestion: (turn) => turn['role'] === 'user',
    user: (text) => ({ role: 'user', content: text }),
    assistant: (text) => ({ role: 'assistant', content: text }),
    withMore: (turn, text) => ({
        ...turn,
        content: contentWithMore(turn['content'], (more) => ({ type: 'text', text: more }), text),
    }),
};
/** The calls of an assistant's message by their id; an older `function_call` by its name. */
function askedIn(message) {
    const calls = listOf(message['tool_calls']).map((entry) => {
        const call = fieldsOf(entry);
        const { name, arguments: args, input } = fieldsOf(call['function'] ?? call['custom']);
        return [textOf(call['id']), { name: textOf(name), args: argsOf(args ?? input) }];
    });
    const legacy = fieldsOf(message['function_call']);
    const name = textOf(legacy['name']);
    return name === '' ? calls : [...calls, [functionKey(name), { name, args: argsOf(legacy['arguments']) }]];
}
function argsOf(value) {
    return typeof value === 'string' ? meaningOf(value) : (value ?? null);
}
/** The id of a result and where to look up what was asked; null for a message that is none. */
function idOf(message, position) {
    if (message['role'] === 'tool') {
        const key = textOf(message['tool_call_id']);
        return { id: key === '' ? `${position}:tool` : key, key, asked: undefined };
    }
    if (message['role'] !== 'function')
        return null;
    const name = textOf(message['name']);
    return { id: `${position}:${name}`, key: functionKey(name), asked: { name, args: null } };
}
const functionKey = (name) => `function ${name}`;

;// CONCATENATED MODULE: ./build/gateway/llm/ollama-request.js


/** The tool results of a chat with Ollama, which belong to calls by id, by name, or else by their order. */
function ollamaResults(request) {
    let open = [];
    const spots = [];
    for (const [at, entry] of listOf(fieldsOf(request)['messages']).entries()) {
        const message = fieldsOf(entry);
        const calls = listOf(message['tool_calls']).map(fieldsOf);
        if (calls.length > 0)
            open = calls;
        if (message['role'] !== 'tool')
            continue;
        const { content } = message;
        const call = fieldsOf(ollama_request_take(open, message)?.['function']);
        const name = nameIn(message) || textOf(call['name']);
        const id = textOf(message['tool_call_id']) || `${spots.length}:${name || 'tool'}`;
        spots.push({
            result: resultOf(id, name === '' ? undefined : { name, args: call['arguments'] ?? null }, meaningOfContent(content)),
            path: ['messages', at],
            put: (replacement) => ({ ...message, content: contentSaying(content, replacement, 'text') }),
        });
    }
    return spots;
}
/** `tool_name`, or `name` from clients that know OpenAI's messages better. */
function nameIn(message) {
    return textOf(message['tool_name']) || textOf(message['name']);
}
function ollama_request_take(open, message) {
    const [id, name] = [textOf(message['tool_call_id']), nameIn(message)];
    const byId = open.findIndex((call) => id !== '' && call['id'] === id);
    const byName = open.findIndex((call) => name !== '' && fieldsOf(call['function'])['name'] === name);
    const at = byId >= 0 ? byId : name === '' ? 0 : byName;
    return at === -1 ? undefined : open.splice(at, 1)[0];
}

;// CONCATENATED MODULE: ./build/gateway/llm/ollama-chat.js








/** Ollama's own chat, one JSON object a line; it streams unless told not to. */
const ollamaChat = {
    name: 'ollama-chat',
    provider: 'ollama',
    framing: 'ndjson',
    matches: (method, path) => method === 'POST' && /\/api\/chat\/?(?:\?|$)/.test(path),
    streams: (request) => fieldsOf(request)['stream'] !== false,
    model: (request) => textOf(fieldsOf(request)['model']),
    assemble: chatOfLines,
    said: saidByChat,
    usage: ollamaUsage,
    restate: restateChat,
    stream: chatLines,
    // Tool calls come whole.
    insideToolCall: () => null,
    hollow: (model) => ({ ...ollamaStats(model), message: { role: 'assistant', content: '' } }),
    refusal: ollamaRefusal,
    results: (request) => resultsOf(ollamaResults(request)),
    replace: (request, replacements) => replaced(request, ollamaResults(request), replacements),
    implant: (request, implant) => planted(request, implant, chatTurns),
};
function saidByChat(reply) {
    const message = fieldsOf(fieldsOf(reply)['message']);
    const { toolCalls } = saidIn(listOf(message['tool_calls']), calls);
    const finish = ollamaFinish(reply);
    return {
        text: textOf(message['content']),
        toolCalls,
        finish: finish === 'stop' && toolCalls.length > 0 ? 'tool_calls' : finish,
    };
}
function restateChat(reply, said) {
    const whole = fieldsOf(reply);
    const message = fieldsOf(whole['message']);
    const list = restateItems(listOf(message['tool_calls']), calls, { ...said, text: '' });
    const isEmpty = list.length === 0 && listOf(message['tool_calls']).length > 0;
    const restated = {
        role: 'assistant',
        ...(isEmpty ? without(message, 'tool_calls') : message),
        content: said.text,
        ...(list.length === 0 ? {} : { tool_calls: list }),
    };
    const finish = saidByChat(reply).finish;
    return { ...(finish === said.finish ? whole : withFinish(whole, said.finish)), message: restated };
}
const calls = {
    textOf: () => null,
    withText: (item) => item,
    callOf(item, position) {
        const { name, arguments: args } = fieldsOf(item['function']);
        if (typeof name !== 'string')
            return null;
        return { id: textOf(item['id']) || namelessId(position), name, args: spelled(args ?? {}) };
    },
    withCall: (item, { id, name, args }) => ({
        ...item,
        ...(isNameless(id) ? {} : { id }),
        function: { ...fieldsOf(item['function']), name, arguments: inputOf(args) },
    }),
};

;// CONCATENATED MODULE: ./build/gateway/llm/ollama-generate.js




/** Ollama's completion of one prompt, one JSON object a line; it knows no tools. */
const ollamaGenerate = {
    name: 'ollama-generate',
    provider: 'ollama',
    framing: 'ndjson',
    matches: (method, path) => method === 'POST' && /\/api\/generate\/?(?:\?|$)/.test(path),
    streams: (request) => fieldsOf(request)['stream'] !== false,
    model: (request) => textOf(fieldsOf(request)['model']),
    assemble: generateOfLines,
    said: (reply) => ({
        text: textOf(fieldsOf(reply)['response']),
        toolCalls: [],
        finish: ollamaFinish(reply),
    }),
    usage: ollamaUsage,
    restate(reply, said) {
        const isSame = ollamaFinish(reply) === said.finish;
        const whole = isSame ? fieldsOf(reply) : withFinish(fieldsOf(reply), said.finish);
        return { ...whole, response: said.text };
    },
    stream: generateLines,
    insideToolCall: () => null,
    hollow: (model) => ({ ...ollamaStats(model), response: '' }),
    refusal: ollamaRefusal,
    results: () => [],
    replace: (request) => request,
    implant: ollama_generate_planted,
};
/** There are no turns, so the earlier note stands above the prompt; a request that only loads a model stays. */
function ollama_generate_planted(request, { place, text }) {
    const prompt = textOf(fieldsOf(request)['prompt']);
    if (prompt === '')
        return request;
    const more = place === 'history' ? `${text}\n\n${prompt}` : `${prompt}\n\n${asDocument(text)}`;
    return { ...fieldsOf(request), prompt: more };
}

;// CONCATENATED MODULE: ./build/gateway/llm/openai-chat-stream.js



/** A whole chat completion as the chunks that OpenAI streams, `[DONE]` last. */
function chatFrames(reply) {
    const whole = fieldsOf(reply);
    const { usage } = whole;
    const base = { ...without(whole, 'choices', 'usage'), object: 'chat.completion.chunk' };
    const chunks = listOf(whole['choices']).flatMap((choice) => choiceChunks(fieldsOf(choice)));
    const silent = usage === undefined ? {} : { usage: null };
    const last = chunks.length > 0 && (usage === undefined || usage === null)
        ? []
        : [{ ...base, choices: [], ...(usage === undefined ? {} : { usage }) }];
    return [...chunks.map((choice) => ({ ...base, choices: [choice], ...silent })), ...last]
        .map((chunk) => ({ event: null, data: JSON.stringify(chunk) }))
        .concat({ event: null, data: '[DONE]' });
}
/** The chat completion that chunks amount to, `finish_reason` null where the stream was cut. */
function chatOf(frames) {
    const choices = new Map();
    let top = {};
    for (const chunk of payloads(frames)) {
        top = kept(top, without(chunk, 'choices', 'obfuscation'));
        for (const entry of listOf(chunk['choices'])) {
            const choice = fieldsOf(entry);
            const index = openai_chat_stream_indexOf(choice, 0);
            const growing = choices.get(index) ?? openai_chat_stream_seed(index);
            choices.set(index, growing);
            const logprobs = joinedLogprobs(growing.fields['logprobs'], choice['logprobs']);
            growing.fields = { ...kept(growing.fields, without(choice, 'delta', 'index')), ...logprobs };
            openai_chat_stream_grow(growing, fieldsOf(choice['delta']));
        }
    }
    const list = [...choices.entries()].toSorted(([one], [other]) => one - other);
    return { ...top, object: 'chat.completion', choices: list.map(([, growing]) => openai_chat_stream_grown(growing)) };
}
/** The first chunk after which the arguments of a call are not finished. */
function insideChatCall(frames) {
    return unfinishedAfter(frames.map((frame) => listOf(payload(frame)?.['choices'] ?? null).flatMap((entry) => {
        const choice = fieldsOf(entry);
        const delta = fieldsOf(choice['delta']);
        const legacy = delta['function_call'] === undefined ? [] : [fieldsOf(delta['function_call'])];
        return [
            ...legacy.map((call) => ({ function: call, index: -1 })),
            ...listOf(delta['tool_calls']),
        ].map((call, at) => ({
            call: `${openai_chat_stream_indexOf(choice, 0)}/${openai_chat_stream_indexOf(fieldsOf(call), at)}`,
            text: argumentsOf(fieldsOf(call)),
        }));
    })));
}
/** The arguments of a function call, or the input of a custom one. */
function argumentsOf(call) {
    return textOf(fieldsOf(call['function'])['arguments']) + textOf(fieldsOf(call['custom'])['input']);
}
function choiceChunks(choice) {
    const message = fieldsOf(choice['message']);
    const { content, refusal } = message;
    const silent = 'logprobs' in choice ? { logprobs: null } : {};
    const first = {
        ...without(message, 'tool_calls', 'function_call'),
        ...(typeof content === 'string' ? { content: '' } : {}),
        ...(typeof refusal === 'string' ? { refusal: '' } : {}),
    };
    const deltas = [
        ...pieces(textOf(content)).map((piece) => ({ content: piece })),
        ...pieces(textOf(refusal)).map((piece) => ({ refusal: piece })),
        ...listOf(message['tool_calls']).flatMap((call, index) => callDeltas(fieldsOf(call), index)),
        ...legacyDeltas(message['function_call']),
    ];
    const index = openai_chat_stream_indexOf(choice, 0);
    return [
        { ...without(choice, 'message'), index, delta: first, finish_reason: null },
        ...deltas.map((delta) => ({ index, delta, ...silent, finish_reason: null })),
        { index, delta: {}, ...silent, finish_reason: choice['finish_reason'] ?? null },
    ];
}
/** The id and the name come once, with the arguments still empty. */
function callDeltas(call, index) {
    const [key, argumentKey] = 'custom' in call ? ['custom', 'input'] : ['function', 'arguments'];
    const inner = fieldsOf(call[key]);
    const announced = { ...call, index, [key]: { ...inner, [argumentKey]: '' } };
    return [
        announced,
        ...jsonPieces(textOf(inner[argumentKey])).map((piece) => ({ index, [key]: { [argumentKey]: piece } })),
    ].map((item) => ({ tool_calls: [item] }));
}
function legacyDeltas(call) {
    if (call === undefined)
        return [];
    if (call === null)
        return [{ function_call: null }];
    const fields = fieldsOf(call);
    return [
        { function_call: { ...fields, arguments: '' } },
        ...jsonPieces(textOf(fields['arguments'])).map((piece) => ({ function_call: { arguments: piece } })),
    ];
}
function openai_chat_stream_seed(index) {
    return { fields: { index, finish_reason: null }, message: new Map(), calls: new Map() };
}
function openai_chat_stream_grow({ message, calls }, delta) {
    for (const [key, value] of Object.entries(delta)) {
        if (key === 'tool_calls')
            growCalls(calls, listOf(value));
        else
            message.set(key, joined(message.get(key), value, key));
    }
}
function growCalls(calls, fragments) {
    for (const entry of fragments) {
        const fragment = fieldsOf(entry);
        const isNew = textOf(fragment['id']) !== '';
        const index = openai_chat_stream_indexOf(fragment, Math.max(0, calls.size - (isNew ? 0 : 1)));
        const { function: one, custom: other, ...rest } = { ...calls.get(index) };
        calls.set(index, {
            ...kept(without(fragment, 'index', 'function', 'custom'), rest),
            ...innerOf('function', one, fragment['function']),
            ...innerOf('custom', other, fragment['custom']),
        });
    }
}
/** The name stays as it came first; arguments grow. */
function innerOf(key, old, fragment) {
    if (old === undefined && fragment === undefined)
        return {};
    const [before, after] = [fieldsOf(old), fieldsOf(fragment)];
    const names = ['arguments', 'input'].filter((name) => name in before || name in after);
    const texts = names.map((name) => [name, textOf(before[name]) + textOf(after[name])]);
    return { [key]: { ...kept(after, before), ...Object.fromEntries(texts) } };
}
function openai_chat_stream_grown({ fields, message, calls }) {
    const list = [...calls.entries()].toSorted(([one], [other]) => one - other).map(([, call]) => call);
    return {
        ...fields,
        message: { ...Object.fromEntries(message), ...(list.length === 0 ? {} : { tool_calls: list }) },
    };
}
/** Text grows, lists too; null never takes the place of something. */
function joined(old, value, key) {
    if (old === undefined || old === null)
        return value;
    if (value === null)
        return old;
    if (typeof old === 'string' && typeof value === 'string')
        return key === 'role' ? value : old + value;
    if (isList(old) && isList(value))
        return [...old, ...value];
    if (key === 'function_call')
        return innerOf(key, old, value)[key] ?? old;
    return value;
}
function joinedLogprobs(old, fresh) {
    if (Object.keys(fieldsOf(old)).length === 0 || fresh === undefined)
        return {};
    const more = Object.entries(fieldsOf(fresh));
    return {
        logprobs: {
            ...fieldsOf(old),
            ...Object.fromEntries(more.map(([key, value]) => [key, joined(fieldsOf(old)[key], value, key)])),
        },
    };
}
/** Both, where what is something in the second wins. */
function kept(old, fresh) {
    const said = Object.entries(fresh).filter(([key, value]) => !Object.hasOwn(old, key) || (value !== null && value !== ''));
    return { ...old, ...Object.fromEntries(said) };
}
function openai_chat_stream_indexOf(fields, otherwise) {
    const { index } = fields;
    return typeof index === 'number' ? index : otherwise;
}

;// CONCATENATED MODULE: ./build/gateway/llm/openai-chat.js







/** OpenAI Chat Completions, which half the world speaks; of several choices the first counts. */
const openaiChat = {
    name: 'openai-chat',
    provider: 'openai',
    framing: 'sse',
    matches: (method, path) => method === 'POST' && /\/chat\/completions\/?(?:\?|$)/.test(path),
    streams: (request) => fieldsOf(request)['stream'] === true,
    model: (request) => textOf(fieldsOf(request)['model']),
    assemble: chatOf,
    said: openai_chat_saidByChat,
    usage: openai_chat_usageOf,
    restate: openai_chat_restateChat,
    stream: chatFrames,
    insideToolCall: insideChatCall,
    hollow: (model) => ({
        id: 'chatcmpl-0',
        object: 'chat.completion',
        created: 0,
        model,
        choices: [],
        usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
    }),
    refusal: openaiRefusal,
    results: (request) => resultsOf(chatResults(request)),
    replace: (request, replacements) => replaced(request, chatResults(request), replacements),
    implant: (request, implant) => planted(request, implant, chatTurns),
};
function openai_chat_saidByChat(reply) {
    const choice = firstChoice(reply);
    const message = fieldsOf(choice['message']);
    return {
        text: textSaid(message),
        toolCalls: saidIn(callsOf(message), callSpelling).toolCalls,
        finish: openai_chat_finishes.get(textOf(choice['finish_reason'])) ?? 'other',
    };
}
function openai_chat_usageOf(reply) {
    const usage = fieldsOf(fieldsOf(reply)['usage']);
    return tokens(countOf(usage['prompt_tokens']), countOf(usage['completion_tokens']));
}
function openai_chat_restateChat(reply, said) {
    const whole = fieldsOf(reply);
    const choice = firstChoice(reply);
    const message = fieldsOf(choice['message'] ?? { role: 'assistant', content: null, refusal: null });
    const before = openai_chat_saidByChat(reply);
    const restated = {
        index: 0,
        ...choice,
        message: withCalls(before.text === said.text ? message : withText(message, said.text), said),
        finish_reason: before.finish === said.finish ? (choice['finish_reason'] ?? null) : openai_chat_reasons[said.finish],
    };
    return { ...whole, choices: [restated, ...listOf(whole['choices']).slice(1)] };
}
const openai_chat_finishes = new Map([
    ['stop', 'stop'],
    ['length', 'length'],
    ['tool_calls', 'tool_calls'],
    ['function_call', 'tool_calls'],
]);
const openai_chat_reasons = { stop: 'stop', length: 'length', tool_calls: 'tool_calls', other: 'content_filter' };
function firstChoice(reply) {
    return fieldsOf(listOf(fieldsOf(reply)['choices'])[0]);
}
/** The content, as text or as parts; else the refusal. */
function textSaid(message) {
    const { content } = message;
    if (typeof content === 'string' && content !== '')
        return content;
    const parts = listOf(content).map((part) => textOf(fieldsOf(part)['text']));
    return parts.join('') || textOf(message['refusal']);
}
function withText(message, text) {
    return {
        role: 'assistant',
        ...message,
        content: text === '' ? null : text,
        ...('refusal' in message ? { refusal: null } : {}),
    };
}
/** The calls; an older server's one `function_call` counts as the only one, with no id. */
function callsOf(message) {
    const legacy = message['function_call'];
    const isLegacy = legacy !== undefined && legacy !== null && message['tool_calls'] === undefined;
    return isLegacy ? [{ function: legacy }] : listOf(message['tool_calls']);
}
/** A message that calls nothing has no key for it, unless it had an empty one. */
function withCalls(message, said) {
    const old = callsOf(message);
    const calls = restateItems(old, callSpelling, { ...said, text: '' });
    if (old.length === 0 && calls.length === 0)
        return message;
    const rest = without(message, 'tool_calls', 'function_call');
    if (calls.length === 0)
        return rest;
    const isOne = said.toolCalls.every(({ id }) => isNameless(id)) && calls.length === 1;
    const isLegacy = isOne && old.length > 0 && message['tool_calls'] === undefined;
    return isLegacy
        ? { ...rest, function_call: fieldsOf(calls[0])['function'] ?? null }
        : { ...rest, tool_calls: calls };
}
const callSpelling = {
    textOf: () => null,
    withText: (item) => item,
    callOf(item, position) {
        const [inner, args] = openai_chat_innerOf(item);
        if (typeof inner['name'] !== 'string')
            return null;
        return { id: textOf(item['id']) || namelessId(position), name: inner['name'], args: textOf(inner[args]) };
    },
    withCall(item, { id, name, args }) {
        const [inner, key] = openai_chat_innerOf(item);
        const type = key === 'input' ? 'custom' : 'function';
        return { ...item, ...(isNameless(id) ? {} : { id, type }), [type]: { ...inner, name, [key]: args } };
    },
};
function openai_chat_innerOf(item) {
    return 'custom' in item ? [fieldsOf(item['custom']), 'input'] : [fieldsOf(item['function']), 'arguments'];
}

;// CONCATENATED MODULE: ./build/gateway/llm/openai-responses-request.js



/**
 * The outputs of calls in a request. With `previous_response_id` the calls themselves are not sent again, and a function's
 * name and arguments are not told.
 */
function callOutputs(request) {
    const asked = new Map();
    const spots = [];
    for (const [at, entry] of listOf(fieldsOf(request)['input']).entries()) {
        const item = fieldsOf(entry);
        const type = textOf(item['type']);
        if (type === 'function_call' || type === 'custom_tool_call')
            asked.set(textOf(item['call_id']), askedBy(item));
        const kind = openai_responses_request_kinds.get(type);
        if (kind === undefined)
            continue;
        const id = textOf(item['call_id']) || textOf(item['id']);
        const named = textOf(item['name']) || kind;
        const told = asked.get(id) ?? (named === '' ? undefined : { name: named, args: null });
        spots.push({
            result: resultOf(id || `${spots.length}:${named || 'tool'}`, told, meaningOfContent(item['output'])),
            path: ['input', at],
            put: (replacement) => ({ ...item, output: outputSaying(item['output'], replacement) }),
        });
    }
    return spots;
}
/** The input with something planted; an input that is one text becomes a list of turns for an earlier exchange. */
function implantInput(request, implant) {
    const { input } = fieldsOf(request);
    if (typeof input !== 'string')
        return planted(request, implant, turns);
    if (implant.place === 'context') {
        return { ...fieldsOf(request), input: `${input}\n\n${asDocument(implant.text)}` };
    }
    return planted({ ...fieldsOf(request), input: [turns.user(input)] }, implant, turns);
}
/** Kinds of output that are text, with the name of those tools that have a fixed one. */
const openai_responses_request_kinds = new Map([
    ['function_call_output', ''],
    ['custom_tool_call_output', ''],
    ['local_shell_call_output', 'local_shell'],
    ['shell_call_output', 'shell'],
    ['apply_patch_call_output', 'apply_patch'],
]);
function askedBy(item) {
    return { name: textOf(item['name']), args: meaningOf(textOf(item['arguments'] ?? item['input'])) };
}
/** Text, a list of parts, or the list of streams that the shell tool gives. */
function outputSaying(output, replacement) {
    const isShell = isList(output) && output.some((entry) => 'stdout' in fieldsOf(entry));
    if (!isShell)
        return contentSaying(output, replacement, 'input_text');
    if (isList(replacement.value))
        return replacement.value;
    const outcome = { type: 'exit', exit_code: replacement.failed ? 1 : 0 };
    return [{ stdout: spelled(replacement.value), stderr: '', outcome }];
}
/** Messages; the short form has a role and no type. */
const turns = {
    key: 'input',
    isQuestion: (item) => item['role'] === 'user' && (item['type'] === undefined || isOfType(item, 'message')),
    user: (text) => ({ role: 'user', content: text }),
    assistant: (text) => ({ role: 'assistant', content: text }),
    withMore: (item, text) => ({
        ...item,
        content: contentWithMore(item['content'], (more) => ({ type: 'input_text', text: more }), text),
    }),
};

;// CONCATENATED MODULE: ./build/gateway/llm/openai-responses-events.js


/** The events of one output item, from `output_item.added` to `output_item.done`; kinds that nobody knows come whole. */
function itemEvents(item, index) {
    const where = { item_id: item['id'] ?? '', output_index: index };
    const { announced, events } = growth(item, where);
    return [
        { type: 'response.output_item.added', output_index: index, item: announced },
        ...events,
        { type: 'response.output_item.done', output_index: index, item },
    ];
}
function growth(item, where) {
    if (item['type'] === 'message') {
        return {
            announced: { ...begun(item), content: [] },
            events: listOf(item['content']).flatMap((part, index) => partEvents(fieldsOf(part), { ...where, content_index: index })),
        };
    }
    if (item['type'] === 'reasoning') {
        return {
            announced: { ...begun(item), summary: [] },
            events: listOf(item['summary']).flatMap((part, index) => summaryEvents(fieldsOf(part), { ...where, summary_index: index })),
        };
    }
    if (item['type'] === 'function_call')
        return callGrowth(item, where, 'arguments');
    if (item['type'] === 'custom_tool_call')
        return callGrowth(item, where, 'input');
    return { announced: begun(item), events: [] };
}
function begun(item) {
    return 'status' in item ? { ...item, status: 'in_progress' } : item;
}
function callGrowth(item, where, key) {
    const text = textOf(item[key]);
    const type = key === 'input' ? 'response.custom_tool_call_input' : 'response.function_call_arguments';
    const name = key === 'input' ? {} : { name: item['name'] ?? '' };
    return {
        announced: { ...begun(item), [key]: '' },
        events: [
            ...jsonPieces(text).map((delta) => ({ type: `${type}.delta`, ...where, delta })),
            { type: `${type}.done`, ...where, ...name, [key]: text },
        ],
    };
}
function partEvents(part, where) {
    const isRefusal = part['type'] === 'refusal';
    const key = isRefusal ? 'refusal' : 'text';
    const type = isRefusal ? 'response.refusal' : 'response.output_text';
    const logprobs = isRefusal ? {} : { logprobs: [] };
    const text = textOf(part[key]);
    const bits = isRefusal || part['type'] === 'output_text'
        ? [
            ...pieces(text).map((delta) => ({ type: `${type}.delta`, ...where, delta, ...logprobs })),
            { type: `${type}.done`, ...where, [key]: text, ...logprobs },
        ]
        : [];
    const announced = bits.length === 0 ? part : { ...part, [key]: '' };
    return [
        { type: 'response.content_part.added', ...where, part: announced },
        ...bits,
        { type: 'response.content_part.done', ...where, part },
    ];
}
function summaryEvents(part, where) {
    const text = textOf(part['text']);
    return [
        { type: 'response.reasoning_summary_part.added', ...where, part: { ...part, text: '' } },
        ...pieces(text).map((delta) => ({ type: 'response.reasoning_summary_text.delta', ...where, delta })),
        { type: 'response.reasoning_summary_text.done', ...where, text },
        { type: 'response.reasoning_summary_part.done', ...where, part },
    ];
}

;// CONCATENATED MODULE: ./build/gateway/llm/openai-responses-stream.js



/** A whole response as the events that OpenAI streams, each named by its type and numbered. */
function responseFrames(reply) {
    const whole = fieldsOf(reply);
    const begun = {
        ...whole,
        ...Object.fromEntries(unknownYet.filter((key) => key in whole).map((key) => [key, null])),
        status: 'in_progress',
        output: [],
    };
    const events = [
        { type: 'response.created', response: begun },
        { type: 'response.in_progress', response: begun },
        ...listOf(whole['output']).flatMap((item, index) => itemEvents(fieldsOf(item), index)),
        { type: lastEvent(whole['status']), response: whole },
    ];
    return events.map(({ type, ...event }, index) => ({
        event: textOf(type),
        data: jsonText({ type: type ?? null, sequence_number: index, ...event }),
    }));
}
/** The response that events amount to, `in_progress` where the stream was cut. */
function openai_responses_stream_responseOf(frames) {
    let response = { object: 'response', status: 'in_progress' };
    let isOver = false;
    const items = new Map();
    for (const event of payloads(frames)) {
        const type = textOf(event['type']);
        if (event['response'] !== undefined)
            response = { ...response, ...fieldsOf(event['response']) };
        if (/^response\.(?:completed|incomplete|failed)$/.test(type))
            isOver = true;
        if (type === 'error')
            response = { ...response, error: { code: event['code'] ?? null, message: event['message'] ?? null } };
        openai_responses_stream_grow(items, type, event);
    }
    // Some servers end with an empty list, though items were streamed.
    const isTold = isOver && (listOf(response['output']).length > 0 || items.size === 0);
    if (isTold)
        return response;
    const output = [...items.entries()].toSorted(([one], [other]) => one - other).map(([, item]) => openai_responses_stream_grown(item));
    return { ...response, output };
}
/** The first event after which the arguments of a call are not finished. */
function insideFunctionCall(frames) {
    return unfinishedAfter(frames.map((frame) => {
        const event = payload(frame) ?? {};
        const call = `${indexOf(event['output_index'])}`;
        const type = textOf(event['type']);
        if (type === 'response.function_call_arguments.delta' ||
            type === 'response.custom_tool_call_input.delta') {
            return [{ call, text: textOf(event['delta']) }];
        }
        const isNew = type === 'response.output_item.added' && isOfType(event['item'], 'function_call', 'custom_tool_call');
        return isNew ? [{ call, text: '' }] : [];
    }));
}
/** What a response that has only begun does not know. */
const unknownYet = ['usage', 'completed_at', 'incomplete_details', 'error'];
function lastEvent(status) {
    return status === 'incomplete' || status === 'failed' ? `response.${status}` : 'response.completed';
}
function openai_responses_stream_grow(items, type, event) {
    const index = indexOf(event['output_index']);
    if (type === 'response.output_item.added' || type === 'response.output_item.done') {
        items.set(index, { item: fieldsOf(event['item']), parts: new Map(), texts: new Map() });
        return;
    }
    const item = items.get(index);
    const place = places.get(type);
    if (item === undefined || place === undefined)
        return;
    const path = place.list === null ? [] : [place.list, `${indexOf(event[`${place.list}_index`])}`];
    if (place.key === null) {
        item.parts.set(path.join('/'), fieldsOf(event['part']));
        return;
    }
    const key = [...path, place.key].join('/');
    const texts = item.texts.get(key) ?? [];
    texts.push(textOf(event['delta']));
    item.texts.set(key, texts);
}
/** Where in its item an event adds something; a null key is a new part. */
const places = new Map([
    ['response.content_part.added', { list: 'content', key: null }],
    ['response.output_text.delta', { list: 'content', key: 'text' }],
    ['response.refusal.delta', { list: 'content', key: 'refusal' }],
    ['response.reasoning_text.delta', { list: 'content', key: 'text' }],
    ['response.reasoning_summary_part.added', { list: 'summary', key: null }],
    ['response.reasoning_summary_text.delta', { list: 'summary', key: 'text' }],
    ['response.function_call_arguments.delta', { list: null, key: 'arguments' }],
    ['response.mcp_call_arguments.delta', { list: null, key: 'arguments' }],
    ['response.custom_tool_call_input.delta', { list: null, key: 'input' }],
]);
function openai_responses_stream_grown({ item, parts, texts }) {
    const own = Object.fromEntries([...texts].filter(([key]) => !key.includes('/')).map(([key, text]) => [key, text.join('')]));
    const lists = ['content', 'summary'].flatMap((list) => {
        const added = [...parts].filter(([path]) => path.startsWith(`${list}/`));
        return added.length === 0
            ? []
            : [[list, added.map(([path, part]) => grownPart(path, part, texts))]];
    });
    return { ...item, ...own, ...Object.fromEntries(lists) };
}
function grownPart(path, part, texts) {
    const grew = ['text', 'refusal'].flatMap((key) => {
        const text = texts.get(`${path}/${key}`);
        return text === undefined ? [] : [[key, textOf(part[key]) + text.join('')]];
    });
    return { ...part, ...Object.fromEntries(grew) };
}

;// CONCATENATED MODULE: ./build/gateway/llm/openai-responses.js






/** OpenAI Responses; its other endpoints (`/responses/{id}` and so on) are no calls of a model. */
const openaiResponses = {
    name: 'openai-responses',
    provider: 'openai',
    framing: 'sse',
    matches: (method, path) => method === 'POST' && /\/responses\/?(?:\?|$)/.test(path),
    streams: (request) => fieldsOf(request)['stream'] === true,
    model: (request) => textOf(fieldsOf(request)['model']),
    assemble: openai_responses_stream_responseOf,
    said: openai_responses_saidByResponse,
    usage: openai_responses_usageOf,
    restate: openai_responses_restateResponse,
    stream: responseFrames,
    insideToolCall: insideFunctionCall,
    hollow: (model) => ({
        id: 'resp_0',
        object: 'response',
        created_at: 0,
        status: 'completed',
        error: null,
        incomplete_details: null,
        model,
        output: [],
        parallel_tool_calls: true,
        tool_choice: 'auto',
        tools: [],
        usage: {
            input_tokens: 0,
            input_tokens_details: { cached_tokens: 0 },
            output_tokens: 0,
            output_tokens_details: { reasoning_tokens: 0 },
            total_tokens: 0,
        },
    }),
    refusal: openaiRefusal,
    results: (request) => resultsOf(callOutputs(request)),
    replace: (request, replacements) => replaced(request, callOutputs(request), replacements),
    implant: implantInput,
};
function openai_responses_saidByResponse(reply) {
    const response = fieldsOf(reply);
    const said = saidIn(listOf(response['output']), items);
    return { ...said, finish: finishOf(response, said.toolCalls.length) };
}
function finishOf({ status, incomplete_details: details }, calls) {
    if (status === 'completed')
        return calls > 0 ? 'tool_calls' : 'stop';
    return fieldsOf(details)['reason'] === 'max_output_tokens' ? 'length' : 'other';
}
function openai_responses_usageOf(reply) {
    const usage = fieldsOf(fieldsOf(reply)['usage']);
    return tokens(countOf(usage['input_tokens']), countOf(usage['output_tokens']));
}
function openai_responses_restateResponse(reply, said) {
    const response = fieldsOf(reply);
    const isSame = openai_responses_saidByResponse(reply).finish === said.finish;
    return {
        ...response,
        output: restateItems(listOf(response['output']), items, said),
        ...(isSame ? {} : endings[said.finish]),
    };
}
const completed = { status: 'completed', incomplete_details: null };
const endings = {
    stop: completed,
    tool_calls: completed,
    length: { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } },
    other: { status: 'incomplete', incomplete_details: { reason: 'content_filter' } },
};
/** Messages and calls; reasoning and what server-side tools left stay as they are. */
const items = {
    textOf: (item) => (item['type'] === 'message' ? listOf(item['content']).map(openai_responses_partText).join('') : null),
    withText(item, text) {
        const content = listOf(item['content']);
        const others = content.filter((part) => !isOfType(part, 'output_text', 'refusal'));
        const said = { type: 'output_text', text, annotations: [], logprobs: [] };
        return {
            id: 'msg_0',
            type: 'message',
            role: 'assistant',
            status: 'completed',
            ...item,
            content: [said, ...others],
        };
    },
    callOf(item, position) {
        const key = argumentsKey(item);
        if (key === null)
            return null;
        return {
            id: textOf(item['call_id']) || namelessId(position),
            name: textOf(item['name']),
            args: textOf(item[key]),
        };
    },
    withCall(item, { id, name, args }) {
        const fresh = { id: `fc_${id}`, type: 'function_call', status: 'completed' };
        return { ...fresh, ...item, call_id: id, name, [argumentsKey(item) ?? 'arguments']: args };
    },
};
function openai_responses_partText(part) {
    const { text, refusal } = fieldsOf(part);
    return isOfType(part, 'output_text', 'refusal') ? textOf(text ?? refusal) : '';
}
function argumentsKey(item) {
    if (item['type'] === 'function_call')
        return 'arguments';
    return item['type'] === 'custom_tool_call' ? 'input' : null;
}

;// CONCATENATED MODULE: ./build/gateway/llm/all.js






/** Every wire protocol that the gateway speaks. */
const allDialects = [
    openaiChat,
    openaiResponses,
    anthropic,
    gemini,
    geminiArray,
    ollamaChat,
    ollamaGenerate,
];
/**
 * The protocol of a call to a provider; null for its other endpoints, which pass unchanged. A provider may speak
 * another's protocol: Ollama and Gemini answer `/chat/completions` too. `google` is another name for `gemini`.
 */
function dialectOf(provider, method, path) {
    const name = provider === 'google' ? 'gemini' : provider;
    const matching = allDialects.filter((dialect) => dialect.matches(method, path));
    return matching.find((dialect) => dialect.provider === name) ?? matching[0] ?? null;
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

/***/ 8157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readReply)
/* harmony export */ });
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7227);
/* harmony import */ var _frames_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4095);
/* harmony import */ var _shallow_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7468);



/** Unpacked replies of more bytes are not read. */
const mostUnpacked = 64 * 1024 * 1024;
/** What the bytes of a reply say; null where they are no reply of this protocol. */
function readReply(dialect, { bytes, type, encoding, isCut }) {
    const plain = (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decoded */ .D)(bytes, encoding, { limit: mostUnpacked, isCut });
    if (plain === null)
        return null;
    if (isStream(type))
        return { json: dialect.assemble(framesIn(dialect, plain)), form: 'frames' };
    const json = (0,_shallow_json_js__WEBPACK_IMPORTED_MODULE_2__/* .shallowJson */ .H)(plain.toString('utf8'));
    return typeof json === 'object' && json !== null ? { json, form: 'whole' } : null;
}
function isStream(type) {
    return /event-stream|ndjson/i.test(type ?? '');
}
function framesIn(dialect, bytes) {
    const reader = (0,_frames_js__WEBPACK_IMPORTED_MODULE_1__/* .frameReader */ .Pl)(dialect.framing);
    const frames = reader.push(bytes).map(({ frame }) => frame);
    const { frame } = reader.flush();
    return frame === null ? frames : [...frames, frame];
}


/***/ }),

/***/ 4887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ askedOf)
/* harmony export */ });
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8839);
/* harmony import */ var _mcp_messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8632);
/* harmony import */ var _chaos_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6166);
/* harmony import */ var _shallow_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7468);
/* harmony import */ var _tool_args_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3265);





/** What a recording of a call is found by. Recorder and player ask this one function, so they cannot disagree. */
function askedOf(call, hide) {
    const { boundary, name } = call;
    if (boundary === 'mcp')
        return { ...askedOfServer(call, hide), boundary, name };
    const path = withoutSecrets(call.path);
    const request = boundary === 'model'
        ? ((0,_shallow_json_js__WEBPACK_IMPORTED_MODULE_2__/* .shallowJson */ .H)(call.body.toString('utf8')) ?? null)
        : shallow((0,_tool_args_js__WEBPACK_IMPORTED_MODULE_1__/* .argsOf */ .P)({ path, type: call.type, body: call.body }));
    return { boundary, name, method: call.method, path: hide.text(path), request: hide.json(request) };
}
/** One message is known by its method and its parameters, a batch by all of them. */
function askedOfServer({ method, body }, hide) {
    const messages = body.length === 0 ? null : (0,_mcp_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messagesIn */ .ww)(body.toString('utf8'));
    const [only] = messages?.list ?? [];
    if (messages === null || messages.isBatch || only === undefined || !(0,_chaos_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isMap */ .jh)(only))
        return { method, path: '', request: hide.json(messages === null ? null : messages.list) };
    const said = typeof only['method'] === 'string' ? only['method'] : 'reply';
    return { method: said, path: '', request: hide.json(only['params'] ?? null) };
}
function withoutSecrets(path) {
    const at = path.indexOf('?');
    if (at < 0)
        return path;
    const query = new URLSearchParams(path.slice(at + 1));
    for (const name of new Set(query.keys()))
        if (_base_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .secretName */ .Gf.test(name))
            query.set(name, _base_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redacted */ .pc);
    return `${path.slice(0, at)}?${query.toString()}`;
}
/** Arguments may be of any depth; what nests so deeply that nobody could write it again is nothing. */
function shallow(value) {
    return (0,_shallow_json_js__WEBPACK_IMPORTED_MODULE_2__/* .shallowJson */ .H)(JSON.stringify(value)) ?? null;
}


/***/ }),

/***/ 7430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ exchangeOf)
/* harmony export */ });
/* harmony import */ var _replay_normalise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5732);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7227);
/* harmony import */ var _frames_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4095);
/* harmony import */ var _llm_all_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4829);
/* harmony import */ var _model_reply_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8157);
/* harmony import */ var _asked_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4887);






/** An exchange as it may be written: without secrets and personal data, found by a key of the same. */
function exchangeOf({ call, status, headers, frames, isWhole }, hide) {
    const asked = (0,_asked_of_js__WEBPACK_IMPORTED_MODULE_5__/* .askedOf */ .i)(call, hide);
    const plain = plainFrames(headers, frames, isWhole);
    const kept = plain === frames ? telling : telling.filter((name) => name !== 'content-encoding');
    const told = kept.flatMap((name) => {
        const value = headers[name];
        return value === undefined ? [] : [[name, hide.text(value)]];
    });
    return {
        ...asked,
        key: (0,_replay_normalise_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(asked),
        status,
        headers: Object.fromEntries(told),
        frames: hideSaid({ call, asked, headers }, hide.frames(plain), hide),
        isWhole,
    };
}
/** Headers that a client acts upon; cookies are secrets, and dates and lengths are made anew. */
const telling = [
    'content-type',
    'content-encoding',
    'content-language',
    'location',
    'retry-after',
    'retry-after-ms',
    'mcp-session-id',
    'etag',
    'link',
    'x-should-retry',
];
/** A compressed answer is kept plain: nobody could look for secrets in it. */
function plainFrames(headers, frames, isWhole) {
    const encoding = headers['content-encoding'];
    if (encoding === undefined)
        return frames;
    const bytes = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decoded */ .D)(Buffer.concat(frames.map((frame) => frame.bytes)), encoding, {
        limit: mostUnpacked,
        isCut: !isWhole,
    });
    return bytes === null ? frames : [{ atMs: frames[0]?.atMs ?? 0, bytes }];
}
const mostUnpacked = 64 * 1024 * 1024;
/** A secret that a model says in many small pieces is in none of them: such a stream is told again without it. */
function hideSaid({ call, asked, headers, }, frames, hide) {
    const dialect = asked.boundary === 'model' ? (0,_llm_all_js__WEBPACK_IMPORTED_MODULE_3__/* .dialectOf */ .E)(call.name, call.method, call.path) : null;
    if (dialect === null || frames.length === 0)
        return frames;
    const bytes = Buffer.concat(frames.map((frame) => frame.bytes));
    const type = headers['content-type'];
    const read = (0,_model_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .readReply */ .X)(dialect, { bytes, type, encoding: undefined, isCut: true });
    if (read === null || read.form === 'whole')
        return frames;
    const said = dialect.said(read.json);
    const hidden = {
        ...said,
        text: hide.text(said.text),
        toolCalls: said.toolCalls.map((each) => ({ ...each, args: hide.text(each.args) })),
    };
    if (JSON.stringify(hidden) === JSON.stringify(said))
        return frames;
    const again = dialect
        .stream(dialect.restate(read.json, hidden))
        .map((frame) => (0,_frames_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFrame */ .vr)(dialect.framing, frame));
    return [{ atMs: frames[0]?.atMs ?? 0, bytes: Buffer.concat(again) }];
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


/***/ }),

/***/ 3265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ argsOf),
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(768);
/* harmony import */ var _base_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8839);


/** What a call of a tool says: its JSON body, its form, its query as an object, or its text. */
function argsOf(call) {
    if (call.body.length === 0)
        return fieldsOf(new URLSearchParams(queryOf(call.path)));
    const text = call.body.toString('utf8');
    if (/x-www-form-urlencoded/i.test(call.type))
        return parsed(text) ?? fieldsOf(new URLSearchParams(text));
    return parsed(text) ?? text.slice(0, longest);
}
/** The same value without the secrets of the run, and without what is called a secret. */
function withoutSecrets(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (isList(value))
        return value.map((item) => withoutSecrets(item, redact));
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return value;
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, item]) => [key, isSecret(key, item) ? _base_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redacted */ .pc : withoutSecrets(item, redact)]));
}
/** A text that is no JSON is kept so far, in characters. */
const longest = 2000;
/** Names whose value is a secret, whole words only: a `keyword` and `max_tokens` are none. */
const secret = /(?:^|[_-])(?:api[_-]?key|apikey|secret|password|passwd|authorization|cookie|(?:access|auth|refresh|id|session|bearer)[_-]?token|client[_-]?secret|private[_-]?key)$|^token$/i;
function isSecret(key, item) {
    return typeof item === 'string' && item !== '' && secret.test(key);
}
function parsed(text) {
    return /^\s*[[{"\d\-tfn]/.test(text) ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text) : undefined;
}
/** A name that comes again makes a list. */
function fieldsOf(fields) {
    const names = [...new Set(fields.keys())];
    return Object.fromEntries(names.map((name) => {
        const all = fields.getAll(name);
        return [name, all.length === 1 ? (all[0] ?? '') : all];
    }));
}
function queryOf(path) {
    const at = path.indexOf('?');
    return at < 0 ? '' : path.slice(at + 1);
}
function isList(value) {
    return Array.isArray(value);
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


/***/ })

};
