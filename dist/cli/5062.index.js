export const id = 5062;
export const ids = [5062];
export const modules = {

/***/ 5062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   env: () => (/* binding */ env)
/* harmony export */ });
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5794);
/* harmony import */ var _disk_read_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6093);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7426);



const styles = ['sh', 'github', 'docker'];
/** `flakestorm env`: what an agent that somebody else starts must be told, so that its calls come past the gateway. */
async function env(flags, io) {
    const style = styles.find((known) => known === flags.style);
    if (style === undefined) {
        throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
            message: `There is no style "${flags.style}".`,
            hint: `Use one of ${styles.join(', ')}.`,
        });
    }
    io.out(await (0,_world_js__WEBPACK_IMPORTED_MODULE_2__/* .wiring */ .Xm)((0,_disk_read_config_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfig */ .X)(flags.config ?? null, io.folder, io.env).config, io.env, style));
    return 0;
}


/***/ }),

/***/ 7426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  go: () => (/* binding */ isOwned),
  HY: () => (/* binding */ openWorld),
  Xm: () => (/* binding */ wiring)
});

// EXTERNAL MODULE: ./build/agents/lane-count.js
var lane_count = __webpack_require__(5667);
// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/agents/house.js
var agents_house = __webpack_require__(5931);
// EXTERNAL MODULE: ./build/agents/connection.js
var agents_connection = __webpack_require__(6428);
// EXTERNAL MODULE: ./build/agents/free-port.js
var free_port = __webpack_require__(6821);
// EXTERNAL MODULE: ./build/agents/reach.js
var reach = __webpack_require__(2128);
// EXTERNAL MODULE: ./build/agents/started.js
var agents_started = __webpack_require__(4166);
;// CONCATENATED MODULE: ./build/agents/beside.js




/** Opens an agent that is no server with the process of `start` beside it, which its own processes find at `$PORT`. */
function beside(open) {
    return async (house) => {
        const { start } = house.config;
        if (start === null)
            return open(house);
        const port = start.port === 'auto' ? await (0,free_port/* freePort */.o)() : start.port;
        const url = port === null ? null : new URL(`http://localhost:${port}`);
        const started = await (0,agents_started/* openStarted */.g)(house, start, {
            lane: 0,
            port,
            probe: url && probeOf(house, url, start.ready),
        });
        const own = port === null ? {} : { PORT: String(port) };
        const lanes = await open({ ...house, envOf: (lane) => ({ ...house.envOf(lane), ...own }) });
        const watched = (lane) => ({ ...lane, agent: (0,agents_started/* supervised */.T)(lane.agent, started, house.redact) });
        const [first, ...others] = lanes;
        return [watched(first), ...others.map(watched)];
    };
}
function probeOf(house, url, ready) {
    if (ready === null)
        return (0,reach/* tcpProbe */.MK)(url);
    const connection = (0,agents_connection/* openConnection */.J)(url, house.options.clock);
    house.onClose(() => connection.close());
    return (0,reach/* httpProbe */.HB)(connection, ready, house.options.clock);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/agents/answer.js + 1 modules
var answer = __webpack_require__(7619);
// EXTERNAL MODULE: ./build/agents/argv.js
var agents_argv = __webpack_require__(4569);
// EXTERNAL MODULE: ./build/agents/decode-body.js
var decode_body = __webpack_require__(1510);
// EXTERNAL MODULE: ./build/agents/json-path.js
var json_path = __webpack_require__(2977);
// EXTERNAL MODULE: ./build/agents/one-shot.js
var one_shot = __webpack_require__(8272);
// EXTERNAL MODULE: ./build/agents/bridge.js + 2 modules
var bridge = __webpack_require__(2620);
// EXTERNAL MODULE: ./build/agents/reset.js
var agents_reset = __webpack_require__(2108);
// EXTERNAL MODULE: ./build/agents/transcript-of.js
var transcript_of = __webpack_require__(6199);
// EXTERNAL MODULE: ./build/agents/worker.js + 1 modules
var agents_worker = __webpack_require__(3574);
;// CONCATENATED MODULE: ./build/agents/open-workers.js








/**
 * Opens an agent that lives in processes of ours: JSON lines, a module, Python. One question a process at a time.
 * A JSON-lines agent reads `{id, cell, turns, prompt, timeoutMs, history?}` and writes `{id, output, tool_calls?, error?}`.
 */
async function openWorkers(house) {
    const { config, options } = house;
    const { reset } = config;
    // A reset that is not inside the process is for all of them at once, so it allows only one.
    const count = reset === null || isInside(config) ? Math.max(1, options.concurrency) : 1;
    const path = config.responsePath === null ? null : (0,json_path/* compilePath */.H)(config.responsePath);
    const deaths = { inARow: 0 };
    const open = async (lane) => {
        const worker = (0,agents_worker/* openWorker */.TI)(house.processes, {
            name: `${config.type} agent ${config.endpoint || (config.command ?? '')}`,
            command: commandOf(house, lane),
            greets: config.type !== 'command',
            timeoutMs: config.timeoutMs,
            maxAnswerBytes: config.maxAnswerBytes,
            clock: options.clock,
            log: house.log,
            redact: house.redact,
            deaths,
        });
        // The first shows whether the agent can be started at all; the others start with their first question.
        if (lane === 0)
            await worker.start(options.signal);
        const inside = isInside(config)
            ? (0,agents_reset/* resetByWorker */.f)(house, worker)
            : await (0,agents_reset/* openReset */.K)(house, { lane, url: null, env: {} });
        return { agent: agentOf(house, worker, { path, reset: inside }), width: 1 };
    };
    const first = await open(0);
    const others = [];
    for (let lane = 1; lane < count; lane += 1)
        others.push(await open(lane));
    return [first, ...others];
}
const isInside = ({ type, reset }) => type !== 'command' && reset?.kind === 'function';
function commandOf({ config, options, envOf }, lane) {
    const env = envOf(lane);
    const held = {
        target: config.endpoint,
        reset: isInside(config) && config.reset?.kind === 'function' ? config.reset.target : null,
    };
    if (config.type === 'module')
        return (0,bridge/* moduleCommand */.A2)(held, { folder: options.folder, env });
    if (config.type === 'python' || config.type === 'langchain') {
        return (0,bridge/* pythonCommand */.Mr)(held, config.type, { folder: options.folder, env });
    }
    const argv = (0,agents_argv/* argvOf */.U)(config.command ?? '', { shell: config.shell, key: 'agent.command' });
    return { argv, shell: config.shell, cwd: options.folder, env, hasWire: false };
}
function agentOf(house, worker, { path, reset }) {
    const { config } = house;
    const ask = async ({ cell, turns, history, signal }) => {
        const reply = await worker.ask({
            cell,
            turns,
            prompt: turns.at(-1) ?? '',
            timeoutMs: config.timeoutMs,
            ...(history.length === 0 ? {} : { history }),
        }, signal);
        return (0,transcript_of/* transcriptOf */.Q)(seenIn(reply, config, path), house.redact);
    };
    return { ask, reset, healthy: async () => worker.isWell() };
}
function seenIn(reply, config, path) {
    const durationMs = reply.ms;
    if (reply.kind !== 'message')
        return { ending: endingOf(reply, config), durationMs };
    const { id: _, thrown, ...said } = reply.message;
    if (typeof thrown === 'string')
        return { ending: { kind: 'crashed', reason: thrown }, durationMs };
    const value = config.type === 'command' ? said : (reply.message['value'] ?? null);
    const read = (0,answer/* readJson */.Vh)(value, path);
    if (read.kind === 'unreadable')
        return { ending: read, durationMs };
    // There is no status where there is no HTTP; 0 stands for none.
    if (read.kind === 'refused')
        return { ending: { ...read, status: 0 }, output: read.reason, durationMs };
    if (Buffer.byteLength(read.output) > config.maxAnswerBytes) {
        return { ending: { kind: 'unreadable', reason: (0,decode_body/* tooMuch */.G)(config.maxAnswerBytes) }, durationMs };
    }
    return { ending: { kind: 'answered' }, output: read.output, toolCalls: read.toolCalls, durationMs };
}
function endingOf(reply, config) {
    if (reply.kind === 'timed-out')
        return { kind: 'timed-out', afterMs: config.timeoutMs };
    if (reply.kind === 'cancelled')
        return transcript_of/* cancelled */.K;
    return { kind: reply.kind, reason: reply.reason };
}

;// CONCATENATED MODULE: ./build/agents/open-command.js












/** Opens an agent that is a command: a process a question with text in and out, or a long-lived one (`jsonl`). */
async function openCommand(house) {
    const { config, options } = house;
    const argv = (0,agents_argv/* argvOf */.U)(config.command ?? '', { shell: config.shell, key: 'agent.command' });
    if (!config.shell)
        findProgram(argv[0], options);
    if (config.protocol === 'jsonl')
        return openWorkers(house);
    const path = config.responsePath === null ? null : (0,json_path/* compilePath */.H)(config.responsePath);
    // Calls can be told apart only where each lane has its own environment.
    const count = options.laneEnv === undefined || config.reset !== null ? 1 : Math.max(1, options.concurrency);
    const open = async (lane) => {
        const command = {
            argv,
            shell: config.shell,
            cwd: options.folder,
            env: house.envOf(lane),
            hasWire: false,
        };
        const reset = await (0,agents_reset/* openReset */.K)(house, { lane, url: null, env: {} });
        const width = count > 1 || reset !== null ? 1 : options.concurrency;
        return {
            agent: { ask: (question) => ask({ house, command, path }, question), reset, healthy: async () => true },
            width,
        };
    };
    const first = await open(0);
    const others = [];
    for (let lane = 1; lane < count; lane += 1)
        others.push(await open(lane));
    return [first, ...others];
}
/** Each turn is a process of its own, one after another, within one deadline. */
async function ask({ house, command, path }, question) {
    const { config, options, processes } = house;
    const deadlineAt = options.clock.now() + config.timeoutMs;
    const withCell = { ...command, env: { ...command.env, FLAKESTORM_CELL: question.cell } };
    for (const [at, turn] of question.turns.entries()) {
        const shot = await (0,one_shot/* oneShot */.n)(processes, withCell, {
            text: turn,
            ms: Math.max(0, deadlineAt - options.clock.now()),
            maxBytes: config.maxAnswerBytes,
            signal: question.signal,
            clock: options.clock,
            log: house.log,
        });
        const seen = open_command_seenIn(shot, house, path);
        if (at === question.turns.length - 1 || seen.ending.kind !== 'answered')
            return (0,transcript_of/* transcriptOf */.Q)(seen, house.redact);
    }
    throw new Error(`cell ${question.cell} has no turns`);
}
function open_command_seenIn(shot, { config }, path) {
    const durationMs = shot.ms;
    const maxBytes = config.maxAnswerBytes;
    if (shot.kind === 'timed-out')
        return { ending: { kind: 'timed-out', afterMs: config.timeoutMs }, durationMs };
    if (shot.kind === 'cancelled')
        return { ending: transcript_of/* cancelled */.K, durationMs };
    if (shot.kind === 'flooded')
        return { ending: { kind: 'unreadable', reason: (0,decode_body/* tooMuch */.G)(maxBytes) }, durationMs };
    if (shot.kind === 'failed') {
        return {
            ending: { kind: 'crashed', reason: `the command ${shot.how}${(0,agents_worker/* lastWords */.aN)(shot.log)}` },
            durationMs,
        };
    }
    const decoded = (0,decode_body/* decodeBody */.V)({ bytes: shot.stdout, encoding: undefined, contentType: undefined, maxBytes });
    if (decoded.kind === 'unreadable')
        return { ending: decoded, durationMs };
    // The line end that every command prints is not part of its answer.
    const read = (0,answer/* readAnswer */.JN)({ text: decoded.text.replace(/\r?\n$/, ''), type: 'text/plain' }, path);
    if (read.kind === 'unreadable')
        return { ending: read, durationMs };
    if (read.kind === 'refused')
        return { ending: { ...read, status: 0 }, output: decoded.text, durationMs };
    return { ending: { kind: 'answered' }, output: read.output, toolCalls: read.toolCalls, durationMs };
}
function findProgram(program, { folder, env }) {
    const paths = /[/\\]/.test(program)
        ? [(0,external_node_path_.resolve)(folder, program)]
        : (env['PATH'] ?? env['Path'] ?? '').split(external_node_path_.delimiter).map((path) => (0,external_node_path_.join)(path, program));
    const names = process.platform === 'win32' ? paths.flatMap((path) => [path, `${path}.exe`, `${path}.cmd`]) : paths;
    if (names.some(isExecutable))
        return;
    throw new user_error/* UserError */.y({
        message: `agent.command starts with ${JSON.stringify(program)}, which cannot be run`,
        key: 'agent.command',
        hint: 'Is it installed and executable? A path is relative to the config file.',
    }, { exit: 3 });
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/agents/open-http.js + 10 modules
var open_http = __webpack_require__(5596);
;// CONCATENATED MODULE: ./build/agents/open.js






/** Opens the agent of a config. Rejects with a `UserError` when it cannot be started or reached. */
async function openAgents(config, options) {
    const house = (0,agents_house/* openHouse */.h)(config, options);
    try {
        const lanes = await openers[config.type](house);
        return { lanes, close: () => house.close() };
    }
    catch (error) {
        await house.close();
        throw error instanceof user_error/* UserError */.y ? open_hidden(error, house.redact) : error;
    }
}
const openers = {
    http: open_http/* openHttp */.f,
    openai: open_http/* openHttp */.f,
    command: beside(openCommand),
    module: beside(openWorkers),
    python: beside(openWorkers),
    langchain: beside(openWorkers),
};
/** An address or a command may hold a secret, and the complaint about it repeats it. */
function open_hidden(error, redact) {
    const problems = error.problems.map((problem) => ({ ...problem, message: redact(problem.message) }));
    return new user_error/* UserError */.y(problems, { exit: error.exit, cause: error.cause });
}

// EXTERNAL MODULE: ./build/base/redact.js
var redact = __webpack_require__(8839);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/disk/load-function.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};


/** Loads an exported function of a user's module, each file once; paths are relative to the config's folder. */
function functionLoader(folder) {
    const modules = new Map();
    return async (file, name) => {
        const url = (0,external_node_url_.pathToFileURL)((0,external_node_path_.resolve)(folder, file)).href;
        const loading = modules.get(url) ?? importModule(url);
        modules.set(url, loading);
        const found = (await loading)[name];
        if (typeof found !== 'function')
            throw new Error(`${file} exports no function called "${name}"`);
        return (...args) => Reflect.apply(found, undefined, args);
    };
}
// The bundler must leave this import alone: the file is the user's and exists only at run time.
const importModule = (url) => import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ url));

// EXTERNAL MODULE: ./build/disk/real-clock.js
var real_clock = __webpack_require__(5261);
;// CONCATENATED MODULE: ./build/world.js





/** Builds the real world from a config: the only file that knows every adapter. Dispose of it, whatever happens. */
async function openWorld(config, around) {
    const stand = around.gateway.needed ? await standFor(config, around) : null;
    try {
        const agents = await openAgents(config.agent, {
            folder: config.folder,
            env: around.env,
            clock: real_clock/* realClock */.d,
            concurrency: config.advanced.concurrency,
            retries: config.advanced.retries,
            jobContext: around.jobContext,
            signal: around.signal,
            log: around.log,
            prompts: config.prompts.map((prompt) => prompt.turns.at(-1) ?? ''),
            ...(stand && isOwned(config) ? { laneEnv: (lane) => stand.environment(lane) } : {}),
        });
        return {
            lanes: watched(agents.lanes, stand),
            clock: real_clock/* realClock */.d,
            deadlineMs: config.agent.timeoutMs,
            remarks: () => stand?.remarks() ?? [],
            takes: stand?.takes ?? null,
            load: functionLoader(config.folder),
            ...modelsFor(config, around),
            async [Symbol.asyncDispose]() {
                await agents.close();
                await stand?.[Symbol.asyncDispose]();
            },
        };
    }
    catch (error) {
        await stand?.[Symbol.asyncDispose]();
        throw error;
    }
}
/** The model is reached, and its code read, when the first rule asks; what is missing then is that rule's reason. */
function modelsFor({ model }, { env, signal }) {
    let opened;
    const open = () => (opened ??= __webpack_require__.e(/* import() */ 9757).then(__webpack_require__.bind(__webpack_require__, 9757)).then(({ openModel }) => openModel(model, { env, clock: real_clock/* realClock */.d, signal })));
    return {
        judge: async (question) => (await open()).ask(question),
        embed: model.embeddingModel === null ? null : async (texts) => (await open()).embed(texts),
    };
}
/** True where the agent runs in processes of ours, whose environment we set. */
function isOwned({ agent }) {
    return agent.start !== null || (agent.type !== 'http' && agent.type !== 'openai');
}
/** The lines that lead the calls of an agent of somebody else's to the gateway. */
async function wiring(config, env, style) {
    const { wiringLines } = await Promise.all(/* import() */[__webpack_require__.e(7133), __webpack_require__.e(6453), __webpack_require__.e(9309)]).then(__webpack_require__.bind(__webpack_require__, 9309));
    return wiringLines(config.gateway, env, style);
}
/** The gateway is only loaded where it is needed: most of a start-up's time is reading code. */
async function standFor(config, { env, gateway, log }) {
    const { standBetween, usualGateway } = await Promise.all(/* import() */[__webpack_require__.e(7133), __webpack_require__.e(6453)]).then(__webpack_require__.bind(__webpack_require__, 6453));
    const owned = isOwned(config);
    const secrets = Object.entries(env).flatMap(([name, value]) => redact/* secretName */.Gf.test(name) && value ? [value] : []);
    return standBetween(config.gateway ?? usualGateway(env, owned), {
        lanes: (0,lane_count/* mostLanes */.d)(config.agent, config.advanced.concurrency),
        owned,
        seed: config.advanced.seed,
        clock: real_clock/* realClock */.d,
        env,
        ...gateway,
        redact: (0,redact/* redactor */.$p)(secrets),
        log,
    });
}
function watched([first, ...rest], stand) {
    const watch = (lane, index) => ({
        ...lane,
        gateway: stand?.lanes[index] ?? null,
    });
    return [watch(first, 0), ...rest.map((lane, index) => watch(lane, index + 1))];
}


/***/ })

};
