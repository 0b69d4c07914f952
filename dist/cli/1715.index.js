export const id = 1715;
export const ids = [1715];
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

/***/ 756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/config/config.js
var config = __webpack_require__(5169);
// EXTERNAL MODULE: ./build/config/load.js + 17 modules
var load = __webpack_require__(3057);
// EXTERNAL MODULE: ./build/disk/cannot-write.js
var cannot_write = __webpack_require__(143);
// EXTERNAL MODULE: ./build/disk/make-folder.js
var make_folder = __webpack_require__(9661);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
;// CONCATENATED MODULE: ./build/cli/detect-agent.js


/** From what the user says: a URL, `module:attr`, `file.mjs:export`, or a command line. */
function foundFrom(address, type) {
    const chosen = type ?? guess(address);
    return { type: chosen, what: `the ${chosen} agent ${address}`, address, start: null };
}
function guess(address) {
    if (/^https?:\/\/\S+\/(chat\/completions|v1)\/?$/.test(address))
        return 'openai';
    if (/^(https?|service):\/\//.test(address))
        return 'http';
    if (/^[\w./-]+\.(mjs|js|ts|cjs):\w+$/.test(address))
        return 'module';
    return /^[\w.]+:[\w.]+$/.test(address) ? 'python' : 'command';
}
/** Looks into a folder for something that answers prompts; the usual guess where nothing is found. */
function detectAgent(folder, read) {
    const look = (name) => read((0,external_node_path_.join)(folder, name));
    return moduleIn(look) ?? pythonIn(look) ?? nodeServerIn(look) ?? nothing;
}
const nothing = {
    type: 'http',
    what: 'an HTTP agent at the usual address; nothing else was found in this folder',
    address: 'http://localhost:8000/invoke',
    start: null,
};
const answering = '(invoke|answer|respond|run|ask|chat|agent)';
function moduleIn(look) {
    for (const name of [
        'agent.mjs',
        'agent.js',
        'agent.ts',
        'index.mjs',
        'src/agent.mjs',
        'src/agent.js',
        'src/agent.ts',
    ]) {
        const exported = new RegExp(`^export (?:async )?(?:function|const) ${answering}\\b`, 'm').exec(look(name) ?? '');
        if (exported)
            return moduleFound(`./${name}`, exported[1] ?? 'invoke');
    }
    return null;
}
function moduleFound(file, name) {
    return { type: 'module', what: `the function ${name} of ${file}`, address: `${file}:${name}`, start: null };
}
function pythonIn(look) {
    for (const name of ['agent.py', 'main.py', 'app.py', 'server.py']) {
        const text = look(name);
        if (text === null)
            continue;
        const module = name.replace(/\.py$/, '');
        const app = /^(\w+)\s*=\s*(FastAPI|Flask)\(/m.exec(text);
        if (app)
            return pythonServer(name, app[1] ?? 'app', app[2] ?? '');
        const exported = new RegExp(`^(?:async )?def ${answering}\\(`, 'm').exec(text);
        if (exported) {
            const address = `${module}:${exported[1] ?? 'invoke'}`;
            return { type: 'python', what: `the function ${address} in ${name}`, address, start: null };
        }
        const chain = /^(agent|chain|executor|graph)\s*=/m.exec(text);
        if (chain && /langchain|langgraph/.test(text)) {
            const address = `${module}:${chain[1] ?? 'agent'}`;
            return { type: 'langchain', what: `the LangChain object ${address} in ${name}`, address, start: null };
        }
    }
    return null;
}
function pythonServer(file, app, framework) {
    const module = file.replace(/\.py$/, '');
    const start = framework === 'FastAPI'
        ? `uvicorn ${module}:${app} --port {port}`
        : `flask --app ${module}:${app} run --port {port}`;
    return {
        type: 'http',
        what: `the ${framework} server in ${file}`,
        address: 'http://127.0.0.1:{port}/invoke',
        start,
    };
}
function nodeServerIn(look) {
    const manifest = (0,json/* parseJson */.q)(look('package.json') ?? '');
    if (!(0,json/* isObject */.G)(manifest) || !(0,json/* isObject */.G)(manifest['scripts']))
        return null;
    if (typeof manifest['scripts']['start'] !== 'string')
        return null;
    const what = 'the server that `npm start` starts; it must listen on $PORT';
    return { type: 'http', what, address: 'http://127.0.0.1:{port}/invoke', start: 'npm start' };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/cli/init-template.js

/** A config that a team can keep: few keys, each with the reason for it beside it. */
function initTemplate(found) {
    return `# yaml-language-server: $schema=https://raw.githubusercontent.com/flakestorm/action/v2/schema/flakestorm.schema.json
# What flakestorm asks your agent, what it does to the questions, and what must hold.
# Check it with \`npx flakestorm verify\`, look at the cells with \`npx flakestorm plan\`, run it with \`npx flakestorm run\`.
version: "2.0"

agent:
${agentBlock(found)}
  timeout: 30000                      # milliseconds for one answer

# Prompts that the agent must handle well. Each is asked once in a clean world before anything is done to it.
golden_prompts:
  - id: capital
    prompt: "What is the capital of France?"
    invariants:                       # rules for this prompt alone
      - { type: contains, value: Paris }
  - "What can you help me with?"

# Rules for every prompt.
invariants:
  - type: output_not_empty
  - type: latency
    max_ms: 20000
  - type: excludes_pii                # e-mails, cards, keys … that the prompt did not bring along
    severity: critical                # a critical break closes the gate whatever the score

mutations:
  count: 14                           # variants per golden prompt
  types:                              # ways to rewrite or attack a prompt; all work offline
    - paraphrase
    - noise
    - tone_shift
    - prompt_injection
    - encoding_attacks
    - context_manipulation
    - length_extremes

scoring:
  min_score: 0.8                      # below this the gate closes (exit code 1)

output:
  path: ./reports
  formats: [json, markdown, junit]

advanced:
  seed: 42                            # same seed, same cells
  concurrency: 4                      # cells at once
`;
}
function agentBlock({ type, address, start }) {
    const lines = [
        `  type: ${type}`,
        type === 'command' ? `  command: ${scalar(address)}` : `  endpoint: ${scalar(address)}`,
    ];
    if (type === 'http') {
        lines.push(`  request_template: '{"input": "{prompt}"}'   # what your agent expects; {prompt} is put in safely`, '  # response_path: $.output            # where the answer stands; found by itself when left out', '  # headers: { authorization: "Bearer ${AGENT_TOKEN}" }');
    }
    if (type === 'openai')
        lines.push('  model: gpt-4o-mini                  # the model name to send');
    if (start !== null) {
        lines.push('  start:                              # flakestorm starts the agent and ends it', `    command: ${scalar(start)}`, '    port: auto                        # a free one, passed as $PORT and {port}');
    }
    return lines.join('\n');
}
function scalar(text) {
    return (0,dist/* stringify */.As)(text, { defaultStringType: 'QUOTE_DOUBLE' }).trim();
}

;// CONCATENATED MODULE: ./build/cli/init.js









/** `flakestorm init`: a commented, valid config for the agent that it finds or is told of. */
async function init(name, flags, io) {
    const file = (0,external_node_path_.resolve)(io.folder, name);
    if ((0,external_node_fs_.existsSync)(file) && flags.force !== true) {
        throw new user_error/* UserError */.y({
            message: `${name} exists already.`,
            hint: 'Replace it with `--force`, or name another file.',
        });
    }
    const found = flags.agent === undefined
        ? detectAgent(io.folder, readOrNull)
        : foundFrom(flags.agent, typeOf(flags.type));
    const text = initTemplate(found);
    // What we hand out must pass our own door; a failure here is our bug and surfaces as one.
    (0,load/* loadConfig */.Z)(text, { file, env: io.env });
    try {
        (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(file));
        (0,external_node_fs_.writeFileSync)(file, text);
    }
    catch (error) {
        throw (0,cannot_write/* cannotWrite */.z)(name, error);
    }
    io.out(`Wrote ${(0,external_node_path_.relative)(io.folder, file)} for ${found.what}.\n`);
    io.out('Next: put your own golden prompts and rules in, then `npx flakestorm verify`.\n');
    return 0;
}
function typeOf(type) {
    if (type === undefined)
        return null;
    const known = config/* agentTypes */.J3.find((name) => name === type);
    if (known === undefined) {
        throw new user_error/* UserError */.y({
            message: `There is no agent type "${type}".`,
            hint: `Use one of ${config/* agentTypes */.J3.join(', ')}.`,
        });
    }
    return known;
}
function readOrNull(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return null;
    }
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


/***/ })

};
