export const id = 158;
export const ids = [158];
export const modules = {

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

/***/ 9119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ severities),
/* harmony export */   t: () => (/* binding */ phases)
/* harmony export */ });
/** The four ways to be hostile, in the order in which they run. */
const phases = ['mutation', 'chaos', 'contract', 'replay'];
/** How much a broken rule weighs: critical 3, high 2, medium 1, low 1. A critical break closes the gate alone. */
const severities = ['critical', 'high', 'medium', 'low'];


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

/***/ 1743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5794);
/* harmony import */ var _disk_read_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var _disk_surfaces_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2766);





/** `flakestorm report`: any surface again, from a result file that may come from anywhere. */
async function report(named, flags, io) {
    const format = formatOf(flags.format ?? 'terminal');
    const result = await (0,_disk_read_result_js__WEBPACK_IMPORTED_MODULE_3__/* .readResult */ .U)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.folder, named), named);
    const shown = {
        report: result.report,
        cells: () => result.cells(),
        resultFile: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.folder, named),
        colour: format === 'terminal' && flags.output === undefined && io.colour.out,
    };
    if (flags.output === undefined) {
        const pieces = node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(_disk_surfaces_js__WEBPACK_IMPORTED_MODULE_4__/* .surfaces */ .X[format](shown));
        for await (const piece of pieces)
            io.out(piece);
        return 0;
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(io.folder, flags.output);
    if (path === shown.resultFile) {
        throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
            message: `--output names the result file itself, ${named}.`,
            hint: 'Name another file; the result would be lost.',
        });
    }
    await (0,_disk_surfaces_js__WEBPACK_IMPORTED_MODULE_4__/* .writeSurface */ .B)(path, format, shown);
    io.err(`${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(io.folder, path)}\n`);
    return 0;
}
function formatOf(format) {
    const names = Object.keys(_disk_surfaces_js__WEBPACK_IMPORTED_MODULE_4__/* .surfaces */ .X);
    if (isSurface(format))
        return format;
    throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
        message: `There is no format "${format}".`,
        hint: `Use one of ${names.join(', ')}.`,
    });
}
function isSurface(name) {
    return Object.hasOwn(_disk_surfaces_js__WEBPACK_IMPORTED_MODULE_4__/* .surfaces */ .X, name);
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
