export const id = 3057;
export const ids = [3057];
export const modules = {

/***/ 5090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ compilePath),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   qr: () => (/* binding */ pathMistake)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(768);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5794);


/**
 * A subset of JSONPath (RFC 9535): `$.a[0].b`, `['x']`, negative indexes, the leading `$` may be missing.
 * A number between dots is an index where there is a list. Anything else is refused when compiled.
 */
function compilePath(source) {
    const steps = parse(source);
    return (root) => {
        let value = root;
        for (const [at, step] of steps.entries()) {
            const next = take(value, step);
            if (next === undefined || next === null) {
                return {
                    found: false,
                    reason: missed(source, { way: steps.slice(0, at), step, value, isNull: next === null }),
                };
            }
            value = next;
        }
        return value === null
            ? { found: false, reason: `response_path ${source} found null` }
            : { found: true, value };
    };
}
/** Why a path cannot be followed, with the way out; null = it can. */
function pathMistake(source) {
    try {
        parse(source);
        return null;
    }
    catch (error) {
        const [problem] = error instanceof _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y ? error.problems : [];
        if (problem === undefined)
            throw error;
        return problem;
    }
}
const stepPattern = /\.?\[\s*(-?\d+)\s*\]|\.?\['([^']*)'\]|\.?\["([^"]*)"\]|(?:^|\.)([^.[\]'"*?()@\s]+)/y;
function parse(source) {
    const path = source
        .trim()
        .replace(/^\$/, '')
        .replace(/^\.(?!\.)/, '');
    const steps = [];
    let at = 0;
    while (at < path.length) {
        stepPattern.lastIndex = at;
        const match = stepPattern.exec(path);
        if (match === null) {
            const rest = path.slice(at);
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
                message: `${rest === source ? 'This path' : `The rest of this path, ${JSON.stringify(rest)},`} cannot be followed.`,
                key: 'agent.response_path',
                hint: "Write names and positions, such as $.choices[0].message.content or $['my key'][-1].",
            });
        }
        const [whole, index, single, double, name] = match;
        steps.push(index === undefined ? (single ?? double ?? name ?? '') : Number(index));
        at += whole.length;
    }
    return steps;
}
function take(value, step) {
    if (isList(value))
        return value.at(indexOf(step));
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return Object.hasOwn(value, step) ? value[step] : undefined;
    return undefined;
}
function indexOf(step) {
    if (typeof step === 'number')
        return step;
    return /^-?\d+$/.test(step) ? Number(step) : Infinity;
}
function missed(source, where) {
    const way = `$${where.way.map(spell).join('')}`;
    const what = where.isNull ? 'found null' : 'found nothing';
    return `response_path ${source} ${what} at ${way}${spell(where.step)}; ${way} ${describe(where.value)}`;
}
const spell = (step) => (typeof step === 'number' ? `[${step}]` : `.${step}`);
function describe(value) {
    if (isList(value))
        return `is a list of ${value.length}`;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return `is ${value === null ? 'null' : `a ${typeof value}`}`;
    const keys = Object.keys(value);
    const shown = keys.slice(0, 12).join(', ');
    return keys.length === 0 ? 'is empty' : `has the keys ${shown}${keys.length > 12 ? ', …' : ''}`;
}
/** True for a JSON list. `Array.isArray` does not narrow readonly lists. */
function isList(value) {
    return Array.isArray(value);
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

/***/ 3057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/invariants/all.js + 63 modules
var invariants_all = __webpack_require__(6646);
// EXTERNAL MODULE: ./build/mutations/all.js + 38 modules
var mutations_all = __webpack_require__(1546);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/base/field.js
var field = __webpack_require__(7812);
// EXTERNAL MODULE: ./build/base/json-path.js
var json_path = __webpack_require__(5090);
// EXTERNAL MODULE: ./build/config/request-template.js
var request_template = __webpack_require__(5673);
;// CONCATENATED MODULE: ./build/config/agent.js




/** The agent as it is meant: one address, one reset, milliseconds. */
function agentOf(written, prompts, notes) {
    const type = written.type ?? (written.command !== null && written.endpoint === null ? 'command' : 'http');
    checkTexts(written, notes);
    if (type === 'http' || type === 'openai')
        (0,request_template/* checkTemplate */.BU)(written, prompts, notes);
    checkPath(written, notes);
    return {
        type,
        endpoint: endpointOf(type, written, notes),
        method: written.method,
        requestTemplate: written.request_template,
        responsePath: written.response_path,
        queryParams: written.query_params ?? {},
        headers: written.headers ?? {},
        parseStructuredInput: written.parse_structured_input,
        timeoutMs: timeoutOf(written.timeout, notes),
        maxAnswerBytes: written.max_answer_bytes,
        model: written.model,
        system: written.system,
        command: commandOf(type, written, notes),
        protocol: written.protocol,
        shell: written.shell,
        session: sessionOf(type, written, notes),
        reset: resetOf(type, written, notes),
        start: startOf(written, notes),
    };
}
function checkPath({ response_path }, { complain }) {
    const mistake = response_path === null ? null : (0,json_path/* pathMistake */.qr)(response_path);
    if (mistake !== null)
        complain({ path: ['agent', 'response_path'], ...mistake });
}
function endpointOf(type, { endpoint }, { folder, complain }) {
    const path = ['agent', 'endpoint'];
    if (type === 'command')
        return '';
    if (endpoint === null) {
        complain({ path: ['agent'], atKey: true, message: '`endpoint` is missing', hint: endpointHints[type] });
        return '';
    }
    if (type === 'http' || type === 'openai') {
        if (!isAddress(endpoint))
            complain({
                path,
                message: 'Expected a URL that starts with http://, https:// or service://',
                hint: endpointHints[type],
            });
        return endpoint;
    }
    if (!/^.*[^\s:].*:[A-Za-z_$][\w$.]*$/.test(endpoint)) {
        complain({
            path,
            message: `Expected ${type === 'module' ? '`file:function`' : '`module:attribute`'}`,
            hint: endpointHints[type],
        });
        return endpoint;
    }
    return type === 'module' ? inFolder(folder, endpoint) : endpoint;
}
const endpointHints = {
    http: 'Write the address of the agent, such as http://localhost:8000/invoke',
    openai: 'Write the address of the chat-completions API, such as http://localhost:8000/v1',
    command: 'Write the command line of the agent, such as `command: node agent.js`',
    module: 'Write a file and the function that it exports, such as ./agent.mjs:invoke',
    python: 'Write a Python module and what to call in it, such as my_agent:invoke',
    langchain: 'Write a Python module and the chain in it, such as my_agent:chain',
};
/** A URL, also one whose port is not known yet, or one of a service container. */
function isAddress(address) {
    if (address.startsWith('service://'))
        return /^service:\/\/[A-Za-z0-9_-]+:\d{1,5}(\/\S*)?$/.test(address);
    return (0,field/* isHttpUrl */.q$)(address.replaceAll('{port}', '1'));
}
/** `./agent.mjs:invoke` with the file's absolute path. */
function inFolder(folder, target) {
    const colon = target.lastIndexOf(':');
    return `${(0,external_node_path_.resolve)(folder, target.slice(0, colon))}${target.slice(colon)}`;
}
function commandOf(type, { command, endpoint }, { complain }) {
    if (type !== 'command') {
        if (command !== null)
            complain({
                path: ['agent', 'command'],
                atKey: true,
                message: `\`command\` has no place in an agent of type ${type}`,
                hint: 'Write `type: command`, or `start:` for a process that listens',
            });
        return null;
    }
    if (command !== null && endpoint !== null) {
        complain({
            path: ['agent', 'endpoint'],
            atKey: true,
            message: 'Expected either `command` or `endpoint`, saw both',
            hint: 'Keep `command`',
        });
    }
    if (command === null && endpoint === null) {
        complain({ path: ['agent'], atKey: true, message: '`command` is missing', hint: endpointHints.command });
    }
    return command ?? endpoint;
}
/** The original's docs write seconds; nobody means an agent that answers within 30 ms. */
function timeoutOf(timeout, { warn }) {
    if (timeout >= 100)
        return timeout;
    warn(`\`agent.timeout\` is ${timeout}, which is read as seconds; write ${timeout * 1000} for milliseconds.`);
    return timeout * 1000;
}
function sessionOf(type, { session }, { complain }) {
    if (session === null)
        return null;
    if (type !== 'http') {
        complain({
            path: ['agent', 'session'],
            atKey: true,
            message: `\`session\` has no place in an agent of type ${type}`,
            hint: type === 'openai' ? 'A chat endpoint is told the whole conversation anyway' : 'Only HTTP has one',
        });
        return null;
    }
    const kinds = ['header', 'body', 'cookie'];
    return kinds.flatMap((kind) => (session[kind] === null ? [] : [{ kind, name: session[kind] }]))[0] ?? null;
}
function resetOf(type, written, { folder, complain }) {
    const { reset_endpoint: endpoint, reset_function: target, reset_command: command } = written;
    const given = Object.entries({ reset_endpoint: endpoint, reset_function: target, reset_command: command });
    const [, second] = given.flatMap(([key, value]) => (value === null ? [] : [key]));
    if (second !== undefined) {
        complain({
            path: ['agent', second],
            atKey: true,
            message: 'Expected one way to reset, saw several',
            hint: 'Keep one of reset_endpoint, reset_function and reset_command',
        });
    }
    if (endpoint !== null)
        return { kind: 'endpoint', url: resetUrl(endpoint, written.endpoint, complain) };
    if (target !== null)
        return { kind: 'function', target: type === 'module' ? inFolder(folder, target) : target };
    return command === null ? null : { kind: 'command', command };
}
/** A path is taken from the root of the endpoint's address. */
function resetUrl(reset, endpoint, complain) {
    const [origin] = /^[a-z]+:\/\/[^/?#]+/i.exec(endpoint ?? '') ?? [];
    const url = reset.startsWith('/') && origin !== undefined ? `${origin}${reset}` : reset;
    if (!isAddress(url)) {
        complain({
            path: ['agent', 'reset_endpoint'],
            message: 'Expected a URL, or a path on an endpoint that is one',
            hint: 'Write it in full, such as http://localhost:8000/reset',
        });
    }
    return url;
}
function startOf({ start, endpoint }, { folder }) {
    if (start === null)
        return null;
    return {
        command: start.command,
        shell: start.shell,
        port: start.port ?? (endpoint?.includes('{port}') ? 'auto' : null),
        ready: start.ready,
        readyTimeoutMs: start.ready_timeout,
        env: start.env ?? {},
        cwd: (0,external_node_path_.resolve)(folder, start.cwd ?? '.'),
        instances: start.instances,
    };
}
function checkTexts({ request_template, endpoint, headers, query_params }, { complain, warn }) {
    if (request_template !== null && !/\{[^{}\s"]+\}/.test(request_template)) {
        warn('`agent.request_template` has no {prompt}, so every request is the same.');
    }
    for (const [name, value] of Object.entries(headers ?? {})) {
        if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name))
            complain({
                path: ['agent', 'headers', name],
                atKey: true,
                message: 'Expected the name of an HTTP header',
            });
        if (/[\r\n\0]/.test(value))
            complain({ path: ['agent', 'headers', name], message: 'Expected a header of one line' });
    }
    const texts = { endpoint, ...prefixed('headers', headers), ...prefixed('query_params', query_params) };
    for (const [key, value] of Object.entries(texts)) {
        const [name] = /\$[A-Za-z_]\w*/.exec(value ?? '') ?? [];
        if (name !== undefined)
            warn(`\`agent.${key}\` holds ${name}, which is sent as it is; write \${${name.slice(1)}} for the variable.`);
    }
}
function prefixed(prefix, map) {
    return Object.fromEntries(Object.entries(map ?? {}).map(([key, value]) => [`${prefix}.${key}`, value]));
}

// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
// EXTERNAL MODULE: ./build/base/suggest.js
var suggest = __webpack_require__(4526);
// EXTERNAL MODULE: ./build/invariants/long-form.js
var long_form = __webpack_require__(6999);
;// CONCATENATED MODULE: ./build/config/words.js


/** What is wrong, and the way out where there is one to name. */
function wordsFor(issue, saw) {
    const options = optionsOf(issue);
    if (issue.code === 'custom') {
        const isScalar = !/^(a map|a list|an empty list|nothing)$/.test(saw);
        return [
            isScalar && issue.message.startsWith('expected ') ? `${issue.message}, saw ${saw}` : issue.message,
            paramsOf(issue).hint,
        ];
    }
    const message = `Expected ${expected(issue)}, saw ${saw}`;
    if (options.length > 0)
        return [message, hintAmong(options, saw)];
    return [message, hintFor(issue, saw)];
}
/** What our own checks say beside their message. */
function paramsOf(issue) {
    const params = issue.code === 'custom' ? issue.params : undefined;
    const read = (key) => {
        const value = (0,json/* isObject */.G)(params) ? params[key] : undefined;
        return typeof value === 'string' ? value : undefined;
    };
    return { hint: read('hint'), missing: read('missing') };
}
/** The near name; the whole list only where the message has not given it. */
function hintAmong(options, saw) {
    const written = saw.startsWith('"') ? saw.slice(1, -1) : saw;
    const isNear = /[a-z]/i.test(written) && (0,suggest/* suggest */.Z)(written, options).length > 0;
    return isNear || options.length > mostListed ? (0,suggest/* didYouMean */.a)(written, options) : undefined;
}
function hintFor(issue, saw) {
    if (issue.path.at(-1) === 'api_key')
        return 'Put the key into an environment variable and write api_key: ${NAME}';
    if (issue.path.at(-1) === 'prompt' && saw === 'a list')
        return 'Write several turns as `turns: [first, last]`';
    return undefined;
}
/** What would do, such as `at least 1`. */
function expected(issue) {
    switch (issue.code) {
        case 'invalid_type':
            return typeNames[issue.expected] ?? issue.expected;
        case 'invalid_value':
        case 'invalid_union':
            return alternatives(issue);
        case 'too_small':
            return bound(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum);
        case 'too_big':
            return bound(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum);
        default:
            return issue.message.replace(/^expected /i, '');
    }
}
const typeNames = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    object: 'a map',
    record: 'a map',
    array: 'a list',
};
function alternatives(issue) {
    const options = optionsOf(issue);
    if (options.length > mostListed)
        return 'one of the known names';
    if (options.length > 0)
        return options.length === 1 ? `${options[0]}` : `one of ${options.join(', ')}`;
    if (issue.code === 'invalid_value')
        return issue.message;
    const atTop = issue.errors.flat().filter(({ path }) => path.length === 0);
    return [...new Set(atTop.map(expected))].join(' or ');
}
/** A longer list goes into the hint, or nowhere when a name is near. */
const mostListed = 8;
/** The words to choose from, where there is such a list. */
function optionsOf(issue) {
    if (issue.code === 'invalid_value')
        return issue.values.map(String);
    const branches = issue.code === 'invalid_union' ? issue.errors.flat() : [];
    if (branches.length > 0 &&
        branches.every(({ code, path }) => code === 'invalid_value' && path.length === 0)) {
        return [...new Set(branches.flatMap(optionsOf))];
    }
    if (issue.code === 'invalid_union' && issue.errors.length === 0)
        return choices(issue).map(String);
    return [];
}
// The list is there since zod 4.4, and not in its types.
function choices(issue) {
    return 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
}
function bound(origin, which, limit) {
    if (origin === 'string')
        return limit === 1 ? 'some text' : `${which} ${limit} characters`;
    if (origin === 'array' || origin === 'set')
        return `${which} ${limit === 1 ? 'one item' : `${limit} items`}`;
    return `${which} ${limit}`;
}
/** What stands there, as it was written: never an expanded variable, never a key. */
function seen(source, path) {
    const value = valueAt(source.tree, path);
    if (isSecret(path))
        return 'a literal';
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if ((0,json/* isObject */.G)(value))
        return 'a map';
    const written = cut(source.written(path) ?? '');
    return typeof value === 'string' ? JSON.stringify(written) : written;
}
function cut(text) {
    return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
/** True for a key of an API: it is a reference, and is never repeated. */
function isSecret(path) {
    return path.at(-1) === 'api_key';
}
/** The value at a path, or undefined. */
function valueAt(tree, path) {
    return path.reduce((at, key) => (isKeyed(at) ? at[key] : undefined), tree);
}
function isKeyed(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./build/config/corrections.js

const truths = {
    true: true,
    yes: true,
    on: true,
    false: false,
    no: false,
    off: false,
};
/**
 * Reads a single value as the schema wants it, where nothing is lost: text as it was written, digits as a number,
 * `yes` as true (YAML 1.1, which the original reads), a choice without regard to case. Null where it cannot.
 */
function correctionOf(source, issue, value) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    const choice = typeof value === 'string' ? chosen(value, optionsOf(issue)) : undefined;
    if (choice !== undefined)
        return { path, value: choice };
    for (const wanted of wantedBy(issue)) {
        const read = readAs(wanted, value, source.written(path));
        if (read !== undefined)
            return { path, value: read };
    }
    return null;
}
function chosen(written, options) {
    const same = options.filter((option) => option.toLowerCase() === written.trim().toLowerCase());
    return same.length === 1 && same[0] !== written ? same[0] : undefined;
}
/** The types that would do. */
function wantedBy(issue) {
    if (issue.code === 'invalid_type')
        return [issue.expected];
    if (issue.code !== 'invalid_union')
        return [];
    return issue.errors.flat().flatMap((branch) => (branch.path.length === 0 ? wantedBy(branch) : []));
}
function readAs(wanted, value, written) {
    if (wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
        return written ?? String(value);
    if (typeof value !== 'string')
        return undefined;
    if (wanted === 'number' || wanted === 'int')
        return /^\s*[-+]?(\d+\.?\d*|\.\d+)\s*$/.test(value) ? Number(value) : undefined;
    return wanted === 'boolean' ? truths[value.trim().toLowerCase()] : undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./build/config/problems.js




/** Gives a complaint its line, its column and its dotted key. */
function problemAt(source, { path, message, hint, atKey = false }) {
    const plain = (words) => sentence(withoutExpansion(source, path, words));
    return {
        message: plain(message),
        ...(path.length > 0 && { key: path.join('.') }),
        place: atKey ? source.placeOfKey(path) : source.placeOf(path),
        ...(hint !== undefined && { hint: plain(hint) }),
    };
}
/**
 * Zod's error map for configs: an issue about unknown keys carries the known ones as its message, line by line,
 * since the issue itself forgets them.
 */
const knownKeys = (issue) => issue.code === 'unrecognized_keys' ? keysOf(issue.inst).join('\n') : undefined;
/** What one issue of the schema means to a person; none where a variable is unset and all is open. */
function complaintsOf(source, issue) {
    const path = pathOf(issue.path);
    if (source.isUnknown(path))
        return [];
    if (issue.code === 'unrecognized_keys') {
        const known = issue.message.split('\n');
        return issue.keys.map((key) => ({
            path: [...path, key],
            atKey: true,
            message: `Unknown key \`${key}\``,
            hint: (0,suggest/* didYouMean */.a)(key, known),
            unknown: { in: path.join('.'), means: (0,suggest/* suggest */.Z)(key, known) },
        }));
    }
    const last = path.at(-1);
    if (!source.has(path) && typeof last === 'string' && issue.code !== 'custom') {
        return [missingAt(source, { within: path.slice(0, -1), key: last }, issue)];
    }
    const [message, hint] = wordsFor(issue, seen(source, path));
    const { missing } = paramsOf(issue);
    return [
        { path, message, hint, atKey: isSecret(path) || missing !== undefined || !source.has(path), missing },
    ];
}
/** A key that is not there; without the one that tells kinds apart, nothing else can say that it is misspelt. */
function missingAt(source, { within, key }, issue) {
    const neighbours = valueAt(source.tree, within);
    const isTelling = issue.code === 'invalid_union' && (0,json/* isObject */.G)(neighbours);
    const slip = isTelling ? Object.keys(neighbours).find((name) => (0,suggest/* suggest */.Z)(name, [key]).length > 0) : undefined;
    return slip === undefined
        ? {
            path: within,
            atKey: true,
            message: `\`${key}\` is missing`,
            missing: key,
            hint: `Add \`${key}:\` with ${expected(issue)}`,
        }
        : {
            path: [...within, slip],
            atKey: true,
            message: `Unknown key \`${slip}\``,
            hint: (0,suggest/* didYouMean */.a)(slip, [key]),
        };
}
function pathOf(path) {
    return path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}
function keysOf(inst) {
    const def = (0,json/* isObject */.G)(inst) && (0,json/* isObject */.G)(inst['_zod']) ? inst['_zod']['def'] : undefined;
    if (!(0,json/* isObject */.G)(def) || !(0,json/* isObject */.G)(def['shape']))
        return [];
    const shape = Object.entries(def['shape']);
    return shape.filter(([, schema]) => !isIgnored(schema)).map(([key]) => key);
}
/** Loads for the sake of old files, and is no key to recommend. */
function isIgnored(schema) {
    return schema instanceof schemas/* ZodType */.aRx && schema.meta()?.['ignored'] === true;
}
/** Words that repeat a value repeat it as it was written: a variable may hold a secret. */
function withoutExpansion(source, path, words) {
    const value = valueAt(source.tree, path);
    const written = source.written(path);
    if (typeof value !== 'string' || value.length < 4 || written === undefined || !written.includes('${'))
        return words;
    return words.replaceAll(value, () => written).replaceAll(JSON.stringify(value).slice(1, -1), () => written);
}
function sentence(text) {
    const capital = /^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
    return /[.?!…]$/.test(capital) ? capital : `${capital}.`;
}

;// CONCATENATED MODULE: ./build/config/read.js






/** Checks one block; the path of every complaint begins at the root of the file. */
function read(source, key, schema) {
    let value = (0,long_form/* withLongForms */.E)((0,json/* isObject */.G)(source.tree) && Object.hasOwn(source.tree, key) ? source.tree[key] : undefined, key);
    const corrected = new Set();
    for (;;) {
        const parsed = schema.safeParse(value, { ...field/* readOnce */.WY, error: knownKeys });
        if (parsed.success)
            return { value: parsed.data };
        const issues = parsed.error.issues
            .flatMap(flattened)
            .map((issue) => ({ ...issue, path: [key, ...issue.path] }));
        const corrections = issues
            .map((issue) => correctionOf(source, issue, valueAt({ [key]: value }, issue.path)))
            .filter((correction) => correction !== null && !corrected.has(correction.path.join('\0')))
            .filter((correction) => correction !== null);
        if (corrections.length === 0)
            return { complaints: sincere(issues.flatMap((issue) => complaintsOf(source, issue))) };
        for (const correction of corrections) {
            corrected.add(correction.path.join('\0'));
            value = withValue(value, correction.path.slice(1), correction.value);
        }
    }
}
/** A misspelt key is one mistake, not also a missing one; and nothing is said twice. */
function sincere(complaints) {
    const kept = complaints.filter(({ path, missing }) => missing === undefined ||
        !complaints.some(({ unknown }) => unknown && unknown.in === path.join('.') && unknown.means.includes(missing)));
    const said = new Map(kept.map((complaint) => [`${complaint.path.join('.')} ${complaint.message}`, complaint]));
    return [...said.values()];
}
/** An alternative is judged by its best branch: the one of the right type with the fewest mistakes. */
function flattened(issue) {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0)
        return [issue];
    const fitting = issue.errors.filter((branch) => !branch.some(isMismatch));
    const best = fitting.toSorted((left, right) => left.length - right.length)[0];
    if (!best)
        return [issue];
    return best.flatMap(flattened).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}
function isMismatch(issue) {
    return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}
/** A copy of the tree with one value replaced, so that aliases of it stay as they are. */
function withValue(tree, path, value) {
    const [key, ...rest] = path;
    if (key === undefined)
        return value;
    if (Array.isArray(tree))
        return tree.with(Number(key), withValue(tree[Number(key)], rest, value));
    return (0,json/* isObject */.G)(tree) ? { ...tree, [key]: withValue(tree[key], rest, value) } : tree;
}

// EXTERNAL MODULE: ./build/config/schema.js + 2 modules
var schema = __webpack_require__(2535);
;// CONCATENATED MODULE: ./build/config/blocks.js




/** Reads each block alone, so that a mistake in one does not hide those of the others. */
function blocksOf(source, { complain }) {
    const { shape } = (0,schema/* configSchema */.Q)();
    const { tree } = source;
    if (!(0,json/* isObject */.G)(tree)) {
        complain({
            path: [],
            message: tree === null ? 'The file is empty' : 'Expected a map of keys such as `agent:` and `golden_prompts:`',
            hint: '`flakestorm init` writes a file to begin with',
        });
        return {};
    }
    for (const key of Object.keys(tree)) {
        if (Object.hasOwn(shape, key))
            continue;
        complain({
            path: [key],
            atKey: true,
            message: `Unknown key \`${key}\``,
            hint: (0,suggest/* didYouMean */.a)(key, Object.keys(shape)),
        });
    }
    const part = (key, schema) => {
        const reading = read(source, key, schema);
        if ('value' in reading)
            return reading.value ?? null;
        for (const complaint of reading.complaints)
            complain(complaint);
        return undefined;
    };
    // What is absent is not asked for its schema, which may not be built yet.
    const optional = (key, schema) => ((tree[key] ?? null) === null ? null : part(key, schema));
    optional('version', shape.version);
    return {
        agent: part('agent', shape.agent),
        model: optional('model', shape.model),
        llm: optional('llm', shape.llm),
        gateway: optional('gateway', shape.gateway),
        mutations: optional('mutations', shape.mutations),
        golden_prompts: part('golden_prompts', shape.golden_prompts),
        invariants: part('invariants', shape.invariants),
        chaos: optional('chaos', shape.chaos),
        contract: optional('contract', shape.contract),
        contracts: optional('contracts', shape.contracts),
        chaos_matrix: part('chaos_matrix', shape.chaos_matrix),
        replays: optional('replays', shape.replays),
        wire: optional('wire', shape.wire),
        scoring: optional('scoring', shape.scoring),
        output: optional('output', shape.output),
        certificate: optional('certificate', shape.certificate),
        advanced: optional('advanced', shape.advanced),
    };
}

;// CONCATENATED MODULE: ./build/config/model.js

/** The model that writes variants; `llm` is its name in the original's docs. */
function modelOf({ model, llm }, { complain, warn }) {
    if (llm)
        warn('`llm` is read as `model`; rename it.');
    if (llm && model) {
        complain({ path: ['llm'], atKey: true, message: '`model` says it already', hint: 'Keep `model`' });
    }
    const written = model ?? llm ?? schema/* absent */.G.model();
    return {
        provider: written.provider,
        name: written.name,
        baseUrl: written.base_url,
        apiKeyVariable: written.api_key,
        temperature: written.temperature,
        embeddingModel: written.embedding_model,
        timeoutMs: written.timeout,
        concurrency: written.concurrency,
        requestBudget: written.request_budget,
        tokenBudget: written.token_budget,
    };
}

// EXTERNAL MODULE: ./build/mutations/schema.js
var mutations_schema = __webpack_require__(612);
;// CONCATENATED MODULE: ./build/config/mutations.js

/** The mutations with every type's weight, and the user's templates. */
function mutationsOf(written, { complain, warn }) {
    const types = [...new Set(written.types)];
    const templates = templatesOf(written, complain);
    warnOfIdle(templates, warn);
    const weights = Object.fromEntries(mutations_schema/* mutationTypes */.lL.map(({ id, weight }) => [id, written.weights?.[id] ?? weight]));
    if (types.includes('custom') && templates.length === 0) {
        complain({
            path: ['mutations', 'types', written.types.indexOf('custom')],
            message: 'The type `custom` needs `custom_templates`',
            hint: 'Add `custom_templates: { pirate: "As a pirate: {prompt}" }` under `mutations`',
        });
    }
    if (!types.includes('custom') && templates.length > 0) {
        warn('`mutations.custom_templates` has no effect, since `custom` is not among `mutations.types`.');
    }
    const lists = listsOf(written, types, complain);
    if (lists.length === 0 && types.every((type) => weights[type] === 0)) {
        complain({
            path: ['mutations', 'weights'],
            atKey: true,
            message: 'Every type that runs has the weight 0',
            hint: 'Give one of them a weight above 0',
        });
    }
    return {
        count: written.count,
        types,
        weights,
        templates,
        lists,
        generator: written.generator,
        expectations: Object.fromEntries(Object.entries(written.expect ?? {}).flatMap(([type, expectation]) => expectation === null ? [] : [[type, expectation]])),
    };
}
/** Lists are named after their files, where they have no name of their own. */
function listNames({ lists }) {
    return (lists ?? []).map(({ file, name }) => {
        const [base = 'list'] = /[^\\/]*?(?=(?:\.\w+)?$)/u.exec(file) ?? [];
        return name ?? base.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '_');
    });
}
function listsOf(written, types, complain) {
    const names = listNames(written);
    for (const [at, name] of names.entries()) {
        const isTaken = types.includes(name) || mutations_schema/* mutationTypes */.lL.some(({ id }) => id === name);
        if (!isTaken && names.indexOf(name) === at)
            continue;
        complain({
            path: ['mutations', 'lists', at],
            message: `Two types of mutations would be called \`${name}\``,
            hint: 'Give the list another `name`',
        });
    }
    return (written.lists ?? []).map(({ file, column, weight }, at) => ({
        file,
        column,
        weight,
        name: names[at] ?? '',
    }));
}
/** The user's rewrites: a text, or an instruction for a model. */
function templatesOf(written, complain) {
    const templates = Object.entries(written.custom_templates ?? {}).map(([name, template]) => typeof template === 'string'
        ? { name, instruction: null, template, expectation: 'INV', change: null }
        : {
            name,
            instruction: template.instruction,
            template: template.template ?? '',
            expectation: template.expect,
            change: changeOf(template),
        });
    for (const { name, instruction, expectation, change } of templates) {
        const path = ['mutations', 'custom_templates', name];
        if (instruction !== null && written.generator === 'offline') {
            complain({
                path,
                message: 'An instruction needs a model that follows it, and `mutations.generator` is offline',
                hint: 'Add `generator: model`, or write a text with {prompt}',
            });
        }
        if (change !== null && expectation !== 'DIR') {
            complain({
                path,
                message: 'A changed answer is declared, and the class is not DIR',
                hint: `Add \`expect: DIR\`, or leave \`was\` and \`becomes\` out`,
            });
        }
    }
    return templates;
}
/** What a template leaves as it is, is no variant. */
function warnOfIdle(templates, warn) {
    for (const { name, instruction, template } of templates) {
        if (instruction === null && template.trim() === '{prompt}')
            warn(`\`mutations.custom_templates.${name}\` leaves the prompt as it is, so nothing is asked with it.`);
    }
}
function changeOf({ was, becomes }) {
    if (was === null && becomes === null)
        return null;
    return { was: [was ?? []].flat(), becomes: [becomes ?? []].flat() };
}

;// CONCATENATED MODULE: ./build/config/output.js

/** Where reports go, and which. */
function outputOf(written, advanced, { folder, complain, warn }) {
    if (advanced.output_dir !== null) {
        if (written.path !== null) {
            complain({
                path: ['advanced', 'output_dir'],
                atKey: true,
                message: '`output.path` says it already',
                hint: 'Remove it here',
            });
        }
        warn('`advanced.output_dir` is read as `output.path`; move it there.');
    }
    if (written.format !== null && written.formats !== null) {
        complain({
            path: ['output', 'format'],
            atKey: true,
            message: 'Expected either `format` or `formats`, saw both',
            hint: 'Keep `formats`',
        });
    }
    if (written.filename_template !== null)
        warn('`output.filename_template` has no effect; file names are fixed.');
    const formats = written.formats ?? (written.format === null ? ['html', 'json', 'junit'] : [written.format]);
    return {
        folder: (0,external_node_path_.resolve)(folder, written.path ?? advanced.output_dir ?? './reports'),
        formats: [...new Set(formats)],
    };
}
/** Pace, seed and limits. */
function advancedOf(written, { warn }) {
    if (written.skip_rules !== undefined)
        warn('`advanced.skip_rules` has no effect; use `applies_to` on the rules.');
    return {
        concurrency: written.concurrency,
        retries: written.retries,
        seed: written.seed,
        maxTotal: written.max_total,
        strict: written.strict,
    };
}
/** What a certificate says beside the result, and in which form. */
function certificateOf(written) {
    const { tester_name: testerName, pass_threshold: passThreshold, output_format: format } = written;
    return { testerName, passThreshold, format };
}

// EXTERNAL MODULE: ./build/base/random.js
var random = __webpack_require__(9645);
;// CONCATENATED MODULE: ./build/config/prompts.js

/** The longest id that is made up. */
const longest = 32;
/** The golden prompts with unique ids; a made-up id depends on the prompt's own text, not on its place. */
function promptsOf(written, { complain, warn }) {
    const given = written.map((prompt) => (typeof prompt === 'string' ? null : prompt.id));
    for (const [at, id] of given.entries()) {
        const first = given.indexOf(id);
        if (id === null || first === at)
            continue;
        complain({
            path: ['golden_prompts', at, 'id'],
            message: `The id \`${id}\` is already that of golden_prompts.${first}`,
            hint: 'Give each prompt an id of its own',
        });
    }
    const asked = written.map((prompt) => JSON.stringify(turnsOf(prompt)));
    for (const [at, turns] of asked.entries()) {
        const first = asked.indexOf(turns);
        if (first === at)
            continue;
        warn(`golden_prompts.${at} asks the same as golden_prompts.${first}: counted as two, they make the score look more certain than it is.`);
    }
    const taken = new Set(given.filter((id) => id !== null));
    return written.map((prompt, at) => {
        const turns = turnsOf(prompt);
        return {
            id: given[at] ?? madeUp(turns, taken),
            turns,
            invariants: typeof prompt === 'string' ? [] : prompt.invariants,
        };
    });
}
function turnsOf(prompt) {
    if (typeof prompt === 'string')
        return [prompt];
    const [first = prompt.prompt ?? '', ...rest] = prompt.turns ?? [];
    return [first, ...rest];
}
/** A slug of the words; cut ones and second ones carry a digest, since their words alone do not tell them apart. */
function madeUp(turns, taken) {
    const slug = slugOf(turns.join(' '));
    const digest = (0,random/* digestOf */.ol)(6, ...turns);
    const room = longest - digest.length - 1;
    const start = slug.length > room ? slug.slice(0, room).replace(/-[^-]*$/, '') : slug;
    const suffixed = `${start || 'prompt'}-${digest}`;
    const isWhole = slug !== '' && slug.length <= longest;
    const id = isWhole && !taken.has(slug) ? slug : firstFree(suffixed, taken);
    taken.add(id);
    return id;
}
function slugOf(text) {
    return text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
}
function firstFree(id, taken) {
    if (!taken.has(id))
        return id;
    let number = 2;
    while (taken.has(`${id}-${number}`))
        number += 1;
    return `${id}-${number}`;
}

;// CONCATENATED MODULE: ./build/config/contracts.js
/** The contracts of a file, whether it has one or a list. */
function contractsIn({ contract, contracts, }) {
    return [
        ...(contract ? [{ path: ['contract'], contract }] : []),
        ...(contracts ?? []).map((each, at) => ({ path: ['contracts', at], contract: each })),
    ];
}
/** The contracts with named rules; names must tell contracts, and scenarios of one matrix, apart. */
function contractsOf(blocks, named, notes) {
    const placed = contractsIn(blocks);
    if (blocks.contract && blocks.contracts) {
        notes.complain({
            path: ['contracts'],
            atKey: true,
            message: 'Expected either `contract` or `contracts`, saw both',
            hint: 'Move the one contract into the list',
        });
    }
    refuseTwins(placed.map(({ path, contract: { name } }) => ({ path: [...path, 'name'], name })), 'contract', notes);
    for (const { path, contract } of placed)
        refuseSameScenarios([...path, 'chaos_matrix'], contract.chaosMatrix, notes);
    refuseSameScenarios(['chaos_matrix'], blocks.chaos_matrix ?? [], notes);
    if (placed.length === 0 && (blocks.chaos_matrix ?? []).length > 0)
        notes.warn('`chaos_matrix` has no effect: there is no contract to be held against it.');
    return placed.map(({ contract }) => ({
        ...contract,
        invariants: contract.invariants.map((rule) => ({ ...named(rule), probes: rule.probes })),
    }));
}
function refuseSameScenarios(path, matrix, notes) {
    refuseTwins(matrix.map(({ name }, at) => ({ path: [...path, at, 'name'], name })), 'scenario', notes);
}
function refuseTwins(named, what, { complain }) {
    for (const [at, { path, name }] of named.entries()) {
        const first = named.findIndex((other) => other.name === name);
        if (first === at)
            continue;
        complain({
            path,
            message: `The name \`${name}\` is already that of ${named[first]?.path.slice(0, -1).join('.')}`,
            hint: `Give each ${what} a name of its own`,
        });
    }
}

// EXTERNAL MODULE: ./build/base/plugin-path.js
var plugin_path = __webpack_require__(8433);
// EXTERNAL MODULE: ./build/invariants/plugin.js
var invariants_plugin = __webpack_require__(17);
// EXTERNAL MODULE: ./build/invariants/schema.js + 2 modules
var invariants_schema = __webpack_require__(8057);
;// CONCATENATED MODULE: ./build/config/rule-names.js





/** Gives every rule of the file an id of its own, and says what is odd about it; `own` are the user's own types of mutations. */
function nameRules(lists, notes, own = []) {
    const all = lists.flatMap(({ path, rules }) => rules.map((rule, at) => ({ rule, path: [...path, at] })));
    const owners = new Map();
    for (const { rule, path } of all) {
        if (rule.id === '')
            continue;
        const owner = owners.get(rule.id);
        if (owner === undefined)
            owners.set(rule.id, path.join('.'));
        else
            notes.complain({
                path: [...path, 'id'],
                message: `The id \`${rule.id}\` is already that of ${owner}`,
                hint: 'Give each rule an id of its own',
            });
    }
    const ids = new Map();
    for (const { rule, path } of all) {
        const id = rule.id || freeId((0,invariants_plugin/* calledBy */.p0)(rule), owners);
        owners.set(id, path.join('.'));
        ids.set(rule, id);
        review(rule, path, { ...notes, own });
    }
    return (rule) => invariantOf(rule, ids.get(rule) ?? rule.type);
}
function freeId(type, taken) {
    if (!taken.has(type))
        return type;
    let number = 2;
    while (taken.has(`${type}-${number}`))
        number += 1;
    return `${type}-${number}`;
}
function review(rule, path, { complain, warn, own }) {
    const key = path.join('.');
    for (const [at, name] of (rule.appliesTo ?? []).entries()) {
        if (knownName(name) !== undefined || (0,plugin_path/* isPluginPath */.T)(name) || own.includes(name))
            continue;
        complain({
            path: [...path, 'applies_to', at],
            message: `\`${name}\` is no mutation type, category or class`,
            hint: (0,suggest/* didYouMean */.a)(name, mutations_schema/* mutationNames */.UY),
        });
    }
    if (rule.severity === 'critical' && (0,invariants_schema/* isFuzzy */.HW)(rule)) {
        warn(`\`${key}\` is critical, and \`${rule.type}\` is a guess about meaning: it will close merges by chance. Use \`severity: high\`.`);
    }
    for (const option of rule.ignored)
        warn(`\`${key}.${option}\` has no effect on a rule of type \`${rule.type}\`.`);
}
function knownName(name) {
    return mutations_schema/* mutationNames */.UY.find((known) => known.toLowerCase() === name.trim().toLowerCase().replaceAll('-', '_'));
}
function invariantOf({ probes: _probes, ignored: _ignored, ...rule }, id) {
    return { ...rule, id, appliesTo: rule.appliesTo && rule.appliesTo.map((name) => knownName(name) ?? name) };
}

;// CONCATENATED MODULE: ./build/config/rules.js




/** The rules of the whole file, each with an id of its own. */
function rulesOf(blocks, notes) {
    const { prompts, invariants, replays } = blocks;
    const named = nameRules(rules_listsOf(blocks), notes, listNames(blocks.mutations ?? { lists: null }));
    if (prompts && invariants && isBare(blocks) && replays === null)
        askForRules(prompts, invariants, notes);
    return {
        prompts: (prompts ?? []).map((prompt) => ({ ...prompt, invariants: prompt.invariants.map(named) })),
        invariants: (invariants ?? []).map(named),
        contracts: contractsOf(blocks, named, notes),
        replays: replays ? replaysOf(replays, named, notes) : null,
    };
}
function rules_listsOf({ prompts, invariants, replays, ...blocks }) {
    return [
        { path: ['invariants'], rules: invariants ?? [] },
        ...(prompts ?? []).map((prompt, at) => ({
            path: ['golden_prompts', at, 'invariants'],
            rules: prompt.invariants,
        })),
        ...contractsIn(blocks).map(({ path, contract }) => ({
            path: [...path, 'invariants'],
            rules: contract.invariants,
        })),
        ...(replays?.sessions ?? []).map((session, at) => ({
            path: ['replays', 'sessions', at, 'invariants'],
            rules: session.invariants,
        })),
        ...(replays?.sessions ?? []).map((session, at) => ({
            path: ['replays', 'sessions', at, 'utility'],
            rules: session.utility,
        })),
    ];
}
function replaysOf(replays, named, { folder }) {
    return {
        ...replays,
        sessions: replays.sessions.map((session) => ({
            ...session,
            file: session.file === null ? null : (0,external_node_path_.resolve)(folder, session.file),
            invariants: session.invariants.map(named),
            utility: session.utility.map(named),
        })),
    };
}
/** No contract, or none with a rule; one that could not be read is no reason to ask for rules elsewhere. */
function isBare({ contract, contracts }) {
    if (contract === undefined || contracts === undefined)
        return false;
    return contractsIn({ contract, contracts }).every((placed) => placed.contract.invariants.length === 0);
}
function askForRules(prompts, invariants, { complain }) {
    if (invariants.length > 0 || prompts.every((prompt) => prompt.invariants.length > 0))
        return;
    complain({
        path: ['invariants'],
        atKey: true,
        message: 'No rule says what a good answer is',
        hint: 'Add `invariants:` with at least one rule, such as `- type: output_not_empty`',
    });
}

// EXTERNAL MODULE: ./build/base/phase.js
var base_phase = __webpack_require__(9119);
// EXTERNAL MODULE: ./build/scoring/schema.js
var scoring_schema = __webpack_require__(5867);
;// CONCATENATED MODULE: ./build/config/scoring.js


/** The shares, the bar and the floors; a bar under `advanced` is one of the original's docs. */
function scoringOf(written, advanced, { complain, warn }) {
    const weights = (0,scoring_schema/* sharesOf */.AR)(written);
    for (const phase of base_phase/* phases */.t) {
        if (written[phase] !== null && (written.weights?.[phase] ?? null) !== null) {
            complain({
                path: ['scoring', 'weights', phase],
                atKey: true,
                message: `\`scoring.${phase}\` and \`scoring.weights.${phase}\` say the same thing twice`,
                hint: 'Keep one of them',
            });
        }
    }
    if (base_phase/* phases */.t.every((phase) => weights[phase] === 0)) {
        complain({
            path: ['scoring'],
            atKey: true,
            message: 'Every phase has the weight 0',
            hint: 'Give one of them a weight above 0',
        });
    }
    if (advanced.min_score !== null) {
        if (written.min_score !== null) {
            complain({
                path: ['advanced', 'min_score'],
                atKey: true,
                message: '`scoring.min_score` says it already',
                hint: 'Remove it here',
            });
        }
        warn('`advanced.min_score` is read as `scoring.min_score`; move it there.');
    }
    return {
        weights,
        minScore: written.min_score ?? advanced.min_score ?? 0.8,
        minScores: (0,scoring_schema/* floorsOf */.t9)(written),
        gate: written.gate,
        repeats: written.repeats,
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/config/syntax.js

/** What YAML itself complains about: mistakes that end the reading, and those that do not. */
function syntaxProblems(doc, at) {
    const seen = new Set();
    const firstOnItsLine = (error) => {
        const key = `${at(error.pos[0]).line}`;
        return !seen.has(key) && Boolean(seen.add(key));
    };
    const errors = [...doc.errors, ...doc.warnings].filter(firstOnItsLine);
    const problems = errors.map((error) => ({ error, problem: problemOf(error, at(error.pos[0])) }));
    return {
        fatal: [
            ...problems.filter(({ error }) => !isMild(error)).map(({ problem }) => problem),
            ...loneAliases(doc, at),
        ],
        others: problems.filter(({ error }) => isMild(error)).map(({ problem }) => problem),
    };
}
/** A text such as `*bold*` is an alias to YAML. */
function loneAliases(doc, at) {
    const problems = [];
    (0,dist/* visit */.YR)(doc, {
        Alias(_, alias) {
            if (alias.resolve(doc))
                return;
            problems.push({
                message: `The alias *${alias.source} stands for nothing.`,
                place: at(alias.range?.[0] ?? 0),
                hint: 'A text that begins with * needs quotes.',
            });
        },
    });
    return problems;
}
function isMild(error) {
    return error.code === 'DUPLICATE_KEY';
}
function problemOf(error, place) {
    const [message, hint] = syntax_wordsFor(error, place);
    return { message, place, ...(hint !== undefined && { hint }) };
}
function syntax_wordsFor(error, place) {
    switch (error.code) {
        case 'DUPLICATE_KEY':
            return ['This key is written twice in the same map.', 'Keep one of them.'];
        case 'TAB_AS_INDENT':
            return ['A tab cannot indent YAML.', 'Use spaces.'];
        case 'MULTIPLE_DOCS':
            return ['The file holds more than one document.', 'Keep one; a line of `---` begins another.'];
        case 'TAG_RESOLVE_FAILED':
            return [
                `The YAML is not valid: ${lowered(error.message)}.`,
                'Tags such as !!python/object are not used here.',
            ];
        default:
            return [`The YAML is not valid: ${lowered(error.message)}.`, wayOut(place)];
    }
}
function wayOut(place) {
    if (/\t/.test(place.text ?? ''))
        return 'YAML is indented by spaces; a tab may be in the way.';
    if (/[[{].*\$\{/.test(place.text ?? ''))
        return 'Inside [ ] and { }, ${NAME} needs quotes: "${NAME}".';
    if (/:\s+[^'"|>].*: /.test(place.text ?? ''))
        return 'A text that holds ": " needs quotes.';
    return 'Look at the indentation, and at quotes and brackets that are not closed, here and on the line before.';
}
function lowered(message) {
    return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./build/config/variables.js

/** `$${` first, so that an escaped brace is never read as a variable. */
const pattern = /\$(\$\{)|\$\{([^}]*)\}?/g;
const reference = /^([A-Za-z_]\w*)(?::-([\s\S]*))?$/;
/**
 * Expands `${NAME}` and `${NAME:-default}` in every text of the document, not in keys; `$${` stands for `${`.
 * As in a shell, the default also replaces an empty value. Keys of APIs stay references.
 */
function expandVariables(doc, env, at) {
    const problems = [];
    const raw = new Map();
    const unset = new Set();
    (0,dist/* visit */.YR)(doc, {
        Scalar(role, node, parents) {
            const written = node.value;
            const parent = parents.at(-1);
            if (role === 'key' || typeof written !== 'string' || !written.includes('${'))
                return;
            if ((0,dist/* isPair */.tO)(parent) && (0,dist/* isScalar */.jn)(parent.key) && parent.key.value === 'api_key')
                return;
            raw.set(node, written);
            const { value, mistakes } = expanded(written, env);
            node.value = value;
            if (mistakes.length === 0)
                return;
            const key = variables_pathOf(node, parents);
            unset.add(node);
            problems.push(...mistakes.map((mistake) => ({ ...mistake, key, place: at(node.range?.[0] ?? 0) })));
        },
    });
    return { problems, raw, unset };
}
function expanded(written, env) {
    const mistakes = [];
    const complain = (message, hint) => {
        mistakes.push({ message, hint });
        return '';
    };
    const value = written.replace(pattern, (found, escaped, inner) => {
        if (escaped !== undefined)
            return escaped;
        const [, name, fallback] = (found.endsWith('}') && reference.exec(inner ?? '')) || [];
        if (name === undefined) {
            return complain(`\`${found}\` is no reference to an environment variable.`, 'Write ${NAME} or ${NAME:-default}; for the characters themselves, $${.');
        }
        const given = Object.hasOwn(env, name) ? env[name] : undefined;
        if (fallback !== undefined)
            return given || fallback;
        return (given ??
            complain(`The environment variable ${name} is not set.`, `Set it, or write \${${name}:-default}.`));
    });
    return { value, mistakes };
}
/** The dotted path of a node, from those around it. */
function variables_pathOf(node, parents) {
    const chain = [...parents, node];
    return chain
        .flatMap((parent, index) => {
        const child = chain[index + 1];
        if ((0,dist/* isPair */.tO)(parent))
            return [(0,dist/* isScalar */.jn)(parent.key) ? String(parent.key.value) : '?'];
        return (0,dist/* isSeq */.oP)(parent) ? [parent.items.indexOf(child)] : [];
    })
        .join('.');
}

;// CONCATENATED MODULE: ./build/config/source.js




/** An alias may be used, a tower of aliases may not: it would unfold to more than any machine holds. */
const mostAliases = 100;
/** Parses a config; throws a `UserError` with every mistake when the text is no YAML at all. */
function readSource(text, file, env) {
    const lines = new dist/* LineCounter */.HN();
    const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
    const rows = body.split(/\r?\n/);
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(line, 1), column: Math.max(col, 1), ...shown(rows[line - 1] ?? '') };
    };
    const doc = parsed(body, lines, at(0));
    const { fatal, others } = syntaxProblems(doc, at);
    if (fatal.length > 0)
        throw new user_error/* UserError */.y([...fatal, ...others]);
    keepFirstOfEach(doc);
    const variables = expandVariables(doc, env, at);
    return {
        tree: valuesOf(doc, at(0)),
        problems: [...others, ...variables.problems],
        placeOf: (path) => at(source_startOf(trace(doc, path))),
        placeOfKey: (path) => at(keyStartOf(trace(doc, path))),
        has: (path) => trace(doc, path).length === path.length + 1,
        written: (path) => {
            const { node } = found(doc, path) ?? {};
            if (!(0,dist/* isScalar */.jn)(node))
                return undefined;
            return variables.raw.get(node) ?? node.source ?? '';
        },
        isUnknown: (path) => {
            const { node } = found(doc, path) ?? {};
            return (0,dist/* isScalar */.jn)(node) && variables.unset.has(node);
        },
    };
}
function parsed(text, lineCounter, place) {
    try {
        return (0,dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false, merge: true, logLevel: 'error' });
    }
    catch (error) {
        throw new user_error/* UserError */.y({ message: `The file cannot be read: ${(0,user_error/* reasonOf */.A)(error)}.`, place }, { cause: error });
    }
}
/** Of two equal keys the first counts, which is the one that places point at. */
function keepFirstOfEach(doc) {
    (0,dist/* visit */.YR)(doc, {
        Map(_, map) {
            map.items = map.items.filter((pair, at) => {
                const key = keyOf(pair);
                return key === '' || key === '<<' || map.items.findIndex((other) => keyOf(other) === key) === at;
            });
        },
    });
}
function valuesOf(doc, place) {
    try {
        return doc.toJS({ maxAliasCount: mostAliases });
    }
    catch (error) {
        const hint = 'Write the repeated parts out.';
        throw new user_error/* UserError */.y({ message: `Aliases cannot be followed: ${(0,user_error/* reasonOf */.A)(error)}.`, place, hint }, { cause: error });
    }
}
/** The line for a code frame; one that no terminal can show is left out. */
function shown(line) {
    return line.length > 300 ? {} : { text: withoutSecrets(line) };
}
/** A complaint must not print what the file should not have held: literal keys and passwords. */
function withoutSecrets(line) {
    return line.replace(/([\w-]*(?:api_?key|secret|password|authorization)["']?\s*:\s*)(?!["']?(?:Bearer )?\$\{\w+\}).+/i, '$1…');
}
/** The steps from the root as far as the path can be followed. */
function trace(doc, path) {
    const steps = [{ pair: null, node: resolved(doc, doc.contents) }];
    for (const key of path) {
        const step = stepInto(doc, steps.at(-1)?.node, key);
        if (!step)
            break;
        steps.push(step);
    }
    return steps;
}
function found(doc, path) {
    return trace(doc, path)[path.length];
}
function stepInto(doc, node, key) {
    if ((0,dist/* isSeq */.oP)(node) && typeof key === 'number') {
        return key < node.items.length ? { pair: null, node: resolved(doc, node.items[key]) } : undefined;
    }
    if (!(0,dist/* isMap */.jh)(node))
        return undefined;
    const pair = node.items.find((item) => keyOf(item) === String(key));
    if (pair)
        return { pair, node: resolved(doc, pair.value) };
    const merged = node.items.filter((item) => keyOf(item) === '<<').map((item) => resolved(doc, item.value));
    const sources = merged.flatMap((source) => (0,dist/* isSeq */.oP)(source) ? source.items.map((item) => resolved(doc, item)) : [source]);
    for (const source of sources) {
        const step = stepInto(doc, source, key);
        if (step)
            return step;
    }
    return undefined;
}
function keyOf(pair) {
    return (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value instanceof Object ? pair.key.source : pair.key.value) : '';
}
function resolved(doc, node) {
    return (0,dist/* isAlias */.Vj)(node) ? node.resolve(doc) : node;
}
/** Where the last step's value begins; an empty value is where its key is. */
function source_startOf(steps) {
    const last = steps.at(-1);
    if ((0,dist/* isScalar */.jn)(last?.node) && last.node.value === null && last.node.source === '')
        return keyStartOf(steps);
    return offsetOf(last?.node) ?? keyStartOf(steps);
}
/** Where the last step's key begins; the item itself in a list; otherwise what is around it. */
function keyStartOf(steps) {
    for (const { pair, node } of steps.toReversed()) {
        const offset = offsetOf(pair?.key) ?? offsetOf(node);
        if (offset !== undefined)
            return offset;
    }
    return 0;
}
function offsetOf(node) {
    return isRanged(node) ? node.range?.[0] : undefined;
}
function isRanged(node) {
    return (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isAlias */.Vj)(node);
}

;// CONCATENATED MODULE: ./build/config/load.js















/** Text in, Config out; throws one `UserError` that carries every problem of the file. */
function loadConfig(text, { file, env }) {
    const source = readSource(text, file, env);
    const complaints = [];
    const warnings = [];
    const notes = {
        folder: (0,external_node_path_.dirname)(file),
        complain: (complaint) => void complaints.push(complaint),
        warn: (warning) => void warnings.push(warning),
    };
    const config = configOf(blocksOf(source, notes), file, notes);
    const problems = [
        ...source.problems,
        ...complaints
            .filter(({ path, atKey }) => atKey === true || !source.isUnknown(path))
            .map((complaint) => problemAt(source, complaint)),
    ];
    if (problems.length > 0 || config === undefined)
        throw new user_error/* UserError */.y(problems.toSorted(byPlace));
    return { config, locate: (path) => (source.has(path) ? source.placeOfKey(path) : undefined), warnings };
}
/** The Config, as far as the blocks could be read; a broken optional block stands as if it were absent. */
function configOf(blocks, file, notes) {
    const prompts = blocks.golden_prompts && promptsOf(blocks.golden_prompts, notes);
    const agent = blocks.agent && agentOf(blocks.agent, prompts ?? [], notes);
    const rules = rulesOf({ ...blocks, prompts }, notes);
    const settings = settingsOf(blocks, notes);
    if (!agent)
        return undefined;
    return {
        file,
        folder: notes.folder,
        agent,
        ...rules,
        ...settings,
        gateway: blocks.gateway ?? null,
        wire: { allowHosts: blocks.wire?.allow_hosts ?? [] },
        chaos: blocks.chaos ?? null,
        chaosMatrix: blocks.chaos_matrix ?? [],
        kinds: { mutations: mutations_all/* allMutations */.Y, invariants: invariants_all/* allInvariants */.R, digest: null, files: new Map() },
    };
}
/** The settings of the run, from blocks that all have defaults. */
function settingsOf(blocks, notes) {
    const advanced = blocks.advanced ?? schema/* absent */.G.advanced();
    return {
        mutations: mutationsOf(blocks.mutations ?? schema/* absent */.G.mutations(), notes),
        model: modelOf(blocks, notes),
        scoring: scoringOf(blocks.scoring ?? schema/* absent */.G.scoring(), advanced, notes),
        output: outputOf(blocks.output ?? schema/* absent */.G.output(), advanced, notes),
        certificate: certificateOf(blocks.certificate ?? schema/* absent */.G.certificate()),
        advanced: advancedOf(advanced, notes),
    };
}
function byPlace({ place: left }, { place: right }) {
    return (left?.line ?? 0) - (right?.line ?? 0) || (left?.column ?? 0) - (right?.column ?? 0);
}


/***/ }),

/***/ 5673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ checkTemplate),
/* harmony export */   qf: () => (/* binding */ placeholder),
/* harmony export */   t5: () => (/* binding */ fieldsIn)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(768);
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4526);
/* harmony import */ var _structured_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8129);



/** Says why a template cannot work, and what it will send empty. */
function checkTemplate({ request_template, ...written }, prompts, notes) {
    if (request_template === null)
        return;
    const asked = prompts.map(({ turns }) => turns.at(-1) ?? '');
    const mistake = templateMistake(request_template, {
        isQuery: written.method === 'GET' || written.method === 'DELETE',
        parseStructuredInput: written.parse_structured_input,
        prompts: asked,
    });
    if (mistake !== null)
        return notes.complain({ path: ['agent', 'request_template'], ...mistake });
    for (const [field, prompt] of emptyFields(request_template, asked)) {
        const start = JSON.stringify(prompt.slice(0, 60));
        notes.warn(`\`agent.request_template\` has {${field}}, and the prompt ${start} has not: it is sent empty.`);
    }
}
/** `{name}` or `{name|filter}`. */
const placeholder = /\{([A-Za-z][\w ./-]*)(?:\|(\w+))?\}/g;
/** The first reason why a template cannot work; null = it can. */
function templateMistake(text, use) {
    const fields = fieldsIn(text);
    return (oddSigns(text) ??
        (use.parseStructuredInput ? missing(fields, use.prompts) : unfilled(fields)) ??
        (use.isQuery ? null : brokenJson(text)));
}
/** Placeholders that only the fields of a structured prompt can fill, as written. */
function fieldsIn(text) {
    const names = [...text.matchAll(placeholder)].map((match) => match[1] ?? '');
    return names.filter((name) => !builtIn.includes(name.toLowerCase()));
}
const builtIn = ['prompt', 'messages', 'turns', 'cell'];
function oddSigns(text) {
    const [, doubled] = /\{\{\s*(\w+)\s*\}\}/.exec(text) ?? [];
    if (doubled !== undefined)
        return { message: `{{${doubled}}} has two braces`, hint: `A placeholder has single braces: {${doubled}}` };
    const filters = [...text.matchAll(placeholder)].flatMap((match) => match[2] ?? []);
    const odd = filters.find((filter) => filter !== 'json' && filter !== 'url');
    if (odd === undefined)
        return null;
    return { message: `There is no filter |${odd}`, hint: 'The filters are |json and |url' };
}
function unfilled([first, ...others]) {
    if (first === undefined)
        return null;
    return {
        message: `Nothing fills ${listed([first, ...others])}`,
        hint: slipOf(first) ??
            'There are {prompt}, {messages}, {turns} and {cell}; fields of the prompt need `parse_structured_input: true`',
    };
}
/** A field that no golden prompt has is a slip. */
function missing(fields, prompts) {
    const lacking = fields.filter((name) => prompts.every((prompt) => lacks(prompt, name)));
    const [first] = lacking;
    if (first === undefined || prompts.length === 0)
        return null;
    return {
        message: `No golden prompt has anything for ${listed(lacking)}`,
        hint: slipOf(first) ??
            'A field is a line of the prompt such as `Product Name: …`; case, spaces and signs of its name do not matter',
    };
}
/** The fields that some golden prompt lacks, each with the first such prompt: they are sent empty with it. */
function emptyFields(text, prompts) {
    return fieldsIn(text).flatMap((name) => {
        const prompt = prompts.find((each) => lacks(each, name));
        return prompt === undefined ? [] : [[name, prompt]];
    });
}
function lacks(prompt, field) {
    return !(0,_structured_input_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStructuredInput */ .V)(prompt).has((0,_structured_input_js__WEBPACK_IMPORTED_MODULE_1__/* .normaliseKey */ .a)(field));
}
function slipOf(name) {
    const [meant] = (0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(name, builtIn);
    return meant === undefined ? null : `Did you mean {${meant}}?`;
}
function listed(names) {
    return names.map((name) => `{${name}}`).join(', ');
}
function brokenJson(text) {
    if ((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(text) !== undefined || !/^\s*(?:\{\s*"|\[\s*["{[])/.test(text))
        return null;
    const filled = [...text.matchAll(placeholder)].filter((match) => match[2] !== 'json');
    // One that stands within quotes is rarely the one that is meant.
    const bare = filled.find(({ index }) => text[index - 1] !== '"') ?? filled[0];
    const inFull = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(text.replace(placeholder, '0')) !== undefined;
    if (inFull && bare === undefined)
        return null;
    return {
        message: 'It looks like JSON and is not',
        hint: bare === undefined
            ? 'Check its commas and quotes'
            : `Put ${bare[0]} in quotes, or write {${bare[1] ?? ''}|json}`,
    };
}


/***/ }),

/***/ 8129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseStructuredInput),
/* harmony export */   a: () => (/* binding */ normaliseKey)
/* harmony export */ });
/**
 * The fields of a prompt that is written as lines of `Key: value` (or `Key = value`, `Key - value`), by normalised
 * key. A later line wins; a line without a separator is no field.
 */
function parseStructuredInput(prompt) {
    const fields = new Map();
    for (const line of prompt.split(/\r?\n/)) {
        const separator = separators.find((mark) => line.includes(mark));
        if (separator === undefined)
            continue;
        const at = line.indexOf(separator);
        const key = normaliseKey(line.slice(0, at));
        if (key !== '')
            fields.set(key, line.slice(at + separator.length).trim());
    }
    return fields;
}
const separators = [':', '=', ' - '];
/** `Product Name`, `productName` and `product_name` are one key: `productname`. */
function normaliseKey(key) {
    return key.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}


/***/ }),

/***/ 6999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withLongForms)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(768);
/* harmony import */ var _base_plugin_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8433);
/* harmony import */ var _rule_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9944);



/** A block with each rule in `invariants` and `utility` in its long form, however deep they stand. */
function withLongForms(value, key) {
    if (Array.isArray(value))
        return value.map((item) => key === 'invariants' || key === 'utility' ? longForm(item) : withLongForms(item, ''));
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withLongForms(inner, name)]));
}
/** `{ type: ./my-rule.mjs, words: 3 }` is short for `{ type: plugin, file: ./my-rule.mjs, with: { words: 3 } }`. */
function longForm(rule) {
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(rule) || typeof rule['type'] !== 'string' || !(0,_base_plugin_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isPluginPath */ .T)(rule['type']))
        return rule;
    const { type, ...keys } = rule;
    const [shared, own] = [true, false].map((isShared) => Object.fromEntries(Object.entries(keys).filter(([key]) => sharedKeys.has(key) === isShared)));
    return { ...shared, type: 'plugin', file: type, with: own };
}
const sharedKeys = new Set([...Object.keys(_rule_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .commonSchema */ .$0.shape), 'id', 'probes']);


/***/ })

};
