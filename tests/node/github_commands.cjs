// Reads a JSON list of {level, message, properties} and writes each as GitHub's own library does.
const core = require('@actions/core')
const chunks = []
process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
  for (const one of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
    core[one.level](one.message, one.properties)
  }
})
