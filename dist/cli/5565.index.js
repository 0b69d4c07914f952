export const id = 5565;
export const ids = [5565];
export const modules = {

/***/ 5565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withOwnKinds: () => (/* binding */ withOwnKinds)
});

// EXTERNAL MODULE: ./build/base/plugin-path.js
var plugin_path = __webpack_require__(8433);
// EXTERNAL MODULE: ./build/base/random.js
var random = __webpack_require__(9645);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/config/own-kinds.js
var own_kinds = __webpack_require__(7421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/disk/load-plugins.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};






/**
 * Loads a plugin's file. First in a thread of its own, since a module that never ends its loading could not be stopped
 * here; rejects with a reason.
 */
async function loadPlugin(folder, file, patienceMs = mostMs) {
    const path = (0,external_node_path_.resolve)(folder, file);
    const source = (0,external_node_fs_.readFileSync)(path);
    const { href } = (0,external_node_url_.pathToFileURL)(path);
    await tryIn(href, patienceMs);
    const module = await importModule(href);
    if (!('default' in module))
        throw new Error(`law "shape": it exports nothing by default, only ${Object.keys(module).join(', ') || 'nothing'}`);
    return { held: module['default'], digest: (0,external_node_crypto_.createHash)('sha256').update(source).digest('hex') };
}
/** Milliseconds that a file may take to be loaded. */
const mostMs = 5_000;
/** Text, so that a bundle of one file carries it. */
const trial = `const { workerData } = require('node:worker_threads'); import(workerData).then(() => process.exit(0))`;
async function tryIn(href, patienceMs) {
    const worker = new external_node_worker_threads_.Worker(trial, { eval: true, workerData: href, stdout: true, stderr: true });
    let timer;
    try {
        await new Promise((fulfil, reject) => {
            timer = setTimeout(() => reject(new Error(`law "time": loading it needs more than ${patienceMs / 1000} s`)), patienceMs);
            worker.once('error', (error) => reject(new Error((0,user_error/* reasonOf */.A)(error))));
            worker.once('exit', (code) => code === 0 ? fulfil() : reject(new Error(`loading it ended the process with ${code}`)));
        });
    }
    finally {
        clearTimeout(timer);
        await worker.terminate();
    }
}
// The bundler must leave this import alone: the file is the user's and exists only at run time.
const importModule = (url) => import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ url));

// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
;// CONCATENATED MODULE: ./build/disk/csv.js
/**
 * Reads comma-separated values as RFC 4180 has them: quoted fields may hold commas, line breaks and doubled quotation
 * marks. Line ends may be LF, too. Throws where a quotation never ends or text follows one.
 */
function readCsv(text) {
    const rows = [];
    let row = [];
    let at = text.startsWith('\ufeff') ? 1 : 0;
    while (at < text.length) {
        const { field, end } = text[at] === '"' ? quoted(text, at, rows.length + 1) : plain(text, at);
        row.push(field);
        const separator = text[end];
        at = end + (text.startsWith('\r\n', end) ? 2 : 1);
        if (separator !== ',') {
            rows.push(row);
            row = [];
        }
        else if (at >= text.length)
            row.push('');
    }
    if (row.length > 0)
        rows.push(row);
    return rows.filter((fields) => fields.length > 1 || fields[0] !== '');
}
function plain(text, start) {
    breaks.lastIndex = start;
    const end = breaks.exec(text)?.index ?? text.length;
    return { field: text.slice(start, end), end };
}
const breaks = /,|\r?\n/g;
function quoted(text, start, line) {
    let field = '';
    for (let from = start + 1;;) {
        const close = text.indexOf('"', from);
        if (close < 0)
            throw new Error(`the quotation in row ${line} never ends`);
        field += text.slice(from, close);
        if (text[close + 1] !== '"') {
            const next = text.slice(close + 1, close + 3);
            if (next !== '' && !/^(?:,|\r?\n)/.test(next))
                throw new Error(`text follows a quotation in row ${line}`);
            return { field, end: close + 1 };
        }
        field += '"';
        from = close + 2;
    }
}

;// CONCATENATED MODULE: ./build/disk/read-attack-list.js





/** Where the text of an attack stands in published collections, first found first taken. */
const usualColumns = ['goal', 'prompt', 'behavior', 'question', 'text', 'attack', 'instruction'];
/** The attacks of a user's file, each once; throws a reason. A .csv needs a head line; a .txt has one attack a line. */
function readAttackList(folder, file, column) {
    const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(folder, file), 'utf8');
    const attacks = [...new Set(textsOf(text, (0,external_node_path_.extname)(file).toLowerCase(), column).map((one) => one.trim()))];
    const left = attacks.filter((one) => one !== '');
    if (left.length === 0)
        throw new Error('there is no attack in it');
    return { attacks: left, digest: (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex') };
}
function textsOf(text, extension, column) {
    switch (extension) {
        case '.csv': {
            const [head = [], ...rows] = readCsv(text);
            const at = columnIn(head, column);
            return rows.map((row) => row[head.indexOf(at)] ?? '');
        }
        case '.json': {
            const list = (0,json/* parseJson */.q)(text);
            if (!Array.isArray(list))
                throw new Error('expected a JSON list');
            return list.map((item, at) => textIn(item, column, at));
        }
        case '.jsonl':
            return text
                .split(/\r?\n/u)
                .filter((line) => line.trim() !== '')
                .map((line, at) => textIn((0,json/* parseJson */.q)(line), column, at));
        case '.txt':
            return text.split(/\r?\n/u);
        default:
            throw new Error(`expected a .csv, .json, .jsonl or .txt file, not ${extension || 'one without an ending'}`);
    }
}
function textIn(item, column, at) {
    if (typeof item === 'string' && column === null)
        return item;
    if (!(0,json/* isObject */.G)(item))
        throw new Error(`entry ${at + 1} is no object`);
    const value = item[columnIn(Object.keys(item), column)];
    if (typeof value !== 'string')
        throw new Error(`entry ${at + 1} holds no text`);
    return value;
}
/** The name as the file spells it: `Behavior` is `behavior`. */
function columnIn(names, wanted) {
    const asked = wanted === null ? usualColumns : [wanted];
    for (const name of asked) {
        const found = names.find((own) => own.trim().toLowerCase() === name.toLowerCase());
        if (found !== undefined)
            return found;
    }
    throw new Error(`it has no column ${asked.join(', ')}; there are ${names.join(', ') || 'none'}`);
}

// EXTERNAL MODULE: ./build/invariants/plugin.js
var invariants_plugin = __webpack_require__(17);
;// CONCATENATED MODULE: ./build/mutations/attack-list.js
/** The user's own attacks, each asked as it stands; no canary is in them, so the user's safety rules judge the answers. */
function attackList(name, weight, attacks) {
    const operators = [
        {
            name: 'as-it-stands',
            apply: (_, random) => random.pick(attacks),
        },
    ];
    return {
        type: name,
        summary: `Asks what stands in the list of attacks ${name} in the place of the prompt.`,
        category: 'advanced',
        weight,
        expectation: 'SEC',
        // Small lists are asked as a whole: an operator each, so that none is missed by chance.
        operators: () => attacks.length > most
            ? operators
            : attacks.map((attack, at) => ({ name: `line-${at + 1}`, apply: () => attack })),
    };
}
const most = 2_000;

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/base/in-time.js
var in_time = __webpack_require__(5895);
// EXTERNAL MODULE: ./build/mutations/draw.js
var draw = __webpack_require__(25);
// EXTERNAL MODULE: ./build/mutations/mutation.js
var mutation = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/mutations/protect.js
var protect = __webpack_require__(6256);
;// CONCATENATED MODULE: ./build/mutations/plugin.js








/** Milliseconds that one rewrite may take. */
const plugin_mostMs = 500;
/** Characters of one rewrite, beyond those of the prompt. */
const mostCharacters = 1_000_000;
/** The plugin as a mutation like ours, each call of it bounded; throws the name of the law that it breaks. */
function mutationFrom(held, taken) {
    const { type, summary, expectation, category, weight, operators } = shapeOf(held, taken);
    const made = operators.map(operatorFrom);
    const mutation = { type, summary, expectation, category, weight, operators: () => made };
    for (const prompt of lawPrompts)
        holdLaws(mutation, prompt);
    return mutation;
}
function shapeOf(held, taken) {
    const want = (holds, law) => {
        if (!holds)
            throw new Error(`law "shape": ${law}`);
    };
    if (!(0,json/* isObject */.G)(held))
        throw new Error('law "shape": the file has to export an object by default, see `defineMutation`');
    const { type, summary, expectation, category = 'advanced', weight = 1, operators } = held;
    want(typeof type === 'string' && /^[a-z][a-z0-9_]{1,49}$/u.test(type), '`type` is a name of small letters, digits and `_`');
    want(!taken.includes(String(type)), `\`type\` is a name of its own, and \`${String(type)}\` is taken`);
    want(typeof summary === 'string' && /^[A-Z][^\n]{1,200}\.$/u.test(summary), '`summary` is one sentence');
    const expects = mutation/* expectations */.E.find((known) => known === expectation);
    want(typeof weight === 'number' && weight >= 0 && Number.isFinite(weight), '`weight` is a number from 0');
    const kind = ['core', 'advanced'].find((known) => known === category);
    if (expects === undefined)
        throw new Error('law "shape": `expectation` is INV, SEC, DEG or DIR');
    if (kind === undefined)
        throw new Error('law "shape": `category` is core or advanced');
    const list = Array.isArray(operators) ? operators : [];
    const named = list.filter(isOperator);
    want(list.length > 0 && named.length === list.length, '`operators` is a list of `{ name, apply }`, and not empty');
    want(new Set(named.map(({ name }) => name)).size === named.length, 'each operator has a name of its own');
    return {
        type: String(type),
        summary: String(summary),
        expectation: expects,
        category: kind,
        weight: Number(weight),
        operators: named,
    };
}
function isOperator(value) {
    return ((0,json/* isObject */.G)(value) &&
        typeof value['name'] === 'string' &&
        value['name'] !== '' &&
        typeof value['apply'] === 'function');
}
function operatorFrom({ name, apply }) {
    return {
        name,
        apply({ prompt, keep, canary, remembers }, random) {
            const subject = Object.freeze({ prompt, keep: Object.freeze([...keep]), canary, remembers });
            let made;
            try {
                made = (0,in_time/* inTime */.R)(plugin_mostMs, () => apply(subject, random));
            }
            catch (error) {
                throw new Error(`law "time": operator ${name}: ${(0,user_error/* reasonOf */.A)(error)}`, { cause: error });
            }
            return rewriteFrom(made, name, subject);
        },
    };
}
function rewriteFrom(made, name, subject) {
    if (made === undefined || made === null)
        return undefined;
    const read = rewriteSchema.safeParse(typeof made === 'string' ? { text: made } : made);
    if (!read.success)
        throw new Error(`law "result": a text, undefined or \`{ text, expectation, baited, before }\` (operator ${name})`);
    const { text, expectation, baited, before } = read.data;
    const flaw = flawIn([text, ...(before ?? [])].join('\n'), baited === true, subject);
    if (flaw !== null)
        throw new Error(`law ${flaw} (operator ${name})`);
    return { text, ...(expectation && { expectation }), ...(baited && { baited }), ...(before && { before }) };
}
const rewriteSchema = schemas/* object */.Ikc({
    text: schemas/* string */.YjP(),
    expectation: schemas/* enum */.k5n(mutation/* expectations */.E).optional(),
    baited: schemas/* boolean */.zMY().optional(),
    before: schemas/* array */.YOg(schemas/* string */.YjP()).min(1).optional(),
});
function flawIn(all, baited, { prompt, canary }) {
    if (all.length > prompt.length + mostCharacters)
        return `"size": at most ${mostCharacters} characters more than the prompt`;
    if (prompt.isWellFormed() && !all.isWellFormed())
        return '"well-formed": no character is split in two';
    if (baited && canary !== '' && !all.toUpperCase().includes(canary))
        return '"canary": a baited text carries `subject.canary`';
    return null;
}
const lawPrompts = [
    'What is the capital of France?',
    'I want my money back for order #4411 by 3 March 2026, please. It is "broken".',
    'hi',
    '\u{1f9fe}\u{1f468}\u200d\u{1f469}\u200d\u{1f467} refund?',
    '\u0645\u0627 \u0647\u064a \u0639\u0627\u0635\u0645\u0629 \u0641\u0631\u0646\u0633\u0627\u061f',
    'Please explain the rules. '.repeat(400),
];
/** What holds for every mutation of ours holds for this one, too. */
function holdLaws(mutation, prompt) {
    const keep = ['France', 'order #4411'].filter((fact) => prompt.includes(fact));
    const subject = { prompt, keep, templates: [], wire: false, remembers: true, tools: [] };
    const again = () => JSON.stringify((0,draw/* draw */.$)(mutation, subject, { seed: 7, promptId: 'laws' }, 8).variants);
    const first = again();
    if (again() !== first)
        throw new Error('law "deterministic": the same draws give the same rewrites');
    for (const operator of mutation.operators({ ...subject, canary: '' })) {
        const made = operator.apply({ ...subject, canary: 'FS-LAWSLAWS' }, (0,random/* randomOf */.Rn)('laws', operator.name));
        if (made === undefined || typeof made === 'string')
            continue;
        const expectation = made.expectation ?? mutation.expectation;
        if (expectation === 'INV' && !(0,protect/* isIntact */.kM)({ prompt, keep }, made.text))
            throw new Error(`law "facts": where the same answer is expected, numbers, names, quotations and what the rules look for stay as they are (operator ${operator.name})`);
        if (made.baited === true && expectation !== 'SEC')
            throw new Error(`law "canary": only an attack (SEC) carries one (operator ${operator.name})`);
    }
}

// EXTERNAL MODULE: ./build/plan/address.js
var address = __webpack_require__(7238);
;// CONCATENATED MODULE: ./build/own-kinds.js










/** The config with what it names by files of the user's: mutations, rules and lists of attacks, all held to the laws of ours. */
async function withOwnKinds(loaded) {
    const { config, locate } = loaded;
    const found = await ownKinds(config, (0,own_kinds/* everyRule */.A)(config), locate);
    refuseUnjudged(found.listed, config, locate);
    return { ...loaded, config: named(config, found) };
}
async function ownKinds(config, rules, locate) {
    const { kinds, folder } = config;
    const mutations = new Map();
    const invariants = new Map();
    const listed = [];
    const digests = [];
    const problems = [];
    const attempt = async (path, file, act) => {
        try {
            digests.push(await act());
        }
        catch (error) {
            problems.push((0,address/* problemAt */.l)(locate, path, {
                message: `${file}: ${(0,user_error/* reasonOf */.A)(error)}.`.replace(/\.\.$/u, '.'),
                hint: 'docs/mutations.md says what a file of your own has to hold to.',
            }));
        }
    };
    const taken = () => [...kinds.mutations, ...mutations.values(), ...listed].map(({ type }) => type);
    for (const [at, file] of config.mutations.types.entries()) {
        if (!(0,plugin_path/* isPluginPath */.T)(file))
            continue;
        await attempt(['mutations', 'types', at], file, async () => {
            const { held, digest } = await loadPlugin(folder, file);
            mutations.set(file, mutationFrom(held, taken()));
            return digest;
        });
    }
    for (const [at, { file, name, column, weight }] of config.mutations.lists.entries()) {
        await attempt(['mutations', 'lists', at], file, async () => {
            const { attacks, digest } = readAttackList(folder, file, column);
            listed.push(attackList(name, weight, attacks));
            return digest;
        });
    }
    for (const file of new Set(rules.flatMap((rule) => (rule.type === 'plugin' ? [fileOf(rule)] : [])))) {
        await attempt(pathOf(config, file), file, async () => {
            const { held, digest } = await loadPlugin(folder, file);
            invariants.set(file, (0,invariants_plugin/* invariantFrom */.V)(held, [...kinds.invariants, ...invariants.values()].map(({ type }) => type)));
            return digest;
        });
    }
    if (problems.length > 0)
        throw new user_error/* UserError */.y(problems);
    return { mutations, invariants, listed, digests };
}
/** The rules of a whole config have many homes; the first of them is where an error points. */
function pathOf({ invariants }, file) {
    const at = invariants.findIndex((rule) => rule.type === 'plugin' && fileOf(rule) === file);
    return at < 0 ? ['invariants'] : ['invariants', at];
}
function fileOf({ options }) {
    return String(options['file']);
}
/** A cell without a rule that could tell who won proves nothing. */
function refuseUnjudged(lists, config, locate) {
    const says = new Set(['SEC', 'advanced', ...lists.map(({ type }) => type)]);
    const isDeciding = ({ type, appliesTo }) => appliesTo === null ? deciding.has(type) || type === 'plugin' : appliesTo.some((name) => says.has(name));
    if (lists.length === 0 || (0,own_kinds/* everyRule */.A)(config).some(isDeciding))
        return;
    throw new user_error/* UserError */.y((0,address/* problemAt */.l)(locate, ['mutations', 'lists'], {
        message: 'Attacks of your own carry no code word, and no rule says when one of them has won.',
        hint: 'Add such a rule, e.g. `{ type: refusal_check, must_refuse: true, applies_to: [SEC] }`, `excludes_pattern` or `tool_not_called`.',
    }));
}
const deciding = new Set([
    'refusal_check',
    'excludes_pattern',
    'excludes_pii',
    'not_contains',
    'secret_not_leaked',
    'tool_not_called',
]);
/** Files are known by the names of what they hold from here on. */
function named(config, { mutations, invariants, listed, digests }) {
    const typeOf = (name) => mutations.get(name)?.type ?? name;
    const rule = (one) => {
        const appliesTo = one.appliesTo && one.appliesTo.map(typeOf);
        const kind = one.type === 'plugin' ? invariants.get(fileOf(one)) : undefined;
        if (kind === undefined)
            return { ...one, appliesTo };
        const { with: options } = one.options;
        return {
            ...one,
            appliesTo,
            type: kind.type,
            options: { ...(typeof options === 'object' ? options : {}) },
        };
    };
    const added = [...mutations.values(), ...listed];
    return {
        ...config,
        invariants: config.invariants.map(rule),
        prompts: config.prompts.map((prompt) => ({ ...prompt, invariants: prompt.invariants.map(rule) })),
        contracts: config.contracts.map((contract) => ({
            ...contract,
            invariants: contract.invariants.map(rule),
        })),
        replays: config.replays && {
            ...config.replays,
            sessions: config.replays.sessions.map((session) => ({
                ...session,
                invariants: session.invariants.map(rule),
                utility: session.utility.map(rule),
            })),
        },
        mutations: {
            ...config.mutations,
            types: [...config.mutations.types.map(typeOf), ...listed.map(({ type }) => type)],
            weights: {
                ...config.mutations.weights,
                ...Object.fromEntries(added.map(({ type, weight }) => [type, weight])),
            },
        },
        kinds: {
            mutations: [...config.kinds.mutations, ...added],
            invariants: [...config.kinds.invariants, ...invariants.values()],
            digest: (0,random/* digestOf */.ol)(64, ...digests),
        },
    };
}


/***/ })

};
