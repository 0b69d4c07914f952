export const id = 233;
export const ids = [233];
export const modules = {

/***/ 8233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  schema: () => (/* binding */ schema_schema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./build/base/json.js
var json = __webpack_require__(768);
// EXTERNAL MODULE: ./build/config/schema.js + 4 modules
var schema = __webpack_require__(2463);
;// CONCATENATED MODULE: ./build/config/json-schema.js



/** The JSON Schema (draft 2020-12) of a config file, for editors: what may be written, not what it becomes. */
function configJsonSchema() {
    const { $schema, ...rest } = json_schema_processors/* toJSONSchema */.bl((0,schema/* configSchema */.Q)(), {
        io: 'input',
        override: ({ jsonSchema }) => {
            withDefault(jsonSchema);
            withoutIgnored(jsonSchema);
            withFlatNull(jsonSchema);
            withVariables(jsonSchema);
        },
    });
    return {
        $schema,
        $id: 'https://raw.githubusercontent.com/flakestorm/action/v2/schema/flakestorm.schema.json',
        title: 'flakestorm.yaml',
        description: 'What flakestorm tests, and how hostile the world is meanwhile. In every text ${NAME} and ${NAME:-default} stand for environment variables, and $${ for the characters themselves.',
        ...rest,
    };
}
/** Zod leaves a default out where a transform follows; `orElse` keeps it under a name of its own. */
function withDefault(schema) {
    if (!('fallback' in schema))
        return;
    schema.default = schema['fallback'];
    delete schema['fallback'];
}
/** Editors need not offer what only loads for the sake of old files. */
function withoutIgnored({ properties }) {
    for (const [key, property] of Object.entries(properties ?? {})) {
        if ((0,json/* isObject */.G)(property) && property['ignored'] === true)
            delete properties?.[key];
    }
}
/** `{anyOf: [X, null]}` says the same in fewer words as X with one type more, which editors explain better. */
function withFlatNull(schema) {
    const [first, second, ...more] = schema.anyOf ?? [];
    if (!(0,json/* isObject */.G)(first) || !(0,json/* isObject */.G)(second) || second['type'] !== 'null' || more.length > 0)
        return;
    if (typeof first['type'] !== 'string' && !Array.isArray(first['type']))
        return;
    delete schema.anyOf;
    Object.assign(schema, { ...first, ...schema, type: [first['type'], 'null'].flat() });
    if (schema.enum)
        schema.enum = [...schema.enum, null];
}
/** A number or a switch may come from a variable; `pattern` speaks of texts alone, bounds of numbers alone. */
function withVariables(schema) {
    const types = [schema.type].flat();
    if (schema.enum || 'const' in schema || types.includes('string'))
        return;
    if (!types.some((type) => type === 'number' || type === 'integer' || type === 'boolean'))
        return;
    Object.assign(schema, { type: [...types, 'string'], pattern: String.raw `^\$\{[A-Za-z_]\w*(:-[^}]*)?\}$` });
}

;// CONCATENATED MODULE: ./build/cli/schema.js

/** `flakestorm schema`: what editors need to complete and check `flakestorm.yaml`. */
async function schema_schema(io) {
    io.out(`${JSON.stringify(configJsonSchema(), null, 2)}\n`);
    return 0;
}


/***/ })

};
