export const id = 487;
export const ids = [487];
export const modules = {

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

/***/ 1487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showError: () => (/* binding */ showError)
/* harmony export */ });
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5794);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5567);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8508);



/** Prints a mistake of the user as code frames, a bug of ours with its stack; returns the exit code. */
function showError(error, io) {
    if (error instanceof _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y) {
        io.err(`${(0,_report_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .problems */ .B)(error, { colour: io.colour.err })}\n`);
        return error.exit;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.err(`This is a bug in flakestorm ${_version_js__WEBPACK_IMPORTED_MODULE_2__/* .version */ .r}, not in your agent or config. Please report it with these lines:\n${stack}\n`);
    return 4;
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
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
/** Foreign text as one Markdown table cell or list line: nothing in it can format, mention, link, or end the cell. */
function inline(text) {
    return plain(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]()#+!|~$:]/g, '\\$&')
        .replaceAll('@', '@<!-- -->')
        .replace(/\b(https?|ftp)\\:/gi, '$1<!-- -->:')
        .replace(/\b(\w+\/\w+)\\#/g, '$1<!-- -->\\#');
}
/** Foreign text as a fenced block whose fence is longer than any run of backticks inside. */
function fenced(text) {
    const body = visible(text).replace(/\r\n?/g, '\n');
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${body}\n${fence}`;
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
        .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu, '');
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


/***/ }),

/***/ 5567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ problems)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8495);


/** A user's mistakes as code frames: where, what, and the way out. */
function problems(error, look) {
    const blocks = error.problems.map((problem) => frame(problem, look));
    const count = blocks.length > 1 ? [`${blocks.length} problems`] : [];
    return [...blocks, ...count].join('\n\n');
}
function frame({ message, key, place, hint }, look) {
    const ink = (0,_paint_js__WEBPACK_IMPORTED_MODULE_0__/* .paint */ .n)(look.colour);
    const at = place === undefined ? '' : `${place.file}:${place.line}:${place.column} `;
    const margin = place === undefined ? '' : String(place.line);
    const source = place?.text === undefined
        ? []
        : [
            ink.dim(`  ${margin} │ `) + (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(place.text),
            ink.dim(`  ${' '.repeat(margin.length)} │ `) +
                ' '.repeat(Math.max(0, place.column - 1)) +
                ink.red('^'),
        ];
    const [first = '', ...more] = message.split('\n');
    return [
        `${ink.red('error')} ${ink.bold(at)}${key !== undefined && place !== undefined ? `${ink.cyan((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(key))}: ` : ''}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(first)}`,
        ...more.map((line) => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(line)}`),
        ...source,
        ...(hint === undefined ? [] : [`  ${ink.green('→')} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(hint)}`]),
    ].join('\n');
}


/***/ })

};
