export const id = 3669;
export const ids = [3669];
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

/***/ 3669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mutations: () => (/* binding */ mutations)
});

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/mutations/all.js + 38 modules
var mutations_all = __webpack_require__(1546);
// EXTERNAL MODULE: ./build/mutations/draw.js
var draw = __webpack_require__(25);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/findings.js
var findings = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/report/paint.js
var paint = __webpack_require__(8495);
;// CONCATENATED MODULE: ./build/cli/act-in-words.js
/** What is done to the request that carries a prompt, a line for each thing that differs from the usual one. */
function actInWords(act) {
    return [...inHead(act), ...inBody(act), ...inTime(act)].filter((line) => line !== false);
}
function inHead({ method, query, target, version, without = [], lines = [], lineEnd }) {
    return [
        method !== undefined && `method ${method}`,
        query !== undefined && `query ?${query}`,
        target !== undefined && targets[target],
        version !== undefined && `version ${version === '' ? 'left out' : version}`,
        ...without.map((field) => `without ${field}`),
        ...added(lines),
        lineEnd !== undefined && 'lines end with a line feed alone',
    ];
}
function inBody({ body, lengthOff, behind }) {
    return [
        body !== undefined && bodyInWords(body),
        lengthOff === null && 'without content-length',
        typeof lengthOff === 'number' && `content-length ${lengthOff < 0 ? '' : '+'}${lengthOff}`,
        behind !== undefined && `behind it: ${escaped(behind)}`,
    ];
}
function inTime({ pace, after, beside }) {
    return [
        pace !== undefined && `body in ${pace.pieces} pieces, ${pace.pauseMs} ms apart`,
        after !== undefined && afters[after],
        beside !== undefined && besideInWords(beside),
    ];
}
function besideInWords({ same, count, secret, apartMs }) {
    const apart = apartMs === undefined ? '' : `, ${apartMs} ms apart`;
    if (same)
        return `the same ${count + 1} times${apart === '' ? ' at once' : apart}`;
    const others = count === 1 ? 'another asks, who confides' : `${count} others ask, who confide`;
    return `while ${others} ${secret ?? 'nothing'}${apart}`;
}
function added(lines) {
    const told = lines.slice(0, mostLines).map((line) => `+ ${escaped(line)}`);
    return lines.length > mostLines ? [...told, `+ ${lines.length - mostLines} more of the kind`] : told;
}
const mostLines = 6;
const targets = {
    absolute: 'target as a whole address',
    asterisk: 'target *',
    encoded: 'target with every letter by its number',
};
const afters = {
    'half-close': 'then says that nothing more will come',
    abandon: 'then leaves, and is asked again as usual',
    'abandon-reply': 'then leaves within the answer, and is asked again as usual',
};
const encodings = {
    'utf-16le': 'in UTF-16',
    bom: 'behind a byte order mark',
    gzip: 'packed with gzip',
};
function bodyInWords(body) {
    switch (body.kind) {
        case 'padded':
            return `body with ${figure(body.bytes)} bytes more, ${body.how === 'space' ? 'of white space' : 'in a field'}`;
        case 'nested':
            return `body with lists in lists, ${figure(body.depth)} deep`;
        case 'keys':
            return `body with ${figure(body.count)} more keys`;
        case 'encoded':
            return `body ${encodings[body.as]}`;
        case 'bomb':
            return `body packed with gzip, ${figure(body.bytes)} bytes more when unpacked`;
        case 'chunked':
            return `body in chunks${body.size === undefined ? '' : `, of the size "${body.size}"`}${body.end === undefined ? '' : ', without the last one'}`;
        case 'none':
            return 'without a body';
    }
}
const figure = (count) => count.toLocaleString('en');
function escaped(text) {
    return text
        .replaceAll('\r', '\\r')
        .replaceAll('\n', '\\n')
        .replaceAll(/[^\x20-\x7e]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

;// CONCATENATED MODULE: ./build/cli/mutations.js








/** `flakestorm mutations`: the ways in which prompts are rewritten, or what they make of one prompt. */
async function mutations(flags, io) {
    if (flags.refresh === true)
        return (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(2535), __webpack_require__.e(3057), __webpack_require__.e(7218), __webpack_require__.e(7362)]).then(__webpack_require__.bind(__webpack_require__, 7362))).refresh(flags.config, io);
    const chosen = chosenTypes(flags.types);
    const ink = (0,paint/* paint */.n)(io.colour.out);
    if (flags.preview === undefined)
        io.out(flags.json === true ? listJson(chosen) : list(chosen, ink));
    else
        io.out(preview(chosen, flags.preview, { flags, ink }));
    return 0;
}
function chosenTypes(named) {
    if (named === undefined)
        return mutations_all/* allMutations */.Y;
    return named.split(',').map((name) => {
        const type = name.trim();
        const known = mutations_all/* allMutations */.Y.find((mutation) => mutation.type === type);
        if (known !== undefined)
            return known;
        const near = (0,mod/* closest */.kp)(type, mutations_all/* allMutations */.Y.map((mutation) => mutation.type));
        throw new user_error/* UserError */.y({
            message: `--types: no mutation is called \`${type}\`.`,
            hint: `Did you mean \`${near}\`?`,
        });
    });
}
function listJson(chosen) {
    const told = chosen.map(({ type, category, expectation, weight, summary }) => ({
        type,
        category,
        expectation,
        weight,
        summary,
    }));
    return `${JSON.stringify(told)}\n`;
}
function list(chosen, ink) {
    const width = Math.max(...chosen.map(({ type }) => type.length));
    const lines = chosen.map(({ type, expectation, summary }) => `${ink.bold(type.padEnd(width))}  ${ink.cyan(expectation)}  ${summary}`);
    return `${lines.join('\n')}\n\n${ink.dim(legend)}\n`;
}
const legend = [
    'INV the same answer is expected · SEC an attacker speaks and must lose · DEG unusable input, a clean end · DIR another answer is expected',
    'See what they do: `flakestorm mutations --preview "your prompt"`.',
].join('\n');
function preview(chosen, prompt, { flags, ink }) {
    const count = wholeNumber('--count', flags.count ?? '3', 50);
    const seed = wholeNumber('--seed', flags.seed ?? '42', 2 ** 32);
    const subject = { prompt, keep: [], templates: [], wire: true, remembers: true, tools: [] };
    const drawn = chosen.map((mutation) => ({
        mutation,
        ...(0,draw/* draw */.$)(mutation, subject, { seed, promptId: 'preview', count }),
    }));
    if (flags.json === true)
        return `${JSON.stringify(drawn.flatMap(({ variants }) => variants))}\n`;
    return drawn
        .map(({ mutation, variants, exhausted }) => [
        ink.bold(mutation.type),
        ...variants.map((variant) => shown(variant, ink)),
        ...(exhausted ? [ink.dim(`  no more than ${variants.length} of ${count}`)] : []),
    ].join('\n'))
        .join('\n\n')
        .concat('\n');
}
function shown({ operator, expectation, text, before, act }, ink) {
    const turns = [...before, text].flatMap((turn, at, all) => {
        const said = (0,report_escape/* visible */.RK)(spelledOut((0,findings/* cut */.J)(turn, 600))).split('\n');
        return all.length === 1 ? said : said.map((line, row) => `${row === 0 ? `${at + 1}.` : '  '} ${line}`);
    });
    const done = act === null ? [] : actInWords(act).map((line) => ink.dim((0,report_escape/* visible */.RK)((0,findings/* cut */.J)(line, 200))));
    const lines = [...turns, ...done].map((line) => `    ${line}`);
    return `  ${ink.cyan(expectation)} ${ink.dim(operator)}\n${lines.join('\n')}`;
}
/** What no screen shows is half of some mutations: single signs by their number, runs by their length. */
function spelledOut(text) {
    const blank = text.trim() === '' ? JSON.stringify(text) : text;
    return blank
        .replaceAll(/[\p{Cf}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]{12,}/gu, (run) => `<${[...run].length} invisible>`)
        .replaceAll(/\p{Cf}/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
function wholeNumber(flag, said, most) {
    const value = Number(said);
    if (Number.isInteger(value) && value >= 0 && value <= most)
        return value;
    throw new user_error/* UserError */.y({ message: `${flag}: expected a whole number up to ${most}, not \`${said}\`.` });
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

/***/ 3145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut),
/* harmony export */   p: () => (/* binding */ causes)
/* harmony export */ });
/* harmony import */ var _base_phase_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9119);

/** More causes than this are counted, not shown. */
const mostFindings = 50;
function causes() {
    const found = new Map();
    const held = new Map();
    return {
        add(outcome) {
            for (const verdict of outcome.verdicts) {
                if (!verdict.counts || verdict.status === 'skipped')
                    continue;
                const under = outcome.cell.stratum;
                const subject = `${outcome.cell.phase} ${under} ${verdict.rule}`;
                held.set(subject, (held.get(subject) ?? 0) + 1);
                if (verdict.status === 'held')
                    continue;
                const cause = `${subject} ${verdict.status}`;
                const known = found.get(cause);
                found.set(cause, known ? { ...known, cells: known.cells + 1 } : findingOf(outcome, verdict));
            }
        },
        found() {
            const all = [...found.values()]
                .map((finding) => ({
                ...finding,
                of: held.get(`${finding.phase} ${finding.under} ${finding.rule}`) ?? finding.cells,
            }))
                .toSorted((a, b) => _base_phase_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(a.severity) - _base_phase_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(b.severity) || b.cells - a.cells);
            return { findings: all.slice(0, mostFindings), more: Math.max(0, all.length - mostFindings) };
        },
    };
}
function findingOf(outcome, verdict) {
    const { rule, type, severity, status } = verdict;
    return {
        phase: outcome.cell.phase,
        rule,
        type,
        severity,
        status,
        under: outcome.cell.stratum,
        cells: 1,
        example: exampleOf(outcome, verdict),
    };
}
function exampleOf({ cell, transcript }, verdict) {
    const broken = verdict.status === 'broken';
    return {
        cell: cell.id,
        expected: broken ? verdict.expected : 'a rule that can be judged',
        actual: broken ? verdict.actual : verdict.reason,
        prompt: cut(cell.turns.at(-1) ?? '', 600),
        output: cut(transcript.output, 600),
        ending: transcript.ending,
    };
}
/** At most `most` characters, never half a surrogate pair; says how much is missing. */
function cut(text, most) {
    if (text.length <= most)
        return text;
    const head = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
    return `${head}… (${text.length - head.length} more characters)`;
}


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


/***/ })

};
