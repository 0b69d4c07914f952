export const id = 62;
export const ids = [62];
export const modules = {

/***/ 5062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   env: () => (/* binding */ env)
/* harmony export */ });
/* harmony import */ var _base_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5794);
/* harmony import */ var _disk_read_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6093);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9095);



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


/***/ })

};
