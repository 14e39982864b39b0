// node sarif_schema.cjs LOG…: checks logs against the schema that the SARIF multitool carries.
// The multitool itself passes over a value that it cannot read, such as an unknown level.
const fs = require('fs')
const path = require('path')
const Ajv = require('ajv/dist/2020')
const addFormats = require('ajv-formats')

const carrier = path.dirname(require.resolve('@microsoft/sarif-multitool-linux/package.json'))
const schema = JSON.parse(fs.readFileSync(path.join(carrier, 'sarif-2.1.0.json'), 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: true })
addFormats(ajv)
const check = ajv.compile(schema)

for (const name of process.argv.slice(2)) {
  if (check(JSON.parse(fs.readFileSync(name, 'utf8')))) continue
  process.exitCode = 1
  for (const error of check.errors) console.log(`${path.basename(name)} ${error.instancePath} ${error.message}`)
}
