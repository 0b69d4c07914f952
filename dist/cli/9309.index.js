export const id = 9309;
export const ids = [9309];
export const modules = {

/***/ 9309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wiringLines: () => (/* binding */ wiringLines)
});

// EXTERNAL MODULE: ./build/base/user-error.js
var user_error = __webpack_require__(5794);
// EXTERNAL MODULE: ./build/gateway/environment.js + 1 modules
var environment = __webpack_require__(2206);
;// CONCATENATED MODULE: ./build/gateway/export-lines.js
/** The variables as lines to paste, sorted by name, each value safe in its place. */
function exportLines(env, style) {
    return Object.entries(env)
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, value]) => `${lines[style](name, value)}\n`)
        .join('');
}
const lines = {
    sh: (name, value) => `export ${name}=${quoted(value)}`,
    github: (name, value) => (/[\r\n]/.test(value) ? heredoc(name, value) : `${name}=${value}`),
    docker: (name, value) => `--env ${quoted(`${name}=${value}`)} \\`,
};
function quoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
/** The form of several lines; the delimiter must not stand in the value. */
function heredoc(name, value) {
    let end = 'END_OF_VALUE';
    while (value.includes(end))
        end += '_';
    return `${name}<<${end}\n${value}\n${end}`;
}

// EXTERNAL MODULE: ./build/gateway/ourselves.js
var ourselves = __webpack_require__(849);
// EXTERNAL MODULE: ./build/gateway/stand.js + 157 modules
var stand = __webpack_require__(9215);
;// CONCATENATED MODULE: ./build/gateway/wiring.js





/**
 * The variables for an agent that runs before we do: fixed port, fixed token. Without a forward proxy, because the
 * authority that its clients would have to trust is made anew for each run.
 */
function wiringLines(given, env, style) {
    const config = given ?? (0,stand.usualGateway)(env, false);
    if (config.port === 'auto') {
        throw new user_error/* UserError */.y({
            key: 'gateway.port',
            message: 'An agent that is started by somebody else needs to know the port of the gateway beforehand.',
            hint: 'Give `gateway.port` a number.',
        });
    }
    const host = config.host === '0.0.0.0' ? 'host.docker.internal' : config.host;
    const base = `http://${host}:${config.port}/i/${encodeURIComponent(config.token ?? 'local')}`;
    const address = { base, proxy: null, gateway: config, program: (0,ourselves/* ourselves */.R)(), inherited: env, keyless: false };
    return exportLines((0,environment/* environmentOf */.p)(address), style);
}


/***/ })

};
