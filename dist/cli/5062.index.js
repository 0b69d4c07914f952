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
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5143);



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

/***/ 8327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ functionLoader)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
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
        const url = (0,node_url__WEBPACK_IMPORTED_MODULE_0__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file)).href;
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


/***/ }),

/***/ 6093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig),
/* harmony export */   j: () => (/* binding */ hasConfig)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5794);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3057);




/** Where a config is looked for when none is named. */
const usualConfigs = [
    'flakestorm.yaml',
    'flakestorm.yml',
    '.github/flakestorm.yaml',
    '.github/flakestorm.yml',
];
/** True where a config was named, or stands where one is looked for. */
function hasConfig(name, folder) {
    return name !== null || usualConfigs.some((usual) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, usual)));
}
/** Reads and checks a config; throws a `UserError` that holds every problem of the file. */
function readConfig(name, folder, env) {
    const named = name ?? usualConfigs.find((usual) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, usual))) ?? usualConfigs[0];
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, named);
    return { ...(0,_config_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadConfig */ .Z)(textOf(file, named), { file, env }), named };
}
function textOf(file, named) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
            message: `Cannot read ${named}: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}.`,
            hint: 'Write one with `npx flakestorm init`, or name another with `--config`.',
        }, { cause: error });
    }
}


/***/ }),

/***/ 5143:
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
// EXTERNAL MODULE: ./build/agents/open-http.js + 6 modules
var open_http = __webpack_require__(5760);
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
const withWorkers = async (house) => {
    const [{ beside }, { openWorkers }] = await Promise.all([
        __webpack_require__.e(/* import() */ 3101).then(__webpack_require__.bind(__webpack_require__, 3101)),
        __webpack_require__.e(/* import() */ 2981).then(__webpack_require__.bind(__webpack_require__, 2981)),
    ]);
    return beside(openWorkers)(house);
};
/** Most agents speak HTTP; the code that keeps processes is read where one is kept. */
const openers = {
    http: open_http/* openHttp */.f,
    openai: open_http/* openHttp */.f,
    async command(house) {
        const [{ beside }, { openCommand }] = await Promise.all([
            __webpack_require__.e(/* import() */ 3101).then(__webpack_require__.bind(__webpack_require__, 3101)),
            __webpack_require__.e(/* import() */ 7515).then(__webpack_require__.bind(__webpack_require__, 7515)),
        ]);
        return beside(openCommand)(house);
    },
    module: withWorkers,
    python: withWorkers,
    langchain: withWorkers,
};
/** An address or a command may hold a secret, and the complaint about it repeats it. */
function open_hidden(error, redact) {
    const problems = error.problems.map((problem) => ({ ...problem, message: redact(problem.message) }));
    return new user_error/* UserError */.y(problems, { exit: error.exit, cause: error.cause });
}

// EXTERNAL MODULE: ./build/base/redact.js
var redact = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/disk/load-function.js
var load_function = __webpack_require__(8327);
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
            ...(stand && isOwned(config) ? { laneEnv: (lane) => stand.environment(lane) } : {}),
        });
        return {
            lanes: watched(agents.lanes, stand),
            clock: real_clock/* realClock */.d,
            deadlineMs: config.agent.timeoutMs,
            remarks: () => stand?.remarks() ?? [],
            takes: stand?.takes ?? null,
            load: (0,load_function/* functionLoader */.o)(config.folder),
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
    const open = () => (opened ??= __webpack_require__.e(/* import() */ 2714).then(__webpack_require__.bind(__webpack_require__, 2714)).then(({ openModel }) => openModel(model, { env, clock: real_clock/* realClock */.d, signal })));
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
    const { wiringLines } = await Promise.all(/* import() */[__webpack_require__.e(7133), __webpack_require__.e(9215), __webpack_require__.e(9309)]).then(__webpack_require__.bind(__webpack_require__, 9309));
    return wiringLines(config.gateway, env, style);
}
/** The gateway is only loaded where it is needed: most of a start-up's time is reading code. */
async function standFor(config, { env, gateway, log }) {
    const { standBetween, usualGateway } = await Promise.all(/* import() */[__webpack_require__.e(7133), __webpack_require__.e(9215)]).then(__webpack_require__.bind(__webpack_require__, 9215));
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
