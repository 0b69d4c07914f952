export const id = 474;
export const ids = [474];
export const modules = {

/***/ 474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withOwnKinds: () => (/* binding */ withOwnKinds),
  withOwnRules: () => (/* binding */ withOwnRules)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/plugin-path.js
var plugin_path = __webpack_require__(8433);
// EXTERNAL MODULE: ./build/base/random.js
var random = __webpack_require__(9645);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/config/own-kinds.js
var own_kinds = __webpack_require__(7421);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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
 * Loads a plugin's file. First in a thread of its own, since a module that never ends its loading, or that ends the
 * process, could not be stopped here; rejects with a reason.
 */
async function loadPlugin(path, patienceMs = mostMs) {
    const source = (0,external_node_fs_.readFileSync)(path);
    const { href } = (0,external_node_url_.pathToFileURL)(path);
    await tryIn(href, patienceMs).catch((error) => {
        throw placed(error, path);
    });
    const module = await importModule(href);
    if (!('default' in module))
        throw new Error(`law "shape": it exports nothing by default, only ${Object.keys(module).join(', ') || 'nothing'}`);
    return { held: module['default'], digest: (0,external_node_crypto_.createHash)('sha256').update(source).digest('hex') };
}
/** The line of a file at which something was thrown, as far as that can be told; null = it cannot. */
function lineIn(path, error) {
    if (!(error instanceof Error))
        return null;
    const stack = error.stack ?? '';
    const { href } = (0,external_node_url_.pathToFileURL)(path);
    const [, behind = ''] = stack.split(stack.includes(href) ? href : path, 2);
    const [, line] = /^:(\d+)/.exec(behind) ?? [];
    return line === undefined ? lineIn(path, error.cause) : Number(line);
}
/** A syntax error does not tell its line to a program; Node does where it only parses the file. */
function placed(error, path) {
    if (error.name !== 'SyntaxError')
        return error;
    const { stderr } = (0,external_node_child_process_.spawnSync)(process.execPath, ['--check', path], { encoding: 'utf8', timeout: mostMs });
    const [, line] = /^.*:(\d+)\r?\n/.exec(stderr) ?? [];
    if (line === undefined)
        return error;
    const told = new Error(error.message, { cause: error });
    told.stack = `${(0,external_node_url_.pathToFileURL)(path).href}:${line}\n${error.stack}`;
    return told;
}
/** Milliseconds that a file may take to be loaded. */
const mostMs = 5_000;
/** How Node ends where a top-level await never settles. */
const unsettled = 13;
/**
 * Text, so that a bundle of one file carries it. It says when it is done, since a module may end a thread with 0, too.
 */
const trial = `const { parentPort, workerData } = require('node:worker_threads')
process.on('beforeExit', () => process.exit(${unsettled}))
import(workerData).then(
  () => setImmediate(() => parentPort.postMessage('loaded')),
  (error) => { throw error instanceof Error ? error : new Error('it threw ' + String(error)) },
)`;
async function tryIn(href, patienceMs) {
    const worker = new external_node_worker_threads_.Worker(trial, { eval: true, workerData: href, stdout: true, stderr: true });
    let timer;
    try {
        await new Promise((fulfil, reject) => {
            timer = setTimeout(() => reject(new Error(`law "time": loading it needs more than ${patienceMs / 1000} s`)), patienceMs);
            worker.once('message', () => fulfil());
            worker.once('error', (error) => reject(error instanceof Error ? error : new Error((0,user_error/* reasonOf */.A)(error))));
            worker.once('exit', (code) => reject(new Error(code === unsettled
                ? 'law "time": loading it never ends: an `await` at its top level waits for ever'
                : `loading it ends the process, with exit code ${code}`)));
        });
    }
    finally {
        clearTimeout(timer);
        await worker.terminate();
    }
}
// The bundler must leave this import alone: the file is the user's and exists only at run time.
const importModule = (url) => import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ url));

;// CONCATENATED MODULE: ./build/base/way-out.js
/** What to do about a file of the user's that cannot be loaded, or that breaks a law, by the sentence that says so. */
function wayOut(reason) {
    const [, law = ''] = /^law "([^"]+)"/u.exec(reason) ?? [];
    const known = waysOut[law];
    if (known !== undefined)
        return known;
    if (/\bENOENT\b|\bEISDIR\b/u.test(reason))
        return 'The path of a file of your own starts at the folder of the file that names it.';
    if (/Cannot find (?:package|module)/u.test(reason))
        return 'Install what the file imports, or mend the name: it is looked for from the folder of that file.';
    if (/outside a module|Unexpected token 'export'/u.test(reason))
        return 'Node takes the file for CommonJS, by its name or by the `type` of the nearest package.json: name it `.mjs` or `.mts`.';
    return 'The file has to load to its end without a mistake, and to export an object by default.';
}
const waysOut = {
    shape: 'Write `export default defineMutation({ … })` or `defineInvariant`: both are in `flakestorm/plugin`, with the types.',
    deterministic: 'Take chance from `random` alone, and keep nothing from one call to the next.',
    time: 'Let it do less: a rewrite has 2 s, a check 1 s, the loading of the file 5 s.',
    size: 'Let it give less text.',
    'well-formed': 'Cut texts between characters, e.g. by `[...text]`, not by their index.',
    facts: 'Leave names, numbers, quotations and what is in `subject.keep` as they are, or declare another `expectation`.',
    canary: 'Put `subject.canary` into the text of an attack (SEC), or leave `baited` out.',
    result: 'Give the result itself, at once: no promise, and nothing else.',
    'never throws': 'Catch what may fail there: a rewrite gives undefined where it has nothing to work on, a check gives false or true.',
};

// EXTERNAL MODULE: ./build/invariants/invariant.js
var invariant = __webpack_require__(2016);
;// CONCATENATED MODULE: ./build/disk/own-file.js





/** What is wrong with a file, at which of its lines, and the way out. */
function said({ named, path }, error) {
    const line = lineIn(path, error);
    const reason = (0,user_error/* reasonOf */.A)(error).replace(/\.$/u, '');
    return { message: `${named}${line === null ? '' : `:${line}`}: ${reason}.`, hint: wayOut(reason) };
}
/** A law that is only broken for a prompt of the config is the user's to mend, too. */
function tellingMutation(mutation, file) {
    const telling = (operator) => ({
        name: operator.name,
        apply(subject, random) {
            try {
                return operator.apply(subject, random);
            }
            catch (error) {
                const { message, hint } = said(file, error);
                const asked = `${message} It happened with the prompt ${(0,invariant/* quote */.hD)(subject.prompt, 80)}.`;
                throw new user_error/* UserError */.y(file.tell({ message: asked, hint }), { cause: error });
            }
        },
    });
    return { ...mutation, operators: (subject) => mutation.operators(subject).map(telling) };
}
/** What cannot be judged tells in which file. */
function tellingRule(kind, file) {
    return {
        ...kind,
        make(options) {
            const check = kind.make(options);
            return (evidence) => {
                try {
                    return check(evidence);
                }
                catch (error) {
                    throw new Error(said(file, error).message, { cause: error });
                }
            };
        },
    };
}
/** The first line of a file that says a word. */
function placeIn(file, word) {
    const lines = (0,external_node_fs_.readFileSync)(file, 'utf8').split(/\r?\n/u);
    const at = Math.max(lines.findIndex((line) => line.includes(word)), 0);
    const text = lines[at] ?? '';
    return {
        file,
        line: at + 1,
        column: Math.max(text.search(/\S/u), 0) + 1,
        ...(text.length <= 300 && { text }),
    };
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
// EXTERNAL MODULE: ./build/base/json-mistake.js
var json_mistake = __webpack_require__(7865);
;// CONCATENATED MODULE: ./build/disk/csv.js
/**
 * Reads comma-separated values as RFC 4180 has them: quoted fields may hold commas, line breaks and doubled quotation
 * marks. Line ends may be LF, too. Throws where a quotation never ends or text follows one.
 */
function readCsv(text) {
    const rows = [];
    let fields = [];
    let [line, begun] = [1, 1];
    let at = text.startsWith('\ufeff') ? 1 : 0;
    while (at < text.length) {
        const { field, end } = text[at] === '"' ? quoted(text, at, line) : plain(text, at);
        fields.push(field);
        line += field.split('\n').length - 1;
        const separator = text[end];
        at = end + (text.startsWith('\r\n', end) ? 2 : 1);
        if (separator !== ',') {
            rows.push({ fields, line: begun });
            fields = [];
            line += 1;
            begun = line;
        }
        else if (at >= text.length)
            fields.push('');
    }
    if (fields.length > 0)
        rows.push({ fields, line: begun });
    return rows.filter((row) => row.fields.length > 1 || row.fields[0] !== '');
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
            throw new Error(`the quotation in line ${line} never ends`);
        field += text.slice(from, close);
        if (text[close + 1] !== '"') {
            const next = text.slice(close + 1, close + 3);
            if (next !== '' && !/^(?:,|\r?\n)/.test(next))
                throw new Error(`text follows a quotation in line ${line}`);
            return { field, end: close + 1 };
        }
        field += '"';
        from = close + 2;
    }
}

;// CONCATENATED MODULE: ./build/disk/read-attack-list.js







/** Where the text of an attack stands in published collections, first found first taken. */
const usualColumns = ['goal', 'prompt', 'behavior', 'question', 'text', 'attack', 'instruction'];
/** Bytes of a file, attacks in it, and characters of one of them; a list beyond that is refused, never cut. */
const most = { bytes: 32 << 20, attacks: 100_000, characters: 1_000_000 };
/**
 * The attacks of a user's file, each once, without empty ones; throws a reason that names the line, or the entry of a
 * JSON list. A .csv needs a head line; a .txt has one attack a line.
 */
function readAttackList(folder, file, column) {
    const text = textOf((0,external_node_path_.resolve)(folder, file));
    const attacks = new Set();
    for (const { told, at } of entriesOf(text, (0,external_node_path_.extname)(file).toLowerCase(), column)) {
        const attack = told.trim();
        if (attack.length > most.characters)
            throw new Error(`${at} has more than ${figure(most.characters)} characters`);
        if (!attack.isWellFormed())
            throw new Error(`${at} holds half a character (a lone surrogate)`);
        if (attack !== '')
            attacks.add(attack);
        if (attacks.size > most.attacks)
            throw new Error(`it has more than ${figure(most.attacks)} attacks`);
    }
    if (attacks.size === 0)
        throw new Error('there is no attack in it');
    return { attacks: [...attacks], digest: (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex') };
}
function textOf(path) {
    if ((0,external_node_fs_.statSync)(path).size > most.bytes)
        throw new Error(`it is larger than ${most.bytes >> 20} MB`);
    const bytes = (0,external_node_fs_.readFileSync)(path);
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return bytes.toString('utf8').replace(/^\uFEFF/u, '');
    const lines = bytes.toString('latin1').split('\n');
    const bad = lines.findIndex((line) => !(0,external_node_buffer_.isUtf8)(Buffer.from(line, 'latin1')));
    throw new Error(`line ${bad + 1} is not UTF-8`);
}
const figure = (count) => count.toLocaleString('en');
function entriesOf(text, extension, column) {
    switch (extension) {
        case '.csv':
            return csvEntries(text, column);
        case '.json': {
            const list = jsonIn(text, (line) => `line ${line}`);
            if (!Array.isArray(list))
                throw new Error('expected a JSON list');
            return list.map((item, index) => entryOf(item, column, `entry ${index + 1}`));
        }
        case '.jsonl':
            return linesOf(text).map(({ told, at }) => entryOf(jsonIn(told, () => at), column, at));
        case '.txt':
            return linesOf(text);
        default:
            throw new Error(`expected a .csv, .json, .jsonl or .txt file, not ${extension || 'one without an ending'}`);
    }
}
function linesOf(text) {
    return text
        .split(/\r?\n/u)
        .map((told, index) => ({ told, at: `line ${index + 1}` }))
        .filter(({ told }) => told.trim() !== '');
}
function csvEntries(text, column) {
    const [head, ...rows] = readCsv(text);
    const names = head?.fields ?? [];
    const place = names.indexOf(columnIn(names, column, 'it'));
    return rows.map(({ fields, line }) => {
        const told = fields[place];
        if (told === undefined)
            throw new Error(`line ${line} has no field ${names[place] ?? ''}: ${fields.length} of ${names.length} are there`);
        return { told, at: `line ${line}` };
    });
}
function jsonIn(text, at) {
    const value = (0,json/* parseJson */.q)(text);
    if (value !== undefined)
        return value;
    const mistake = (0,json_mistake/* jsonMistake */.H)(text);
    throw new Error(`${at(mistake?.line ?? 1)} is no JSON: ${mistake?.reason ?? 'it cannot be read'}`);
}
function entryOf(item, column, at) {
    if (typeof item === 'string' && column === null)
        return { told: item, at };
    if (!(0,json/* isObject */.G)(item))
        throw new Error(`${at} is no object`);
    const told = item[columnIn(Object.keys(item), column, at)];
    if (typeof told !== 'string')
        throw new Error(`${at} holds no text`);
    return { told, at };
}
/** The name as the file spells it: `Behavior` is `behavior`. */
function columnIn(names, wanted, where) {
    const asked = wanted === null ? usualColumns : [wanted];
    for (const name of asked) {
        const found = names.find((own) => own.trim().toLowerCase() === name.toLowerCase());
        if (found !== undefined)
            return found;
    }
    throw new Error(`${where} has no column ${asked.join(', ')}; there are ${names.join(', ') || 'none'}`);
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
        operators: () => attacks.length > attack_list_most
            ? operators
            : attacks.map((attack, at) => ({ name: `line-${at + 1}`, apply: () => attack })),
    };
}
const attack_list_most = 2_000;

// EXTERNAL MODULE: ./build/mutations/mutation.js
var mutation = __webpack_require__(6392);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/base/described.js
var described = __webpack_require__(7707);
// EXTERNAL MODULE: ./build/base/in-time.js
var in_time = __webpack_require__(5895);
// EXTERNAL MODULE: ./build/mutations/draw.js
var draw = __webpack_require__(25);
// EXTERNAL MODULE: ./build/mutations/protect.js
var protect = __webpack_require__(6256);
;// CONCATENATED MODULE: ./build/mutations/plugin.js









/** Milliseconds that one rewrite may take: no more than a busy machine may stand still. */
const plugin_mostMs = 2000;
/** Characters of one rewrite, beyond those of the prompt. */
const mostCharacters = 1_000_000;
/** The plugin as a mutation like ours, each call of it bounded; throws the name of the law that it breaks. */
function mutationFrom(held, taken) {
    const { type, summary, expectation, category, weight, operators } = shapeOf(held, taken);
    const made = operators.map(operatorFrom);
    const mutation = { type, summary, expectation, category, weight, operators: () => made };
    for (const prompt of lawPrompts)
        holdLaws(mutation, prompt);
    const careful = made.map((operator) => sparing(operator, expectation));
    return { ...mutation, operators: () => careful };
}
/** What facts a prompt holds is a guess, so a rewrite that touches one of yours is passed over, as with ours. */
function sparing({ name, apply }, expectation) {
    return {
        name,
        apply(subject, random) {
            const made = apply(subject, random);
            if (made === undefined)
                return undefined;
            const { text, expectation: own = expectation } = typeof made === 'string' ? { text: made } : made;
            return own === 'INV' && !(0,protect/* isIntact */.kM)(subject, text) ? undefined : made;
        },
    };
}
function shapeOf(held, taken) {
    const want = (holds, law) => {
        if (!holds)
            throw new Error(`law "shape": ${law}`);
    };
    if (!(0,json/* isObject */.G)(held))
        throw new Error(`law "shape": expected an object as the default export, saw ${(0,described/* described */.W)(held)}`);
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
                const law = (0,in_time/* isLate */.l)(error) ? 'time' : 'never throws';
                throw new Error(`law "${law}": operator ${name}: ${(0,user_error/* reasonOf */.A)(error)}`, { cause: error });
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
        throw new Error(`law "result": expected a text, undefined or \`{ text, expectation, baited, before }\`, saw ${(0,described/* described */.W)(made)} (operator ${name})`);
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
    const again = () => JSON.stringify((0,draw/* draw */.$)(mutation, subject, { seed: 7, promptId: 'laws', count: 8 }).variants);
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
;// CONCATENATED MODULE: ./build/plan/unjudged-lists.js



/** A cell without a rule that could tell who won proves nothing. */
function refuseUnjudged(lists, config, locate) {
    const says = new Set(['SEC', 'advanced', ...lists.map(({ type }) => type)]);
    const isDeciding = ({ type, appliesTo }) => appliesTo === null ? deciding.has(type) || type === 'plugin' : appliesTo.some((name) => says.has(name));
    if (lists.length === 0 || (0,own_kinds/* placedRules */.lB)(config).some(({ rule }) => isDeciding(rule)))
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

;// CONCATENATED MODULE: ./build/own-kinds.js














/** The config with what it names by files of the user's: mutations, rules and lists of attacks, all held to the laws of ours. */
async function withOwnKinds(loaded) {
    const { config, locate } = loaded;
    const { folder } = config;
    const problems = [];
    const mutations = await ownMutations(loaded, problems);
    const rules = (0,own_kinds/* placedRules */.lB)(config).filter(({ rule }) => (0,own_kinds/* isOwn */.NP)(rule));
    const wanted = rules.map(({ rule, path }) => {
        const tell = (problem) => (0,address/* problemAt */.l)(locate, written(path, locate), problem);
        return { named: (0,invariants_plugin/* fileOf */.W7)(rule), path: (0,external_node_path_.resolve)(folder, (0,invariants_plugin/* fileOf */.W7)(rule)), tell };
    });
    const kinds = await withRules(config.kinds, wanted, problems);
    if (problems.length > 0)
        throw new user_error/* UserError */.y(problems);
    refuseUnjudged(mutations.listed, config, locate);
    return { ...loaded, config: named(config, mutations, kinds) };
}
/** The same for the rules of session files and of the contracts that those name; their paths are absolute. */
async function withOwnRules(config, sessions) {
    const problems = [];
    const wanted = sessions
        .flatMap(({ counting, beside }) => [...counting, ...beside])
        .filter(own_kinds/* isOwn */.NP)
        .map((rule) => {
        const path = (0,invariants_plugin/* fileOf */.W7)(rule);
        const tell = (problem) => ({ ...problem, place: placeIn((0,invariants_plugin/* homeOf */.lt)(rule), (0,external_node_path_.basename)(path)) });
        return { named: path, path, tell };
    });
    const kinds = await withRules(config.kinds, wanted, problems);
    if (problems.length > 0)
        throw new user_error/* UserError */.y(problems);
    const rule = namer(kinds, config.folder);
    return {
        config: { ...config, kinds },
        sessions: sessions.map((bound) => ({
            ...bound,
            counting: bound.counting.map(rule),
            beside: bound.beside.map(rule),
        })),
    };
}
async function ownMutations({ config, locate }, problems) {
    const { kinds, folder } = config;
    const ofFile = new Map();
    const listed = [];
    const digests = [];
    for (const [at, file] of config.mutations.types.entries()) {
        if (!(0,plugin_path/* isPluginPath */.T)(file))
            continue;
        const path = (0,external_node_path_.resolve)(folder, file);
        const tell = (problem) => (0,address/* problemAt */.l)(locate, ['mutations', 'types', at], problem);
        const wanted = { named: file, path, tell };
        await attempt(wanted, problems, async () => {
            const { held, digest } = await loadPlugin(path);
            const known = [...kinds.mutations, ...ofFile.values()].map(({ type }) => type);
            const taken = [...known, ...mutation/* categories */.L, ...config.mutations.lists.map(({ name }) => name)];
            ofFile.set(file, tellingMutation(mutationFrom(held, taken), wanted));
            digests.push(digest);
        });
    }
    for (const [at, { file, name, column, weight }] of config.mutations.lists.entries()) {
        const tell = ({ message, hint }) => (0,address/* problemAt */.l)(locate, ['mutations', 'lists', at], {
            message,
            hint: /\b(?:ENOENT|EISDIR)\b/u.test(message) ? hint : listHint,
        });
        await attempt({ named: file, path: (0,external_node_path_.resolve)(folder, file), tell }, problems, () => {
            const { attacks, digest } = readAttackList(folder, file, column);
            listed.push(attackList(name, weight, attacks));
            digests.push(digest);
        });
    }
    return { ofFile, listed, digests };
}
const listHint = 'A list is UTF-8: .csv with a head line, .json with a list, .jsonl, or .txt with an attack a line. `column` names the text.';
/** The kinds with those of more files, each of which is loaded once. */
async function withRules(kinds, wanted, problems) {
    const known = new Set(kinds.files.values());
    const invariants = [...kinds.invariants];
    const files = new Map(kinds.files);
    const digests = [];
    for (const one of wanted) {
        if (known.has(one.path))
            continue;
        known.add(one.path);
        await attempt(one, problems, async () => {
            const { held, digest } = await loadPlugin(one.path);
            const kind = (0,invariants_plugin/* invariantFrom */.V$)(held, [invariants_plugin/* pluginRule */.AN.type, ...invariants.map(({ type }) => type)]);
            invariants.push(tellingRule(kind, one));
            files.set(kind.type, one.path);
            digests.push(digest);
        });
    }
    return { ...kinds, invariants, files, digest: digestWith(kinds.digest, digests) };
}
function digestWith(digest, more) {
    return more.length === 0 ? digest : (0,random/* digestOf */.ol)(64, ...(digest === null ? [] : [digest]), ...more);
}
async function attempt(wanted, problems, act) {
    try {
        await act();
    }
    catch (error) {
        problems.push(wanted.tell(said(wanted, error)));
    }
}
/** The one contract of a config may stand alone. */
function written(path, locate) {
    const [head, at, ...rest] = path;
    return head === 'contracts' ? [...(0,address/* contractPath */.K)(locate, Number(at)), ...rest] : path;
}
/** Files are known by the names of what they hold from here on. */
function named(config, { ofFile, listed, digests }, kinds) {
    const typeOf = (name) => ofFile.get(name)?.type ?? name;
    const own = namer(kinds, config.folder);
    const rule = (one) => {
        const { appliesTo } = one;
        return { ...own(one), appliesTo: appliesTo && appliesTo.map(typeOf) };
    };
    const added = [...ofFile.values(), ...listed];
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
            ...kinds,
            mutations: [...kinds.mutations, ...added],
            digest: digestWith(kinds.digest, digests),
        },
    };
}
/** A rule of a file under its kind's own name, with its own options. */
function namer({ files }, folder) {
    const types = new Map([...files].map(([type, path]) => [path, type]));
    return (rule) => {
        const type = (0,own_kinds/* isOwn */.NP)(rule) ? types.get((0,external_node_path_.resolve)(folder, (0,invariants_plugin/* fileOf */.W7)(rule))) : undefined;
        if (type === undefined)
            return rule;
        const { with: options } = rule.options;
        return { ...rule, type, options: { ...(typeof options === 'object' ? options : {}) } };
    };
}


/***/ })

};
