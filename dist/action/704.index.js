export const id = 704;
export const ids = [704];
export const modules = {

/***/ 63704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askOddly: () => (/* binding */ askOddly)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(45794);
// EXTERNAL MODULE: ./build/agents/distrust.js
var distrust = __webpack_require__(77033);
// EXTERNAL MODULE: ./build/agents/look-up.js
var look_up = __webpack_require__(90516);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/agents/odd-request.js

/** The usual request with everything that the act changes. Nothing is checked: the point is what no library would send. */
function oddRequest(url, usual, act) {
    const { pieces, length } = bodyOf(usual.body, act.body);
    const end = act.lineEnd ?? '\r\n';
    const lines = [lineOf(url, usual, act), ...fieldsOf({ url, usual, length }, act), ...(act.lines ?? [])];
    return {
        head: Buffer.from(`${lines.join(end)}${end}${end}`, 'latin1'),
        body: pieces,
        behind: act.behind === undefined ? null : Buffer.from(act.behind, 'latin1'),
    };
}
function lineOf(url, usual, { method, query, target, version }) {
    const path = query === undefined ? usual.path : `${usual.path}${usual.path.includes('?') ? '&' : '?'}${query}`;
    const named = { absolute: `${url.origin}${path}`, asterisk: '*', encoded: encoded(path) };
    const resource = target === undefined ? path : named[target];
    return `${method ?? usual.method} ${resource} ${version ?? 'HTTP/1.1'}`.trimEnd();
}
/** Every sign of the path by its number, which names the same resource (RFC 3986 §2.1). */
function encoded(path) {
    return path.replaceAll(/[a-z]/gi, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
function fieldsOf({ url, usual, length }, act) {
    const off = act.lengthOff;
    const size = length === null ? Buffer.byteLength(usual.body ?? '') : length;
    const fields = {
        host: url.host,
        connection: 'close',
        ...usual.headers,
        ...(off === null || size === 0 ? {} : { 'content-length': String(Math.max(0, size + (off ?? 0))) }),
    };
    const without = new Set(act.without);
    return Object.entries(fields).flatMap(([name, value]) => (without.has(name) ? [] : [`${name}: ${value}`]));
}
function bodyOf(usual, body) {
    const text = usual ?? '';
    if (body === undefined)
        return whole(Buffer.from(text));
    switch (body.kind) {
        case 'none':
            return whole(Buffer.alloc(0));
        case 'padded':
            return padded(text, body);
        case 'nested':
            return within(text, `"nested":${'['.repeat(body.depth)}${']'.repeat(body.depth)}`);
        case 'keys':
            return within(text, Array.from({ length: body.count }, (_, at) => `"k${at}":0`).join(','));
        case 'encoded':
            return whole(encodings[body.as](text));
        case 'bomb':
            return whole((0,external_node_zlib_.gzipSync)(Buffer.concat([Buffer.from(text), Buffer.alloc(body.bytes, ' ')])));
        case 'chunked':
            return { pieces: chunked(Buffer.from(text), body), length: null };
    }
}
const encodings = {
    'utf-16le': (text) => Buffer.from(text, 'utf16le'),
    bom: (text) => Buffer.from(`\uFEFF${text}`),
    gzip: (text) => (0,external_node_zlib_.gzipSync)(text),
};
function whole(bytes) {
    return { pieces: bytes.length === 0 ? [] : [bytes], length: bytes.length };
}
/** One more member of a JSON object; behind the body where it is none. */
function within(text, member) {
    const [start, end] = opened(text);
    return whole(Buffer.from(`${start}${member}${end}`));
}
function opened(text) {
    const close = text.lastIndexOf('}');
    if (!text.trimStart().startsWith('{') || close < 0)
        return [text, ''];
    const before = text.slice(0, close);
    return [before.trimEnd().endsWith('{') ? before : `${before},`, text.slice(close)];
}
const block = 1 << 16;
function padded(text, { bytes, how }) {
    const isObject = opened(text)[1] !== '';
    const [start, end] = how === 'field' && isObject ? opened(text) : [text, ''];
    const [before, after] = how === 'field' && isObject ? [`${start}"padding":"`, `"${end}`] : [start, end];
    const [first, last] = [Buffer.from(before), Buffer.from(after)];
    const filling = Buffer.alloc(Math.min(block, bytes), how === 'space' ? ' ' : 'a');
    function* pieces() {
        yield first;
        for (let left = bytes; left > 0; left -= filling.length)
            yield filling.subarray(0, left);
        yield last;
    }
    return { pieces: pieces(), length: first.length + bytes + last.length };
}
/** RFC 9112 §7.1: size in hex, line end, data, line end; a chunk of size 0 is the last. */
function chunked(bytes, { size, end }) {
    const half = Math.ceil(bytes.length / 2);
    const chunks = [bytes.subarray(0, half), bytes.subarray(half)].filter((chunk) => chunk.length > 0);
    const framed = chunks.flatMap((chunk) => [
        Buffer.from(`${size ?? chunk.length.toString(16)}\r\n`, 'latin1'),
        chunk,
        Buffer.from('\r\n'),
    ]);
    return [...framed, Buffer.from(end ?? '0\r\n\r\n', 'latin1')];
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./build/agents/read-reply.js



/**
 * Node has no parser of its own for replies but the one in its client; so a client is given a stream that swallows its
 * request and hands it what the socket receives.
 */
function readReply(socket, { method, version }, maxBytes) {
    return new Promise((resolve) => {
        const stream = new external_node_stream_.Duplex({ write: (_chunk, _encoding, done) => done(), read: () => { } });
        const raw = version === undefined ? null : rawOf(socket);
        socket.on('data', (bytes) => void stream.push(bytes));
        // A broken connection ends the stream, too: what came before it is still read.
        const end = once(() => void stream.push(null));
        socket.once('end', end).once('close', end);
        const call = external_node_http_.request({
            createConnection: () => stream,
            method: method === 'HEAD' ? 'HEAD' : 'GET',
        });
        call.on('error', (error) => {
            const exchange = brokenBy(error);
            // Who is asked in a version that nobody speaks need not answer in HTTP/1.1 (RFC 9112 §2.3).
            if (raw !== null && exchange.kind === 'unreadable')
                raw(resolve);
            else
                resolve({ exchange, head: '' });
        });
        call.on('upgrade', (response) => resolve({ exchange: answered(response, [], false), head: headOf(response) }));
        call.on('response', (response) => collect(response, maxBytes, resolve));
        call.end();
    });
}
/** The head of a reply, as soon as something of its body has come, or nothing more will. */
function beginningOf(socket, most) {
    return new Promise((resolve) => {
        let text = '';
        const tell = () => {
            const [head = ''] = text.split('\r\n\r\n');
            resolve({ head: head.replaceAll('\r\n', '\n'), exchange: null });
        };
        socket.on('data', (bytes) => {
            if (text.length < most)
                text += bytes.toString('latin1');
            if (text.length >= most || /\r\n\r\n[^]/.test(text))
                tell();
        });
        socket.once('end', tell).once('close', tell);
    });
}
function collect(response, maxBytes, resolve) {
    const chunks = [];
    let size = 0;
    const head = headOf(response);
    response.on('data', (chunk) => {
        chunks.push(chunk.subarray(0, Math.max(0, maxBytes - size)));
        size += chunk.length;
        if (size > maxBytes)
            resolve({ head, exchange: answered(response, chunks, true) });
    });
    response.on('end', () => resolve({ head, exchange: answered(response, chunks, false) }));
    response.on('error', () => resolve({
        head,
        exchange: {
            kind: 'crashed',
            reason: `the connection closed after ${size} bytes of the answer`,
            isStale: false,
        },
    }));
}
function answered({ statusCode, headers }, chunks, isCut) {
    return { kind: 'answered', status: statusCode ?? 0, headers, bytes: Buffer.concat(chunks), isCut };
}
/** Tells the beginning of what came without a head, as soon as the connection is closed. */
function rawOf(socket) {
    let [text, size] = ['', 0];
    socket.on('data', (bytes) => {
        size += bytes.length;
        if (text.length < mostRaw)
            text += bytes.toString('latin1');
    });
    return (tell) => {
        const over = once(() => {
            const reason = `the connection closed after ${size} bytes without a head`;
            tell({ exchange: { kind: 'crashed', reason, isStale: false }, head: text.slice(0, mostRaw) });
        });
        if (socket.readableEnded || socket.destroyed)
            over();
        else
            socket.once('end', over).once('close', over);
    };
}
const mostRaw = 16_384;
function once(act) {
    let isDone = false;
    return () => {
        if (!isDone)
            act();
        isDone = true;
    };
}
function brokenBy(error) {
    const isNonsense = 'code' in error && typeof error.code === 'string' && error.code.startsWith('HPE_');
    return isNonsense
        ? { kind: 'unreadable', reason: `the answer is not HTTP: ${(0,user_error/* reasonOf */.A)(error)}` }
        : { kind: 'crashed', reason: 'the connection closed before an answer', isStale: false };
}
function headOf({ httpVersion, statusCode, statusMessage, rawHeaders }) {
    const lines = rawHeaders.flatMap((name, at) => at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1] ?? ''}`] : []);
    return [`HTTP/${httpVersion} ${statusCode} ${statusMessage}`, ...lines].join('\n');
}

;// CONCATENATED MODULE: ./build/agents/send-oddly.js









/**
 * Sends the request with what the act changes, over a socket of its own; the answer is read by Node's own parser.
 * Whoever answers and leaves before everything was sent may break the connection before the answer is read, so a torn
 * request is sent again, with an ear for the answer.
 */
async function sendOddly(door, asked, limits) {
    for (let left = mostTorn;; left -= 1) {
        const { isTorn, ...sent } = await attempt(door, { ...asked, listens: left < mostTorn }, limits);
        if (!isTorn || left === 0)
            return sent;
    }
}
/** Tries after the first; even of those that listen, one in thirty loses its answer on a busy machine. */
const mostTorn = 3;
async function attempt({ url, clock }, { usual, act, listens }, limits) {
    const odd = oddRequest(url, usual, act);
    const seen = ledger(mostKept);
    const socket = connect(url);
    const over = new AbortController();
    const began = clock.now();
    const timer = setTimeout(() => over.abort(), Math.max(0, limits.deadlineAt - began));
    const cancel = () => over.abort();
    limits.signal.addEventListener('abort', cancel);
    try {
        const absent = await connected(socket, url, over.signal);
        if (absent !== null)
            return { exchange: { kind: 'unreachable', reason: absent, ms: 0 }, wire: seen.told(false) };
        const sentAt = clock.now();
        const reply = leaves(act) ? null : readReply(socket, act, limits.maxBytes);
        const begun = act.after === 'abandon-reply' ? beginningOf(socket, mostHeard) : null;
        const isWhole = await write(socket, odd, { act, clock, seen, reply, listens, signal: over.signal });
        const read = await Promise.race([reply ?? begun ?? left, aborted(over.signal)]);
        const ms = clock.now() - sentAt;
        if (read === null) {
            const kind = limits.signal.aborted ? 'cancelled' : 'timed-out';
            return { exchange: { kind, ms }, wire: seen.told(false) };
        }
        seen.got(read.head);
        if (read.exchange === null)
            return { exchange: { kind: 'cancelled', ms }, wire: seen.told(false) };
        const hungUp = read.exchange.kind === 'crashed';
        return { exchange: { ...read.exchange, ms }, wire: seen.told(hungUp), isTorn: hungUp && !isWhole };
    }
    finally {
        clearTimeout(timer);
        limits.signal.removeEventListener('abort', cancel);
        socket.destroy();
    }
}
const leaves = ({ after }) => after === 'abandon' || after === 'abandon-reply';
/** What somebody has heard who leaves at once. */
const left = { head: '', exchange: null };
/** Bytes of a request that are kept as evidence: its first, and its last, where a second request may stand. */
const mostKept = 2_000;
const mostLast = 400;
/** Characters of a reply's head that are kept: as many as Node reads, since a nonce may stand at its end. */
const mostHeard = 16_384;
/** Bytes that are sent at once. */
const send_oddly_block = 1 << 16;
function connect(url) {
    const secure = url.protocol === 'https:';
    const port = Number(url.port) || (secure ? 443 : 80);
    // A half-closed request may still be answered.
    const way = { ...(0,look_up/* dialled */.u)(url), port, allowHalfOpen: true };
    if (!secure)
        return external_node_net_.connect(way);
    // An address that is a number names no server (RFC 6066 §3).
    const named = way.host === undefined || external_node_net_.isIP(way.host) > 0 ? {} : { servername: way.host };
    return external_node_tls_.connect({ ...way, ...named, ALPNProtocols: ['http/1.1'] });
}
/** Null once the connection stands, or why there is none. */
async function connected(socket, url, signal) {
    try {
        await (0,external_node_events_.once)(socket, url.protocol === 'https:' ? 'secureConnect' : 'connect', { signal });
        // From here on a broken connection is told by the reader.
        socket.on('error', () => { });
        return null;
    }
    catch (error) {
        return `${url.host}: ${signal.aborted ? 'no connection in time' : ((0,distrust/* distrust */.p)(error) ?? (0,user_error/* reasonOf */.A)(error))}`;
    }
}
/** Stops quietly where the agent has heard enough: it may answer before it has read everything. False where it left. */
async function write(socket, odd, { act, clock, seen, reply, listens, signal }) {
    let isAnswered = false;
    void reply?.then(() => (isAnswered = true));
    // Listened for once: a large body waits often.
    const over = Promise.race([heard(socket, 'close'), aborted(signal)]);
    const put = async (bytes) => {
        if (!socket.writable || signal.aborted)
            return;
        seen.put(bytes);
        if (!socket.write(bytes))
            await Promise.race([heard(socket, 'drain'), over]);
    };
    await put(odd.head);
    for (const piece of odd.body) {
        const size = act.pace === undefined ? send_oddly_block : Math.max(1, Math.ceil(piece.length / act.pace.pieces));
        for (let at = 0; at < piece.length && socket.writable && !isAnswered; at += size) {
            // What has come is read before more is sent: writing to somebody who has answered and left loses the answer.
            if (act.pace !== undefined)
                await clock.sleep(act.pace.pauseMs, signal);
            else if (listens)
                await (0,promises_.setImmediate)();
            await put(piece.subarray(at, at + size));
        }
    }
    if (odd.behind !== null)
        await put(odd.behind);
    const isWhole = socket.writable;
    if (act.after === 'half-close')
        socket.end();
    if (act.after === 'abandon')
        socket.destroy();
    return isWhole;
}
function heard(socket, event) {
    return new Promise((resolve) => void socket.once(event, () => resolve()));
}
function aborted(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve(null);
        else
            signal.addEventListener('abort', () => resolve(null), { once: true });
    });
}
function ledger(most) {
    const kept = [];
    let last = Buffer.alloc(0);
    let [length, sentBytes, received] = [0, 0, ''];
    return {
        put(bytes) {
            const part = bytes.subarray(0, most - length);
            kept.push(part);
            length += part.length;
            // Of the header fields none is kept in half, where a secret would not be known as one.
            if (sentBytes > 0)
                last = Buffer.concat([last, bytes.subarray(part.length).subarray(-mostLast)]).subarray(-mostLast);
            sentBytes += bytes.length;
        },
        got: (head) => void (received = head),
        told(hungUp) {
            const missing = sentBytes - length - last.length;
            const gap = missing > 0 ? `\n(${missing} bytes more)\n` : '';
            const sent = `${spelled(Buffer.concat(kept))}${gap}${spelled(last)}`;
            return { sent, sentBytes, received: received.slice(0, mostHeard), hungUp };
        },
    };
}
/** Line ends and whatever cannot be printed as escapes; secrets in the fields that carry them are left out. */
function spelled(bytes) {
    return bytes
        .toString('latin1')
        .replaceAll(/^((?:proxy-)?authorization|cookie|[\w-]*(?:api-?key|token|secret)[\w-]*):[^\r\n]*/gim, '$1: (left out)')
        .replaceAll('\\', '\\\\')
        .replaceAll('\r', '\\r')
        .replaceAll(/\\r\n|\n/g, (end) => `${end === '\n' ? '\\n' : '\\r\\n'}\n`)
        .replaceAll(/[^\n\x20-\x7e]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

;// CONCATENATED MODULE: ./build/agents/ask-oddly.js

/** What came back, and the evidence of what was sent. */
async function askOddly(door, odd, limits) {
    const { usual, act, stranger } = odd;
    if (act.beside !== undefined)
        return askBeside(door, { usual, stranger, beside: act.beside }, limits);
    const sent = await sendOddly(door, { usual, act }, limits);
    // A request that ended in another way than by our leaving needs no second one.
    if (sent.exchange.kind !== 'cancelled' || limits.signal.aborted)
        return sent;
    // The one who left is not the one who counts, but the next.
    return { exchange: await door.connection.send(usual, limits), wire: sent.wire };
}
/** All at once, or in a row that the seed has spaced out; only one is judged, the others are there to be confused with it. */
async function askBeside(door, { usual, stranger, beside, }, limits) {
    const others = Array.from({ length: beside.count }, () => beside.same ? usual : stranger((prompt) => confided(prompt, beside.secret)));
    const place = beside.apartMs === undefined ? 0 : Math.ceil(beside.count / 2);
    const exchanges = others.toSpliced(place, 0, usual).map(async (request, at) => {
        const waitMs = (beside.apartMs ?? 0) * at;
        if (waitMs > 0)
            await door.clock.sleep(waitMs, limits.signal);
        // Who is asked later has as much time as the others.
        return sendOddly(door, { usual: request, act: {} }, { ...limits, deadlineAt: limits.deadlineAt + waitMs });
    });
    const asked = await Promise.all(exchanges);
    const own = asked[place];
    if (own === undefined)
        throw new Error('nobody was asked');
    const rest = asked.toSpliced(place, 1).map(({ wire }) => wire);
    return { exchange: own.exchange, wire: besideEach(own.wire, rest) };
}
/** The bytes of the one who is judged, and of the first of the others, from whom the rest differ in their session alone. */
function besideEach(own, others) {
    const [first] = others;
    if (first === undefined)
        return own;
    const also = others.length === 1 ? 'one other' : `${others.length} others, the first of them`;
    return {
        ...own,
        sent: `${own.sent}\n\n(beside it ${also})\n${first.sent}`,
        sentBytes: others.reduce((sum, { sentBytes }) => sum + sentBytes, own.sentBytes),
    };
}
function confided(prompt, secret) {
    return secret === null ? prompt : `My customer number, for this conversation only, is ${secret}. ${prompt}`;
}


/***/ })

};
