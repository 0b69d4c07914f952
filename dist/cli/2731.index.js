export const id = 2731;
export const ids = [2731];
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

/***/ 7812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: () => (/* binding */ orElse),
/* harmony export */   OZ: () => (/* binding */ url),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   WY: () => (/* binding */ readOnce),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   no: () => (/* binding */ maybe),
/* harmony export */   q$: () => (/* binding */ isHttpUrl),
/* harmony export */   uM: () => (/* binding */ share)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(768);


/** For values that are read once: to compile a parser for each map of a schema, as zod does, takes longer than to read it. */
const readOnce = { jitless: true };
/** An optional key; absent, empty and `null` are the same, and read as null. */
function maybe(schema, description) {
    return schema
        .nullish()
        .transform((value) => value ?? null)
        .meta({ description });
}
/** An optional key with a default; absent, empty and `null` are the same. */
function orElse(schema, fallback, description) {
    return schema
        .nullish()
        .transform((value) => value ?? fallback)
        .meta({ description, fallback });
}
/** A list that may be absent. */
function listOf(schema, description) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(schema)
        .nullish()
        .transform((items) => items ?? [])
        .meta({ description });
}
/** Text that says something. */
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/\S/, 'expected some text');
/** An address that `new URL` understands, with http or https. */
const url = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine(isHttpUrl, {
    error: 'expected a URL that starts with http:// or https://',
});
/** A share or a chance, from 0 to 1. */
const share = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1);
/** A whole number of things or milliseconds, from 0. */
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
/** For checks across the fields of a map: they run beside other mistakes in it, but only where it is a map. */
function isMap({ value }) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value);
}
/** True for an absolute http or https address. */
function isHttpUrl(address) {
    return /^https?:\/\/\S/i.test(address) && URL.canParse(address);
}


/***/ }),

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

/***/ 4526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest),
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** The known names that a misspelt one may mean: the nearest within a third of its length, ties included. */
function suggest(written, known) {
    const wanted = plain(written);
    const near = known
        .map((name) => ({ name, far: isSwapped(wanted, plain(name)) ? 1 : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, plain(name)) }))
        .filter(({ name, far }) => far <= Math.max(1, Math.floor(Math.max(wanted.length, name.length) / 3)));
    const nearest = Math.min(...near.map(({ far }) => far));
    return near.filter(({ far }) => far === nearest).map(({ name }) => name);
}
/** "Did you mean …?", or the list to choose from where nothing is near. */
function didYouMean(written, known) {
    const names = suggest(written, known);
    return names.length > 0 && names.length <= 3
        ? `Did you mean ${names.map((name) => `\`${name}\``).join(' or ')}?`
        : `Known here: ${principal(known).join(', ')}.`;
}
/** The names without their variants in dashes, where there are both. */
function principal(known) {
    const names = known.filter((name) => !name.includes('-'));
    return names.length > 0 ? names : known;
}
/** Two neighbouring letters in the wrong order: the commonest slip, and one edit, not two. */
function isSwapped(written, name) {
    const at = [...written].findIndex((letter, index) => letter !== name[index]);
    return (at >= 0 &&
        written.slice(0, at) + written.charAt(at + 1) + written.charAt(at) + written.slice(at + 2) === name);
}
/** `maxTotal`, `max-total` and `MAX_TOTAL` are all `max_total`. */
function plain(name) {
    return name
        .replace(/([a-z])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .replaceAll('-', '_');
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

/***/ 7934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ merge),
/* harmony export */   j: () => (/* binding */ parseProfile)
/* harmony export */ });
/* harmony import */ var _parse_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8476);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5524);


/** Faults with a profile's behind them: what the user wrote sees a call first. */
function merge(weather, profile) {
    return {
        ...weather,
        toolFaults: [...weather.toolFaults, ...profile.toolFaults],
        llmFaults: [...weather.llmFaults, ...profile.llmFaults],
        contextAttacks: [...weather.contextAttacks, ...profile.contextAttacks],
    };
}
/** A profile from its YAML; throws a `UserError` that names every mistake with its line. */
function parseProfile(text, file) {
    return (0,_parse_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFile */ .C)(text, file, _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .profileSchema */ .Fk);
}


/***/ }),

/***/ 5524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sw: () => (/* binding */ chaosSchema),
  D0: () => (/* binding */ matrixSchema),
  Fk: () => (/* binding */ profileSchema)
});

// UNUSED EXPORTS: llmFaultSchema, scenarioSchema, toolFaultSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/base/field.js
var field = __webpack_require__(7812);
;// CONCATENATED MODULE: ./build/chaos/context-attack-schema.js


const contextAttackTypes = [
    'indirect_injection',
    'memory_poisoning',
    'overflow',
    'conflicting_context',
    'injection_via_context',
];
const attackFields = {
    enabled: (0,field/* orElse */.NW)(schemas/* boolean */.zMY(), true, 'False leaves the attack out.'),
    payload: (0,field/* maybe */.no)(schemas/* string */.YjP(), 'The text that is planted.'),
    payloads: (0,field/* listOf */.c3)(schemas/* string */.YjP(), 'Texts of which one is planted, drawn by the seed.'),
    inject_at: (0,field/* maybe */.no)(schemas/* string */.YjP(), 'Where it is planted, such as the name of a tool or a retrieval step.'),
    inject_tokens: (0,field/* maybe */.no)(field/* count */.U9, 'How much is planted (overflow), in tokens.'),
    strategy: (0,field/* orElse */.NW)(schemas/* enum */.k5n(['prepend', 'append', 'replace']), 'append', 'How it joins what was there.'),
    trigger_probability: (0,field/* orElse */.NW)(field/* share */.uM, 1, 'Chance that a matching call is hit, from 0 to 1.'),
};
const attackParams = schemas/* strictObject */.rej(attackFields);
const namedAttack = schemas/* strictObject */.rej({
    type: schemas/* enum */.k5n(contextAttackTypes).describe('Kind of the attack.'),
    ...attackFields,
});
function contextAttackOf(attack) {
    return {
        type: attack.type,
        payloads: attack.payload === null ? attack.payloads : [attack.payload, ...attack.payloads],
        injectAt: attack.inject_at,
        injectTokens: attack.inject_tokens,
        strategy: attack.strategy,
        probability: attack.trigger_probability,
    };
}
const attackOrSwitch = schemas/* union */.KCZ([attackParams, schemas/* boolean */.zMY()]).nullish();
const attackMap = schemas/* strictObject */.rej({
    indirect_injection: attackOrSwitch,
    memory_poisoning: attackOrSwitch,
    overflow: attackOrSwitch,
    conflicting_context: attackOrSwitch,
    injection_via_context: attackOrSwitch,
})
    .transform((map) => contextAttackTypes.flatMap((type) => {
    if (!(type in map))
        return [];
    const params = map[type] ?? true;
    return [{ type, ...(typeof params === 'boolean' ? attackParams.parse({ enabled: params }) : params) }];
}));
/** Attacks as a list, or as a map from type to parameters; disabled ones are left out. */
const contextAttacksSchema = schemas/* union */.KCZ([schemas/* array */.YOg(namedAttack), attackMap])
    .nullish()
    .transform((attacks) => (attacks ?? []).filter((attack) => attack.enabled).map(contextAttackOf))
    .meta({ description: 'What the agent reads turns hostile: a list, or a map from type to parameters.' });

;// CONCATENATED MODULE: ./build/chaos/schema.js



const toolFaultModes = [
    'timeout',
    'error',
    'malformed',
    'slow',
    'malicious_response',
    'wrong_value',
    'stale',
    'empty_result',
    'schema_drift',
    'reset',
    'rate_limit',
];
const llmFaultModes = [
    'timeout',
    'truncated_response',
    'rate_limit',
    'empty',
    'garbage',
    'response_drift',
    'error',
    'overloaded',
    'cut_stream',
    'tool_call_corruption',
];
const trigger = {
    probability: (0,field/* orElse */.NW)(field/* share */.uM, 1, 'Chance that a matching call is hit, from 0 to 1. Keyed by the seed: order changes nothing.'),
    after_calls: (0,field/* orElse */.NW)(field/* count */.U9, 0, 'So many matching calls succeed first, counted per cell.'),
    on_call: (0,field/* maybe */.no)(schemas/* union */.KCZ([schemas/* int */.Whr().min(1), schemas/* array */.YOg(schemas/* int */.Whr().min(1)).min(1)]), 'Only these matching calls are hit, counted from 1 per cell, such as 2 or [2, 5].'),
    times: (0,field/* maybe */.no)(schemas/* int */.Whr().min(1), 'At most so many hits per cell.'),
};
const statusCode = schemas/* int */.Whr().min(100).max(599);
/** One way in which a tool fails. */
const toolFaultSchema = schemas/* strictObject */.rej({
    tool: field/* text */.Qq.describe('Name of the tool, or * for all tools.'),
    mode: schemas/* enum */.k5n(toolFaultModes).describe('What happens to the call.'),
    match_url: (0,field/* maybe */.no)(field/* text */.Qq, 'Only calls to addresses that match this glob, such as https://api.example.com/*.'),
    delay_ms: (0,field/* maybe */.no)(field/* count */.U9, 'How late the answer comes, in milliseconds (slow, timeout).'),
    error_code: (0,field/* maybe */.no)(statusCode, 'HTTP status of the failure (error, rate_limit); 503 or 429 when absent.'),
    message: (0,field/* maybe */.no)(schemas/* string */.YjP(), 'Text of the failure.'),
    payload: (0,field/* maybe */.no)(schemas/* string */.YjP(), 'What the tool says instead (malicious_response, malformed, wrong_value).'),
    ...trigger,
})
    .transform((fault) => ({
    tool: fault.tool,
    mode: fault.mode,
    matchUrl: fault.match_url,
    delayMs: fault.delay_ms,
    errorCode: fault.error_code,
    message: fault.message,
    payload: fault.payload,
    trigger: triggerOf(fault),
}));
/** One way in which the agent's model fails. */
const llmFaultSchema = schemas/* strictObject */.rej({
    mode: schemas/* enum */.k5n(llmFaultModes).describe('What happens to the call.'),
    max_tokens: (0,field/* maybe */.no)(field/* count */.U9, 'Where the answer is cut (truncated_response); 10 when absent.'),
    delay_ms: (0,field/* maybe */.no)(field/* count */.U9, 'How long the call hangs, in milliseconds (timeout).'),
    error_code: (0,field/* maybe */.no)(statusCode, 'HTTP status of the failure (error).'),
    message: (0,field/* maybe */.no)(schemas/* string */.YjP(), 'Text of the failure.'),
    cut: (0,field/* orElse */.NW)(schemas/* enum */.k5n(['clean', 'reset', 'mid_event', 'content_length', 'tool_args']), 'clean', 'How a cut answer ends on the wire (truncated_response, cut_stream).'),
    drift_type: (0,field/* orElse */.NW)(schemas/* enum */.k5n(['json_field_rename', 'verbosity_shift', 'format_change', 'refusal_rephrase', 'tone_shift']), 'json_field_rename', 'How the answer drifts (response_drift).'),
    severity: (0,field/* orElse */.NW)(schemas/* enum */.k5n(['subtle', 'moderate', 'significant']), 'subtle', 'How far the answer drifts.'),
    direction: (0,field/* orElse */.NW)(schemas/* enum */.k5n(['expand', 'compress']), 'expand', 'Where verbosity shifts to.'),
    factor: (0,field/* orElse */.NW)(schemas/* number */.aig().positive(), 2, 'How much verbosity shifts.'),
    ...trigger,
})
    .transform((fault) => ({
    mode: fault.mode,
    maxTokens: fault.max_tokens,
    delayMs: fault.delay_ms,
    errorCode: fault.error_code,
    message: fault.message,
    cut: fault.cut,
    driftType: fault.drift_type,
    severity: fault.severity,
    direction: fault.direction,
    factor: fault.factor,
    trigger: triggerOf(fault),
}));
const profileFaults = {
    tool_faults: (0,field/* listOf */.c3)(toolFaultSchema, 'Ways in which tools fail.'),
    llm_faults: (0,field/* listOf */.c3)(llmFaultSchema, "Ways in which the agent's model fails."),
    context_attacks: contextAttacksSchema,
};
const faults = {
    profile: (0,field/* maybe */.no)(field/* text */.Qq, 'Name of a built-in profile, or path of a profile file; its faults come on top.'),
    ...profileFaults,
};
/** The `chaos` block: the weather of the chaos phase, and of no other. */
const chaosSchema = schemas/* strictObject */.rej(faults).transform(weatherOf);
/** One row of a chaos matrix. */
const scenarioSchema = schemas/* strictObject */.rej({
    name: field/* text */.Qq.describe('Name of the scenario, as reports show it.'),
    extends: (0,field/* maybe */.no)(field/* text */.Qq, 'The same as profile: a profile to begin with.'),
    ...faults,
})
    .refine((raw) => (raw.extends ?? null) === null || (raw.profile ?? null) === null, {
    when: field/* isMap */.jh,
    path: ['extends'],
    error: '`profile` says it already',
    params: { hint: 'Keep one of `extends` and `profile`' },
})
    .transform((scenario) => ({
    name: scenario.name,
    ...weatherOf({ ...scenario, profile: scenario.extends ?? scenario.profile }),
}))
    .meta({ id: 'scenario' });
/** A file of faults to be named by `profile`; the original wraps them in `chaos`, ours does not need to. */
const profileSchema = schemas/* strictObject */.rej({
    name: (0,field/* maybe */.no)(field/* text */.Qq, 'Name of the profile; its file is called so.'),
    description: field/* text */.Qq.describe('What it imitates, in one line.'),
    chaos: (0,field/* maybe */.no)(schemas/* strictObject */.rej(profileFaults), 'The faults, as older files have them.'),
    ...profileFaults,
})
    .transform(({ description, chaos, ...own }) => ({
    description: description.trim(),
    toolFaults: [...own.tool_faults, ...(chaos?.tool_faults ?? [])],
    llmFaults: [...own.llm_faults, ...(chaos?.llm_faults ?? [])],
    contextAttacks: [...own.context_attacks, ...(chaos?.context_attacks ?? [])],
}));
/** A chaos matrix. */
const matrixSchema = (0,field/* listOf */.c3)(scenarioSchema, 'The scenarios under which the rules are checked.');
function weatherOf(raw) {
    return {
        profile: raw.profile,
        toolFaults: raw.tool_faults,
        llmFaults: raw.llm_faults,
        contextAttacks: raw.context_attacks,
    };
}
function triggerOf(raw) {
    return {
        probability: raw.probability,
        afterCalls: raw.after_calls,
        onCalls: typeof raw.on_call === 'number' ? [raw.on_call] : raw.on_call,
        times: raw.times,
    };
}


/***/ }),

/***/ 2731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   profiles: () => (/* binding */ profiles)
/* harmony export */ });
/* harmony import */ var _disk_read_profile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4042);
/* harmony import */ var _report_paint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8495);


/** `flakestorm profiles`: the chaos that comes with flakestorm, by name. */
async function profiles(flags, io) {
    const all = (0,_disk_read_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .allProfiles */ .S)();
    if (flags.json === true) {
        io.out(`${JSON.stringify(all)}\n`);
        return 0;
    }
    const ink = (0,_report_paint_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .n)(io.colour.out);
    for (const { name, description } of all)
        io.out(`${ink.bold(name.padEnd(22))} ${description}\n`);
    io.out(ink.dim('\nUse one with `chaos: { profile: <name> }`, or `flakestorm run --chaos-profile <name>`.\n'));
    return 0;
}


/***/ }),

/***/ 4042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ allProfiles),
/* harmony export */   e: () => (/* binding */ readProfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1916);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5794);
/* harmony import */ var _chaos_profile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);





/** The profiles that come with flakestorm: `profiles/` stands two folders above this file, in `src` as in `dist`. */
const builtIn = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(import.meta.dirname, '..', '..', 'profiles');
/** A profile by its name, or by the path of a file relative to the config's folder. */
function readProfile(name, folder) {
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(builtIn, `${name}.yaml`);
    const file = /^\w+$/.test(name) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(own) ? own : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, name);
    return (0,_chaos_profile_js__WEBPACK_IMPORTED_MODULE_4__/* .parseProfile */ .j)(textOf(file, name), file);
}
/** Every built-in profile with the sentence that says what it imitates, by name. */
function allProfiles() {
    return names().map((name) => ({ name, description: readProfile(name, builtIn).description }));
}
function names() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(builtIn)
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => file.replace(/\.yaml$/, ''))
        .toSorted();
}
function textOf(file, name) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y({
            key: 'chaos.profile',
            message: `There is no chaos profile "${name}", and no such file: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A)(error)}.`,
            hint: `Did you mean ${(0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .kp)(name, [...names()])}? \`flakestorm profiles\` lists all.`,
        }, { cause: error });
    }
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
