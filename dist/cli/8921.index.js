export const id = 8921;
export const ids = [8921];
export const modules = {

/***/ 1837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ cellsIn),
/* harmony export */   g: () => (/* binding */ cellLines)
/* harmony export */ });
/* harmony import */ var _lines_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);

/** The cells of a `result.json` that this very process wrote, one at a time, however large the file is. */
async function* cellsIn(path) {
    for await (const { text } of cellLines(path)) {
        const cell = JSON.parse(text);
        yield cell;
    }
}
/** The lines that hold one cell each, with their place in the file; what they hold is not looked at. */
async function* cellLines(path) {
    let line = 0;
    let inside = false;
    for await (const text of (0,_lines_of_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(path)) {
        line += 1;
        if (inside && text.startsWith(']'))
            return;
        if (inside && text !== '')
            yield { text: text.replace(/,$/, ''), line };
        if (text.endsWith('"cells": ['))
            inside = true;
    }
}


/***/ }),

/***/ 8109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** No line that flakestorm writes comes near this; one that does is refused before it fills the memory. */
const longestLine = 64 * 1024 * 1024;
/**
 * The lines of a file, one at a time, without their ends. Only a line feed ends a line: U+2028 and its like, which readers made
 * for people split at, are text that an agent may have said.
 */
async function* linesOf(path) {
    let rest = [];
    let waiting = 0;
    const chunks = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: 1 << 18 });
    for await (const chunk of chunks) {
        let from = 0;
        for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, from)) {
            yield textOf([...rest, chunk.subarray(from, end)]);
            rest = [];
            waiting = 0;
            from = end + 1;
        }
        if (from === chunk.length)
            continue;
        rest.push(chunk.subarray(from));
        waiting += chunk.length - from;
        if (waiting > longestLine)
            throw new Error(`a line is longer than ${longestLine} bytes`);
    }
    if (waiting > 0)
        yield textOf(rest);
}
function textOf(parts) {
    const [only] = parts;
    const text = (parts.length === 1 && only !== undefined ? only : Buffer.concat(parts)).toString('utf8');
    return text.endsWith('\r') ? text.slice(0, -1) : text;
}


/***/ }),

/***/ 8921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeReports: () => (/* binding */ writeReports)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _cells_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1837);
/* harmony import */ var _surfaces_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2766);



/** Writes the surfaces beside `result.json`; throws a `UserError` that names the first file that cannot be written. */
async function writeReports(report, result, output) {
    const at = (format, name) => output.formats.includes(format) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(output.folder, name) : null;
    const files = {
        result,
        markdown: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(output.folder, 'summary.md'),
        junit: at('junit', 'junit.xml'),
        sarif: at('sarif', 'report.sarif'),
        html: at('html', 'report.html'),
    };
    const shown = { report, cells: () => (0,_cells_in_js__WEBPACK_IMPORTED_MODULE_1__/* .cellsIn */ .H)(result), resultFile: result, colour: false };
    for (const surface of ['markdown', 'junit', 'sarif', 'html']) {
        const path = files[surface];
        if (path !== null)
            await (0,_surfaces_js__WEBPACK_IMPORTED_MODULE_2__/* .writeSurface */ .B)(path, surface, shown);
    }
    return files;
}


/***/ })

};
