// validate.mjs SCHEMA DOCUMENT…: exits 1 and prints the errors when a document does not fit the schema.
import { readFileSync } from 'node:fs';
import Draft4 from 'ajv-draft-04';
import Draft2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [schema, ...documents] = process.argv.slice(2).map(file => JSON.parse(readFileSync(file, 'utf8')));
const Ajv = schema.$schema.includes('draft-04') ? Draft4 : Draft2020;
const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true, unicodeRegExp: Ajv === Draft2020 });
addFormats.default(ajv);
const validate = ajv.compile(schema);
for (const document of documents) {
  if (!validate(document)) {
    console.log(JSON.stringify(validate.errors, null, 2));
    process.exitCode = 1;
  }
}
