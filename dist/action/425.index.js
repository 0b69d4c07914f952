export const id = 425;
export const ids = [425];
export const modules = {

/***/ 24425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contractReader: () => (/* binding */ contractReader)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92857);
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45794);
/* harmony import */ var _chaos_parse_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18476);
/* harmony import */ var _contract_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(300);
/* harmony import */ var _invariants_long_form_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26999);
/* harmony import */ var _invariants_plugin_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90017);








/** Contracts in files of their own, bare or under `contract:`; a path starts at the session's file, then at the config. */
function contractReader(folder) {
    return (path, { file, id }) => {
        const places = [...(file === null ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), path)]), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)];
        const found = places.find((place) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(place)) ?? places[0] ?? path;
        const contract = contractIn(textOf(found, id), found);
        return { ...contract, invariants: contract.invariants.map((rule) => (0,_invariants_plugin_js__WEBPACK_IMPORTED_MODULE_6__/* .placedIn */ .T8)(rule, found)) };
    };
}
function contractIn(text, file) {
    const schema = (0,_contract_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .contractSchema */ .C)();
    const isWrapped = /^\s*["']?contract["']?\s*:/m.test(text);
    const whole = isWrapped ? zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({ contract: schema }).transform((raw) => raw.contract) : schema;
    return (0,_chaos_parse_file_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFile */ .C)(text, file, zod__WEBPACK_IMPORTED_MODULE_7__/* .preprocess */ .vkY((raw) => (0,_invariants_long_form_js__WEBPACK_IMPORTED_MODULE_5__/* .withLongForms */ .E)(raw, ''), whole));
}
function textOf(file, session) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
            key: 'replays.sessions',
            message: `Cannot read the contract ${file} of the session \`${session}\`: ${(0,_base_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)}.`,
            hint: 'Name a contract of the config, or the path of a file that holds one.',
        }, { cause: error });
    }
}


/***/ })

};
